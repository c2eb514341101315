import type { AstroIntegration } from 'astro';

/** The editor's list of what is left to do, at `/review/` in live editing. A build has no such page. */
export function reviewPage(): AstroIntegration {
  return {
    name: 'review-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({
          pattern: '/review/',
          entrypoint: new URL('../components/ReviewPage.astro', import.meta.url),
        });
      },
    },
  };
}
