import { useState } from 'react';
import { RankedBarsChart, StackedBarsChart, StackedColumnsChart } from '../../charts/lazy-charts';
import type { Series } from '../../charts/series';
import { formatPeriod, formatPeriodShort } from '../../i18n/dates';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage, useMessages } from '../../i18n/locale';
import { formatNumber } from '../../i18n/numbers';
import { KINDS } from '../../lib/view';
import { State } from '../../ui/state';
import { chartOf, type Measure, measuresOf, type Place, type VolumeChart } from './answer-chart';
import { wordOfField } from './terms';

const TONES = { VISIT: 'visit', PROJECT: 'project', MISSION: 'mission' } as const;

/** A volume as columns over time or bars by size; in words why not, where it cannot be drawn. */
export function ResultChart({ data, volume }: { data: Record<string, unknown> | null | undefined; volume: string | undefined }) {
  const words = useExplorerWords().chart;
  const language = useLanguage();
  const [chosen, setChosen] = useState<Measure | null>(null);
  const measures = volume === undefined ? [] : measuresOf(data, volume);
  const measure = measures.find((candidate) => candidate === chosen) ?? measures[0];
  const chart = chartOf(data, volume, measure);
  if (typeof chart === 'string')
    return (
      <div className="no-chart" data-not-drawn={chart}>
        <State icon="table" title={words.notDrawn}>
          {words.why[chart]}
        </State>
      </div>
    );
  return (
    <div className="drawn fig" data-chart={chart.shape}>
      {measures.length > 1 && (
        <fieldset className="seg measures">
          <legend className="vh">{words.measure}</legend>
          {measures.map((candidate) => (
            <label key={candidate}>
              <input type="radio" name="measure" checked={candidate === measure} onChange={() => setChosen(candidate)} />
              {wordOfField(candidate, language)}
            </label>
          ))}
        </fieldset>
      )}
      <div className="chart">
        <Drawn chart={chart} title={(measure && wordOfField(measure, language)) ?? ''} />
      </div>
      <p className="note">{words.sameFigures}</p>
    </div>
  );
}

function Drawn({ chart, title }: { chart: VolumeChart; title: string }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = useExplorerWords().chart;
  const text = (value: number) => formatNumber(value, language);
  const whole = chart.places.every(({ total }) => Number.isInteger(total));
  const nameOf = (place: Place) =>
    place.isOther
      ? words.other
      : place.label === null
        ? chart.shape === 'columns'
          ? messages.figure.noDate
          : messages.figure.notSpecified
        : (messages.kind[place.label as keyof typeof messages.kind] ??
          (chart.shape === 'columns' ? formatPeriod(place.label, language) : place.label));
  const description = words.finding(messages.list(chart.places.map((place) => `${nameOf(place)} ${text(place.total)}`)));
  const bySize = [...chart.places].sort((a, b) => Number(isRest(a)) - Number(isRest(b)) || b.total - a.total);
  if (chart.shape === 'bars' && !chart.byKind) {
    return (
      <RankedBarsChart
        title={title}
        description={description}
        whole={whole}
        onSelect={null}
        onFilter={null}
        bars={bySize.map((place) => ({
          key: place.key,
          label: nameOf(place),
          under: place.code ?? '',
          value: place.total,
          valueText: text(place.total),
          shared: 0,
        }))}
      />
    );
  }
  const series: Series[] = chart.byKind
    ? KINDS.filter((kind) => chart.places.some((place) => (place.byKind[kind] ?? 0) > 0)).map((kind) => ({
        key: kind,
        label: messages.kindPlural[kind],
        tone: TONES[kind],
      }))
    : [{ key: 'all', label: title, tone: 'series' }];
  const partsOf = (place: Place) =>
    series.map(({ key }) => {
      const value = chart.byKind ? (place.byKind[key as 'VISIT'] ?? 0) : place.total;
      // The only part of a place says no more than its total.
      return { series: key, value, text: chart.byKind ? text(value) : '' };
    });
  if (chart.shape === 'bars')
    return (
      <StackedBarsChart
        title={title}
        description={description}
        whole={whole}
        series={series}
        bars={bySize.map((place) => ({
          key: place.key,
          label: nameOf(place),
          under: place.code ?? '',
          total: place.total,
          totalText: text(place.total),
          parts: partsOf(place),
        }))}
      />
    );
  return (
    <StackedColumnsChart
      title={title}
      description={description}
      whole={whole}
      series={series}
      reference={null}
      notRecordedText={messages.figure.notRecorded}
      onSelect={null}
      onFilter={null}
      columns={chart.places.map((place) => ({
        key: place.key,
        label: nameOf(place),
        shortLabel: chart.shape === 'columns' && place.label !== null ? formatPeriodShort(place.label, language) : nameOf(place),
        under: [],
        recorded: true,
        total: place.total,
        totalText: text(place.total),
        parts: partsOf(place),
      }))}
    />
  );
}

/** What is named by nothing, or stands for the rest, comes last. */
function isRest(place: Place): boolean {
  return place.isOther || place.label === null;
}
