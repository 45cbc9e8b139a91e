import { useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { EngagementPage } from '../../features/engagement/engagement-page';
import { useMessages } from '../../i18n/locale';
import { viewFromSearch } from '../../lib/view';
import { useShell } from '../shell-context';
import '../../ui/styles/records.css';

/** One engagement, at its permanent reference. */
export function EngagementRoute() {
  const messages = useMessages();
  const shell = useShell();
  const { reference } = useParams({ strict: false });
  const { asOf } = viewFromSearch(useSearch({ strict: false }));
  const onTitle = useCallback(
    (title: string) => {
      document.title = `${title} – ${messages.shell.productName}`;
    },
    [messages],
  );
  return (
    <main>
      <div className="frame">
        <EngagementPage reference={reference ?? ''} asOf={asOf} register={shell.register} onTitle={onTitle} />
      </div>
    </main>
  );
}
