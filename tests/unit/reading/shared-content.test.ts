/** What the command has checked is there for the instances of our modules that Astro loads. */
import { expect, test } from 'vitest';
import type { CheckedContent } from '../../../src/reading/check-content.ts';
import * as command from '../../../src/reading/shared-content.ts';
import { builtContent } from '../support/built-content.ts';

/** The same module, loaded a second time, as the bundle of the pages has it. */
const pages = (await import(
  `${import.meta.resolve('../../../src/reading/shared-content.ts')}?again`
)) as typeof command;

test('an analysis that nobody has checked is missed at once', () => {
  expect(pages.sharedContent).not.toBe(command.sharedContent);
  expect(pages.sharedContent()).toBeUndefined();
  expect(() => pages.sharedAnalysis()).toThrow(/No content was checked/);
});

test('the analysis is there for all who ask, however late; of the files, the two that are no views of it', async () => {
  const { analysis, entries } = await builtContent('the ferry');
  const content: CheckedContent = { analysis, entries, problems: [], warnings: [] };
  command.shareContent(content);
  expect(pages.sharedAnalysis()).toBe(analysis);
  expect(pages.sharedContent()).toEqual({
    analysis,
    entries: { site: entries.site, method: entries.method },
    problems: [],
  });
  expect(pages.sharedContent()).toBe(command.sharedContent());
});
