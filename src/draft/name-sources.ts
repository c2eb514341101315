/** Actors for a draft: who speaks, with the aliases that their family names propose. What is only likely is said in a note. */
import type { ArticleText } from '../analysis/article-text.ts';
import type { Range } from '../anchoring/code-points.ts';
import { UNDESCRIBED, type ActorData } from '../schemas/actor.ts';
import type { Act } from './act.ts';
import { capitalise, describeSource, splitSources, type Described } from './describe-source.ts';
import { findFullNames, type FullNames } from './full-names.ts';
import { isPersonNoun } from './lexicon.ts';
import { isAbstractHead, rangeOfPhrase, type Reading } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';
import { isVerb, verbGroupStart } from './verb-groups.ts';

/** An actor as drafted. */
export interface DraftedActor {
  id: string;
  name: string;
  kind: ActorData['kind'];
  named: boolean;
  group: ActorData['group'];
  aliases: string[];
  role: string;
  /** What an editor should look at, a sentence each. */
  doubts: string[];
}

/** Who stands behind an act, and what is doubtful about it. */
export interface NamedSource {
  actors: string[];
  via: string[];
  doubts: string[];
}

/** Everybody who speaks, in the order of the text, and the sources of each act. */
export interface NamedSources {
  actors: DraftedActor[];
  sourceOf: ReadonlyMap<Act, NamedSource>;
}

const PRONOUN =
  /^(he|she|they|it|his|her|their|its|who|we|i|you|one|both|some|others|this|that|these|those|which|many|several|most|all)$/i;
/**
 * Names the sources of all acts.
 * @param readings What the rules read; the subjects of clauses that report nothing are whom a pronoun may mean.
 */
export function nameSources(
  article: ArticleText,
  acts: readonly Act[],
  readings: readonly Reading[] = [],
): NamedSources {
  const namer = new Namer(article, readings);
  const sourceOf = new Map<Act, NamedSource>();
  for (const act of acts) sourceOf.set(act, namer.name(act, sourceOf));
  return { actors: namer.actors, sourceOf };
}

class Namer {
  readonly actors: DraftedActor[] = [];
  private readonly byName = new Map<string, DraftedActor>();
  private readonly slugs = new Set<string>();
  /** Where an actor was last spoken of, for pronouns. */
  private readonly mentions: { at: number; actor: DraftedActor }[] = [];
  private readonly article: ArticleText;
  private readonly fullNames: FullNames;
  /** By sentence, the subjects of its clauses that are names, in the order of the text. */
  private readonly subjects: ReadonlyMap<string, readonly Range[]>;

  constructor(article: ArticleText, readings: readonly Reading[]) {
    this.article = article;
    this.subjects = namesOfSubjects(article, readings);
    this.fullNames = findFullNames(article.text, article.quotations);
  }

  name(act: Act, known: ReadonlyMap<Act, NamedSource>): NamedSource {
    const doubts: string[] = [];
    const via = (act.via ?? []).flatMap((range) => this.resolve(range, doubts));
    if (act.source.length === 0) {
      const before = act.speaker && known.get(act.speaker);
      if (before)
        return {
          actors: before.actors,
          via,
          doubts: [...doubts, 'The speaker is the one of the act before.'],
        };
      return {
        actors: [
          this.actor(
            { name: 'Unnamed reports', role: '', kind: 'group', named: false, isSurname: false },
            'Whoever is behind the word; the text does not say',
          ).id,
        ],
        via,
        doubts,
      };
    }
    const actors = act.source.flatMap((range) => {
      const text = this.article.text.slice(range.from, range.to);
      return splitSources(text).flatMap((part) =>
        this.resolve({ from: range.from + part.from, to: range.from + part.to }, doubts),
      );
    });
    return { actors: [...new Set(actors)], via, doubts };
  }

  /** The actors that some words mean. */
  private resolve(range: Range, doubts: string[]): string[] {
    const words = this.article.text.slice(range.from, range.to);
    if (PRONOUN.test(words)) return [this.pronoun(words, range, doubts).id];
    const reported =
      /^(?:recent |new )?(?:reports?|briefings?|statements?) (?:from|by) (?:both )?(?:the )?(.+)$/i.exec(
        words,
      );
    if (reported) {
      const start = range.to - (reported[1] ?? '').length;
      doubts.push(`“${words}” is taken to those who gave it.`);
      return splitSources(reported[1] ?? '').flatMap((part) =>
        this.resolve({ from: start + part.from, to: start + part.to }, doubts),
      );
    }
    const described = this.withApposition(describeSource(words), words, range, doubts);
    const actor = this.match(described, words, doubts);
    this.mentions.push({ at: range.from, actor });
    return [actor.id];
  }

