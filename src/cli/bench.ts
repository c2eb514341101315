import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuild } from './bench-build.ts';
import { benchWeight } from './bench-weight.ts';
import { CliError, type Effects } from './effects.ts';

interface Bench {
  help: string;
  run: (args: readonly string[], effects: Effects) => Promise<void>;
}

/** The project's own benchmarks by name, one entry each. */
const BENCHES: Readonly<Record<string, Bench>> = {
  weight: {
    help: 'weight [--dir DIST]',
    run: benchWeight,
  },
  build: {
    help: 'build [--sizes 60,1000,10000]',
    run: benchBuild,
  },
  search: {
    help: 'search [--sizes 60,1000]',
    run: async (args, effects) => (await import('../../tests/bench-search.ts')).benchSearch(args, effects),
  },
  draft: {
    help: 'draft --data DOCUMENTS.jsonl [--out PREDICTIONS.jsonl] [--evaluate EVALUATOR.mjs] [--untagged] [-- more for the evaluator]',
    run: benchDraft,
  },
};

export const help = `npm run bench -- NAME [options]

${Object.values(BENCHES)
  .map((bench) => `  ${bench.help}`)
  .join('\n')}

weight  What the pages of a built site weigh, the heaviest of each type beside its budget. Without a name, this one.
build   What \`check\` and \`build\` take on synthetic articles, beside bare Astro and Pagefind in the same run. Needs
        a POSIX shell, and some minutes for 10,000 statements.
search  How long a reader waits for results in a real browser, beside Pagefind alone in the same run.
draft   Predicts the attributions of each document ({doc_id, text} a line; offsets in UTF-16) and writes them one
        document a line. Stances, contents that are no clause or quotation (things, orders, names for things),
        and acts without a source are left out: such corpora do not mark them. What stands without a cue belongs
        to the act that it goes on from. With --evaluate, runs that program on the documents and the predictions.
        --untagged does without parts of speech, for comparison.`;

/** Runs one of the benchmarks. */
export async function bench(args: readonly string[], effects: Effects): Promise<void> {
  const [name = 'weight', ...rest] = args;
  const chosen = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!chosen)
    throw new CliError(`There is no bench \`${name}\`. There are: ${Object.keys(BENCHES).join(', ')}.`, 2);
  await chosen.run(rest, effects);
}

async function benchDraft(args: readonly string[], effects: Effects): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      evaluate: { type: 'string' },
      untagged: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) throw new CliError('Name the documents: --data DOCUMENTS.jsonl.', 2);
  const data = resolve(effects.cwd, values.data);
  const { predictAttributions } = await import('../draft/predictions.ts');
  const { loadTagger } = await import('../draft/tagger.ts');
  const tag = values.untagged ? undefined : loadTagger();
  const lines = readDocuments(
    await readFile(data, 'utf8').catch(() => notReadable(values.data)),
    values.data,
  ).map(({ doc_id, text }) => JSON.stringify({ doc_id, text, attributions: predictAttributions(text, tag) }));
  const predictions = `${lines.join('\n')}\n`;
  if (values.out !== undefined) await writeFile(resolve(effects.cwd, values.out), predictions);
  if (values.evaluate === undefined) {
    if (values.out === undefined) effects.print(predictions.trimEnd());
    else effects.print(`Predictions for ${lines.length} documents in ${values.out}.`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'predictions.jsonl');
    await writeFile(file, predictions);
    await run(resolve(effects.cwd, values.evaluate), [data, file, ...positionals], effects);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Document {
  doc_id: string;
  text: string;
}

function readDocuments(text: string, shown: string): Document[] {
  return text.split('\n').flatMap((line, n) => {
    if (line.trim() === '') return [];
    let document: unknown;
    try {
      document = JSON.parse(line);
    } catch {
      throw new CliError(`${shown}:${n + 1} is not JSON.`);
    }
    const { doc_id, text: words } = (document ?? {}) as Partial<Document>;
    if (typeof doc_id !== 'string' || typeof words !== 'string')
      throw new CliError(`${shown}:${n + 1} has no \`doc_id\` and \`text\`.`);
    return [{ doc_id, text: words }];
  });
}

function notReadable(shown: string | undefined): never {
  throw new CliError(`\`${shown ?? ''}\` cannot be read.`);
}

/** Runs a program of Node's and passes on what it prints. */
async function run(program: string, args: readonly string[], effects: Effects): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const status = await new Promise<number | null>((done, fail) =>
    child.once('error', fail).once('close', done),
  );
  if (output !== '') effects.print(output.trimEnd());
  if (errors !== '') effects.complain(errors.trimEnd());
  if (status !== 0) throw new CliError(`The evaluator ended with status ${status ?? 'unknown'}.`);
}
