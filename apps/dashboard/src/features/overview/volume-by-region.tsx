import { RankedBarsChart } from '../../charts/lazy-charts';
import { barsHeight } from '../../charts/series';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import type { RecordsKey } from '../../lib/view';
import { Figure, Note } from '../../ui/figure';
import { FigureValue } from '../../ui/figure-value';
import { FilterName } from '../../ui/filter-name';
import { OverlapMark } from '../../ui/overlap-mark';
import type { FigureProps } from './figure-props';
import { volumeByRegion } from './figure-questions';
import { NO_VALUE, regionLines } from './shape';

/** Bars before the first answer, so that the frame has its height from the start. */
const EXPECTED_REGIONS = 6;

/** Engagements by region of the scheme, with what stands in more than one region hatched. */
export function VolumeByRegion({ data, state, view, question, narrowing, open }: FigureProps) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.byRegion;
  const lines = data ? regionLines(data) : [];
  const scheme = data?.total.scheme;
  const whole = view.counting === 'WHOLE';
  const subtitle = scheme ? words.subtitle(scheme.name, scheme.version) : '';
  const hatched = lines.some((line) => line.shared > 0);
  const overlap = data?.byRegion.overlap ?? 0;
  const codes = (code: string) => (scheme?.code === 'M49' ? `M49 ${code}` : code);
  const nameOf = (name: string | null) => name ?? messages.figure.notSpecified;
  const valueOf = (key: string): RecordsKey => [{ dimension: 'REGION', value: key === NO_VALUE ? null : key }];
  const noRegion = data?.byRegion.notes.find((note) => note.code === 'NO_REGION');
  return (
    <Figure
      name="volume-by-region"
      title={words.title}
      subtitle={subtitle}
      columns={5}
      height={barsHeight(lines.length || EXPECTED_REGIONS)}
      state={state}
      question={data ? volumeByRegion(question, view, data.total.asOf, apiLocale(language)) : null}
      explanation={data?.byRegion.explanation ?? ''}
      volume={{ by: 'region', split: 'none' }}
      file={{
        name: `${words.title} ${scheme?.name ?? ''}`,
        rows: () => [
          [words.region, words.code, messages.figure.engagements, ...(whole ? [words.alsoElsewhere] : [])],
          ...lines.map((line) => [nameOf(line.name), line.code, line.value, ...(whole ? [line.shared] : [])]),
          [messages.figure.allOnce, null, data?.total.total.engagements ?? 0, ...(whole ? [null] : [])],
        ],
      }}
      chart={() => (
        <RankedBarsChart
          title={`${words.title}. ${subtitle}`}
          whole={whole}
          description={words.finding(messages.list(lines.map((line) => `${nameOf(line.name)} ${messages.number(line.value)}`)), hatched)}
          bars={lines.map((line) => ({
            key: line.key,
            label: nameOf(line.name),
            under: line.code === null ? messages.figure.noCountry : codes(line.code),
            value: line.value,
            valueText: messages.number(line.value),
            shared: line.shared,
            pressed: narrowing.isOn(valueOf(line.key)),
          }))}
          onSelect={(key) => open(valueOf(key))}
          // Nothing filters by what has no value: its bar opens its records.
          onFilter={(key) => (narrowing.may(valueOf(key)) ? narrowing.toggle(valueOf(key)) : open(valueOf(key)))}
        />
      )}
      table={(seen) => (
        <table className="tbl">
          <caption className="vh">
            {words.title}. {subtitle}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.region}</th>
              <th scope="col">{words.code}</th>
              <th scope="col" className="num">
                {messages.figure.engagements}
              </th>
              {whole && (
                <th scope="col" className="num">
                  {words.alsoElsewhere}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  <FilterName narrowing={narrowing} value={valueOf(line.key)} name={nameOf(line.name)} reachable={seen} />
                </th>
                <td>{line.code ?? ''}</td>
                <td className="num">
                  <FigureValue value={line.value} name={line.key} reachable={seen} records={[{ dimension: 'REGION', value: line.code }]} />
                </td>
                {whole && (
                  <td className="num" data-key={`${line.key}|shared`} data-value={line.shared}>
                    {messages.number(line.shared)}
                  </td>
                )}
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
              {whole && <td />}
            </tr>
          </tfoot>
        </table>
      )}
      notes={
        <>
          {overlap > 0 && (
            <p className="note overlap" data-overlap={overlap}>
              <OverlapMark />
              <span>
                {words
                  .overlap(
                    lines.reduce((sum, line) => sum + line.value, 0),
                    data?.total.total.engagements ?? 0,
                    overlap,
                  )
                  .map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : <span key={index}>{part}</span>))}
                {hatched ? ` ${words.hatching}` : ''}
              </span>
            </p>
          )}
          {noRegion && <Note>{noRegion.text}</Note>}
        </>
      }
    />
  );
}
