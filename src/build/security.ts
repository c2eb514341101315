/**
 * What pages may load and run. Astro writes the whole policy, with the hashes of the inlined styles, into each page's
 * `<meta>`; the headers repeat what needs no hash and add what only a header can say. Scripts come from our own
 * origin alone; `wasm-unsafe-eval` is for Pagefind's WebAssembly, and allows nothing else.
 */

const SCRIPTS = ["'self'", "'wasm-unsafe-eval'"] as const;

const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/** For `security.csp` of Astro. */
export const contentSecurity = {
  directives: [...DIRECTIVES],
  scriptDirective: { resources: [...SCRIPTS] },
};

/** The lines of `_headers`, in the syntax of Netlify and Cloudflare Pages; paths are below `base`. */
export function headersFile(base: string): string {
  const policy = [
    `script-src ${SCRIPTS.join(' ')}`,
    ...DIRECTIVES.filter((directive) => !directive.startsWith('default-src')),
    "frame-ancestors 'self'",
  ].join('; ');
  return `${base}*
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin

${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable

${base}data/*
  Access-Control-Allow-Origin: *
`;
}
