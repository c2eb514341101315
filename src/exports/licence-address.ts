/** The address of a Creative Commons licence by its usual name. */

const NAME = /^CC (BY(?:-NC)?(?:-ND|-SA)?) (\d\.\d)$/i;

/** @param licence As the editor wrote it, e.g. `CC BY 4.0`. @returns Undefined where no address is known for it. */
export function licenceAddress(licence: string): string | undefined {
  if (/^https?:/.test(licence)) return licence;
  if (/^CC0( 1\.0)?$/i.test(licence)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = NAME.exec(licence) ?? [];
  return terms && version && `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
