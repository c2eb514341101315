/**
 * Content folder → Astro's collections. One read serves all collections of a load; nothing is cached by file, so
 * that a change anywhere shows everywhere (Astro's own `glob()` keeps what it rendered by the bytes of one file).
 */
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { AstroError } from 'astro/errors';
import type { ContentEntries, Entry } from '../analysis/entries.ts';
import { reportForTerminal } from '../problems/reporters.ts';
import { readSiteSettings } from '../site.ts';
import { checkContent, type CheckedContent } from './check-content.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { shareContent, sharedContent, type SharedContent } from './shared-content.ts';
import { sharedRead } from './shared-read.ts';

const settings = readSiteSettings();

/** The content as it is now; loaders that ask at the same time share one read. */
const reading = sharedRead(() => checkContent(settings));

/** What a loader picks from: in live editing everything, in a build what that shares. */
interface LoadedContent extends Pick<CheckedContent, 'analysis' | 'problems'> {
  entries: (SharedContent['entries'] & Partial<ContentEntries>) | undefined;
}

/** The content of a build: as the command left it, read once where Astro was started without our command. */
async function contentOfBuild(): Promise<SharedContent> {
  return sharedContent() ?? shareContent(await reading.now());
}

interface Stored {
  id: string;
  data: Record<string, unknown>;
  body?: string;
  /** With the headings, where Astro's processor found them. */
  rendered?: Awaited<ReturnType<LoaderContext['renderMarkdown']>>;
  filePath?: string;
}

/** A loader that stores what `pick` takes from the content, and does so again when a file of the content changes. */
function contentLoader(
  name: string,
  pick: (content: LoadedContent, context: LoaderContext) => Promise<Stored[]> | Stored[],
): Loader {
  return {
    name: `content:${name}`,
    load: async (context) => {
      const { watcher } = context;
      let loads = 0;
      const load = async (): Promise<void> => {
        loads += 1;
        const mine = loads;
        const stored = await pick(await (watcher ? reading.now() : contentOfBuild()), context);
        // A file changed meanwhile: the load that began after this one has what it holds now.
        if (mine !== loads) return;
        context.store.clear();
        for (const { id, data, ...rest } of stored) {
          context.store.set({ id, data: await context.parseData({ id, data }), ...rest });
        }
      };
      await load();
      if (!watcher) return;
      watcher.add(settings.contentDir);
      let waiting: NodeJS.Timeout | undefined;
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(settings.contentDir + sep)) return;
        reading.forget();
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          // A file that vanishes while it is read, as editors save: what follows is another change.
          load().catch((error: unknown) => {
            context.logger.error(error instanceof Error ? error.message : String(error));
          });
        }, 20);
      });
    },
  };
}

/** What the pages need of an entry; its `locate` is for messages only and cannot be stored. */
function store<Data>({ file, data, note, quotes }: Entry<Data>): Record<string, unknown> {
  return { file, data, note, quotes };
}

/**
 * The entries of one folder, by their ids; for live editing alone. A build makes its pages from the analysis, and Astro
 * would keep ten thousand entries as a module of source code.
 */
export function folderLoader(name: CollectionName): Loader {
  return contentLoader(name, ({ entries }) =>
    (entries?.[name] ?? []).map((entry) => ({
      id: entry.data.id,
      data: store(entry as Entry<unknown>),
    })),
  );
}

/** `site.md`: fields only. */
export function siteLoader(): Loader {
  return contentLoader('site', ({ entries }) => (entries ? [{ id: 'site', data: store(entries.site) }] : []));
}

/** `method.md`, rendered by Astro's processor. */
export function methodLoader(): Loader {
  return contentLoader('method', async ({ entries }, context) => {
    if (!entries) return [];
    const { method } = entries;
    const rendered = await context.renderMarkdown(method.note, {
      fileURL: pathToFileURL(`${settings.contentDir}${sep}method.md`),
    });
    return [{ id: 'method', data: store(method), body: method.note, rendered }];
  });
}

/** `article.md`; for live editing alone, as its text stands in the analysis. */
export function articleLoader(): Loader {
  return contentLoader('article', ({ entries }) => {
    if (!entries?.article) return [];
    const { article } = entries;
    return [{ id: 'article', data: { ...store(article), paragraphs: article.paragraphs } }];
  });
}

/**
 * Everything that is no file of a collection, and what is wrong with the content. A build stops here with the whole
 * report; live editing goes on and shows it in the terminal and, through `getAnalysis`, in the browser.
 */
export function ledgerLoader(): Loader {
  return contentLoader('ledger', ({ entries, problems }, { logger, watcher }) => {
    if (problems.length > 0) {
      const report = reportForTerminal(problems);
      if (!watcher) throw new AstroError(`The content cannot be published.\n\n${report}`);
      logger.error(`\n${report}`);
    }
    if (!watcher) return [];
    const withdrawn = (entries?.withdrawn ?? []).map((entry) => ({ ...store(entry), what: entry.what }));
    const names = Object.keys(COLLECTIONS) as CollectionName[];
    const sizes = Object.fromEntries(names.map((name) => [name, entries?.[name]?.length ?? 0]));
    return [{ id: 'ledger', data: { problems, withdrawn, history: entries?.history ?? [], sizes } }];
  });
}
