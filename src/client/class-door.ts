/**
 * The door to classroom mode: a few words for every reader, and the mode itself only where the address asks for it, on a
 * page of the article, a statement or a claim. Until that has come, nothing of the page is seen (`first-paint.ts`).
 */
const mode = new URLSearchParams(location.search);
try {
  if (mode.get('mode') === 'class' && document.querySelector('article')) {
    const { startClass } = await import('./class-mode.ts');
    startClass(mode);
  }
} finally {
  document.documentElement.hidden = false;
}

export {};
