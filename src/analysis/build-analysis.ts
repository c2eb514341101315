/** Entries in, `Analysis` out, with every reference resolved and every problem told. Pure: the same entries give the same object. */
import { createHash } from 'node:crypto';
import type { Range, Span } from '../anchoring/code-points.ts';
import { hashWording } from '../history/wording.ts';
import { suggest } from '../problems/closest.ts';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Analysis, Claim, Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { anchorStatement, likelySentences, placeAll, type AnchoredStatement } from './anchor-statement.ts';
import { placeSentences, type ArticleText } from './article-text.ts';
import { checkIds } from './check-ids.ts';
import { checkMentions } from './check-mentions.ts';
import { countWords } from './count-words.ts';
import { mayBeUnread, type ContentEntries, type Entry } from './entries.ts';
import { compareDates } from './edtf-dates.ts';

/** What came of the entries. `analysis` is there only where there was no problem. */
export interface Built {
  analysis: Analysis | undefined;
  problems: Problem[];
}

/** @param urls Makes the absolute addresses that stand in the analysis. */
export function buildAnalysis(entries: ContentEntries, urls: Urls): Built {
  const problems: Problem[] = [];
  const { article: articleEntry } = entries;
  const article = placeSentences(articleEntry.paragraphs, articleEntry.data.language);
  const sha256 = createHash('sha256').update(article.text, 'utf8').digest('hex');
  if (sha256 !== articleEntry.data.sha256) {
    problems.push(
      makeProblem('text-changed', articleEntry.file, articleEntry.locate(['sha256']), {
        actual: sha256,
        recorded: articleEntry.data.sha256,
      }),
    );
  }
  const resolver = new Resolver(entries, article, problems);
  checkIds(entries, problems);

  const anchored = new Map<Entry<unknown>, AnchoredStatement>();
  for (const entry of entries.statements) {
    resolver.statement(entry);
    const anchors = anchorStatement(entry, article, problems);
    if (anchors) {
      resolver.via(entry, anchors);
      anchored.set(entry, anchors);
    }
  }
  for (const entry of entries.actors) resolver.actor(entry);
  for (const entry of entries.claims) resolver.claim(entry);
  for (const entry of entries.events) resolver.event(entry);
  resolver.mentions();
  checkMentions(entries, article, problems);
  const narration = placeNarration(entries, article, resolver, problems);
  accountForSentences(entries, article, anchored, problems);
  if (problems.length > 0) return { analysis: undefined, problems };
  return { analysis: assemble(entries, article, sha256, anchored, narration, urls), problems };
}

/** An id of what there is none of. */
type UnknownId = 'unknown-actor' | 'unknown-statement' | 'unknown-evidence' | 'unknown-sentence';

const FOLDERS = {
  'unknown-actor': 'actors',
  'unknown-statement': 'statements',
  'unknown-evidence': 'evidence',
} as const;

/** Looks up every id that an entry names. */
class Resolver {
  private readonly known: Readonly<Record<UnknownId, ReadonlySet<string>>>;
  private readonly entries: ContentEntries;
  private readonly article: ArticleText;
  private readonly problems: Problem[];

  constructor(entries: ContentEntries, article: ArticleText, problems: Problem[]) {
    this.entries = entries;
    this.article = article;
    this.problems = problems;
    this.known = {
      'unknown-actor': new Set(entries.actors.map(({ data }) => data.id)),
      'unknown-statement': new Set(entries.statements.map(({ data }) => data.id)),
      'unknown-evidence': new Set(entries.evidence.map(({ data }) => data.id)),
      'unknown-sentence': new Set(article.sentences.map(({ id }) => id)),
    };
    for (const [n, id] of entries.article.data.provenance.entries())
      this.need('unknown-evidence', id, entries.article, ['provenance', n]);
    for (const [n, id] of entries.article.data.agentless.entries())
      this.need('unknown-sentence', id, entries.article, ['agentless', n]);
  }

  /** Reports an id that is not there. */
  need(
    kind: UnknownId,
    id: string,
    entry: Pick<Entry<unknown>, 'file' | 'locate'>,
    path: readonly PropertyKey[],
  ): void {
    const known = this.known[kind];
    // An id that could not be read has an empty stand-in, and its problem is told.
    if (known.has(id) || id === '') return;
    if (kind !== 'unknown-sentence' && mayBeUnread(this.entries, FOLDERS[kind], id)) return;
    const suggestion = kind === 'unknown-sentence' ? this.sentenceHint(id) : suggest(id, [...known]);
    this.problems.push(makeProblem(kind, entry.file, entry.locate(path), { id, sentence: id, suggestion }));
  }

