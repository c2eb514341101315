/** The colour tokens as numbers: what their contrasts are, also to eyes that tell colours apart in other ways (WCAG 2.2). */

/** The colour tokens of one scheme by name, as `#rrggbb`. */
export type Palette = Readonly<Record<string, string>>;

/** Pairs of tokens that stand on one another, and the contrast that WCAG asks of them: 4.5 for text, 3 for marks. */
export const PAIRS = [
  { front: 'ink', back: 'paper', least: 4.5, use: 'text' },
  { front: 'quiet', back: 'paper', least: 4.5, use: 'labels beside a text' },
  { front: 'blue', back: 'paper', least: 4.5, use: 'links' },
  { front: 'red', back: 'paper', least: 4.5, use: 'findings' },
  { front: 'on-yellow', back: 'yellow', least: 4.5, use: 'words in quotation marks' },
  { front: 'paper', back: 'ink', least: 4.5, use: 'words that somebody shared' },
  { front: 'blue', back: 'paper', least: 3, use: 'the line under a paraphrase' },
  { front: 'red', back: 'paper', least: 3, use: 'the wave under a hedge' },
  { front: 'ink', back: 'paper', least: 3, use: 'the bar of the article’s own voice' },
  { front: 'rule', back: 'paper', least: 3, use: 'borders of controls' },
] as const;

/** How red, green and blue look to the three common kinds of colour-blind eyes, in linear light (Viénot, Brettel and Mollon 1999; for blue-yellow: Machado, Oliveira and Fernandes 2009). */
export const EYES = {
  'red-blind': [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
  'green-blind': [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
  'blue-blind': [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Eye = keyof typeof EYES;

/** Reads the palettes out of `styles/tokens.css`: what the dark scheme does not say again stays as in the light one. */
export function readPalettes(css: string): { light: Palette; dark: Palette } {
  const [light = {}, dark = {}] = css.split('@media (prefers-color-scheme: dark)').map(readColours);
  return { light, dark: { ...light, ...dark } };
}

function readColours(css: string): Palette {
  return Object.fromEntries(
    Array.from(css.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g), ([, name = '', value = '']) => [name, value]),
  );
}

/** The contrast of two colours by WCAG 2.2, 1 to 21; with `eye`, as these eyes see them. */
export function contrast(one: string, other: string, eye?: Eye): number {
  const [dark = 0, light = 0] = [one, other]
    .map((colour) => luminance(eye ? seenBy(eye, linear(colour)) : linear(colour)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function linear(colour: string): number[] {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g);
  return (digits ?? []).map((pair) => {
    const value = parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function seenBy(eye: Eye, [red = 0, green = 0, blue = 0]: readonly number[]): number[] {
  const matrix = EYES[eye];
  return [0, 3, 6].map((row) => {
    const [a = 0, b = 0, c = 0] = matrix.slice(row, row + 3);
    return Math.min(1, Math.max(0, a * red + b * green + c * blue));
  });
}
