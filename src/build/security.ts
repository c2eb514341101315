/**
 * What pages may load and run. Every page carries its policy in a `<meta>`, with the hashes of exactly the styles that
 * travel in it, so that it holds on hosts without headers too; `_headers` repeats what needs no hash and adds what only
 * a header can say. Scripts come from our own origin alone; `wasm-unsafe-eval` is for Pagefind's WebAssembly, and in the policy of the search page alone.
 */
import { createHash } from 'node:crypto';

const DIRECTIVES = [
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/** The same for a page that searches. Whatever is not named is forbidden in a page: objects, and mostly connections. */
const SEARCHING = ["default-src 'none'", ...DIRECTIVES]
  .filter((directive) => directive !== "object-src 'none'")
  .join(';');
/** For a page whose drawing reads the article's sentences out of its page. */
const CONNECTING = SEARCHING.replace(" 'wasm-unsafe-eval'", '');
const READING = CONNECTING.replace(";connect-src 'self'", '');
/** The policy comes before anything that it governs, right behind the declaration of the encoding. */
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

const hashesOf = new Map<string, string>();

/** Pages of a kind have the same styles, so that there are few of them to hash. */
function hashOf(css: string): string {
  const hash = hashesOf.get(css) ?? createHash('sha256').update(css).digest('base64');
  hashesOf.set(css, hash);
  return hash;
}

/**
 * Gives a page its policy.
 * @param css What stands in its `<style>`, to the last byte; undefined where it has none.
 * @throws {Error} When the page does not declare its encoding first, as ours do.
 */
export function withPolicy(html: string, css: string | undefined): string {
  const directives = html.includes('data-search-state')
    ? SEARCHING
    : html.includes('<score-reader')
      ? CONNECTING
      : READING;
  const hash = css === undefined ? '' : ` 'sha256-${hashOf(css)}'`;
  const policy = `${directives};style-src 'self'${hash}`;
  if (!CHARSET.test(html)) throw new Error('A page has no <meta charset="utf-8">, which the policy follows.');
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/**
 * Pages that only we may frame, as patterns below `base`: all but `s/<id>/embed/`. Where two rules hold for a path, some
 * hosts send the later policy (Netlify) and some send both, of which the stricter then holds (Cloudflare); so that an
 * embed can be framed on either, no rule that forbids it may match its path.
 */
const FRAMED_BY_US = [
  '',
  ':page/',
  ':page/:part/',
  'statements/form/:form/',
  's/:id/v/:hash/',
  'c/:id/v/:hash/',
] as const;

/** Files whose kind a host cannot tell by their ending, or tells without the encoding. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  ':kind/:id/cite.bib': 'application/x-bibtex; charset=utf-8',
  ':kind/:id/cite.ris': 'application/x-research-info-systems; charset=utf-8',
  's/:id/annotation.jsonld': 'application/ld+json',
  'data/annotations.jsonld': 'application/ld+json',
  'data/*.csv': 'text/csv; charset=utf-8; header=present',
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'corrections/feed.xml': 'application/atom+xml; charset=utf-8',
  'actors/:slug/feed.xml': 'application/atom+xml; charset=utf-8',
};

/** The lines of `_headers`, in the syntax of Netlify and Cloudflare Pages; paths are below `base`. */
export function headersFile(base: string): string {
  const policy = (ancestors: string): string =>
    `Content-Security-Policy: ${[...DIRECTIVES, `frame-ancestors ${ancestors}`].join('; ')}`;
  const rule = (path: string, ...headers: string[]): string =>
    [base + path, ...headers.map((header) => `  ${header}`), ''].join('\n');
  return [
    rule(
      '*',
      `Content-Security-Policy: ${DIRECTIVES.join('; ')}`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      'Permissions-Policy: camera=(), geolocation=(), microphone=()',
      'Cross-Origin-Opener-Policy: same-origin',
    ),
    ...FRAMED_BY_US.map((path) => rule(path, policy("'self'"))),
    rule('s/:id/embed/*', policy('*')),
    rule('_astro/*', 'Cache-Control: public, max-age=31536000, immutable'),
    // Anybody's script may read what is made to be read by scripts.
    ...['data/*', 's/:id/:file', 'c/:id/:file'].map((path) => rule(path, 'Access-Control-Allow-Origin: *')),
    ...Object.entries(FILE_TYPES).map(([path, type]) => rule(path, `Content-Type: ${type}`)),
  ].join('\n');
}
