/** Our commands, run as a user runs them: each a process of its own, with only the settings that the test gives it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

export const REPOSITORY = resolve(import.meta.dirname, '../..');

/**
 * What must not leak from the process of the tests: the settings of whoever runs them, and what Vitest puts into the
 * environment (Astro builds for production only where `NODE_ENV` does not say otherwise).
 */
const OWN =
  /^(SITE|BASE|CONTENT_DIR|PORT|GITHUB_ACTIONS|NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|TEST|BASE_URL|FORCE_COLOR|VITEST.*)$/;

export interface Ran {
  status: number | null;
  output: string;
  errors: string;
}

/** Starts `node src/cli/main.ts …` in the repository. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.test(name)));
  return spawn(process.execPath, [join(REPOSITORY, 'src/cli/main.ts'), ...args], {
    cwd: REPOSITORY,
    env: { ...kept, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Live editing of a content folder, until it is ended. */
export interface LiveEditing {
  /** Where it is served, with the sub-path. */
  address: string;
  /** What it has said on the terminal so far. */
  said: () => string;
  end: () => void;
}

/** Starts `node src/cli/main.ts dev` and waits until it serves. @throws {Error} When it ends before, with what it said. */
export async function startLiveEditing(env: Readonly<Record<string, string>>): Promise<LiveEditing> {
  const server = startCli(['dev'], env);
  let output = '';
  const address = await new Promise<string>((done, fail) => {
    server.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const live = /Live at (\S+);/.exec(output)?.[1];
      if (live !== undefined) done(live);
    });
    server.once('close', () => {
      fail(new Error(`Live editing ended.\n${output}`));
    });
  });
  return { address, said: () => output, end: () => void server.kill() };
}

/** Runs `node src/cli/main.ts …` to its end. */
export async function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = startCli(args, env);
  const ran: Ran = { status: null, output: '', errors: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (ran.output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (ran.errors += text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      done({ ...ran, status });
    });
  });
}
