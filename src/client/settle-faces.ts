/**
 * Brings our own faces to a page that was painted in the stand-ins (`first-paint.ts`, `styles/fallbacks.css`), and leaves
 * everything where it stands. However well a stand-in is measured, here and there a text breaks into one line more or
 * less in our face, and all that is below would jump while it is read. So the faces are let in at one moment, when all
 * are there, and before that moment is painted the words of such a text are moved together or apart, by less than the
 * eye sees, till its lines are those it had.
 */

/** In how many steps the space between two words, or between two things in a row, may change, and by how many em in each. */
const STEPS = 10;
const WORDS = 0.01;
const THINGS = 0.05;
/** Nothing that moves by less, in pixels, has gone to another line. */
const LINE = 8;

interface Stood {
  readonly text: HTMLElement;
  /** The space in it that gives: the property, and how wide it is, in pixels. */
  readonly space: 'columnGap' | 'wordSpacing';
  readonly wide: number;
  /** Where its lines are in the stand-ins. */
  readonly lines: readonly number[];
}

/** How tall a text is, and how far below its top all that is in it begins, in the order of the page: pixels. */
function linesOf(text: HTMLElement): number[] {
  const { top, height } = text.getBoundingClientRect();
  return [height, ...[...text.querySelectorAll('*')].map((thing) => thing.getBoundingClientRect().top - top)];
}

/** Whatever breaks into lines of its own, in sight and in the order of the page: what is elsewhere may move unseen. */
function textsInSight(): Stood[] {
  const seen: Stood[] = [];
  for (const text of document.body.querySelectorAll<HTMLElement>('*')) {
    const { top, bottom, height } = text.getBoundingClientRect();
    if (height === 0 || bottom < 0 || top > innerHeight) continue;
    const { display, flexWrap, columnGap } = getComputedStyle(text);
    const words = [...text.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (flexWrap === 'wrap')
      seen.push({ text, space: 'columnGap', wide: Number.parseFloat(columnGap) || 0, lines: linesOf(text) });
    else if (words && display !== 'inline')
      seen.push({ text, space: 'wordSpacing', wide: 0, lines: linesOf(text) });
  }
  return seen;
}

/** By how much a text reaches farther down than it did, or what is in it: pixels, and 0 where its lines are the same. */
function growth({ text, lines }: Stood): number {
  return linesOf(text).reduce((sum, now, n) => {
    const more = now - (lines[n] ?? now);
    return Math.abs(more) < LINE ? sum : sum + more;
  }, 0);
}

/** Moves the words of a text till its lines are those it had; not at all where they would have to move too far. */
function fit(stood: Stood): void {
  const { text, space, wide } = stood;
  const step = -Math.sign(growth(stood)) * (space === 'columnGap' ? THINGS : WORDS);
  for (let steps = 1; growth(stood) !== 0; steps++) {
    text.style[space] = steps > STEPS ? '' : `calc(${wide}px + ${steps * step}em)`;
    if (steps > STEPS) return;
  }
}

/** Lets the faces in, and keeps the lines of every text in sight. */
function settle(root: HTMLElement): void {
  const stood = textsInSight();
  root.className = '';
  const moved = stood.filter((text) => growth(text) !== 0);
  // One after the other: where one is as it was, those around it may be so again.
  moved.forEach(fit);
  // Another width breaks into other lines.
  const free = (): void => {
    for (const { text, space } of moved) text.style[space] = '';
  };
  addEventListener('resize', free, { once: true });
  addEventListener('beforeprint', free, { once: true });
}

const { documentElement: root, fonts } = document;
if (root.className !== '') {
  const print = document.querySelector('head noscript');
  if (print) print.outerHTML = print.textContent;
  // Laid out once in our faces, unseen: so the browser asks for those, and only those, that this page needs.
  root.className = '';
  root.getBoundingClientRect();
  root.className = 'late';
  void fonts.ready.then(() => {
    settle(root);
  });
}
