import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FilterBar } from '../../features/filters/filter-bar';
import { RecordsPanel } from '../../features/records/records-panel';
import { VolumePage } from '../../features/volume/volume-page';
import { useMessages } from '../../i18n/locale';
import { useVolumeWords } from '../../i18n/volume/words';
import { type RecordsKey, recordsText, searchFromView, type View, viewFromSearch } from '../../lib/view';
import { searchFromSettings, settingsFrom, type VolumeSettings } from '../../lib/volume-settings';
import { Footer } from '../footer';
import { useShell } from '../shell-context';

/** The page of volume: filters, one figure as the address says, and the records behind what is opened of it. */
export function VolumeRoute() {
  const messages = useMessages();
  const words = useVolumeWords();
  const shell = useShell();
  const search = useSearch({ from: '/$lang/volume' });
  const navigate = useNavigate({ from: '/$lang/volume' });
  const router = useRouter();
  const settings = useMemo(() => settingsFrom(search), [search]);
  const view = useMemo(() => {
    const asked = viewFromSearch(search);
    // A scheme that this register does not have is as if none were named.
    return shell.regionSchemes.some((scheme) => scheme.code === asked.scheme) ? asked : { ...asked, scheme: null };
  }, [search, shell.regionSchemes]);
  const [answer, setAnswer] = useState<{ asOf: string; explanation: string; scheme: string } | null>(null);
  const openedHere = useRef(false);

  useEffect(() => {
    document.title = `${words.title} – ${messages.shell.productName}${shell.register.sample ? ` (${messages.shell.sample})` : ''}`;
  }, [words, messages, shell.register.sample]);

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
  const open = useCallback(
    (key: RecordsKey) => {
      openedHere.current = true;
      void navigate({ to: '.', search: (previous) => ({ ...previous, records: recordsText(key) }), resetScroll: false });
    },
    [navigate],
  );
  const close = useCallback(() => {
    // What was opened from this page is closed by going back, so that Back does not open it again.
    if (openedHere.current && router.history.canGoBack()) router.history.back();
    else void navigate({ to: '.', search: (previous) => ({ ...previous, records: undefined }), resetScroll: false, replace: true });
  }, [navigate, router]);
  useEffect(() => {
    if (!view.records) openedHere.current = false;
  }, [view.records]);

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
          <VolumePage
            view={view}
            settings={settings}
            shell={shell}
            onChange={(patch) => go({ ...view, ...patch }, settings)}
            onSettings={(next) => go(view, next)}
            onOpen={open}
            onAnswer={setAnswer}
          />
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
          onClose={close}
        />
      )}
    </>
  );
}
