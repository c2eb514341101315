/** Looks up every id that an entry names, once in each list, and holds a status against the evidence that it needs. */
import { suggest } from '../problems/closest.ts';
import { makeProblem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { AnchoredStatement } from './anchor-statement.ts';
import type { ArticleText } from './article-text.ts';
import { entriesWithNotes, mayBeUnread, type ContentEntries, type Entry } from './entries.ts';

/** An id of what there is none of. */
type UnknownId = 'unknown-actor' | 'unknown-statement' | 'unknown-evidence' | 'unknown-sentence';

/** The folders whose entries have these ids. */
const FOLDERS = {
  'unknown-actor': 'actors',
  'unknown-statement': 'statements',
  'unknown-evidence': 'evidence',
} as const;

type Path = readonly PropertyKey[];

/**
 * Adds a problem for every id that leads nowhere, every one that a list names twice, every claim that nobody asserts, and
 * every status that rests on nothing.
 */
export function checkReferences(entries: ContentEntries, article: ArticleText, problems: Problem[]): void {
  const known: Readonly<Record<UnknownId, ReadonlySet<string>>> = {
    'unknown-actor': new Set(entries.actors.map(({ data }) => data.id)),
    'unknown-statement': new Set(entries.statements.map(({ data }) => data.id)),
    'unknown-evidence': new Set(entries.evidence.map(({ data }) => data.id)),
    'unknown-sentence': new Set(article.sentences.map(({ id }) => id)),
  };
  const need = (
    kind: UnknownId,
    id: string,
    entry: Pick<Entry<unknown>, 'file' | 'locate'>,
    path: Path,
  ): void => {
    // An id that could not be read has an empty stand-in, and its problem is told.
    if (known[kind].has(id) || id === '') return;
    if (kind !== 'unknown-sentence' && mayBeUnread(entries, FOLDERS[kind], id)) return;
    const suggestion =
      kind === 'unknown-sentence' ? sentenceHint(id, article) : suggest(id, [...known[kind]]);
    problems.push(makeProblem(kind, entry.file, entry.locate(path), { id, sentence: id, suggestion }));
  };
  const needAll = (kind: UnknownId, ids: readonly string[], entry: Entry<unknown>, path: Path): void => {
    for (const [n, id] of ids.entries()) need(kind, id, entry, [...path, n]);
  };
  /** What stands in a list a second time would be counted and shown twice. */
  const once = (field: string, keys: readonly string[], entry: Entry<unknown>, path: Path): void => {
    for (const [n, value] of keys.entries()) {
      if (value === '' || keys.indexOf(value) === n) continue;
      const position = entry.locate([...path, n]);
      problems.push(makeProblem('listed-twice', entry.file, position, { field, value }));
    }
  };
  const needEvidence = (
    status: string,
    uses: readonly { id: string; bearing: string }[],
    entry: Entry<unknown>,
    path: Path,
  ): void => {
    const list = [...path, 'evidence'];
    once(
      'evidence',
      uses.map(({ id, bearing }) => `${id} (${bearing})`),
      entry,
      list,
    );
    for (const [n, { id }] of uses.entries()) need('unknown-evidence', id, entry, [...list, n, 'id']);
    const missing = missingBearing(status, uses);
    if (missing === undefined) return;
    const position = entry.locate([...path, 'status']);
    problems.push(makeProblem('status-without-evidence', entry.file, position, { status, bearing: missing }));
  };

  const { article: own } = entries;
  needAll('unknown-evidence', own.data.provenance, own, ['provenance']);
  needAll('unknown-sentence', own.data.agentless, own, ['agentless']);
  for (const [id, { about }] of Object.entries(own.data.narration)) {
    const path = ['narration', id];
    need('unknown-sentence', id, own, path);
    if (article.sentence(id)) needAll('unknown-actor', about, own, [...path, 'about']);
  }
  for (const entry of entries.statements) {
    const { sources, about, via, attribution } = entry.data;
    needAll('unknown-actor', sources, entry, ['sources']);
    needAll('unknown-actor', about, entry, ['about']);
    for (const [n, { actor, sentence }] of via.entries()) {
      need('unknown-actor', actor, entry, ['via', n, 'actor']);
      need('unknown-sentence', sentence, entry, ['via', n, 'sentence']);
      if (actor !== '' && sources.includes(actor))
        problems.push(makeProblem('self-relay', entry.file, entry.locate(['via', n, 'actor']), { actor }));
    }
    once(
      'via',
      via.map(({ actor }) => actor),
      entry,
      ['via'],
    );
    needEvidence(attribution.status, attribution.evidence, entry, ['attribution']);
  }
  for (const entry of entries.actors) {
    for (const [n, { id, to, sentences }] of entry.data.relations.entries()) {
      const about = { id, actor: to };
      if (to !== '' && to === entry.data.id)
        problems.push(makeProblem('self-relation', entry.file, entry.locate(['relations', n, 'to']), about));
      need('unknown-actor', to, entry, ['relations', n, 'to']);
      needAll('unknown-sentence', sentences, entry, ['relations', n, 'sentences']);
    }
  }
  for (const entry of entries.claims) {
    const { id, assertions, status, evidence } = entry.data;
    if (assertions.length === 0)
      problems.push(makeProblem('unasserted-claim', entry.file, entry.locate(['assertions']), { id }));
    for (const [n, { statement, sentence }] of assertions.entries()) {
      const path = ['assertions', n];
      if (statement !== null) need('unknown-statement', statement, entry, [...path, 'statement']);
      if (sentence !== null) need('unknown-sentence', sentence, entry, [...path, 'sentence']);
    }
    once(
      'assertions',
      assertions.map(({ statement, sentence }) => statement ?? sentence ?? ''),
      entry,
      ['assertions'],
    );
    needEvidence(status, evidence, entry, []);
  }
  for (const entry of entries.events) {
    needAll('unknown-sentence', entry.data.sentences, entry, ['sentences']);
    needAll('unknown-evidence', entry.data.evidence, entry, ['evidence']);
  }
  for (const { file, mentions = [] } of entriesWithNotes(entries)) {
    for (const { target, line, column } of mentions)
      if (!target.startsWith('/'))
        need('unknown-sentence', target, { file, locate: () => ({ line, column }) }, []);
  }
}

/**
 * Adds a problem for every relayer that is said to be named in the statement's own sentence, where it is another one; of
 * a sentence that is not there `checkReferences` tells.
 */
export function checkRelayers(
  { data, file, locate }: ContentEntries['statements'][number],
  { sentences }: AnchoredStatement,
  article: ArticleText,
  problems: Problem[],
): void {
  for (const [n, { actor, basis, sentence }] of data.via.entries()) {
    if (basis !== 'sentence' || !article.sentence(sentence)) continue;
    if (sentences.some(({ id }) => id === sentence)) continue;
    problems.push(makeProblem('via-elsewhere', file, locate(['via', n, 'sentence']), { actor, sentence }));
  }
}

/** What a status needs among its evidence: a test of the bearings, and the words for what is missing. */
const NEEDED: Readonly<Record<string, { isMet: (bearing: string) => boolean; missing: string }>> = {
  supported: { isMet: (bearing) => bearing === 'supports', missing: 'that supports' },
  contradicted: { isMet: (bearing) => bearing === 'contradicts', missing: 'that contradicts' },
  disputed: { isMet: (bearing) => bearing !== 'context', missing: 'for or against' },
};

/** The kind of evidence that a status needs and does not have; undefined where nothing is missing. */
function missingBearing(status: string, uses: readonly { bearing: string }[]): string | undefined {
  const needed = NEEDED[status];
  return needed && !uses.some(({ bearing }) => needed.isMet(bearing)) ? needed.missing : undefined;
}

function sentenceHint(id: string, { sentences }: ArticleText): string {
  const paragraph = Number(/^p(\d+)/.exec(id)?.[1]);
  const inParagraph = sentences.filter((sentence) => sentence.paragraph === paragraph);
  const last = sentences.at(-1);
  return inParagraph.length > 0
    ? `Paragraph ${paragraph} has the sentences ${inParagraph.map((sentence) => sentence.id).join(', ')}.`
    : `The article has ${last?.paragraph ?? 0} paragraphs; the last sentence is ${last?.id ?? 'none'}.`;
}
