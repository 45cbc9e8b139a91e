import { useQuery } from '@apollo/client/react';
import type { VisitOutcome } from '@entente/schema/gql/operations';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { formatDate, formatPeriod } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useOverviewWords } from '../../i18n/overview/words';
import { errorInWords } from '../../lib/error-words';
import { daysOfYear, intersection } from '../../lib/window';
import { Figure, Note } from '../../ui/figure';
import { State } from '../../ui/state';
import { COHORT_VISITS } from './cohort.operations';
import { type CohortLine, cohortLines } from './cohort-shape';
import { EngagementLines } from './engagement-lines';
import type { FigureProps } from './figure-props';
import { visitOutcomes } from './figure-questions';

const HEIGHT = 300;
/** Visits that are listed beneath the table. */
const LISTED = 50;

/** Whose visits are listed: those of a year that led to something, or all of them. */
interface Opened {
  line: CohortLine;
  outcome: VisitOutcome | null;
}

/** The visits of each year with how many of them led to a project and to a mission; years that can still grow are marked. */
export function Cohorts(props: FigureProps) {
  const { data, state, view, question } = props;
  const messages = useMessages();
  const language = useLanguage();
  const overview = useOverviewWords();
  const words = overview.cohorts;
  const [opened, setOpened] = useState<Opened | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const outcomes = data?.outcomes;
  const lines = data ? cohortLines(data) : [];
  const withoutVisits = view.kinds.length > 0 && !view.kinds.includes('VISIT');
  const subtitle = words.subtitle(outcomes?.withinMonths ?? 24);
  const nameOf = (line: CohortLine) => (line.label === null ? messages.figure.noDate : formatPeriod(line.label, language));
  const shown = opened && lines.find(({ key }) => key === opened.line.key) ? opened : null;
  const total = outcomes?.total;
  const share = (part: number, of: number) => (of === 0 ? '' : words.share(messages.number(Math.round((part / of) * 100))));

  const close = () => {
    setOpened(null);
    opener.current?.focus();
  };

  const table = (
    <div className="heat-scroll">
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
                {nameOf(line)}
                {line.open && line.closesOn && <small>{words.openUntil(formatDate(line.closesOn, language))}</small>}
              </th>
              {line.figures === null ? (
                <td className="num none" colSpan={3} data-not-recorded={line.key}>
                  {messages.figure.notRecorded}
                </td>
              ) : (
                <>
                  {cell(line, null, line.figures.visits, null, `${line.key}|visits`)}
                  {cell(line, 'PROJECT', line.figures.toProject, line.figures.visits, `${line.key}|project`)}
                  {cell(line, 'MISSION', line.figures.toMission, line.figures.visits, `${line.key}|mission`)}
                </>
              )}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{messages.figure.all}</th>
              <td className="num" data-key="all|visits" data-value={total.visits}>
                {messages.number(total.visits)}
              </td>
              <td className="num">
                <span data-key="all|project" data-value={total.toProject}>
                  {messages.number(total.toProject)}
                </span>{' '}
                <small>{share(total.toProject, total.visits)}</small>
              </td>
              <td className="num">
                <span data-key="all|mission" data-value={total.toMission}>
                  {messages.number(total.toMission)}
                </span>{' '}
                <small>{share(total.toMission, total.visits)}</small>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
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
              ? [nameOf(line), messages.figure.notRecorded, null, null]
              : [nameOf(line), line.figures.visits, line.figures.toProject, line.figures.toMission],
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
            {shown && <Visits {...props} key={`${shown.line.key}|${shown.outcome}`} opened={shown} onClose={close} />}
            {lines.some(({ open }) => open) && (
              <Note>{words.openNote(outcomes.withinMonths, formatDate(outcomes.knownThrough, language))}</Note>
            )}
            <Note>{words.ever(outcomes.total.toProjectEver, outcomes.total.toMissionEver)}</Note>
          </>
        )
      }
    />
  );

  /** A number that lists its visits beneath the table, with its part of the year's visits. */
  function cell(line: CohortLine, outcome: VisitOutcome | null, value: number, of: number | null, name: string) {
    const isOpen = shown?.line.key === line.key && shown.outcome === outcome;
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
            onClick={(event) => {
              opener.current = event.currentTarget;
              setOpened(isOpen ? null : { line, outcome });
            }}
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

/** The visits behind a number of the table, asked for when it is opened. */
function Visits({ data, view, question, register, opened, onClose }: FigureProps & { opened: Opened; onClose: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = useOverviewWords().cohorts;
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { line, outcome } = opened;
  const days = line.label === null ? null : daysOfYear(line.label, view, register.fiscalMonth);
  const window = intersection(question.window, days);
  const { from: _from, to: _to, ...where } = question.where;
  const {
    data: answer,
    loading,
    error,
  } = useQuery(COHORT_VISITS, {
    variables: {
      locale: apiLocale(language),
      where: { ...where, ...(window && { from: window.from, to: window.to }) },
      calendar: view.calendar,
      scheme: question.scheme,
      asOf: data?.total.asOf ?? null,
      outcome,
      first: LISTED,
    },
  });
  const cohort = answer?.visitOutcomes.cohorts.find(({ period }) => (period?.label ?? null) === line.label);
  const all = cohort?.visits.totalCount ?? 0;
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="opened" aria-labelledby={heading} aria-busy={loading} data-opened={line.key} data-count={cohort ? all : undefined}>
      <header>
        <h4 id={heading} ref={title} tabIndex={-1}>
          {line.label === null ? messages.figure.noDate : formatPeriod(line.label, language)}:{' '}
          {outcome === null ? words.visits : outcome === 'PROJECT' ? words.toProject : words.toMission}
        </h4>
        <button className="icon" type="button" aria-label={messages.shell.close} title={messages.shell.close} onClick={onClose}>
          <IconX size={18} stroke={1.6} aria-hidden="true" />
        </button>
      </header>
      {error && <p className="second">{errorInWords(error, language)}</p>}
      {cohort && <EngagementLines engagements={cohort.visits.nodes} />}
      {cohort && all > cohort.visits.nodes.length && <p className="note">{messages.records.shown(cohort.visits.nodes.length, all)}</p>}
    </section>
  );
}
