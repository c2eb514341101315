import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newHistoryLines } from '../history/new-history-lines.ts';
import { checkContent } from '../reading/check-content.ts';
import { day } from '../schemas/fields.ts';
import { readSiteSettings } from '../site.ts';
import { tellProblems } from './check.ts';
import { CliError, type Effects } from './effects.ts';

export const help = `npm run record [-- --date YYYY-MM-DD] [--dry-run]

Appends the present wording of every permalink to the history (history/*.jsonl in the content folder);
nothing where nothing changed. Commit the result with the content it records.

  --date      the day to record, default today (UTC)
  --dry-run   prints the lines and writes nothing`;

/** Records wordings that are new or have changed. */
export async function record(args: readonly string[], effects: Effects): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { date: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const date = values.date ?? effects.today();
  if (!day.safeParse(date).success)
    throw new CliError(`--date is \`${date}\`; it must be a day written as YYYY-MM-DD.`, 2);
  const settings = readSiteSettings(effects.env);
  const { analysis, entries, problems } = await checkContent(settings, effects.cwd);
  if (!analysis || !entries) {
    tellProblems(problems, effects);
    throw new CliError('Nothing was recorded.', 1);
  }
  const lines = newHistoryLines(analysis, entries.history, date);
  const folder = join(settings.contentDir, 'history');
  for (const [what, file] of [
    ['statement', 'statements.jsonl'],
    ['claim', 'claims.jsonl'],
  ] as const) {
    const text = lines
      .filter((line) => line.what === what)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('');
    if (text === '') continue;
    if (values['dry-run']) effects.print(text.trimEnd());
    else await append(folder, file, text);
  }
  const changed = lines.length === 1 ? 'One wording' : `${lines.length || 'No'} wordings`;
  effects.print(`${changed} ${values['dry-run'] ? 'to record' : 'recorded'}.`);
}

/** Adds lines to a file, also where an editor took away its last line end. */
async function append(folder: string, file: string, lines: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, file);
  const before = await readFile(path, 'utf8').catch(() => '');
  await appendFile(path, before === '' || before.endsWith('\n') ? lines : `\n${lines}`);
}
