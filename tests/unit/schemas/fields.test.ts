import { describe, expect, test } from 'vitest';
import {
  contactUrl,
  day,
  edtfDate,
  edtfDateOrUndated,
  httpUrl,
  languageTag,
  permalinkId,
  quote,
  sentenceId,
  slug,
} from '../../../src/schemas/fields.ts';

const FIELDS = {
  contactUrl,
  day,
  edtfDate,
  edtfDateOrUndated,
  httpUrl,
  languageTag,
  permalinkId,
  quote,
  sentenceId,
  slug,
};

const RIGHT: [keyof typeof FIELDS, unknown][] = [
  ['permalinkId', 'bk7m'],
  ['permalinkId', '234567'],
  ['slug', 'zoe-oezil'],
  ['slug', 'g7'],
  ['sentenceId', 'p1s1'],
  ['sentenceId', 'p19s30'],
  ['edtfDate', '2024-10-30?'],
  ['edtfDate', '../2024-10-18'],
  ['edtfDate', 2024],
  ['edtfDateOrUndated', 'undated'],
  ['edtfDateOrUndated', '2024-10'],
  ['day', '2024-02-29'],
  ['httpUrl', 'https://example.org/a?b=c#d'],
  ['httpUrl', 'http://example.org'],
  ['contactUrl', 'mailto:editor@example.org'],
  ['contactUrl', 'https://example.org/report'],
  ['languageTag', 'en'],
  ['languageTag', 'en-GB'],
  ['languageTag', 'zh-Hant-TW'],
  ['languageTag', 'haw'],
  ['quote', 'said'],
  ['quote', { exact: 'said', suffix: ' on' }],
];

const WRONG: [keyof typeof FIELDS, unknown][] = [
  ['permalinkId', 'bk7'],
  ['permalinkId', 'bk7mbk7'],
  ['permalinkId', 'BK7M'],
  ['permalinkId', 'seat'],
  ['permalinkId', 'b0k7'],
  ['permalinkId', 'blk7'],
  ['permalinkId', 'bk7m\n'],
  ['permalinkId', 1234],
  ['languageTag', 'en_GB'],
  ['languageTag', 'e'],
  ['languageTag', 'english'],
  ['languageTag', 'the English language'],
  ['languageTag', ''],
  ['languageTag', 1],
  ['slug', 'Zoe'],
  ['slug', 'zoe--oezil'],
  ['slug', '-zoe'],
  ['slug', 'zoe özil'],
  ['slug', 'zoe/../x'],
  ['sentenceId', 'p0s1'],
  ['sentenceId', 'p1'],
  ['sentenceId', 'p1s01'],
  ['edtfDate', 'undated'],
  ['edtfDate', '30 October 2024'],
  ['edtfDate', '2025-02-30'],
  ['edtfDate', '2025-13-01'],
  ['edtfDate', '2024-10-30/2024-10-01'],
  ['edtfDate', 20241030],
  ['edtfDate', '20241030'],
  ['edtfDate', ''],
  ['day', '2025-02-29'],
  ['day', '2025-2-1'],
  ['day', '2025-02'],
  ['httpUrl', 'javascript:alert(1)'],
  ['httpUrl', 'java\nscript:alert(1)'],
  ['httpUrl', ' javascript:alert(1)'],
  ['httpUrl', 'data:text/html,x'],
  ['httpUrl', '//example.org'],
  ['httpUrl', 'example.org'],
  ['httpUrl', 'https://'],
  ['httpUrl', 'https:example.org'],
  ['contactUrl', 'mailto:'],
  ['contactUrl', 'editor@example.org'],
  ['contactUrl', 'javascript:mailto:a@b'],
  ['quote', ''],
  ['quote', { exact: '' }],
  ['quote', { prefix: 'a' }],
];

describe('the kinds of values in content files', () => {
  test.each(RIGHT)('%s takes %j', (name, value) => {
    expect(FIELDS[name].safeParse(value).success).toBe(true);
  });

  test.each(WRONG)('%s refuses %j', (name, value) => {
    expect(FIELDS[name].safeParse(value).success).toBe(false);
  });
});
