import { parseArgs } from 'node:util';
import { reportAsJson, reportForGitHub, reportForTerminal } from '../problems/reporters.ts';
import type { Problem } from '../problems/problem.ts';
import { checkContent } from '../reading/check-content.ts';
import { readSiteSettings } from '../site.ts';
import { CliError, type Effects } from './effects.ts';

export const help = `npm run check [-- --json]

Checks the content folder (CONTENT_DIR, default \`content\`) without building the site: every problem in one
report, as file:line:column with the mend. Exit status 1 where there is one.

  --json   the problems as a JSON array on standard output`;

/** Runs the check and reports. */
export async function check(args: readonly string[], effects: Effects): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
  const { analysis, problems } = await checkContent(readSiteSettings(effects.env), effects.cwd);
  if (values.json) effects.print(reportAsJson(problems));
  else if (analysis) {
    const { sentences, statements, actors, claims } = analysis;
    effects.print(
      `Nothing wrong: ${sentences.length} sentences, ${statements.length} statements, ${actors.length} actors, ${claims.length} claims.`,
    );
  } else {
    tellProblems(problems, effects);
  }
  if (!analysis) throw new CliError('', 1);
}

/** Reports on the terminal, and as annotations where GitHub runs the command. */
export function tellProblems(problems: readonly Problem[], effects: Effects): void {
  effects.complain(reportForTerminal(problems));
  if (effects.env['GITHUB_ACTIONS']) effects.print(reportForGitHub(problems));
}
