import { RankedBarsChart } from '../../charts/lazy-charts';
import { barsHeight } from '../../charts/series';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useOverviewWords } from '../../i18n/overview/words';
import { OTHERS, type RecordsKey } from '../../lib/view';
import { Figure, Note } from '../../ui/figure';
import { FigureValue } from '../../ui/figure-value';
import { FilterName } from '../../ui/filter-name';
import type { FigureProps } from './figure-props';
import { topJurisdictions, topTopics } from './figure-questions';
import { NO_VALUE, OTHER, type TopLine, topLines } from './shape';

/** The largest that are shown by themselves, as the question asks for. */
const SHOWN = 8;

/** The jurisdictions that most engagements are with, the rest as one. */
export function TopJurisdictions(props: FigureProps) {
  const { data, question, view } = props;
  const words = useOverviewWords().top;
  const messages = useMessages();
  const language = useLanguage();
  const all = data?.byJurisdiction.rows ?? [];
  const lines = topLines((data?.topJurisdictions.rows ?? []).map(({ jurisdiction, ...row }) => ({ ...row, value: jurisdiction })));
  const named = all.filter(({ jurisdiction }) => jurisdiction !== null).length;
  const shown = lines.filter(({ code }) => code !== null).length;
  return (
    <TopList
      {...props}
      name="top-jurisdictions"
      dimension="JURISDICTION"
      title={words.jurisdictions}
      subtitle={words.jurisdictionsSubtitle(shown, named)}
      column={words.jurisdiction}
      noneUnder={words.noJurisdiction}
      lines={lines}
      nameOf={(line) => (line.isOther ? words.otherJurisdictions(named - shown) : (line.name ?? messages.figure.notSpecified))}
      sum={all.reduce((sum, { figures }) => sum + figures.engagements, 0)}
      overlap={data?.byJurisdiction.overlap ?? 0}
      sumNote={words.sumJurisdictions}
      explanation={data?.byJurisdiction.explanation ?? ''}
      asked={data ? topJurisdictions(question, view, data.total.asOf, apiLocale(language), SHOWN) : null}
    />
  );
}

/** The topics that most engagements had, the rest as one. */
export function TopTopics(props: FigureProps) {
  const { data, question, view } = props;
  const words = useOverviewWords().top;
  const messages = useMessages();
  const language = useLanguage();
  const all = data?.byTopic.rows ?? [];
  const lines = topLines((data?.topTopics.rows ?? []).map(({ topic, ...row }) => ({ ...row, value: topic })));
  const named = all.filter(({ keys }) => keys[0] !== null).length;
  const shown = lines.filter(({ code }) => code !== null).length;
  return (
    <TopList
      {...props}
      name="top-topics"
      dimension="TOPIC"
      title={words.topics}
      subtitle={words.topicsSubtitle(shown, named)}
      column={words.topic}
      noneUnder={words.noTopic}
      lines={lines}
      nameOf={(line) => (line.isOther ? words.otherTopics(named - shown) : (line.name ?? messages.figure.notSpecified))}
      sum={all.reduce((sum, { figures }) => sum + figures.engagements, 0)}
      overlap={data?.byTopic.overlap ?? 0}
      sumNote={words.sumTopics}
      explanation={data?.topTopics.explanation ?? ''}
      asked={data ? topTopics(question, view, data.total.asOf, apiLocale(language), SHOWN) : null}
    />
  );
}

function TopList({
  name,
  dimension,
  title,
  subtitle,
  column,
  noneUnder,
  lines,
  nameOf,
  sum,
  overlap,
  sumNote,
  explanation,
  asked,
  data,
  state,
  view,
  narrowing,
  open,
}: FigureProps & {
  name: string;
  dimension: 'JURISDICTION' | 'TOPIC';
  title: string;
  subtitle: string;
  column: string;
  /** Said under the bar of what has no value. */
  noneUnder: string;
  lines: readonly TopLine[];
  nameOf: (line: TopLine) => string;
  /** What the values of all rows add up to. */
  sum: number;
  overlap: number;
  sumNote: (sum: string, total: string) => string;
  explanation: string;
  asked: { query: string; variables: string } | null;
}) {
  const messages = useMessages();
  const words = useOverviewWords().top;
  const total = data?.total.total.engagements ?? 0;
  const hasOther = lines.some(({ isOther }) => isOther);
  const valueOf = (key: string): RecordsKey => [{ dimension, value: key === NO_VALUE ? null : key === OTHER ? `${OTHERS}${SHOWN}` : key }];
  const filter = (key: string) => {
    // Nothing filters by what has no value, or by all that is left: their bars open their records.
    if (narrowing.may(valueOf(key))) narrowing.toggle(valueOf(key));
    else open(valueOf(key));
  };
  return (
    <Figure
      name={name}
      title={title}
      subtitle={subtitle}
      columns={5}
      height={barsHeight(lines.length || SHOWN + 1)}
      state={state}
      question={asked}
      explanation={explanation}
      volume={{ by: dimension.toLowerCase(), split: 'none' }}
      file={{
        name: title,
        rows: () => [
          [column, words.code, messages.figure.engagements],
          ...lines.map((line) => [nameOf(line), line.code, line.value]),
          [messages.figure.allOnce, null, total],
        ],
      }}
      chart={() => (
        <RankedBarsChart
          title={`${title}. ${subtitle}`}
          whole={view.counting === 'WHOLE'}
          description={words.finding(messages.list(lines.map((line) => `${nameOf(line)} ${messages.number(line.value)}`)))}
          bars={lines.map((line) => ({
            key: line.key,
            label: nameOf(line),
            under: line.isOther ? words.otherUnder : line.code === null ? noneUnder : dimension === 'TOPIC' ? '' : line.code,
            value: line.value,
            valueText: messages.number(line.value),
            shared: 0,
            pressed: narrowing.isOn(valueOf(line.key)),
            quiet: line.isOther,
          }))}
          onSelect={(key) => open(valueOf(key))}
          onFilter={filter}
        />
      )}
      table={(seen) => (
        <table className="tbl">
          <caption className="vh">
            {title}. {subtitle}
          </caption>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col">{words.code}</th>
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
                <td>{line.code ?? ''}</td>
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
                <FigureValue value={total} name="all" reachable={seen} records={[]} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      notes={
        <>
          {overlap > 0 && (
            <p className="note" data-sum={sum}>
              {sumNote(messages.number(sum), messages.number(total))}
            </p>
          )}
          {hasOther && view.counting === 'WHOLE' && <Note>{words.otherNote}</Note>}
        </>
      }
    />
  );
}
