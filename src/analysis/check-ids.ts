/** Ids: each once, never again for something else, and none that was published may be lost. */
import { lastRecorded } from '../history/history.ts';
import { suggest } from '../problems/closest.ts';
import { makeProblem, shorten } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { PERMALINK_SIGNS } from '../schemas/fields.ts';
import { mayBeUnread, type ContentEntries, type Entry } from './entries.ts';

/** Adds a problem for every id that is used twice, recycled or lost. */
export function checkIds(entries: ContentEntries, problems: Problem[]): void {
  const permalinks: { id: string; what: 'statement' | 'claim'; entry: Entry<unknown>; withdrawn: boolean }[] =
    [
      ...entries.statements.map((entry) => ({
        id: entry.data.id,
        what: 'statement' as const,
        entry,
        withdrawn: false,
      })),
      ...entries.claims.map((entry) => ({
        id: entry.data.id,
        what: 'claim' as const,
        entry,
        withdrawn: false,
      })),
      ...entries.withdrawn.map((entry) => ({ id: entry.data.id, what: entry.what, entry, withdrawn: true })),
    ];
  const taken = takenIds(entries);
  const free = freeId(taken);
  unique(
    permalinks.map(({ id, entry }) => ({ id, entry })),
    problems,
    `Give one of the two another id: \`${free}\` is free.`,
  );
  unique(
    entries.actors.map((entry) => ({ id: entry.data.id, entry })),
    problems,
  );
  unique(
    entries.events.map((entry) => ({ id: entry.data.id, entry })),
    problems,
  );
  unique(
    entries.evidence.map((entry) => ({ id: entry.data.id, entry })),
    problems,
  );
  unique(
    entries.actors.flatMap((entry) =>
      entry.data.relations.map(({ id }, n) => ({ id, entry, path: ['relations', n, 'id'] })),
    ),
    problems,
  );
  unique(
    entries.actors.flatMap((entry) =>
      entry.data.formerly.map((id, n) => ({ id, entry, path: ['formerly', n] })),
    ),
    problems,
    'An old slug leads on to one actor only.',
  );
  const slugs = new Map(entries.actors.map((entry) => [entry.data.id, entry.file]));
  for (const { data, file, locate } of entries.actors) {
    for (const [n, id] of data.formerly.entries()) {
      const other = slugs.get(id);
      if (other !== undefined)
        problems.push(
          makeProblem('duplicate-id', file, locate(['formerly', n]), {
            id,
            other,
            free: 'An old slug cannot be the slug of another actor.',
          }),
        );
    }
  }

  const byId = new Map(permalinks.map((permalink) => [permalink.id, permalink]));
  const successors = new Map(entries.withdrawn.map(({ data }) => [data.id, data.withdrawn.replacedBy]));
  for (const { data, file, locate, what } of entries.withdrawn) {
    const next = data.withdrawn.replacedBy;
    if (next === null) continue;
    if (next !== data.id && leadsBack(data.id, successors)) {
      problems.push(
        makeProblem('circular-replacement', file, locate(['withdrawn', 'replacedBy']), { id: data.id, next }),
      );
      continue;
    }
    // Its successor stands at an address of the same kind, and is not itself.
    const named = byId.get(next);
    const excused = !named && mayBeUnread(entries, `${what}s`, next);
    if (next === data.id || (named?.what !== what && !excused)) {
      const kind = what === 'statement' ? 'unknown-statement' : 'unknown-claim';
      const others = permalinks.filter((one) => one.what === what && one.id !== data.id).map(({ id }) => id);
      const suggestion = `${suggest(next, others)} Or use \`null\`.`;
      problems.push(makeProblem(kind, file, locate(['withdrawn', 'replacedBy']), { id: next, suggestion }));
    }
  }
  for (const [id, line] of lastRecorded(entries.history)) {
    const now = byId.get(id);
    const folder = line.what === 'statement' ? 'statements' : 'claims';
    if (!now) {
      if (mayBeUnread(entries, folder, id)) continue;
      const { file } = entries.article;
      const place = entries.historyPlaces?.[entries.history.lastIndexOf(line)];
      const was =
        line.hash === null ? 'it was withdrawn' : `it read \`${shorten(wordsOf(line.fields), 80)}\``;
      problems.push(
        makeProblem(
          'lost-id',
          place?.file ?? file.replace(/article\.md$/, `history/${folder}.jsonl`),
          { line: place?.line ?? 1, column: 1 },
          {
            what: line.what,
            id,
            date: line.date,
            was,
            folder: file.replace(/article\.md$/, folder),
          },
        ),
      );
    } else if (now.what !== line.what || (line.hash === null && !now.withdrawn)) {
      const what =
        now.what !== line.what ? `published as a ${line.what} on ${line.date}` : `withdrawn on ${line.date}`;
      problems.push(
        makeProblem('recycled-id', now.entry.file, now.entry.locate(['id']), {
          id,
          what,
          free: `; \`${free}\` is free`,
        }),
      );
    }
  }
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
