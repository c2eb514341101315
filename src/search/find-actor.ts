/** Names that readers type: found by name or alias, and also misspelt. THIS FILE IS IMPORTED IN BOTH THE BUILD AND THE BROWSER. */
import { distance } from 'fastest-levenshtein';
import { foldName } from './fold-name.ts';

/** An actor as the search page knows it. */
export interface NamedActor {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** The actor whose name this is, whole; where it is nobody's name, the first whose alias it is. */
export function findActor<A extends NamedActor>(text: string, actors: readonly A[]): A | undefined {
  const wanted = foldName(text);
  if (wanted === '') return undefined;
  const isWanted = (known: string): boolean => foldName(known) === wanted;
  return actors.find(({ name }) => isWanted(name)) ?? actors.find(({ aliases }) => aliases.some(isWanted));
}

/**
 * The actor whose name comes nearest to a misspelt one: two letters off at the most, one in short names; words of a
 * name count for themselves. Undefined where nothing comes near.
 */
export function guessActor<A extends NamedActor>(text: string, actors: readonly A[]): A | undefined {
  const wanted = foldName(text);
  const allowed = wanted.length < 4 ? 0 : wanted.length < 6 ? 1 : 2;
  if (allowed === 0) return undefined;
  let best: { actor: A; apart: number } | undefined;
  for (const actor of actors) {
    for (const known of [actor.name, ...actor.aliases]) {
      const folded = foldName(known);
      for (const name of [folded, ...folded.split(' ').filter((word) => word.length >= 4)]) {
        const apart = distance(wanted, name);
        if (apart <= allowed && (!best || apart < best.apart)) best = { actor, apart };
      }
    }
  }
  return best?.actor;
}
