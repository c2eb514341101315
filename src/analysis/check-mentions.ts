/** What notes lead to on this site: sentences by their ids, and addresses that begin with `/`. Each must be there. */
import { suggest } from '../problems/closest.ts';
import { makeProblem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { FORMS } from '../schemas/statement.ts';
import type { ArticleText } from './article-text.ts';
import { entriesWithNotes, type ContentEntries, type Entry } from './entries.ts';

/** Pages below which nothing depends on the content. */
const FIXED = [
  '/',
  '/article/',
  '/statements/',
  '/statements/unnamed/',
  '/statements/contradicted/',
  ...FORMS.map((form) => `/statements/form/${form}/`),
  '/actors/',
  '/claims/',
  '/timeline/',
  '/map/',
  '/search/',
  '/method/',
  '/corrections/',
  '/data/',
  '/worksheet/',
  '/worksheet/all/',
];

/** Adds a problem for every address in a note that this site will not have. */
export function checkMentions(entries: ContentEntries, article: ArticleText, problems: Problem[]): void {
  const { actors, statements, claims, events, withdrawn } = entries;
  const folder = (name: string, ids: readonly string[]): string[] => ids.map((id) => `/${name}/${id}/`);
  const idsOf = (all: readonly Entry<{ id: string }>[]): string[] => all.map(({ data }) => data.id);
  const gone = (what: 'statement' | 'claim'): string[] =>
    idsOf(withdrawn.filter((entry) => entry.what === what));
  const pages = new Set([
    ...FIXED,
    ...folder(
      'actors',
      actors.flatMap(({ data }) => [data.id, ...data.formerly]),
    ),
    ...folder('s', [...idsOf(statements), ...gone('statement')]),
    ...folder('c', [...idsOf(claims), ...gone('claim')]),
  ]);
  const withFiles = [...pages].filter((page) => /^\/([sc]|actors|data)\//.test(page) && page !== '/actors/');
  const places: Readonly<Record<string, ReadonlySet<string>>> = {
    '/article/': new Set([
      ...article.sentences.flatMap(({ id, paragraph }) => [id, `p${paragraph}`]),
      ...idsOf(statements).map((id) => `s-${id}`),
    ]),
    '/timeline/': new Set(idsOf(events).map((id) => `e-${id}`)),
    '/map/': new Set(actors.flatMap(({ data }) => data.relations.map(({ id }) => `r-${id}`))),
  };
  for (const { file, mentions = [] } of entriesWithNotes(entries)) {
    for (const { target, line, column } of mentions) {
      const tell = (suggestion: string): void =>
        void problems.push(makeProblem('unknown-page', file, { line, column }, { target, suggestion }));
      if (!target.startsWith('/')) continue;
      const { pathname, hash } = new URL(target, 'https://site.invalid');
      const anchor = decodeURIComponent(hash.slice(1));
      const anchors = places[pathname];
      if (pages.has(pathname)) {
        if (anchors && anchor && !anchors.has(anchor)) tell(suggest(anchor, [...anchors]));
      } else if (!withFiles.some((page) => pathname.startsWith(page))) {
        const section = pathname.split('/').slice(0, 2).join('/');
        const near = [...pages].filter((page) => page.startsWith(`${section}/`));
        tell(suggest(pathname, near.length > 0 ? near : FIXED));
      }
    }
  }
}
