import { useQuery } from '@apollo/client/react';
import type { CohortVisitsQuery, VisitOutcome } from '@entente/schema/gql/operations';
import { IconX } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import { formatDate, formatPeriod } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useOverviewWords } from '../../i18n/overview/words';
import { errorInWords } from '../../lib/error-words';
import { useOpened } from '../../lib/use-opened';
import { daysOfYear, intersection } from '../../lib/window';
import { Figure, Note } from '../../ui/figure';
import { State } from '../../ui/state';
import { YearsBox } from '../../ui/years-box';
import { COHORT_VISITS } from './cohort.operations';
import { type CohortLine, cohortLines } from './cohort-shape';
import { EngagementLines } from './engagement-lines';
import type { FigureProps } from './figure-props';
import { visitOutcomes } from './figure-questions';
import { ALL_YEARS, type OpenedVisits, visitsFrom, visitsText } from './visits-address';

const HEIGHT = 300;
/** Visits that are listed beneath the table at a time. */
const LISTED = 50;

/** Whose visits are listed, as the table has them. */
interface Opened {
  /** The year; null for all of them together. */
  line: CohortLine | null;
  outcome: VisitOutcome | null;
}

const addressOf = ({ line, outcome }: Opened): OpenedVisits => ({ year: line?.key ?? ALL_YEARS, outcome });
/** What the number is called that lists them. */
const nameOf = ({ line, outcome }: Opened) => `${line?.key ?? ALL_YEARS}|${outcome?.toLowerCase() ?? 'visits'}`;

