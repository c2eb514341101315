import type { Effects } from '../../../src/cli/effects.ts';

/** Effects that write nothing but remember what a command said. */
export interface WatchedEffects extends Effects {
  /** Lines on standard output. */
  printed: string[];
  /** Lines on standard error. */
  complained: string[];
}

/**
 * Effects for a command that is started in a folder which holds `content/`.
 * @param env More of the environment, e.g. `GITHUB_ACTIONS`.
 */
export function watchEffects(folder: string, env: Record<string, string> = {}): WatchedEffects {
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    printed,
    complained,
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
    env: { CONTENT_DIR: `${folder}/content`, ...env },
    cwd: folder,
    today: () => '2025-06-01',
  };
}
