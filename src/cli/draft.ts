import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Draft } from '../draft/draft-article.ts';
import { readPlainText } from '../draft/read-plain-text.ts';
import { shorten } from '../problems/make-problem.ts';
import { CliError, type Effects } from './effects.ts';
import { sayCounts } from '../words.ts';

export const help = `npm run draft -- ARTICLE.txt --out DIR [--title TITLE] [--dry-run]

Drafts a content folder from an article as plain text (UTF-8; \`-\` reads standard input). The first line is the
title where it looks like one. Paragraphs stand apart by blank lines or by single line ends. Everything drafted says
so in its file, with the rule that made it; words of saying that no statement accounts for are listed.

  --out       the folder to write; it must not exist yet
  --title     the title, where the text has none
  --dry-run   prints what would be written and writes nothing`;

/** More than this is not an article; so many statements would take minutes to place. */
const MOST_BYTES = 250_000;

/** Reads an article, drafts it, and writes the folder in one step. */
export async function draft(
  args: readonly string[],
  effects: Effects,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      title: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new CliError(
      'Name one article: npm run draft -- ARTICLE.txt --out DIR (or `-` for standard input).',
      2,
    );
  if (values.out === undefined && !values['dry-run'])
    throw new CliError('Say where the draft goes: --out DIR.', 2);
  const shown = values.out ?? '';
  const out = values.out === undefined ? undefined : resolve(effects.cwd, shown);
  if (out !== undefined && (await exists(out)))
    throw new CliError(
      `\`${shown}\` is there already. A draft never overwrites anything: name another folder.`,
    );

  const bytes = file === '-' ? await readAll(stdin) : await readArticle(resolve(effects.cwd, file), file);
  const plain = readPlainText(decode(bytes, file), values.title);
  if (plain.paragraphs.length === 0) throw new CliError(`\`${file}\` is empty: there is no text to draft.`);
  if (plain.language !== 'en')
    effects.complain(
      `The text does not look like English (\`${plain.language}\`). The rules know English words only: little will be found.`,
    );

  const { draftArticle } = await import('../draft/draft-article.ts');
  const { draftFiles } = await import('../draft/draft-files.ts');
  const { loadTagger } = await import('../draft/tagger.ts');
  const drafted = draftArticle(plain, { tag: loadTagger(), progress: makeProgress(effects) });
  const files = draftFiles(drafted, effects.today());
  const dryRun = values['dry-run'] || out === undefined;
  // Written before anything is told: whoever reads the first lines only, as `head` does, still gets the folder.
  if (!dryRun) await writeFolder(out, files, shown);
  const ending = dryRun
    ? `Would write${shown && ` to ${shown}`}:\n${files.map(({ path }) => `  ${path}`).join('\n')}`
    : `${files.length} files in ${shown}. Next: CONTENT_DIR=${shown} npm run check`;
  effects.print([...tell(drafted), '', ending].join('\n'));
}

async function readArticle(path: string, shown: string): Promise<Uint8Array> {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new CliError(`There is no file \`${shown}\`.`);
  if (info.isDirectory()) throw new CliError(`\`${shown}\` is a folder. Name the text file of the article.`);
  if (info.isFile() && info.size > MOST_BYTES) throw tooLarge(info.size);
  try {
    // In pieces: a device or a pipe has no size, and may have no end.
    return await readAll(createReadStream(path));
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`\`${shown}\` cannot be read (${codeOf(error)}).`);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array> | ReadStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(size);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (size: number): CliError =>
  new CliError(
    `The article has ${size} bytes or more; the most is ${MOST_BYTES}, about 40 000 words. Draft it in parts.`,
  );

/** UTF-8 text, or a message that says which byte is wrong. */
function decode(bytes: Uint8Array, shown: string): string {
  if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length);
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    throw new CliError(
      `\`${shown}\` is not plain text: byte ${nul + 1} is NUL. Save the article as plain text in UTF-8.`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(
      `\`${shown}\` is not UTF-8 text${looksLikeLatin1(bytes) ? '; it looks like Latin-1' : ''}. Save it again as plain text in UTF-8.`,
    );
  }
}

function looksLikeLatin1(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0xa0) && !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

/** Progress on standard error, for a text that takes a while. */
function makeProgress(effects: Effects): (share: number) => void {
  const begun = performance.now();
  let told = begun;
  return (share) => {
    const now = performance.now();
    if (now - begun < 1000 || now - told < 1000) return;
    told = now;
    effects.complain(`Drafting: ${Math.round(share * 100)} %`);
  };
}

/** What was drafted, and what was not, line by line. */
function tell({ plain, article, statements, actors, claims, narration, unread }: Draft): string[] {
  const counts = sayCounts({
    sentence: article.sentences.length,
    statement: statements.length,
    actor: actors.length,
    claim: claims.length,
  });
  const declared = narration.narration.length;
  const forms = (['direct', 'mixed', 'indirect', 'attitude'] as const)
    .map((form) => [statements.filter(({ data }) => data.form === form).length, form] as const)
    .filter(([count]) => count > 0);
  const lines = [
    `Title: ${plain.title ?? 'none'}`,
    `${counts}; ${sayCounts({ sentence: declared })} ${declared === 1 ? 'is' : 'are'} declared narration.`,
    ...forms.map(([count, form]) => `  ${count} ${form}`),
  ];
  const doubtful = statements.filter(({ act, doubts }) => act.confidence < 0.7 || doubts.length > 0).length;
  if (doubtful > 0)
    lines.push(
      `${doubtful} of them ${doubtful === 1 ? 'needs' : 'need'} a second look: the rule is weak or the source is a guess. The field \`draft\` says why; /review/ of \`npm run dev\` has the least sure first.`,
    );
  if (unread.length === 0) return lines;
  const have = unread.length === 1 ? 'sentence has' : 'sentences have';
  lines.push(
    '',
    `${unread.length} ${have} words of saying or quotation marks that no statement accounts for (also in method.md):`,
  );
  for (const { id, text, words } of unread)
    lines.push(`  ${id}  [${words.join(', ')}]  ${shorten(text, 100)}`);
  return lines;
}

/** Writes beside the target and renames, so that a failure leaves nothing half-written. */
async function writeFolder(
  out: string,
  files: readonly { path: string; text: string }[],
  shown: string,
): Promise<void> {
  let temporary: string | undefined;
  try {
    await mkdir(dirname(out), { recursive: true });
    temporary = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
    for (const folder of ['actors', 'statements', 'claims']) await mkdir(join(temporary, folder));
    for (const { path, text } of files) await writeFile(join(temporary, path), text);
    if (await exists(out)) throw new CliError(`\`${shown}\` appeared meanwhile; nothing was overwritten.`);
    await rename(temporary, out);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    if (error instanceof CliError) throw error;
    throw new CliError(`\`${shown}\` cannot be written (${codeOf(error)}).`);
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
