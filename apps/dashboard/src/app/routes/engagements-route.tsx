import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useActiveFilters } from '../../features/filters/active-filters';
import { FilterBar } from '../../features/filters/filter-bar';
import { KnownFilters } from '../../features/filters/known-filters';
import { EngagementList } from '../../features/register/engagement-list';
import { columnsFrom, listSearch, sortFrom, sortText } from '../../features/register/list-address';
import { useColumns } from '../../features/register/use-columns';
import { useMessages } from '../../i18n/locale';
import { type Search, searchFromView, type View } from '../../lib/view';
import { useShell } from '../shell-context';
import { usePageTitle } from '../use-title';
import { useView } from '../use-view';
import '../../ui/styles/records.css';

/** The register as a list, narrowed by the filters of the address and by the search in the masthead. */
export function EngagementsRoute() {
  const messages = useMessages();
  const shell = useShell();
  const search = useSearch({ from: '/$lang/engagements' });
  const navigate = useNavigate();
  const { text = '' } = search;
  const view = useView();
  const filters = useActiveFilters(view, shell);
  const { columns, keep } = useColumns(columnsFrom(search.columns));

  usePageTitle(messages.search.title);

  const to = useCallback(
    (next: Record<string, unknown>, replace = false) => void navigate({ to: '.', search: next as Search, resetScroll: false, replace }),
    [navigate],
  );
  const kept = listSearch(search);
  const withText = text === '' ? {} : { text };
  const change = (patch: Partial<View>) => to({ ...searchFromView({ ...view, ...patch, records: null }), ...kept, ...withText });
  return (
    <>
      <FilterBar view={view} shell={shell} explanation={null} onChange={change} />
      <main>
        <div className="frame">
          <KnownFilters filters={filters} onChange={change}>
            <EngagementList
              list={{ view, text, counted: search.only === 'counted' }}
              shell={shell}
              columns={columns}
              sort={sortFrom(search.sort)}
              onColumns={(chosen) => {
                keep(chosen);
                to({ ...search, columns: chosen.join(',') }, true);
              }}
              onSort={(sort) => to({ ...search, sort: sortText(sort) })}
              onCounted={(counted) => to({ ...search, only: counted ? 'counted' : undefined })}
              onAllYears={() => change({ span: 'all' })}
              onText={(words) => to({ ...search, text: words === '' ? undefined : words })}
            />
          </KnownFilters>
        </div>
      </main>
    </>
  );
}
