const KEY = 'entente-contrast';

/** What the reader chose in this browser: more contrast, or as the system has it. */
export function moreContrastChosen(): boolean {
  try {
    return localStorage.getItem(KEY) === 'more';
  } catch {
    return false;
  }
}

/** Keeps the choice, and shows it at once. `color-scheme.js` does the same before the first paint. */
export function chooseContrast(more: boolean): void {
  try {
    if (more) localStorage.setItem(KEY, 'more');
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage it lasts as long as the page.
  }
  const wanted = more || matchMedia('(prefers-contrast: more)').matches;
  if (wanted) document.documentElement.setAttribute('data-contrast', 'more');
  else document.documentElement.removeAttribute('data-contrast');
}
