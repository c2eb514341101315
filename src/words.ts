/** The words for the terms, as readers see them; each term is said the same way everywhere. */
import type { Actor, Claim, Evidence, Relation, Statement } from './schemas/analysis.ts';

/** How the words are given. */
export const FORM_WORDS: Readonly<
  Record<Statement['form'], { label: string; adverb: string; explained: string }>
> = {
  direct: {
    label: 'Direct',
    adverb: 'in quotation marks',
    explained: 'All of the words stand in quotation marks.',
  },
  mixed: {
    label: 'Mixed',
    adverb: 'partly in quotation marks',
    explained: 'A paraphrase with some quoted words in it.',
  },
  indirect: {
    label: 'Indirect',
    adverb: 'paraphrased',
    explained: 'A paraphrase: the article’s words for what somebody said.',
  },
  attitude: {
    label: 'Attitude',
    adverb: 'stance only',
    explained: 'Only a stance or a topic is reported, not what was said.',
  },
};

/** How the words are given, and by whom: "as paraphrased by the Courier"; a stance with the words that take it, where wanted. */
export function sayFormBy(form: Statement['form'], publisher: string | null, stance = ''): string {
  const by = publisher ?? 'an unknown publisher';
  return {
    direct: `in quotation marks in ${by}`,
    mixed: `as paraphrased, and in part quoted, by ${by}`,
    indirect: `as paraphrased by ${by}`,
    attitude: `a stance, ${stance && `“${stance}”, `}as reported by ${by}`,
  }[form];
}

/** How a claim holds up. */
export const STATUS_WORDS: Readonly<Record<Claim['status'], { label: string; explained: string }>> = {
  supported: { label: 'Supported', explained: 'The evidence listed speaks for it.' },
  contradicted: { label: 'Contradicted', explained: 'The evidence listed speaks against it.' },
  disputed: { label: 'Disputed', explained: 'Sources of weight disagree.' },
  unverified: { label: 'Unverified', explained: 'It could be checked; nothing that settles it was found.' },
  open: { label: 'Open', explained: 'A prediction that the day of the review cannot settle.' },
  opinion: { label: 'Opinion', explained: 'A judgement or a proposal: not true or false.' },
};

/** Whether the source said it. */
export const ATTRIBUTION_WORDS: Readonly<
  Record<Statement['attribution']['status'], { label: string; explained: string }>
> = {
  supported: { label: 'Supported', explained: 'Other reports have the source say this.' },
  contradicted: {
    label: 'Contradicted',
    explained: 'The evidence speaks against the source having said this, or in these words.',
  },
  unverified: {
    label: 'Unverified',
    explained: 'Nothing was found that shows whether the source said this.',
  },
};

/** Terms of the field that the site's own words use, each with the fragment of its explanation (`urls.word`). */
export const TERMS = {
  statement: {
    word: 'Statement',
    explained: 'One act in which somebody is said to say, write, think, feel, ask for or show something.',
  },
  source: { word: 'Source', explained: 'Whoever must answer for the words.' },
  unnamed: {
    word: 'Unnamed source',
    explained:
      'A group whose speakers have no name: nobody can be asked whether they said it. A government, an agency or an office counts as named, since it can be asked.',
  },
  relayer: {
    word: 'Relayer',
    explained: 'Whoever carried the words to the article: the words of one reach us “via” another.',
  },
  cue: {
    word: 'Cue',
    explained: 'The reporting words as they are printed, without the source: “suggested”, “according to”.',
  },
  passage: { word: 'Passage', explained: 'The words that carry what is said, exactly as printed.' },
  hedge: {
    word: 'Hedge',
    explained: 'A word that weakens what is said: “may”, “reportedly”, “no direct evidence”.',
  },
  form: {
    word: 'Form',
    explained: 'How the words are given: in quotation marks, retold, or only as a stance.',
  },
  narration: { word: 'Narration', explained: 'What is nobody’s word but the article’s own.' },
  claim: {
    word: 'Claim',
    explained:
      'What is asserted, as one sentence that can be true or false, right or wrong, without its hedge.',
  },
  evidence: {
    word: 'Evidence',
    explained: 'What somebody else published that speaks for or against a claim or an attribution.',
  },
  attribution: {
    word: 'Attribution',
    explained:
      'Whether the source did say it, and in these words; whether it is so is another question, asked of the claim.',
  },
  version: {
    word: 'Version',
    explained: 'The wording of a page on one day; an address with a version keeps that wording for good.',
  },
} as const;

