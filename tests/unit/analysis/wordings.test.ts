import { describe, expect, test } from 'vitest';
import { indexAnalysis, type AnalysisIndex } from '../../../src/analysis/index-analysis.ts';
import {
  changedFields,
  correctionsOf,
  fieldsOf,
  pinnedWordings,
  wordingsOf,
  type Change,
} from '../../../src/analysis/wordings.ts';
import { newHistoryLines } from '../../../src/history/new-history-lines.ts';
import type { RecordedWording } from '../../../src/schemas/analysis.ts';
import { ferryIndex } from '../support/ferry.ts';

const ferry = ferryIndex().analysis;

/** What is recorded of something on the first day. */
function recorded(id: string, fields: RecordedWording['fields'] = {}): RecordedWording {
  const line = newHistoryLines(ferry, [], '2025-06-01').find((one) => one.id === id);
  if (!line) throw new Error(`Nothing is recorded of ${id}.`);
  return { ...line, fields: { ...line.fields, ...fields } };
}

/** The same thing recorded again. */
function again(
  line: RecordedWording,
  date: string,
  hash: string,
  fields: RecordedWording['fields'] = {},
): RecordedWording {
  return { ...line, date, hash, fields: { ...line.fields, ...fields } };
}

const withHistory = (...history: RecordedWording[]): AnalysisIndex =>
  indexAnalysis({ ...structuredClone(ferry), history });

