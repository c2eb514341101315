/** Quotations in a text, as they are printed in the wild: also nested, reopened in the next paragraph, or never closed. */
import type { Range } from './code-points.ts';
import { PARTNERS, readMarks, type Family, type Mark } from './quotation-marks.ts';

/** Words in quotation marks; the range itself includes the marks. */
export interface Quotation extends Range {
  /** The words without their marks; never empty. */
  inner: Range;
  /** False where the closing mark is missing: it reaches to the end of its paragraph, or to the next opening mark. */
  closed: boolean;
  /** False where it begins with its paragraph because the one before was never closed, so that it has no opening mark. */
  opened: boolean;
}

/** More characters than any quotation has in one paragraph. */
const LONGEST = 4000;

/**
 * Finds the outermost quotations of a text.
 * @param text Paragraphs joined by one newline.
 * @returns Ranges in UTF-16 units, in order, none inside another, none reaching over a newline. An apostrophe is none.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let unclosedBefore = false;
  let from = 0;
  const paragraphs = text.split('\n');
  for (const [n, paragraph] of paragraphs.entries()) {
    const inside = findInParagraph(paragraph, unclosedBefore, paragraphs[n + 1]);
    for (const one of inside) {
      found.push({
        ...one,
        from: from + one.from,
        to: from + one.to,
        inner: { from: from + one.inner.from, to: from + one.inner.to },
      });
    }
    unclosedBefore = inside.at(-1)?.closed === false;
    from += paragraph.length + 1;
  }
  return found;
}

/** @param next The paragraph after it, in which a quotation in single marks may open again. */
function findInParagraph(text: string, unclosedBefore: boolean, next: string | undefined): Quotation[] {
  const marks = readMarks(text);
  const found: Quotation[] = [];
  const push = (open: Mark | undefined, close: Mark | undefined, end: number): void => {
    const from = open?.at ?? 0;
    const inner = { from: open ? open.at + open.length : 0, to: close ? close.at : end };
    if (inner.to <= inner.from || text.slice(inner.from, inner.to).trim() === '') return;
    const to = close ? close.at + close.length : end;
    found.push({ from, to, inner, closed: close !== undefined, opened: open !== undefined });
  };
  const closers = nextClosers(marks);
  let n = 0;
  const first = marks.findIndex(({ family }) => family === 'double');
  const goesOn = marks[first];
  if (unclosedBefore && goesOn?.closes && !goesOn.opens) {
    // The paragraph before was left open, and here the first mark can only close.
    push(undefined, goesOn, 0);
    n = first + 1;
  }
  while (n < marks.length) {
    const open = marks[n] as Mark;
    if (!open.opens) {
      n += 1;
      continue;
    }
    const nearest = marks[closers[n] ?? -1];
    const close =
      nearest === undefined || nearest.at - open.at > LONGEST
        ? undefined
        : open.family === 'single'
          ? closingSingle(text, marks, n)
          : closing(marks, n);
    if (close !== undefined) {
      push(open, marks[close], 0);
      n = close + 1;
      continue;
    }
    if (open.family === 'single') {
      // Reopened in the next paragraph, it was left open on purpose; else it was an apostrophe.
      if (open.at === 0 && open.text === '‘' && next?.startsWith('‘') && found.length === 0) {
        push(open, undefined, text.length);
        break;
      }
      n += 1;
      continue;
    }
    let again = n + 1;
    while (again < marks.length && !(marks[again]?.opens && marks[again]?.family === open.family)) again += 1;
    const end = again === marks.length ? text.length : endOfWords(text, marks[again]?.at ?? 0);
    // Nobody is quoted for so long: the mark was a slip, and what follows is read without it.
    const isSlip = end - open.at > LONGEST || open.text === '”';
    if (!isSlip) push(open, undefined, end);
    n = isSlip ? n + 1 : again;
  }
  return found;
}

/** For each mark the index of the next that closes its family, so that a text full of marks that nothing closes is read quickly. */
function nextClosers(marks: readonly Mark[]): (number | undefined)[] {
  const next = new Map<Family, number>();
  const closers = new Array<number | undefined>(marks.length);
  for (let k = marks.length - 1; k >= 0; k -= 1) {
    const { family, closes } = marks[k] as Mark;
    closers[k] = next.get(family);
    if (closes) next.set(family, k);
  }
  return closers;
}

function endOfWords(text: string, before: number): number {
  let end = before;
  while (/\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** The index of the mark that closes the one at `n`: its own partner, with what is nested passed over, or else the next of its family. */
function closing(marks: readonly Mark[], n: number): number | undefined {
  const open = marks[n] as Mark;
  const partners = PARTNERS.get(open.text) ?? '';
  let depth = 1;
  let nested = 0;
  let fallback: number | undefined;
  for (let k = n + 1; k < marks.length; k += 1) {
    const mark = marks[k] as Mark;
    if (mark.at - open.at > LONGEST) break;
    if (mark.family !== open.family) continue;
    const isPartner = mark.closes && partners.includes(mark.text);
    if (isPartner) {
      depth -= 1;
      if (depth === 0) return k;
    } else if (mark.opens && mark.text === open.text) depth += 1;
    else if (depth > 1) continue;
    else if (mark.opens && !mark.closes) {
      // `“Over," he said. "Done.”`: what opens after a wrong closing mark is another quotation.
      if (fallback !== undefined) return fallback;
      nested += 1;
    } else if (nested > 0) nested -= 1;
    else if (mark.closes) fallback ??= k;
  }
  return depth === 1 ? fallback : undefined;
}

/**
 * The index of the mark that closes a single one. An apostrophe after an s may be a genitive: it closes only if no
 * other candidate comes before the next opening mark.
 */
function closingSingle(text: string, marks: readonly Mark[], n: number): number | undefined {
  const open = marks[n] as Mark;
  const partners = PARTNERS.get(open.text) ?? '';
  let genitive: number | undefined;
  for (let k = n + 1; k < marks.length; k += 1) {
    const mark = marks[k] as Mark;
    if (mark.at - open.at > LONGEST) break;
    if (mark.family !== 'single') continue;
    if (mark.opens) break;
    // Some close ‘ with a straight mark.
    if (!partners.includes(mark.text) && mark.text !== "'" && mark.text !== '’') continue;
    if (mark.at - open.at <= 2) return undefined;
    if (!/[sS]/.test(text[mark.at - 1] ?? '') || !/\s/.test(text[mark.at + 1] ?? '')) return k;
    genitive = k;
  }
  return genitive;
}
