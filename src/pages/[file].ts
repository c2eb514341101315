import type { APIRoute, GetStaticPaths } from 'astro';
import { urls } from '../analysis/get-analysis.ts';
import { headersFile } from '../build/headers-file.ts';
import { readSiteSettings } from '../site.ts';

/** Files that hosts and crawlers look for at the root; made here because they name addresses below `BASE`. */
const FILES: Readonly<Record<string, () => string>> = {
  _headers: () => headersFile(readSiteSettings().base),
  'robots.txt': () => `User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.sitemap)}\n`,
};

export const getStaticPaths: GetStaticPaths = () => Object.keys(FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) =>
  new Response(FILES[params['file'] ?? '']?.(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
