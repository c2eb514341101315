/** Headlines that name the speaker and no verb: *Mayor: Bridge will reopen*, *Two dead in crash – police*. */
import { makeAct } from './act.ts';
import { isSpeakingNoun } from './lexicon.ts';
import { phraseBefore, type Phrase } from './noun-phrases.ts';
import { rangeOf, rangeOfPhrase, take, type Reading } from './reading.ts';
import { isDash, type Token } from './tokens.ts';

/** A speaker in a headline is named in few words. */
const LONGEST_NAME = 5;

/** Reads a line without a final stop. */
export function readHeadlines(reading: Reading): void {
  const { tokens, limit, taken } = reading;
  if (limit < tokens.length || taken.some(Boolean)) return;
  const colon = tokens.findIndex(({ text }) => text === ':');
  const dash = tokens.findLastIndex(isDash);
  const [source, passage] =
    colon > 0 && colon <= LONGEST_NAME
      ? [phraseBefore(tokens, colon), { start: colon + 1, end: limit }]
      : dash > 1 && limit - dash <= LONGEST_NAME
        ? [
            { start: dash + 1, end: limit },
            { start: 0, end: dash },
          ]
        : [];
  if (!source || !passage || !isSpeaker(tokens, source) || !isNews(tokens, passage)) return;
  if (source.start !== 0 && source.end !== limit) return;
  take(reading, 0, limit);
  reading.acts.push(
    makeAct({
      source: [rangeOfPhrase(tokens, source)],
      cue: [],
      passages: [rangeOf(tokens, passage.start, passage.end)],
      rule: 'speaker before a colon or behind a dash in a headline',
      confidence: 0.5,
    }),
  );
}

const isSpeaker = (tokens: readonly Token[], { start, end }: Phrase): boolean =>
  end > start &&
  isSpeakingNoun(tokens[end - 1]?.lower ?? '') &&
  tokens.slice(start, end).every(({ pos }) => /^(DET|ADJ|NOUN|PROPN)$/.test(pos));

/** "Editor: A. Berg" is no news. */
const isNews = (tokens: readonly Token[], { start, end }: Phrase): boolean =>
  end - start > 1 && tokens.slice(start, end).some(({ pos }) => /^(VERB|AUX|NOUN|ADJ|NUM)$/.test(pos));
