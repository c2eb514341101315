import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { buildAnalysis } from '../../../src/analysis/build-analysis.ts';
import { boundsOf } from '../../../src/analysis/edtf-dates.ts';
import { analysisJsonSchema, type Analysis } from '../../../src/schemas/analysis.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';

const urls = makeUrls('https://example.org', '/');
const ajv = new Ajv2020({ strict: true, formats: { uri: (text: string) => URL.canParse(text) } });
const validate = ajv.compile(analysisJsonSchema());

interface FoundSpan {
  path: string;
  start: number;
  end: number;
  text: string;
}

/** Every span anywhere in a value: whatever has a start, an end and a text. */
function spansIn(value: unknown, path = ''): FoundSpan[] {
  if (typeof value !== 'object' || value === null) return [];
  const { start, end, text } = value as Partial<FoundSpan>;
  const own =
    start !== undefined && end !== undefined && text !== undefined ? [{ path, start, end, text }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, one]) => spansIn(one, `${path}/${key}`))];
}

/** True where each is in order with the next. */
function inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): boolean {
  return items.every((item, n) => n === 0 || compare(items[n - 1] as T, item) <= 0);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe.each([...CONTENT_FOLDERS.keys()])('the analysis of %s', async (name) => {
  const { analysis, entries } = await builtContent(name);
  const { sentences, statements, actors, claims, relations, events, evidence } = analysis;
  const points = [...(analysis.article.text ?? '')];
  const sentenceById = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const place = (id: string): number => sentenceById.get(id)?.start ?? Number.POSITIVE_INFINITY;
  const startOf = (id: string): number => {
    const statement = statements.find((one) => one.id === id);
    return statement?.passages[0]?.start ?? statement?.cue[0]?.start ?? Number.NaN;
  };

  test('has the words of every span at its place, in code points', () => {
    const spans = spansIn(analysis);
    expect(spans.length).toBeGreaterThan(8);
    const wrong = spans.filter(
      ({ start, end, text }) => text === '' || points.slice(start, end).join('') !== text,
    );
    expect(wrong).toEqual([]);
  });

  test('has the hash of its text', () => {
    const text = analysis.article.text ?? '';
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(analysis.article.sha256);
    expect(text).toBe(entries.article.paragraphs.join('\n'));
  });

  test('covers the text with its sentences, each numbered in its paragraph', () => {
    let end = 0;
    let paragraph = 0;
    let number = 0;
    for (const sentence of sentences) {
      const between = points.slice(end, sentence.start).join('');
      expect(between).toMatch(/^( |\n)?$/);
      number = sentence.paragraph === paragraph ? number + 1 : 1;
      expect(between === '\n' || end === 0).toBe(sentence.paragraph !== paragraph);
      expect(sentence.id).toBe(`p${sentence.paragraph}s${number}`);
      ({ end, paragraph } = sentence);
    }
    expect(end).toBe(points.length);
    expect(paragraph).toBe(entries.article.paragraphs.length);
  });

  test('has every statement in exactly the sentences that its passages touch, or its cue where it has none', () => {
    for (const { id, passages, cue, sentences: stands } of statements) {
      const spans = passages.length > 0 ? passages : cue;
      const touched = sentences.filter(({ start, end }) =>
        spans.some((one) => one.start < end && one.end > start),
      );
      expect([id, stands]).toEqual([id, touched.map((sentence) => sentence.id)]);
      expect(stands.length).toBeGreaterThan(0);
    }
  });

  test('has every cue and hedge in the statement’s sentences, the cue outside its passages', () => {
    for (const { id, passages, cue, hedges, sentences: stands } of statements) {
      for (const span of [...cue, ...hedges]) {
        const inside = stands.some(
          (one) => place(one) <= span.start && span.end <= (sentenceById.get(one)?.end ?? -1),
        );
        expect([id, span.text, inside]).toEqual([id, span.text, true]);
      }
      const overlaps = cue.filter((span) =>
        passages.some(({ start, end }) => span.start < end && span.end > start),
      );
      expect([id, overlaps]).toEqual([id, []]);
    }
  });

  test('has quoted words that lie in the passages and between quotation marks', () => {
    for (const { id, form, passages, quoted } of statements) {
      expect([id, quoted.length > 0]).toEqual([id, form === 'direct' || form === 'mixed']);
      for (const { start, end, text } of quoted) {
        expect(passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
        expect(text).not.toMatch(/[“”"]/);
        const before = points.slice(0, start).join('');
        const opened = before.lastIndexOf('“') > before.lastIndexOf('”');
        // Straight marks are told by their number: the last one before the words is still open.
        expect([id, opened || before.split('"').length % 2 === 0]).toEqual([id, true]);
      }
    }
  });

  test('gives each sentence the voice that its statements and the declared narration say', () => {
    const declared = new Set(Object.keys(entries.article.data.narration));
    const spoken = new Set(statements.flatMap((statement) => statement.sentences));
    for (const { id, voice } of sentences) {
      const expected = spoken.has(id) ? (declared.has(id) ? 'both' : 'attributed') : 'narration';
      expect([id, voice]).toEqual([id, expected]);
      expect(spoken.has(id) || declared.has(id)).toBe(true);
    }
    const agentless = sentences.filter((sentence) => sentence.agentless).map(({ id }) => id);
    expect(agentless).toEqual([...entries.article.data.agentless].sort((a, b) => place(a) - place(b)));
  });

  test('gives each sentence the hedges that lie in it, each once and in order', () => {
    for (const { id, start, end, hedges } of sentences) {
      const within = statements
        .flatMap((statement) => statement.hedges)
        .filter((one) => one.start >= start && one.end <= end);
      const own = entries.article.data.narration[id]?.hedges.length ?? 0;
      const different = new Set(within.map((one) => `${one.start}-${one.end}`));
      expect(hedges.length).toBeGreaterThanOrEqual(different.size);
      expect(hedges.length).toBeLessThanOrEqual(different.size + own);
      expect(inOrder(hedges, (a, b) => a.start - b.start)).toBe(true);
      expect(new Set(hedges.map((one) => `${one.start}-${one.end}`)).size).toBe(hedges.length);
    }
  });

  test('lists statements in the order of the text, the longer first', () => {
    const end = (statement: Analysis['statements'][number]): number =>
      statement.passages.at(-1)?.end ?? statement.cue.at(-1)?.end ?? Number.NaN;
    expect(inOrder(statements, (a, b) => startOf(a.id) - startOf(b.id) || end(b) - end(a))).toBe(true);
    for (const { passages, cue, hedges, quoted } of statements) {
      for (const spans of [passages, cue, hedges, quoted])
        expect(inOrder(spans, (a, b) => a.start - b.start)).toBe(true);
    }
  });

  test('lists people, institutions and unnamed, each by first appearance and then by name', () => {
    const first = (id: string): number =>
      Math.min(
        Number.MAX_SAFE_INTEGER,
        ...statements
          .filter(({ sources, via }) => sources.includes(id) || via.some(({ actor }) => actor === id))
          .map((statement) => startOf(statement.id)),
        ...sentences.filter(({ about }) => about.includes(id)).map(({ start }) => start),
      );
    const group = ['people', 'institutions', 'unnamed'];
    expect(
      inOrder(actors, (a, b) => {
        return (
          group.indexOf(a.group) - group.indexOf(b.group) ||
          first(a.id) - first(b.id) ||
          byText(a.name, b.name)
        );
      }),
    ).toBe(true);
  });

  test('lists claims by their first assertion, and each statement names its claims in that order', () => {
    const first = (claim: Analysis['claims'][number]): number =>
      Math.min(
        ...claim.assertions.map((one) =>
          one.statement === null ? place(one.sentence ?? '') : startOf(one.statement),
        ),
      );
    expect(inOrder(claims, (a, b) => first(a) - first(b) || byText(a.text, b.text))).toBe(true);
    for (const statement of statements) {
      const asserted = claims.filter(({ assertions }) =>
        assertions.some((one) => one.statement === statement.id),
      );
      expect(statement.claims).toEqual(asserted.map(({ id }) => id));
    }
  });

  test('lists relations by first sentence, events by earliest day, evidence by id', () => {
    expect(
      inOrder(
        relations,
        (a, b) => place(a.sentences[0] ?? '') - place(b.sentences[0] ?? '') || byText(a.id, b.id),
      ),
    ).toBe(true);
    const day = (date: string | null): number => {
      if (date === null) return Number.MAX_VALUE;
      const { first, last } = boundsOf(date);
      return first ?? last ?? -Number.MAX_VALUE;
    };
    expect(inOrder(events, (a, b) => day(a.date) - day(b.date))).toBe(true);
    expect(inOrder(evidence, (a, b) => byText(a.id, b.id))).toBe(true);
  });

  test('has an address for everything, made of its id', () => {
    for (const { id, url } of statements) expect(url).toBe(`https://example.org/s/${id}/`);
    for (const { id, url } of claims) expect(url).toBe(`https://example.org/c/${id}/`);
    for (const { id, url } of actors) expect(url).toBe(`https://example.org/actors/${id}/`);
    for (const { id, url } of events) expect(url).toBe(`https://example.org/timeline/#e-${id}`);
    for (const { id, url } of relations) expect(url).toBe(`https://example.org/map/#r-${id}`);
  });

  test('is what its JSON Schema says', () => {
    expect(validate(JSON.parse(JSON.stringify(analysis))) ? [] : validate.errors).toEqual([]);
  });

  test('is the same when read and built again', async () => {
    const again = await builtContent(name);
    expect(JSON.stringify(again.analysis)).toBe(JSON.stringify(analysis));
  });

  test('is the same in whatever order the files are found', () => {
    const reversed = {
      ...entries,
      actors: [...entries.actors].reverse(),
      statements: [...entries.statements].reverse(),
      claims: [...entries.claims].reverse(),
      events: [...entries.events].reverse(),
      evidence: [...entries.evidence].reverse(),
      withdrawn: [...entries.withdrawn].reverse(),
    };
    expect(JSON.stringify(buildAnalysis(reversed, urls).analysis)).toBe(JSON.stringify(analysis));
  });
});

describe('the article', async () => {
  const { analysis } = await builtContent('the article');

  test('is byte for byte the text that was given', () => {
    const bytes = Buffer.from(analysis.article.text ?? '', 'utf8');
    const given = '0d413008a2200faba47b10a90580876e9510e1ee0409919ddccfc6db9609032f';
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(given);
    expect(analysis.article.sha256).toBe(given);
  });

  test('has 56 sentences', () => {
    expect(analysis.sentences).toHaveLength(56);
  });
});

describe('the ferry', async () => {
  const { analysis, entries } = await builtContent('the ferry');
  const statement = (id: string) => analysis.statements.find((one) => one.id === id);

  test('stands in this order', () => {
    const ids = (list: { id: string }[]): string => list.map(({ id }) => id).join(' ');
    expect(ids(analysis.statements)).toBe('bk7m c4qz d9xk f2wv g8tr h3np j6sd');
    expect(ids(analysis.claims)).toBe('k2pt n7bc m5rw');
    expect(ids(analysis.actors)).toBe('zoe-oezil harbour-office coast-guard captain residents critics');
    expect(ids(analysis.events)).toBe('aground reopening');
    expect(analysis.sentences.map(({ id, voice }) => `${id} ${voice}`)).toEqual([
      'p1s1 attributed',
      'p1s2 attributed',
      'p2s1 attributed',
      'p2s2 attributed',
      'p2s3 narration',
      'p3s1 attributed',
      'p3s2 attributed',
      'p3s3 attributed',
      'p3s4 both',
    ]);
  });

  test('counts the ferry sign once: a mixed quotation with an emoji', () => {
    expect(statement('bk7m')).toMatchObject({
      sources: ['harbour-office'],
      form: 'mixed',
      cue: [{ start: 19, end: 23, text: 'said' }],
      passages: [{ start: 39, end: 65, text: '“the ferry 🚢 left on time”' }],
      quoted: [{ start: 40, end: 64, text: 'the ferry 🚢 left on time' }],
      hedges: [],
      sentences: ['p1s1'],
      claims: ['k2pt'],
      said: '2025-05-05',
      attribution: { status: 'unverified', reviewed: null, note: '', evidence: [] },
      draft: false,
      recorded: false,
    });
  });

  test('counts on after it: a direct quotation in two passages and two sentences', () => {
    const passages = [
      { start: 129, end: 151, text: 'We never saw the buoy,' },
      { start: 182, end: 202, text: 'It was 어둠 all round.' },
    ];
    expect(statement('d9xk')).toMatchObject({
      cue: [{ start: 165, end: 169, text: 'told' }],
      passages,
      quoted: passages,
      sentences: ['p2s1', 'p2s2'],
      note: 'The second stretch is said in the same breath.',
    });
  });

  test('tells apart a hedge that stands twice', () => {
    expect(statement('g8tr')?.hedges).toEqual([
      { start: 281, end: 284, text: 'may' },
      { start: 303, end: 306, text: 'may' },
    ]);
  });

  test('places a statement without passage by its cue', () => {
    expect(statement('h3np')).toMatchObject({
      passages: [],
      cue: [{ start: 354, end: 364, text: 'complained' }],
      sentences: ['p3s3'],
    });
  });

  test('counts past both emoji and the Korean words', () => {
    expect(statement('j6sd')?.passages).toEqual([{ start: 409, end: 417, text: 'patience' }]);
    expect(analysis.sentences.at(-1)).toMatchObject({ start: 366, end: 418 });
    expect(analysis.article.text).toHaveLength(420);
  });

  test('looks for a hedge in the passage first, then in the rest of its sentences', () => {
    const withHedges = (hedges: string[]) => {
      const statements = entries.statements.map((entry) =>
        entry.data.id === 'bk7m' ? { ...entry, data: { ...entry.data, hedges } } : entry,
      );
      const built = buildAnalysis({ ...entries, statements }, urls);
      return built.analysis?.statements.find(({ id }) => id === 'bk7m')?.hedges;
    };
    // “on” stands in the passage and before it, “Monday” only before it.
    expect(withHedges(['on'])).toEqual([{ start: 57, end: 59, text: 'on' }]);
    expect(withHedges(['Monday'])).toEqual([{ start: 27, end: 33, text: 'Monday' }]);
  });

  test('says what a claim and an item of evidence are', () => {
    expect(analysis.claims[0]).toMatchObject({
      status: 'supported',
      atPublication: null,
      assertions: [{ statement: 'bk7m', sentence: null, stance: 'asserts' }],
      evidence: [{ id: 'log', bearing: 'supports' }],
      reasoning: 'The log agrees.',
      draft: false,
    });
    expect(analysis.evidence).toEqual([
      {
        id: 'log',
        publisher: 'Harbour log',
        title: null,
        published: '2025-05',
        language: 'en',
        url: 'https://example.org/log',
        excerpt: 'Departed 08:00, on time.',
        note: '',
      },
    ]);
  });
});
