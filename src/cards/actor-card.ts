/** The card of an actor: who they are, how much they say and in which form, and where they have the floor. */
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { actorPage } from '../analysis/actor-page.ts';
import type { Actor, Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { capitalize, countOf, FORM_WORDS, sayKind, sayList, sayNumber } from '../words.ts';
import { run, type Card, type CardLine } from './card.ts';
import { laneScore } from './card-score.ts';
import { footOf } from './statement-card.ts';

const FORMS = ['direct', 'mixed', 'indirect', 'attitude'] as const;

/** An actor on a picture. */
export function actorCard(index: AnalysisIndex, urls: Urls, actor: Actor): Card {
  const address = urls.actor(actor.id);
  const { said, about } = actorPage(index, actor.id);
  const summary =
    said.length > 0
      ? `${capitalize(countOf(said.length, 'statement'))}: ${formsOf(said)}.`
      : about.length > 0
        ? `Talked about, but not quoted: ${countOf(about.length, 'statement')} about ${actor.name}.`
        : `No statement is by ${actor.name} or about ${actor.name}.`;
  const nameless: CardLine[] = actor.named
    ? []
    : [{ lead: true, runs: [run('Nobody here has a name.', { face: 'label-strong' })] }];
  return {
    path: urls.card(address),
    alt: `${actor.name}: ${actor.role}. ${actor.named ? '' : 'Nobody here has a name. '}${summary}`,
    site: index.analysis.site.title,
    slug: [sayKind(actor), index.analysis.site.topic],
    headline: [run(actor.name, { face: 'headline' })],
    subtitle: [run(actor.role, { face: 'text' })],
    lines: [...nameless, { runs: [run(summary)] }],
    ...(said.length > 0 && { score: laneScore(index, actor.id) }),
    foot: footOf(index.analysis, urls, address),
  };
}

/** "one in quotation marks, and three paraphrased" */
function formsOf(statements: readonly Statement[]): string {
  const counts = FORMS.map((form) => ({
    form,
    count: statements.filter((statement) => statement.form === form).length,
  }));
  return sayList(
    counts.flatMap(({ form, count }) =>
      count > 0 ? [`${sayNumber(count)} ${FORM_WORDS[form].adverb}`] : [],
    ),
  );
}
