/**
 * Leaves `import()` in scripts as it is. Vite wraps each in a helper that loads the styles and imports of what is
 * imported first; ours bring none, and the helper is more than what most pages carry as scripts, in a file of its own.
 */
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';
const OURS = '\0plain-import:';

export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    // One for each importer, so that it stands in the importer's own file.
    resolveId: (id, importer) => (id === HELPER ? `${OURS}${importer ?? ''}` : null),
    load: (id) => (id.startsWith(OURS) ? 'export const __vitePreload = (load) => load();' : null),
  };
}
