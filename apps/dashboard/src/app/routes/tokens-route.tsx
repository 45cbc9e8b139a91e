import { useEffect } from 'react';
import { TokensPage } from '../../features/tokens/tokens-page';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useMessages } from '../../i18n/locale';
import { useShell } from '../shell-context';

/** The viewer's access tokens. */
export function TokensRoute() {
  const messages = useMessages();
  const words = useExplorerWords().tokens;
  const shell = useShell();
  useEffect(() => {
    document.title = `${words.title} – ${messages.shell.productName}`;
  }, [words, messages]);
  return (
    <main>
      <div className="frame">
        <TokensPage viewer={shell.viewer} register={shell.register} />
      </div>
    </main>
  );
}