  private sentenceHint(id: string): string {
    const paragraph = Number(/^p(\d+)/.exec(id)?.[1]);
    const inParagraph = this.article.sentences.filter((sentence) => sentence.paragraph === paragraph);
    const last = this.article.sentences.at(-1);
    return inParagraph.length > 0
      ? `Paragraph ${paragraph} has the sentences ${inParagraph.map((sentence) => sentence.id).join(', ')}.`
      : `The article has ${last?.paragraph ?? 0} paragraphs; the last sentence is ${last?.id ?? 'none'}.`;
  }

  statement(entry: ContentEntries['statements'][number]): void {
    const { data } = entry;
    for (const [n, id] of data.sources.entries()) this.need('unknown-actor', id, entry, ['sources', n]);
    for (const [n, id] of data.about.entries()) this.need('unknown-actor', id, entry, ['about', n]);
    for (const [n, step] of data.via.entries()) {
      this.need('unknown-actor', step.actor, entry, ['via', n, 'actor']);
      this.need('unknown-sentence', step.sentence, entry, ['via', n, 'sentence']);
    }
    this.once(
      'via',
      data.via.map(({ actor }) => actor),
      entry,
    );
    this.evidenceOf(data.attribution.evidence, entry, ['attribution', 'evidence']);
    this.statusNeedsEvidence(data.attribution.status, data.attribution.evidence, entry, [
      'attribution',
      'status',
    ]);
  }

  via(entry: ContentEntries['statements'][number], anchors: AnchoredStatement): void {
    for (const [n, step] of entry.data.via.entries()) {
      const isSentence = this.known['unknown-sentence'].has(step.sentence);
      if (
        step.basis === 'sentence' &&
        isSentence &&
        !anchors.sentences.some(({ id }) => id === step.sentence)
      ) {
        this.problems.push(
          makeProblem('via-elsewhere', entry.file, entry.locate(['via', n, 'sentence']), {
            actor: step.actor,
            sentence: step.sentence,
          }),
        );
      }
    }
  }

  /** Reports what stands in a list a second time: it would be counted and shown twice. */
  private once(
    field: string,
    keys: readonly string[],
    entry: Entry<unknown>,
    path: readonly PropertyKey[] = [field],
  ): void {
    for (const [n, key] of keys.entries()) {
      if (key !== '' && keys.indexOf(key) < n)
        this.problems.push(
          makeProblem('listed-twice', entry.file, entry.locate([...path, n]), { field, value: key }),
        );
    }
  }

  /** The ids of sentences in notes. */
  mentions(): void {
    const { method, article, actors, statements, claims, events, evidence } = this.entries;
    for (const { file, mentions = [] } of [
      method,
      article,
      actors,
      statements,
      claims,
      events,
      evidence,
    ].flat()) {
      for (const { target, line, column } of mentions) {
        if (!target.startsWith('/'))
          this.need('unknown-sentence', target, { file, locate: () => ({ line, column }) }, []);
      }
    }
  }

  actor(entry: ContentEntries['actors'][number]): void {
    for (const [n, relation] of entry.data.relations.entries()) {
      this.need('unknown-actor', relation.to, entry, ['relations', n, 'to']);
      for (const [k, id] of relation.sentences.entries())
        this.need('unknown-sentence', id, entry, ['relations', n, 'sentences', k]);
    }
  }

  claim(entry: ContentEntries['claims'][number]): void {
    const { data } = entry;
    if (data.assertions.length === 0) {
      this.problems.push(
        makeProblem('unasserted-claim', entry.file, entry.locate(['assertions']), { id: data.id }),
      );
    }
    for (const [n, { statement, sentence }] of data.assertions.entries()) {
      if (statement !== null)
        this.need('unknown-statement', statement, entry, ['assertions', n, 'statement']);
      if (sentence !== null) this.need('unknown-sentence', sentence, entry, ['assertions', n, 'sentence']);
    }
    this.once(
      'assertions',
      data.assertions.map(({ statement, sentence }) => statement ?? sentence ?? ''),
      entry,
    );
    this.evidenceOf(data.evidence, entry, ['evidence']);
    this.statusNeedsEvidence(data.status, data.evidence, entry, ['status']);
  }

