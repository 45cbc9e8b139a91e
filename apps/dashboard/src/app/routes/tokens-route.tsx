import { TokensPage } from '../../features/tokens/tokens-page';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useShell } from '../shell-context';
import { usePageTitle } from '../use-title';

/** The viewer's access tokens. */
export function TokensRoute() {
  const words = useExplorerWords().tokens;
  const shell = useShell();
  usePageTitle(words.title);
  return (
    <main>
      <div className="frame">
        <TokensPage viewer={shell.viewer} register={shell.register} />
      </div>
    </main>
  );
}
