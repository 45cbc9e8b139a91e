// Runs before the first paint, in a file of its own because the content security policy allows no inline script:
// without it a reader of the dark theme would see a white page first.
(() => {
  var kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  var root = document.documentElement;
  var chosen = kept('entente-color-scheme');
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (kept('entente-contrast') === 'more' || matchMedia('(prefers-contrast: more)').matches) root.setAttribute('data-contrast', 'more');
})();
