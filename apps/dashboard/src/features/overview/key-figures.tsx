import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { formatPeriod } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import { formatDifference } from '../../i18n/numbers';
import { useOverviewWords } from '../../i18n/overview/words';
import { type RecordsKey, recordsText, type Search } from '../../lib/view';
import type { VolumeSearch } from '../../lib/volume-settings';
import type { FigureProps } from './figure-props';
import { KEY_FIGURES, type KeyFigureShape, keyFigures, sparkBars } from './key-figure-shape';

const SPARK = { width: 200, height: 34 };
/** From a million on, an amount is written in millions. */
const MILLION = 1e6;

const UNKNOWN_NOTES = { VISIT: 'UNKNOWN_DELEGATES', MISSION: 'UNKNOWN_PERSON_MONTHS', PROJECT: 'UNKNOWN_BUDGET' } as const;

/** The page of volume as the table that has a row for each partner. */
const PARTNERS_TABLE: VolumeSearch = { by: 'jurisdiction', split: 'none', form: 'table', top: 'all' };

/** The search of the page with records opened on it. */
function recordsOf(key: RecordsKey) {
  return (previous: Search): Search => ({ ...previous, records: recordsText(key) });
}

/** A value in two parts: the number, and the unit that stands smaller. */
type Write = (value: number) => [number: string, unit: string];

/** The figures that a page begins with, each beside the same span before, and year by year. */
export function KeyFigures(props: FigureProps) {
  const { data, state } = props;
  const words = useOverviewWords().keyFigures;
  const ready = state.is === 'ready';
  if (state.is === 'failed' || state.is === 'empty') return null;
  return (
    <section aria-label={words.title} aria-busy={!ready} data-key-figures="">
      <h2 className="vh">{words.title}</h2>
      <div className="kpis">
        {data && ready
          ? keyFigures(data).map((figure) => <KeyFigure key={figure.name} {...props} figure={figure} />)
          : KEY_FIGURES.map((name) => <div key={name} className="kpi waiting" aria-hidden="true" />)}
      </div>
    </section>
  );
}

function KeyFigure({ figure, data, view, question, register }: FigureProps & { figure: KeyFigureShape }) {
  const words = useOverviewWords().keyFigures;
  const messages = useMessages();
  const language = useLanguage();
  const write: Write = (value) => {
    if (figure.name !== 'budget') return [messages.number(value), ''];
    return Math.abs(value) >= MILLION ? words.million(value, register.currency) : words.amount(value, register.currency);
  };
  const inWords = (value: number) => write(value).join('');
  const title = titleOf();
  const [number, unit] = write(figure.value);
  const value = (
    <>
      {number}
      {unit && <small>{unit}</small>}
    </>
  );
  return (
    <div className="kpi" data-key-figure={figure.name}>
      <h3>{title}</h3>
      <p className="v">
        {figure.value === 0 ? (
          <span data-key={figure.name} data-value={0}>
            {value}
          </span>
        ) : figure.records === null ? (
          <Link
            to="/$lang/volume"
            params={{ lang: language }}
            search={(previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined, ...PARTNERS_TABLE })}
            title={words.opensPartners}
            data-key={figure.name}
            data-value={figure.value}
          >
            {value}
          </Link>
        ) : (
          <Link
            to="."
            search={recordsOf(figure.records)}
            resetScroll={false}
            title={words.opens(title)}
            data-key={figure.name}
            data-value={figure.value}
          >
            {value}
          </Link>
        )}
      </p>
      <p className="d" data-before={figure.before ?? ''}>
        {compared()}
      </p>
      <Spark figure={figure} title={title} running={question.running?.label ?? null} inWords={inWords} />
      <p className="n" data-unknown={figure.unknown?.count ?? ''}>
        {note()}
      </p>
    </div>
  );

  function titleOf(): string {
    if (figure.name === 'engagements') return view.basis === 'ACTIVE' ? words.engagementsActive : words.engagementsStarted;
    return figure.name === 'budget' ? words.budgets : words[figure.name];
  }

  function compared() {
    const { before } = figure;
    if (before === null) return question.window === null ? words.noWindow : words.noComparison;
    const by = figure.value - before;
    if (Math.abs(by) < 0.005) return words.same(inWords(before));
    return (
      <>
        <b>{formatDifference(by, inWords)}</b> {words.from(inWords(before))}
      </>
    );
  }

  function note(): string {
    const { unknown } = figure;
    if (unknown) {
      if (unknown.of === 0) return words.none(unknown.kind);
      if (unknown.count === 0) return words.allKnown(unknown.of, unknown.kind);
      // Shares of engagements are no number that some could be of: the API's own sentence speaks of none.
      if (!Number.isInteger(unknown.of)) return data?.total.notes.find(({ code }) => code === UNKNOWN_NOTES[unknown.kind])?.text ?? '';
      return words.unknown[figure.name as 'delegates'](unknown.count, unknown.of);
    }
    if (figure.name === 'partners') return words.eachOnce;
    const last = figure.years.at(-1);
    const { running } = question;
    if (!running || last?.label !== running.label || last.value === null) return '\u00A0';
    const period = formatPeriod(running.label, language);
    const before = data?.lastYear?.total.engagements;
    return before === undefined
      ? words.soFar(messages.number(last.value), period)
      : words.soFarBefore(messages.number(last.value), period, messages.number(before));
  }
}

/** A figure's years as bars from a baseline of nought; the running one is an outline. */
function Spark({
  figure,
  title,
  running,
  inWords,
}: {
  figure: KeyFigureShape;
  title: string;
  running: string | null;
  inWords: (value: number) => string;
}) {
  const words = useOverviewWords().keyFigures;
  const messages = useMessages();
  const language = useLanguage();
  const heading = useId();
  const { years } = figure;
  const bars = sparkBars(
    years.map(({ value }) => value),
    SPARK.width,
    SPARK.height,
  );
  const nameOf = (label: string | null) => (label === null ? messages.figure.noDate : formatPeriod(label, language));
  const [first] = years;
  const last = years.at(-1);
  return (
    <div className="sp">
      <svg viewBox={`0 0 ${SPARK.width} 56`} role="img" aria-labelledby={`${heading}t ${heading}d`}>
        <title id={`${heading}t`}>{words.byYear(title)}</title>
        <desc id={`${heading}d`}>
          {years.map(({ label, value }) => `${nameOf(label)}: ${value === null ? messages.figure.notRecorded : inWords(value)}`).join('; ')}
        </desc>
        {bars.map((bar, index) => {
          const year = years[index];
          const toDate = running !== null && year?.label === running;
          return (
            <rect
              key={year?.key ?? index}
              className={!bar.recorded ? 'spark-none' : toDate ? 'spark-running' : 'f-series'}
              x={bar.x}
              y={bar.y + 2}
              width={bar.width}
              height={bar.height}
              data-mark={`${figure.name}|${year?.key}`}
              data-value={year?.value ?? ''}
            />
          );
        })}
        <line className="tick" x1="0" x2={SPARK.width} y1={SPARK.height + 2.5} y2={SPARK.height + 2.5} />
        {first && (
          <text x="0" y="53">
            {nameOf(first.label)}
          </text>
        )}
        {last && last !== first && (
          <text x={SPARK.width} y="53" textAnchor="end">
            {running !== null && last.label === running ? words.toDate : nameOf(last.label)}
          </text>
        )}
      </svg>
    </div>
  );
}
