/** The share panel of a statement: every form by keyboard, told aloud, and the same as what stands in the page. */
import type { Page } from '@playwright/test';
import { expect, first, test, type Site } from './support/test.ts';

const FORMS = ['direct', 'mixed', 'indirect', 'attitude'] as const;

/** The names of the texts that stand in the closed part of a panel, in their order, with the texts. */
async function textsIn(page: Page): Promise<[name: string, text: string][]> {
  return page
    .locator('share-panel textarea')
    .evaluateAll((areas) =>
      (areas as HTMLTextAreaElement[]).map(({ labels, value }) => [
        labels[0]?.firstChild?.textContent?.trim() ?? '',
        value,
      ]),
    );
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** A statement of that form, with a relayer and a hedge where there is one. */
function statementOf({ analysis }: Site, form: (typeof FORMS)[number]): { id: string; url: string } {
  const weigh = ({ via, hedges }: { via: unknown[]; hedges: unknown[] }): number =>
    via.length + hedges.length;
  return first(analysis.statements.filter((one) => one.form === form).sort((a, b) => weigh(b) - weigh(a)));
}

for (const form of FORMS) {
  test(`a ${form} statement is copied in every form, by keyboard alone`, async ({ page, context, site }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { id, url } = statementOf(site, form);
    await page.goto(`s/${id}/`);
    const panel = page.locator('share-panel');
    const status = panel.getByRole('status');
    await expect(panel.locator('details')).not.toHaveAttribute('open');
    await expect(status).toBeEmpty();
    const texts = await textsIn(page);
    const pinned = site.analysis.site.recorded === null ? [] : ['Link to this wording'];
    expect(texts.map(([name]) => name)).toEqual(['Link', ...pinned, 'Text', 'Markdown', 'HTML', 'Embed']);
    expect(new Map(texts).get('Link')).toBe(url);
    await panel.getByRole('button').first().focus();
    for (const [name, text] of texts) {
      const button = page.locator(':focus');
      await expect(button).toHaveText(name);
      await page.keyboard.press('Enter');
      await expect(status).toHaveText(`Copied: ${name}.`);
      expect(await clipboard(page)).toBe(text);
      await page.keyboard.press('Tab');
    }
  });
}

test('HTML is copied for editors that know it, too', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { id, url } = statementOf(site, 'direct');
  await page.goto(`s/${id}/`);
  await page.getByRole('button', { name: 'HTML' }).click();
  await expect(page.locator('share-panel').getByRole('status')).not.toBeEmpty();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toMatch(/<blockquote[^]*“[^]*”[^]*<\/blockquote>/);
  expect(html).toContain(`href="${url}"`);
});

test('the link to this wording leads to this wording', async ({ page, request, site }) => {
  test.skip(site.analysis.site.recorded === null, 'Nothing of this article is recorded.');
  const { id } = statementOf(site, 'indirect');
  await page.goto(`s/${id}/`);
  const link = new Map(await textsIn(page)).get('Link to this wording') ?? '';
  const answer = await request.get(link.replace(/^.*?\/s\//, 's/'));
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('This is the latest wording.');
});

test('where the browser forbids it, the panel says so and opens the texts', async ({
  page,
  context,
  site,
}) => {
  const session = await context.newCDPSession(page);
  await page.goto(`s/${statementOf(site, 'direct').id}/`);
  await session.send('Browser.setPermission', {
    permission: { name: 'clipboard-write', allowWithoutSanitization: false },
    setting: 'denied',
    origin: new URL(site.address).origin,
  });
  const panel = page.locator('share-panel');
  await panel.getByRole('button', { name: 'Markdown' }).press('Enter');
  await expect(panel.getByRole('status')).toContainText('did not allow');
  await expect(panel.locator('label', { hasText: /^\s*Markdown/ }).locator('textarea')).toBeVisible();
});

test('the system’s share sheet gets title and permalink', async ({ page, site }) => {
  const { id, url } = statementOf(site, 'mixed');
  // The one thing that cannot be run: the sheet belongs to the system.
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (data: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
  await page.goto(`s/${id}/`);
  await page.getByRole('button', { name: 'Share …' }).press('Enter');
  const shared = await page.locator('html').getAttribute('data-shared');
  expect(JSON.parse(shared ?? '{}')).toEqual({ title: await page.title(), url });
});

test('without a share sheet there is no button for it', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined, configurable: true });
    delete (Navigator.prototype as { share?: unknown }).share;
  });
  await page.goto(`s/${statementOf(site, 'mixed').id}/`);
  await expect(page.getByRole('button', { name: 'Link', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share …' })).toHaveCount(0);
});
