/** The sentences of the `Analysis`: whose word each is, how sure it sounds, and of whom it speaks. */
import { ascending } from 'd3-array';
import type { Span } from '../anchoring/code-points.ts';
import type { Sentence, Statement } from '../schemas/analysis.ts';
import type { ContentEntries } from './entries.ts';
import type { Placed } from './placed.ts';

/** All sentences, in the order of the text. */
export function sentencesOf(
  entries: ContentEntries,
  statements: readonly Statement[],
  { article, narration }: Placed,
): Sentence[] {
  const { codePoints } = article;
  const inSentence = new Map<string, Statement[]>(article.sentences.map(({ id }) => [id, []]));
  for (const statement of statements)
    for (const id of statement.sentences) inSentence.get(id)?.push(statement);
  const agentless = new Set(entries.article.data.agentless);
  return article.sentences.map(({ id, paragraph, from, to }): Sentence => {
    const own = narration.get(id);
    const said = inSentence.get(id) ?? [];
    const [start, end] = [codePoints.toCodePoint(from), codePoints.toCodePoint(to)];
    const ownHedges = (own?.hedges ?? []).map((range) => codePoints.span(range));
    const hedges = [...said.flatMap((statement) => statement.hedges), ...ownHedges].filter(
      (hedge) => hedge.start >= start && hedge.end <= end,
    );
    return {
      id,
      paragraph,
      start,
      end,
      voice: voiceOf(said.length > 0, own !== undefined),
      agentless: agentless.has(id),
      hedges: inOrder(hedges),
      about: [...new Set([...said.flatMap(({ about }) => about), ...(own?.about ?? [])])].sort(ascending),
      note: own?.note ?? '',
    };
  });
}

function voiceOf(isSomebodys: boolean, isDeclared: boolean): Sentence['voice'] {
  if (!isSomebodys) return 'narration';
  return isDeclared ? 'both' : 'attributed';
}

/** In the order of the text, each once: two statements may share a hedge. */
function inOrder(spans: readonly Span[]): Span[] {
  return [...spans]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }, n, all) => start !== all[n - 1]?.start || end !== all[n - 1]?.end);
}
