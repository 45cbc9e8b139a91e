import { useMutation } from '@apollo/client/react';
import type { Grain } from '@entente/schema/calendar';
import type { ReportEditionLineFragment, ReportEditionsQuery, ShellQuery } from '@entente/schema/gql/operations';
import {
  IconClockHour4,
  IconMinus,
  IconPencil,
  IconRosetteDiscountCheck,
  IconRosetteDiscountCheckFilled,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { formatPeriod } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useReportWords } from '../../i18n/reports/words';
import { errorInWords } from '../../lib/error-words';
import { State } from '../../ui/state';
import { useDelayed } from '../../ui/use-delayed';
import {
  heldUntil,
  type PeriodState,
  periodsToBegin,
  type ReportPeriod,
  type ReportYear,
  reportYears,
  yearsBefore,
} from './calendar-shape';
import { periodName } from './period-name';
import { DRAFT_REPORT } from './report.operations';
import { useAllEditions } from './use-all-editions';

type Definition = ReportEditionsQuery['reportDefinitions'][number];
type Line = ReportEditionLineFragment;

/** Years that are shown before anybody asks for all of them. */
const RECENT_YEARS = 4;
const DRAFTERS = ['OFFICER', 'APPROVER', 'ADMIN'];

/** The calendar of editions, report by report, and how one is begun. */
export function CalendarPage({
  shell,
  report,
  onReport,
  onBegun,
}: {
  shell: ShellQuery;
  /** Code of the report that the address names; null for the first. */
  report: string | null;
  onReport: (code: string) => void;
  onBegun: (id: string) => void;
}) {
  const words = useReportWords();
  const messages = useMessages();
  const language = useLanguage();
  const { data, error, refetch } = useAllEditions();
  const late = useDelayed(!data && !error);
  const { register, viewer } = shell;
  const mayDraft = DRAFTERS.includes(viewer.role);
  return (
    <>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="prose second">{words.what}</p>
      </header>
      {error && !data ? (
        <State
          icon="failed"
          title={words.failed}
          details={errorInWords(error, language)}
          actions={
            <button className="btn sm" type="button" onClick={() => void refetch()}>
              {messages.shell.tryAgain}
            </button>
          }
        />
      ) : !data ? (
        <p className={late ? 'second' : 'vh'} role="status" aria-busy="true">
          {words.loading}
        </p>
      ) : (
        <Calendar
          data={data}
          register={register}
          mayDraft={mayDraft}
          definition={data.reportDefinitions.find(({ code }) => code === report) ?? data.reportDefinitions[0]}
          onReport={onReport}
          onBegun={onBegun}
        />
      )}
    </>
  );
}

