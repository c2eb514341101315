/** `npm run bench -- build`: what checking and building cost as an article grows, beside bare Astro and Pagefind in the same run. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { CliError, type Effects } from './effects.ts';
import { syntheticStatements, writeSyntheticContent } from './synthetic-content.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** What a command took: seconds on the clock, seconds of all processors, and the first process's peak of memory. */
interface Cost {
  wall: number;
  cpu: number;
  megabytes: number;
}

/** Times `check` and `build` on synthetic articles of the sizes asked for; prints figures and fails nothing. */
export async function benchBuild(args: readonly string[], effects: Effects): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string', default: '60,1000,10000' } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new CliError(`\`${values.sizes}\` are not sizes. Write numbers of statements: --sizes 60,1000.`, 2);
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    effects.print('Without cards. Seconds on the clock / of all processors, peak in MB.');
    let small: { size: number; cpu: number } | undefined;
    for (const size of sizes) {
      const content = join(folder, `content-${size}`);
      await writeSyntheticContent(content, size);
      const env = { ...effects.env, CONTENT_DIR: content, SKIP_CARDS: '1', SITE: 'https://example.org' };
      const main = join(REPOSITORY, 'src/cli/main.ts');
      const out = join(folder, `site-${size}`);
      // Cold: the faces, which are kept for the next build of any content, are cut anew.
      await rm(join(REPOSITORY, '.cache/fonts'), { recursive: true, force: true });
      const check = await timed([main, 'check'], REPOSITORY, env, folder);
      const ours = await timed(
        [main, 'build', '--out', out, '--cache', join(folder, `cache-${size}`)],
        REPOSITORY,
        env,
        folder,
      );
      const bare = await timeBareSite(join(folder, `bare-${size}`), size, effects.env);
      const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((file) =>
        file.isFile(),
      ).length;
      effects.print(`${size} statements`);
      effects.print(`  check                  ${say(check)}`);
      effects.print(`  build, ${files} files`.padEnd(25) + say(ours));
      effects.print(`  bare Astro, Pagefind   ${say(bare)}`);
      effects.print(
        `  build / bare           ${ratio(ours.wall, bare.wall)} on the clock, ${ratio(ours.cpu, bare.cpu)} of the processors` +
          (size >= 10_000 ? ' (budget 2.5 of both)' : ''),
      );
      effects.print(
        `  check / build          ${ratio(check.cpu, ours.cpu)} of the processors` +
          (size >= 10_000 ? ' (budget 0.2)' : ''),
      );
      if (small && size > small.size) {
        const times = ratio(ours.cpu / size, small.cpu / small.size);
        effects.print(
          `  a statement costs      ${times} of one at ${small.size} (budget 1.3, from 1000 to 10000)`,
        );
      }
      small = { size, cpu: ours.cpu };
      const page = join(out, 's', syntheticStatements(1)[0]?.id ?? '', 'index.html');
      const bytes = gzipSync(await readFile(page), { level: 9 }).length;
      effects.print(`  its first statement    ${bytes} bytes, gzip 9 (the same at all sizes within 1 %)`);
      await rm(out, { recursive: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function say({ wall, cpu, megabytes }: Cost): string {
  return `${wall.toFixed(1)} / ${cpu.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;
}

function ratio(ours: number, other: number): string {
  return `${(ours / other).toFixed(2)} ×`;
}

/** The floor: the same statements as bare text, one page each, with Astro's defaults and Pagefind's own command. */
async function timeBareSite(folder: string, size: number, env: NodeJS.ProcessEnv): Promise<Cost> {
  await mkdir(join(folder, 'src/pages/s'), { recursive: true });
  await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'astro.config.mjs'), 'export default {};');
  await writeFile(join(folder, 'src/statements.json'), JSON.stringify(syntheticStatements(size)));
  await writeFile(
    join(folder, 'src/pages/s/[id].astro'),
    `---
import statements from '../../statements.json';
export const getStaticPaths = () => statements.map((statement) => ({ params: { id: statement.id }, props: statement }));
const { id, actor, passage } = Astro.props;
---
<html lang="en"><head><meta charset="utf-8"><title>{id}</title></head><body><main data-pagefind-body><p data-pagefind-filter="actor">{actor}</p><p>{passage}</p></main></body></html>
`,
  );
  const astro = await timed(['node_modules/astro/bin/astro.mjs', 'build'], folder, env, folder);
  const pagefind = await timed(
    ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'],
    folder,
    env,
    folder,
  );
  return {
    wall: astro.wall + pagefind.wall,
    cpu: astro.cpu + pagefind.cpu,
    megabytes: Math.max(astro.megabytes, pagefind.megabytes),
  };
}

/** Written by the measured process as it ends; the shell adds up the time of all its children. */
const PEAK = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS / 1024)));`;

/**
 * Runs a program of Node's in a POSIX shell, whose \`times\` tells the processor time of the command and all that it starts.
 * @throws {CliError} When the command fails, with what it wrote.
 */
async function timed(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  scratch: string,
): Promise<Cost> {
  const hook = join(scratch, 'peak.mjs');
  const peak = join(scratch, 'peak.txt');
  await writeFile(hook, PEAK);
  const command = [process.execPath, '--import', hook, ...args];
  const start = performance.now();
  const child = spawn('sh', ['-c', '"$@" >&2; status=$?; times; exit $status', 'sh', ...command], {
    cwd,
    env: { ...env, PEAK_FILE: peak },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let times = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (times += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise<number | null>((done, fail) =>
    child.once('error', fail).once('close', done),
  );
  const wall = (performance.now() - start) / 1000;
  if (status !== 0)
    throw new CliError(`\`node ${args.join(' ')}\` ended with status ${status ?? 'unknown'}:\n${said}`);
  const [, , ...children] = Array.from(
    times.matchAll(/(\d+)m([\d.]+)s/g),
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  return {
    wall,
    cpu: children.reduce((sum, part) => sum + part, 0),
    megabytes: Number(await readFile(peak, 'utf8')),
  };
}
