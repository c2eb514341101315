/**
 * A letter by itself, which the page answers: Pagefind keeps its words in files by the alphabet and opens, for a letter,
 * the one that the letter itself would stand in. It finds a part of what begins with it, and more after other questions.
 * THIS FILE IS IMPORTED IN BOTH THE BUILD AND THE BROWSER.
 */
import { DIVIDED_BY_PAGEFIND } from './fields.ts';
import { foldName } from './fold-name.ts';

/** What a statement's words begin with, told as Pagefind tells it of an index that is all there. */
export interface Letter {
  /** True where any of the words begins with it. */
  begins: (words: string) => boolean;
  /** True where one of the words is the letter and nothing else: “I”. */
  stands: (words: string) => boolean;
}

/** Signs that part a word as well as white space does, if two letters or more follow. */
const PARTING = '!-/:-@\\[-`{-~';

/**
 * The letter, or figure, that a question is; undefined where it is more or something else, or where the words are not
 * divided by white space. Accents are folded away, in the question and in the words.
 */
export function letterOf(question: string, language: string): Letter | undefined {
  const letter = foldName(question);
  if (!/^[a-z0-9]$/.test(letter) || DIVIDED_BY_PAGEFIND.test(language)) return undefined;
  const large = letter.toUpperCase();
  const either = `[${letter}${large}]`;
  const ahead = '(?:^|\\s)[^\\p{L}\\p{N}\\s]*';
  const more = `[^\\s${PARTING}]`;
  // “McKee” is parted too; a figure has no large form to be told by.
  const within = large === letter ? '' : `|(?<=\\p{Ll})${large}`;
  const part = `(?:[${PARTING}]${either}${within})${more}`;
  const begins = new RegExp(`${ahead}${either}|${part}`, 'u');
  const stands = new RegExp(`${ahead}${either}[^\\p{L}\\p{N}\\s]*(?:\\s|$)`, 'u');
  return { begins: (words) => begins.test(words), stands: (words) => stands.test(words) };
}

/** Words without accents, as letters are looked for in them. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Where words begin with a letter: their places among the words as white space divides them, from 0. */
export function placesOf(letter: Letter, words: string): Set<number> {
  const all = plainWords(words).trim().split(/\s+/);
  return new Set(all.flatMap((word, place) => (letter.begins(word) ? [place] : [])));
}
