/**
 * What pages may load and run. Every page carries its policy in a `<meta>`, with the hashes of exactly the styles that
 * travel in it, so that it holds on hosts without headers too; `_headers` repeats what needs no hash and adds what only
 * a header can say. Scripts come from our own origin alone; `wasm-unsafe-eval` is for Pagefind's WebAssembly.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const DIRECTIVES = [
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

const STYLE = /<style[^>]*>([^]*?)<\/style>/g;
/** The policy comes before anything that it governs, right behind the declaration of the encoding. */
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

/** Gives a page its policy. @throws {Error} When the page does not declare its encoding first, as ours do. */
export function withPolicy(html: string): string {
  const hashes = new Set(
    Array.from(html.matchAll(STYLE), ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`),
  );
  const policy = ["default-src 'none'", ...DIRECTIVES, ['style-src', "'self'", ...hashes].join(' ')].join(';');
  if (!CHARSET.test(html)) throw new Error('A page has no <meta charset="utf-8">, which the policy follows.');
  return html.replace(CHARSET, (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** Writes the policy into every built page. */
export function contentSecurity(): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
          if (!file.isFile() || !file.name.endsWith('.html')) continue;
          const path = join(file.parentPath, file.name);
          await writeFile(path, withPolicy(await readFile(path, 'utf8')));
        }
      },
    },
  };
}

/** The lines of `_headers`, in the syntax of Netlify and Cloudflare Pages; paths are below `base`. */
export function headersFile(base: string): string {
  const policy = [...DIRECTIVES, "frame-ancestors 'self'"].join('; ');
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
