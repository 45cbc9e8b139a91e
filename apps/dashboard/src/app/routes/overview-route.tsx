import type { OverviewQuery } from '@entente/schema/gql/operations';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useActiveFilters } from '../../features/filters/active-filters';
import { FilterBar } from '../../features/filters/filter-bar';
import { KnownFilters } from '../../features/filters/known-filters';
import { Overview } from '../../features/overview/overview';
import { RecordsPanel } from '../../features/records/records-panel';
import { useMessages } from '../../i18n/locale';
import { recordsText, searchFromView, type View } from '../../lib/view';
import { Footer } from '../footer';
import { useShell } from '../shell-context';
import { useRecords } from '../use-records';
import { usePageTitle } from '../use-title';
import { useView } from '../use-view';

/** The overview: filters, figures and, where the address asks for them, the records behind one. */
export function OverviewRoute() {
  const messages = useMessages();
  const shell = useShell();
  const navigate = useNavigate();
  const view = useView();
  const filters = useActiveFilters(view, shell);
  const [answer, setAnswer] = useState<OverviewQuery['total'] | null>(null);
  const { open, close } = useRecords(view.records);
  usePageTitle(messages.overview.title);

  const change = useCallback(
    (patch: Partial<View>) => {
      void navigate({ to: '.', search: searchFromView({ ...view, ...patch, records: null }), resetScroll: false });
    },
    [navigate, view],
  );
  return (
    <>
      <FilterBar view={view} shell={shell} explanation={answer?.explanation ?? null} onChange={change} />
      <main>
        <div className="frame">
          <KnownFilters filters={filters} onChange={change}>
            <Overview view={view} shell={shell} filters={filters} onChange={change} onOpen={open} onAnswer={setAnswer} />
          </KnownFilters>
        </div>
      </main>
      <Footer
        view={view}
        register={shell.register}
        asOf={answer?.asOf ?? null}
        scheme={answer?.scheme.name ?? null}
        explanation={answer?.explanation ?? null}
      />
      {view.records && (
        <RecordsPanel
          key={recordsText(view.records)}
          recordsKey={view.records}
          view={view}
          shell={shell}
          asOf={answer?.asOf ?? null}
          onClose={close}
        />
      )}
    </>
  );
}
