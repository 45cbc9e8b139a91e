/** Paper is light: printing takes the light theme, whichever is on the screen. */
export function printInLight(): void {
  const root = document.documentElement;
  let onScreen: string | null = null;
  window.addEventListener('beforeprint', () => {
    onScreen = root.getAttribute('data-mantine-color-scheme');
    root.setAttribute('data-mantine-color-scheme', 'light');
  });
  window.addEventListener('afterprint', () => {
    if (onScreen !== null) root.setAttribute('data-mantine-color-scheme', onScreen);
  });
}
