/** What the words of a source tell of it: a name, a role, a kind; or that it has no name. */
import { BODY_NOUNS, isSpeakingNoun, TITLES } from './lexicon.ts';
import type { ActorData } from '../schemas/actor.ts';

/** A source as its own words describe it. */
export interface Described {
  /** The name, or the words themselves where there is none. */
  name: string;
  /** The words before the name: "Canadian Prime Minister". */
  role: string;
  kind: ActorData['kind'];
  named: boolean;
  /** True for a person's family name alone, which may belong to somebody named in full elsewhere. */
  isSurname: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words in the name of a body. */
const BODY_WORDS = set(
  'agency department ministry university college party press foundation institute union bank group company council committee court commission states kingdom nations church center centre association federation service services bureau office administration board corporation inc inc. corp corp. ltd ltd. llc times post journal tribune news herald guardian telegraph gazette chronicle observer weekly magazine radio television network house senate congress parliament assembly league alliance organization organisation police army navy force forces guard district county city school hospital museum club team project society trust fund campaign museum laboratory lab labs studios systems technologies international national airlines airways authority chamber government republic cabinet intelligence supreme tribunal society coalition movement brigade embassy mission industries motors software twitter facebook google reuters bloomberg afp yonhap xinhua kremlin',
);
const KINDS: readonly (readonly [RegExp, ActorData['kind']])[] = [
  [
    /\b(agency|department|ministry|bureau|police|service|services|intelligence|commission|authority)\b/i,
    'agency',
  ],
  [/\b(office|house|spokes\w+|embassy|cabinet)\b/i, 'office'],
  [/\b(alliance|coalition|league|union|nato)\b/i, 'alliance'],
  [/\b(army|navy|forces?|troops|guard|military|brigade)\b/i, 'force'],
  [/\b(government|administration|republic|kingdom|states)\b/i, 'government'],
];
const COUNTRIES =
  /^(?:the )?(?:afghanistan|argentina|australia|austria|beijing|belgium|berlin|brazil|britain|canada|chile|china|colombia|cuba|denmark|egypt|england|ethiopia|finland|france|georgia|germany|greece|hungary|india|indonesia|iran|iraq|ireland|israel|italy|japan|jordan|kenya|kyiv|lebanon|libya|london|malaysia|mexico|moscow|myanmar|netherlands|new zealand|nigeria|north korea|norway|pakistan|paris|philippines|poland|portugal|pyongyang|qatar|romania|russia|saudi arabia|scotland|seoul|serbia|south africa|south korea|spain|sudan|sweden|switzerland|syria|taiwan|thailand|tokyo|tunisia|turkey|u\.?k\.?|u\.?s\.?|uganda|ukraine|united kingdom|united states|venezuela|vietnam|washington|yemen|zimbabwe)$/i;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|van|von|der|den|al|bin|bint|del|della|di|da|dos|la|le|el|ibn|ten|ter|Jr\.|Sr\.)$/u;
const PREPOSITION = /^(?:of|for|from|in|at|on|with|near|to)$/;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/i;
const PARTICLE = /^\p{Ll}/u;

