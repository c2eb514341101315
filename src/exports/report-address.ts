/** Where a reader reports a mistake. */

/** What the report is about. */
export interface ReportedThing {
  what: 'statement' | 'claim';
  id: string;
  version: string;
  /** Its permalink, absolute. */
  url: string;
}

/**
 * An address that opens a report with id, version and permalink filled in.
 * @param contact `mailto:` or a web address, which gets `title` and `body` in its query (as GitHub's form for a new
 *   issue reads them); null gives a mail without an addressee (RFC 6068 allows it).
 */
export function reportAddress(contact: string | null, { what, id, version, url }: ReportedThing): string {
  const subject = `Error in ${what} ${id}, version ${version}`;
  const body = `${url}\n\nWhat is wrong:\n`;
  if (contact === null || contact.startsWith('mailto:')) {
    return `${contact ?? 'mailto:'}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  }
  const form = new URL(contact);
  form.searchParams.set('title', subject);
  form.searchParams.set('body', body);
  return form.href;
}
