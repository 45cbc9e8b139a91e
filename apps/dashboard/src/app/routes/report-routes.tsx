import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { OnTimePage } from '../../features/on-time/on-time-page';
import { CalendarPage } from '../../features/reports/calendar-page';
import { ComparePage } from '../../features/reports/compare-page';
import { EditionPage } from '../../features/reports/edition-page';
import { useLanguage } from '../../i18n/locale';
import { useOnTimeWords } from '../../i18n/on-time/words';
import { useReportWords } from '../../i18n/reports/words';
import { useShell } from '../shell-context';
import { usePageTitle, useTitle } from '../use-title';
import '../../ui/styles/records.css';
import '../../ui/styles/reports.css';
import '../../ui/styles/on-time.css';

/** The calendar of editions. */
export function ReportsRoute() {
  const words = useReportWords();
  const language = useLanguage();
  const shell = useShell();
  const navigate = useNavigate({ from: '/$lang/reports' });
  const { report } = useSearch({ from: '/$lang/reports' });
  usePageTitle(words.title);
  return (
    <main>
      <div className="frame">
        <CalendarPage
          shell={shell}
          report={report ?? null}
          onReport={(code) => void navigate({ to: '.', search: { report: code }, replace: true, resetScroll: false })}
          onBegun={(id) => void navigate({ to: '/$lang/reports/$id', params: { lang: language, id }, search: {} })}
        />
      </div>
    </main>
  );
}

/** One edition. */
export function ReportRoute() {
  const shell = useShell();
  const { id } = useParams({ from: '/$lang/reports/$id' });
  const onTitle = useTitle();
  return (
    <main className="flush">
      <EditionPage key={id} id={id} shell={shell} onTitle={onTitle} />
    </main>
  );
}

/** Schedules, recipients and deliveries. */
export function ReportsOnTimeRoute() {
  const words = useOnTimeWords();
  const shell = useShell();
  const navigate = useNavigate({ from: '/$lang/reports/on-time' });
  const address = useSearch({ from: '/$lang/reports/on-time' });
  usePageTitle(words.title);
  return (
    <main>
      <div className="frame">
        <OnTimePage
          shell={shell}
          address={address}
          onAddress={(next) => void navigate({ to: '.', search: { ...next }, replace: true, resetScroll: false })}
        />
      </div>
    </main>
  );
}

/** Two editions, cell by cell. */
export function CompareReportsRoute() {
  const words = useReportWords();
  const shell = useShell();
  const navigate = useNavigate({ from: '/$lang/reports/compare' });
  const { a, b, cells, copy } = useSearch({ from: '/$lang/reports/compare' });
  usePageTitle(words.compareTitle);
  return (
    <main>
      <div className="frame">
        <ComparePage
          address={{ a, b, cells, copy }}
          shell={shell}
          onAddress={(next) => void navigate({ to: '.', search: { ...next }, replace: true, resetScroll: false })}
        />
      </div>
    </main>
  );
}
