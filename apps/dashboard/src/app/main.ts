// The first that runs: it asks, and has the rest of the page's code run once that is there.
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/public-sans/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import 'virtual:mantine-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/Popover.css';
import '../ui/styles/fallback-faces.css';
import '../ui/styles/tokens.css';
import '../ui/styles/ui.css';
import '../ui/styles/contrast.css';
import '../ui/styles/filters.css';
import '../ui/styles/figure-files.css';
import '../ui/styles/keys.css';
import '../ui/styles/marks.css';
import '../ui/styles/overview.css';
import { readLanguages } from '../i18n/read-languages';
import { painted, turn } from '../lib/turn';
import { askFirst, firstShown } from './first-questions';

askFirst();
void begin();

async function begin(): Promise<void> {
  if (firstShown()) {
    // What the server has drawn is seen before the line carries anything else.
    await painted();
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) link.rel = 'modulepreload';
  }
  const coming = import('./ground');
  await turn();
  readLanguages();
  const { ground } = await coming;
  const root = ground();
  await turn();
  const { start } = await import('./start');
  await start(root);
}
