/** The words that were found, marked in a result. */
import { DIVIDED_BY_PAGEFIND } from '../search/fields.ts';

/**
 * A copy of a statement with the hits in its words marked; without marks where only Pagefind knows where a word begins.
 * @param hits Places among its words as white space divides them, from 0.
 */
export function withHits(element: HTMLLIElement, hits: ReadonlySet<number>): HTMLLIElement {
  const copy = element.cloneNode(true) as HTMLLIElement;
  const words = copy.querySelector<HTMLElement>('.words [lang]');
  if (!words || DIVIDED_BY_PAGEFIND.test(words.lang)) return copy;
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  let place = -1;
  let within = false;
  for (const text of texts) {
    text.replaceWith(
      ...text.data.split(/(\s+)/).map((piece) => {
        if (piece === '') return piece;
        const space = piece.trim() === '';
        // A word may go on in the next piece of text: “might” in a mark of its own, its comma outside.
        if (!space && !within) place += 1;
        within = !space;
        if (space || !hits.has(place)) return piece;
        const mark = document.createElement('mark');
        mark.textContent = piece;
        return mark;
      }),
    );
  }
  return copy;
}
