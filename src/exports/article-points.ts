import { indexCodePoints, type CodePointIndex } from '../anchoring/code-points.ts';
import type { Analysis } from '../schemas/analysis.ts';

type Article = Analysis['article'];

const indexes = new WeakMap<Article, CodePointIndex>();

/** The code points of the article's text: a long text is indexed once and not for every passage. */
export function pointsOf(article: Article, text: string): CodePointIndex {
  const points = indexes.get(article) ?? indexCodePoints(text);
  indexes.set(article, points);
  return points;
}
