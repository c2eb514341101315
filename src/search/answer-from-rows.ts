/** What the search page can answer by itself, without an index. THIS FILE IS IMPORTED IN BOTH THE BUILD AND THE BROWSER. */
import type { SearchState } from './fields.ts';
import { findActor, guessActor, type NamedActor } from './find-actor.ts';
import { letterOf, type Letter } from './letter.ts';
import { countFacets, filterRows, type Counts, type Row } from './rows.ts';

/** A row that knows its words. */
export interface WordedRow extends Row {
  /** Everything that is printed of it, in small letters. */
  text: string;
  /** Everything that the index has of it, without accents (`plainWords`): its words, its cue, the names of its chain, its id. */
  indexed: () => string;
}

/** The answer to a search. */
export interface RowsAnswer<R> {
  /** What an actor said and then what was said of them, where the question is a name; where it is a letter, first what has it as a word; else in the order given. */
  rows: R[];
  counts: Counts;
  /** The actor whose name was asked for, or came nearest to what was. */
  actor?: NamedActor;
  /** True where the name is only the nearest, and nothing has the words themselves. */
  guessed: boolean;
  /** The letter that was asked for. */
  letter?: Letter;
}

/**
 * Answers where nothing is asked, where only facets are chosen, where a name or a letter is, and where there is nothing
 * to find; undefined where words have to be searched for.
 * @param language Of the words of the rows.
 */
export function answerFromRows<R extends WordedRow>(
  rows: readonly R[],
  actors: readonly NamedActor[],
  state: SearchState,
  language: string,
): RowsAnswer<R> | undefined {
  const fitting = (some: readonly R[]): Pick<RowsAnswer<R>, 'rows' | 'counts'> => ({
    rows: filterRows(some, state),
    counts: countFacets(some, state),
  });
  if (state.q === '') return { ...fitting(rows), guessed: false };
  const named = findActor(state.q, actors);
  if (named) return { ...fitting(rowsOf(named, rows, state)), actor: named, guessed: false };
  const letter = letterOf(state.q, language);
  if (letter) return { ...fitting(rowsWith(letter, rows, state)), guessed: false, letter };
  const isPrinted = state.q
    .toLowerCase()
    .split(/\s+/)
    .some((word) => rows.some(({ text }) => text.includes(word)));
  const guess = isPrinted ? undefined : guessActor(state.q, actors);
  if (guess) return { ...fitting(rowsOf(guess, rows, state)), actor: guess, guessed: true };
  // Of no statements there is no index either.
  return rows.length === 0 ? { ...fitting(rows), guessed: false } : undefined;
}

/** What begins with a letter, first where it is a word of its own; in the order of the text where that is asked for. */
function rowsWith<R extends WordedRow>(letter: Letter, rows: readonly R[], { sort }: SearchState): R[] {
  const found = rows.filter((row) => letter.begins(row.indexed()));
  if (sort === 'text') return found;
  const first = new Set(found.filter((row) => letter.stands(row.indexed())));
  return [...first, ...found.filter((row) => !first.has(row))];
}

/** What an actor said, then what was said of them; in the order of the text where that is asked for. */
function rowsOf<R extends Row>({ id }: NamedActor, rows: readonly R[], { sort }: SearchState): R[] {
  const said = rows.filter(({ facets }) => facets.speaker.includes(id));
  const about = rows.filter(({ facets }) => facets.about.includes(id));
  const both = new Set([...said, ...about]);
  return sort === 'text' ? rows.filter((row) => both.has(row)) : [...both];
}
