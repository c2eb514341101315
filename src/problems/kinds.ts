/**
 * Everything that can be wrong with a content folder: one entry a kind, with the words of its message (what is
 * wrong, the author's value in backticks) and its hint (what would be right). Names are permanent: editors search
 * for them. The build, `npm run check`, the browser in `npm run dev` and the tests all draw from this table.
 */

interface Kind {
  /** What the kind is, for the editor's guide. */
  title: string;
  message: (about: Record<string, string>) => string;
  hint: (about: Record<string, string>) => string;
}

const kind = (title: string, message: Kind['message'], hint: Kind['hint']): Kind => ({
  title,
  message,
  hint,
});

export const PROBLEM_KINDS = {
  'missing-folder': kind(
    'The content folder is not there',
    (a) => `There is no content folder at \`${a['path']}\`.`,
    () => 'Set `CONTENT_DIR` to a folder that holds `article.md`, `site.md` and `method.md`.',
  ),
  'missing-file': kind(
    'A file that every article needs is not there',
    (a) => `\`${a['path']}\` is not there${a['instead']}.`,
    (a) => `Add it; see ${a['what']} in content/README.md.`,
  ),
  'unread-file': kind(
    'A file or folder that nothing reads',
    (a) => `Nothing reads \`${a['path']}\`.`,
    (a) => a['suggestion'] ?? '',
  ),
  'empty-file': kind(
    'A file is empty',
    () => 'The file is empty.',
    () => 'Write its content, or delete it.',
  ),
  'binary-file': kind(
    'A file is not text',
    (a) => `The file is not UTF-8 text: byte ${a['byte']} ${a['what']}.`,
    (a) => a['mend'] ?? 'Save it again as plain text in UTF-8.',
  ),
  'huge-file': kind(
    'A file is too large to be written by hand',
    (a) => `The file has ${a['size']} bytes; the most is ${a['most']}.`,
    () => 'Split it, or check that the right file was saved here.',
  ),
  'no-frontmatter': kind(
    'A file does not begin with its fields',
    (a) => `The file does not begin with a block of fields between two lines of \`---\`: ${a['what']}.`,
    () => 'Put `---` on the first line, the fields below it, and `---` after them.',
  ),
  'bad-yaml': kind(
    'The fields cannot be read',
    (a) => `The fields cannot be read at \`${a['words']}\`: ${a['reason']}`,
    (a) => a['mend'] ?? '',
  ),
  'unknown-field': kind(
    'A field that nothing reads',
    (a) => `Nothing reads the field \`${a['field']}\`.`,
    (a) => a['suggestion'] ?? '',
  ),
  'missing-field': kind(
    'A field is missing',
    (a) => `The field \`${a['field']}\` is missing.`,
    (a) => `Add it; it ${a['expected']}.`,
  ),
  'bad-value': kind(
    'A field has a value that it cannot have',
    (a) => {
      const field = a['field'] === undefined ? 'The block of fields' : `\`${a['field']}\``;
      return a['value'] === undefined ? `${field} is empty.` : `${field} is \`${a['value']}\`.`;
    },
    (a) => `It ${a['expected']}.`,
  ),
  'raw-html': kind(
    'HTML in a text',
    (a) => `The text holds HTML: \`${a['html']}\`.`,
    () => 'Write it in Markdown, or escape the `<` as `\\<`.',
  ),
  'unsafe-link': kind(
    'A link or picture that is not safe',
    (a) => `\`${a['url']}\` is not a safe address.`,
    () =>
      'Link with `https://`, `http://`, `mailto:` or a path of this site that begins with `/`; pictures are not shown.',
  ),
  'relative-link': kind(
    'A link that leads elsewhere from every page',
    (a) => `\`${a['url']}\` leads elsewhere from every page that shows the note.`,
    (a) => `Write it from the front page of the site: \`${a['whole']}\`.`,
  ),
  'not-plain-text': kind(
    'Something in the article that is not a plain paragraph',
    (a) => `The article holds ${a['what']}: \`${a['text']}\`.`,
    () =>
      'The article is plain paragraphs, one blank line apart. Escape the sign that Markdown reads, as in `\\*` or `1\\.`.',
  ),
  'no-text': kind(
    'The article has no text',
    () => 'There is no text below the fields of the article.',
    () => 'Put its paragraphs below the second line of `---`, one blank line apart.',
  ),
  'text-changed': kind(
    'The text of the article differs from its recorded hash',
    (a) => `The text has the SHA-256 \`${a['actual']}\`, recorded is \`${a['recorded']}\`.`,
    (a) => `Undo the change to the text. If the change is meant, set \`sha256\` to \`${a['actual']}\`.`,
  ),
  'passage-not-found': kind(
    'A passage is not in the article',
    (a) => `The passage \`${a['exact']}\` is not in the article${a['where']}.`,
    (a) => a['nearest'] ?? '',
  ),
  'passage-ambiguous': kind(
    'A passage is in the article more than once',
    (a) => `The passage \`${a['exact']}\` is in the article ${a['times']} times (${a['places']}).`,
    () => 'Say which one in `context`: `prefix` or `suffix`, the words right before or after it.',
  ),
  'cue-not-found': kind(
    'A cue is not in its sentences',
    (a) => `The cue \`${a['exact']}\` is not in ${a['searched']}${a['where']}.`,
    (a) => a['nearest'] ?? '',
  ),
  'cue-ambiguous': kind(
    'A cue is in its sentences more than once',
    (a) => `The cue \`${a['exact']}\` is there ${a['times']} times (${a['places']}).`,
    (a) => `Write it as \`{ exact: "${a['exact']}", prefix: "…" }\` with the words right before it.`,
  ),
  'hedge-not-found': kind(
    'A hedge is not in its sentences',
    (a) => `The hedge \`${a['exact']}\` is not in ${a['searched']}${a['where']}.`,
    (a) => a['nearest'] ?? '',
  ),
  'hedge-ambiguous': kind(
    'A hedge is in its sentences more than once',
    (a) => `The hedge \`${a['exact']}\` is there ${a['times']} times (${a['places']}).`,
    (a) => `Write it as \`{ exact: "${a['exact']}", prefix: "…" }\` with the words right before it.`,
  ),
  'nothing-to-anchor': kind(
    'A statement without passage and cue',
    () => 'The statement has neither a passage nor a cue, so it stands nowhere in the article.',
    () => 'Quote its passage in a blockquote (`> …`), or give its cue.',
  ),
  'passages-overlap': kind(
    'Two passages of a statement that share words',
    (a) => `The passage \`${a['exact']}\` shares words with another of this statement.`,
    () => 'Quote each stretch of the text once; a passage may be as long as the sentence.',
  ),
  'context-too-long': kind(
    'More contexts than passages',
    (a) => `\`context\` has ${a['contexts']} entries for ${a['passages']} passages.`,
    () => 'Give one entry for each blockquote, in their order; `null` where none is needed.',
  ),
  'form-mismatch': kind(
    'The form does not fit the quotation marks',
    (a) => `The form is \`${a['form']}\`, but ${a['what']}.`,
    (a) => `Use \`${a['better']}\`, or correct the passage.`,
  ),
  'via-elsewhere': kind(
    'The sentence of a relayer does not fit its basis',
    (a) =>
      `\`${a['actor']}\` is a relayer by \`basis: sentence\`, but ${a['sentence']} is not a sentence of this statement.`,
    () => 'Name the sentence of the statement that names the relayer, or use `basis: inferred`.',
  ),
  'self-relay': kind(
    'A source that relays its own words',
    (a) => `\`${a['actor']}\` is a source of this statement, and under \`via\` as well.`,
    () => 'Name under `via` who carried the words to the article, or leave it out where nobody did.',
  ),
  'self-relation': kind(
    'A relation of an actor to itself',
    (a) => `The relation \`${a['id']}\` leads from \`${a['actor']}\` to \`${a['actor']}\`.`,
    () => 'Name the other actor under `to`, or take the relation out.',
  ),
  'sentence-unaccounted': kind(
    'A sentence that is nobody’s',
    (a) =>
      `The sentence ${a['sentence']} is in no statement and is not declared narration: \`${a['text']}\`.`,
    (a) =>
      `Add a statement whose passage lies in it, or declare it under \`narration\`: \`${a['sentence']}: {}\`.`,
  ),
  'unknown-sentence': kind(
    'A sentence that the article does not have',
    (a) => `\`${a['sentence']}\` is not a sentence of the article.`,
    (a) => a['suggestion'] ?? '',
  ),
  'unknown-page': kind(
    'A link to a place that this site does not have',
    (a) => `This site has no \`${a['target']}\`.`,
    (a) => a['suggestion'] ?? '',
  ),
  'unknown-actor': kind(
    'An actor that nobody described',
    (a) => `There is no actor \`${a['id']}\`.`,
    (a) => a['suggestion'] ?? '',
  ),
  'unknown-statement': kind(
    'A statement that is not there',
    (a) => `There is no statement \`${a['id']}\`.`,
    (a) => a['suggestion'] ?? '',
  ),
  'unknown-claim': kind(
    'A claim that is not there',
    (a) => `There is no claim \`${a['id']}\`.`,
    (a) => a['suggestion'] ?? '',
  ),
  'unknown-evidence': kind(
    'Evidence that is not there',
    (a) => `There is no evidence \`${a['id']}\`.`,
    (a) => a['suggestion'] ?? '',
  ),
  'unasserted-claim': kind(
    'A claim that nobody asserts',
    (a) => `Nobody asserts the claim \`${a['id']}\`.`,
    () =>
      'List at least one statement or sentence of narration under `assertions`, with the stance `asserts` or `denies`.',
  ),
  'status-without-evidence': kind(
    'A status that rests on nothing',
    (a) => `The status is \`${a['status']}\`, but no evidence ${a['bearing']} it is listed.`,
    () => 'List the evidence, or use `unverified` and say where it was looked for.',
  ),
  'duplicate-id': kind(
    'An id is used twice',
    (a) => `The id \`${a['id']}\` is already used in ${a['other']}.`,
    (a) => a['free'] ?? 'Give one of the two another id.',
  ),
  'recycled-id': kind(
    'An id is used again for something else',
    (a) => `The id \`${a['id']}\` was ${a['what']}, and is never used again.`,
    (a) => `Give this one a new id${a['free']}.`,
  ),
  'circular-replacement': kind(
    'What replaces an id leads back to it',
    (a) => `\`${a['id']}\` is replaced by \`${a['next']}\`, which leads back to it.`,
    () => 'Name what stands in its place today, or use `null`.',
  ),
  'lost-id': kind(
    'A published permalink would be lost',
    (a) =>
      `The ${a['what']} \`${a['id']}\`, published on ${a['date']}, is no longer in the content: ${a['was']}.`,
    (a) =>
      `Put it back, or leave a file in \`${a['folder']}/\` that says why: \`---\`, \`id: ${a['id']}\`, \`withdrawn: { date: YYYY-MM-DD, reason: "…", replacedBy: null }\`, \`---\`, with the day and the reason.`,
  ),
  'listed-twice': kind(
    'The same thing twice in a list',
    (a) => `\`${a['field']}\` has \`${a['value']}\` twice.`,
    () => 'Take one of the two out.',
  ),
  'bad-history': kind(
    'A line of the history is damaged',
    (a) => `This line of the history is not as it was written, \`${a['line']}\`: ${a['reason']}.`,
    () => 'The history is only ever added to, by `npm run record`. Take the line back from version control.',
  ),
} as const satisfies Record<string, Kind>;

