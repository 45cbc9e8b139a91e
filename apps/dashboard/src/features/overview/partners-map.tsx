import { WorldMapChart } from '../../charts/lazy-charts';
import { MAP_RATIO } from '../../charts/series';
import { shadeOf, shadeStarts } from '../../charts/shades';
import { isDrawable } from '../../charts/world/drawable';
import { formatDate, formatPeriodRange } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useOverviewWords } from '../../i18n/overview/words';
import { endOf, type RecordsKey } from '../../lib/view';
import { Figure, Note } from '../../ui/figure';
import { FigureValue } from '../../ui/figure-value';
import { FilterName } from '../../ui/filter-name';
import { JurisdictionCode } from '../../ui/tags';
import type { FigureProps } from './figure-props';
import { byJurisdiction } from './figure-questions';
import { type JurisdictionLine, jurisdictionLines, NO_VALUE } from './shape';

/** The height of the map where the page is widest, the same while it loads. */
const HEIGHT = Math.round(775 / MAP_RATIO);
/** Partners that the description names. */
const NAMED = 5;

/** The world by partner jurisdiction; what cannot be drawn is said beneath. */
export function PartnersMap({ data, state, view, question, narrowing, open, columns }: FigureProps & { columns: 7 | 12 }) {
  const messages = useMessages();
  const language = useLanguage();
  const overview = useOverviewWords();
  const words = overview.map;
  const home = data?.register.home;
  const lines = data ? jurisdictionLines(data) : [];
  const whole = view.counting === 'WHOLE';
  const largest = Math.max(0, ...lines.filter(({ code }) => code !== null).map(({ value }) => value));
  const scale = shadeStarts(largest);
  const nameOf = (line: JurisdictionLine) => line.name ?? messages.figure.notSpecified;
  const valueOf = (key: string): RecordsKey => [{ dimension: 'JURISDICTION', value: key === NO_VALUE ? null : key }];
  const subtitle = words.subtitle(periodWords());
  const drawn = lines.filter((line) => line.code !== null && isDrawable({ ...line, code: line.code }));
  const notDrawn = lines.filter((line) => !drawn.includes(line));
  const overlap = data?.byJurisdiction.overlap ?? 0;
  const saying = (line: JurisdictionLine) => words.drawn(nameOf(line), messages.number(line.value));
  const named = drawn.slice(0, NAMED);
  return (
    <Figure
      name="partners-map"
      title={words.title}
      subtitle={subtitle}
      columns={columns}
      height={HEIGHT}
      state={state}
      question={data ? byJurisdiction(question, view, data.total.asOf, apiLocale(language)) : null}
      explanation={data?.byJurisdiction.explanation ?? ''}
      volume={{ by: 'jurisdiction', split: 'none', form: 'table', top: 'all' }}
      file={{
        name: words.title,
        rows: () => [
          [words.jurisdiction, messages.byRegion.code, messages.figure.engagements],
          ...lines.map((line) => [nameOf(line), line.code, line.value]),
          [messages.figure.allOnce, null, data?.total.total.engagements ?? 0],
        ],
      }}
      chart={() => (
        <>
          <WorldMapChart
            title={`${words.title}. ${subtitle}`}
            description={named.length === 0 ? words.none : words.finding(messages.list(named.map(saying)), drawn.length - named.length)}
            places={drawn.map((line) => ({
              key: line.key,
              m49: line.m49,
              label: nameOf(line),
              value: line.value,
              valueText: messages.number(line.value),
              shade: shadeOf(line.value, largest, true),
              pressed: narrowing.isOn(valueOf(line.key)),
            }))}
            home={{ key: home?.code ?? '', m49: home?.m49 ?? null, label: words.home(home?.name ?? '') }}
            saying={(place) => words.drawn(place.label, place.valueText)}
            onSelect={(key) => open(valueOf(key))}
            onFilter={(key) => narrowing.toggle(valueOf(key))}
          />
          <p className="scale" aria-hidden="true">
            {scale.map((from, index) => {
              const next = scale[index + 1];
              return (
                <i key={from} className={`q${index + 1}`}>
                  {next === undefined
                    ? from >= largest
                      ? messages.number(from)
                      : words.orMore(from)
                    : next - from === 1
                      ? messages.number(from)
                      : `${messages.number(from)}–${messages.number(next - 1)}`}
                </i>
              );
            })}
            <span>{words.legend}</span>
          </p>
        </>
      )}
      table={(seen) => (
        <table className="tbl">
          <caption className="vh">
            {words.title}. {subtitle}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.jurisdiction}</th>
              <th scope="col">{messages.byRegion.code}</th>
              <th scope="col" className="num">
                {messages.figure.engagements}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  <FilterName narrowing={narrowing} value={valueOf(line.key)} name={nameOf(line)} reachable={seen} />
                </th>
                <td>{line.code !== null && <JurisdictionCode code={line.code} />}</td>
                <td className="num">
                  <FigureValue value={line.value} name={line.key} reachable={seen} records={valueOf(line.key)} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{messages.figure.allOnce}</th>
              <td />
              <td className="num">
                <FigureValue value={data?.total.total.engagements ?? 0} name="all" reachable={seen} records={[]} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      notes={
        <>
          {notDrawn.length > 0 && (
            <p className="note" data-not-drawn={notDrawn.map(({ key }) => key).join(' ')}>
              {words.notDrawn(messages.list(notDrawn.map((line) => `${nameOf(line)} ${messages.number(line.value)}`)))}
            </p>
          )}
          {whole && overlap > 0 && <Note>{words.overlap(overlap)}</Note>}
          <Note>{words.boundaries}</Note>
        </>
      }
    />
  );

  function periodWords(): string {
    const { window } = question;
    if (!window) return words.allYears;
    const labels = (data?.byYear.rows ?? []).flatMap(({ period }) => (period ? [period.label] : []));
    const [first] = labels;
    const last = labels.at(-1);
    if (first && last) return formatPeriodRange(first, last, language);
    const end = endOf(window);
    return `${formatDate(window.from, language)} –${end ? ` ${formatDate(end, language)}` : ''}`;
  }
}
