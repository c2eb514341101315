/**
 * A script as text, for a page that carries it in itself: `import code from './x.ts?minified'` gives what the file does,
 * without types and in as few letters as it takes, the same in every build of the same sources.
 */
import { readFile } from 'node:fs/promises';
import { minify, transformWithOxc, type Plugin } from 'vite';

const QUERY = '?minified';

export function minified(): Plugin {
  return {
    name: 'minified-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      this.addWatchFile(file);
      const script = await transformWithOxc(await readFile(file, 'utf8'), file);
      const { code, errors } = await minify(file, script.code, { module: false });
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
      return `export default ${JSON.stringify(code.trim())};`;
    },
  };
}