function Calendar({
  data,
  register,
  mayDraft,
  definition,
  onReport,
  onBegun,
}: {
  data: ReportEditionsQuery;
  register: ShellQuery['register'];
  mayDraft: boolean;
  definition: Definition | undefined;
  onReport: (code: string) => void;
  onBegun: (id: string) => void;
}) {
  const words = useReportWords();
  const language = useLanguage();
  const [wholeOf, setWholeOf] = useState<string | null>(null);
  const { fiscalMonth, today, coverage, defaultFrom } = register;
  const years = useMemo(() => {
    if (!definition) return [];
    const editions = data.reportEditions.nodes.filter((edition) => edition.definition.code === definition.code);
    const from = coverage.reduce((least, span) => (span.from !== null && span.from < least ? span.from : least), defaultFrom);
    return reportYears({ grain: definition.grain as Grain, calendar: definition.calendar }, fiscalMonth, { from, today }, editions);
  }, [data, definition, coverage, defaultFrom, fiscalMonth, today]);
  if (!definition) return null;
  const held = heldUntil(coverage, today);
  const recent = yearsBefore(held, RECENT_YEARS - 1, definition.calendar, fiscalMonth);
  const whole = wholeOf === definition.code;
  const shown = whole
    ? years
    : years.filter(({ periods }) => periods.some(({ start, edition }) => (start >= recent && start <= held) || edition !== null));
  const sealedAny = data.reportEditions.nodes.some(({ status }) => status === 'SEALED');
  return (
    <div className="reports" data-reports={definition.code}>
      <div className="reports-top">
        <fieldset>
          <legend className="label">{words.which}</legend>
          <div className="seg">
            {data.reportDefinitions.map(({ code, name }) => (
              <label key={code}>
                <input type="radio" name="report" value={code} checked={code === definition.code} onChange={() => onReport(code)} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        {mayDraft && <BeginDraft key={definition.code} definition={definition} years={years} held={held} onBegun={onBegun} />}
        <Link className="btn" to="/$lang/reports/compare" params={{ lang: language }} search={{}}>
          {words.compareTwo}
        </Link>
        {mayDraft && (
          <Link className="btn" to="/$lang/reports/on-time" params={{ lang: language }} search={{}}>
            {words.onTime}
          </Link>
        )}
      </div>
      {!mayDraft && <p className="notice">{sealedAny ? words.sealedOnly : `${words.noneYet} ${words.sealedOnly}`}</p>}
      <section aria-labelledby="report-calendar">
        <h2 id="report-calendar">{definition.calendar === 'FISCAL' ? words.calendar : words.calendarYears}</h2>
        {shown.map((year) => (
          <section className="report-year" key={year.year.key} aria-labelledby={`report-year-${year.year.key}`}>
            <h3 id={`report-year-${year.year.key}`}>{formatPeriod(year.year.label, language)}</h3>
            <ol className="report-periods" data-grain={definition.grain}>
              {year.periods.map((period) => (
                <li key={period.start} data-period={period.start} data-state={period.state}>
                  <Period period={period} />
                </li>
              ))}
            </ol>
          </section>
        ))}
        {shown.length < years.length && (
          <button className="btn" type="button" onClick={() => setWholeOf(definition.code)}>
            {words.allYears}
          </button>
        )}
      </section>
    </div>
  );
}

const ICONS: Readonly<Record<PeriodState, TablerIcon | null>> = {
  ahead: null,
  running: null,
  none: IconMinus,
  draft: IconPencil,
  waiting: IconClockHour4,
  sealed: IconRosetteDiscountCheck,
  corrected: IconRosetteDiscountCheckFilled,
};

/** A period of the calendar: its name, how far its report has come in words and form, and the way there. */
function Period({ period: { period, state, edition, correction } }: { period: ReportPeriod<Line> }) {
  const words = useReportWords();
  const language = useLanguage();
  const name = periodName(period, language);
  const Icon = ICONS[state];
  const said = state === 'corrected' ? words.state.corrected(edition?.number ?? 2) : words.state[state];
  const face = (
    <>
      <b>{name}</b>
      <span className="report-state">
        {Icon && <Icon size={16} stroke={1.6} aria-hidden="true" />}
        {said}
      </span>
    </>
  );
  return (
    <>
      {edition ? (
        <Link className="report-cell" to="/$lang/reports/$id" params={{ lang: language, id: edition.id }} search={{}}>
          {face}
        </Link>
      ) : (
        <div className="report-cell">{face}</div>
      )}
      {correction && (
        <Link className="report-correction" to="/$lang/reports/$id" params={{ lang: language, id: correction.id }} search={{}}>
          {correction.status === 'DRAFT' ? words.correctionUnderWay.draft : words.correctionUnderWay.waiting}
          <span className="vh"> {name}</span>
        </Link>
      )}
    </>
  );
}

function BeginDraft({
  definition,
  years,
  held,
  onBegun,
}: {
  definition: Definition;
  years: readonly ReportYear<Line>[];
  /** The last day that the register holds. */
  held: string;
  onBegun: (id: string) => void;
}) {
  const words = useReportWords();
  const language = useLanguage();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, { loading, error, data }] = useMutation(DRAFT_REPORT);
  const periods = periodsToBegin(years, held);
  const day = periods.some(({ start }) => start === chosen) ? chosen : (periods[0]?.start ?? null);
  const problem = error ? errorInWords(error, language) : (data?.moved.problems ?? []).map(({ message }) => message).join(' ');
  if (day === null) return <p className="second">{words.nothingToBegin}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void draft({ variables: { input: { definition: definition.code, day }, locale: apiLocale(language) } }).then(
      ({ data: answer }) => {
        if (answer?.moved.edition && answer.moved.problems.length === 0) onBegun(answer.moved.edition.id);
      },
      () => undefined,
    );
  };
  return (
    <form className="begin-draft" onSubmit={submit} aria-label={words.beginTitle}>
      <div className="field">
        <label className="label" htmlFor={id}>
          {words.beginPeriod}
        </label>
        <select
          id={id}
          className="input"
          name="period"
          value={day}
          disabled={loading}
          aria-invalid={problem === '' ? undefined : true}
          aria-describedby={`${id}-said`}
          onChange={(event) => setChosen(event.target.value)}
        >
          {periods.map(({ start, state, period }) => (
            <option key={start} value={start}>
              {state === 'running' ? words.notEnded(periodName(period, language)) : periodName(period, language)}
            </option>
          ))}
        </select>
      </div>
      <button className="btn primary" type="submit" disabled={loading}>
        {words.begin}
      </button>
      <p id={`${id}-said`} className={problem === '' ? 'small second' : 'problem'} role="status">
        {loading ? words.beginning : problem}
      </p>
    </form>
  );
}
