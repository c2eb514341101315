/**
 * Quotations as they are printed in the wild: straight, curly, low, angular, doubled and single marks, marks that
 * are never closed, and quotations that reopen in the next paragraph. `anchoring/find-quotations.ts` is the check's
 * stricter reading of the same; what the check would not call quoted is given another form at the end.
 */
import type { Range } from '../anchoring/code-points.ts';

/** Words in quotation marks; the range itself includes the marks. */
export interface Quotation extends Range {
  /** The words without their marks. */
  inner: Range;
  /** False where the closing mark is missing. */
  closed: boolean;
  /** False where it begins with its paragraph because the one before was never closed, so that it has no opening mark. */
  opened: boolean;
}

type Family = 'double' | 'doubled' | 'single' | 'angular' | 'reversed' | 'corner';

const DOUBLE = new Set(['"', '“', '”', '„', '‟', '＂']);
/** More characters than any quotation has in one paragraph. */
const LONGEST = 4000;
/** Not a mark but the beginning of a shortened word. */
const ELISION = /^['’‘](?:\d0s|tis|twas|em|til|cause|n|bout|round)\b/i;

/**
 * Finds the outermost quotations.
 * @param text Paragraphs joined by one newline.
 * @returns In order, none inside another, none reaching over a newline.
 */
export function findSpokenQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let unclosedBefore = false;
  let from = 0;
  for (const paragraph of text.split('\n')) {
    const inside = findInParagraph(paragraph, unclosedBefore);
    for (const { from: a, to, inner, closed, opened } of inside) {
      found.push({
        from: from + a,
        to: from + to,
        inner: { from: from + inner.from, to: from + inner.to },
        closed,
        opened,
      });
    }
    unclosedBefore = inside.some(({ closed }) => !closed);
    from += paragraph.length + 1;
  }
  return found;
}

interface Mark {
  family: Family;
  length: number;
  opens: boolean;
  closes: boolean;
}

function findInParagraph(text: string, unclosedBefore: boolean): Quotation[] {
  const found: Quotation[] = [];
  let open: { at: number; length: number; family: Family } | undefined;
  const first = firstDouble(text);
  // The paragraph before was left open, and here the first mark can only close.
  if (unclosedBefore && first && first.mark.closes && !first.mark.opens)
    open = { at: 0, length: 0, family: 'double' };
  const push = (to: number, length: number, closed: boolean): void => {
    if (!open) return;
    const inner = { from: open.at + open.length, to: to - length };
    if (inner.to > inner.from) found.push({ from: open.at, to, inner, closed, opened: open.length > 0 });
    open = undefined;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (open && at - open.at > LONGEST) {
      // Nobody is quoted for so long: the mark was a slip, and what follows is read again without it.
      at = open.at + Math.max(1, open.length) - 1;
      open = undefined;
      continue;
    }
    const mark = readMark(text, at);
    if (!mark) continue;
    if (open) {
      if (mark.family !== open.family) continue;
      if (mark.closes && !(mark.family === 'single' && !closesSingle(text, at)))
        push(at + mark.length, mark.length, true);
      else if (mark.opens && mark.family === 'double' && at > open.at + 1 && text[at] !== '“') {
        // A straight mark that can only open: the one before was never closed.
        const end = text.slice(0, at).trimEnd().length;
        push(end, 0, false);
        open = { at, length: mark.length, family: mark.family };
      }
    } else if (mark.opens && (mark.family !== 'single' || endOfSingle(text, at + 1) !== -1)) {
      open = { at, length: mark.length, family: mark.family };
    }
    at += mark.length - 1;
  }
  if (open && open.family !== 'single') push(text.length, 0, false);
  return found;
}

function firstDouble(text: string): { mark: Mark } | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const mark = readMark(text, at);
    if (mark?.family === 'double') return { mark };
  }
  return undefined;
}

/** The mark that begins at an offset, and which way it can face there. */
function readMark(text: string, at: number): Mark | undefined {
  const character = text[at] ?? '';
  const before = text[at - 1] ?? ' ';
  const pair = text.slice(at, at + 2);
  if (pair === "''" || pair === '``') {
    const after = text[at + 2] ?? ' ';
    return {
      family: 'doubled',
      length: 2,
      opens: canOpen(before, after),
      closes: pair === "''" && !/\s/.test(before),
    };
  }
  const after = text[at + 1] ?? ' ';
  if (DOUBLE.has(character)) {
    const opens =
      character === '”'
        ? false
        : character === '“' || character === '„'
          ? !/\s/.test(after)
          : canOpen(before, after);
    const closes =
      character === '„'
        ? false
        : character === '“'
          ? !/[\s(]/.test(before) && !/[\p{L}\p{N}]/u.test(after)
          : !/\s/.test(before) || /\s/.test(after);
    return { family: 'double', length: 1, opens, closes };
  }
  if (character === '‘' || character === "'") {
    const opens =
      canOpen(before, after) && /[\p{L}\p{N}“"[…]/u.test(after) && !ELISION.test(text.slice(at, at + 8));
    return { family: 'single', length: 1, opens, closes: character === "'" };
  }
  if (character === '’') return { family: 'single', length: 1, opens: false, closes: true };
  // French « … » may have spaces inside, and German »…« turns them round.
  const faces = /[\s(]/.test(before) && /[\p{L}\p{N}“"'‘]/u.test(after);
  if (character === '«')
    return /[\s(]/.test(before)
      ? { family: 'angular', length: 1, opens: true, closes: false }
      : { family: 'reversed', length: 1, opens: false, closes: true };
  if (character === '»')
    return { family: faces ? 'reversed' : 'angular', length: 1, opens: faces, closes: true };
  if (character === '「' || character === '『')
    return { family: 'corner', length: 1, opens: true, closes: false };
  if (character === '」' || character === '』')
    return { family: 'corner', length: 1, opens: false, closes: true };
  return undefined;
}

function canOpen(before: string, after: string): boolean {
  return /[\s([{—–\-/:‘'“"]/.test(before) && !/\s/.test(after);
}

/** True where an apostrophe at this offset can be the end of a quotation in single marks. */
function closesSingle(text: string, at: number): boolean {
  if (/[\p{L}\p{N}]/u.test(text[at + 1] ?? '') || /\s/.test(text[at - 1] ?? ' ')) return false;
  // After an s it may be a genitive: then only the last candidate closes.
  if (/[sS]/.test(text[at - 1] ?? '')) return endOfSingle(text, at + 1) === -1;
  return true;
}

/** Where a quotation in single marks that began before `from` would end, or -1. Another beginning comes first: nowhere. */
function endOfSingle(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '‘') return -1;
    if (character !== '’' && character !== "'") continue;
    if (text[at + 1] === "'" || text[at - 1] === "'") continue;
    if (!/[\p{L}\p{N}]/u.test(text[at + 1] ?? '') && !/\s/.test(text[at - 1] ?? ' ')) return at;
  }
  return -1;
}
