import { useState } from 'react';
import { StackedColumnsChart } from '../../charts/lazy-charts';
import { COLUMNS_HEIGHT, PERIODS_AT_MOST, type Series } from '../../charts/series';
import { formatDate, formatDayOfYear, formatPeriod, formatPeriodRange, formatPeriodShort } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { KINDS, type RecordsKey } from '../../lib/view';
import { Figure, Note } from '../../ui/figure';
import { FilterName } from '../../ui/filter-name';
import { KindCells } from '../../ui/kind-cells';
import { KindMark } from '../../ui/kind-mark';
import { TooMany } from '../../ui/too-many';
import { YearsBox } from '../../ui/years-box';
import type { FigureProps } from './figure-props';
import { volumeByYear } from './figure-questions';
import { isKnown, NO_VALUE, publishedBeside, type YearColumn, yearColumns } from './shape';

const TONES = { VISIT: 'visit', PROJECT: 'project', MISSION: 'mission' } as const;

/** Engagements by year, stacked by kind, with what others have published beside it. */
export function VolumeByYear({ data, state, view, question, narrowing, open }: FigureProps) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.byYear;
  const [drawAll, setDrawAll] = useState(false);
  const kinds = view.kinds.length > 0 ? view.kinds : KINDS;
  const active = view.basis === 'ACTIVE';
  const years = data ? yearColumns(data, kinds) : [];
  const published = data ? publishedBeside(data, view) : [];
  const { running } = question;
  const title = words.title(view.calendar === 'FISCAL');
  const dated = years.filter((year) => year.label !== null);
  const first = dated[0]?.label;
  const last = dated.at(-1)?.label;
  const range = first && last ? formatPeriodRange(first, last, language) : words.allYears;
  const subtitle = running ? words.subtitleToDate(range, active, formatDayOfYear(running.to, language)) : words.subtitle(range, active);
  const lastYearValue = data?.lastYear?.total.engagements;
  const lastYearDay = question.lastYear ? formatDayOfYear(question.lastYear.to, language) : '';
  const manyYears = years.length > PERIODS_AT_MOST;

  const nameOf = (year: YearColumn) => (year.label === null ? messages.figure.noDate : formatPeriod(year.label, language));
  const keyOf = (year: YearColumn): RecordsKey => [{ dimension: 'YEAR', value: year.label }];
  const valueOf = (columnKey: string, series: string | null): RecordsKey => {
    const year: RecordsKey = [{ dimension: 'YEAR', value: columnKey === NO_VALUE ? null : columnKey }];
    return series === null ? year : [...year, { dimension: 'KIND', value: series }];
  };
  // Nothing filters by what has no value: its shapes open its records.
  const filterOrOpen = (value: RecordsKey) => (narrowing.may(value) ? narrowing.toggle(value) : open(value));
  const publishedIn = (year: YearColumn) => published.find((item) => item.year === year.key);

  const series: Series[] = kinds.map((kind) => ({ key: kind, label: messages.kindPlural[kind], tone: TONES[kind] }));
  const columns = years.map((year) => ({
    key: year.key,
    label: nameOf(year),
    shortLabel: year.label === null ? messages.figure.noDate : formatPeriodShort(year.label, language),
    recorded: year.recorded,
    pressed: narrowing.isOn(keyOf(year)),
    total: year.total,
    totalText: messages.number(year.total),
    under: [
      ...(running?.label === year.key ? [messages.figure.toDay(formatDayOfYear(running.to, language))] : []),
      ...(publishedIn(year) ? [words.publishedMark(publishedIn(year)?.figure.value ?? 0)] : []),
    ],
    parts: kinds.map((kind) => ({ series: kind, value: year.byKind[kind] ?? 0, text: messages.number(year.byKind[kind] ?? 0) })),
  }));
  const finding = words.finding(
    messages.list(columns.map((column) => words.column(column.label, column.recorded ? column.totalText : messages.figure.notRecorded))),
  );
  const missing = years.filter((year) => !year.recorded);

  const rows = () => [
    [
      words.period(view.calendar === 'FISCAL'),
      ...kinds.map((kind) => messages.kindPlural[kind]),
      messages.figure.all,
      ...(published.length > 0 ? [words.published] : []),
    ],
    ...years.map((year) => [
      nameOf(year),
      ...kinds.map((kind) => (isKnown(year, year.byKind[kind] ?? 0) ? (year.byKind[kind] ?? 0) : messages.figure.notRecorded)),
      year.recorded ? year.total : messages.figure.notRecorded,
      ...(published.length > 0 ? [publishedIn(year)?.figure.value ?? null] : []),
    ]),
    [
      messages.figure.all,
      ...kinds.map((kind) => kindTotal(kind)),
      data?.total.total.engagements ?? 0,
      ...(published.length > 0 ? [null] : []),
    ],
  ];
  const kindTotal = (kind: (typeof KINDS)[number]) => data?.byKind.rows.find((row) => row.kind === kind)?.figures.engagements ?? 0;

  return (
    <Figure
      name="volume-by-year"
      title={title}
      subtitle={subtitle}
      columns={7}
      height={COLUMNS_HEIGHT}
      state={state}
      drawn={!manyYears || drawAll}
      question={data ? volumeByYear(question, view, data.total.asOf, apiLocale(language)) : null}
      explanation={data?.byYearKind.explanation ?? ''}
      volume={{}}
      file={{ name: `${title} ${range}`, rows }}
      chart={() =>
        !manyYears || drawAll ? (
          <StackedColumnsChart
            title={`${title}. ${subtitle}`}
            description={finding}
            columns={columns}
            series={series}
            notRecordedText={messages.figure.notRecorded}
            whole={view.counting === 'WHOLE'}
            onSelect={(column, kind) => open(valueOf(column, kind))}
            onFilter={(column, kind) => filterOrOpen(valueOf(column, kind))}
            reference={
              running && lastYearValue !== undefined
                ? { columnKey: running.label, value: lastYearValue, lines: words.lastYearLine(lastYearValue, lastYearDay) }
                : null
            }
          />
        ) : (
          <TooMany count={years.length} text={messages.figure.tooManyText} onDraw={() => setDrawAll(true)} />
        )
      }
      table={(seen) => (
        <YearsBox caption={title} years={years.length} seen={seen}>
          <table className="tbl">
            <caption className="vh">
              {title}. {subtitle}
            </caption>
            <thead>
              <tr>
                <th scope="col">{words.period(view.calendar === 'FISCAL')}</th>
                {kinds.map((kind) => (
                  <th key={kind} scope="col" className="num">
                    <FilterName
                      narrowing={narrowing}
                      value={[{ dimension: 'KIND', value: kind }]}
                      name={messages.kindPlural[kind]}
                      reachable={seen}
                    >
                      <KindMark kind={kind}>{messages.kindPlural[kind]}</KindMark>
                    </FilterName>
                  </th>
                ))}
                <th scope="col" className="num">
                  {messages.figure.all}
                </th>
                {published.length > 0 && (
                  <th scope="col" className="num">
                    {words.published}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <tr key={year.key}>
                  <th scope="row">
                    <FilterName narrowing={narrowing} value={keyOf(year)} name={nameOf(year)} reachable={seen} />
                    {running?.label === year.key ? ` (${messages.figure.toDay(formatDayOfYear(running.to, language))})` : ''}
                  </th>
                  {year.recorded ? (
                    <KindCells
                      name={year.key}
                      kinds={kinds}
                      valueOf={(kind) => year.byKind[kind] ?? 0}
                      isKnown={(value) => isKnown(year, value)}
                      total={year.total}
                      records={keyOf(year)}
                      reachable={seen}
                    />
                  ) : (
                    <td className="num none" colSpan={kinds.length + 1} data-not-recorded={year.key}>
                      {messages.figure.notRecorded}
                    </td>
                  )}
                  {published.length > 0 && (
                    <td
                      className="num"
                      data-published={publishedIn(year) ? year.key : undefined}
                      data-value={publishedIn(year)?.figure.value}
                    >
                      {publishedIn(year) ? messages.number(publishedIn(year)?.figure.value ?? 0) : ''}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{messages.figure.all}</th>
                <KindCells
                  name="all"
                  kinds={kinds}
                  valueOf={kindTotal}
                  total={data?.total.total.engagements ?? 0}
                  records={[]}
                  reachable={seen}
                />
                {published.length > 0 && <td />}
              </tr>
            </tfoot>
          </table>
        </YearsBox>
      )}
      notes={
        <>
          {running && (
            <Note>
              {lastYearValue === undefined
                ? words.toDateOnly(formatPeriod(running.label, language), formatDate(running.to, language))
                : words.toDateNote(
                    formatPeriod(running.label, language),
                    formatDate(running.to, language),
                    formatPeriod(running.beforeLabel, language),
                    question.lastYear ? formatDate(question.lastYear.to, language) : '',
                    lastYearValue,
                  )}
            </Note>
          )}
          {published.map(({ figure, recorded }) => (
            <p
              className="note second"
              key={`${figure.from}${figure.kind}${figure.direction}${figure.statement}`}
              data-published-note={figure.value}
              data-recorded={recorded ?? ''}
            >
              {words.publishedNote(figure.value, words.publishedWhat(figure.kind, figure.direction), recorded)} {figure.statement}{' '}
              {figure.sourceUrl && (
                <a href={figure.sourceUrl} rel="noreferrer">
                  {words.publishedSource}
                </a>
              )}
            </p>
          ))}
          {missing.length > 0 && <Note>{messages.figure.notRecordedNote(namesOfRun(missing))}</Note>}
          {active && <Note>{words.yearsOverlap(data?.total.total.engagements ?? 0)}</Note>}
        </>
      }
    />
  );

  /** Consecutive years as one range each. */
  function namesOfRun(run: YearColumn[]): string {
    const spans: [YearColumn, YearColumn][] = [];
    for (const year of run) {
      const open = spans.at(-1);
      if (open && years.indexOf(year) === years.indexOf(open[1]) + 1) open[1] = year;
      else spans.push([year, year]);
    }
    return messages.list(spans.map(([from, to]) => formatPeriodRange(from.key, to.key, language)));
  }
}
