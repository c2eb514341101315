/** What gives away who speaks, or how it is reported: for a class, which is to find that out from the passage. */
import type { Statement } from '../schemas/analysis.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** True where the words hold a name or alias of a source or relayer of the statement that its own passages do not hold. */
export function namesSpeaker(index: AnalysisIndex, statement: Statement, words: string): boolean {
  const passages = statement.passages.map(({ text }) => text).join('\n');
  return [...statement.sources, ...statement.via.map(({ actor }) => actor)]
    .flatMap((id) => [index.actor(id).name, ...index.actor(id).aliases])
    .some((name) => holds(words, name) && !holds(passages, name));
}

/** True where a hedge is the cue, or a part of it: “reportedly”. */
export function hedgeIsCue({ hedges, cue }: Statement): boolean {
  return hedges.some((hedge) => cue.some(({ start, end }) => hedge.start < end && start < hedge.end));
}

/** True where the words quote the cue. */
export function quotesCue({ cue }: Statement, words: string): boolean {
  return cue.some(({ text }) => words.includes(`“${text}”`));
}

/** As a word of its own: "US" is not in "USSR", nor "Lee" in "sleep". Letters in scripts without spaces need no end. */
function holds(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const [before, after] = [words.slice(0, at), words.slice(at + name.length)];
    if (!/[\p{Lu}\p{Ll}\p{N}]$/u.test(before) && !/^[\p{Lu}\p{Ll}\p{N}]/u.test(after)) return true;
  }
  return false;
}
