/** Orders and stand-ins that neither article happens to need, on the ferry's entries with some of them changed. */
import { describe, expect, test } from 'vitest';
import { buildAnalysis } from '../../../src/analysis/build-analysis.ts';
import type { ContentEntries } from '../../../src/analysis/entries.ts';
import type { Analysis } from '../../../src/schemas/analysis.ts';
import { makeUrls } from '../../../src/urls.ts';
import { builtContent } from '../support/built-content.ts';
import { ids } from '../support/ferry.ts';

const { entries: ferry } = await builtContent('the ferry');
const urls = makeUrls('https://example.org', '/');

/** The analysis of the ferry's entries with some of their lists changed. */
function built(change: (entries: ContentEntries) => Partial<ContentEntries>): Analysis {
  const { analysis, problems } = buildAnalysis({ ...ferry, ...change(ferry) }, urls);
  if (!analysis) throw new Error(problems.map(({ message }) => message).join('\n'));
  return analysis;
}

type StatementEntry = ContentEntries['statements'][number];

/** The entry with this id, with some of its fields changed. */
function changed(
  { statements }: ContentEntries,
  id: string,
  data: Partial<StatementEntry['data']>,
  rest: Partial<StatementEntry> = {},
): StatementEntry {
  const entry = statements.find((one) => one.data.id === id);
  if (!entry) throw new Error(`The ferry has no ${id}.`);
  return { ...entry, ...rest, data: { ...entry.data, ...data } };
}

describe('the analysis', () => {
  test('has of two statements that begin together the longer first', () => {
    const { statements } = built((entries) => ({
      statements: [
        changed(entries, 'c4qz', { id: 'b2b2', hedges: [] }, { quotes: ['the fog'] }),
        ...entries.statements,
      ],
    }));
    expect(ids(statements)).toContain('c4qz b2b2');
  });

  test('has a hedge that two statements share once in its sentence', () => {
    const { sentences } = built((entries) => ({
      statements: [...entries.statements, changed(entries, 'c4qz', { id: 'b2b2' })],
    }));
    expect(sentences.find(({ id }) => id === 'p1s2')?.hedges.map(({ text }) => text)).toEqual(['may']);
  });

  test('has two hedges of a sentence that begin, or end, together', () => {
    const hedgesOf = (...hedges: string[]): string[] | undefined =>
      built((entries) => ({
        statements: [
          changed(entries, 'c4qz', { hedges: hedges.slice(0, 1) }),
          changed(entries, 'c4qz', { id: 'b2b2', hedges: hedges.slice(1) }),
          ...entries.statements.filter(({ data }) => data.id !== 'c4qz'),
        ],
      }))
        .sentences.find(({ id }) => id === 'p1s2')
        ?.hedges.map(({ text }) => text);
    expect(hedgesOf('may', 'may have been')).toEqual(['may', 'may have been']);
    expect(hedgesOf('may have been', 'been')).toEqual(['may have been', 'been']);
  });

  test('marks a statement as drafted whether or not it says how', () => {
    const how = { rule: 'quotation', confidence: 0.5, doubts: [] };
    const { statements } = built((entries) => ({
      statements: entries.statements.map(({ data: { id } }) =>
        changed(entries, id, { draft: id === 'c4qz' ? how : id === 'j6sd' }),
      ),
    }));
    expect(ids(statements.filter(({ draft }) => draft))).toBe('c4qz j6sd');
  });

  test('has the sentences of relations and events in the order of the text', () => {
    const { relations, events } = built(({ actors, events: all }) => ({
      actors: actors.map((entry, n) => ({
        ...entry,
        data: {
          ...entry.data,
          relations:
            n === 0
              ? [
                  {
                    id: 'r',
                    to: 'critics',
                    type: 'with' as const,
                    kind: 'knows',
                    sentences: ['p3s1', 'p1s1', 'p2s2'],
                  },
                ]
              : [],
        },
      })),
      events: all.map((entry) => ({ ...entry, data: { ...entry.data, sentences: ['p2s1', 'p1s2'] } })),
    }));
    expect(relations.map(({ sentences }) => sentences)).toEqual([['p1s1', 'p2s2', 'p3s1']]);
    expect(events[0]?.sentences).toEqual(['p1s2', 'p2s1']);
  });

  test('has no date for evidence that is undated', () => {
    const { evidence } = built(({ evidence: all }) => ({
      evidence: all.map((entry) => ({ ...entry, data: { ...entry.data, published: 'undated' } })),
    }));
    expect(evidence.map(({ published }) => published)).toEqual([null]);
  });

  test('has withdrawals by date and then by id, and the history with the statements first', () => {
    const withdrawn = (id: string, date: string): ContentEntries['withdrawn'][number] => ({
      ...changed(ferry, 'c4qz', {}),
      what: 'statement',
      data: { id, withdrawn: { date, reason: 'It was misheard.', replacedBy: null } },
    });
    const line = (what: 'statement' | 'claim', id: string): ContentEntries['history'][number] => ({
      what,
      id,
      date: '2025-06-01',
      hash: '12345678',
      fields: {},
    });
    const analysis = built(() => ({
      withdrawn: [
        withdrawn('zz33', '2025-06-02'),
        withdrawn('zz44', '2025-06-01'),
        withdrawn('zz22', '2025-06-02'),
      ],
      history: [line('claim', 'k2pt'), line('statement', 'j6sd'), line('statement', 'bk7m')],
    }));
    expect(ids(analysis.withdrawn)).toBe('zz44 zz22 zz33');
    // Of one kind as they were recorded.
    expect(ids(analysis.history)).toBe('j6sd bk7m k2pt');
    expect(analysis.site.recorded).toBe('2025-06-01');
  });
});