/** Changes as a test shows them: what went in brackets with a minus, what came with a plus. */
const shown = (changes: readonly Change[]): string =>
  changes
    .map(({ text, kind }) => (kind === 'same' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`))
    .join('');

describe('wordingsOf', () => {
  test('gives the recorded wordings of an id, the first first, without its withdrawal', () => {
    const first = recorded('bk7m');
    const index = withHistory(first, recorded('c4qz'), again(first, '2025-06-02', '22222222'), {
      ...first,
      date: '2025-06-03',
      hash: null,
    });
    expect(wordingsOf(index, 'bk7m').map(({ date }) => date)).toEqual(['2025-06-01', '2025-06-02']);
    expect(wordingsOf(index, 'c4qz')).toHaveLength(1);
    expect(wordingsOf(index, 'd9xk')).toEqual([]);
  });
});

describe('fieldsOf', () => {
  const fields = (line: RecordedWording): string[] =>
    fieldsOf(withHistory(), line).map(({ label, text }) => `${label}: ${text}`);

  test('says a statement in words', () => {
    expect(fields(recorded('d9xk', { via: ['zoe-oezil', 'critics'], sources: ['captain', 'gone'] }))).toEqual(
      [
        'Passage: “We never saw the buoy,”\n“It was 어둠 all round.”',
        'Source: The ferry’s captain and gone',
        'Via: Zoë Özil and Critics',
        'Form: in quotation marks',
        'Cue: “told”',
        'Hedges: none',
      ],
    );
    expect(fields(recorded('g8tr', { cue: [] }))).toEqual([
      'Passage: The quay may reopen in May and may stay open',
      'Source: U.S. Coast Guard',
      'Via: nobody',
      'Form: paraphrased',
      'Cue: none',
      'Hedges: “may”, “may”',
    ]);
  });

  test('says a claim in words, also with a status that there is no more', () => {
    expect(fields(recorded('k2pt'))).toEqual([
      'Claim: The ferry left on time on 5 May 2025.',
      'Kind: fact',
      'Status: Supported',
    ]);
    expect(fields(recorded('k2pt', { status: 'proven' })).at(-1)).toBe('Status: proven');
  });
});

describe('changedFields', () => {
  test('tells what differs, word by word, and nothing else', () => {
    const before = recorded('bk7m');
    const after = again(before, '2025-06-02', '22222222', {
      passages: ['“the ferry 🚢 was late”'],
      hedges: ['perhaps'],
    });
    expect(
      changedFields(withHistory(), before, after).map(({ label, changes }) => [label, shown(changes)]),
    ).toEqual([
      ['Passage', '“the ferry 🚢 [-left][+was] [-on time][+late]”'],
      ['Hedges', '[-none][+“perhaps”]'],
    ]);
    expect(changedFields(withHistory(), before, before)).toEqual([]);
  });
});

describe('correctionsOf', () => {
  const corrections = (index: AnalysisIndex): string[] =>
    correctionsOf(index).map(({ date, id, hash, reason }) => [date, id, hash ?? reason].join(' '));

  test('lists no first wording, and every change after it, the newest first', () => {
    const [office, mayor] = [recorded('bk7m'), recorded('c4qz')];
    expect(corrections(withHistory(office, mayor))).toEqual([]);
    const index = withHistory(
      office,
      mayor,
      again(mayor, '2025-06-02', '22222222'),
      again(office, '2025-06-02', '33333333'),
      again(office, '2025-07-01', '44444444'),
    );
    expect(corrections(index)).toEqual([
      '2025-07-01 bk7m 44444444',
      '2025-06-02 bk7m 33333333',
      '2025-06-02 c4qz 22222222',
    ]);
  });

  test('has the later of two changes of one day first', () => {
    const first = recorded('bk7m');
    const index = withHistory(
      first,
      again(first, '2025-06-02', '22222222'),
      again(first, '2025-06-02', '33333333'),
      again(first, '2025-06-02', '44444444'),
    );
    expect(corrections(index)).toEqual([
      '2025-06-02 bk7m 44444444',
      '2025-06-02 bk7m 33333333',
      '2025-06-02 bk7m 22222222',
    ]);
  });

  test('has a withdrawal with its reason, before the changes of its day, once though it is recorded as well', () => {
    const first = recorded('bk7m');
    const { analysis } = withHistory(first, again(first, '2025-06-02', '22222222'), {
      ...first,
      date: '2025-06-02',
      hash: null,
      fields: { reason: 'A slip.', replacedBy: 'c4qz' },
    });
    const index = indexAnalysis({
      ...analysis,
      withdrawn: [
        {
          id: 'bk7m',
          url: 'https://example.org/s/bk7m/',
          what: 'statement',
          date: '2025-06-02',
          reason: 'A slip.',
          replacedBy: 'c4qz',
        },
      ],
    });
    expect(corrections(index)).toEqual(['2025-06-02 bk7m A slip.', '2025-06-02 bk7m 22222222']);
    expect(correctionsOf(index)[0]).toMatchObject({ changed: [], replacedBy: 'c4qz' });
  });
});

describe('pinnedWordings', () => {
  const first = recorded('bk7m');
  const now = ferryIndex().statement('bk7m').version;
  const states = (index: AnalysisIndex): string[] =>
    pinnedWordings(index).map(({ wording, state, changed }) =>
      [wording.id, wording.hash, state, ...changed.map(({ label }) => label)].join(' '),
    );

  test('tells the present wording from an earlier one, and what has changed since', () => {
    const earlier = again(first, '2025-05-01', '11111111', { form: 'indirect' });
    expect(states(withHistory(earlier, first, recorded('k2pt')))).toEqual([
      'bk7m 11111111 changed Form',
      `bk7m ${now} present`,
      `k2pt ${ferryIndex().claim('k2pt').version} present`,
    ]);
  });

  test('has a wording once that was left and taken up again, with its last day', () => {
    const other = again(first, '2025-06-02', '22222222', { cue: ['says'] });
    const index = withHistory(first, other, again(first, '2025-06-03', now));
    expect(states(index)).toEqual([`bk7m ${now} present`, 'bk7m 22222222 changed Cue']);
    expect(pinnedWordings(index)[0]?.wording.date).toBe('2025-06-03');
  });

  test('says of a withdrawn one that it is gone, without comparing', () => {
    const { analysis } = withHistory(first, { ...first, date: '2025-06-02', hash: null });
    const index = indexAnalysis({
      ...analysis,
      statements: analysis.statements.filter(({ id }) => id !== 'bk7m'),
      withdrawn: [
        {
          id: 'bk7m',
          url: 'https://example.org/s/bk7m/',
          what: 'statement',
          date: '2025-06-02',
          reason: 'A slip.',
          replacedBy: null,
        },
      ],
    });
    expect(states(index)).toEqual([`bk7m ${now} withdrawn`]);
  });
});
