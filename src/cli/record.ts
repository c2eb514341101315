import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newHistoryLines } from '../history/new-history-lines.ts';
import { checkContent } from '../reading/check-content.ts';
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
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new CliError(`--date is \`${date}\`; it must be written as YYYY-MM-DD.`, 2);
  const settings = readSiteSettings(effects.env);
  const { analysis, entries, problems } = await checkContent(settings, effects.cwd);
  if (!analysis || !entries) {
    tellProblems(problems, effects);
    throw new CliError('Nothing was recorded.', 1);
  }
  const lines = newHistoryLines(analysis, entries.history, date);
  const folder = join(settings.contentDir, 'history');
  for (const [what, file] of [['statement', 'statements.jsonl'], ['claim', 'claims.jsonl']] as const) {
    const text = lines.filter((line) => line.what === what).map((line) => `${JSON.stringify(line)}\n`).join('');
    if (values['dry-run']) effects.print(text.trimEnd());
    else if (text !== '') {
      await mkdir(folder, { recursive: true });
      await appendFile(join(folder, file), text);
    }
  }
  const changed = lines.length === 1 ? 'One wording' : `${lines.length || 'No'} wordings`;
  effects.print(`${changed} ${values['dry-run'] ? 'to record' : 'recorded'}.`);
}