  /** "Her lawyer, Mark Geragos, said": the name stands in the apposition; "Ann Lee, a nurse, said": so does the role. */
  private withApposition(described: Described, words: string, range: Range, doubts: string[]): Described {
    const after = this.article.text.slice(range.to, range.to + 160);
    if (!described.named) {
      const name = /^, ((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+)[,.]/u.exec(after)?.[1];
      if (name === undefined || describeSource(name).kind !== 'person') return described;
      doubts.push(`The name of “${words}” is read from the apposition.`);
      return { ...describeSource(name), role: capitalise(words) };
    }
    const role =
      /^(?:, \d{1,3})?, ((?:an?|the|who|chief|president|director|head|chair\w*|professor|executive) [^,.;:“”"]{3,90})[,.]/.exec(
        after,
      )?.[1];
    return role === undefined || described.role !== ''
      ? described
      : { ...described, role: role.replace(/^who /, 'Who ') };
  }

  /** The actor of a description: the same name, or the one whose family name it is, or a new one. */
  private match(described: Described, words: string, doubts: string[]): DraftedActor {
    const known = this.byName.get(key(described.name));
    if (known) return known;
    if (described.kind === 'person') {
      const candidates = this.sameFamilyName(described.name);
      const [first] = candidates;
      if (described.isSurname && first) {
        const actor = this.actor({ ...describeSource(first), kind: 'person', role: described.role }, '');
        addAlias(actor, described.name);
        const others = candidates.slice(1);
        doubts.push(
          `“${words}” is taken for ${first}, who has the same family name${others.length > 0 ? `; it may also be ${others.join(' or ')}` : ''}.`,
        );
        return actor;
      }
    } else if (!described.named && /^the\s/i.test(words)) {
      // "The agency" after "the Defense Intelligence Agency"
      const noun = lastWord(words).toLowerCase();
      const earlier = this.mentions.findLast(
        ({ actor }) =>
          actor.named &&
          actor.name
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .includes(noun) &&
          words.split(' ').length === 2,
      );
      if (earlier) {
        doubts.push(`“${words}” is taken for ${earlier.actor.name}, the last with that word in its name.`);
        return earlier.actor;
      }
    }
    return this.actor(described, '');
  }

  /** Full names with the same family name: of actors first, then of others in the text. */
  private sameFamilyName(name: string): string[] {
    const family = lastWord(name);
    const actors = this.actors.filter((actor) => actor.kind === 'person' && lastWord(actor.name) === family);
    const names = [...actors.map((actor) => actor.name), ...this.fullNames.withFamilyName(family)];
    return [...new Set(names)].filter((one) => one !== name);
  }

  /** Whoever a pronoun means: the last one that fits, outside quotation marks. */
  private pronoun(words: string, { from }: Range, doubts: string[]): DraftedActor {
    const plural = /^(they|their|these|those|both|some|others|many|several|most|all)$/i.test(words);
    const single = /^(he|she|his|her)$/i.test(words);
    const fits = (actor: DraftedActor): boolean =>
      single
        ? actor.kind === 'person' || (!actor.named && isPersonNoun(personWord(actor.name)))
        : plural
          ? actor.kind !== 'person'
          : actor.kind !== 'person' && actor.kind !== 'group';
    const spoken = this.mentions.findLast(({ at, actor }) => at < from && fits(actor));
    // Who spoke last in the same paragraph goes on speaking more often than whoever was named last.
    const sameParagraph = spoken !== undefined && !this.article.text.slice(spoken.at, from).includes('\n');
    const written = single && !sameParagraph ? this.fullNames.lastBefore(from) : undefined;
    // "Reke wanted patience, and he promised": the subject of the same sentence, even where it says nothing itself.
    const subject = single ? this.personBefore(from) : undefined;
    const nearest =
      subject && subject.range.from > Math.max(spoken?.at ?? -1, written?.at ?? -1)
        ? this.match(subject.described, subject.words, doubts)
        : written && (!spoken || written.at > spoken.at)
          ? this.actor(describeSource(written.name), '')
          : spoken?.actor;
    if (
      nearest &&
      (spoken === undefined || from - Math.max(spoken.at, written?.at ?? 0, subject?.range.from ?? 0) < 1500)
    ) {
      const others = [
        ...new Set(
          this.mentions
            .slice(-40)
            .filter(({ at, actor }) => at < from && fits(actor) && actor !== nearest)
            .map(({ actor }) => actor.name),
        ),
      ].slice(-2);
      doubts.push(
        `“${words}” is taken for ${nearest.name}, the last before it that fits${others.length > 0 ? `; it may also be ${others.join(' or ')}` : ''}.`,
      );
      this.mentions.push({ at: from, actor: nearest });
      return nearest;
    }
    doubts.push(`Whom “${words}” means is not clear.`);
    return this.actor(
      { name: 'Somebody not named', role: '', kind: 'group', named: false, isSurname: false },
      'A pronoun that no rule could resolve',
    );
  }

  /** The last person who is the subject of a clause before an offset in its sentence. */
  private personBefore(from: number): { range: Range; words: string; described: Described } | undefined {
    const sentence = this.article.sentences.find((one) => one.from <= from && from < one.to);
    for (const range of [...(this.subjects.get(sentence?.id ?? '') ?? [])].reverse()) {
      if (range.to > from) continue;
      const words = this.article.text.slice(range.from, range.to);
      const described = describeSource(words);
      if (described.named && described.kind === 'person' && !PRONOUN.test(words))
        return { range, words, described };
    }
    return undefined;
  }

  /** The actor of this name, made where there is none. */
  private actor(described: Described, role: string): DraftedActor {
    const known = this.byName.get(key(described.name));
    if (known) {
      if (known.role === UNDESCRIBED && described.role !== '') known.role = capitalise(described.role);
      return known;
    }
    const doubts = described.named ? [] : ['No name is given, so it stands for whoever is meant.'];
    const actor: DraftedActor = {
      id: this.freeSlug(described.name),
      name: described.name,
      kind: described.named || described.kind !== 'person' ? described.kind : 'group',
      named: described.named,
      group: !described.named ? 'unnamed' : described.kind === 'person' ? 'people' : 'institutions',
      aliases: [],
      role: capitalise(role || described.role) || UNDESCRIBED,
      doubts,
    };
    if (actor.kind === 'person' && !described.isSurname && described.name.includes(' ')) {
      const candidates = this.sameFamilyName(described.name);
      if (candidates.length > 0) actor.doubts.push(`Shares a family name with ${candidates.join(', ')}.`);
      if (/\p{L}{2}/u.test(lastWord(described.name))) addAlias(actor, lastWord(described.name));
    }
    this.actors.push(actor);
    this.byName.set(key(actor.name), actor);
    return actor;
  }

  private freeSlug(name: string): string {
    const plain =
      name
        .normalize('NFKD')
        .replace(/['’.]/g, '')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .toLowerCase()
        .slice(0, 60)
        .replace(/-+$/, '') || 'actor';
    let slug = plain;
    for (let n = 2; this.slugs.has(slug); n += 1) slug = `${plain}-${n}`;
    this.slugs.add(slug);
    return slug;
  }
}

function namesOfSubjects(article: ArticleText, readings: readonly Reading[]): Map<string, Range[]> {
  const found = new Map<string, Range[]>();
  for (const { tokens, unit } of readings) {
    const [sentence] = article.sentencesAt(unit);
    if (!sentence) continue;
    for (let at = 1; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (!isVerb(token) || /ing$/.test(token.lower) || tokens[at - 1]?.lower === 'to') continue;
      const subject = subjectBefore(tokens, verbGroupStart(tokens, at));
      if (!subject || tokens[subject.end - 1]?.pos !== 'PROPN' || isAbstractHead(tokens, subject)) continue;
      found.set(sentence.id, [...(found.get(sentence.id) ?? []), rangeOfPhrase(tokens, subject)]);
    }
  }
  return found;
}

/** The noun that says what somebody is: "Spokesman" in "Spokesman for Acme". */
const personWord = (name: string): string =>
  lastWord(name.replace(/ (?:of|for|from|in|at|with|near|to) .*$/u, '')).toLowerCase();
const key = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/^the /, '');
const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';

function addAlias(actor: DraftedActor, alias: string): void {
  if (alias !== actor.name && !actor.aliases.includes(alias)) actor.aliases.push(alias);
}
