/**
 * Stands in the page itself, before anything else: a page asks for no script until it has been painted, and on a phone
 * for nothing at all. The scripts named in `data-late` come then, and on a phone bring our faces (`settle-faces.ts`) and
 * the styles of print, which the `<noscript>` before this one holds. Styles ask for a face as soon as a letter needs it,
 * so on a phone all letters are those of the stand-ins till then (`styles/fallbacks.css`); but for a reader who comes
 * from another page of the site, whose browser has the faces already.
 *
 * In classroom mode nothing is seen, and so nothing painted, before the answers are covered.
 *
 * Every page pays for every letter of this, and for the hash in its policy.
 */
{
  const {
    documentElement: root,
    referrer,
    currentScript: script,
  } = document as Document & { currentScript: HTMLScriptElement };
  const held = script.previousElementSibling as HTMLElement;
  // What it asks for it may ask for twice: a browser fetches and runs a module once.
  const follow = (): void => {
    if (document.readyState === 'loading') setTimeout(follow, 50);
    else
      for (const address of script.dataset['late']?.split(' ') ?? [])
        import(address).catch(() => {
          root.hidden = false;
        });
  };
  if (screen.width < 600 && !referrer.includes(location.host)) root.className = 'late';
  else held.outerHTML = held.textContent;
  root.hidden = location.search.includes('mode=class');
  new PerformanceObserver(follow).observe({ type: 'paint' });
  // A tab in the background is not painted, and some browsers do not tell.
  setTimeout(follow, root.hidden ? 0 : 1000);
}