/** What the check warns of: the site can be built, and may say what the editor did not mean. */
export const WARNING_KINDS = {
  'unused-actor': kind(
    'An actor that nothing names',
    (a) => `Nothing names the actor \`${a['id']}\`: no statement, no narration and no relation.`,
    () => 'Delete the file, or name the actor where it belongs; a page is built for it all the same.',
  ),
  'stale-claim': kind(
    'A drafted claim whose statement was accepted',
    (a) =>
      `The claim is still as it was drafted, \`${a['text']}\`, though its statement \`${a['statement']}\` was accepted.`,
    () =>
      'Put `text` so that it stands alone and says what the statement says now, and take the line `draft` out; or delete the file.',
  ),
  'shared-name': kind(
    'Two actors with the same name',
    (a) =>
      `\`${a['name']}\` is ${a['what']} of \`${a['id']}\` and ${a['otherWhat']} of \`${a['other']}\`: a search for it finds \`${a['other']}\` alone.`,
    () => 'Take it out of one of the two. Namesakes need a fuller name each.',
  ),
  'future-review': kind(
    'A review on a day that has not come',
    (a) => `\`${a['field']}\` is \`${a['day']}\`, a day that has not come.`,
    (a) => `Write the day on which it was reviewed; today is ${a['today']}.`,
  ),
  'unrecorded-change': kind(
    'A wording that is no longer as it was recorded',
    (a) =>
      `The ${a['what']} \`${a['id']}\` differs from what was recorded on ${a['date']} in ${a['fields']}.`,
    (a) =>
      `If the change is meant, ${a['claims'] === undefined ? '' : `look at ${a['claims']} and `}run \`npm run record\`; if not, undo it.`,
  ),
} as const satisfies Record<string, Kind>;

/** The name of a kind of warning. */
export type WarningKind = keyof typeof WARNING_KINDS;

/** The name of a kind of problem. */
export type ProblemKind = keyof typeof PROBLEM_KINDS;
