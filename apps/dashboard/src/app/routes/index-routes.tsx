import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { type IndexProps, JurisdictionsIndex, OrganizationsIndex, TopicsIndex } from '../../features/pages/indexes';
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

function IndexRoute({ title, index: Index }: { title: string; index: ComponentType<IndexProps> }) {
  const navigate = useNavigate();
  const { find = '', order = 'name' } = useSearch({ strict: false });
  usePageTitle(title);
  const change = (changed: { find?: string; order?: 'most' }) =>
    void navigate({ to: '.', search: (previous) => ({ ...previous, ...changed }), resetScroll: false });
  return (
    <main>
      <div className="frame">
        <Index
          text={find}
          onText={(text) => change({ find: text === '' ? undefined : text })}
          order={order}
          onOrder={(asked) => change({ order: asked === 'name' ? undefined : asked })}
        />
      </div>
    </main>
  );
}
