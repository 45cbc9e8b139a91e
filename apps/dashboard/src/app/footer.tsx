import { Link } from '@tanstack/react-router';
import { formatFiscalStart, formatInstant } from '../i18n/dates';
import { useLanguage, useMessages } from '../i18n/locale';
import type { Register } from '../lib/api';
import { searchFromView, type View } from '../lib/view';
import type { VolumeSearch } from '../lib/volume-settings';
import { windowOf } from '../lib/window';

/** The foot of a page of figures: as of when, and by which rules; with the address that repeats exactly this. */
export function Footer({
  view,
  register,
  asOf,
  scheme,
  explanation = null,
  more = {},
}: {
  view: View;
  register: Register;
  asOf: string | null;
  scheme: string | null;
  /** What was counted, filters included, as the API says it: printed, where the filters themselves are not. */
  explanation?: string | null;
  /** What the address says beside the view. */
  more?: VolumeSearch;
}) {
  const messages = useMessages();
  const words = messages.shell;
  const language = useLanguage();
  const window = windowOf(view, register);
  const exact = searchFromView({ ...view, asOf, span: window ?? 'all', records: null });
  const address = { ...exact, ...more };
  return (
    <footer className="foot">
      <div className="frame">
        <span>
          {asOf && (
            <>
              {words.countedAsOf} <b data-as-of={asOf}>{formatInstant(asOf, register.timeZone, language)}</b>
              {view.asOf ? ` (${words.pinned})` : ''} ·{' '}
            </>
          )}
          {[
            view.calendar === 'FISCAL' ? words.fiscalYearsFrom(formatFiscalStart(register.fiscalMonth, language)) : words.calendarYears,
            view.basis === 'STARTED' ? words.byStart : words.byActivity,
            view.counting === 'WHOLE' ? words.whole : words.fractional,
            ...(scheme ? [words.regions(scheme)] : []),
          ].join(' · ')}
        </span>
        {explanation && <p className="print-only">{explanation}</p>}
        <span className="no-print">
          {view.asOf && (
            <>
              <Link to="." search={(previous) => ({ ...previous, asOf: undefined })}>
                {words.countNow}
              </Link>{' '}
              ·{' '}
            </>
          )}
          <Link to="." search={address}>
            {words.exactLink}
          </Link>
        </span>
      </div>
    </footer>
  );
}
