import { parseArgs } from 'node:util';
import {
  reportAllAsJson,
  reportAsJson,
  reportForGitHub,
  reportForTerminal,
  warningsForTerminal,
} from '../problems/reporters.ts';
import type { Problem } from '../problems/problem.ts';
import { checkContent } from '../reading/check-content.ts';
import { writeFieldHelp } from '../reading/field-help.ts';
import { readSiteSettings } from '../site.ts';
import { capitalize, countOf, sayCounts } from '../words.ts';
import { CliError, type Effects } from './effects.ts';

export const help = `npm run check [-- --json [--warnings]] [--watch]

Checks the content folder (CONTENT_DIR, default \`content\`) without building the site: every problem in one
report, as file:line:column with the mend. Exit status 1 where there is one. Where nothing is wrong, it warns of what may
not be meant: actors that nothing names or that share a name, drafted claims whose statement was accepted, wordings that are
no longer as they were recorded, and reviews on days that have not come.

  --json      the problems as a JSON array on standard output; warnings go to standard error, as ever
  --warnings  with --json: the warnings in the same array, and with each entry its \`level\`, \`problem\` or \`warning\`
  --watch     reports again whenever a file changes, until it is stopped, and keeps what Astro's language server needs in
              order to help with the fields of content files`;

/** A moment in which an editor saves several files. */
const PAUSE = 120;

/** How a report is told. */
type ReportForm = 'text' | 'json' | 'json-with-warnings';

/**
 * Runs the check and reports.
 * @param stop Ends `--watch`; without it, it runs until the process is stopped.
 */
export async function check(args: readonly string[], effects: Effects, stop?: AbortSignal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      warnings: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  const form: ReportForm = !values.json ? 'text' : values.warnings ? 'json-with-warnings' : 'json';
  if (values.watch) await watchContent(form, effects, stop);
  else if (!(await reportOnce(form, effects))) throw new CliError('', 1);
}

/** One check and its report. @returns True where nothing is wrong. */
async function reportOnce(form: ReportForm, effects: Effects): Promise<boolean> {
  const { analysis, problems, warnings } = await checkContent(
    readSiteSettings(effects.env),
    effects.cwd,
    effects.today(),
  );
  if (warnings.length > 0 && form !== 'json-with-warnings')
    effects.complain(`${warningsForTerminal(warnings)}\n`);
  if (form === 'json') effects.print(reportAsJson(problems));
  else if (form === 'json-with-warnings') effects.print(reportAllAsJson(problems, warnings));
  else if (analysis) {
    const { sentences, statements, actors, claims } = analysis;
    if (warnings.length > 0 && effects.env['GITHUB_ACTIONS'])
      effects.print(reportForGitHub(warnings, 'warning'));
    const doubts = warnings.length === 0 ? '' : ` ${capitalize(countOf(warnings.length, 'warning'))}.`;
    const counts = sayCounts({
      sentence: sentences.length,
      statement: statements.length,
      actor: actors.length,
      claim: claims.length,
    });
    effects.print(`Nothing wrong: ${counts}.${doubts}`);
  } else {
    tellProblems(problems, effects);
  }
  return analysis !== undefined;
}

/** Reports now and after every change, one check at a time. */
async function watchContent(
  form: ReportForm,
  effects: Effects,
  stop: AbortSignal | undefined,
): Promise<void> {
  const { watch } = await import('chokidar');
  const { contentDir } = readSiteSettings(effects.env);
  const watcher = watch(contentDir, { ignoreInitial: true });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  let waiting: NodeJS.Timeout | undefined;
  const report = async (): Promise<void> => {
    // Where a report begins: editors clear the last one then (.vscode/tasks.json).
    effects.complain('Checking the content');
    await reportOnce(form, effects);
    await writeFieldHelp(contentDir, effects.cwd).catch((error: unknown) => {
      effects.complain(`Editors get no help with the fields: ${String(error)}`);
    });
  };
  let running = report();
  watcher.on('all', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(report);
    }, PAUSE);
  });
  await new Promise<void>((stopped) => {
    if (stop?.aborted) stopped();
    stop?.addEventListener('abort', () => {
      stopped();
    });
  });
  clearTimeout(waiting);
  await watcher.close();
  await running;
}

/** Reports on the terminal, and as annotations where GitHub runs the command. */
export function tellProblems(problems: readonly Problem[], effects: Effects): void {
  effects.complain(reportForTerminal(problems));
  if (effects.env['GITHUB_ACTIONS']) effects.print(reportForGitHub(problems));
}
