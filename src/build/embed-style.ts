import { readFileSync } from 'node:fs';

/** The styles of an embed as they stand in it; no bundler sees that page, so comments and idle space are taken out here. */
export function readEmbedStyle(): string {
  return readFileSync(new URL('../styles/embed.css', import.meta.url), 'utf8')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/(?<=[{};:,])\s+|\s+(?=[{}])/g, '')
    .replaceAll(/(?<=[\s:])0\./g, '.')
    .replaceAll(';}', '}')
    .trim();
}
