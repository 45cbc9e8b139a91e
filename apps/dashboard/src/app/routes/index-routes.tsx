import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { JurisdictionsIndex, OrganizationsIndex, TopicsIndex } from '../../features/pages/indexes';
import { useRecordsWords } from '../../i18n/records/words';
import { usePageTitle } from '../use-title';
import '../../ui/styles/records.css';

/** All jurisdictions. */
export function JurisdictionsRoute() {
  return <IndexRoute title={useRecordsWords().pages.jurisdictions} index={JurisdictionsIndex} />;
}

/** All organizations. */
export function OrganizationsRoute() {
  return <IndexRoute title={useRecordsWords().pages.organizations} index={OrganizationsIndex} />;
}

/** All topics. */
export function TopicsRoute() {
  return <IndexRoute title={useRecordsWords().pages.topics} index={TopicsIndex} />;
}

function IndexRoute({ title, index: Index }: { title: string; index: ComponentType<{ text: string; onText: (text: string) => void }> }) {
  const navigate = useNavigate();
  const { find = '' } = useSearch({ strict: false });
  usePageTitle(title);
  return (
    <main>
      <div className="frame">
        <Index
          text={find}
          onText={(text) =>
            void navigate({ to: '.', search: (previous) => ({ ...previous, find: text === '' ? undefined : text }), resetScroll: false })
          }
        />
      </div>
    </main>
  );
}
