/** What the check warns of and does not refuse: signs that an editor changed one thing and not the other. */
import { lastRecorded } from '../history/history.ts';
import { newHistoryLines } from '../history/new-history-lines.ts';
import { makeWarning } from '../problems/make-problem.ts';
import type { Warning } from '../problems/problem.ts';
import type { Analysis } from '../schemas/analysis.ts';
import { foldName } from '../search/fold-name.ts';
import { sayList } from '../words.ts';
import type { ContentEntries, Entry } from './entries.ts';

/**
 * Warnings about content in which nothing is wrong.
 * @param today `YYYY-MM-DD` in UTC, where a clock may be looked at: what is built never depends on one.
 */
export function warningsOf(
  entries: ContentEntries,
  analysis: Analysis,
  today: string | undefined,
): Warning[] {
  return [
    ...unusedActors(entries),
    ...sharedNames(entries, analysis),
    ...staleClaims(entries),
    ...unrecordedChanges(entries, analysis),
    ...(today === undefined ? [] : futureReviews(entries, today)),
  ];
}

function unusedActors({ article, actors, statements }: ContentEntries): Warning[] {
  const named = new Set([
    ...statements.flatMap(({ data }) => [
      ...data.sources,
      ...data.about,
      ...data.via.map(({ actor }) => actor),
    ]),
    ...Object.values(article.data.narration).flatMap(({ about }) => about),
    ...actors.flatMap(({ data }) =>
      data.relations.length > 0 ? [data.id, ...data.relations.map(({ to }) => to)] : [],
    ),
  ]);
  return actors
    .filter(({ data }) => !named.has(data.id))
    .map(({ data, file, locate }) => makeWarning('unused-actor', file, locate(['id']), { id: data.id }));
}

/** Names that two actors have: the search leads to the one whose name it is or, of two aliases, to the first. */
function sharedNames({ actors }: ContentEntries, analysis: Analysis): Warning[] {
  const rank = new Map(analysis.actors.map(({ id }, n) => [id, n]));
  const uses = actors.flatMap((entry) =>
    [entry.data.name, ...entry.data.aliases].map((name, n) => ({ entry, name, alias: n - 1 })),
  );
  const found = new Map<string, (typeof uses)[number]>();
  const inOrder = uses.toSorted(
    (a, b) =>
      Number(a.alias >= 0) - Number(b.alias >= 0) ||
      (rank.get(a.entry.data.id) ?? 0) - (rank.get(b.entry.data.id) ?? 0),
  );
  return inOrder.flatMap((use) => {
    const { entry, name, alias } = use;
    const first = found.get(foldName(name));
    if (first === undefined) found.set(foldName(name), use);
    if (first === undefined || first.entry === entry) return [];
    const what = (n: number): string => (n < 0 ? 'the name' : 'an alias');
    return [
      makeWarning('shared-name', entry.file, entry.locate(alias < 0 ? ['name'] : ['aliases', alias]), {
        name,
        what: what(alias),
        id: entry.data.id,
        otherWhat: what(first.alias),
        other: first.entry.data.id,
      }),
    ];
  });
}

/** Drafted claims whose statement was accepted. */
function staleClaims({ statements, claims }: ContentEntries): Warning[] {
  const accepted = new Set(statements.filter(({ data }) => data.draft === false).map(({ data }) => data.id));
  return claims.flatMap(({ data, file, locate }) => {
    const settled = data.assertions.find(({ statement }) => accepted.has(statement ?? ''));
    if (!data.draft || !settled) return [];
    const about = { id: data.id, text: data.text, statement: settled.statement ?? '' };
    return [makeWarning('stale-claim', file, locate(['text']), about)];
  });
}

/** The passages come first: they are what was most likely changed, and stand where an editor works. */
const passagesFirst = (a: string, b: string): number => Number(b === 'passages') - Number(a === 'passages');

/**
 * Statements and claims that are no longer as they were recorded; of a changed statement, with the claims that rest on it
 * and were left as they were. What was never recorded is no change.
 */
function unrecordedChanges(entries: ContentEntries, analysis: Analysis): Warning[] {
  const last = lastRecorded(entries.history);
  const changed = newHistoryLines(analysis, entries.history, '').filter(({ hash }) => hash !== null);
  const changedIds = new Set(changed.map(({ id }) => id));
  const files = new Map<string, Entry<unknown>>(
    [...entries.statements, ...entries.claims].map((entry) => [entry.data.id, entry]),
  );
  return changed.flatMap(({ what, id, fields }) => {
    const before = last.get(id);
    const entry = files.get(id);
    if (!before || !entry) return [];
    const differ = Object.keys(fields)
      .filter((name) => JSON.stringify(fields[name]) !== JSON.stringify(before.fields[name]))
      .sort(passagesFirst);
    const path = differ[0] === 'passages' ? ['quotes', 0] : differ.slice(0, 1);
    const claims = analysis.claims
      .filter(
        (claim) => !changedIds.has(claim.id) && claim.assertions.some(({ statement }) => statement === id),
      )
      .map((claim) => `\`${claim.id}\``);
    return [
      makeWarning('unrecorded-change', entry.file, entry.locate(path), {
        what,
        id,
        date: before.date,
        fields: sayList(differ.map((name) => (name === 'passages' ? 'its passages' : `\`${name}\``))),
        ...(claims.length > 0 && {
          claims: `${claims.length === 1 ? 'its claim' : 'its claims'} ${sayList(claims)}`,
        }),
      }),
    ];
  });
}

/** Reviews on a day that nowhere on earth has begun: it is tomorrow east of Greenwich while it is today there. */
function futureReviews({ statements, claims }: ContentEntries, today: string): Warning[] {
  const tomorrow = new Date(Date.parse(today) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const reviews = [
    ...claims.map((entry) => ({ entry, day: entry.data.reviewed, path: ['reviewed'] })),
    ...statements.map((entry) => ({
      entry,
      day: entry.data.attribution.reviewed ?? '',
      path: ['attribution', 'reviewed'],
    })),
  ];
  return reviews
    .filter(({ day }) => day > tomorrow)
    .map(({ entry: { file, locate }, day, path }) =>
      makeWarning('future-review', file, locate(path), { field: path.join('.'), day, today }),
    );
}
