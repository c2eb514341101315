/** What axe finds on a page, against WCAG 2.2 A and AA. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Each violation as a line: the rule, what it wants, and where. */
export async function violations(page: Page): Promise<string[]> {
  // "Legacy" is for pages without frames, as ours are: it spares a second page for each result.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode();
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id}: ${help} — ${target.join(' ')} — ${failureSummary.split('\n').at(-1)?.trim() ?? ''}`,
    ),
  );
}
