import { describe, expect, test } from 'vitest';
import { linesOf } from './support/drafted.ts';

/** A text, and each act that must be found in it as `who | cue | what`. */
type Case = readonly [title: string, text: string, ...acts: string[]];

const DIRECT: Case[] = [
  ['speaker and verb after', '“The pier is safe,” Marta Holm said.', 'Marta Holm | said | The pier is safe,'],
  ['verb and speaker after', '"The pier is safe," said Marta Holm.', 'Marta Holm | said | The pier is safe,'],
  ['speaker and verb before', 'Holm said, "The pier is safe."', 'Holm | said | The pier is safe.'],
  ['a colon', 'Holm wrote on Twitter: “The pier is safe.”', 'Holm | wrote | The pier is safe.'],
  ['split', '“The pier,” Holm said, “is safe.”', 'Holm | said | The pier, … is safe.'],
  [
    'goes on in the next sentence',
    '“It is safe,” Holm said. “Come and see.”',
    'Holm | said | It is safe, … Come and see.',
  ],
  [
    'several sentences before the cue',
    '“It is old. It is safe,” Holm said.',
    'Holm | said | It is old. It is safe,',
  ],
  [
    'an apposition with commas of its own',
    '“It is safe,” Holm, 54, a welder from Tulsa, Okla., said.',
    'Holm | said | It is safe,',
  ],
  [
    'a relative clause between the speaker and the verb',
    '“It is safe,” one engineer, who asked for silence, said.',
    'one engineer | said | It is safe,',
  ],
  ['a verb that is in no list', '“Go away!” growled Holm.', 'Holm | growled | Go away!'],
  ['single curly marks', '‘It is safe,’ said Holm.', 'Holm | said | It is safe,'],
  ['typewriter marks', "''It is safe,'' Holm said.", 'Holm | said | It is safe,'],
  ['low marks', '„It is safe“, said Holm.', 'Holm | said | It is safe'],
  ['guillemets', '« It is safe », Holm said.', 'Holm | said |  It is safe '],
  ['nested marks', '“She cried ‘help’ twice,” Holm said.', 'Holm | said | She cried ‘help’ twice,'],
  [
    'a cue in the paragraph before',
    'Holm stated,\n“The pier is safe. It was never closed.”',
    'Holm | stated | The pier is safe. It was never closed.',
  ],
  [
    'a quotation that reopens in the next paragraph',
    'Holm said: “The pier is safe.\n“It was never closed.”',
    'Holm | said | The pier is safe. … It was never closed.',
  ],
  [
    'a paragraph of quotation by the same speaker',
    '“The pier is safe,” Holm said.\n“It was never closed.”',
    'Holm | said | The pier is safe,',
    'Holm |  | It was never closed.',
  ],
  [
    'nested marks at the end, with the outer one left to the next sentence',
    'Holm said: "I thought, \'Is it safe?\' "\nShe left.',
    "Holm | said | I thought, 'Is it safe?' ",
  ],
  ['a name after a dash', '“It is a long game.” – Marta Holm', 'Marta Holm |  | It is a long game.'],
  [
    'quoted as saying, with a relayer',
    '“The pier is safe,” the harbour office quoted Holm as saying.',
    'Holm | quoted … as saying | The pier is safe,',
  ],
  [
    'quoted as saying, in the passive',
    'Holm was quoted as saying that it failed.',
    'Holm | quoted as saying | it failed',
  ],
];

