/** Persons' names as they stand anywhere in an article: who a family name or a pronoun may mean. */
import { describeSource } from './describe-source.ts';
import { TITLES } from './lexicon.ts';
import type { Quotation } from '../anchoring/find-quotations.ts';

const FULL_NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}\p{M}][\p{L}\p{M}'’-]*(?: (?:\p{Lu}\.|de|van|von|al|bin|der|la|\p{Lu}[\p{L}\p{M}'’-]*)){0,6} \p{Lu}[\p{Ll}\p{M}][\p{L}\p{M}'’-]*(?![\p{L}\p{N}])/gu;
/** Words with a capital at the head of a sentence that begin no name. */
const NO_FIRST_NAME =
  /^(?:\p{L}+ing|In|On|At|As|After|Before|But|And|For|From|If|Since|When|While|Although|Though|With|By|To|Of|Not|Both|Also|Then|However|Meanwhile|According|\p{L}+day|January|February|March|April|June|July|August|September|October|November|December|South|North|East|West|New|Saint)$/u;
/** A pronoun seldom means somebody who was named longer ago. */
const FAR = 800;

/** The names of a text, by their family names and by their places. */
export interface FullNames {
  /** Names with this family name, in the order of the text, without the name itself. */
  withFamilyName(familyName: string): string[];
  /** The last name before an offset that stands outside quotation marks and not too far away. */
  lastBefore(from: number): { at: number; name: string } | undefined;
}

/** Finds every full name of a person in a text. */
export function findFullNames(text: string, quotations: readonly Quotation[]): FullNames {
  const byFamilyName = new Map<string, Set<string>>();
  const unquoted: { at: number; name: string }[] = [];
  const add = (familyName: string, name: string): void => {
    byFamilyName.set(familyName, (byFamilyName.get(familyName) ?? new Set()).add(name));
  };
  // A word that also stands there in small letters is no first name: "Regarding Trump".
  const small = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’-]*/gu));
  let next = 0;
  for (const match of text.matchAll(FULL_NAME)) {
    if (/\bthe $/i.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    const name = personIn(match[0], small);
    if (name === undefined) continue;
    while ((quotations[next]?.to ?? Infinity) <= match.index) next += 1;
    if ((quotations[next]?.from ?? Infinity) > match.index) unquoted.push({ at: match.index, name });
    const parts = name.split(' ');
    add(parts.at(-1) ?? '', name);
    // In Korean and Chinese names the family name comes first.
    if (parts.length === 3) add(parts[0] ?? '', name);
  }
  return {
    withFamilyName: (familyName) => [...(byFamilyName.get(familyName) ?? [])],
    lastBefore: (from) => {
      let low = 0;
      let high = unquoted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((unquoted[middle]?.at ?? 0) < from) low = middle + 1;
        else high = middle;
      }
      const found = unquoted[low - 1];
      return found && from - found.at < FAR ? found : undefined;
    },
  };
}

/** The person's name in a run of words with capitals, without titles; undefined where there is none. */
function personIn(run: string, small: ReadonlySet<string>): string | undefined {
  const words = run.replace(/['’]s$/, '').split(' ');
  const isNoName = (word: string): boolean =>
    (small.has(word.toLowerCase()) || NO_FIRST_NAME.test(word)) && !TITLES.has(word.toLowerCase());
  while (words.length > 1 && isNoName(words[0] ?? '')) words.shift();
  const { kind, name } = describeSource(words.join(' '));
  return words.length > 1 && kind === 'person' && name.includes(' ') ? name : undefined;
}
