/** The commands, one entry each; every command's work is in the module of its name. */
import { enableCompileCache } from 'node:module';
import { SettingError } from '../site.ts';
import { CliError, realEffects, type Effects } from './effects.ts';

interface Command {
  help: string;
  run: (args: readonly string[], effects: Effects) => Promise<void>;
}

/** Loads a command only when it is asked for, so that `check` does not wait for Astro. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => import('./check.ts').then((module) => ({ help: module.help, run: module.check })),
  build: async () => import('./build.ts').then((module) => ({ help: module.help, run: module.build })),
  serve: async () => import('./serve.ts').then((module) => ({ help: module.help, run: module.serve })),
  dev: async () => import('./dev.ts').then((module) => ({ help: module.help, run: module.dev })),
  draft: async () => import('./draft.ts').then((module) => ({ help: module.help, run: module.draft })),
  anchor: async () => import('./anchor.ts').then((module) => ({ help: module.help, run: module.anchor })),
  record: async () => import('./record.ts').then((module) => ({ help: module.help, run: module.record })),
  bench: async () => import('./bench.ts').then((module) => ({ help: module.help, run: module.bench })),
};

// A check is run again and again while an editor writes: what was compiled once need not be compiled again.
enableCompileCache();

// Whoever reads only the first lines of a report, as `head` does, has seen enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const [name = '', ...args] = process.argv.slice(2);
try {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load)
    throw new CliError(`There is no command \`${name}\`. There are: ${Object.keys(COMMANDS).join(', ')}.`, 2);
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) realEffects.print(command.help);
  else await command.run(args, realEffects);
} catch (error) {
  if (error instanceof CliError) {
    if (error.message) realEffects.complain(error.message);
    process.exitCode = error.exitStatus;
  } else if (
    error instanceof SettingError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  ) {
    realEffects.complain(error.message);
    process.exitCode = 2;
  } else {
    throw error;
  }
}
