/** How wide a label will be, near enough to keep labels apart without a browser: never less than Libre Franklin draws it. */

/** Widths in em by kind of character; the widest of each kind in Libre Franklin at weight 600, rounded up. */
const NARROW = /[ijlI1.,:;'’|!()[\]ft -]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /\p{Lu}/u;
const FULL = /[\p{scx=Han}\p{scx=Hang}\p{scx=Hira}\p{scx=Kana}\p{Emoji_Presentation}]/u;

/**
 * @param size Font size in the units of the drawing.
 * @returns The width in the same units.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (FULL.test(character)) ems += 1.05;
    else if (WIDE.test(character)) ems += 0.95;
    else if (NARROW.test(character)) ems += 0.4;
    else if (CAPITAL.test(character)) ems += 0.74;
    else ems += 0.62;
  }
  return ems * size;
}

/** Cuts a label to a width, with an ellipsis; whole where it fits. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const points = [...text];
  while (points.length > 1 && textWidth(`${points.join('').trimEnd()}…`, size) > width) points.pop();
  return `${points.join('').trimEnd()}…`;
}

/**
 * Breaks a text between words into lines of a width; a word that is longer than a line is cut.
 * @param most The most lines; what does not fit is cut, with an ellipsis.
 */
export function wrapText(text: string, size: number, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(fitText(word, size, width));
    else {
      // Longer than the line by now, so that it is cut there and ends with an ellipsis.
      lines[lines.length - 1] = fitText(longer, size, width);
      break;
    }
  }
  return lines;
}
