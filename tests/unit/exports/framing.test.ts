/** Who may frame what: as our server sends it, and as hosts do that join the headers of all rules. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { describe, expect, onTestFinished, test } from 'vitest';
import { headersFile } from '../../../src/build/headers-file.ts';
import { startServer } from '../../../src/cli/serve.ts';

/** A page of each depth and kind, and one that anybody may frame. */
const OURS = [
  '',
  'article/',
  's/bk7m/',
  's/bk7m/v/0123abcd/',
  'c/k2pt/',
  'c/k2pt/v/0123abcd/',
  'actors/mayor/',
  'statements/',
  'statements/unnamed/',
  'statements/form/direct/',
];
const EMBED = 's/bk7m/embed/';

describe.each(['/', '/sub/path/'])('a site below %s', (base) => {
  async function folder(): Promise<string> {
    const dir = await mkdtemp(join(tmpdir(), 'framing-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    for (const path of [
      '404.html',
      ...[...OURS, EMBED].map((page) => `${page}index.html`),
      's/bk7m/cite.bib',
      'data/claims.csv',
      'feed.xml',
    ]) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), 'x');
    }
    await writeFile(join(dir, '_headers'), headersFile(base));
    return dir;
  }

  async function ask(): Promise<(path: string) => Promise<Headers>> {
    const server = await startServer(await folder(), base);
    await new Promise<void>((done) => server.listen(0, done));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const { port } = server.address() as AddressInfo;
    return async (path) => (await fetch(`http://localhost:${port}${base}${path}`)).headers;
  }

  test('sends what may be framed by whom, and X-Frame-Options nowhere', async () => {
    const headersOf = await ask();
    for (const page of OURS)
      expect((await headersOf(page)).get('content-security-policy'), page).toMatch(
        /; frame-ancestors 'self'$/,
      );
    const embed = await headersOf(EMBED);
    expect(embed.get('content-security-policy')).toMatch(/; frame-ancestors \*$/);
    expect(embed.get('content-security-policy')).not.toMatch(/frame-ancestors[^;]*'self'/);
    for (const page of [...OURS, EMBED]) expect((await headersOf(page)).get('x-frame-options')).toBeNull();
  });

  test('lets an embed be framed also where a host joins the policies of all rules', async () => {
    const { headers, errors } = await parseAllHeaders({
      headersFiles: [join(await folder(), '_headers')],
      netlifyConfigPath: undefined,
      configHeaders: [],
      minimal: false,
    });
    expect(errors).toEqual([]);
    const policiesFor = (page: string): string[] =>
      headers.flatMap((rule) =>
        'forRegExp' in rule && rule.forRegExp.test(base + page)
          ? (rule.values['Content-Security-Policy'] ?? [])
          : [],
      );
    for (const page of OURS) expect(policiesFor(page).join(', '), page).toContain("frame-ancestors 'self'");
    expect(policiesFor(EMBED).join(', ')).not.toContain("frame-ancestors 'self'");
  });

  test('says what kind the files are that a host might not know, and lets scripts of others read them', async () => {
    const headersOf = await ask();
    expect((await headersOf('s/bk7m/cite.bib')).get('content-type')).toMatch(/^application\/x-bibtex/);
    expect((await headersOf('s/bk7m/cite.bib')).get('access-control-allow-origin')).toBe('*');
    expect((await headersOf('data/claims.csv')).get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect((await headersOf('feed.xml')).get('content-type')).toMatch(/^application\/atom\+xml/);
    expect((await headersOf('')).get('access-control-allow-origin')).toBeNull();
  });
});

describe.each(['/', '/a/longer/sub-path/'])('`_headers` of a site below %s', (base) => {
  const lines = headersFile(base).split('\n');
  const rules = lines.filter((line) => line.startsWith('/'));

  // https://developers.cloudflare.com/pages/configuration/headers/: 100 rules, 2,000 characters a line, one splat in
  // a path, placeholders of letters, digits and underscores.
  test('keeps to the limits of Cloudflare Pages', () => {
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
    expect(rules.filter((rule) => rule.split('*').length > 2)).toEqual([]);
    const placeholders = rules.flatMap((rule) => rule.match(/:[^/]*/g) ?? []);
    expect(placeholders.filter((name) => !/^:[A-Za-z]\w*(\.\w+)?$/.test(name))).toEqual([]);
  });

  test('has nothing but rules and, indented below each, its headers', () => {
    for (const line of lines) expect(line).toMatch(/^(\/\S*|  [A-Z][A-Za-z-]*: \S.*|)$/);
    for (const rule of rules) expect(lines[lines.indexOf(rule) + 1], rule).toMatch(/^ {2}\S/);
  });
});
