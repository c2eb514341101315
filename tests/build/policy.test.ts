/** What pages may load and run: a strict policy in each of them, and nothing in them that would need more. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { attribute, ALL_SITES, builtSite, filesIn, isEmbed, pagesOf, textOf } from './support/pages.ts';

const isPolicy = (element: Element): boolean =>
  attribute(element, 'httpEquiv')?.toLowerCase() === 'content-security-policy';

/** Types of `<script>` that are data and never run. */
const DATA = ['application/json', 'application/ld+json'];

/** The one script that a page carries in itself: it brings the others. */
const isFirst = (element: Element): boolean =>
  element.tagName === 'script' && element.properties['dataLate'] !== undefined;
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe.each(ALL_SITES)('every page of the site %s', (name) => {
  const site = builtSite(name);

  test('has one policy in it, which allows nobody else', async () => {
    for (const { path, elements } of await pagesOf(site)) {
      const policies = elements.filter(isPolicy);
      expect(policies, path).toHaveLength(1);
      const policy = policies.map((one) => attribute(one, 'content') ?? '').join();
      // Whatever is not named below is forbidden with it: objects, frames, connections.
      expect(policy, path).toMatch(/(^|;\s*)default-src 'none'/);
      expect(policy, path).not.toMatch(/object-src|frame-src/);
      expect(policy, path).toMatch(/(^|;\s*)script-src 'self'/);
      expect(policy, path).toMatch(/(^|;\s*)style-src 'self'/);
      expect(policy, path).toMatch(/(^|;\s*)base-uri 'none'/);
      expect(policy, path).toMatch(/(^|;\s*)form-action 'self'/);
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|strict-dynamic|https?:|\*/);
    }
  });

  test('has its policy before anything that it is to govern', async () => {
    for (const { path, elements } of await pagesOf(site)) {
      const at = elements.findIndex(isPolicy);
      const loads = elements.findIndex(({ tagName }) => ['script', 'style', 'img', 'link'].includes(tagName));
      expect(at, path).toBeGreaterThan(0);
      expect(at, path).toBeLessThan(loads === -1 ? Infinity : loads);
    }
  });

  test('names the hash of the one script in it, as the headers of all pages do', async () => {
    const pages = await pagesOf(site);
    const scripts = pages.flatMap((page) => {
      const { path, elements } = page;
      const first = elements.filter(isFirst);
      // An embed has none.
      expect(first, path).toHaveLength(isEmbed(page) ? 0 : 1);
      const policy = elements.filter(isPolicy).map((one) => attribute(one, 'content') ?? '');
      expect(/script-src 'self'( 'sha256-[^']+')?/.exec(policy.join())?.[1]?.trim(), path).toBe(
        first.map((one) => hashOf(textOf(one)))[0],
      );
      return first.map(textOf);
    });
    expect(new Set(scripts).size).toBe(1);
    const headers = await readFile(join(site.dir, '_headers'), 'utf8');
    const sent = Array.from(headers.matchAll(/script-src ([^;]+);/g), ([, sources]) => sources);
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent)).toEqual(new Set([`'self' ${hashOf(scripts[0] ?? '')} 'wasm-unsafe-eval'`]));
  });

  test('has no inline handler, no style attribute, and no other script in it that is not data', async () => {
    const found = (await pagesOf(site)).flatMap(({ path, elements }) =>
      elements.flatMap((element) => {
        const bad = Object.keys(element.properties).filter(
          (property) => /^on/i.test(property) || property === 'style',
        );
        const type = attribute(element, 'type') ?? '';
        const inline =
          element.tagName === 'script' &&
          element.properties['src'] === undefined &&
          !DATA.includes(type) &&
          !isFirst(element);
        return [...bad, ...(inline ? [`script ${type}: ${textOf(element).slice(0, 60)}`] : [])].map(
          (what) => `${path}: <${element.tagName}> ${what}`,
        );
      }),
    );
    expect(found).toEqual([]);
  });

  test('loads nothing from anybody else', async () => {
    const loaded = (await pagesOf(site)).flatMap(({ path, elements }) =>
      elements.flatMap((element) => {
        // A link in the text may lead anywhere; everything else is fetched.
        const names = ['a', 'area'].includes(element.tagName)
          ? ['ping']
          : ['src', 'srcSet', 'href', 'data', 'poster', 'action', 'xLinkHref'];
        const written = names.flatMap((property) => attribute(element, property) ?? []);
        return written.map((one) => ({ path, one, origin: new URL(one, site.origin + path).origin }));
      }),
    );
    expect(loaded.length).toBeGreaterThan(50);
    expect(loaded.filter(({ origin }) => origin !== site.origin)).toEqual([]);
  });

  test('brings no rule or font along that fetches from elsewhere', async () => {
    const styles = (await pagesOf(site)).flatMap(({ elements }) =>
      elements.filter(({ tagName }) => tagName === 'style').map(textOf),
    );
    const sheets = (await filesIn(site.dir)).filter((file) => file.endsWith('.css'));
    for (const file of sheets) styles.push(await readFile(join(site.dir, file), 'utf8'));
    const addresses = styles.flatMap((text) =>
      [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
        ([, url, sheet]) => url ?? sheet ?? '',
      ),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(
      addresses.filter((one) => !one.startsWith('data:') && new URL(one, site.origin).origin !== site.origin),
    ).toEqual([]);
    expect(
      addresses.filter(
        (one) => !one.startsWith('data:') && !new URL(one, site.origin).pathname.startsWith(site.base),
      ),
    ).toEqual([]);
  });
});
