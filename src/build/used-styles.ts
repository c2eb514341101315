/** The styles that a page can use: rules for classes, elements and data that neither it nor any script has are left out of it. */
import { readdirSync, readFileSync } from 'node:fs';
import postcss, { AtRule, type Rule } from 'postcss';

const CLIENT = new URL('../client/', import.meta.url);

/**
 * Every word of every text in our scripts, and so every class and element that one of them may give to a page. Data that
 * a script sets are those of the choices that stand in its page.
 */
const wordsOfScripts = new Set(
  readdirSync(CLIENT)
    .map((name) => readFileSync(new URL(name, CLIENT), 'utf8'))
    .flatMap((source) => Array.from(source.matchAll(/(['"`])([^\n]*?)\1/g), ([, , text = '']) => text))
    .flatMap((text) => text.match(/[a-z][\w-]*/gi) ?? []),
);

/** What a selector asks for by name: `.class`, `[data-x=value]`, or an element behind a combinator. */
const NAMED = /\.(-?[_a-z][\w-]*)|\[(data-[\w-]+=["']?[\w-]+)["']?\]|(?:^|[\s>+~])([a-z][\w-]*)/gi;
/**
 * What a page has of these: `<p`, ` class="lead quiet"`, ` data-form=direct`; a heading that is only heard is told apart,
 * since nothing depends on how it looks.
 */
const THERE = /<h\d class="?visually-hidden\b|<[a-z][\w-]*|\s(?:class|data-[\w-]+)=(?:"[^"]*"|[^\s>]+)/g;
/** What stands in `:is()`, `:not()` and their like is a matter of its own: one of several may be enough, or none. */
const FUNCTION = /:[a-z-]+\((?:[^()]|\([^()]*\))*\)/g;

/** What is known of the same styles. */
interface KnownStyles {
  /** What their selectors ask for. */
  names: readonly string[];
  /** By the names that a page does not have: pages of a kind have the same styles, and few differ in what they use of them. */
  used: Map<string, string>;
}

const known = new Map<string, KnownStyles>();

/**
 * Styles without the rules that cannot apply.
 * @param css Any styles; conditions that are left empty go as well.
 * @param html The page, without its styles.
 */
export function usedStyles(css: string, html: string): string {
  const styles = known.get(css) ?? { names: namesIn(css), used: new Map<string, string>() };
  known.set(css, styles);
  const there = namesOf(html);
  const unused = styles.names.filter((name) => !there.has(name) && !wordsOfScripts.has(name));
  const key = unused.join(' ');
  const used = styles.used.get(key) ?? without(css, new Set(unused));
  styles.used.set(key, used);
  return used;
}

/** Everything in a page that a selector could ask for: `lead`, `data-form=direct`, `blockquote`. */
function namesOf(html: string): Set<string> {
  const names = new Set<string>();
  // Most stand in a page many times.
  for (const part of new Set(html.match(THERE))) {
    if (part.endsWith('visually-hidden') && part.startsWith('<')) names.add('visually-hidden');
    else if (part.startsWith('<')) names.add(part.slice(1));
    else {
      const [attribute = '', value = ''] = part.slice(1).replaceAll('"', '').split(/=(.*)/s);
      if (attribute === 'class') for (const name of value.split(/\s+/)) names.add(name);
      else names.add(`${attribute}=${value}`);
    }
  }
  return names;
}

function namesIn(css: string): string[] {
  const names = new Set<string>();
  postcss.parse(css).walkRules((rule) => {
    for (const selector of selectorsOf(rule)) for (const name of askedBy(selector)) names.add(name);
  });
  return [...names];
}

/** What has to be in a page for a selector to fit anything in it. */
function askedBy(selector: string): string[] {
  return Array.from(
    selector.replaceAll(FUNCTION, '').matchAll(NAMED),
    ([, name, data, tag]) => name ?? data?.replace(/["']/, '') ?? tag ?? '',
  );
}

/** The steps of an animation are no selectors. */
function selectorsOf(rule: Rule): string[] {
  const { parent } = rule;
  return parent instanceof AtRule && parent.name.endsWith('keyframes') ? [] : rule.selectors;
}

function without(css: string, unused: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const all = selectorsOf(rule);
    const selectors = all.filter((selector) => askedBy(selector).every((name) => !unused.has(name)));
    if (selectors.length === all.length) return;
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
  root.walkAtRules((rule) => {
    // An empty layer still has its place among the layers.
    if (rule.name !== 'layer' && rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}
