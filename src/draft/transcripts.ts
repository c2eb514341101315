/** Turns of an interview or a hearing: paragraphs that begin with who speaks, *NAME: …* or *((NAME)) …*. */
import type { ArticleText } from '../analysis/article-text.ts';
import type { Act } from './act.ts';

const TURN =
  /^(?:\(\((?<bracketed>[^()]{1,60})\)\)|\[(?<square>[^\]]{1,60})\]:|(?<name>(?:[\p{Lu}Q][\p{L}.'’-]*|of|the|de|van|von|al|bin)(?: (?:\p{Lu}[\p{L}.'’()-]*|of|the|de|van|von|al|bin)){0,5})(?: \([^)]{1,40}\))?:)\s+(?=\S)/u;
/** Labels that look like a speaker and are none. */
const NO_SPEAKER =
  /^(note|update|image|photo|picture|source|sources|correction|caption|file|video|credit|related|see also|read more|editor.s note|ps|nb|by|tags|published|breaking|analysis|opinion|headline|copyright|contact|location|date|time|where|when|who|what|why|how)$/i;

/** A turn with more paragraphs is not believed. */
const MOST_PARAGRAPHS = 8;

/** A paragraph in which a turn begins or goes on. */
export interface Turns {
  acts: Act[];
  /** Paragraph numbers, from 1, that the turns account for. */
  paragraphs: ReadonlySet<number>;
}

/** Finds the turns; none where fewer than two paragraphs begin with a speaker, or no speaker comes twice and they are few. */
export function findTurns(article: ArticleText): Turns {
  const starts: {
    paragraph: number;
    from: number;
    to: number;
    speaker: { from: number; to: number };
    text: { from: number; to: number };
  }[] = [];
  const ends: { paragraph: number; from: number; to: number }[] = [];
  let from = 0;
  for (const [n, paragraph] of article.text.split('\n').entries()) {
    const turn = TURN.exec(paragraph);
    const name = turn?.groups?.['bracketed'] ?? turn?.groups?.['square'] ?? turn?.groups?.['name'];
    ends.push({ paragraph: n + 1, from, to: from + paragraph.length });
    if (turn && name !== undefined && !NO_SPEAKER.test(name.trim())) {
      const at = from + paragraph.indexOf(name);
      starts.push({
        paragraph: n + 1,
        from,
        to: from + paragraph.length,
        speaker: { from: at, to: at + name.length },
        text: { from: from + turn[0].length, to: from + paragraph.length },
      });
    }
    from += paragraph.length + 1;
  }
  const names = starts.map(({ speaker }) => article.text.slice(speaker.from, speaker.to));
  if (
    starts.length < 3 &&
    !(
      starts.length === 2 &&
      new Set(names).size === 2 &&
      (starts[1]?.paragraph ?? 0) - (starts[0]?.paragraph ?? 0) === 1
    )
  )
    return { acts: [], paragraphs: new Set() };
  const paragraphs = new Set<number>();
  const acts = starts.map((start, n): Act => {
    const following = starts[n + 1]?.paragraph;
    // Ten paragraphs up to the next name are hardly one turn: the article has taken over.
    const next =
      following !== undefined && following - start.paragraph > MOST_PARAGRAPHS
        ? start.paragraph + 1
        : following;
    const passages = [start.text];
    paragraphs.add(start.paragraph);
    // A turn may have several paragraphs; after the last name only what speaks in the first person still belongs to it.
    for (const { paragraph, from: a, to: b } of ends) {
      if (paragraph <= start.paragraph || (next !== undefined && paragraph >= next)) continue;
      if (
        next === undefined &&
        (paragraph !== start.paragraph + passages.length ||
          !/\b(I|we|my|our|me|us)\b/.test(article.text.slice(a, b)))
      )
        continue;
      passages.push({ from: a, to: b });
      paragraphs.add(paragraph);
    }
    return {
      source: [start.speaker],
      cue: [],
      passages,
      stance: false,
      clausal: true,
      rule: 'a turn of a transcript',
      confidence: 0.9,
    };
  });
  return { acts, paragraphs };
}
