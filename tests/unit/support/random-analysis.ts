/** Analyses as fast-check draws them: 1 to 60 actors, 1 to 400 statements, long names, everything else at random. */
import fc from 'fast-check';
import { RELATION_TYPES } from '../../../src/schemas/actor.ts';
import type { Actor, Analysis, Sentence, Statement } from '../../../src/schemas/analysis.ts';

/** How much of everything there is; fast-check makes these smaller to find the smallest analysis that fails. */
export interface Sizes {
  actors: number;
  statements: number;
  claims: number;
  relations: number;
  events: number;
  seed: number;
}

const WORDS =
  'the ministry said that troops may possibly have moved to a northern harbour before talks 어둠 🚢 İstanbul “peace”'.split(
    ' ',
  );
const NAME_WORDS =
  'Ministry of Foreign Affairs and International Cooperation Kim Wm Illiberal Commonwealth W. 어둠의 Öffentlichkeit'.split(
    ' ',
  );
const KINDS = ['person', 'office', 'government', 'agency', 'body', 'alliance', 'force', 'group'] as const;
const FORMS = ['direct', 'mixed', 'indirect', 'attitude'] as const;
const STATUSES = ['supported', 'contradicted', 'disputed', 'unverified', 'open', 'opinion'] as const;
const CLAIM_KINDS = ['fact', 'prediction', 'cause', 'judgement', 'proposal'] as const;
const RELATIONS = ['member of', 'ally of', 'at war with', 'commands'];
const DATES = [
  '2024-10-30',
  '2024-10',
  '2024-10?',
  '../2024-10-18',
  '2024-10-18/..',
  '2024-09/2024-10',
  '2023',
  '2024-10-2X',
  null,
];

/** Numbers from a seed: the same seed gives the same analysis. */
function dice(seed: number): { below(limit: number): number; pick<T>(items: readonly T[]): T } {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    // Marsaglia's xorshift.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (limit: number): number => next() % Math.max(limit, 1);
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from.');
      return item;
    },
  };
}

