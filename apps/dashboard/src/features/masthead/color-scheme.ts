import { useSyncExternalStore } from 'react';

const KEY = 'entente-color-scheme';
export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const;
/** Light, dark, or as the system has it. */
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

const listeners = new Set<() => void>();
/** What this page was told, where nothing can be kept in the browser. */
let told: ColorScheme = 'auto';

function chosen(): ColorScheme {
  try {
    const kept = localStorage.getItem(KEY);
    return COLOR_SCHEMES.find((scheme) => scheme === kept) ?? 'auto';
  } catch {
    return told;
  }
}

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');

function shown(): 'light' | 'dark' {
  const scheme = chosen();
  return scheme === 'auto' ? (systemIsDark().matches ? 'dark' : 'light') : scheme;
}

/** Shows what is chosen. `color-scheme.js` does the same before the first paint. */
function show(): void {
  document.documentElement.setAttribute('data-mantine-color-scheme', shown());
  for (const listener of listeners) listener();
}

/** Keeps the choice, and shows it at once. */
export function chooseColorScheme(scheme: ColorScheme): void {
  told = scheme;
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Without storage it lasts as long as the page.
  }
  show();
}

/** Goes along with the system, and with what is chosen in another window. */
export function followColorScheme(): void {
  systemIsDark().addEventListener('change', show);
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) show();
  });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What the reader chose in this browser, and what that comes to now. */
export function useColorScheme(): { scheme: ColorScheme; shown: 'light' | 'dark' } {
  return {
    scheme: useSyncExternalStore(subscribe, chosen, () => 'auto'),
    shown: useSyncExternalStore(subscribe, shown, () => 'light'),
  };
}
