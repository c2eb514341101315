/** A page's scripts, put off until it has been painted: `client/first-paint.ts` asks for them. */

const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;
const LATE = ' data-late="';

/**
 * A page that asks for no script until it has been painted; but where one searches: the script is what the reader waits
 * for there.
 * @param html A page as Astro makes it; one without the script that brings the rest is left as it is.
 */
export function afterPaint(html: string): string {
  if (!html.includes(LATE) || html.includes('data-search-state')) return html;
  const addresses: string[] = [];
  const page = html.replaceAll(MODULE, (_, address: string) => {
    addresses.push(address);
    return '';
  });
  return page.replace(LATE, `${LATE}${[...new Set(addresses)].join(' ')}`);
}
