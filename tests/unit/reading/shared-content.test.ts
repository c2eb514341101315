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
  expect(pages.takeSharedContent).not.toBe(command.takeSharedContent);
  expect(() => pages.sharedAnalysis()).toThrow(/No content was checked/);
});

test('the content is handed over once, its analysis stays', async () => {
  const { analysis } = await builtContent('the ferry');
  const content: CheckedContent = { analysis, entries: undefined, problems: [], warnings: [] };
  command.shareContent(content);
  expect(pages.takeSharedContent()).toBe(content);
  expect(pages.takeSharedContent()).toBeUndefined();
  expect(command.takeSharedContent()).toBeUndefined();
  expect(pages.sharedAnalysis()).toBe(analysis);
});
