import type { VolumeOthersQuery, VolumePageQuery } from '@entente/schema/gql/operations';
import { useMemo, useState } from 'react';
import { Across } from '../../charts/across';
import { Plot } from '../../charts/plot';
import { acrossHeight, PLOT_HEIGHT, type PlotProps } from '../../charts/plot-series';
import { PERIODS_AT_MOST } from '../../charts/series';
import { ticksTo } from '../../charts/ticks';
import { formatDate, formatPeriodRange } from '../../i18n/dates';
import type { Cell } from '../../lib/csv';
import type { Asked } from '../../lib/explore-address';
import type { Narrowing } from '../../lib/use-narrowing';
import { endOf, OTHERS, type RecordsKey, type View } from '../../lib/view';
import { type Form, isTime, type VolumeSettings } from '../../lib/volume-settings';
import type { Window } from '../../lib/window';
import { Figure, type FigureState, Note } from '../../ui/figure';
import { FilterName } from '../../ui/filter-name';
import { TooMany } from '../../ui/too-many';
import { type Cross, NO_VALUE, OTHER, type Rest, type Value } from './cross';
import { groupsOf, largestOf, type Showing, type Shown, seriesOf, shownAs } from './drawing';
import { DRAWN_AT_MOST } from './forms';
import { amountOf, nameOf, shortAmountOf, type Writing } from './value-words';
import { canCompare, isAskable } from './volume-question';
import { recordsOf, VolumeTable } from './volume-table';

/** Panels that are drawn at first. */
const PANELS_AT_FIRST = 12;
const NO_REST: Rest = { by: [], split: [] };
const NOTHING: Cross = { by: [], split: null, cell: () => null, cellBefore: () => null, total: 0, totalBefore: null, stacks: true };

/** An answer with what was asked for. */
export interface Answered {
  data: VolumePageQuery;
  /** Null where nothing is left beside the largest values. */
  left: VolumeOthersQuery | null;
  rest: Rest;
  settings: VolumeSettings;
  cross: Cross;
}