export const KIND_WORDS: Readonly<Record<Claim['kind'], string>> = {
  fact: 'Fact: could be checked now',
  prediction: 'Prediction: says what will happen',
  cause: 'Cause: one thing because of another',
  judgement: 'Judgement: says how something is to be seen',
  proposal: 'Proposal: says what should be done',
};

export const BEARING_WORDS: Readonly<Record<Claim['evidence'][number]['bearing'], string>> = {
  supports: 'For',
  contradicts: 'Against',
  context: 'Context',
};

export const GROUP_WORDS: Readonly<Record<Actor['group'], { label: string; explained: string }>> = {
  people: { label: 'People', explained: 'Named persons.' },
  institutions: {
    label: 'Institutions',
    explained: 'Governments, offices, agencies, bodies, alliances and forces.',
  },
  unnamed: {
    label: 'Unnamed',
    explained: 'Groups whose speakers have no name: nobody can be asked whether they said it.',
  },
};

const ACTOR_KIND_WORDS: Readonly<Record<Actor['kind'], string>> = {
  person: 'person',
  office: 'office',
  government: 'government',
  agency: 'agency',
  body: 'body',
  alliance: 'alliance',
  force: 'armed force',
  group: 'group',
};

/** What an actor is, in a word or two. */
export function sayKind(actor: Actor): string {
  return actor.named ? ACTOR_KIND_WORDS[actor.kind] : `${ACTOR_KIND_WORDS[actor.kind]}, unnamed`;
}

/** What an actor is to another, said between their names: "one actor … another". */
export const RELATION_WORDS: Readonly<Record<Relation['type'], string>> = {
  'part-of': 'belongs to or speaks for',
  with: 'talks to or is with',
  supports: 'gives help to',
  against: 'acts or speaks against',
  'acts-on': 'does something else to',
};

const SMALL = 'no one two three four five six seven eight nine'.split(' ');

const FIGURES = new Intl.NumberFormat('en');

/** A number as a newspaper prints it: words to nine, figures from ten, grouped; 0 is "no". */
export function sayNumber(count: number): string {
  return SMALL[count] ?? FIGURES.format(count);
}

/** "three statements", "one statement", "no statements", "1,000 statements". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`;
}

/** "9 sentences, 1 claim": what there is of each, in figures, by the word for one. */
export function sayCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([one, count]) => `${count} ${one}${count === 1 ? '' : 's'}`)
    .join(', ');
}

/** An editor's line with a full stop, where it ends with no mark of its own. */
export function asSentence(line: string): string {
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** The first letter as a capital. */
export function capitalize(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('en') + rest.join('');
}

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** "A, B, and C". */
export function sayList(items: readonly string[]): string {
  return LIST.format(items);
}

/** What stands before an item of a list that is not a string, so that the list reads as `sayList` has it. */
export function listJoint(place: number, length: number): string {
  if (place === 0) return '';
  if (place < length - 1) return ', ';
  return length > 2 ? ', and ' : ' and ';
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** Whether a language is that of our own words. */
export function isEnglish(tag: string): boolean {
  return /^en\b/i.test(tag);
}

/** The language of a source, where it is not English. */
export function sayLanguage({ language }: Evidence): string | undefined {
  return isEnglish(language) ? undefined : `in ${LANGUAGES.of(language) ?? language}`;
}

/** What `inLanguage` knows by now: a locale takes some 10 µs, and it is asked of every passage on every page. */
const WRITTEN_FROM_RIGHT = new Map<string, boolean>();

/**
 * The attributes of an element with words in a language: the direction only where it is not that of our own English. Each
 * time an object of its own, as Astro writes into those that it spreads.
 */
export function inLanguage(tag: string): { lang: string; dir?: 'rtl' } {
  let fromRight = WRITTEN_FROM_RIGHT.get(tag);
  if (fromRight === undefined) {
    fromRight = new Intl.Locale(tag).getTextInfo().direction === 'rtl';
    WRITTEN_FROM_RIGHT.set(tag, fromRight);
  }
  return fromRight ? { lang: tag, dir: 'rtl' } : { lang: tag };
}

/** A row of blanks as long as some words, with places to break: what a bar for withheld words is made of. */
export function barOfLength(characters: number): string {
  return Array.from({ length: characters }, (_, n) => (n % 6 === 5 ? '\u2002' : '\u00a0')).join('');
}

/** The attributes of such a bar: read out by its length, but passed over where a space or a full stop is all it hides. */
export function barAttributes(
  characters: number,
): { role: 'img'; 'aria-label': string } | { 'aria-hidden': 'true' } {
  return characters > 2
    ? { role: 'img', 'aria-label': `${characters} characters that are not shown` }
    : { 'aria-hidden': 'true' };
}
