import { shadeOf, shadeStarts } from '../../charts/shades';
import { formatDate, formatPeriod, formatPeriodShort } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { KINDS } from '../../lib/view';
import { Figure, Note } from '../../ui/figure';
import { FigureValue } from '../../ui/figure-value';
import { FilterName } from '../../ui/filter-name';
import { YearsBox } from '../../ui/years-box';
import type { FigureProps } from './figure-props';
import { regionByYear } from './figure-questions';
import { heatCells, isKnown, type RegionLine, regionLines, type YearColumn, yearColumns } from './shape';

/** From this many years on the table scrolls sideways instead of shrinking. */
const FITS = 8;
const HEIGHT = 360;

/** Engagements by region and year: a table whose cells are shaded by quantity. */
export function RegionByYear({ data, state, view, question, register, narrowing, columns }: FigureProps & { columns: 5 | 12 }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.heat;
  const regions = data ? regionLines(data) : [];
  const years = data ? yearColumns(data, KINDS) : [];
  const cells = data ? heatCells(data) : new Map<string, number>();
  const largest = Math.max(0, ...cells.values());
  const scale = shadeStarts(largest);
  const { running } = question;
  const overlap = data?.byRegionYear.overlap ?? 0;
  const total = data?.total.total.engagements ?? 0;
  const nameOf = (region: RegionLine) => region.name ?? messages.figure.notSpecified;
  const yearOf = (year: YearColumn) => (year.label === null ? messages.figure.noDate : formatPeriod(year.label, language));
  const valueOf = (region: RegionLine, year: YearColumn) => cells.get(`${region.key}|${year.key}`) ?? 0;

  const table = (plain: boolean) => (
    <YearsBox caption={words.caption} years={years.length} beside={FITS}>
      <table className={`heat${years.length > FITS ? ' many' : ''}`} data-plain={plain || undefined}>
        <caption className="vh">
          {words.caption}. {words.subtitle(view.basis === 'ACTIVE')}
        </caption>
        <thead>
          <tr>
            <th className="r" scope="col">
              <span className="vh">{messages.byRegion.region}</span>
            </th>
            {years.map((year) => (
              <th key={year.key} scope="col">
                <FilterName narrowing={narrowing} value={[{ dimension: 'YEAR', value: year.label }]} name={yearOf(year)}>
                  <span className="wide-only">{yearOf(year)}</span>
                  <span className="narrow">{year.label === null ? yearOf(year) : formatPeriodShort(year.label, language)}</span>
                </FilterName>
              </th>
            ))}
            <th scope="col" className="tot">
              {messages.figure.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region.key}>
              <th scope="row" className="r">
                <FilterName narrowing={narrowing} value={[{ dimension: 'REGION', value: region.code }]} name={nameOf(region)} />
              </th>
              {years.map((year) => {
                const value = valueOf(region, year);
                if (!isKnown(year, value))
                  return (
                    <td key={year.key} className="none" data-not-recorded={`${region.key}|${year.key}`}>
                      <span className="vh">{messages.figure.notRecorded}</span>
                    </td>
                  );
                const shade = shadeOf(value, largest, true);
                return (
                  <td key={year.key} className={plain ? '' : shade === 0 ? 'z' : `q${shade}`}>
                    <FigureValue
                      value={value}
                      name={`${region.key}|${year.key}`}
                      records={[
                        { dimension: 'REGION', value: region.code },
                        { dimension: 'YEAR', value: year.label },
                      ]}
                    />
                  </td>
                );
              })}
              <td className="tot">
                <FigureValue value={region.value} name={`${region.key}|all`} records={[{ dimension: 'REGION', value: region.code }]} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="r">
              {messages.figure.allOnce}
            </th>
            {years.map((year) => (
              <td key={year.key} {...(!year.recorded && { className: 'none', 'data-not-recorded': `all|${year.key}` })}>
                {year.recorded ? (
                  <FigureValue value={year.total} name={`all|${year.key}`} records={[{ dimension: 'YEAR', value: year.label }]} />
                ) : (
                  <span className="vh">{messages.figure.notRecorded}</span>
                )}
              </td>
            ))}
            <td className="tot">
              <FigureValue value={total} name="all|all" records={[]} />
            </td>
          </tr>
        </tfoot>
      </table>
    </YearsBox>
  );

  return (
    <Figure
      name="region-by-year"
      title={words.title}
      subtitle={words.subtitle(view.basis === 'ACTIVE')}
      columns={columns}
      height={HEIGHT}
      state={state}
      question={data ? regionByYear(question, view, data.total.asOf, apiLocale(language)) : null}
      explanation={data?.byRegionYear.explanation ?? ''}
      volume={{ by: 'region', split: 'year', form: 'heat' }}
      file={{
        name: `${words.title} ${register.name}`,
        rows: () => [
          [messages.byRegion.region, ...years.map(yearOf), messages.figure.all],
          ...regions.map((region) => [
            nameOf(region),
            ...years.map((year) => (isKnown(year, valueOf(region, year)) ? valueOf(region, year) : messages.figure.notRecorded)),
            region.value,
          ]),
          [messages.figure.allOnce, ...years.map((year) => (year.recorded ? year.total : messages.figure.notRecorded)), total],
        ],
      }}
      chart={(asTable) => (
        <>
          {table(asTable)}
          {!asTable && scale.length > 0 && (
            <p className="scale" aria-hidden="true">
              <i className="z">0</i>
              {scale.map((from, index) => {
                const next = scale[index + 1];
                const label =
                  index === 4
                    ? words.orMore(from)
                    : next === undefined
                      ? from >= largest
                        ? messages.number(from)
                        : `${from}–${largest}`
                      : next - from === 1
                        ? messages.number(from)
                        : `${from}–${next - 1}`;
                return (
                  <i key={from} className={`q${index + 1}`}>
                    {label}
                  </i>
                );
              })}
              <span>{view.counting === 'WHOLE' ? messages.figure.engagementsUnit : messages.figure.share}</span>
            </p>
          )}
        </>
      )}
      notes={
        <>
          {overlap > 0 && <Note>{words.overlapNote(overlap)}</Note>}
          {running && <Note>{messages.byYear.toDateOnly(formatPeriod(running.label, language), formatDate(running.to, language))}</Note>}
        </>
      }
    />
  );
}
