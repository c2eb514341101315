import { describe, expect, test } from 'vitest';
import { checkBroken } from '../support/broken-content.ts';

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
});
