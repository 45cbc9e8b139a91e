import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ComponentType, useEffect } from 'react';
import { JurisdictionsIndex, OrganizationsIndex, TopicsIndex } from '../../features/pages/indexes';
import { useMessages } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
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
  const messages = useMessages();
  const navigate = useNavigate();
  const { find = '' } = useSearch({ strict: false });
  useEffect(() => {
    document.title = `${title} – ${messages.shell.productName}`;
  }, [title, messages]);
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
