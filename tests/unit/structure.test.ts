/** The house rules that a reader can rely on, read from the source: which way the arrows point, and where things are said. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from './support/content-folders.ts';

const SRC = join(REPOSITORY, 'src');

interface SourceFile {
  /** Path below `src/`. */
  path: string;
  /** The first folder, or the file's own name at the top. */
  folder: string;
  text: string;
  /** What it imports: packages by name, files of the house by their path below `src/`. */
  imports: string[];
}

/** The scripts of an `.astro` file: its frontmatter and its `<script>` elements. */
function scriptsOf(text: string): string {
  const frontmatter = /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
  return [
    frontmatter,
    ...Array.from(text.matchAll(/<script[^>]*>([^]*?)<\/script>/g), (match) => match[1]),
  ].join('\n');
}

const files: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|astro)$/.test(path) && !path.endsWith('.d.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    const script = path.endsWith('.astro') ? scriptsOf(text) : text;
    const imports = ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => {
      return fileName.startsWith('.') ? normalize(join(dirname(path), fileName)) : fileName;
    });
    return { path, folder: path.split('/')[0] ?? path, text, imports };
  });
const byPath = new Map(files.map((file) => [file.path, file]));

/** Everything that a file needs, directly or through files of the house. */
function reachableImports(file: SourceFile, seen = new Set<string>()): Set<string> {
  for (const name of file.imports) {
    if (seen.has(name)) continue;
    seen.add(name);
    const next = byPath.get(name);
    if (next) reachableImports(next, seen);
  }
  return seen;
}

const isPure = ({ path, folder }: SourceFile): boolean =>
  (['schemas', 'anchoring', 'analysis', 'exports', 'draft'].includes(folder) &&
    path !== 'analysis/get-analysis.ts') ||
  /^charts\/.*-layout\.ts$/.test(path);

/** From the ground up: a file may import from its own row and from those before it. */
const ROWS = [
  ['site.ts', 'urls.ts', 'problems', 'search/fields.ts', 'search/fold-name.ts'],
  ['schemas', 'anchoring', 'history', 'words.ts'],
  ['analysis'],
  ['charts', 'exports', 'search', 'cards', 'draft', 'markdown'],
  ['reading', 'build'],
  ['client'],
  ['components', 'layouts'],
  ['pages', 'cli', 'content.config.ts'],
];

function rowOf(path: string): number {
  // A drawing's component stands beside its geometry, and the one door to the collections beside what it resolves.
  if (path.endsWith('.astro') && !path.startsWith('pages/'))
    return ROWS.findIndex((row) => row.includes('components'));
  if (path === 'analysis/get-analysis.ts') return ROWS.findIndex((row) => row.includes('reading'));
  const exact = ROWS.findIndex((row) => row.includes(path));
  return exact === -1 ? ROWS.findIndex((row) => row.includes(path.split('/')[0] ?? '')) : exact;
}

