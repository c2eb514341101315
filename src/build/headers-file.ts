/**
 * `_headers`: what hosts send with each file. Pages carry their policies in themselves (`security.ts`); this repeats what
 * is the same for all of them, and adds what only a header can say.
 */
import firstPaint from '../client/first-paint.ts?minified';
import { hashOf } from './security.ts';

const DIRECTIVES = [
  `script-src 'self' ${hashOf(firstPaint)} 'wasm-unsafe-eval'`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

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
