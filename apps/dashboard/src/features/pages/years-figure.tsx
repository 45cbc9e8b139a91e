import type { SubjectQuery } from '@entente/schema/gql/operations';
import { useState } from 'react';
import { StackedColumnsChart } from '../../charts/lazy-charts';
import { COLUMNS_HEIGHT, PERIODS_AT_MOST } from '../../charts/series';
import { formatPeriod, formatPeriodRange, formatPeriodShort } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { figureQuestion } from '../../lib/figure-question';
import { KINDS, type RecordsKey, type View } from '../../lib/view';
import { Figure } from '../../ui/figure';
import { KindCells } from '../../ui/kind-cells';
import { KindMark } from '../../ui/kind-mark';
import { TooMany } from '../../ui/too-many';
import { YearsBox } from '../../ui/years-box';
import type { SubjectFilter } from './subject-filter';
import { NO_VALUE, type SubjectYear, subjectYears } from './subject-shape';

const TONES = { VISIT: 'visit', PROJECT: 'project', MISSION: 'mission' } as const;

/** All engagements of a page by year and kind, from the first on. */
export function YearsFigure({
  data,
  view,
  filter,
  open,
}: {
  data: SubjectQuery;
  view: View;
  filter: SubjectFilter;
  open: (key: RecordsKey) => void;
}) {
  const messages = useMessages();
  const words = useRecordsWords().pages;
  const language = useLanguage();
  const [drawAll, setDrawAll] = useState(false);
  const years = subjectYears(data);
  const dated = years.filter(({ label }) => label !== null);
  const [first, last] = [dated[0]?.label, dated.at(-1)?.label];
  const range = first && last ? formatPeriodRange(first, last, language) : '';
  const title = messages.byYear.title(true);
  const many = years.length > PERIODS_AT_MOST && !drawAll;
  const nameOf = ({ label }: SubjectYear) => (label === null ? messages.figure.noDate : formatPeriod(label, language));
  const keyOf = ({ label }: SubjectYear): RecordsKey => [{ dimension: 'YEAR', value: label }];
  const kindTotal = (kind: string) => data.kinds.rows.find((row) => row.kind === kind)?.figures.engagements ?? 0;
  const columns = years.map((year) => ({
    key: year.key,
    label: nameOf(year),
    shortLabel: year.label === null ? messages.figure.noDate : formatPeriodShort(year.label, language),
    recorded: year.recorded,
    total: year.total,
    totalText: messages.number(year.total),
    under: [],
    parts: KINDS.map((kind) => ({ series: kind, value: year.byKind[kind] ?? 0, text: messages.number(year.byKind[kind] ?? 0) })),
  }));
  const select = (column: string, kind: string | null) =>
    open([
      { dimension: 'YEAR', value: column === NO_VALUE ? null : column },
      ...(kind === null ? [] : [{ dimension: 'KIND' as const, value: kind }]),
    ]);
  const rows = () => [
    [messages.byYear.period(true), ...KINDS.map((kind) => messages.kindPlural[kind]), messages.figure.all],
    ...years.map((year) =>
      year.recorded
        ? [nameOf(year), ...KINDS.map((kind) => year.byKind[kind] ?? 0), year.total]
        : [nameOf(year), ...KINDS.map(() => messages.figure.notRecorded), messages.figure.notRecorded],
    ),
    [messages.figure.all, ...KINDS.map(kindTotal), data.years.total.engagements],
  ];
  return (
    <Figure
      name="subject-years"
      title={title}
      subtitle={messages.byYear.subtitle(range, false)}
      columns={12}
      height={COLUMNS_HEIGHT}
      state={{ is: 'ready' }}
      drawn={!many}
      question={figureQuestion(
        'EngagementsByYear',
        [
          { alias: 'yearsByKind', groupBy: ['YEAR', 'KIND'], beside: [`explanation(locale: ${apiLocale(language)})`] },
          { alias: 'years', groupBy: ['YEAR'], fill: true, beside: ['notRecorded { label }'] },
          { alias: 'kinds', groupBy: ['KIND'] },
        ],
        { where: filter.where, view, scheme: data.years.scheme.code, asOf: data.years.asOf, locale: apiLocale(language) },
      )}
      explanation={data.yearsByKind.explanation}
      file={{ name: `${filter.name} ${title}`, rows }}
      chart={() =>
        many ? (
          <TooMany count={years.length} text={messages.figure.tooManyText} onDraw={() => setDrawAll(true)} />
        ) : (
          <StackedColumnsChart
            title={`${title}. ${filter.name}`}
            description={messages.byYear.finding(
              messages.list(
                columns.map(({ label, recorded, totalText }) =>
                  messages.byYear.column(label, recorded ? totalText : messages.figure.notRecorded),
                ),
              ),
            )}
            columns={columns}
            series={KINDS.map((kind) => ({ key: kind, label: messages.kindPlural[kind], tone: TONES[kind] }))}
            notRecordedText={messages.figure.notRecorded}
            whole
            onSelect={select}
            onFilter={select}
            reference={null}
          />
        )
      }
      table={(seen) => (
        <YearsBox caption={title} years={years.length} seen={seen}>
          <table className="tbl">
            <caption className="vh">{`${title}. ${filter.name}`}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.byYear.period(true)}</th>
                {KINDS.map((kind) => (
                  <th key={kind} scope="col" className="num">
                    <KindMark kind={kind}>{messages.kindPlural[kind]}</KindMark>
                  </th>
                ))}
                <th scope="col" className="num">
                  {messages.figure.all}
                </th>
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <tr key={year.key}>
                  <th scope="row">{nameOf(year)}</th>
                  {year.recorded ? (
                    <KindCells
                      name={year.key}
                      kinds={KINDS}
                      valueOf={(kind) => year.byKind[kind] ?? 0}
                      total={year.total}
                      records={keyOf(year)}
                      reachable={seen}
                    />
                  ) : (
                    <td className="num none" colSpan={KINDS.length + 1} data-not-recorded={year.key}>
                      {messages.figure.notRecorded}
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
                  kinds={KINDS}
                  valueOf={kindTotal}
                  total={data.years.total.engagements}
                  records={[]}
                  reachable={seen}
                />
              </tr>
            </tfoot>
          </table>
        </YearsBox>
      )}
      notes={<p className="note">{words.everNote}</p>}
    />
  );
}
