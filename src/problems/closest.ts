/** The valid name that an author most likely meant. */
import { closest, distance } from 'fastest-levenshtein';

/**
 * The nearest of `names`: within half of the longer one's length, or else one that has the name as a word of its own
 * (`trudeau` for `justin-trudeau`). Undefined where there is none.
 */
export function closestName(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const best = closest(name, names);
  return distance(name, best) <= Math.max(1, Math.floor(Math.max(name.length, best.length) / 2))
    ? best
    : names.find((one) => one.split('-').includes(name));
}

/** "Did you mean …? Valid are …": the nearest name first, then at most `most` of the valid ones. */
export function suggest(name: string, names: readonly string[], most = 8): string {
  const best = closestName(name, names);
  const sorted = [...names].sort();
  const list = sorted
    .slice(0, most)
    .map((valid) => `\`${valid}\``)
    .join(', ');
  const more = sorted.length > most ? ` and ${sorted.length - most} more` : '';
  const valid = sorted.length === 0 ? 'There are none yet.' : `Valid: ${list}${more}.`;
  return best ? `Did you mean \`${best}\`? ${valid}` : valid;
}
