/** A content folder as large as one likes, for benchmarks: the same each time, and accepted by the check. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PERMALINK_SIGNS } from '../schemas/fields.ts';

/** As in the measurements that our budgets come from: 40 actors, about 30 words a statement, 4,000 different words. */
const ACTORS = 40;
const WORDS = 30;
const VOCABULARY = 4000;
/** One claim for so many statements, and one paragraph. */
const STATEMENTS_A_CLAIM = 25;
const STATEMENTS_A_PARAGRAPH = 5;

const ONSETS = 'b c d f g h j k l m n p r s t v w z br st'.split(' ');
const NUCLEI = 'a e i o u ai ea io ou ue'.split(' ');

/** A statement of it, for a program that is to show the same words in another way. */
export interface SyntheticStatement {
  id: string;
  /** The slug of its source. */
  actor: string;
  passage: string;
}

/** All statements of a synthetic article, in the order of the text. */
export function syntheticStatements(count: number): SyntheticStatement[] {
  const random = lehmer(20241030);
  const vocabulary = Array.from({ length: VOCABULARY }, (_, n) => pseudoWord(n));
  return Array.from({ length: count }, (_, n) => {
    const words = Array.from({ length: WORDS }, () => vocabulary[Math.floor(random() * VOCABULARY)] ?? '');
    if (n % 3 === 0) words.splice(2, 1, 'may');
    return { id: syntheticId('s', n), actor: `actor-${n % ACTORS}`, passage: words.join(' ') };
  });
}

/** Writes the folder: article, site, actors, statements, and claims without evidence. */
export async function writeSyntheticContent(folder: string, count: number): Promise<void> {
  const statements = syntheticStatements(count);
  const sentences = statements.map(({ actor, passage }) => `${nameOf(actor)} said that ${passage}.`);
  const paragraphs = Array.from({ length: Math.ceil(count / STATEMENTS_A_PARAGRAPH) }, (_, n) =>
    sentences.slice(n * STATEMENTS_A_PARAGRAPH, (n + 1) * STATEMENTS_A_PARAGRAPH).join(' '),
  );
  const sha256 = createHash('sha256').update(paragraphs.join('\n')).digest('hex');
  const files: [path: string, frontMatter: string, body: string][] = [
    [
      'site.md',
      'title: Made by a program\ndescription: Words without a meaning.\ntopic: nothing\nlicence: CC0\ncontact: null',
      '',
    ],
    ['method.md', 'analysts: A program.', 'No method.'],
    [
      'article.md',
      `title: Words without a meaning\npublisher: Nobody\npublished: 2024-10-30\nurl: null\nlanguage: en\ndisplay: full\nsha256: ${sha256}`,
      paragraphs.join('\n\n'),
    ],
    ...Array.from({ length: ACTORS }, (_, n): [string, string, string] => [
      `actors/actor-${n}.md`,
      `id: actor-${n}\nname: ${nameOf(`actor-${n}`)}\nkind: person\nnamed: true\ngroup: people\nrole: Nobody in particular`,
      '',
    ]),
    ...statements.map(({ id, actor, passage }, n): [string, string, string] => [
      `statements/${id}.md`,
      `id: ${id}\nsources: [${actor}]\nform: indirect\ncue: [said]\n` +
        (n % 3 === 0 ? `hedges: [may]\n` : '') +
        `about: [actor-${(n + 7) % ACTORS}]`,
      `> ${passage}`,
    ]),
    ...Array.from({ length: Math.ceil(count / STATEMENTS_A_CLAIM) }, (_, n): [string, string, string] => [
      `claims/c${n}.md`,
      `id: ${syntheticId('c', n)}\ntext: Claim ${n} of a program.\nkind: fact\nstatus: unverified\nreviewed: 2024-10-30\n` +
        `assertions:\n  - statement: ${statements[n * STATEMENTS_A_CLAIM]?.id ?? ''}`,
      'Nobody looked.',
    ]),
  ];
  for (const name of ['actors', 'statements', 'claims']) await mkdir(join(folder, name), { recursive: true });
  for (const [path, frontMatter, body] of files)
    await writeFile(join(folder, path), `---\n${frontMatter}\n---\n\n${body}\n`);
}

function nameOf(actor: string): string {
  const word = pseudoWord(Number(actor.slice('actor-'.length)) + VOCABULARY);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Ids of a kind begin with its letter, so that no two are the same. */
function syntheticId(kind: 's' | 'c', n: number): string {
  const base = PERMALINK_SIGNS.length;
  return (
    kind +
    [base ** 3, base ** 2, base, 1].map((unit) => PERMALINK_SIGNS[Math.floor(n / unit) % base]).join('')
  );
}

/** A word of three syllables for each number. */
function pseudoWord(n: number): string {
  const syllable = (digit: number): string =>
    (ONSETS[digit % ONSETS.length] ?? '') + (NUCLEI[Math.floor(digit / ONSETS.length) % NUCLEI.length] ?? '');
  return syllable(n % 200) + syllable(Math.floor(n / 200) + 37) + 'n';
}

/** Numbers from 0 to 1 that are the same each time (the minimal standard generator of Park and Miller, 1988). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