describe('the source', () => {
  test('fills the layers from the styles of every page alone: met first on one page, a layer would lose its rank there', () => {
    const shared = new Set(byPath.get('layouts/Base.astro')?.imports);
    const layered = readdirSync(join(SRC, 'styles'))
      .map((name) => `styles/${name}`)
      .filter((path) => /@layer \w+ \{/.test(readFileSync(join(SRC, path), 'utf8')));
    expect(layered.length).toBeGreaterThan(3);
    expect(layered.filter((path) => !shared.has(path))).toEqual([]);
  });

  test('was found, with its imports', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter(isPure).length).toBeGreaterThan(15);
    expect(byPath.get('reading/check-content.ts')?.imports).toContain('analysis/build-analysis.ts');
    expect(files.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(30);
  });

  test('keeps Astro, the file system and the DOM out of what is pure', () => {
    const forbidden = files
      .filter(isPure)
      .flatMap((file) => [
        ...[...reachableImports(file)]
          .filter((name) =>
            /^(astro(?!\/zod$)|@astrojs\/|(node:)?fs\b|node:child_process|pagefind)/.test(name),
          )
          .map((name) => `${file.path} reaches ${name}`),
        ...(/\b(document|window)\.|\bHTML\w*Element\b|\bprocess\./.test(file.text)
          ? [`${file.path} knows the DOM or the process`]
          : []),
      ]);
    expect(forbidden).toEqual([]);
  });

  test('has one door to the content collections', () => {
    const importers = files
      .filter(({ imports }) => imports.includes('astro:content'))
      .map(({ path }) => path);
    expect(
      importers.filter((path) => path !== 'content.config.ts' && path !== 'analysis/get-analysis.ts'),
    ).toEqual([]);
  });

  test('lets pages wait for the analysis, and components never: what stands behind one that waits is made twice as slowly', () => {
    const asking = files.filter(({ path }) => path.endsWith('.astro'));
    const late = asking
      .filter(({ folder, text }) => folder === 'pages' && !/^(?!\s)[^\n]*await getAnalysis\(\)/m.test(text))
      .map(({ path }) => path);
    expect(late).toEqual([]);
    const waiting = asking.filter(
      ({ folder, path, text }) =>
        folder !== 'pages' && path !== 'components/ReviewPage.astro' && /\bawait\b/.test(text),
    );
    expect(waiting.map(({ path }) => path)).toEqual([]);
  });

  test('has arrows that point one way', () => {
    const unknown = files.filter(({ path }) => rowOf(path) === -1).map(({ path }) => path);
    expect(unknown).toEqual([]);
    const upwards = files.flatMap(({ path, imports }) =>
      imports
        .filter((name) => byPath.has(name) && rowOf(name) > rowOf(path))
        .map((name) => `${path} → ${name}`),
    );
    expect(upwards).toEqual([]);
  });

  test('has no circles: a file never needs itself, be it for a type', () => {
    const circles = files.filter((file) => reachableImports(file).has(file.path)).map(({ path }) => path);
    expect(circles).toEqual([]);
  });

  test('keeps Node out of the browser', () => {
    const inBrowser = files
      .filter(({ folder, path }) => folder === 'client' && path.endsWith('.ts'))
      .flatMap((file) =>
        [...reachableImports(file)]
          .filter((name) => /^(node:|astro)/.test(name))
          .map((name) => `${file.path} reaches ${name}`),
      );
    expect(inBrowser).toEqual([]);
  });

  test('has no barrels and no drawer for odds and ends', () => {
    expect(files.filter(({ path }) => /(^|\/)index\.ts$/.test(path))).toEqual([]);
    const everything = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
    expect(everything.filter((path) => /(^|\/)(utils?|helpers?|misc|common)(\.|\/|$)/i.test(path))).toEqual(
      [],
    );
  });

  test('reads SITE, BASE and CONTENT_DIR in one place', () => {
    const readers = files
      .filter(({ text }) => /env(\[['"]|\.)(SITE|BASE|CONTENT_DIR)\b/.test(text))
      .map(({ path }) => path);
    expect(readers).toEqual(['site.ts']);
  });

  test('has no style attribute, which the content security policy blocks', () => {
    const styled = files
      .filter(({ path }) => path.endsWith('.astro'))
      .filter(({ text }) => /\sstyle\s*=|\{style\}/.test(text));
    expect(styled.map(({ path }) => path)).toEqual([]);
  });

  test('says of every exported function what the caller gets', () => {
    expect(files.filter(({ path }) => path.endsWith('.ts')).flatMap(uncommented)).toEqual([]);
  });

  test('names every module after something it holds, in small letters and hyphens', () => {
    const odd = files.filter(
      ({ path }) => path.endsWith('.ts') && !/^([a-z0-9.[\]_-]+\/)*[a-z0-9.[\]_-]+\.ts$/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

/** What Astro calls by name in `pages/`; what it is for stands in Astro's documentation. */
const CALLED_BY_ASTRO = new Set(['GET', 'getStaticPaths', 'prerender']);

/** The exported functions of a file without a comment; the file's own comment serves where there is but one export. */
function uncommented({ path, text }: SourceFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const exported = source.statements.filter(
    (statement) =>
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  const values = exported.filter(
    (statement) => !ts.isTypeAliasDeclaration(statement) && !ts.isInterfaceDeclaration(statement),
  );
  if (values.length === 1 && text.startsWith('/**')) return [];
  return values
    .flatMap((statement) => {
      const commented = ts.getJSDocCommentsAndTags(statement).some(ts.isJSDoc);
      return commented ? [] : functionNames(statement);
    })
    .filter((name) => !(path.startsWith('pages/') && CALLED_BY_ASTRO.has(name)))
    .map((name) => `${relative(REPOSITORY, join(SRC, path))}: ${name}`);
}

/** The functions that a statement declares: a declaration, or constants that hold a function. */
function functionNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(
      ({ initializer }) =>
        initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
    )
    .map(({ name }) => name.getText());
}
