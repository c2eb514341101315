/**
 * The faces of the site as HarfBuzz reads them. Each face is a row of font files, asked one after the other for a
 * character: our own first, then those for scripts that ours do not have. A file is read when a text first needs it.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { FaceName } from './card.ts';

/** A font that is ready to shape with. */
export interface LoadedFont {
  font: Font;
  characters: ReadonlySet<number>;
  unitsPerEm: number;
  /** Outlines by glyph, as far as they were asked for. */
  outlines: Map<number, string>;
}

/** The files of one package for one face: `SUBSET` is a part of Unicode, as `unicode.json` of the package says. */
interface Source {
  package: string;
  file: string;
  weight?: number;
}

const require = createRequire(import.meta.url);

const newsreader = (look: string): Source => ({
  package: '@fontsource/newsreader',
  file: `newsreader-SUBSET-${look}.woff`,
});
const franklin = (weight: number): Source => ({
  package: '@fontsource-variable/libre-franklin',
  file: 'libre-franklin-SUBSET-wght-normal.woff2',
  weight,
});
/** What the two do not have. */
const further = (weight: 400 | 700): Source[] => [
  { package: '@fontsource/gowun-batang', file: `gowun-batang-SUBSET-${weight}-normal.woff` },
  { package: '@fontsource/noto-emoji', file: `noto-emoji-SUBSET-${weight}-normal.woff` },
];

const FACES: Readonly<Record<FaceName, readonly Source[]>> = {
  text: [newsreader('400-normal'), ...further(400)],
  'text-italic': [newsreader('400-italic'), ...further(400)],
  headline: [newsreader('600-normal'), ...further(700)],
  label: [franklin(400), ...further(400)],
  'label-strong': [franklin(650), ...further(700)],
};

/** The fonts of a face that have these characters, in the order in which they are to be asked. */
export async function fontsFor(face: FaceName, characters: Iterable<number>): Promise<LoadedFont[]> {
  const wanted = [...characters];
  const fonts: LoadedFont[] = [];
  for (const source of FACES[face]) {
    const missing = wanted.filter((one) => !fonts.some((font) => font.characters.has(one)));
    if (missing.length === 0) break;
    for (const { subset, has } of await subsetsOf(source.package)) {
      if (missing.some(has)) fonts.push(await load(source, subset));
    }
  }
  return fonts;
}

interface Subset {
  subset: string;
  has: (character: number) => boolean;
}

const subsets = new Map<string, Promise<Subset[]>>();

/** The parts of a package; none where the package is not installed. */
function subsetsOf(name: string): Promise<Subset[]> {
  const known = subsets.get(name) ?? readSubsets(name);
  subsets.set(name, known);
  return known;
}

async function readSubsets(name: string): Promise<Subset[]> {
  let path: string;
  try {
    path = require.resolve(`${name}/unicode.json`);
  } catch {
    return [];
  }
  const ranges = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([subset, text]) => {
    const parts = text.split(',').map((part) => {
      const [from = '', to = from] = part.replace(/^U\+/i, '').split('-');
      return { from: parseInt(from, 16), to: parseInt(to, 16) };
    });
    return {
      subset: subset.replace(/[[\]]/g, ''),
      has: (character) => parts.some(({ from, to }) => from <= character && character <= to),
    };
  });
}

const loaded = new Map<string, Promise<LoadedFont>>();

function load(source: Source, subset: string): Promise<LoadedFont> {
  const path = `${source.package}/files/${source.file.replace('SUBSET', subset)}`;
  const key = `${path} ${source.weight ?? ''}`;
  const known = loaded.get(key) ?? read(path, source.weight);
  loaded.set(key, known);
  return known;
}

async function read(path: string, weight: number | undefined): Promise<LoadedFont> {
  const file = await readFile(require.resolve(path));
  const face = new Face(new Blob(await subsetFont(file, '', { targetFormat: 'sfnt', keepAllGlyphs: true })));
  const font = new Font(face);
  if (weight !== undefined) font.setVariations([new Variation('wght', weight)]);
  return { font, characters: new Set(face.collectUnicodes()), unitsPerEm: face.upem, outlines: new Map() };
}