/** The one figure of the page, in the form that was found to make sense; the last answer until there is another. */
export function VolumeFigure({
  shown,
  settings: wanted,
  form,
  view,
  window,
  state,
  busy,
  writing,
  narrowing,
  question,
  onOpen,
}: {
  shown: Answered | null;
  /** What is asked for, which may be newer than what is shown. */
  settings: VolumeSettings;
  form: Form;
  view: View;
  window: Window;
  state: FigureState;
  busy: boolean;
  writing: Writing;
  narrowing: Narrowing;
  question: Asked | null;
  onOpen: (key: RecordsKey) => void;
}) {
  const { data, rest = NO_REST, settings = wanted, cross = NOTHING } = shown ?? {};
  const { words, messages, language } = writing;
  const { by, split, measure } = settings;
  const [drawAll, setDrawAll] = useState(false);
  const [allPanels, setAllPanels] = useState(false);
  const showing = useMemo(() => shownAs(cross, settings, writing), [cross, settings, writing]);
  const regional = [by, split].some((dimension) => dimension === 'REGION' || dimension === 'SUBREGION' || dimension === 'JURISDICTION');
  const title = words.figure(words.measure[measure], words.dimension[by], split && words.dimension[split]);
  const subtitle = [
    words.subtitle(words.ofEngagements[measure], view.basis === 'ACTIVE', rangeOf()),
    ...(measure === 'BUDGET' && !settings.share ? [words.inCurrency(writing.currency)] : []),
    ...(settings.share ? [split === null ? words.inShares.ofAll : words.inShares.ofEach(words.dimension[by])] : []),
    ...(regional && data ? [words.scheme(data.all.scheme.name, data.all.scheme.version)] : []),
  ].join('; ');
  const whole = view.counting === 'WHOLE' && measure !== 'PERSON_MONTHS';
  const drawn = form === 'bars' || form === 'lines' || form === 'area';
  const most = isTime(by) ? PERIODS_AT_MOST : DRAWN_AT_MOST;
  const tooMany = drawn && cross.by.length > most;
  const put = drawn && (!tooMany || drawAll);
  const counted = data?.cells ?? data?.by;
  const panels = settings.panels && drawn && cross.split !== null;

  const table = (seen: boolean, heat: boolean) => (
    <VolumeTable
      caption={`${title}. ${subtitle}`}
      cross={cross}
      settings={settings}
      writing={writing}
      showing={showing}
      narrowing={narrowing}
      seen={seen}
      heat={heat}
      whole={whole}
      onOpen={onOpen}
    />
  );
  return (
    <Figure
      name="volume"
      title={title}
      subtitle={subtitle}
      columns={12}
      height={drawn && !isTime(by) ? acrossHeight(cross.by.length || 8, false) : PLOT_HEIGHT}
      state={state}
      busy={busy}
      drawn={put || !drawn}
      question={question}
      explanation={counted?.explanation ?? ''}
      file={{ name: `${title} ${rangeOf() ?? ''}`, rows: () => fileRows(cross, settings, writing, showing) }}
      chart={(asTable) =>
        drawn ? (
          put ? (
            chart()
          ) : (
            <TooMany count={cross.by.length} text={words.tooMany} onDraw={() => setDrawAll(true)} />
          )
        ) : (
          table(true, form === 'heat' && !asTable)
        )
      }
      table={drawn ? (seen) => table(seen, false) : undefined}
      notes={notes()}
    />
  );

  function chart() {
    const stacked = cross.stacks && form !== 'lines';
    const pressed = (value: Value) => narrowing.isOn(recordsOf([by, value]));
    const series = seriesOf(cross, settings, writing);
    const shown = panels ? (cross.split ?? []).filter((value) => value.figure > 0) : [];
    const panelGroups = new Map(shown.map((value) => [value.key, groupsOf(cross, settings, writing, showing, { panel: value, pressed })]));
    const together = groupsOf(cross, settings, writing, showing, { panel: null, pressed });
    const largest = panels
      ? Math.max(0, ...[...panelGroups.values()].map((groups) => largestOf(groups, false)))
      : largestOf(together, stacked);
    const base = {
      form: form as PlotProps['form'],
      ticks: ticksTo(largest, whole && !settings.share),
      tickText: (value: number) => (settings.share ? words.percent(value) : shortAmountOf(value, measure, writing)),
      notRecordedText: messages.figure.notRecorded,
      round: by === 'MONTH' ? 12 : by === 'QUARTER' ? 4 : 1,
    };
    const Chart = isTime(by) ? Plot : Across;
    if (!panels)
      return (
        <Chart
          {...base}
          title={`${title}. ${subtitle}`}
          description={words.finding(
            messages.list(together.map((group) => `${group.label} ${group.recorded ? group.text : messages.figure.notRecorded}`)),
          )}
          groups={together}
          series={series}
          stacked={stacked}
          totals={!(settings.share && cross.split !== null)}
          onSelect={(group, part) => openMark(group, part)}
          onFilter={(group, part) => filterMark(group, part)}
          panel={false}
        />
      );
    const some = allPanels ? shown : shown.slice(0, PANELS_AT_FIRST);
    return (
      <>
        <div className="panels">
          {some.map((value) => {
            const groups = panelGroups.get(value.key) ?? [];
            const name = split === null ? '' : nameOf(value, split, writing);
            const tone = series.find((item) => item.key === value.key)?.tone ?? 'series';
            return (
              <section key={value.key} aria-label={name} data-panel={value.key}>
                <h4>
                  {split === null ? name : <FilterName narrowing={narrowing} value={recordsOf([split, value])} name={name} />}{' '}
                  <span className="second">{showing.splitWhole(value).text}</span>
                </h4>
                <Chart
                  {...base}
                  title={`${title}: ${name}`}
                  description={words.finding(
                    messages.list(groups.map((group) => `${group.label} ${group.recorded ? group.text : messages.figure.notRecorded}`)),
                  )}
                  groups={groups}
                  series={[{ key: value.key, label: name, tone: split === 'KIND' ? tone : 'series' }]}
                  stacked
                  totals
                  onSelect={(group) => openMark(group, value.key)}
                  onFilter={(group) => filterMark(group, value.key)}
                  panel
                />
              </section>
            );
          })}
        </div>
        {some.length < shown.length && (
          <p className="acts volume-more">
            <button className="btn sm" type="button" onClick={() => setAllPanels(true)}>
              {words.showAllPanels(shown.length)}
            </button>
            <span className="small muted">{words.noPanels(some.length, shown.length)}</span>
          </p>
        )}
      </>
    );
  }

  /** The value or values that a mark stands for. */
  function keyOf(group: string, part: string | null): RecordsKey {
    const value = (key: string) => (key === NO_VALUE ? null : key === OTHER ? OTHERS : key);
    return [
      { dimension: by, value: value(group) },
      ...(part === null || split === null || part === 'all' ? [] : [{ dimension: split, value: value(part) }]),
    ];
  }

  function openMark(group: string, part: string | null): void {
    onOpen(keyOf(group, part));
  }

  /** Filters by a mark; what nothing filters by opens its records instead. */
  function filterMark(group: string, part: string | null): void {
    const key = keyOf(group, part);
    if (narrowing.may(key)) narrowing.toggle(key);
    else onOpen(key);
  }

  function rangeOf(): string | null {
    if (isTime(by)) {
      const named = cross.by.filter((value) => value.code !== null);
      const [first, last] = [named[0]?.code, named.at(-1)?.code];
      if (first && last && by === 'YEAR') return formatPeriodRange(first, last, language);
    }
    const end = window && endOf(window);
    return window && words.span(formatDate(window.from, language), end && formatDate(end, language));
  }

  function notes() {
    const sideBySide = form === 'bars' && !panels && cross.split !== null && !cross.stacks;
    const overlapping = !cross.stacks || (cross.split === null && data?.by.additive === false);
    const compared = settings.compare !== null && data !== undefined && canCompare(view);
    return (
      <>
        {compared && (
          <Note>
            {cross.totalBefore === null
              ? words.beforeUnknown
              : (form === 'bars' && !sideBySide ? words.beforeNote : words.comparedNote)(
                  words.comparison[settings.compare ?? 'PREVIOUS_PERIOD'],
                  amountOf(cross.total, measure, writing),
                  amountOf(cross.totalBefore, measure, writing),
                )}
          </Note>
        )}
        {sideBySide && <Note>{words.group}</Note>}
        {sideBySide && compared && cross.totalBefore !== null && <Note>{words.thenLines}</Note>}
        {settings.share && overlapping && <Note>{words.sharesNote}</Note>}
        {[{ left: rest.by, of: by }, ...(split === null ? [] : [{ left: rest.split, of: split }])].map(
          ({ left, of }) =>
            left.length > 0 && (
              <Note key={of}>{(isAskable(left) ? words.otherNote : words.leftOutNote)(left.length, words.dimension[of])}</Note>
            ),
        )}
        {cross.split === null &&
          cross.by.flatMap((value) =>
            value.published.map((published) => (
              <p className="note second" key={`${value.key} ${published.statement}`} data-published-note={published.value}>
                {words.publishedNote(
                  nameOf(value, by, writing),
                  amountOf(published.value, measure, writing),
                  amountOf(value.figure, measure, writing),
                )}{' '}
                {published.statement}{' '}
                {published.sourceUrl && (
                  <a href={published.sourceUrl} rel="noreferrer">
                    {messages.byYear.publishedSource}
                  </a>
                )}
              </p>
            )),
          )}
        {(counted?.notes ?? []).map((note) => (
          <Note key={note.code}>{note.text}</Note>
        ))}
      </>
    );
  }
}

