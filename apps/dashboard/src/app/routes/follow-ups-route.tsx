import { useNavigate, useSearch } from '@tanstack/react-router';
import { useActiveFilters } from '../../features/filters/active-filters';
import { FilterBar } from '../../features/filters/filter-bar';
import { KnownFilters } from '../../features/filters/known-filters';
import { followUpSearch, stateFrom } from '../../features/follow-ups/follow-up-address';
import { FollowUpList } from '../../features/follow-ups/follow-up-list';
import { useFollowUpWords } from '../../i18n/follow-ups/words';
import { type Search, searchFromView, type View } from '../../lib/view';
import { useShell } from '../shell-context';
import { usePageTitle } from '../use-title';
import { useView } from '../use-view';
import '../../ui/styles/records.css';

/** What was promised at engagements, narrowed by the filters of the address. */
export function FollowUpsRoute() {
  const words = useFollowUpWords();
  const shell = useShell();
  const { state: asked } = useSearch({ from: '/$lang/follow-ups' });
  const navigate = useNavigate();
  const view = useView();
  const filters = useActiveFilters(view, shell);
  const state = stateFrom(asked);
  usePageTitle(words.title);
  const go = (patch: Partial<View>, shown = state) =>
    void navigate({
      to: '.',
      search: { ...searchFromView({ ...view, ...patch, records: null }), ...followUpSearch({ state: shown }) } as Search,
      resetScroll: false,
    });
  return (
    <>
      <FilterBar view={view} shell={shell} explanation={null} counts={false} onChange={go} />
      <main>
        <div className="frame">
          <KnownFilters filters={filters} onChange={go}>
            <FollowUpList view={view} state={state} shell={shell} onState={(next) => go({}, next)} onPresent={() => go({ asOf: null })} />
          </KnownFilters>
        </div>
      </main>
    </>
  );
}
