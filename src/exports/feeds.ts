/**
 * Atom feeds: of the site, of an actor, of the corrections. An entry's id is a tag URI (RFC 4151) made of the permalink's
 * id alone, so that it survives rewording, moving and another sub-path.
 */
import { Feed, type Item } from 'feed';
import { boundsOf } from '../analysis/edtf-dates.ts';
import type { AnalysisIndex } from '../analysis/index-analysis.ts';
import { describeStatement } from '../analysis/statement-page.ts';
import { correctionsOf, wordingsOf, type ChangedField, type Correction } from '../analysis/wordings.ts';
import type { Actor, Claim, Statement } from '../schemas/analysis.ts';
import type { Urls } from '../urls.ts';
import { STATUS_WORDS } from '../words.ts';
import { escapeHtml } from './escape-html.ts';
import { licenceAddress } from './licence-address.ts';
import { quoteHtml } from './quote-forms.ts';

/** A reader takes the newest; the whole is in the data. */
const MOST_ENTRIES = 500;

/** The statements and claims, the last changed first, then in the order of the text. */
export function siteFeed(index: AnalysisIndex, urls: Urls): string {
  const { site, statements, claims } = index.analysis;
  const items = [
    ...statements.map((one) => statementItem(index, one)),
    ...claims.map((one) => claimItem(index, one)),
  ];
  return atom(
    index,
    urls,
    { title: site.title, subtitle: site.description, page: urls.home, self: urls.feed, tag: 'site' },
    items,
  );
}

/** What an actor said. */
export function actorFeed(index: AnalysisIndex, urls: Urls, actor: Actor): string {
  const { title } = index.analysis.site;
  const items = index.saidBy(actor.id).map((one) => statementItem(index, one));
  const head = {
    title: `${actor.name} · ${title}`,
    subtitle: `${actor.role}. Every statement by ${actor.name}.`,
    page: urls.actor(actor.id),
    self: urls.actorFeed(actor.id),
  };
  return atom(index, urls, { ...head, tag: `actors/${actor.id}` }, items);
}

/** What was changed or taken back; empty while nothing was. */
export function correctionsFeed(index: AnalysisIndex, urls: Urls): string {
  const { title } = index.analysis.site;
  const seen = new Map<string, number>();
  // From the oldest, so that the number of a repetition stays what it is.
  const items = correctionsOf(index)
    .toReversed()
    .map((one) => {
      const key = `corrections/${one.id}/${one.date}/${one.hash ?? 'withdrawn'}`;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return correctionItem(index, urls, one, times === 1 ? key : `${key}/${times}`);
    });
  const head = {
    title: `Corrections · ${title}`,
    subtitle: 'What was changed or withdrawn after it was published.',
    page: urls.corrections,
    self: urls.correctionsFeed,
  };
  return atom(index, urls, { ...head, tag: 'corrections' }, items.toReversed());
}

interface Head {
  title: string;
  subtitle: string;
  /** The page that the feed belongs to, and its own address, as paths. */
  page: string;
  self: string;
  /** The last part of the feed's id. */
  tag: string;
}

function atom(
  index: AnalysisIndex,
  urls: Urls,
  { title, subtitle, page, self, tag }: Head,
  items: readonly Item[],
): string {
  const { site } = index.analysis;
  const newest = items.toSorted((a, b) => b.date.getTime() - a.date.getTime()).slice(0, MOST_ENTRIES);
  const feed = new Feed({
    id: tagUri(index, tag),
    title,
    description: subtitle,
    link: urls.absolute(page),
    feed: urls.absolute(self),
    updated: newest[0]?.date ?? moment(siteDate(index)),
    author: { name: site.title, link: site.url },
    copyright: licenceAddress(site.licence) ?? site.licence,
    generator: false,
  });
  for (const item of newest) feed.addItem(item);
  return feed.atom1();
}

function statementItem(index: AnalysisIndex, statement: Statement): Item {
  return {
    ...dates(index, statement.id),
    id: tagUri(index, `s/${statement.id}`),
    title: escapeHtml(describeStatement(index, statement).title),
    link: statement.url,
    content: quoteHtml(index, statement),
  };
}

function claimItem(index: AnalysisIndex, { id, text, url, status }: Claim): Item {
  const { label, explained } = STATUS_WORDS[status];
  return {
    ...dates(index, id),
    id: tagUri(index, `c/${id}`),
    title: escapeHtml(text),
    link: url,
    content: `<p>${escapeHtml(`${label}. ${explained}`)}</p>`,
  };
}

function correctionItem(
  index: AnalysisIndex,
  urls: Urls,
  { what, id, date, hash, changed, reason, replacedBy }: Correction,
  tag: string,
): Item {
  const address = (of: string): string => urls.permalink(what, of);
  const how = hash !== null ? 'changed' : replacedBy === null ? 'withdrawn' : 'replaced';
  const successor =
    replacedBy === null
      ? ''
      : `<p>Now: <a href="${escapeHtml(urls.absolute(address(replacedBy)))}">${escapeHtml(replacedBy)}</a></p>`;
  return {
    date: moment(date),
    published: moment(date),
    id: tagUri(index, tag),
    title: `The ${what} ${escapeHtml(id)} was ${how}`,
    link: urls.absolute(address(id)),
    content:
      (reason === null ? '' : `<p>${escapeHtml(reason)}</p>`) + changed.map(asChange).join('') + successor,
  };
}

function asChange({ label, changes }: ChangedField): string {
  const tags = { same: '', removed: 'del', added: 'ins' } as const;
  const words = changes.map(({ text, kind }, n) => {
    const space = kind === 'added' && changes[n - 1]?.kind === 'removed' ? ' ' : '';
    return tags[kind] ? `${space}<${tags[kind]}>${escapeHtml(text)}</${tags[kind]}>` : escapeHtml(text);
  });
  return `<p>${escapeHtml(label)}: ${words.join('')}</p>`;
}

/** When it was first and last recorded; while it is not, the day of the site. */
function dates(index: AnalysisIndex, id: string): Pick<Item, 'date' | 'published'> {
  const recorded = wordingsOf(index, id);
  const [first, last] = [recorded[0]?.date, recorded.at(-1)?.date];
  return first === undefined || last === undefined
    ? { date: moment(siteDate(index)) }
    : { date: moment(last), published: moment(first) };
}

/** `tag:<host>,<day>:<what>`: the day of the first record, on which the site was its editor's. */
function tagUri(index: AnalysisIndex, what: string): string {
  const { hostname } = new URL(index.analysis.site.url);
  const day =
    firstDays.get(index) ?? index.analysis.history.map(({ date }) => date).sort()[0] ?? articleDay(index);
  firstDays.set(index, day);
  return `tag:${hostname},${day}:${what}`;
}

const firstDays = new WeakMap<AnalysisIndex, string>();

function siteDate(index: AnalysisIndex): string {
  return index.analysis.site.recorded ?? articleDay(index);
}

/** The first day on which the article can have been published; without any date, the first day that computers count. */
function articleDay({ analysis: { article } }: AnalysisIndex): string {
  const first = article.published === null ? null : boundsOf(article.published).first;
  return new Date(first ?? 0).toISOString().slice(0, 10);
}

function moment(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
