/** The thread of `permalink-files.ts`: makes the files and writes them, and ends. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { workerData } from 'node:worker_threads';
import { indexAnalysis } from '../analysis/index-analysis.ts';
import { areCardsWanted } from '../cards/all-cards.ts';
import { permalinkFiles } from '../exports/permalink-files.ts';
import type { Analysis } from '../schemas/analysis.ts';
import { readSiteSettings } from '../site.ts';
import { makeUrls } from '../urls.ts';
import { readEmbedStyle } from './embed-style.ts';
import { withPolicy } from './security.ts';

/** What the thread is given; the settings of the site come from the environment, as everywhere. */
export interface WriterData {
  analysis: Analysis;
  /** The folder of the build, with a slash at its end. */
  out: string;
}

const { analysis, out } = workerData as WriterData;
const { origin, base } = readSiteSettings();
const urls = makeUrls(origin, base);
const embedStyle = readEmbedStyle();
const context = { index: indexAnalysis(analysis), urls, pictured: areCardsWanted(), embedStyle };
let folder = '';
// One after the other takes half the time of many at once.
for (const { path, text } of permalinkFiles(context)) {
  const isPage = path.endsWith('/');
  const file = out + path.slice(urls.home.length) + (isPage ? 'index.html' : '');
  if (dirname(file) !== folder) {
    // Where a page could not be made, the folder is taken away, and nobody waits for the rest.
    if (!existsSync(out)) break;
    folder = dirname(file);
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(file, isPage ? withPolicy(text(), embedStyle) : text());
}