/** The visits of each year with how many of them led to a project and to a mission; years that can still grow are marked. */
export function Cohorts(props: FigureProps) {
  const { data, state, view, question } = props;
  const messages = useMessages();
  const language = useLanguage();
  const overview = useOverviewWords();
  const words = overview.cohorts;
  const asked = visitsFrom(useSearch({ strict: false }).visits);
  const { open, close } = useOpened('visits', asked && visitsText(asked));
  const outcomes = data?.outcomes;
  const lines = data ? cohortLines(data) : [];
  const withoutVisits = view.kinds.length > 0 && !view.kinds.includes('VISIT');
  const subtitle = words.subtitle(outcomes?.withinMonths ?? 24);
  const yearOf = (line: CohortLine) => (line.label === null ? messages.figure.noDate : formatPeriod(line.label, language));
  const shown = asked && openedIn(lines, asked);
  const total = outcomes?.total;
  const share = (part: number, of: number) => (of === 0 ? '' : words.share(messages.number(Math.round((part / of) * 100))));

  const listed = shown && nameOf(shown);
  const before = useRef(listed);
  useEffect(() => {
    // What had the focus has gone with the list: the number that it came from takes it.
    if (before.current && !listed && document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[data-figure="visit-outcomes"] [data-key="${before.current}"]`)?.focus();
    before.current = listed;
  }, [listed]);

  const table = (
    <YearsBox caption={words.caption} years={lines.length}>
      <table className="tbl cohorts">
        <caption className="vh">
          {words.caption}. {subtitle}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col" className="num">
              {words.visits}
            </th>
            <th scope="col" className="num">
              {words.toProject}
            </th>
            <th scope="col" className="num">
              {words.toMission}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} data-cohort={line.key} data-open={line.open || undefined}>
              <th scope="row">
                {yearOf(line)}
                {line.open && line.closesOn && <small>{words.openUntil(formatDate(line.closesOn, language))}</small>}
              </th>
              {line.figures === null ? (
                <td className="num none" colSpan={3} data-not-recorded={line.key}>
                  {messages.figure.notRecorded}
                </td>
              ) : (
                <>
                  {cell({ line, outcome: null }, line.figures.visits, null)}
                  {cell({ line, outcome: 'PROJECT' }, line.figures.toProject, line.figures.visits)}
                  {cell({ line, outcome: 'MISSION' }, line.figures.toMission, line.figures.visits)}
                </>
              )}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{messages.figure.all}</th>
              {cell({ line: null, outcome: null }, total.visits, null)}
              {cell({ line: null, outcome: 'PROJECT' }, total.toProject, total.visits)}
              {cell({ line: null, outcome: 'MISSION' }, total.toMission, total.visits)}
            </tr>
          </tfoot>
        )}
      </table>
    </YearsBox>
  );

  return (
    <Figure
      name="visit-outcomes"
      title={words.title}
      subtitle={subtitle}
      columns={7}
      height={HEIGHT}
      state={state}
      question={data ? visitOutcomes(question, view, data.total.asOf, apiLocale(language)) : null}
      explanation={outcomes?.explanation ?? ''}
      file={{
        name: words.title,
        rows: () => [
          [words.year, words.visits, words.toProject, words.toMission],
          ...lines.map((line) =>
            line.figures === null
              ? [yearOf(line), messages.figure.notRecorded, null, null]
              : [yearOf(line), line.figures.visits, line.figures.toProject, line.figures.toMission],
          ),
          [messages.figure.all, total?.visits ?? 0, total?.toProject ?? 0, total?.toMission ?? 0],
        ],
      }}
      chart={() =>
        withoutVisits ? (
          <State icon="empty" title={words.title}>
            {overview.born.noVisits}
          </State>
        ) : (
          table
        )
      }
      notes={
        !withoutVisits &&
        outcomes && (
          <>
            {shown && <Visits {...props} key={nameOf(shown)} opened={shown} onClose={close} />}
            {lines.some(({ open }) => open) && (
              <Note>{words.openNote(outcomes.withinMonths, formatDate(outcomes.knownThrough, language))}</Note>
            )}
            <Note>{words.ever(outcomes.total.toProjectEver, outcomes.total.toMissionEver)}</Note>
          </>
        )
      }
    />
  );

  /** A number that lists its visits beneath the table, with its part of all visits there. */
  function cell(opened: Opened, value: number, of: number | null) {
    const name = nameOf(opened);
    const isOpen = listed === name;
    return (
      <td className="num">
        {value === 0 ? (
          <span data-key={name} data-value={0}>
            {messages.number(0)}
          </span>
        ) : (
          <button
            className="num-link"
            type="button"
            title={words.openRecords}
            aria-expanded={isOpen}
            data-key={name}
            data-value={value}
            onClick={() => (isOpen ? close() : open(visitsText(addressOf(opened))))}
          >
            {messages.number(value)}
          </button>
        )}
        {of !== null && (
          <>
            {' '}
            <small>{share(value, of)}</small>
          </>
        )}
      </td>
    );
  }
}

/** What the address lists, where the table has such a number: a link may name a year that the filters leave out. */
function openedIn(lines: readonly CohortLine[], { year, outcome }: OpenedVisits): Opened | null {
  if (year === ALL_YEARS) return { line: null, outcome };
  const line = lines.find(({ key, figures }) => key === year && figures !== null);
  return line ? { line, outcome } : null;
}

/** The visits behind a number of the table, asked for when it is opened. */
function Visits({ data, view, question, register, opened, onClose }: FigureProps & { opened: Opened; onClose: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = useOverviewWords().cohorts;
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { line, outcome } = opened;
  const days = line === null || line.label === null ? null : daysOfYear(line.label, view, register.fiscalMonth);
  const window = intersection(question.window, days);
  const { from: _from, to: _to, ...where } = question.where;
  const {
    data: answer,
    loading,
    error,
    fetchMore,
  } = useQuery(COHORT_VISITS, {
    variables: {
      locale: apiLocale(language),
      where: { ...where, ...(window && { from: window.from, to: window.to }) },
      calendar: view.calendar,
      scheme: question.scheme,
      asOf: data?.total.asOf ?? null,
      outcome,
      first: LISTED,
      after: null,
      ofYear: line !== null,
      ofAll: line === null,
    },
    notifyOnNetworkStatusChange: true,
  });
  const visits = answer && visitsIn(answer as CohortVisitsQuery, line);
  const all = visits?.totalCount ?? 0;
  const more = () => {
    if (!visits) return;
    void fetchMore({
      variables: { after: visits.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult }) => appended(previous as CohortVisitsQuery, fetchMoreResult as CohortVisitsQuery, line),
    });
  };
  useEffect(() => title.current?.focus(), []);
  const year = line === null ? messages.figure.all : line.label === null ? messages.figure.noDate : formatPeriod(line.label, language);
  return (
    <section
      className="opened"
      aria-labelledby={heading}
      aria-busy={loading}
      data-opened={line?.key ?? ALL_YEARS}
      data-count={visits ? all : undefined}
    >
      <header>
        <h4 id={heading} ref={title} tabIndex={-1}>
          {words.opened(year, outcome === null ? words.visits : outcome === 'PROJECT' ? words.toProject : words.toMission)}
        </h4>
        <button className="icon" type="button" aria-label={messages.shell.close} title={messages.shell.close} onClick={onClose}>
          <IconX size={18} stroke={1.6} aria-hidden="true" />
        </button>
      </header>
      {error && <p className="second">{errorInWords(error, language)}</p>}
      {visits && <EngagementLines engagements={visits.nodes} />}
      {visits && all > LISTED && (
        <p className="acts">
          {visits.pageInfo.hasNextPage && (
            <button className="btn sm" type="button" disabled={loading} data-more="" onClick={more}>
              {messages.records.more}
            </button>
          )}
          <span className="small muted" role="status">
            {messages.records.shown(visits.nodes.length, all)}
          </span>
        </p>
      )}
    </section>
  );
}

type Cohort = NonNullable<CohortVisitsQuery['visitOutcomes']['cohorts']>[number];

const isOf = (line: CohortLine) => (cohort: Cohort) => (cohort.period?.label ?? null) === line.label;

/** The visits of a year in an answer, or those of all years. */
function visitsIn({ visitOutcomes: { cohorts, visits } }: CohortVisitsQuery, line: CohortLine | null) {
  return line === null ? visits : cohorts?.find(isOf(line))?.visits;
}

/** The answer with one more page of what is listed. */
function appended(previous: CohortVisitsQuery, next: CohortVisitsQuery, line: CohortLine | null): CohortVisitsQuery {
  const before = visitsIn(previous, line);
  const added = visitsIn(next, line);
  if (!before || !added) return previous;
  const visits = { ...before, nodes: [...before.nodes, ...added.nodes], pageInfo: added.pageInfo };
  const { visitOutcomes } = previous;
  return {
    visitOutcomes:
      line === null
        ? { ...visitOutcomes, visits }
        : { ...visitOutcomes, cohorts: visitOutcomes.cohorts?.map((cohort) => (isOf(line)(cohort) ? { ...cohort, visits } : cohort)) },
  };
}
