/**
 * The two faces, subset to the characters that the site uses. Newsreader is set for texts and headlines, Libre
 * Franklin for labels and figures; `styles/fallbacks.css` has what stands in, of the same width, until they arrive.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const CACHE = resolve('.cache/fonts');
const { version: SUBSETTER } = require('subset-font/package.json') as { version: string };

/** What our own words need, whatever the article: Latin letters with their accents, figures, and a proof-reader's signs. */
const ALWAYS =
  Array.from({ length: 0x7f - 0x20 }, (_, n) => String.fromCodePoint(0x20 + n)).join('') +
  '\u00a0©·×“”‘’–—…→←↑↓✕§¶';

/** Of a large content nearly every character is an ASCII one, which is there anyway. */
const NOT_ALWAYS = /[^ -~]/gu;

/**
 * What the styles ask of a face, besides its letters: kerning, accents where they belong, ligatures, and figures of one
 * width in tables. The rest (fractions, small figures above and below the line) is a tenth of a file, and never set.
 */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'rvrn', 'liga', 'tnum'];

const FILES = {
  'newsreader-400': {
    package: '@fontsource/newsreader/files/newsreader-latin-400-normal.woff2',
    weight: 400,
    style: 'normal',
  },
  'newsreader-400-italic': {
    package: '@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
    weight: 400,
    style: 'italic',
  },
  'newsreader-600': {
    package: '@fontsource/newsreader/files/newsreader-latin-600-normal.woff2',
    weight: 600,
    style: 'normal',
  },
  'libre-franklin': {
    package: '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
    weight: '400 700',
    style: 'normal',
    /** The face comes from 100 to 900. */
    axes: { wght: { min: 400, max: 700, default: 400 } },
  },
} as const;
type FileName = keyof typeof FILES;

/** For `fonts` of Astro. Characters that a face does not have are left to the reader's own fonts. */
export async function fontFamilies(contentDir: string) {
  const characters = charactersIn(contentDir);
  mkdirSync(CACHE, { recursive: true });
  const variant = async (name: FileName) => {
    const { package: path, weight, style, ...more } = FILES[name];
    // A constant, since its published types do not know all that it can.
    const options = {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      ...('axes' in more && { variationAxes: more.axes }),
    } as const;
    const whole = readFileSync(require.resolve(path));
    // Named by what it is made from, so that the next build finds it: to cut and compress the four takes a second.
    const key = createHash('sha256')
      .update(JSON.stringify([SUBSETTER, characters, options]))
      .update(whole)
      .digest('hex')
      .slice(0, 16);
    const file = join(CACHE, `${name}-${key}.woff2`);
    if (!existsSync(file)) {
      // Put in place whole: other builds may run at the same time.
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, await subsetFont(whole, characters, options));
      renameSync(draft, file);
    }
    return { src: [file] as [string], weight, style };
  };
  return [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--text' as const,
      fallbacks: ['n1', 'n2', 'n3', 'serif'],
      optimizedFallbacks: false,
      options: {
        variants: [
          await variant('newsreader-400'),
          await variant('newsreader-400-italic'),
          await variant('newsreader-600'),
        ] as [Awaited<ReturnType<typeof variant>>, ...Awaited<ReturnType<typeof variant>>[]],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Libre Franklin',
      cssVariable: '--label' as const,
      fallbacks: ['f1', 'f2', 'f3', 'sans-serif'],
      optimizedFallbacks: false,
      options: { variants: [await variant('libre-franklin')] as [Awaited<ReturnType<typeof variant>>] },
    },
  ];
}

/** Every character that the content uses, and those that our own words always need; sorted, so that the font is the same each time. */
function charactersIn(contentDir: string): string {
  const characters = new Set(ALWAYS);
  const files = existsSync(contentDir)
    ? readdirSync(contentDir, { recursive: true, withFileTypes: true })
    : [];
  for (const file of files) {
    if (!file.isFile() || !file.name.endsWith('.md')) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    for (const character of text.match(NOT_ALWAYS) ?? []) characters.add(character);
  }
  return [...characters].sort().join('');
}
