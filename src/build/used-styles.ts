/** The styles that a page can use: rules for classes that neither it nor any script has are left out of it. */
import { readdirSync, readFileSync } from 'node:fs';
import postcss from 'postcss';

const CLIENT = new URL('../client/', import.meta.url);

/** Every word of every text in our scripts, and so every class that one of them may give to a page. */
const wordsOfScripts = new Set(
  readdirSync(CLIENT)
    .map((name) => readFileSync(new URL(name, CLIENT), 'utf8'))
    .flatMap((source) => Array.from(source.matchAll(/(['"`])([^\n]*?)\1/g), ([, , text = '']) => text))
    .flatMap((text) => text.match(/[a-z][\w-]*/gi) ?? []),
);

const CLASS = /\.(-?[_a-z][\w-]*)/gi;
/** What stands in `:is()`, `:not()` and their like is a matter of its own: one of several may be enough, or none. */
const FUNCTION = /:[a-z-]+\((?:[^()]|\([^()]*\))*\)/g;

/** What is known of the same styles. */
interface KnownStyles {
  classes: readonly string[];
  /** By the classes that a page does not use: pages of a kind have the same styles, and few differ in what they use of them. */
  used: Map<string, string>;
}

const known = new Map<string, KnownStyles>();

/**
 * Styles without the rules that cannot apply.
 * @param css Any styles; conditions that are left empty go as well.
 * @param html The page, without its styles.
 */
export function usedStyles(css: string, html: string): string {
  const classes = new Set(
    Array.from(html.matchAll(/\sclass=(?:"([^"]*)"|([^\s>]+))/g), ([, quoted, bare]) => quoted ?? bare ?? '')
      .join(' ')
      .split(/\s+/),
  );
  const styles = known.get(css) ?? { classes: classesIn(css), used: new Map<string, string>() };
  known.set(css, styles);
  const unused = styles.classes.filter((name) => !classes.has(name) && !wordsOfScripts.has(name));
  const key = unused.join(' ');
  const used = styles.used.get(key) ?? without(css, new Set(unused));
  styles.used.set(key, used);
  return used;
}

function classesIn(css: string): string[] {
  return [...new Set(Array.from(css.matchAll(CLASS), ([, name = '']) => name))];
}

function without(css: string, unused: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) =>
      Array.from(selector.replaceAll(FUNCTION, '').matchAll(CLASS)).every(
        ([, name = '']) => !unused.has(name),
      ),
    );
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  root.walkAtRules((rule) => {
    // An empty layer still has its place among the layers.
    if (rule.name !== 'layer' && rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}