/** Reads the words of a source. Pronouns are not for here. */
export function describeSource(words: string): Described {
  const text = words
    .replace(/\s+/g, ' ')
    .replace(/^(?:both|even|only)\s+/i, '')
    .replace(/\s*\([^)]*\)/g, '')
    .trim();
  const bare = text.replace(/^(?:the|a|an)\s+/i, '');
  if (COUNTRIES.test(text)) return { ...body(bare), kind: 'government' };
  const parts = bare.split(' ');
  const prepositional = describePrepositional(parts, text);
  if (prepositional) return prepositional;
  const lastTitle = parts.findLastIndex((part, n) => n < parts.length - 1 && TITLES.has(part.toLowerCase()));
  let first = parts.length;
  while (first > 0 && NAME_WORD.test(parts[first - 1] ?? '')) first -= 1;
  while (first < parts.length && PARTICLE.test(parts[first] ?? '')) first += 1;
  let name = parts.slice(Math.max(first, lastTitle + 1));
  while (name.length > 0 && PARTICLE.test(name[0] ?? '')) name = name.slice(1);
  const hasBodyWord = name.some((part) => BODY_WORDS.has(part.toLowerCase()));
  const genitive = /^(.*['’]s?) /.exec(bare);
  if (name.length > 0 && !hasBodyWord) {
    // "Governor of Washington Chris Gregoire": of a long run after a title the last two words are the name.
    if (PREPOSITION.test(parts[lastTitle + 1] ?? '') && name.length > 2) name = name.slice(-2);
    const before = parts.slice(0, parts.length - name.length).join(' ');
    const isPerson =
      lastTitle >= 0 ||
      /\p{Ll}$/u.test(before.split(' ').at(-1) ?? '') ||
      (name.length >= 2 && name.length <= 4 && !/^the\s/i.test(text) && !isCapitals(name));
    if (isPerson && !isCapitals(name.slice(-1))) return person(name, before);
    const noun = name.join(' ').toLowerCase();
    if (before === '' && name.length === 1 && isSpeakingNoun(noun) && !BODY_NOUNS.has(noun))
      return unnamed(text);
    if (before === '' && !/^the\s/i.test(text) && name.length === 1 && !isCapitals(name))
      return person(name, '');
    if (before === '') return body(name.join(' '));
  }
  const isName =
    /^\p{Lu}/u.test(bare) &&
    parts.every((part) => /^[\p{Lu}\d&]/u.test(part) || /^(of|the|and|for|on|in|de|to|at|&)$/.test(part));
  const plain = /['’]s$/.test(bare) ? bare.slice(0, -2) : bare;
  if (isName && hasBodyWord) return body(plain);
  const clause = parts.findIndex((part, n) => n > 0 && /^(?:who|by)$/.test(part));
  const head = (clause === -1 ? parts : parts.slice(0, clause)).at(-1)?.toLowerCase() ?? '';
  const singular = head.replace(/s$/, '');
  // "Yoon's office", "the Los Angeles Police Department": a body that can be told from others.
  const isBody =
    (BODY_NOUNS.has(head) || BODY_NOUNS.has(singular)) &&
    !/s$/.test(head) &&
    (genitive !== null || /\p{Lu}/u.test(bare.slice(1)));
  if (isBody) return body(capitalise(bare));
  return unnamed(text || words.trim());
}

function person(name: readonly string[], role: string): Described {
  return { name: name.join(' '), role, kind: 'person', named: true, isSurname: name.length === 1 };
}

function body(name: string): Described {
  return { name, role: '', kind: kindOf(name), named: true, isSurname: false };
}

/** Whoever has no name, by the words themselves; an article alone, as in "a … told", is better than no words at all. */
function unnamed(text: string): Described {
  const bare = text.replace(/^(?:the|a|an)\s+/i, '').trim();
  return {
    name: capitalise(bare || text),
    role: '',
    kind: 'group',
    named: false,
    isSurname: false,
  };
}

/**
 * A source whose words have a preposition, which is what stands before it: "Amina Koch of the university" is Koch, "the
 * university of Koch" a university, and "a spokesman for Koch" has no name.
 * @returns Undefined where there is none, or where the name stands at the very end all the same.
 */
function describePrepositional(parts: readonly string[], text: string): Described | undefined {
  const at = parts.findIndex((part, n) => n > 0 && PREPOSITION.test(part));
  if (at < 1 || at === parts.length - 1) return undefined;
  const [head, tail] = [parts.slice(0, at), parts.slice(at + 1)];
  const noun = head.at(-1)?.toLowerCase() ?? '';
  const isTitle = (part: string): boolean => TITLES.has(part.toLowerCase());
  const isCapital = (part: string): boolean => /^[\p{Lu}\d&]/u.test(part);
  // "Bank of England governor Andrew Bailey", "Governor of Washington Chris Gregoire"
  const titled = tail.findIndex(isTitle);
  if (titled !== -1 && isCapital(head[0] ?? '') && isCapital(tail[titled + 1] ?? '')) return undefined;
  if (isTitle(noun) && parts[at] === 'of' && tail.length > 2 && tail.every(isCapital)) return undefined;
  const name = head.slice(head.findLastIndex(isTitle) + 1);
  const isPerson =
    name.length > 0 &&
    name.every((part) => NAME_WORD.test(part) && !BODY_WORDS.has(part.toLowerCase())) &&
    isCapital(name[0] ?? '') &&
    !isCapitals(name.slice(-1)) &&
    (name.length < head.length || (name.length > 1 && !/^the\s/i.test(text)));
  if (isPerson) {
    const titles = head.slice(0, head.length - name.length).filter((part) => !HONORIFIC.test(part));
    return person(name, [...titles, ...parts.slice(at)].join(' '));
  }
  const isBody =
    !isTitle(noun) &&
    (BODY_WORDS.has(noun) || BODY_NOUNS.has(noun) || (isCapital(parts[0] ?? '') && head.every(isCapital))) &&
    parts.some(isCapital) &&
    (!noun.endsWith('s') || isCapital(head.at(-1) ?? ''));
  if (!isBody || /^(?:a|an|some)\s/i.test(text)) return unnamed(text);
  return body(capitalise(parts.join(' ').replace(/['’]s$/, '')));
}

const isCapitals = (words: readonly string[]): boolean =>
  words.every((word) => /^[\p{Lu}\d.&]{2,}$/u.test(word));
const kindOf = (name: string): ActorData['kind'] =>
  KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'body';

/** The text with a capital first letter. */
export function capitalise(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/** True for "Defense Intelligence Agency (DIA)", which needs no noun from what follows. */
const endsInBody = (text: string): boolean =>
  text.endsWith(')') || BODY_WORDS.has(text.split(' ').at(-1)?.toLowerCase() ?? '');

/** Splits "Trudeau and Yoon" and "the A and the B"; leaves "French and German officials" and "Ministry of Trade and Industry" whole. */
export function splitSources(text: string): { from: number; to: number }[] {
  const whole = { from: 0, to: text.length };
  const match = /^(?:(?:both|Both) )?(.+?) (?:and|as well as) (.+)$/.exec(text.replace(/\n/g, ' '));
  if (!match) return [whole];
  const [, left = '', right = ''] = match;
  const at = text.indexOf(left);
  const looksWhole = (part: string): boolean =>
    /^(?:the |South |North |President |Prime )/.test(part) ||
    (/^\p{Lu}/u.test(part) && !/ (?:of|for) /.test(left));
  const endsName = /\p{Lu}[\p{L}.'’)-]*$/u.test(left) || /^(?:the|The) /.test(left);
  const adjective =
    /^(?:French|German|British|American|Russian|Chinese|Japanese|Korean|European|Canadian|Ukrainian|Israeli|Iranian|Indian|\p{Lu}\p{L}+(?:ish|ese|ian|ean))$/u.test(
      left.split(' ').at(-1) ?? '',
    );
  // A plain noun at the very end belongs to both: "Trudeau and Yoon officials".
  if (
    !looksWhole(right) ||
    !endsName ||
    adjective ||
    (/^\p{Lu}/u.test(right) &&
      /\s\p{Ll}+$/u.test(right) &&
      !/ (?:of|for|in) /.test(right) &&
      !endsInBody(left))
  )
    return [whole];
  const second = text.lastIndexOf(right);
  return [
    { from: at, to: at + left.length },
    { from: second, to: text.length },
  ];
}
