import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { formatDate, formatPeriod } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import type { Register } from '../../lib/api';
import { endOf, isFullDate, NO_END, type Span, type View } from '../../lib/view';
import { coveredYears, wholeYear, windowOf } from '../../lib/window';
import { Float } from '../../ui/float';
import { lastYearsWords, periodWords } from './period-words';

/** Which days are counted: the last years, all, one year, or from and to. */
export function PeriodFilter({ view, register, onChange }: { view: View; register: Register; onChange: (patch: Partial<View>) => void }) {
  const messages = useMessages();
  const words = messages.filters;
  const language = useLanguage();
  const label = useId();
  const value = useId();
  const window = windowOf(view, register);
  const fiscal = view.calendar === 'FISCAL';
  const oneYear = view.span === 'default' ? null : wholeYear(window, view, register.fiscalMonth);
  const years = coveredYears(register, view);
  const last = lastYearsWords(view, register, language);
  const shown = periodWords(view, register, language);
  return (
    <div className="field">
      <span className="label" id={label}>
        {words.period}
      </span>
      <Float
        label={words.period}
        panel="pick-panel"
        width={440}
        target={
          <button className="pick" type="button" aria-labelledby={`${label} ${value}`} data-filter="period">
            <span id={value}>
              {shown.name} <small>{shown.detail}</small>
            </span>
            <IconChevronDown size={18} stroke={1.6} aria-hidden="true" />
          </button>
        }
      >
        {(close) => (
          <PeriodChoice
            span={view.span}
            lastLabel={last.name}
            lastDetail={last.detail}
            oneYear={oneYear}
            years={years}
            fiscal={fiscal}
            window={window ?? { from: years.at(-1)?.from ?? register.defaultFrom, to: register.defaultTo }}
            onChoose={(span, done) => {
              onChange({ span });
              if (done) close();
            }}
          />
        )}
      </Float>
    </div>
  );
}

function PeriodChoice({
  span,
  lastLabel,
  lastDetail,
  oneYear,
  years,
  fiscal,
  window,
  onChoose,
}: {
  span: Span;
  lastLabel: string;
  lastDetail: string;
  oneYear: string | null;
  years: { label: string; from: string; to: string }[];
  fiscal: boolean;
  window: { from: string; to: string };
  onChoose: (span: Span, done: boolean) => void;
}) {
  const messages = useMessages();
  const words = messages.filters;
  const language = useLanguage();
  const name = useId();
  const problemId = useId();
  const [from, setFrom] = useState(window.from);
  const [to, setTo] = useState(endOf(window) ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [custom, setCustom] = useState(typeof span === 'object' && !oneYear);
  // Another span, wherever it was chosen, is what the fields begin with again; the choices stay where they are, and so does the focus.
  const chosen = JSON.stringify(span);
  const [begun, setBegun] = useState(chosen);
  if (begun !== chosen) {
    setBegun(chosen);
    setFrom(window.from);
    setTo(window.to);
    setProblem(null);
    setCustom(typeof span === 'object' && !oneYear);
  }
  const [first] = years;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    // A span without an end, such as of what is coming up, may stay one.
    if (endOf(window) === null && to === '' && isFullDate(from)) onChoose({ from, to: NO_END }, true);
    else if (!isFullDate(from) || !isFullDate(to)) setProblem(words.bothDaysNeeded);
    else if (to < from) setProblem(words.endBeforeStart(formatDate(from, language, 'long'), formatDate(to, language, 'long')));
    else onChoose({ from, to }, true);
  };
  return (
    <form onSubmit={apply} noValidate>
      <fieldset className="opts">
        <legend className="vh">{words.period}</legend>
        <label className="opt">
          <input
            type="radio"
            name={name}
            checked={span === 'default' && !custom}
            onChange={() => onChoose('default', false)}
            data-autofocus={span === 'default' || undefined}
          />
          <span>
            {lastLabel}
            <small>{lastDetail}</small>
          </span>
        </label>
        <label className="opt">
          <input type="radio" name={name} checked={span === 'all' && !custom} onChange={() => onChoose('all', false)} />
          <span>
            {words.allYears}
            <small>{words.undatedIncluded}</small>
          </span>
        </label>
        <label className="opt">
          <input
            type="radio"
            name={name}
            checked={oneYear !== null && !custom}
            onChange={() => first && onChoose({ from: first.from, to: first.to }, false)}
          />
          <span>{fiscal ? words.oneFiscalYear : words.oneYear}</span>
        </label>
        <div className="sub">
          <select
            className="input"
            aria-label={fiscal ? words.oneFiscalYear : words.oneYear}
            value={oneYear ?? ''}
            data-filter="year"
            onChange={(event) => {
              const year = years.find((candidate) => candidate.label === event.target.value);
              if (year) onChoose({ from: year.from, to: year.to }, false);
            }}
          >
            {(oneYear === null || !years.some((year) => year.label === oneYear)) && (
              <option value="">{oneYear ? formatPeriod(oneYear, language) : '–'}</option>
            )}
            {years.map((year) => (
              <option key={year.label} value={year.label}>
                {formatPeriod(year.label, language)}
              </option>
            ))}
          </select>
        </div>
        <label className="opt">
          <input type="radio" name={name} checked={custom} onChange={() => setCustom(true)} />
          <span>{words.custom}</span>
        </label>
        <div className="sub">
          <div className="inline">
            <label>
              <span className="label">{words.from}</span>
              <br />
              <input
                className="input"
                type="date"
                name="from"
                value={from}
                aria-describedby={problemId}
                onChange={(event) => {
                  setFrom(event.target.value);
                  setCustom(true);
                }}
              />
            </label>
            <label>
              <span className="label">{words.to}</span>
              <br />
              <input
                className="input"
                type="date"
                name="to"
                value={to}
                aria-describedby={problemId}
                onChange={(event) => {
                  setTo(event.target.value);
                  setCustom(true);
                }}
              />
            </label>
            <button className="btn" type="submit">
              {words.apply}
            </button>
          </div>
          <p className="problem" id={problemId} role="alert">
            {problem}
          </p>
        </div>
      </fieldset>
    </form>
  );
}
