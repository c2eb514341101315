/** Ids: each once, never again for something else, and none that was published may be lost. */
import { lastRecorded, type HistoryLine } from '../history/history.ts';
import { suggest } from '../problems/closest.ts';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { PERMALINK_SIGNS } from '../schemas/fields.ts';
import { mayBeUnread, type ContentEntries, type Entry } from './entries.ts';

/** A statement or claim that has, or had, an address. */
interface Permalink {
  id: string;
  what: 'statement' | 'claim';
  entry: Entry<unknown>;
  withdrawn: boolean;
}

/** Adds a problem for every id that is used twice, recycled or lost. */
export function checkIds(entries: ContentEntries, problems: Problem[]): void {
  const permalinks: Permalink[] = [
    ...entries.statements.map((entry) => permalinkOf(entry, 'statement')),
    ...entries.claims.map((entry) => permalinkOf(entry, 'claim')),
    ...entries.withdrawn.map((entry) => ({ ...permalinkOf(entry, entry.what), withdrawn: true })),
  ];
  const byId = new Map(permalinks.map((permalink) => [permalink.id, permalink]));
  const free = freeId(takenIds(entries));
  checkTwice(entries, permalinks, free, problems);
  checkFormerSlugs(entries, problems);
  checkSuccessors(entries, byId, problems);
  checkRecorded(entries, byId, free, problems);
}

function permalinkOf(entry: Entry<{ id: string }>, what: Permalink['what']): Permalink {
  return { id: entry.data.id, what, entry, withdrawn: false };
}

/** Each id stands for one thing of its kind; statements and claims share theirs, since both are permalinks. */
function checkTwice(
  { actors, events, evidence }: ContentEntries,
  permalinks: readonly Permalink[],
  free: string,
  problems: Problem[],
): void {
  unique(permalinks, problems, `Give one of the two another id: \`${free}\` is free.`);
  for (const collection of [actors, events, evidence])
    unique(
      collection.map((entry) => ({ id: entry.data.id, entry })),
      problems,
    );
  unique(
    actors.flatMap((entry) =>
      entry.data.relations.map(({ id }, n) => ({ id, entry, path: ['relations', n, 'id'] })),
    ),
    problems,
  );
  unique(
    actors.flatMap((entry) => entry.data.formerly.map((id, n) => ({ id, entry, path: ['formerly', n] }))),
    problems,
    'An old slug leads on to one actor only.',
  );
}

/** What an actor was called before is no other actor's slug now: the old address could not lead on. */
function checkFormerSlugs({ actors }: ContentEntries, problems: Problem[]): void {
  const slugs = new Map(actors.map((entry) => [entry.data.id, entry.file]));
  for (const { data, file, locate } of actors)
    for (const [n, id] of data.formerly.entries()) {
      const other = slugs.get(id);
      if (other === undefined) continue;
      const free = 'An old slug cannot be the slug of another actor.';
      problems.push(makeProblem('duplicate-id', file, locate(['formerly', n]), { id, other, free }));
    }
}

/** What replaces a withdrawn permalink stands at an address of the same kind, and leads not back to it. */
function checkSuccessors(
  entries: ContentEntries,
  byId: ReadonlyMap<string, Permalink>,
  problems: Problem[],
): void {
  const successors = new Map(entries.withdrawn.map(({ data }) => [data.id, data.withdrawn.replacedBy]));
  for (const { data, file, locate, what } of entries.withdrawn) {
    const { id } = data;
    const next = data.withdrawn.replacedBy;
    if (next === null) continue;
    const place = locate(['withdrawn', 'replacedBy']);
    if (next !== id && leadsBack(id, successors)) {
      problems.push(makeProblem('circular-replacement', file, place, { id, next }));
      continue;
    }
    const named = byId.get(next);
    const excused = !named && mayBeUnread(entries, `${what}s`, next);
    if (next !== id && (named?.what === what || excused)) continue;
    const kind = what === 'statement' ? 'unknown-statement' : 'unknown-claim';
    const others = [...byId.values()].filter((one) => one.what === what && one.id !== id);
    const nearest = suggest(
      next,
      others.map((one) => one.id),
    );
    problems.push(makeProblem(kind, file, place, { id: next, suggestion: `${nearest} Or use \`null\`.` }));
  }
}

