/** Fetches classroom mode for the pages that this one leads to; loaded as they load it, so that it is the same file. */
void import('./class-mode.ts');

export {};
