/**
 * The door to classroom mode: a few words for every reader, and the mode itself only where the address asks for it.
 * Until it has come, nothing of the page is seen.
 */
const mode = new URLSearchParams(location.search);
if (mode.get('mode') === 'class') void openClass();

async function openClass(): Promise<void> {
  const curtain = new CSSStyleSheet();
  curtain.replaceSync('main{visibility:hidden}');
  document.adoptedStyleSheets.push(curtain);
  try {
    const { startClass } = await import('./class-mode.ts');
    startClass(mode);
  } finally {
    curtain.disabled = true;
  }
}
