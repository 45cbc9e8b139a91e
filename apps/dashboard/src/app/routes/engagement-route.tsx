import { useParams, useSearch } from '@tanstack/react-router';
import { EngagementPage } from '../../features/engagement/engagement-page';
import { viewFromSearch } from '../../lib/view';
import { useShell } from '../shell-context';
import { useTitle } from '../use-title';
import '../../ui/styles/records.css';

/** One engagement, at its permanent reference. */
export function EngagementRoute() {
  const shell = useShell();
  const { reference } = useParams({ strict: false });
  const { asOf } = viewFromSearch(useSearch({ strict: false }));
  const onTitle = useTitle();
  return (
    <main>
      <div className="frame">
        <EngagementPage reference={reference ?? ''} asOf={asOf} register={shell.register} onTitle={onTitle} />
      </div>
    </main>
  );
}