/** An analysis of these sizes. Statements are in the order of their sentences, claims and relations in any. */
export function makeAnalysis({ seed, ...sizes }: Sizes): Analysis {
  const { below, pick } = dice(seed);
  const some = <T>(items: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: below(most + 1) }, () => pick(items))),
  ];
  const words = (count: number): string => Array.from({ length: count }, () => pick(WORDS)).join(' ');

  const drawn = Array.from({ length: sizes.actors }, (_, n): Actor => {
    const kind = pick(KINDS);
    const named = kind !== 'group' || below(4) === 0;
    return {
      id: `actor-${n}`,
      url: `https://example.org/actors/actor-${n}/`,
      name: `${Array.from({ length: 1 + below(below(3) === 0 ? 9 : 3) }, () => pick(NAME_WORDS)).join(' ')} ${n}`,
      kind,
      named,
      group: !named ? 'unnamed' : kind === 'person' ? 'people' : 'institutions',
      side: pick(['one', 'other', null]),
      aliases: [],
      role: 'somebody',
      sameAs: [],
      formerly: [],
      note: '',
    };
  });
  const actors = (['people', 'institutions', 'unnamed'] as const).flatMap((group) =>
    drawn.filter((actor) => actor.group === group),
  );
  const ids = actors.map(({ id }) => id);

  let text = '';
  let points = 0;
  const sentences: Sentence[] = [];
  const places: { start: number; end: number; text: string }[] = [];
  const count = 1 + Math.ceil(sizes.statements / (1 + below(3)));
  for (let n = 0, paragraph = 1, inParagraph = 0; n < count; n += 1) {
    const opens = n > 0 && below(3) === 0;
    if (opens) {
      paragraph += 1;
      inParagraph = 0;
    }
    if (n > 0) text += opens ? '\n' : ' ';
    const start = n > 0 ? points + 1 : 0;
    const printed = `${words(3 + below(30))}.`;
    text += printed;
    inParagraph += 1;
    const end = start + [...printed].length;
    points = end;
    places.push({ start, end, text: printed });
    sentences.push({
      id: `p${paragraph}s${inParagraph}`,
      paragraph,
      start,
      end,
      voice: 'narration',
      agentless: below(5) === 0,
      hedges: [],
      about: [],
      note: '',
    });
  }
  /** A stretch of a sentence, in code points. */
  const spanOf = (n: number, from: number, to: number): { start: number; end: number; text: string } => {
    const place = places[n];
    if (!place) throw new RangeError(`No sentence ${n}.`);
    return {
      start: place.start + from,
      end: place.start + to,
      text: [...place.text].slice(from, to).join(''),
    };
  };

  const placed = Array.from({ length: sizes.statements }, () => below(count)).sort((a, b) => a - b);
  const statements = placed.map((n, place): Statement => {
    const sentence = sentences[n];
    if (!sentence) throw new RangeError(`No sentence ${n}.`);
    const length = sentence.end - sentence.start;
    const form = pick(FORMS);
    const from = below(length - 2);
    const to = from + 1 + below(length - from - 1);
    const passages = form === 'attitude' && below(2) === 0 ? [] : [spanOf(n, from, to)];
    const hedges = below(3) === 0 ? [spanOf(n, from, Math.min(from + 3, to))] : [];
    sentence.voice = below(3) === 0 ? 'both' : 'attributed';
    sentence.hedges.push(...hedges);
    const sources = [...new Set([pick(ids), ...(below(4) === 0 ? [pick(ids), pick(ids)] : [])])];
    return {
      id: `s${place}`,
      url: `https://example.org/s/s${place}/`,
      sources,
      via:
        below(4) === 0
          ? some(ids, 2).map((actor) => ({
              actor,
              basis: pick(['sentence', 'inferred'] as const),
              sentence: sentence.id,
            }))
          : [],
      form,
      cue: [spanOf(n, 0, 2)],
      passages,
      quoted:
        form === 'direct'
          ? passages
          : form === 'mixed'
            ? [spanOf(n, from, from + Math.ceil((to - from) / 2))]
            : [],
      hedges,
      sentences: [sentence.id],
      about: some(ids, 2),
      claims: [],
      said: pick(DATES),
      attribution: {
        status: pick(['supported', 'contradicted', 'unverified']),
        reviewed: null,
        note: '',
        evidence: [],
      },
      note: '',
      draft: false,
      version: '00000000',
      recorded: false,
    };
  });
  for (const [n, sentence] of sentences.entries()) {
    if (sentence.voice !== 'attributed' && below(3) === 0) sentence.hedges.push(spanOf(n, 0, 3));
  }

  const claims = Array.from({ length: sizes.claims }, (_, n): Analysis['claims'][number] => {
    const assertions = Array.from({ length: 1 + below(4) }, () => {
      const stance = below(5) === 0 ? ('denies' as const) : ('asserts' as const);
      return below(3) === 0
        ? { statement: null, sentence: pick(sentences).id, stance }
        : { statement: pick(statements).id, sentence: null, stance };
    });
    return {
      id: `c${n}`,
      url: `https://example.org/c/c${n}/`,
      text: `Claim ${n}: ${words(1 + below(below(3) === 0 ? 60 : 15))}`,
      kind: pick(CLAIM_KINDS),
      status: pick(STATUSES),
      atPublication: null,
      reviewed: '2024-11-01',
      reasoning: '',
      draft: false,
      settles: null,
      assertions,
      evidence: [],
      version: '00000000',
      recorded: false,
    };
  });
  for (const statement of statements) {
    statement.claims = claims
      .filter(({ assertions }) => assertions.some((one) => one.statement === statement.id))
      .map(({ id }) => id);
  }

  return {
    $schema: 'analysis.schema.json',
    version: 1,
    site: {
      title: 'Who says so?',
      description: 'A site.',
      topic: 'a topic',
      url: 'https://example.org/',
      licence: 'CC BY 4.0',
      contact: null,
      recorded: null,
    },
    article: {
      title: null,
      publisher: null,
      published: null,
      url: null,
      language: 'en',
      display: 'full',
      text,
      words: text.split(/\s+/).length,
      sha256: '0'.repeat(64),
      provenance: [],
    },
    sentences,
    actors,
    statements,
    claims,
    relations: Array.from({ length: sizes.relations }, (_, n) => ({
      id: `r${n}`,
      url: `https://example.org/map/#r-r${n}`,
      from: pick(ids),
      to: pick(ids),
      type: pick(RELATION_TYPES),
      kind: pick(RELATIONS),
      sentences: [pick(sentences).id],
    })),
    events: Array.from({ length: sizes.events }, (_, n) => ({
      id: `e${n}`,
      url: `https://example.org/timeline/#e-e${n}`,
      title: words(2 + below(12)),
      date: pick(DATES),
      said: pick(DATES),
      origin: pick(['article', 'evidence'] as const),
      sentences: some(sentences, 2).map(({ id }) => id),
      evidence: [],
      note: '',
    })),
    evidence: [],
    withdrawn: [],
    history: [],
  };
}

/** Any analysis, with the sizes that the views and drawings must bear. */
export const anyAnalysis: fc.Arbitrary<Analysis> = fc
  .record({
    actors: fc.integer({ min: 1, max: 60 }),
    statements: fc.integer({ min: 1, max: 400 }),
    claims: fc.integer({ min: 0, max: 60 }),
    relations: fc.integer({ min: 0, max: 60 }),
    events: fc.integer({ min: 0, max: 60 }),
    seed: fc.integer({ min: 1, max: 2 ** 31 }),
  })
  .map(makeAnalysis);
