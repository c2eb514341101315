/** Content folders of any size, made of numbered sentences: for what the two articles at hand do not have. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface MadeSizes {
  statements: number;
  actors: number;
  claims: number;
  relations: number;
  events: number;
}

const SENTENCES_IN_PARAGRAPH = 4;
const ALPHABET = '23456789bcdfghjkmnpqrstvwxyz';
const NAMES = [
  'Ann Bell',
  'Harbour Board',
  'Ministry of Maritime Affairs and Inland Navigation',
  'Some porters',
];
const FORMS = ['indirect', 'direct', 'mixed', 'attitude'] as const;
const STATUSES = ['unverified', 'open', 'opinion'] as const;

/** Writes a folder that checks and builds: every fourth sentence is the article's own, the others are statements. */
export async function writeMadeContent(folder: string, sizes: MadeSizes): Promise<void> {
  const files = new Map<string, string>();
  const add = (path: string, front: object, body = ''): void => {
    // JSON is YAML.
    files.set(path, `---\n${JSON.stringify(front, null, 1)}\n---\n\n${body}\n`);
  };
  const actorId = (n: number): string => `actor-${n % sizes.actors}`;
  const permalink = (n: number, first: string): string =>
    first + [784, 28, 1].map((unit) => ALPHABET[Math.floor(n / unit) % 28]).join('');

  const sentences: string[] = [];
  const narration: Record<string, object> = {};
  const idOf = (n: number): string =>
    `p${Math.floor(n / SENTENCES_IN_PARAGRAPH) + 1}s${(n % SENTENCES_IN_PARAGRAPH) + 1}`;
  const own = (): void => {
    narration[idOf(sentences.length)] = {};
    sentences.push(`Load ${sentences.length} lay on the quay all night and may have been wet.`);
  };
  for (let n = 0; n < sizes.statements; n++) {
    const form = FORMS[n % FORMS.length] ?? 'indirect';
    const name = `Speaker ${n % sizes.actors}`;
    const what = `crate ${n} ${n % 3 === 0 ? 'may be' : 'is'} lost`;
    const passage =
      form === 'direct' ? `It is true: ${what},` : form === 'mixed' ? `${what} “for good”` : what;
    sentences.push(
      {
        direct: `“${passage}” ${name} said of crate ${n}.`,
        mixed: `${name} said that ${passage}.`,
        indirect: `${name} said that ${passage}.`,
        attitude: `${name} complained about crate ${n}.`,
      }[form],
    );
    add(
      `statements/made-${n}.md`,
      {
        id: permalink(n, 'b'),
        sources: [actorId(n)],
        form,
        cue: [
          form === 'attitude'
            ? { exact: 'complained', suffix: ` about crate ${n}.` }
            : form === 'direct'
              ? { exact: 'said', suffix: ` of crate ${n}.` }
              : { exact: 'said', suffix: ` that ${passage}` },
        ],
        ...(n % 3 === 0 && form !== 'attitude' && { hedges: [{ exact: 'may', prefix: `crate ${n} ` }] }),
        ...(sizes.actors > 1 && { about: [actorId(n + 1)] }),
      },
      form === 'attitude' ? '' : `> ${passage}`,
    );
    if (sentences.length % SENTENCES_IN_PARAGRAPH === 3) own();
  }
  if (sentences.length < 2) own();

  const paragraphs = Array.from({ length: Math.ceil(sentences.length / SENTENCES_IN_PARAGRAPH) }, (_, n) =>
    sentences.slice(n * SENTENCES_IN_PARAGRAPH, (n + 1) * SENTENCES_IN_PARAGRAPH).join(' '),
  );
  for (let n = 0; n < sizes.actors; n++) {
    const kind = n % NAMES.length;
    add(`actors/actor-${n}.md`, {
      id: actorId(n),
      name: `${NAMES[kind] ?? ''} ${n}`,
      kind: kind === 0 ? 'person' : kind === 3 ? 'group' : 'body',
      named: kind !== 3,
      group: (['people', 'institutions', 'institutions', 'unnamed'] as const)[kind],
      side: ['Harbour', 'Town', null][n % 3],
      role: 'Made for a test',
      relations: Array.from({ length: sizes.relations }, (_, m) => m)
        .filter((m) => m % sizes.actors === n)
        .map((m) => ({
          id: `relation-${m}`,
          to: actorId(n + 1 + (m % (sizes.actors - 1))),
          type: (['part-of', 'with', 'supports', 'against', 'acts-on'] as const)[m % 5],
          kind: 'deals with',
          sentences: ['p1s1'],
        })),
    });
  }
  for (let n = 0; n < sizes.claims; n++) {
    add(
      `claims/claim-${n}.md`,
      {
        id: permalink(n, 'c'),
        text: `Crate ${n} will never be found again by those who look for it along the quay.`,
        kind: 'fact',
        status: STATUSES[n % STATUSES.length],
        reviewed: '2026-01-01',
        assertions: Array.from({ length: Math.ceil(sizes.statements / sizes.claims) }, (_, m) => ({
          statement: permalink((n + m * sizes.claims) % sizes.statements, 'b'),
        })),
      },
      'Nobody knows.',
    );
  }
  for (let n = 0; n < sizes.events; n++) {
    add(`events/event-${n}.md`, {
      id: `event-${n}`,
      title: `Crate ${n} is carried from one end of the quay to the other, and back again`,
      ...(n % 5 !== 4 && { date: `2025-0${1 + (n % 3)}-${10 + (n % 7)}${n % 4 === 3 ? '?' : ''}` }),
      said: '2025-03-12',
      origin: 'article',
      sentences: ['p1s1'],
    });
  }
  add('site.md', {
    title: 'Crates on the quay',
    description: 'Made for a test.',
    topic: 'Crates',
    licence: 'CC0 1.0',
    contact: 'mailto:editor@example.org',
  });
  add('method.md', { analysts: 'A program, for the tests.' }, 'Made, not reported.');
  add(
    'article.md',
    {
      title: 'Crates on the quay',
      publisher: 'The Fixture Courier',
      published: '2025-03-13',
      url: null,
      language: 'en',
      display: 'full',
      sha256: createHash('sha256').update(paragraphs.join('\n')).digest('hex'),
      provenance: [],
      narration,
    },
    paragraphs.join('\n\n'),
  );

  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
