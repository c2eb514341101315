/** The search page as its contract describes it: one element with a state, results with ids, a count that is heard. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Analysis } from '../../../src/schemas/analysis.ts';

export type Statement = Analysis['statements'][number];
export type State = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

export const FACETS = ['speaker', 'about', 'form', 'hedged', 'named', 'claim'] as const;
export type Facet = (typeof FACETS)[number];
export type Choice = Partial<Record<Facet, string[]>>;

export class SearchPage {
  readonly page: Page;
  readonly element: Locator;
  readonly input: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('[data-search-state]');
    this.input = this.element.getByRole('searchbox');
    this.status = this.element.getByRole('status');
  }

  async expectState(state: State): Promise<void> {
    await expect(this.element).toHaveAttribute('data-search-state', state);
  }

  /** Has the page of a search come with something else in its markup. */
  async exchange(pattern: RegExp, by: string): Promise<void> {
    await this.page.route(/\/search\/\?/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(pattern, by) });
    });
  }

  /** The ids of the results as they stand now, in their order. */
  async ids(): Promise<string[]> {
    return this.element
      .locator('[data-statement]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-statement') ?? ''));
  }

  /** The values whose boxes are ticked. */
  async chosen(): Promise<Set<string>> {
    return new Set(
      await this.element
        .locator('input:checked')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
    );
  }

  /** Waits until exactly these results are listed, in this order. */
  async expectIds(ids: readonly string[]): Promise<void> {
    await expect.poll(async () => this.ids()).toEqual(ids);
  }

  /** The box of a facet's value; hidden where its facet is folded. */
  box(facet: Facet, value: string): Locator {
    return this.element.locator(boxOf(facet, value));
  }

  /** Opens the facet of a box where it is folded, and ticks or clears the box as a reader does. */
  async tick(facet: Facet, value: string): Promise<void> {
    const group = this.element.locator('details', { has: this.page.locator(boxOf(facet, value)) });
    if (!(await group.evaluate((details) => (details as HTMLDetailsElement).open)))
      await group.locator('summary').click();
    await this.box(facet, value).click();
  }

  /** The count that stands beside a facet's value. */
  async count(facet: Facet, value: string): Promise<number> {
    const label = this.element.locator('label', { has: this.page.locator(boxOf(facet, value)) });
    return Number(await label.locator('[data-facet-count]').textContent());
  }
}

function boxOf(facet: Facet, value: string): string {
  return `input[name="${facet}"][value="${value}"]`;
}

/** The values that a statement has of each facet, from the published analysis. */
export function valuesOf({ actors }: Analysis, statement: Statement): Record<Facet, string[]> {
  const named = statement.sources.some((id) => actors.find((actor) => actor.id === id)?.named);
  return {
    speaker: statement.sources,
    about: statement.about,
    form: [statement.form],
    hedged: [statement.hedges.length > 0 ? 'yes' : 'no'],
    named: [named ? 'yes' : 'no'],
    claim: statement.claims,
  };
}

/** The ids that the analysis gives for a choice: any of the repeated values, all of the different facets; in text order. */
export function expectedIds(
  analysis: Analysis,
  choice: Choice,
  among: readonly string[] = analysis.statements.map(({ id }) => id),
): string[] {
  return analysis.statements
    .filter((statement) => {
      const values = valuesOf(analysis, statement);
      return FACETS.every(
        (facet) =>
          (choice[facet] ?? []).length === 0 || choice[facet]?.some((value) => values[facet].includes(value)),
      );
    })
    .map(({ id }) => id)
    .filter((id) => among.includes(id));
}

/** The query of a choice. */
export function queryOf(choice: Choice & { q?: string; sort?: string }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choice))
    for (const one of [value].flat()) query.append(name, one);
  return `?${query.toString()}`;
}

/**
 * A word that tells statements apart: it stands in some passages, in no name and no cue, and no other word of the
 * article begins like it, so that neither stems nor prefixes bring more results than the text itself.
 */
export function tellingWord({ statements, actors, article }: Analysis): { word: string; ids: string[] } {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const used = new Set(
    [
      ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...statements.flatMap(({ cue }) => cue.map(({ text }) => text)),
    ].flatMap(wordsOf),
  );
  const all = new Set(wordsOf(article.text ?? ''));
  const candidates = [...all]
    .filter((word) => word.length >= 5 && !used.has(word))
    .filter((word) =>
      [...all, ...used].every((other) => other === word || other.slice(0, 4) !== word.slice(0, 4)),
    )
    .map((word) => ({
      word,
      ids: statements
        .filter(({ passages }) => passages.some(({ text }) => wordsOf(text).includes(word)))
        .map(({ id }) => id),
    }))
    .sort((a, b) => b.ids.length - a.ids.length);
  const [best] = candidates;
  if (!best || best.ids.length === 0) throw new Error('The article has no word that tells statements apart.');
  return best;
}