  event(entry: ContentEntries['events'][number]): void {
    for (const [n, id] of entry.data.sentences.entries())
      this.need('unknown-sentence', id, entry, ['sentences', n]);
    for (const [n, id] of entry.data.evidence.entries())
      this.need('unknown-evidence', id, entry, ['evidence', n]);
  }

  private evidenceOf(
    uses: readonly { id: string; bearing: string }[],
    entry: Entry<unknown>,
    path: readonly PropertyKey[],
  ): void {
    this.once(
      'evidence',
      uses.map(({ id, bearing }) => `${id} (${bearing})`),
      entry,
      path,
    );
    for (const [n, { id }] of uses.entries()) this.need('unknown-evidence', id, entry, [...path, n, 'id']);
  }

  private statusNeedsEvidence(
    status: string,
    uses: readonly { bearing: string }[],
    entry: Entry<unknown>,
    path: readonly PropertyKey[],
  ): void {
    const needed: Record<string, { bearing: string; verb: string }> = {
      supported: { bearing: 'supports', verb: 'that supports' },
      contradicted: { bearing: 'contradicts', verb: 'that contradicts' },
      disputed: { bearing: '', verb: 'for or against' },
    };
    const need = needed[status];
    if (
      !need ||
      uses.some(({ bearing }) => (need.bearing === '' ? bearing !== 'context' : bearing === need.bearing))
    )
      return;
    this.problems.push(
      makeProblem('status-without-evidence', entry.file, entry.locate(path), { status, bearing: need.verb }),
    );
  }
}

/** What the article says of its own sentences, with its hedges placed. */
interface Narration {
  about: string[];
  hedges: Range[];
  note: string;
}

function placeNarration(
  entries: ContentEntries,
  article: ArticleText,
  resolver: Resolver,
  problems: Problem[],
): Map<string, Narration> {
  const { article: entry } = entries;
  const placed = new Map<string, Narration>();
  for (const [id, { about, hedges, note }] of Object.entries(entry.data.narration)) {
    const path = ['narration', id];
    const sentence = article.sentence(id);
    if (!sentence) {
      resolver.need('unknown-sentence', id, entry, path);
      continue;
    }
    for (const [n, actor] of about.entries())
      resolver.need('unknown-actor', actor, entry, [...path, 'about', n]);
    const ranges = placeAll(hedges, 'hedges', [[sentence]], article, entry, problems, [...path, 'hedges']);
    placed.set(id, { about, hedges: ranges, note });
  }
  return placed;
}

