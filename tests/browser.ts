/**
 * The real browser of the tests: the one that `@sparticuz/chromium` ships where it runs (Linux), else the one that
 * Playwright or the user has installed. Our own flags: the package's ready-made ones switch off web security.
 */
import { platform } from 'node:os';
import type { LaunchOptions } from '@playwright/test';

export async function launchOptions(): Promise<LaunchOptions> {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-gpu',
  ];
  if (platform() !== 'linux') return {};
  const { default: chromium } = await import('@sparticuz/chromium');
  return { executablePath: await chromium.executablePath(), args };
}
