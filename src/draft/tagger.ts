/** Parts of speech from a library and its model, offline. */
import winkEnglish from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';

/** Gives the part of speech of each word of a text, by the offset at which the word begins. */
export type Tagger = (text: string) => ReadonlyMap<number, string>;

let loaded: Tagger | undefined;

/**
 * A tagger from wink-nlp and its small English model. Loading takes about an eighth of a second, and is done once: each
 * time the library loads its model it makes it larger, until there is no string for it.
 * @returns A tagger that leaves a stretch untagged where the library cannot read it.
 */
export function loadTagger(): Tagger {
  loaded ??= makeTagger();
  return loaded;
}

function makeTagger(): Tagger {
  const nlp = wink(winkEnglish, ['pos']);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the library knows its own function by identity
  const partOfSpeech = nlp.its.pos;
  return (text) => {
    const tags = new Map<number, string>();
    try {
      let at = 0;
      const tokens = nlp.readDoc(text).tokens();
      const values = tokens.out();
      const parts = tokens.out(partOfSpeech) as string[];
      for (const [n, value] of values.entries()) {
        const found = text.indexOf(value, at);
        if (found === -1) continue;
        tags.set(found, parts[n] ?? 'X');
        at = found + value.length;
      }
    } catch {
      // Odd input is not worth losing a draft for: what was tagged so far is used, the rest is guessed.
    }
    return tags;
  };
}
