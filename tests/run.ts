/**
 * `npm test`: every check there is, one after the other, each a process of its own. It goes on after a failure, so
 * that one run tells everything, and ends with how many passed and failed. `npm test -- build browser` runs only the
 * steps whose names hold one of these words.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { readSiteSettings } from '../src/site.ts';
import { REPOSITORY } from './support/cli.ts';
import { writeMadeContent } from './support/made-content.ts';
import { MADE, SITES, type TestedSite } from './support/sites.ts';

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** What must be there first. */
  before?: () => Promise<void>;
  /** Reads what the step counted itself; a step without one counts as one test. */
  count?: () => Promise<Count>;
}

const MAIN = 'src/cli/main.ts';
const reports = await mkdtemp(join(tmpdir(), 'test-reports-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

/** Whose folder is checked beside the content at hand: every article of the fixtures. */
const articles = join(REPOSITORY, 'tests/fixtures/articles');
const fixtures = (await readdir(articles)).sort().map((name) => join(articles, name, 'content'));
const contentDirs = [readSiteSettings().contentDir, ...fixtures].map((dir) => relative(REPOSITORY, dir));

const steps: Step[] = [
  { name: 'Format', command: ['prettier', '--check', '.'] },
  // First, because the linter reads types that Astro writes; on a fresh clone there are none.
  { name: 'Types of the content', command: ['astro', 'sync'] },
  { name: 'Lint', command: ['eslint', '.', '--max-warnings', '0'] },
  {
    name: 'Types of the pages',
    command: ['astro', 'check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'],
  },
  { name: 'Types', command: ['tsc', '--noEmit'] },
  ...[...new Set(contentDirs)].map((dir) => ({
    name: `Content of ${dir}`,
    command: ['node', MAIN, 'check'],
    env: { CONTENT_DIR: dir },
  })),
  {
    name: 'Unit and build tests',
    command: [
      'vitest',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    count: async () => {
      const report = JSON.parse(await readFile(vitestReport, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
      };
      return { passed: report.numPassedTests, failed: report.numFailedTests };
    },
  },
  building('Build of the site', SITES.own),
  building('Build of the ferry below a path', SITES.ferry),
  ...(['slight', 'full'] as const).map((name) => {
    const step = building(`Build of a ${name} site`, SITES[name]);
    // Its drawings alone are looked at.
    return {
      ...step,
      env: { ...step.env, SKIP_CARDS: '1' },
      before: () => writeMadeContent(SITES[name].contentDir, MADE[name]),
    };
  }),
  {
    name: 'Browser tests',
    command: ['playwright', 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    count: async () => {
      const { stats } = JSON.parse(await readFile(playwrightReport, 'utf8')) as {
        stats: { expected: number; unexpected: number; flaky: number };
      };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  },
];

function building(
  name: string,
  { contentDir, base, dir, cache }: TestedSite,
): Step & { env: Readonly<Record<string, string>> } {
  return {
    name,
    command: ['node', MAIN, 'build', '--out', dir, '--cache', cache],
    env: { CONTENT_DIR: contentDir, BASE: base },
  };
}

/** Runs a step with its output shown. A failure that its own count does not show counts as one. */
async function run({ command: [program = '', ...args], env, before, count }: Step): Promise<Count> {
  await before?.();
  const status = await new Promise<number>((done) => {
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: REPOSITORY,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: [join(REPOSITORY, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        ASTRO_TELEMETRY_DISABLED: '1',
        ...env,
      },
      // On Windows the programs of packages are scripts, which only a shell finds.
      shell: process.platform === 'win32' && program !== 'node',
    });
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('close', (code) => {
      done(code ?? 1);
    });
  });
  const counted = await count?.().catch(() => undefined);
  if (!counted) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { passed: counted.passed, failed: status === 0 ? counted.failed : Math.max(counted.failed, 1) };
}

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = steps.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)),
);
const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const step of chosen) {
  const began = performance.now();
  console.log(`\n━━━ ${step.name}`);
  const { passed, failed } = await run(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(step.name);
  console.log(
    `━━━ ${step.name}: ${failed === 0 ? 'passed' : `${failed} failed`} in ${Math.round((performance.now() - began) / 1000)} s`,
  );
}
if (existsSync(reports)) await rm(reports, { recursive: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}.`);
if (chosen.length === 0)
  console.log(
    `No step is called ${wanted.join(' or ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
  );
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && chosen.length > 0 ? 0 : 1;
