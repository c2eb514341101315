/** The words that were searched for, found and marked in the results. */

/** The words that Pagefind marked in an excerpt, in small letters and without the punctuation around them. */
export function markedWords(excerpt: string): string[] {
  const marks = new DOMParser().parseFromString(excerpt, 'text/html').querySelectorAll('mark');
  return Array.from(marks, ({ textContent }) => bareWord(textContent)).filter(Boolean);
}

/** A copy of a statement with the hits in its words marked. */
export function withHits(element: HTMLLIElement, hits: ReadonlySet<string>): HTMLLIElement {
  const copy = element.cloneNode(true) as HTMLLIElement;
  const words = copy.querySelector('.words');
  if (!words) return copy;
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    text.replaceWith(
      ...text.data.split(/(\s+)/).map((word) => {
        if (!hits.has(bareWord(word))) return word;
        const mark = document.createElement('mark');
        mark.textContent = word;
        return mark;
      }),
    );
  }
  return copy;
}

/** A word in small letters, without the punctuation around it. */
function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
