import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Drawing } from './drawing.ts';

/** The one picture of a small chart, the same on every screen; `label` is what a screen reader calls it. */
export function smallPicture(
  label: string,
  { width, height }: { width: number; height: number },
  marks: (Element | null)[],
): Drawing['pictures'] {
  const attributes = {
    class: 'd-small',
    viewBox: `0 0 ${width} ${height}`,
    role: 'group',
    'aria-label': label,
  };
  return [{ use: 'always', svg: s('svg', attributes, marks) }];
}
