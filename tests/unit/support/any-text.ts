/** Texts as fast-check draws them: dense in what breaks offsets and sentence rules. */
import fc from 'fast-check';

/** Short stretches that are joined at random: plain words, astral characters, combining marks, lone halves. */
const PIECES = [
  'a', 'b', 'Kim', ' said', ' ', '  ', '\n', '.', '. ', '.” ', '?', '… ', '“', '”', '"', '’', 'U.S. ', 'No. 5', 'J. ', '3.5',
  'é', 'e\u0301', '어둠', '다. ', '🚢', '🎣', '👨\u200d👩\u200d👧', '🇰🇷', '\u00a0', '\u00ad', '\u200b', '\ud83d', '\udea2', 'İ',
]; // prettier-ignore

/** Any text, also one that is no well-formed Unicode. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** True where cutting the text at this offset (UTF-16 units) would cut a character in two. */
export function cutsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

/** True for text without lone halves of surrogate pairs. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** A text and a stretch of it that is not empty and cuts no character in two. */
export const anyTextWithRange: fc.Arbitrary<{ text: string; from: number; to: number }> = fc
  .tuple(anyText, fc.nat(), fc.nat())
  .map(([text, a, b]) => {
    const cuts = Array.from({ length: text.length + 1 }, (_, at) => at).filter(
      (at) => !cutsCharacter(text, at),
    );
    const [from = 0, to = 0] = [cuts[a % cuts.length] ?? 0, cuts[b % cuts.length] ?? 0].sort((x, y) => x - y);
    return { text, from, to };
  })
  .filter(({ from, to }) => from < to);
