/** Text as glyphs: how wide it is, and its outlines. */
import { Buffer, shape, type Font } from 'harfbuzzjs';
import type { FaceName, Run } from './card.ts';
import { fontsFor, type LoadedFont } from './faces.ts';

/** A glyph's outline in the units of its font, whose y points up. */
export interface Glyph {
  path: string;
  /** In em, from the beginning of the text and its base line. */
  x: number;
  y: number;
  unitsPerEm: number;
}

export interface Shaped {
  /** False where a font with glyphs for all of it was not found. */
  whole: boolean;
  /** In em. */
  width: number;
  glyphs: Glyph[];
}

export interface Typesetter {
  shape(text: string, face: FaceName): Shaped;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Joiners and selectors: they shape what stands beside them and need no glyph of their own. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u{e0020}-\u{e007f}]/gu;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;

/** A typesetter for these texts; other texts may lack glyphs. */
export async function makeTypesetter(runs: readonly Pick<Run, 'text' | 'face'>[]): Promise<Typesetter> {
  const fonts = new Map<FaceName, LoadedFont[]>();
  for (const face of new Set(runs.map((one) => one.face))) {
    const texts = runs.filter((one) => one.face === face).map(({ text }) => text.normalize('NFC') + ' […]”');
    fonts.set(face, await fontsFor(face, seen(texts.join(''))));
  }
  const known = new Map<string, Shaped>();
  return {
    shape: (text, face) => {
      const key = `${face} ${text}`;
      const shaped = known.get(key) ?? shapeWith(fonts.get(face) ?? [], text);
      known.set(key, shaped);
      return shaped;
    },
  };
}

function seen(text: string): Set<number> {
  return new Set(Array.from(text.replace(UNSEEN, ''), (character) => character.codePointAt(0) ?? 0));
}

function graphemesOf(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text.normalize('NFC')), ({ segment }) => segment);
}

/** The first font with glyphs for a whole character, whatever it is composed of. */
function fontOf(fonts: readonly LoadedFont[], grapheme: string): LoadedFont | undefined {
  const needed = [...seen(grapheme)];
  const able = fonts.filter(({ characters }) => needed.every((one) => characters.has(one)));
  // A sign such as © or a digit is an emoji only where a selector says so.
  return EMOJI.test(grapheme) ? able.at(-1) : able[0];
}

function shapeWith(fonts: readonly LoadedFont[], text: string): Shaped {
  const shaped: Shaped = { whole: true, width: 0, glyphs: [] };
  let stretch: { font: LoadedFont; text: string } | undefined;
  const finish = (): void => {
    if (stretch) append(shaped, stretch.font, stretch.text);
    stretch = undefined;
  };
  for (const grapheme of graphemesOf(text)) {
    const font = fontOf(fonts, grapheme);
    if (stretch && font === stretch.font) stretch.text += grapheme;
    else {
      finish();
      stretch = font && { font, text: grapheme };
      shaped.whole &&= font !== undefined;
    }
  }
  finish();
  return shaped;
}

function append(shaped: Shaped, { font, unitsPerEm, outlines }: LoadedFont, text: string): void {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    const path = outlineOf(outlines, font, codepoint);
    if (path !== '')
      shaped.glyphs.push({
        path,
        x: shaped.width + xOffset / unitsPerEm,
        y: yOffset / unitsPerEm,
        unitsPerEm,
      });
    shaped.width += xAdvance / unitsPerEm;
  }
}

/** In whole units of the font, which are finer than the picture. */
function outlineOf(outlines: Map<number, string>, font: Font, glyph: number): string {
  const known =
    outlines.get(glyph) ??
    font.glyphToPath(glyph).replace(/-?\d+\.\d+/g, (number) => `${Math.round(Number(number))}`);
  outlines.set(glyph, known);
  return known;
}
