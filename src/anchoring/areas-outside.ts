/** What is left of some stretches of text when others are taken out of them. */
import type { Range } from './code-points.ts';

/**
 * The sentences of a statement without its passages: where its cue can lie, for a cue never lies in its own content.
 * @param passages In the order of the text.
 * @returns Areas in order; empty ones are left out.
 */
export function areasOutside(sentences: readonly Range[], passages: readonly Range[]): Range[] {
  return sentences.flatMap((sentence) => {
    const areas: Range[] = [];
    let { from } = sentence;
    for (const passage of passages) {
      if (passage.to <= sentence.from || passage.from >= sentence.to) continue;
      if (passage.from > from) areas.push({ from, to: passage.from });
      from = Math.max(from, passage.to);
    }
    if (from < sentence.to) areas.push({ from, to: sentence.to });
    return areas;
  });
}
