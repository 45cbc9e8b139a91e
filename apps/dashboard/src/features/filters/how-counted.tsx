import { isoToDay, periodOf } from '@entente/schema/calendar';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { formatFiscalStart, formatPeriod } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import type { Register, SchemeInfo } from '../../lib/api';
import type { View } from '../../lib/view';
import { Float } from '../../ui/float';

/** The rules that the page counts by, to read and to choose. */
export function HowCounted({
  view,
  register,
  schemes,
  explanation,
  onChange,
}: {
  view: View;
  register: Register;
  schemes: SchemeInfo[];
  explanation: string | null;
  onChange: (patch: Partial<View>) => void;
}) {
  const messages = useMessages();
  const words = messages.counting;
  const language = useLanguage();
  const yearNow = (calendar: View['calendar']) =>
    formatPeriod(periodOf(isoToDay(register.today), 'YEAR', calendar, register.fiscalMonth).label, language);
  const scheme = view.scheme ?? register.defaultScheme.code;
  return (
    <Float
      label={messages.filters.howCounted}
      panel="how"
      width={424}
      target={
        <button className="btn" type="button" data-filter="how-counted">
          <IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden="true" />
          {messages.filters.howCounted}
        </button>
      }
    >
      <Choices legend={words.years}>
        {(name) => (
          <>
            <Choice
              name={name}
              checked={view.calendar === 'FISCAL'}
              onChoose={() => onChange({ calendar: 'FISCAL' })}
              more={yearNow('FISCAL')}
            >
              {words.fiscal(formatFiscalStart(register.fiscalMonth, language))}
            </Choice>
            <Choice
              name={name}
              checked={view.calendar === 'CALENDAR'}
              onChoose={() => onChange({ calendar: 'CALENDAR' })}
              more={yearNow('CALENDAR')}
            >
              {words.calendar}
            </Choice>
          </>
        )}
      </Choices>
      <Choices legend={words.countsIn}>
        {(name) => (
          <>
            <Choice name={name} checked={view.basis === 'STARTED'} onChoose={() => onChange({ basis: 'STARTED' })} more={words.startedMore}>
              {words.started}
            </Choice>
            <Choice name={name} checked={view.basis === 'ACTIVE'} onChoose={() => onChange({ basis: 'ACTIVE' })} more={words.activeMore}>
              {words.active}
            </Choice>
          </>
        )}
      </Choices>
      <Choices legend={words.several}>
        {(name) => (
          <>
            <Choice name={name} checked={view.counting === 'WHOLE'} onChoose={() => onChange({ counting: 'WHOLE' })} more={words.wholeMore}>
              {words.whole}
            </Choice>
            <Choice
              name={name}
              checked={view.counting === 'FRACTIONAL'}
              onChoose={() => onChange({ counting: 'FRACTIONAL' })}
              more={words.fractionalMore}
            >
              {words.fractional}
            </Choice>
          </>
        )}
      </Choices>
      {schemes.length > 1 && (
        <Choices legend={words.scheme}>
          {(name) =>
            schemes.map((candidate) => (
              <Choice
                key={candidate.code}
                name={name}
                checked={candidate.code === scheme}
                more={words.schemeVersion(candidate.version)}
                // Region codes belong to their scheme; a filter of the other scheme would mean nothing here.
                onChoose={() => onChange({ scheme: candidate.code === register.defaultScheme.code ? null : candidate.code, regions: [] })}
              >
                {candidate.name}
              </Choice>
            ))
          }
        </Choices>
      )}
      {explanation && (
        <p className="said" data-explanation="page">
          {explanation}
        </p>
      )}
    </Float>
  );
}

function Choices({ legend, children }: { legend: string; children: (name: string) => ReactNode }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children(useId())}
    </fieldset>
  );
}

function Choice({
  name,
  checked,
  onChoose,
  more,
  children,
}: {
  name: string;
  checked: boolean;
  onChoose: () => void;
  more: string;
  children: string;
}) {
  return (
    <label className="opt">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        {children}
        <small>{more}</small>
      </span>
    </label>
  );
}
