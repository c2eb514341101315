/**
 * Who and where we are: the three settings that come from the environment, read in one place.
 * Nothing else in `src/` looks at `process.env` for them.
 */
import { resolve } from 'node:path';

/** Where the site will live and what it is made of. */
export interface SiteSettings {
  /** The origin without a trailing slash, e.g. `https://example.org`. */
  origin: string;
  /** The sub-path with slashes at both ends, e.g. `/` or `/attributed/`. */
  base: string;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** True when `SITE` was not set, so that absolute addresses point at the local machine. */
  originIsDefault: boolean;
}

const DEFAULT_ORIGIN = 'http://localhost:4321';

/** A setting that cannot be right; the message is for whoever set it. */
export class SettingError extends Error {}

/**
 * Reads `SITE`, `BASE` and `CONTENT_DIR`.
 * @throws {SettingError} When `SITE` is not an http(s) origin; the message names the value and the mend.
 */
export function readSiteSettings(env: NodeJS.ProcessEnv = process.env): SiteSettings {
  const site = env['SITE'] || DEFAULT_ORIGIN;
  let origin: string;
  try {
    const url = new URL(site);
    if (!/^https?:$/.test(url.protocol)) throw new TypeError('not http');
    origin = url.origin;
  } catch {
    throw new SettingError(
      `SITE is \`${site}\`, which is not an origin. Set it to something like \`https://example.org\`.`,
    );
  }
  const path = (env['BASE'] || '/').replace(/^\/*/, '/').replace(/\/*$/, '/');
  return {
    origin,
    base: path,
    contentDir: resolve(env['CONTENT_DIR'] || 'content'),
    originIsDefault: !env['SITE'],
  };
}
