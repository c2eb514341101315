import { parseArgs } from 'node:util';
import type { Range } from '../anchoring/code-points.ts';
import { describePassage } from '../anchoring/describe-passage.ts';
import { locatePassage } from '../anchoring/locate-passage.ts';
import { nearestPassage } from '../anchoring/nearest-passage.ts';
import type { ArticleText } from '../analysis/article-text.ts';
import { placeSentences } from '../analysis/article-text.ts';
import { freeId, takenIds } from '../analysis/check-ids.ts';
import { blockquote, yamlValue } from '../draft/write-markdown.ts';
import { readContent } from '../reading/read-content.ts';
import { readSiteSettings } from '../site.ts';
import { tellProblems } from './check.ts';
import { CliError, type Effects } from './effects.ts';

export const help = `npm run anchor -- "some words"

Finds words in the article of CONTENT_DIR (default \`content\`) and prints, for each place, its sentence, its offsets
in code points, and the blockquote for a statement, with \`context\` where the words stand more than once. Where they
do not stand there letter by letter: the nearest passage, and exit status 1.

  --id   prints an id for a new statement or claim, which nothing uses and nothing ever used`;

/** Prints where some words stand and how a statement would quote them. */
export async function anchor(args: readonly string[], effects: Effects): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { id: { type: 'boolean', default: false } },
  });
  const words = positionals.join(' ').trim();
  if (words === '' && !values.id)
    throw new CliError('Give the words to look for: npm run anchor -- "some words".', 2);
  const { checkable, problems } = await readContent(readSiteSettings(effects.env).contentDir, effects.cwd);
  if (!checkable) {
    tellProblems(problems, effects);
    throw new CliError('There is no article to look in.', 1);
  }
  if (values.id) effects.print(freeId(takenIds(checkable)));
  if (words === '') return;
  const article = placeSentences(checkable.article.paragraphs, checkable.article.data.language);
  const located = locatePassage(article.text, { exact: words, wholeWords: true });
  const ranges = located.found === 'once' ? [located.range] : located.found === 'often' ? located.ranges : [];
  if (ranges.length > 0) {
    effects.print(ranges.map((range) => describe(article, range)).join('\n\n'));
    return;
  }
  const miss = nearestPassage(article.text, words);
  // Typed with a space where the article begins a new paragraph.
  if (miss && foldSpace(article.text.slice(miss.range.from, miss.range.to)) === foldSpace(words)) {
    effects.print(describe(article, miss.range));
    return;
  }
  if (!miss) throw new CliError(`Nothing in the article comes near \`${words}\`.`, 1);
  const apart =
    miss.wordsApart === 0
      ? 'only in typography or capitals'
      : `in ${miss.wordsApart} ${miss.wordsApart === 1 ? 'word' : 'words'}`;
  effects.complain(`\`${words}\` is not in the article. The nearest passage differs ${apart}:\n`);
  effects.print(describe(article, miss.range));
  throw new CliError('', 1);
}

const foldSpace = (text: string): string => text.replace(/\s+/g, ' ');

/** The place of a range, and the lines that a statement needs to quote it: a blockquote for each paragraph it touches. */
function describe(article: ArticleText, range: Range): string {
  const { start, end } = article.codePoints.span(range);
  const sentences = article.sentencesAt(range).map(({ id }) => id);
  const stretches = [...article.text.slice(range.from, range.to).matchAll(/[^\n]+/g)].map(
    ({ index, 0: words }) => ({
      words,
      ...describePassage(article.text, {
        from: range.from + index,
        to: range.from + index + words.length,
      }),
    }),
  );
  const needContext = stretches.some(({ prefix, suffix }) => prefix !== undefined || suffix !== undefined);
  const contexts = stretches.map(({ prefix, suffix }) =>
    prefix === undefined && suffix === undefined ? null : { prefix, suffix },
  );
  return [
    `${sentences.join(', ')}, code points ${start} to ${end}`,
    ...(needContext ? [`context: ${yamlValue(contexts)}`] : []),
    ...stretches.map(({ words }) => blockquote(words)),
  ].join('\n\n');
}
