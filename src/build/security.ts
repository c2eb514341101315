/**
 * What a page may load and run. Every page carries its policy in a `<meta>`, with the hashes of exactly the styles and
 * the script that travel in it, so that it holds on hosts without headers too (`headers-file.ts` has those with them).
 * Whatever is not named is forbidden.
 */
import { createHash } from 'node:crypto';
/** The policy comes before anything that it governs, right behind the declaration of the encoding. */
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

/** The script that a page carries in itself; what Astro makes of others has an address, or is data. */
const INLINE_SCRIPT = /<script data-late[^>]*>([^]*?)<\/script>/;

const hashesOf = new Map<string, string>();

/** As a policy names a text that it lets in: `'sha256-…'`. Pages of a kind have the same styles, so that there are few of them to hash. */
export function hashOf(text: string): string {
  const hash = hashesOf.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashesOf.set(text, hash);
  return hash;
}

/**
 * Gives a page its policy. Scripts come from our own origin, but for the one in the page; a page that searches runs
 * Pagefind's WebAssembly, and it and one whose drawing reads the article's sentences out of its page may connect.
 * @param css What stands in its `<style>`, to the last byte; undefined where it has none.
 * @throws {Error} When the page does not declare its encoding first, as ours do.
 */
export function withPolicy(html: string, css: string | undefined): string {
  const searches = html.includes('data-search-state');
  const connects = searches || html.includes('<score-reader');
  const script = INLINE_SCRIPT.exec(html)?.[1];
  const directives = [
    "default-src 'none'",
    ["script-src 'self'", ...(script ? [hashOf(script)] : []), ...(searches ? ["'wasm-unsafe-eval'"] : [])],
    "img-src 'self'",
    "font-src 'self'",
    ...(connects ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    ["style-src 'self'", ...(css === undefined ? [] : [hashOf(css)])],
  ];
  const policy = directives.map((directive) => [directive].flat().join(' ')).join(';');
  if (!CHARSET.test(html)) throw new Error('A page has no <meta charset="utf-8">, which the policy follows.');
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
