/**
 * Who and where we are: the settings that come from the environment, read in one place.
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

const DEFAULT_PORT = 4321;
/** Set by a command whose site this machine will show, for what reads the settings after it. */
const SHOWN_HERE = 'ATTRIBUTED_SHOWN_HERE';

/** A setting that cannot be right; the message is for whoever set it. */
export class SettingError extends Error {}

/**
 * Reads `SITE`, `BASE` and `CONTENT_DIR`.
 * @throws {SettingError} When `SITE` is not an http(s) origin; the message names the value and the mend.
 */
export function readSiteSettings(env: NodeJS.ProcessEnv = process.env): SiteSettings {
  // A build may run where `PORT` means another server; only a site that is shown here follows it.
  const port = (env[SHOWN_HERE] && readPort(env)) || DEFAULT_PORT;
  const site = env['SITE'] || `http://localhost:${port}`;
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

/**
 * Lets the default of `SITE` follow `PORT` from now on: for live editing and for `npm start`, which show at once what
 * they make, so that its absolute addresses lead back to it.
 */
export function showHere(env: NodeJS.ProcessEnv): void {
  env[SHOWN_HERE] = '1';
}

/**
 * Reads `PORT`; 0 takes a free one.
 * @throws {SettingError} When it is no port.
 */
export function readPort(env: NodeJS.ProcessEnv): number {
  const wanted = env['PORT'] || String(DEFAULT_PORT);
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingError(`PORT is \`${wanted}\`; it must be a number from 0 to 65535.`);
  return port;
}
