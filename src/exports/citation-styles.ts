/**
 * The citation styles that pages show, in CSL 1.0.2: no more of each than two kinds of record need, a page of ours and the
 * article, which keeps ten thousand of them quick. Titles stay as they are printed, in no other case.
 */

const NAMESPACE = 'xmlns="http://purl.org/net/xbiblio/csl" version="1.0"';

function info(title: string, id: string): string {
  return `<info><title>${title}</title><id>${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>`;
}

const YEAR_FIRST =
  '<date-part name="year"/><date-part name="month" prefix=", "/><date-part name="day" prefix=" "/>';
const AMERICAN =
  '<date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/>';
const BRITISH_SHORT =
  '<date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/>';

/** A title, or, where the headline is unknown, what the styles have for that: a description in brackets. */
const untitledOr = (title: string): string =>
  `<choose><if variable="title">${title}</if><else><text value="[Untitled article]"/></else></choose>`;

const APA = `<style ${NAMESPACE} class="in-text">${info('APA 7, web pages and newspapers', 'apa-7')}
<macro name="title">${untitledOr('<choose><if type="webpage"><text variable="title" font-style="italic"/></if><else><text variable="title"/></else></choose>')}</macro>
<macro name="year"><choose><if variable="issued"><date variable="issued"><date-part name="year"/></date></if><else><text term="no date" form="short"/></else></choose></macro>
<macro name="date"><choose><if variable="issued"><date variable="issued">${YEAR_FIRST}</date></if><else><text term="no date" form="short"/></else></choose></macro>
<macro name="container"><choose><if type="webpage"><text variable="container-title"/></if><else><text variable="container-title" font-style="italic"/></else></choose></macro>
<macro name="retrieved"><choose><if variable="issued" match="none"><date variable="accessed" prefix="Retrieved " suffix=", from ">${AMERICAN}</date></if></choose></macro>
`;
const APA_WHOLE =
  '<layout><group delimiter=". "><text macro="title"/><text macro="date" prefix="(" suffix=")"/><text macro="container"/><group><text macro="retrieved"/><text variable="URL"/></group></group></layout>';
const APA_IN_TEXT = `<layout prefix="(" suffix=")"><group delimiter=", ">${untitledOr('<text variable="title" quotes="true"/>')}<text macro="year"/><text variable="locator" prefix="para. "/></group></layout>`;

const CHICAGO = `<style ${NAMESPACE} class="note">${info('Chicago 18, notes: web pages and newspapers', 'chicago-18-notes')}
<macro name="title">${untitledOr('<text variable="title" quotes="true"/>')}</macro>
<macro name="container"><choose><if type="webpage"><text variable="container-title"/></if><else><text variable="container-title" font-style="italic"/></else></choose></macro>
<macro name="date"><choose><if variable="issued"><group delimiter=" "><choose><if type="webpage"><text value="last modified"/></if></choose><date variable="issued">${AMERICAN}</date></group></if><else-if variable="accessed"><date variable="accessed" prefix="accessed ">${AMERICAN}</date></else-if><else><text term="no date" form="short"/></else></choose></macro>
`;
const CHICAGO_WHOLE =
  '<layout suffix="."><group delimiter=", "><text macro="title"/><text macro="container"/><text macro="date"/><text variable="locator" prefix="para. "/><text variable="URL"/></group></layout>';

const MLA = `<style ${NAMESPACE} class="in-text">${info('MLA 9, web pages and newspapers', 'mla-9')}
<macro name="title">${untitledOr('<text variable="title" quotes="true"/>')}</macro>
<macro name="details"><group delimiter=", "><text variable="container-title" font-style="italic"/><date variable="issued">${BRITISH_SHORT}</date><text variable="URL"/></group></macro>
`;
const MLA_WHOLE = `<layout suffix="."><group delimiter=". "><text macro="title"/><text macro="details"/><date variable="accessed" prefix="Accessed ">${BRITISH_SHORT}</date></group></layout>`;
const MLA_IN_TEXT =
  '<layout prefix="(" suffix=")"><group delimiter=", "><text macro="title"/><text variable="locator" prefix="par. "/></group></layout>';

/**
 * A style of one layout. It is always the `<citation>`, also for the reference at the end of a text: citeproc makes one at a
 * time of those, and of a `<bibliography>` only with everything it already knows, at twice the time.
 */
const style = (macros: string, layout: string): string => `${macros}<citation>${layout}</citation></style>`;

/**
 * By the name that Citation.js knows them by: the reference as a whole, and the one in a text that names the paragraph,
 * which is null where the whole one does.
 */
export const CITATION_STYLES = {
  'our-apa': { label: 'APA 7', whole: style(APA, APA_WHOLE), inText: style(APA, APA_IN_TEXT) },
  'our-chicago': { label: 'Chicago 18, notes', whole: style(CHICAGO, CHICAGO_WHOLE), inText: null },
  'our-mla': { label: 'MLA 9', whole: style(MLA, MLA_WHOLE), inText: style(MLA, MLA_IN_TEXT) },
} as const;
export type CitationStyle = keyof typeof CITATION_STYLES;
