/** A draft as the files of a content folder. Each drafted value says in a comment which rule made it, and how sure it is. */
import { shorten } from '../problems/make-problem.ts';
import { UNDECIDED } from '../schemas/site.ts';
import type { Draft } from './draft-article.ts';
import type { DraftedStatement } from './draft-statements.ts';
import type { DraftedActor } from './name-sources.ts';
import { blockquote, contentFile, escapeMarkdown, yamlValue, type Field } from './write-markdown.ts';

/** A file of the content folder, by its path inside. */
export interface DraftedFile {
  path: string;
  text: string;
}

/** @param today The day that a claim's review field needs, `YYYY-MM-DD`. */
export function draftFiles(draft: Draft, today: string): DraftedFile[] {
  const files: DraftedFile[] = [
    { path: 'article.md', text: articleFile(draft) },
    { path: 'site.md', text: siteFile(draft) },
    { path: 'method.md', text: methodFile(draft) },
    ...draft.actors.map((actor) => ({ path: `actors/${actor.id}.md`, text: actorFile(actor) })),
  ];
  const names = new Set<string>();
  for (const statement of draft.statements) {
    files.push({
      path: `statements/${freeName(names, `${statement.data.sources[0] ?? 'somebody'}-${cueSlug(statement)}`)}.md`,
      text: statementFile(statement),
    });
  }
  for (const claim of draft.claims) {
    const fields: Field[] = [
      { name: 'id', value: claim.id },
      { name: 'draft', value: true, why: 'take this line out when the claim is right' },
      {
        name: 'text',
        value: claim.text,
        why: 'drafted from the words of the statement; put it so that it stands alone',
      },
      { name: 'kind', value: claim.kind, why: `drafted: ${claim.why}` },
      { name: 'status', value: claim.status, why: 'drafted: nobody has looked for evidence' },
      { name: 'reviewed', value: today, why: 'the day of the draft' },
    ];
    const body =
      'Drafted by a rule from one statement, and not reviewed: nobody has looked for evidence yet.';
    files.push({
      path: `claims/${claim.id}.md`,
      text: contentFile([...fields, { name: 'assertions', value: [{ statement: claim.statement }] }], body),
    });
  }
  return files;
}

function articleFile({ plain, sha256, narration }: Draft): string {
  const lines = [
    '---',
    `title: ${yamlValue(plain.title)}${plain.title === null ? '' : ' # drafted: the first line, or as given'}`,
    'publisher: null # not in the text: fill in',
    `published: ${yamlValue(plain.published)}${plain.published === null ? ' # not in the text: fill in' : ' # drafted: the date line of the text'}`,
    'url: null # not in the text: fill in',
    `language: ${plain.language} # drafted: by the script it is written in`,
    'display: full',
    `sha256: ${sha256}`,
    'narration: # drafted: every sentence that is in no statement',
    ...narration.narration.map(
      ({ id, hedges, both }) =>
        `  ${id}: ${hedges.length > 0 ? `{ hedges: ${yamlValue(hedges)} }` : '{}'}${both ? ' # drafted: a clause of its own beside a statement' : ''}`,
    ),
    ...(narration.narration.length === 0 ? ['  {}'] : []),
    `agentless: ${yamlValue(narration.agentless)}${narration.agentless.length > 0 ? ' # drafted: a stance that nobody holds' : ''}`,
    '---',
  ];
  return `${lines.join('\n')}\n\n${plain.paragraphs.map(escapeMarkdown).join('\n\n')}\n`;
}

function siteFile({ plain }: Draft): string {
  const about = plain.title === null ? 'One article' : shorten(plain.title, 80);
  return contentFile(
    [
      { name: 'title', value: 'Who says so?', why: 'drafted: the name of your site' },
      {
        name: 'description',
        value: `${about}, taken apart so that anyone can check who said what.`,
        why: 'drafted',
      },
      {
        name: 'topic',
        value: shorten(plain.title ?? plain.paragraphs[0] ?? 'One article', 50),
        why: 'drafted: three to six words',
      },
      { name: 'licence', value: UNDECIDED, why: 'terms for the analysis, such as CC BY 4.0' },
      { name: 'contact', value: null, why: 'where mistakes are reported: mailto:… or https://…' },
    ],
    '',
  );
}

