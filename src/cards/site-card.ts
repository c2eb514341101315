/** The card of the site: its thesis, and the whole score. */
import { figuresOf, thesisOf } from '../analysis/findings.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import type { Urls } from '../urls.ts';
import { run, type Card } from './card.ts';
import { wholeScore } from './card-score.ts';
import { footOf } from './statement-card.ts';

const made = new WeakMap<AnalysisIndex, Card>();

/** The site on a picture, for the front page and every page without one of its own, which all ask for it. */
export function siteCard(index: AnalysisIndex, urls: Urls): Card {
  const card = made.get(index) ?? makeCard(index, urls);
  made.set(index, card);
  return card;
}

function makeCard(index: AnalysisIndex, urls: Urls): Card {
  const { analysis } = index;
  const thesis = thesisOf(figuresOf(index)).join(' ');
  return {
    path: urls.card(urls.home),
    alt: `${analysis.site.title} ${thesis} Below it the score of the article: a lane for each actor who speaks.`,
    site: analysis.site.title,
    slug: [analysis.site.topic],
    headline: [run(thesis, { face: 'headline' })],
    lines: [],
    score: wholeScore(index),
    foot: footOf(analysis, urls, urls.home),
  };
}
