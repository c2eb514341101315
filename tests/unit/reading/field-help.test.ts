/**
 * What an editor sees in Visual Studio Code, without it: the extension that the project recommends passes the project's own
 * setting to Astro's language server, which reads what the check writes while it watches.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { markdownFiles } from '../../../src/reading/folder-files.ts';
import { CONTENT_FOLDERS, REPOSITORY } from '../support/content-folders.ts';
import { startLanguageServer, type LanguageServer, type Place } from '../support/language-server.ts';
import { watchEffects } from '../support/watched-effects.ts';

// On a busy machine the server’s first answer takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Diagnostics {
  items: { range: { start: Place }; message: string }[];
}
interface Hover {
  contents: { value: string };
}
interface Completion {
  items: { label: string; documentation?: string | { value: string } }[];
}

const stop = new AbortController();
let folder: string;
let server: LanguageServer;
let watching: Promise<void>;

/** A file of `.vscode/`. */
async function vscode<Value>(name: string): Promise<Value> {
  return JSON.parse(await readFile(join(REPOSITORY, '.vscode', name), 'utf8')) as Value;
}

beforeAll(async () => {
  // With a space and letters beyond ASCII in its path, as folders of editors have.
  folder = await mkdtemp(join(tmpdir(), 'Fähre und mehr '));
  const ferry = CONTENT_FOLDERS.get('the ferry') ?? '';
  await cp(ferry, join(folder, 'content'), { recursive: true });
  const { recommendations } = await vscode<{ recommendations: string[] }>('extensions.json');
  const settings = await vscode<Record<string, boolean>>('settings.json');
  const { tasks } = await vscode<{ tasks: { command: string; runOptions?: { runOn: string } }[] }>(
    'tasks.json',
  );
  expect(recommendations).toContain('astro-build.astro-vscode');
  expect(tasks[0]).toMatchObject({
    command: 'npm run --silent check -- --watch',
    runOptions: { runOn: 'folderOpen' },
  });
  watching = check(['--watch'], watchEffects(folder), stop.signal);
  await vi.waitFor(() => readFile(join(folder, '.astro/collections/collections.json')), { timeout: 20_000 });
  server = await startLanguageServer(folder, {
    contentIntellisense: settings['astro.content-intellisense'] ?? false,
  });
});

afterAll(async () => {
  server.stop();
  stop.abort();
  await watching;
  await rm(folder, { recursive: true, force: true });
});

const pathOf = (file: string): string => join(folder, 'content', file);

/** What is underlined in a file that is open with another text, as line (from 1) and message. */
async function underlined(file: string, text: string): Promise<[number, string][]> {
  server.write(pathOf(file), text);
  const { items } = await server.ask<Diagnostics>('textDocument/diagnostic', pathOf(file));
  return items.map(({ range, message }) => [range.start.line + 1, message]);
}

test('nothing is underlined where nothing is wrong', async () => {
  const files = await markdownFiles(join(folder, 'content'));
  expect(files.length).toBeGreaterThan(20);
  for (const path of files) {
    const file = path.slice(pathOf('').length);
    expect(await underlined(file, await readFile(path, 'utf8')), file).toEqual([]);
  }
});

test.each<[string, string, string, string, number, string]>([
  ['a value that a field cannot have', 'statements/captain.md', 'form: direct', 'form: directly', 4, 'Value is not accepted. Valid values: "direct", "mixed", "indirect", "attitude".'],
  ['a field that there is not', 'statements/office.md', 'about:', 'abaut:', 6, 'Property abaut is not allowed.'],
  ['a field without its value', 'actors/mayor.md', /^named: .*$/m.source, 'named:', 5, 'Incorrect type. Expected "boolean".'],
  ['an id that cannot be one', 'claims/hurt.md', /^id: .*$/m.source, 'id: seat', 2, 'String does not match the pattern of "^[23456789bcdfghjkmnpqrstvwxyz]{4,6}$".'],
])('%s is underlined at its line', async (_, file, find, replacement, line, message) => {
  const text = (await readFile(pathOf(file), 'utf8')).replace(new RegExp(find, 'm'), replacement);
  expect(text).toContain(replacement);
  expect(await underlined(file, text)).toEqual([[line, message]]);
}); // prettier-ignore

test('a field explains itself, an id says for whom or what it stands, and those that there are are offered', async () => {
  const path = pathOf('statements/office.md');
  const text = await readFile(path, 'utf8');
  server.write(path, text);
  const placeOf = (words: string): Place => {
    const before = text.slice(0, text.indexOf(words)).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const hover = async (words: string): Promise<string> =>
    (await server.ask<Hover>('textDocument/hover', path, placeOf(words))).contents.value;
  expect(await hover('sources:')).toBe('Whose words they are: ids of entries in `actors/`.');
  expect(await hover('harbour-office')).toBe('Harbour office: Office that runs the harbour');

  const offered = async (words: string): Promise<string[]> => {
    const { items } = await server.ask<Completion>('textDocument/completion', path, placeOf(words));
    return items.map(({ label }) => label);
  };
  expect((await offered('harbour-office')).sort()).toEqual(
    ['captain', 'coast-guard', 'critics', 'harbour-office', 'residents', 'zoe-oezil'].sort(),
  );
  expect(await offered('mixed')).toEqual(['direct', 'mixed', 'indirect', 'attitude']);

  const article = pathOf('article.md');
  const fields = await readFile(article, 'utf8');
  server.write(article, fields);
  const line = fields.split('\n').indexOf('  p3s4: {}');
  const sentence = await server.ask<Hover>('textDocument/hover', article, { line, character: 3 });
  expect(sentence.contents.value).toMatch(/^🎣 Fishing goes on/);
});

test('a file that is new is helped with as soon as the check has seen it', async () => {
  const file = 'actors/pilot.md';
  const manifest = join(folder, '.astro/collections/collections.json');
  await writeFile(pathOf(file), '---\nid: pilot\n---\n');
  await vi.waitFor(
    async () => {
      expect(await readFile(manifest, 'utf8')).toContain(file);
    },
    { timeout: 20_000 },
  );
  server.changed(manifest);
  expect(await underlined(file, '---\nid: pilot\nkind: ship\n---\n')).toContainEqual([
    3,
    expect.stringMatching(/^Value is not accepted\. Valid values: "person"/),
  ]);
});
