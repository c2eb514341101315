/** What was recorded under a permalink over time: its wordings, what changed between them, and the corrections of the whole site. */
import { ascending, descending } from 'd3-array';
import { diffWordsWithSpace } from 'diff';
import { claimWording, statementWording } from '../history/wording.ts';
import type { Analysis, RecordedWording, Withdrawn } from '../schemas/analysis.ts';
import { FORM_WORDS, sayList, STATUS_WORDS } from '../words.ts';
import type { AnalysisIndex } from './index-analysis.ts';

/** A field of a wording, as a reader sees it. */
export interface WordingField {
  label: string;
  text: string;
}

/** A stretch of text that stayed, went, or came. */
export interface Change {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/** A field whose text is not the same in two wordings. */
export interface ChangedField {
  label: string;
  changes: Change[];
}

const byId = new WeakMap<Analysis, Map<string, RecordedWording[]>>();

/** The recorded wordings of an id, the first first; withdrawals are left out. */
export function wordingsOf({ analysis }: AnalysisIndex, id: string): RecordedWording[] {
  let wordings = byId.get(analysis);
  if (!wordings) {
    wordings = new Map();
    for (const line of analysis.history) {
      if (line.hash !== null) wordings.set(line.id, [...(wordings.get(line.id) ?? []), line]);
    }
    byId.set(analysis, wordings);
  }
  return wordings.get(id) ?? [];
}

/** The fields of a wording in words, in the order in which pages show them; an actor that is gone is named by its id. */
export function fieldsOf(
  index: AnalysisIndex,
  { what, fields }: Pick<RecordedWording, 'what' | 'fields'>,
): WordingField[] {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  const list = (name: string): string[] => (Array.isArray(fields[name]) ? fields[name].map(String) : []);
  const inMarks = (words: string): string => `“${words}”`;
  const actors = (name: string): string =>
    sayList(list(name).map((id) => index.analysis.actors.find((actor) => actor.id === id)?.name ?? id));
  if (what === 'claim') {
    const status = text('status');
    return [
      { label: 'Claim', text: text('text') },
      { label: 'Kind', text: text('kind') },
      {
        label: 'Status',
        text: status in STATUS_WORDS ? STATUS_WORDS[status as keyof typeof STATUS_WORDS].label : status,
      },
    ];
  }
  const form = text('form');
  return [
    {
      label: 'Passage',
      text: list('passages')
        .map((passage) => (form === 'direct' ? inMarks(passage) : passage))
        .join('\n'),
    },
    { label: 'Source', text: actors('sources') },
    { label: 'Via', text: actors('via') || 'nobody' },
    { label: 'Form', text: form in FORM_WORDS ? FORM_WORDS[form as keyof typeof FORM_WORDS].adverb : form },
    { label: 'Cue', text: list('cue').map(inMarks).join(' … ') || 'none' },
    { label: 'Hedges', text: list('hedges').map(inMarks).join(', ') || 'none' },
  ];
}

/** The fields that differ between two wordings, word by word. */
export function changedFields(
  index: AnalysisIndex,
  before: RecordedWording,
  after: Pick<RecordedWording, 'what' | 'fields'>,
): ChangedField[] {
  const old = fieldsOf(index, before);
  return fieldsOf(index, after).flatMap(({ label, text }, n) => {
    const previous = old[n]?.text ?? '';
    if (previous === text) return [];
    return [
      {
        label,
        changes: diffWordsWithSpace(previous, text).map(({ value, added, removed }): Change => ({
          text: value,
          kind: added ? 'added' : removed ? 'removed' : 'same',
        })),
      },
    ];
  });
}

/** Something that was changed or taken back after it had been published. */
export interface Correction {
  what: 'statement' | 'claim';
  id: string;
  date: string;
  /** The version it led to; null for a withdrawal. */
  hash: string | null;
  /** What changed; empty for a withdrawal. */
  changed: ChangedField[];
  /** Why it was withdrawn. */
  reason: string | null;
  replacedBy: string | null;
}

/** Every recorded change after the first wording, and every withdrawal: the newest first, those of a day by id. */
export function correctionsOf(index: AnalysisIndex): Correction[] {
  const { history, withdrawn } = index.analysis;
  const last = new Map<string, RecordedWording>();
  const corrections: Correction[] = [];
  for (const line of history) {
    const before = last.get(line.id);
    last.set(line.id, line);
    if (!before || line.hash === null) continue;
    corrections.push({
      what: line.what,
      id: line.id,
      date: line.date,
      hash: line.hash,
      changed: changedFields(index, before, line),
      reason: null,
      replacedBy: null,
    });
  }
  for (const { what, id, date, reason, replacedBy } of withdrawn) {
    corrections.push({ what, id, date, hash: null, changed: [], reason, replacedBy });
  }
  // Turned round before it is sorted, so that what was changed twice in a day has the later change first.
  return corrections.reverse().sort((a, b) => descending(a.date, b.date) || ascending(a.id, b.id));
}

/** What a pinned page says of its wording. */
export interface PinnedWording {
  wording: RecordedWording;
  fields: WordingField[];
  /** Whether the permalink still shows this wording. */
  state: 'present' | 'changed' | 'withdrawn';
  /** What has changed since, where it has. */
  changed: ChangedField[];
}

/** The recorded wordings of one kind at the addresses where they are kept. */
export function pinnedOf(index: AnalysisIndex, what: RecordedWording['what']): PinnedWording[] {
  return pinnedWordings(index).filter(({ wording }) => wording.what === what);
}

/** What was taken back of one kind, the oldest first. */
export function withdrawnOf({ analysis }: AnalysisIndex, what: Withdrawn['what']): Withdrawn[] {
  return analysis.withdrawn.filter((one) => one.what === what);
}

/** Every recorded wording, each once though it may have been recorded again. */
export function pinnedWordings(index: AnalysisIndex): PinnedWording[] {
  const { analysis } = index;
  const versions = new Map<string, string>(
    [...analysis.statements, ...analysis.claims].map(({ id, version }) => [id, version]),
  );
  const gone = new Set(analysis.withdrawn.map(({ id }) => id));
  const once = new Map(
    analysis.history
      .filter(({ hash }) => hash !== null)
      .map((line) => [`${line.id} ${line.hash ?? ''}`, line]),
  );
  return [...once.values()].map((wording) => {
    const state = gone.has(wording.id)
      ? 'withdrawn'
      : versions.get(wording.id) === wording.hash
        ? 'present'
        : 'changed';
    return {
      wording,
      fields: fieldsOf(index, wording),
      state,
      changed: state === 'changed' ? changedFields(index, wording, presentWording(index, wording)) : [],
    };
  });
}

/** The wording that the permalink shows now, recorded or not. */
function presentWording(
  index: AnalysisIndex,
  { what, id }: RecordedWording,
): Pick<RecordedWording, 'what' | 'fields'> {
  const fields = what === 'claim' ? claimWording(index.claim(id)) : statementWording(index.statement(id));
  return { what, fields: { ...fields } };
}
