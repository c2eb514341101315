import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { copyFerry } from '../support/content-folders.ts';
import { watchEffects } from '../support/watched-effects.ts';

test('check --watch reports again whenever a file changes, appears or goes, until it is stopped', async () => {
  const folder = await copyFerry();
  const effects = watchEffects(folder);
  const stop = new AbortController();
  const watching = check(['--watch'], effects, stop.signal);
  const patience = { timeout: 20_000, interval: 20 };
  await vi.waitFor(() => {
    expect(effects.printed).toHaveLength(1);
  }, patience);
  expect(effects.printed[0]).toMatch(/^Nothing wrong: 9 sentences/);

  await appendFile(join(folder, 'content/article.md'), '\nOne sentence more.\n');
  await vi.waitFor(() => {
    expect(effects.complained.join('\n')).toContain('text-changed');
  }, patience);

  expect(effects.complained.filter((line) => line === 'Checking the content')).toHaveLength(2);
  const before = effects.complained.length;
  await writeFile(join(folder, 'content/statements/new.md'), '');
  await vi.waitFor(() => {
    expect(effects.complained.slice(before).join('\n')).toContain(
      'statements/new.md:1:1  The file is empty.',
    );
  }, patience);

  const later = effects.complained.length;
  await rm(join(folder, 'content/statements/new.md'));
  await vi.waitFor(() => {
    expect(effects.complained.slice(later).filter((line) => line !== 'Checking the content')).not.toEqual([]);
  }, patience);
  expect(effects.complained.at(-1)).not.toContain('new.md');

  stop.abort();
  await watching;
  const told = effects.printed.length + effects.complained.length;
  await appendFile(join(folder, 'content/article.md'), '\nAnother.\n');
  expect(effects.printed.length + effects.complained.length).toBe(told);
}, 60_000);
