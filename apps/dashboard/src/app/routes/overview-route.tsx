import type { OverviewQuery } from '@entente/schema/gql/operations';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useActiveFilters } from '../../features/filters/active-filters';
import { FilterBar } from '../../features/filters/filter-bar';
import { Overview } from '../../features/overview/overview';
import { RecordsPanel } from '../../features/records/records-panel';
import { useMessages } from '../../i18n/locale';
import { type RecordsKey, recordsText, searchFromView, type View, viewFromSearch } from '../../lib/view';
import { Footer } from '../footer';
import { useShell } from '../shell-context';

/** The overview: filters, figures and, where the address asks for them, the records behind one. */
export function OverviewRoute() {
  const messages = useMessages();
  const shell = useShell();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const router = useRouter();
  const view = useMemo(() => {
    const asked = viewFromSearch(search);
    // A scheme that this register does not have is as if none were named.
    return shell.regionSchemes.some((scheme) => scheme.code === asked.scheme) ? asked : { ...asked, scheme: null };
  }, [search, shell.regionSchemes]);
  const filters = useActiveFilters(view, shell);
  const [answer, setAnswer] = useState<OverviewQuery['total'] | null>(null);
  const openedHere = useRef(false);

  useEffect(() => {
    document.title = `${messages.overview.title} – ${messages.shell.productName}${shell.register.sample ? ` (${messages.shell.sample})` : ''}`;
  }, [messages, shell.register.sample]);

  const change = useCallback(
    (patch: Partial<View>) => {
      void navigate({ to: '.', search: searchFromView({ ...view, ...patch, records: null }), resetScroll: false });
    },
    [navigate, view],
  );
  const open = useCallback(
    (key: RecordsKey) => {
      void navigate({ to: '.', search: (previous) => ({ ...previous, records: recordsText(key) }), resetScroll: false });
    },
    [navigate],
  );
  const close = useCallback(() => {
    // What was opened from this page is closed by going back, so that Back does not open it again.
    if (openedHere.current && router.history.canGoBack()) router.history.back();
    else void navigate({ to: '.', search: (previous) => ({ ...previous, records: undefined }), resetScroll: false, replace: true });
  }, [navigate, router]);
  const recordsBefore = useRef(view.records);
  useEffect(() => {
    if (!view.records) openedHere.current = false;
    else if (!recordsBefore.current) openedHere.current = true;
    recordsBefore.current = view.records;
  }, [view.records]);

  return (
    <>
      <FilterBar view={view} shell={shell} explanation={answer?.explanation ?? null} onChange={change} />
      <main>
        <div className="frame">
          <Overview view={view} shell={shell} filters={filters} onChange={change} onOpen={open} onAnswer={setAnswer} />
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
