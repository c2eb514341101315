/**
 * A mark of the article grows into its statement, and on the way back shrinks into its place again: it gets the name
 * that the words have on the statement's page, and the browser does the rest (`styles/growth.css`). Naming every mark
 * would have the browser take a picture of each.
 */

const NAME = 'said';

/** Gives the name to the mark that leads to an address: the one with the focus, of several. */
function nameMark(transition: ViewTransition | null, address: string | null | undefined): void {
  if (!transition) return;
  // A reader who goes on before it began has it skipped, which is no error.
  transition.ready.catch(() => undefined);
  const path = address && URL.parse(address)?.pathname;
  const marks = [...document.querySelectorAll<HTMLAnchorElement>('a.mark')];
  for (const mark of marks) mark.style.viewTransitionName = 'none';
  const leading = marks.filter(({ pathname }) => pathname === path);
  const grows = leading.find((mark) => mark === document.activeElement) ?? leading[0];
  if (grows) grows.style.viewTransitionName = NAME;
}

addEventListener('pageswap', ({ viewTransition, activation }) => {
  nameMark(viewTransition, activation?.entry.url);
});
// Where the browser kept the article as it was; one that is loaded anew has been shown before this script is there.
addEventListener('pagereveal', ({ viewTransition }) => {
  nameMark(viewTransition, navigation.activation?.from?.url);
});