const INDIRECT: Case[] = [
  ['that', 'The mayor said that the pier was safe.', 'The mayor | said | the pier was safe'],
  ['no that', 'The mayor said the pier was safe.', 'The mayor | said | the pier was safe'],
  [
    'a day in between',
    'The mayor said Monday that the pier was safe.',
    'The mayor | said | the pier was safe',
  ],
  ['a person told', 'The mayor told reporters the pier was safe.', 'The mayor | told | the pier was safe'],
  [
    'an occasion in between',
    'The mayor said in a statement that the pier was safe.',
    'The mayor | said | the pier was safe',
  ],
  [
    'a question',
    'The mayor asked whether the pier was safe.',
    'The mayor | asked | whether the pier was safe',
  ],
  ['speaker and verb after', 'The pier was safe, the mayor said.', 'the mayor | said | The pier was safe'],
  ['verb and speaker after', 'The pier was safe, said the mayor.', 'the mayor | said | The pier was safe'],
  ['in the middle', 'The pier, she argued, proves nothing.', 'she | argued | The pier … proves nothing'],
  [
    'according to, before',
    'According to the mayor, the pier was safe.',
    'the mayor | According to | the pier was safe',
  ],
  [
    'according to, after',
    'The pier was safe, according to a report by the port.',
    'a report by the port | according to | The pier was safe',
  ],
  [
    'according to with a relative clause',
    'According to two men, who asked for silence, the pier was safe.',
    'two men | According to | the pier was safe',
  ],
  [
    'a participle with the same speaker',
    'Holm praised nobody, adding that the pier was safe.',
    'Holm | praised | nobody',
    'Holm | adding | the pier was safe',
  ],
  [
    'two verbs of one speaker',
    'Holm noted that it was old and said that it would hold.',
    'Holm | noted | it was old',
    'Holm | said | it would hold',
  ],
  [
    'two speakers',
    'Holm denied that it failed, and deputy mayor Ann Reed said it had.',
    'Holm | denied | it failed',
    'deputy mayor Ann Reed | said | it had',
  ],
  [
    'a text that speaks',
    'Recent reports have revealed that the pier was closed.',
    'Recent reports | revealed | the pier was closed',
  ],
  [
    'a noun that the tagger takes for none',
    'Residents fear that the pier may close.',
    'Residents | fear | the pier may close',
  ],
  ['vowed to', 'The mayor vowed Tuesday to mend the pier.', 'The mayor | vowed | to mend the pier'],
  ['urged somebody to', 'The mayor urged the board to act.', 'The mayor | urged | to act'],
  ['his claim that', 'His claim that the pier was safe was mocked.', 'His | claim | the pier was safe'],
  [
    'a claim from somebody',
    'A warning from the coast guard that ice was near came late.',
    'the coast guard | warning | ice was near',
  ],
  ['pointed out', 'Holm pointed out that it was old.', 'Holm | pointed out | it was old'],
  ['a contraction as the verb', 'Holm thinks that’s unlikely.', 'Holm | thinks | that’s unlikely'],
  [
    'reportedly',
    'The port is reportedly considering a ban.',
    ' | reportedly | The port is … considering a ban',
  ],
  ['nobody in the passive', 'It was announced that the pier was safe.', ' | announced | the pier was safe'],
];

const ENDS: Case[] = [
  ['which', 'Holm said it was safe, which pleased the board.', 'Holm | said | it was safe'],
  ['who', 'Holm said she knew the man, who was arrested.', 'Holm | said | she knew the man'],
  [
    'a restrictive clause stays',
    'Holm said the man who fell was hurt.',
    'Holm | said | the man who fell was hurt',
  ],
  ['a participle stays', 'Holm said it fell, hurting two men.', 'Holm | said | it fell, hurting two men'],
  ['the article’s comment', 'Holm said it fell, underscoring the alarm.', 'Holm | said | it fell'],
  ['what was not said', 'Holm said it was safe, though she did not say why.', 'Holm | said | it was safe'],
  [
    'another’s stance',
    'Holm said it was safe, while residents voiced concerns about ice.',
    'Holm | said | it was safe',
    'residents | voiced concerns | ice',
  ],
  ['where it was said', 'Holm said it was safe, speaking at a rally.', 'Holm | said | it was safe'],
  [
    'a clause that the cue depends on',
    'When reporters asked whether it was safe, Holm laughed.',
    'reporters | asked | whether it was safe',
  ],
];

const STANCES: Case[] = [
  ['voiced concerns', 'The mayor voiced concerns about the pier.', 'The mayor | voiced concerns | the pier'],
  ['condemned', 'The union condemned the plan but may accept it.', 'The union | condemned | the plan'],
  ['declined to comment', 'The mayor declined to comment.', 'The mayor | declined to comment | '],
  [
    'stopped short of',
    'The port stopped short of condemning the plan.',
    'The port | stopped short of condemning | the plan',
  ],
  [
    'a name for a thing',
    'The union called the plan “a disgrace.”',
    'The union | called | the plan “a disgrace.”',
  ],
  ['mixed', 'Holm said the man “must go” by May.', 'Holm | said | the man “must go” by May'],
];

const NOTHING: readonly (readonly [string, string])[] = [
  ['a crowd’s stance that nobody holds', 'The plan has raised questions about the pier.'],
  ['a thing that suggests', 'The presence of ice suggests a cold winter.'],
  ['a participle without its auxiliary', 'It is a book written in Danish that sold well.'],
  ['a clause that belongs to a noun', 'The mayor named the places that would close.'],
  ['words in marks that nobody says', 'The boat was named "Hope" in May.'],
  ['the writer', 'I think it is safe.'],
];

describe.each([
  ['direct quotations', DIRECT],
  ['indirect content', INDIRECT],
  ['where indirect content ends', ENDS],
  ['stances, and words in marks', STANCES],
])('%s', (_, cases) => {
  test.each(cases)('%s: %s', (_title, text, ...acts) => {
    expect(linesOf(text)).toEqual(acts);
  });
});

describe('no act', () => {
  test.each(NOTHING)('%s: %s', (_title, text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
