/**
 * `npm test`: every check there is, each a process of its own. Most keep one processor busy, so those that do not meet in
 * a file run beside each other. It goes on after a failure, so that one run tells everything, and ends with how many
 * passed and failed. `npm test -- build browser` runs only the steps whose names hold one of these words.
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

/** Steps that run one after the other. */
type Lane = readonly Step[];

const MAIN = 'src/cli/main.ts';
const reports = await mkdtemp(join(tmpdir(), 'test-reports-'));
const playwrightReport = join(reports, 'playwright.json');

/** Whose folder is checked beside the content at hand: every article of the fixtures. */
const articles = join(REPOSITORY, 'tests/fixtures/articles');
const fixtures = (await readdir(articles)).sort().map((name) => join(articles, name, 'content'));
const contentDirs = [readSiteSettings().contentDir, ...fixtures].map((dir) => relative(REPOSITORY, dir));

/** One after the other; the lanes of each beside each other. */
const stages: readonly (readonly Lane[])[] = [
  [
    [{ name: 'Format', command: ['prettier', '--check', '.'] }],
    // First, because the linter reads types that Astro writes; on a fresh clone there are none.
    [{ name: 'Types of the content', command: ['astro', 'sync'] }],
  ],
  [
    [{ name: 'Lint', command: ['eslint', '.', '--max-warnings', '0'] }],
    [
      {
        // What Astro writes is there, and is read by the linter meanwhile.
        name: 'Types of the pages',
        command: [
          'astro',
          'check',
          '--noSync',
          '--minimumSeverity',
          'warning',
          '--minimumFailingSeverity',
          'warning',
        ],
      },
      { name: 'Types', command: ['tsc', '--noEmit'] },
      ...[...new Set(contentDirs)].map((dir) => ({
        name: `Content of ${dir}`,
        command: ['node', MAIN, 'check'],
        env: { CONTENT_DIR: dir },
      })),
    ],
  ],
  // Builds are one after the other: where Astro writes types is the same for all of them.
  [
    [vitest('unit', 'Unit tests')],
    [
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
      vitest('build', 'Build tests'),
    ],
  ],
  [
    [
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
    ],
  ],
];

/** The tests of one project of `vitest.config.ts`. */
function vitest(project: 'unit' | 'build', name: string): Step {
  const written = join(reports, `${project}.json`);
  return {
    name,
    command: [
      'vitest',
      'run',
      ...['--config', 'tests/vitest.config.ts', '--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${written}`],
    ],
    count: async () => {
      const report = JSON.parse(await readFile(written, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
      };
      return { passed: report.numPassedTests, failed: report.numFailedTests };
    },
  };
}

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

/**
 * Runs a step. A failure that its own count does not show counts as one.
 * @param alone Whether its output is shown as it comes; beside another it is shown when the step has ended.
 */
async function run(
  { command: [program = '', ...args], env, before, count }: Step,
  alone: boolean,
): Promise<Count & { output: Buffer }> {
  await before?.();
  const output: Buffer[] = [];
  const status = await new Promise<number>((done) => {
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: REPOSITORY,
      stdio: alone ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: [join(REPOSITORY, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        ASTRO_TELEMETRY_DISABLED: '1',
        ...env,
      },
      // On Windows the programs of packages are scripts, which only a shell finds.
      shell: process.platform === 'win32' && program !== 'node',
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => void output.push(chunk));
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('close', (code) => {
      done(code ?? 1);
    });
  });
  const counted = (await count?.().catch(() => undefined)) ?? {
    passed: status === 0 ? 1 : 0,
    failed: 0,
  };
  const failed = status === 0 ? counted.failed : Math.max(counted.failed, 1);
  return { passed: counted.passed, failed, output: Buffer.concat(output) };
}

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const isChosen = ({ name }: Step): boolean =>
  wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word));
const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const stage of stages) {
  const lanes = stage.map((lane) => lane.filter(isChosen)).filter((lane) => lane.length > 0);
  await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)));
}

async function runLane(lane: Lane, alone: boolean): Promise<void> {
  for (const step of lane) {
    const began = performance.now();
    if (alone) console.log(`\n━━━ ${step.name}`);
    const { passed, failed, output } = await run(step, alone);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failures.push(step.name);
    const seconds = Math.round((performance.now() - began) / 1000);
    if (!alone) process.stdout.write(Buffer.concat([Buffer.from(`\n━━━ ${step.name}\n`), output]));
    console.log(`━━━ ${step.name}: ${failed === 0 ? 'passed' : `${failed} failed`} in ${seconds} s`);
  }
}

if (existsSync(reports)) await rm(reports, { recursive: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}.`);
const names = stages.flat(2).map(({ name }) => name);
const noneChosen = !stages.flat(2).some(isChosen);
if (noneChosen) console.log(`No step is called ${wanted.join(' or ')}. There are: ${names.join(', ')}.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && !noneChosen ? 0 : 1;
