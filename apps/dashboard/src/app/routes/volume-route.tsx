import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useActiveFilters } from '../../features/filters/active-filters';
import { FilterBar } from '../../features/filters/filter-bar';
import { KnownFilters } from '../../features/filters/known-filters';
import { RecordsPanel } from '../../features/records/records-panel';
import { type VolumeAnswer, VolumePage } from '../../features/volume/volume-page';
import { useVolumeWords } from '../../i18n/volume/words';
import { recordsText, searchFromView, type View } from '../../lib/view';
import { searchFromSettings, settingsFrom, type VolumeSettings } from '../../lib/volume-settings';
import { Footer } from '../footer';
import { useShell } from '../shell-context';
import { useRecords } from '../use-records';
import { usePageTitle } from '../use-title';
import { useView } from '../use-view';

/** The page of volume: filters, one figure as the address says, and the records behind what is opened of it. */
export function VolumeRoute() {
  const words = useVolumeWords();
  const shell = useShell();
  const search = useSearch({ from: '/$lang/volume' });
  const navigate = useNavigate({ from: '/$lang/volume' });
  const settings = useMemo(() => settingsFrom(search), [search]);
  const view = useView();
  const filters = useActiveFilters(view, shell);
  const [answer, setAnswer] = useState<VolumeAnswer | null>(null);
  const { open, close } = useRecords(view.records);
  usePageTitle(words.title);

  const go = useCallback(
    (next: View, shown: VolumeSettings) => {
      void navigate({
        to: '.',
        search: { ...searchFromView({ ...next, records: null }), ...searchFromSettings(shown) },
        resetScroll: false,
      });
    },
    [navigate],
  );

  return (
    <>
      <FilterBar
        view={view}
        shell={shell}
        explanation={answer?.explanation ?? null}
        onChange={(patch) => go({ ...view, ...patch }, settings)}
      />
      <main>
        <div className="frame">
          <KnownFilters filters={filters} onChange={(patch) => go({ ...view, ...patch }, settings)}>
            <VolumePage
              view={view}
              settings={settings}
              shell={shell}
              onChange={(patch) => go({ ...view, ...patch }, settings)}
              onSettings={(next) => go(view, next)}
              onOpen={open}
              onAnswer={setAnswer}
            />
          </KnownFilters>
        </div>
      </main>
      <Footer
        view={view}
        register={shell.register}
        asOf={answer?.asOf ?? null}
        scheme={answer?.scheme ?? null}
        explanation={answer?.explanation ?? null}
        more={searchFromSettings(settings)}
      />
      {view.records && (
        <RecordsPanel
          key={recordsText(view.records)}
          recordsKey={view.records}
          view={view}
          shell={shell}
          asOf={answer?.asOf ?? null}
          others={answer?.others}
          onClose={close}
        />
      )}
    </>
  );
}