/** What was recorded is still there, as the same kind of thing, and what was withdrawn stays withdrawn. */
function checkRecorded(
  entries: ContentEntries,
  byId: ReadonlyMap<string, Permalink>,
  free: string,
  problems: Problem[],
): void {
  for (const [id, line] of lastRecorded(entries.history)) {
    const now = byId.get(id);
    if (!now) {
      if (!mayBeUnread(entries, `${line.what}s`, id)) problems.push(lostId(entries, id, line));
    } else if (now.what !== line.what || (line.hash === null && !now.withdrawn)) {
      const what =
        now.what !== line.what ? `published as a ${line.what} on ${line.date}` : `withdrawn on ${line.date}`;
      const place = now.entry.locate(['id']);
      problems.push(
        makeProblem('recycled-id', now.entry.file, place, { id, what, free: `; \`${free}\` is free` }),
      );
    }
  }
}

/** The problem of an id that was published and stands nowhere now, at its last line in the history. */
function lostId(entries: ContentEntries, id: string, line: HistoryLine): Problem {
  const { what, date } = line;
  const { file } = entries.article;
  const place = entries.historyPlaces?.[entries.history.lastIndexOf(line)];
  const was = line.hash === null ? 'it was withdrawn' : `it read \`${shorten(wordsOf(line.fields), 80)}\``;
  return makeProblem(
    'lost-id',
    place?.file ?? file.replace(/article\.md$/, `history/${what}s.jsonl`),
    { line: place?.line ?? 1, column: 1 },
    { what, id, date, was, folder: file.replace(/article\.md$/, `${what}s`) },
  );
}

/** True where what replaces an id was replaced in its turn, and so on until the id itself. */
function leadsBack(id: string, successors: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let next = successors.get(id); next && !seen.has(next); next = successors.get(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}

function unique(
  all: readonly { id: string; entry: Entry<unknown>; path?: readonly PropertyKey[] }[],
  problems: Problem[],
  free = 'Give one of the two another id.',
): void {
  const first = new Map<string, string>();
  for (const { id, entry, path = ['id'] } of all) {
    if (id === '') continue; // could not be read, which is told already
    const other = first.get(id);
    if (other === undefined) first.set(id, entry.file);
    else problems.push(makeProblem('duplicate-id', entry.file, entry.locate(path), { id, other, free }));
  }
}

/** The words of a recorded wording, for a message. */
function wordsOf(fields: Record<string, unknown>): string {
  const { passages, text, cue } = fields as { passages?: string[]; text?: string; cue?: string[] };
  return text ?? (passages && passages.length > 0 ? passages.join(' … ') : (cue ?? []).join(' … '));
}

/** Every id that a permalink has or had. */
export function takenIds({ statements, claims, withdrawn, history }: ContentEntries): Set<string> {
  return new Set([
    ...[...statements, ...claims, ...withdrawn].map(({ data }) => data.id),
    ...history.map(({ id }) => id),
  ]);
}

/** An id that nothing uses and nothing ever used: the first of a fixed walk through the alphabet. */
export function freeId(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    // A multiplier that shares no factor with 28⁴ visits every id once, without neighbours looking alike.
    let rest = (n * 269_747) % PERMALINK_SIGNS.length ** 4;
    let id = '';
    for (let place = 0; place < 4; place += 1) {
      id += PERMALINK_SIGNS[rest % PERMALINK_SIGNS.length] ?? '';
      rest = Math.floor(rest / PERMALINK_SIGNS.length);
    }
    if (!taken.has(id)) return id;
  }
}
