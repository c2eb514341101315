import { describe, expect, test } from 'vitest';
import { historyLineSchema, lastRecorded } from '../../../src/history/history.ts';
import { newHistoryLines } from '../../../src/history/new-history-lines.ts';
import { hashWording } from '../../../src/history/wording.ts';
import { builtContent } from '../support/built-content.ts';

const { analysis } = await builtContent('the ferry');
const first = newHistoryLines(analysis, [], '2025-06-01');

describe('newHistoryLines', () => {
  test('a content without history gets a line for every statement, then every claim, in the order of the text', () => {
    expect(first.map(({ what, id }) => `${what} ${id}`)).toEqual([
      'statement bk7m',
      'statement c4qz',
      'statement d9xk',
      'statement f2wv',
      'statement g8tr',
      'statement h3np',
      'statement j6sd',
      'claim k2pt',
      'claim n7bc',
      'claim m5rw',
    ]);
  });

  test('a line holds the day, the hash, and exactly the fields that are hashed', () => {
    expect(first[4]).toEqual({
      what: 'statement',
      id: 'g8tr',
      date: '2025-06-01',
      hash: analysis.statements[4]?.version,
      fields: {
        sources: ['coast-guard'],
        via: [],
        form: 'indirect',
        cue: ['wrote'],
        passages: ['The quay may reopen in May and may stay open'],
        hedges: ['may', 'may'],
      },
    });
    for (const line of first) {
      expect(historyLineSchema.parse(line)).toEqual(line);
      expect(line.hash).toBe(hashWording(line.fields as unknown as Parameters<typeof hashWording>[0]));
    }
  });

  test('nothing is added where nothing changed, whatever the day', () => {
    expect(newHistoryLines(analysis, first, '2025-07-01')).toEqual([]);
  });

  test('a changed wording gives one line', () => {
    const changed = structuredClone(analysis);
    const [statement] = changed.statements;
    if (statement) statement.version = 'deadbeef';
    const lines = newHistoryLines(changed, first, '2025-07-01');
    expect(lines.map(({ id, date, hash }) => [id, date, hash])).toEqual([['bk7m', '2025-07-01', 'deadbeef']]);
  });

  test('a wording that comes back after another one is recorded again, since the last line is what counts', () => {
    const between = { ...first[0], hash: 'deadbeef' } as (typeof first)[number];
    expect(newHistoryLines(analysis, [...first, between], '2025-07-01').map(({ id }) => id)).toEqual([
      'bk7m',
    ]);
  });

  test('a withdrawal gives one line without a hash, once', () => {
    const withdrawn = structuredClone(analysis);
    withdrawn.statements.shift();
    withdrawn.withdrawn.push({
      id: 'bk7m',
      url: 'https://example.org/s/bk7m/',
      what: 'statement',
      date: '2025-07-01',
      reason: 'It was misheard.',
      replacedBy: 'c4qz',
    });
    const lines = newHistoryLines(withdrawn, first, '2025-07-02');
    expect(lines).toEqual([
      {
        what: 'statement',
        id: 'bk7m',
        date: '2025-07-02',
        hash: null,
        fields: { reason: 'It was misheard.', replacedBy: 'c4qz' },
      },
    ]);
    expect(newHistoryLines(withdrawn, [...first, ...lines], '2025-07-03')).toEqual([]);
  });
});

describe('lastRecorded', () => {
  test('the last line of an id counts', () => {
    const [line] = first;
    if (!line) throw new Error('The ferry has no statement.');
    const later = { ...line, date: '2025-08-01' };
    expect(lastRecorded([...first, later]).get(line.id)).toBe(later);
    expect(lastRecorded(first).size).toBe(first.length);
  });
});
