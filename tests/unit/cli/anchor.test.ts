import { describe, expect, test } from 'vitest';
import { anchor } from '../../../src/cli/anchor.ts';
import { CliError } from '../../../src/cli/effects.ts';
import { PERMALINK_ID } from '../../../src/schemas/fields.ts';
import { copyFerry } from '../support/content-folders.ts';
import { builtContent } from '../support/built-content.ts';
import { watchEffects } from '../support/watched-effects.ts';

describe('anchor', () => {
  test('prints the sentence, the code points and the blockquote of words that stand once', async () => {
    const { analysis } = await builtContent('the ferry');
    const points = Array.from(analysis.article.text ?? '');
    const effects = watchEffects(await copyFerry());
    for (const passage of analysis.statements.flatMap(({ passages }) => passages)) {
      effects.printed.length = 0;
      await anchor([passage.text], effects);
      const [first = ''] = effects.printed;
      expect(first).toContain(`code points ${passage.start} to ${passage.end}`);
      expect(points.slice(passage.start, passage.end).join('')).toBe(passage.text);
      expect(first.split('\n').at(-1)).toMatch(/^> /);
    }
  });

  test('prints every place, with context, where the words stand more often', async () => {
    const effects = watchEffects(await copyFerry());
    await anchor(['the'], effects);
    const places = (effects.printed[0] ?? '').split('\n\n').filter((line) => /^p\d/.test(line));
    expect(places.length).toBeGreaterThan(1);
    expect((effects.printed[0] ?? '').match(/^context: \[\{ prefix: /gm)).toHaveLength(places.length);
  });

  test('--id prints an id that nothing has, with or without words', async () => {
    const effects = watchEffects(await copyFerry());
    const { analysis } = await builtContent('the ferry');
    await anchor(['--id'], effects);
    const [id = ''] = effects.printed;
    expect(id).toMatch(PERMALINK_ID);
    expect([...analysis.statements, ...analysis.claims].map((one) => one.id)).not.toContain(id);
    await anchor(['--id', 'Nobody was hurt.'], effects);
    expect(effects.printed.slice(1)).toEqual([id, expect.stringMatching(/^p2s3, /)]);
  });

  test.each(['to blame. “We never saw', 'to blame.\n“We never saw'])(
    'gives a blockquote to each paragraph that words reach over, as in %j',
    async (words) => {
      const effects = watchEffects(await copyFerry());
      await anchor([words], effects);
      expect(effects.printed).toEqual([
        'p1s2, p2s1, code points 118 to 141\n\n> to blame.\n\n> “We never saw',
      ]);
    },
  );

  test('prints the nearest passage where the words do not stand there, with status 1', async () => {
    const { analysis } = await builtContent('the ferry');
    const passage =
      analysis.statements.find(({ passages }) => (passages[0]?.text.split(' ').length ?? 0) > 4)?.passages[0]
        ?.text ?? '';
    const effects = watchEffects(await copyFerry());
    await expect(anchor([passage.replace(/\p{L}+/u, 'xyz')], effects)).rejects.toSatisfy(
      (error) => error instanceof CliError && error.exitStatus === 1,
    );
    expect(effects.complained[0]).toMatch(
      /is not in the article\. The nearest passage differs in \d+ words?:/,
    );
    expect(effects.printed[0]).toContain(passage.split(' ').slice(2, 5).join(' '));
  });

  test('says so where nothing comes near, and where no words are given', async () => {
    const effects = watchEffects(await copyFerry());
    await expect(anchor(['zzzzzzzz qqqqqqqqq xxxxxxxx'], effects)).rejects.toThrow(
      'Nothing in the article comes near',
    );
    await expect(anchor([], effects)).rejects.toThrow('Give the words to look for');
    await expect(anchor(['word'], watchEffects('/nowhere'))).rejects.toThrow('There is no article');
  });
});
