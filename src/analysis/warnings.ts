/** What the check warns of and does not refuse: signs that an editor changed one file and not the other. */
import { makeWarning } from '../problems/make-problem.ts';
import type { Warning } from '../problems/problem.ts';
import type { ContentEntries } from './entries.ts';

/** Warnings about content in which nothing is wrong: actors that nothing names, claims that are behind their statements. */
export function warningsOf(entries: ContentEntries): Warning[] {
  const { article, actors, statements, claims } = entries;
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
  const accepted = new Set(statements.filter(({ data }) => data.draft === false).map(({ data }) => data.id));
  return [
    ...actors
      .filter(({ data }) => !named.has(data.id))
      .map(({ data, file, locate }) => makeWarning('unused-actor', file, locate(['id']), { id: data.id })),
    ...claims.flatMap(({ data, file, locate }) => {
      const settled = data.assertions.find(({ statement }) => accepted.has(statement ?? ''));
      return data.draft && settled
        ? [
            makeWarning('stale-claim', file, locate(['text']), {
              id: data.id,
              text: data.text,
              statement: settled.statement ?? '',
            }),
          ]
        : [];
    }),
  ];
}