function accountForSentences(
  entries: ContentEntries,
  article: ArticleText,
  anchored: ReadonlyMap<Entry<unknown>, AnchoredStatement>,
  problems: Problem[],
): void {
  const spoken = new Set([...anchored.values()].flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  // A statement that could not be placed leaves its sentences unaccounted: tell the cause, not the symptom.
  const unread = (entries.unread ?? []).filter(({ folder }) => folder === 'statements');
  const misplaced = entries.statements.filter((entry) => !anchored.has(entry));
  for (const quotes of [...unread.map((entry) => entry.quotes), ...misplaced.map(wordsOfStatement)]) {
    if (quotes === undefined) return; // it may stand anywhere
    for (const { id } of quotes.flatMap((words) => likelySentences(words, article))) spoken.add(id);
  }
  for (const { id, text, paragraph } of article.sentences) {
    if (spoken.has(id) || id in entries.article.data.narration) continue;
    problems.push(
      makeProblem(
        'sentence-unaccounted',
        entries.article.file,
        entries.article.locate(['paragraphs', paragraph - 1]),
        { sentence: id, text: shorten(text, 80) },
      ),
    );
  }
}

/** The words by which a statement says where it stands; undefined where it has none. */
function wordsOfStatement({ quotes, data }: ContentEntries['statements'][number]): string[] | undefined {
  const cue = data.cue.map((quote) => (typeof quote === 'string' ? quote : quote.exact));
  const words = quotes.length > 0 ? quotes : cue;
  return words.length > 0 ? words : undefined;
}

function assemble(
  entries: ContentEntries,
  article: ArticleText,
  sha256: string,
  anchored: ReadonlyMap<Entry<unknown>, AnchoredStatement>,
  narration: ReadonlyMap<string, Narration>,
  urls: Urls,
): Analysis {
  const recorded = new Set(entries.history.map(({ id, hash }) => `${id} ${hash ?? ''}`));
  const span = (range: Range): Span => article.codePoints.span(range);
  const spans = (ranges: readonly Range[]): Span[] => ranges.map(span);
  const placeOfSentence = (id: string): number => article.sentence(id)?.from ?? Number.POSITIVE_INFINITY;

  const statements: Statement[] = entries.statements.flatMap((entry) => {
    const anchors = anchored.get(entry);
    if (!anchors) return [];
    const { data } = entry;
    const wording = {
      sources: data.sources,
      via: data.via.map(({ actor }) => actor),
      form: data.form,
      cue: spans(anchors.cue).map(({ text }) => text),
      passages: spans(anchors.passages).map(({ text }) => text),
      hedges: spans(anchors.hedges).map(({ text }) => text),
    };
    const version = hashWording(wording);
    return [
      {
        id: data.id,
        url: urls.absolute(urls.statement(data.id)),
        sources: data.sources,
        via: data.via,
        form: data.form,
        cue: spans(anchors.cue),
        passages: spans(anchors.passages),
        quoted: spans(anchors.quoted),
        hedges: spans(anchors.hedges),
        sentences: anchors.sentences.map(({ id }) => id),
        about: data.about,
        claims: [],
        said: data.said,
        attribution: data.attribution,
        note: entry.note,
        draft: data.draft !== false,
        version,
        recorded: recorded.has(`${data.id} ${version}`),
      },
    ];
  });
  statements.sort(byPlace);

  const placeOfStatement = new Map(statements.map((statement) => [statement.id, startOf(statement)]));
  const placeOfClaim = (claim: Claim): number =>
    Math.min(
      ...claim.assertions.map(({ statement, sentence }) =>
        statement === null
          ? article.codePoints.toCodePoint(placeOfSentence(sentence ?? ''))
          : (placeOfStatement.get(statement) ?? Number.POSITIVE_INFINITY),
      ),
    );
  const claims: Claim[] = entries.claims.map(({ data, note }) => {
    const version = hashWording({ text: data.text, kind: data.kind, status: data.status });
    return {
      id: data.id,
      url: urls.absolute(urls.claim(data.id)),
      text: data.text,
      kind: data.kind,
      status: data.status,
      atPublication: data.atPublication,
      reviewed: data.reviewed,
      reasoning: note,
      settles: data.settles,
      assertions: data.assertions,
      evidence: data.evidence,
      version,
      recorded: recorded.has(`${data.id} ${version}`),
    };
  });
  claims.sort((a, b) => placeOfClaim(a) - placeOfClaim(b) || compareTexts(a.text, b.text));
  const claimsOf = new Map<string, string[]>();
  for (const claim of claims) {
    for (const id of new Set(claim.assertions.flatMap(({ statement }) => statement ?? []))) {
      claimsOf.set(id, [...(claimsOf.get(id) ?? []), claim.id]);
    }
  }
  for (const statement of statements) statement.claims = claimsOf.get(statement.id) ?? [];

  const inSentence = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const id of statement.sentences) inSentence.set(id, [...(inSentence.get(id) ?? []), statement]);
  }
  const agentless = new Set(entries.article.data.agentless);
  const sentences = article.sentences.map((sentence) => {
    const own = narration.get(sentence.id);
    const said = inSentence.get(sentence.id) ?? [];
    const start = article.codePoints.toCodePoint(sentence.from);
    const end = article.codePoints.toCodePoint(sentence.to);
    const hedges = [...said.flatMap((statement) => statement.hedges), ...spans(own?.hedges ?? [])]
      .filter((hedge) => hedge.start >= start && hedge.end <= end)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .filter((hedge, n, all) => hedge.start !== all[n - 1]?.start || hedge.end !== all[n - 1]?.end);
    return {
      id: sentence.id,
      paragraph: sentence.paragraph,
      start,
      end,
      voice: said.length === 0 ? ('narration' as const) : own ? ('both' as const) : ('attributed' as const),
      agentless: agentless.has(sentence.id),
      hedges,
      about: [...new Set([...said.flatMap(({ about }) => about), ...(own?.about ?? [])])].sort(compareTexts),
      note: own?.note ?? '',
    };
  });

  const firstSeen = firstAppearances(statements, sentences);
  const GROUP_ORDER = { people: 0, institutions: 1, unnamed: 2 };
  const actors = entries.actors
    .map(({ data, note }) => ({
      id: data.id,
      url: urls.absolute(urls.actor(data.id)),
      name: data.name,
      kind: data.kind,
      named: data.named,
      group: data.group,
      side: data.side,
      aliases: data.aliases,
      role: data.role,
      sameAs: data.sameAs,
      formerly: data.formerly,
      note,
    }))
    .sort(
      (a, b) =>
        GROUP_ORDER[a.group] - GROUP_ORDER[b.group] ||
        (firstSeen.get(a.id) ?? Number.MAX_SAFE_INTEGER) - (firstSeen.get(b.id) ?? Number.MAX_SAFE_INTEGER) ||
        compareTexts(a.name, b.name),
    );

  const relations = entries.actors
    .flatMap(({ data }) =>
      data.relations.map(({ id, to, type, kind, sentences: rests }) => ({
        id,
        url: urls.absolute(urls.relation(id)),
        from: data.id,
        to,
        type,
        kind,
        sentences: [...rests].sort((a, b) => placeOfSentence(a) - placeOfSentence(b)),
      })),
    )
    .sort(
      (a, b) =>
        placeOfSentence(a.sentences[0] ?? '') - placeOfSentence(b.sentences[0] ?? '') ||
        compareTexts(a.id, b.id),
    );

  const events = entries.events
    .map(({ data, note }) => ({ ...data, url: urls.absolute(urls.event(data.id)), note }))
    .map(({ id, url, title, date, said, origin, sentences: told, evidence, note }) => ({
      id,
      url,
      title,
      date,
      said,
      origin,
      sentences: told,
      evidence,
      note,
    }))
    .sort(
      (a, b) =>
        compareDates(a.date, b.date) ||
        placeOfSentence(a.sentences[0] ?? '') - placeOfSentence(b.sentences[0] ?? '') ||
        compareTexts(a.id, b.id),
    );

  const { site, article: own } = entries;
  return {
    $schema: 'analysis.schema.json',
    version: 1,
    site: {
      title: site.data.title,
      description: site.data.description,
      topic: site.data.topic,
      url: urls.absolute(urls.home),
      licence: site.data.licence,
      contact: site.data.contact,
      recorded:
        entries.history
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? null,
    },
    article: {
      title: own.data.title,
      publisher: own.data.publisher,
      published: own.data.published,
      url: own.data.url,
      language: own.data.language,
      display: own.data.display,
      text: own.data.display === 'full' ? article.text : null,
      words: countWords(article.text),
      sha256,
      provenance: own.data.provenance,
    },
    sentences,
    actors,
    statements,
    claims,
    relations,
    events,
    evidence: entries.evidence
      .map(({ data, quotes, note }) => ({
        id: data.id,
        publisher: data.publisher,
        title: data.title,
        published: data.published === 'undated' ? null : data.published,
        language: data.language,
        url: data.url,
        excerpt: quotes.length > 0 ? quotes.join('\n') : null,
        note,
      }))
      .sort((a, b) => compareTexts(a.id, b.id)),
    withdrawn: entries.withdrawn
      .map(({ data: { id, withdrawn }, what }) => ({
        id,
        url: urls.absolute(urls.permalink(what, id)),
        what,
        date: withdrawn.date,
        reason: withdrawn.reason,
        replacedBy: withdrawn.replacedBy,
      }))
      .sort((a, b) => compareTexts(a.date, b.date) || compareTexts(a.id, b.id)),
    history: entries.history
      .map(({ what, id, date, hash, fields }) => ({ what, id, date, hash, fields }))
      .sort((a, b) => compareTexts(b.what, a.what)),
  };
}

/** Where a statement first touches the text: its first passage, or its cue where it has none. */
export function startOf(statement: Statement): number {
  return statement.passages[0]?.start ?? statement.cue[0]?.start ?? 0;
}

function byPlace(a: Statement, b: Statement): number {
  const end = (statement: Statement): number =>
    statement.passages.at(-1)?.end ?? statement.cue.at(-1)?.end ?? 0;
  return startOf(a) - startOf(b) || end(b) - end(a) || compareTexts(a.id, b.id);
}

/** The code point at which each actor is first spoken of or speaks. */
function firstAppearances(
  statements: readonly Statement[],
  sentences: Analysis['sentences'],
): Map<string, number> {
  const first = new Map<string, number>();
  const see = (actor: string, at: number): void => {
    first.set(actor, Math.min(first.get(actor) ?? Number.POSITIVE_INFINITY, at));
  };
  for (const statement of statements) {
    for (const actor of [...statement.sources, ...statement.via.map((step) => step.actor)])
      see(actor, startOf(statement));
  }
  for (const { start, about } of sentences) for (const actor of about) see(actor, start);
  return first;
}

/** By code point, the same on every machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
