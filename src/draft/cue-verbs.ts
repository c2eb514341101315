/** A reporting verb at some place of a sentence, with a second word where it needs one, and what it introduces. */
import { contentAfter, type ContentStart } from './contents.ts';
import { VERBS, type Verb } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Verbs that say something only with a second word. The word belongs to the cue. */
const PARTICLES: Readonly<Record<string, { particle: string; frames: Verb['frames'] }>> = {
  pointed: { particle: 'out', frames: ['clause', 'quote', 'thing'] },
  points: { particle: 'out', frames: ['clause', 'quote', 'thing'] },
  pointing: { particle: 'out', frames: ['clause', 'quote', 'thing'] },
  point: { particle: 'out', frames: ['clause', 'quote', 'thing'] },
  made: { particle: 'clear', frames: ['clause', 'question'] },
  makes: { particle: 'clear', frames: ['clause', 'question'] },
  making: { particle: 'clear', frames: ['clause', 'question'] },
  called: { particle: 'for', frames: ['thing'] },
  calls: { particle: 'for', frames: ['thing'] },
  calling: { particle: 'for', frames: ['thing'] },
  found: { particle: 'out', frames: ['clause'] },
  went: { particle: 'on', frames: ['quote'] },
  agreed: { particle: 'on', frames: ['thing'] },
  agree: { particle: 'on', frames: ['thing'] },
  agrees: { particle: 'on', frames: ['thing'] },
  refers: { particle: 'to', frames: ['as'] },
  referred: { particle: 'to', frames: ['as'] },
  referring: { particle: 'to', frames: ['as'] },
};

/** The reporting verb at this token with its content, if it is one and has one. */
export function verbAndContent(
  tokens: readonly Token[],
  at: number,
  limit: number,
): { verb: Verb; cueEnd: number; content: ContentStart } | undefined {
  const { lower } = tokens[at] as Token;
  const particle = PARTICLES[lower];
  if (particle && tokens[at + 1]?.lower === particle.particle) {
    const verb: Verb = { lemma: lower, frames: particle.frames, kind: 'say' };
    const content = contentAfter(tokens, at + 2, verb, limit);
    if (content) return { verb, cueEnd: at + 2, content };
  }
  const verb = VERBS.get(lower);
  const content = verb && contentAfter(tokens, at + 1, verb, limit);
  return verb && content ? { verb, cueEnd: at + 1, content } : undefined;
}