function methodFile({ statements, unread }: Draft): string {
  const list = unread.map(
    ({ id, text, words }) =>
      `- ${id}, with ${words.map((word) => `*${escapeMarkdown(word)}*`).join(', ')}: ${escapeMarkdown(shorten(text, 160))}`,
  );
  const body = [
    '## A draft',
    `This split was drafted by rules, without a person reading the article. ${statements.length === 0 ? 'The rules found no statement' : `The rules found ${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`}; each is marked as drafted until an editor has accepted it. What the rules do not know they do not find: the sentences below first of all.`,
    '## Words of saying that no statement accounts for',
    list.length > 0 ? list.join('\n') : 'None.',
    '## How a draft becomes an analysis',
    'Read the article once. Then correct each statement: who is the source, where does the passage end, what is hedged. Where it is right, take its line `draft: { rule: …, confidence: … }` out, and that of its claim. Then rewrite this page: content/README.md says what belongs here.',
  ];
  return contentFile(
    [{ name: 'analysts', value: 'Drafted by rules; no person has reviewed it', why: 'drafted' }],
    body.join('\n\n'),
  );
}

function actorFile(actor: DraftedActor): string {
  const fields: Field[] = [
    { name: 'id', value: actor.id },
    { name: 'name', value: actor.name, why: 'drafted: as the article first has it' },
    { name: 'kind', value: actor.kind, why: 'drafted: by the words of the name' },
    { name: 'named', value: actor.named },
    { name: 'group', value: actor.group },
    {
      name: 'aliases',
      value: actor.aliases,
      why: actor.aliases.length > 0 ? 'drafted: the family name; check that it is nobody else’s' : undefined,
    },
    { name: 'role', value: shorten(actor.role, 160), why: 'drafted: the words beside the name' },
  ];
  return contentFile(
    fields,
    actor.doubts.length > 0 ? `Drafted. ${actor.doubts.map(escapeMarkdown).join(' ')}` : '',
  );
}

function statementFile({ data, act, quotes, doubts }: DraftedStatement): string {
  const drafted = {
    rule: act.rule,
    confidence: Math.round(act.confidence * 100) / 100,
    doubts: doubts.length > 0 ? doubts : undefined,
  };
  const fields: Field[] = [
    { name: 'id', value: data.id },
    { name: 'draft', value: drafted, why: 'take this line out when the statement is right' },
    {
      name: 'sources',
      value: data.sources,
      why: doubts.length > 0 ? 'drafted, with doubts: see above' : 'drafted: the words beside the cue',
    },
    ...(data.via.length > 0 ? [{ name: 'via', value: data.via, why: 'drafted: whoever quotes' }] : []),
    { name: 'form', value: data.form, why: 'drafted: by the quotation marks' },
    { name: 'cue', value: data.cue, why: 'drafted' },
    ...(data.hedges.length > 0
      ? [{ name: 'hedges', value: data.hedges, why: 'drafted: from the list of hedges' }]
      : []),
    ...(data.context.length > 0 ? [{ name: 'context', value: data.context }] : []),
    ...(data.about.length > 0
      ? [{ name: 'about', value: data.about, why: 'drafted: their names stand in the passage' }]
      : []),
  ];
  return contentFile(fields, quotes.map(blockquote).join('\n\n'));
}

function cueSlug({ data }: DraftedStatement): string {
  const words = data.cue.map((cue) => (typeof cue === 'string' ? cue : cue.exact)).join(' ');
  return (
    words
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 40)
      .replace(/-+$/, '') || data.form
  );
}

function freeName(names: Set<string>, wanted: string): string {
  let name = wanted;
  for (let n = 2; names.has(name); n += 1) name = `${wanted}-${n}`;
  names.add(name);
  return name;
}
