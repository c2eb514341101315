/** Which pages a site has, from its analysis. */
import type { Analysis } from '../../src/schemas/analysis.ts';

/** Every page type once, as addresses within the site; where there are many, the one with the most on it. */
export function pageTypes({ statements, claims, actors }: Analysis): string[] {
  const most = (items: readonly { id: string }[]): string =>
    [...items].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0]?.id ?? '';
  const spoken = (slug: string): number =>
    statements.filter(({ sources, about }) => sources.includes(slug) || about.includes(slug)).length;
  const actor = [...actors].sort((a, b) => spoken(b.id) - spoken(a.id))[0]?.id ?? '';
  return [
    '', 'article/', 'statements/', 'statements/form/indirect/', 'statements/unnamed/', `s/${most(statements)}/`,
    'actors/', `actors/${actor}/`, 'claims/', `c/${most(claims)}/`, 'timeline/', 'map/', 'search/', 'method/',
    'corrections/', 'data/', 'worksheet/', 'worksheet/all/', 'specimen/', '404.html',
  ]; // prettier-ignore
}

/** Every page of the site, as addresses within it. */
export function allPages({ statements, claims, actors, withdrawn }: Analysis): string[] {
  const listed = [
    ...statements.map(({ id }) => `s/${id}/`),
    ...claims.map(({ id }) => `c/${id}/`),
    ...actors.map(({ id }) => `actors/${id}/`),
    ...withdrawn.map(({ id, what }) => (what === 'statement' ? `s/${id}/` : `c/${id}/`)),
    ...['direct', 'mixed', 'indirect', 'attitude'].map((form) => `statements/form/${form}/`),
  ];
  return [...new Set([...pageTypes({ statements, claims, actors } as Analysis), ...listed])];
}