/** The rows of the figure's table, all of them, as files have them. */
function fileRows(cross: Cross, settings: VolumeSettings, writing: Writing, showing: Showing): Cell[][] {
  const { words, messages } = writing;
  const { by, split } = settings;
  const parts = split === null ? [] : (cross.split ?? []);
  const compared = cross.by.some((value) => value.before !== null);
  const published = cross.split === null && !settings.share && cross.by.some((value) => value.published.length > 0);
  const unknown = messages.figure.notRecorded;
  const beforeCells = (value: number | null, now: number): Cell[] =>
    !compared ? [] : [value ?? unknown, ...(settings.share ? [] : [value === null ? null : now - value])];
  const thenCell = (before: Shown | null): Cell[] => (compared ? [before?.value ?? unknown] : []);
  return [
    [
      words.dimension[by],
      ...parts.flatMap((part) => {
        const name = split === null ? '' : nameOf(part, split, writing);
        return compared ? [name, words.beforeOf(name)] : [name];
      }),
      split === null ? words.measure[settings.measure] : messages.figure.all,
      ...(compared ? [words.before, ...(settings.share ? [] : [words.change])] : []),
      ...(published ? [words.published] : []),
    ],
    ...cross.by.map((value) => [
      nameOf(value, by, writing),
      ...parts.flatMap((part) => [showing.part(value, part)?.value ?? unknown, ...thenCell(showing.partBefore(value, part))]),
      value.recorded ? showing.whole(value).value : unknown,
      ...beforeCells(showing.before(value)?.value ?? null, value.figure),
      ...(published ? [value.published[0]?.value ?? null] : []),
    ]),
    [
      words.all,
      ...parts.flatMap((part) => [part.recorded ? showing.splitWhole(part).value : unknown, ...thenCell(showing.splitBefore(part))]),
      showing.total().value,
      ...beforeCells(showing.totalBefore()?.value ?? null, cross.total),
      ...(published ? [null] : []),
    ],
  ];
}
