import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/reading/check-content.ts';
import type { Edit } from '../../fixtures/broken/broken-case.ts';
import { ODD_CASES } from '../../fixtures/broken/odd.ts';
import { checkBroken } from '../support/broken-content.ts';
import { CONTENT_FOLDERS } from '../support/content-folders.ts';

const SAILOR =
  '---\nid: sailor\nname: Sailor\nkind: person\nnamed: true\ngroup: people\nrole: A sailor\n---\n';
const CLAIM = (statement: string) =>
  `---\nid: q4rs\ndraft: true\ntext: It sank.\nkind: fact\nstatus: unverified\nreviewed: 2025-06-01\nassertions: [{ statement: ${statement} }]\n---\n`;

describe('the check', () => {
  test('warns of nothing where nothing is odd', async () => {
    expect(await checkBroken([])).toMatchObject({ problems: [], warnings: [] });
  });

  test('warns of an actor that nothing names, at its id, and is a success all the same', async () => {
    const { analysis, problems, warnings } = await checkBroken([{ file: 'actors/sailor.md', write: SAILOR }]);
    expect(problems).toEqual([]);
    expect(analysis).toBeDefined();
    expect(warnings).toMatchObject([
      { kind: 'unused-actor', file: 'content/actors/sailor.md', line: 2, column: 1 },
    ]);
    expect(warnings[0]?.message).toContain('`sailor`');
  });

  test.each([
    [
      'about',
      { file: 'statements/critics.md', replace: 'form: attitude', by: 'form: attitude\nabout: [sailor]' },
    ],
    ['in the narration', { file: 'article.md', replace: 'p3s4: {}', by: 'p3s4: { about: [sailor] }' }],
    [
      'in a relation',
      {
        file: 'actors/sailor.md',
        write: SAILOR.replace(
          'role:',
          'relations: [{ id: crew, to: captain, type: part-of, kind: serves, sentences: [p2s1] }]\nrole:',
        ),
      },
    ],
  ])('does not warn of an actor that is named %s', async (_, edit) => {
    const { problems, warnings } = await checkBroken([{ file: 'actors/sailor.md', write: SAILOR }, edit]);
    expect([problems, warnings]).toEqual([[], []]);
  });

  test('warns of a drafted claim whose statement was accepted, and not before', async () => {
    const claim = { file: 'claims/sank.md', write: CLAIM('h3np') };
    const { warnings } = await checkBroken([claim]);
    expect(warnings).toMatchObject([{ kind: 'stale-claim', file: 'content/claims/sank.md', line: 4 }]);
    expect(warnings[0]?.message).toMatch(/`It sank\.`.*`h3np`/);
    const drafted = { file: 'statements/critics.md', replace: 'form:', by: 'draft: true\nform:' };
    expect((await checkBroken([claim, drafted])).warnings).toEqual([]);
  });

  /** Kind and place of each warning, with its message. */
  async function warned(...edits: Edit[]): Promise<[string, string][]> {
    const { problems, warnings } = await checkBroken(edits);
    expect(problems).toEqual([]);
    return warnings.map(({ kind, file, line, column, message }) => [
      `${kind} ${file.replace('content/', '')}:${line}:${column}`,
      message,
    ]);
  }

  test('warns of an alias that is the name of another actor, at the alias, and says whom a search finds', async () => {
    const alias = {
      file: 'actors/captain.md',
      replace: 'role:',
      by: 'aliases: [skipper, harbour  OFFICE]\nrole:',
    };
    expect(await warned(alias)).toEqual([
      [
        'shared-name actors/captain.md:7:20',
        '`harbour  OFFICE` is an alias of `captain` and the name of `harbour-office`: a search for it finds `harbour-office` alone.',
      ],
    ]);
  });

  test('warns of two aliases, and of two names, that readers type alike', async () => {
    const mayor = { file: 'actors/captain.md', replace: 'role:', by: 'aliases: [Mayor]\nrole:' };
    expect(await warned(mayor)).toEqual([
      ['shared-name actors/captain.md:7:11', expect.stringMatching(/finds `zoe-oezil` alone/)],
    ]);
    expect(
      await warned({
        file: 'actors/coast-guard.md',
        replace: 'name: U.S. Coast Guard',
        by: 'name: Harbour office',
      }),
    ).toEqual([
      ['shared-name actors/coast-guard.md:3:1', expect.stringMatching(/is the name of .* and the name of/)],
    ]);
  });

  test('does not warn of an actor whose alias is its own name', async () => {
    const own = { file: 'actors/captain.md', replace: 'role:', by: 'aliases: [the ferry’s captain]\nrole:' };
    expect(await warned(own)).toEqual([]);
  });

  test.each([
    ['claims/hurt.md', 'reviewed: 2025-06-01', 'reviewed: 2025-06-03', 'claims/hurt.md:6:1', 'reviewed'],
    ['statements/captain.md', 'reviewed: 2025-06-01', 'reviewed: 2025-06-03', 'statements/captain.md:6:35', 'attribution.reviewed'],
  ])('warns of a review in %s on a day that has not come, where it may look at a clock', async (file, replace, by, place, field) => {
    expect(await warned({ file, replace, by })).toEqual([
      [`future-review ${place}`, `\`${field}\` is \`2025-06-03\`, a day that has not come.`],
    ]);
    // The day has begun somewhere, and the editor may be there.
    expect(await warned({ file, replace, by: 'reviewed: 2025-06-02' })).toEqual([]);
  }); // prettier-ignore

  test('does not look at a clock where a site is built', async () => {
    const ferry = CONTENT_FOLDERS.get('the ferry') ?? '';
    const settings = { origin: 'https://example.org', base: '/', contentDir: ferry, originIsDefault: false };
    const before = await checkContent(settings, ferry, '2020-01-01');
    expect(before.warnings.map(({ kind }) => kind)).toContain('future-review');
    expect((await checkContent(settings, ferry)).warnings).toEqual([]);
  });

  describe('once wordings were recorded', () => {
    const history = ODD_CASES['unrecorded-change'];
    const place = 'unrecorded-change statements/office.md';

    test('warns of one that changed, with what rests on it and did not', async () => {
      const { warnings } = await checkBroken(history);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatchObject({
        kind: 'unrecorded-change',
        file: 'content/statements/office.md',
        message:
          'The statement `bk7m` differs from what was recorded on 2025-06-01 in its passages and `form`.',
        hint: 'If the change is meant, look at its claim `k2pt` and run `npm run record`; if not, undo it.',
      });
    });

    test('does not name a claim that was changed as well, and warns of it for itself', async () => {
      const claim = { file: 'claims/on-time.md', replace: 'on 5 May', by: 'on Monday, 5 May' };
      const { warnings } = await checkBroken([...history, claim]);
      expect(warnings.map(({ message, hint }) => [message, hint])).toEqual([
        [
          expect.stringContaining('`bk7m`'),
          expect.stringContaining('If the change is meant, run `npm run record`'),
        ],
        ['The claim `k2pt` differs from what was recorded on 2025-06-01 in `text`.', expect.any(String)],
      ]);
    });

    test('warns of nothing where the wording is the recorded one, whatever else was edited', async () => {
      const back = [
        { file: 'statements/office.md', replace: '> “the ferry 🚢 left on time”', by: '> the ferry 🚢 left on time\n\nA note.' },
        { file: 'statements/office.md', replace: 'form: mixed', by: 'form: direct' },
        { file: 'statements/office.md', replace: 'about: [captain]', by: 'about: []' },
      ]; // prettier-ignore
      expect(await warned(...history, ...back)).toEqual([]);
      expect((await warned(...history)).map(([at]) => at)).toEqual([`${place}:10:3`]);
    });
  });
});
