// Runs before the first paint, in a file of its own because the content security policy allows no inline script:
// without it a reader of the dark theme would see a white page first.
(() => {
  var chosen = null;
  try {
    chosen = localStorage.getItem('entente-color-scheme');
  } catch {
    chosen = null;
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
