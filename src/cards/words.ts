/** Runs of text as words: what a line is broken between, and a cut never goes through. */
import { LEFT_OUT, run, type Run } from './card.ts';

export interface Word {
  /** What stands between the spaces, one run after the other. */
  runs: Run[];
  /** The space before it, as a run of its own, for marks go on below it; null where there is none. */
  space: Run | null;
}

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** Breaks runs at spaces; where a script has none, between its words. */
export function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let space: Run | null = null;
  let begins = true;
  for (const one of runs) {
    for (const text of pieces(one.text)) {
      if (/^\s+$/.test(text)) {
        space = { ...one, text: ' ' };
        begins = true;
        continue;
      }
      const last = words.at(-1);
      if (begins || !last || breaksWithin(last, text)) words.push({ runs: [{ ...one, text }], space });
      else last.runs.push({ ...one, text });
      space = null;
      begins = false;
    }
  }
  if (words[0]) words[0].space = null;
  return words;
}

/** Stretches of space, and of what is none; the latter word by word where the script has no spaces. */
function pieces(text: string): string[] {
  return text
    .split(/(\s+)/)
    .filter((piece) => piece !== '')
    .flatMap((piece) =>
      UNSPACED.test(piece) ? Array.from(SEGMENTER.segment(piece), ({ segment }) => segment) : [piece],
    );
}

function breaksWithin({ runs }: Word, next: string): boolean {
  const before = runs.at(-1)?.text ?? '';
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(next.slice(0, 1));
}

/** The sign for what is left out after so many of the words; it closes quotation marks that the cut would leave open. */
export function signAfter(words: readonly Word[], kept: number): Word {
  const before = words[kept - 1]?.runs.at(-1);
  const next = words[kept];
  const face = before?.face ?? next?.runs[0]?.face ?? 'text';
  const inQuotes = before?.quoted === true && (next?.space ?? next?.runs[0])?.quoted === true;
  return {
    runs: [run(inQuotes ? `${LEFT_OUT}”` : LEFT_OUT, { face, colour: 'quiet' })],
    space: kept === 0 ? null : run(' ', { face }),
  };
}

/**
 * Words that cannot be drawn give way to one sign for each stretch of them.
 * @param drawable Whether there are glyphs for all of a run.
 */
export function leaveOut(words: readonly Word[], drawable: (run: Run) => boolean): Word[] {
  const left: Word[] = [];
  let leaving = false;
  words.forEach((word, place) => {
    if (word.runs.every(drawable)) {
      // The marks of what was left out do not go on below the space behind the sign.
      left.push(leaving && word.space ? { ...word, space: run(' ', { face: word.space.face }) } : word);
      leaving = false;
    } else if (!leaving) {
      const face = word.runs[0]?.face ?? 'text';
      left.push({
        runs: [run(LEFT_OUT, { face, colour: 'quiet' })],
        space: place === 0 ? null : run(' ', { face }),
      });
      leaving = true;
    }
  });
  return left;
}
