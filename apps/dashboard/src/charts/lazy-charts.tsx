import type { DescentLinesProps } from './descent-lines';
import { expectFetched, fetched, WhenFetched } from './fetched';
import {
  barsHeight,
  COLUMNS_HEIGHT,
  MAP_RATIO,
  type RankedBarsProps,
  type StackedBarsProps,
  type StackedColumnsProps,
  type WorldMapProps,
} from './series';

const columns = fetched(async () => (await import('./stacked-columns')).StackedColumns);
const bars = fetched(async () => (await import('./ranked-bars')).RankedBars);
const stackedBars = fetched(async () => (await import('./stacked-bars')).StackedBars);
const map = fetched(async () => (await import('./world/world-map')).WorldMap);
const descent = fetched(async () => (await import('./descent-lines')).DescentLines);

/** Has the charts fetched by a page that is going to draw, beside its figures rather than after them. */
export function expectCharts(): void {
  expectFetched(columns);
  expectFetched(bars);
}

/** Stacked columns, fetched when the first of them is drawn. */
export function StackedColumnsChart(props: StackedColumnsProps) {
  return <WhenFetched of={columns} props={props} waiting={<div className="chart-box" style={{ height: COLUMNS_HEIGHT }} />} />;
}

/** Ranked bars, fetched when the first of them is drawn. */
export function RankedBarsChart(props: RankedBarsProps) {
  return <WhenFetched of={bars} props={props} waiting={<div className="chart-box" style={{ height: barsHeight(props.bars.length) }} />} />;
}

/** Stacked bars, fetched with the chart library when the first of them is drawn. */
export function StackedBarsChart(props: StackedBarsProps) {
  return (
    <WhenFetched of={stackedBars} props={props} waiting={<div className="chart-box" style={{ height: barsHeight(props.bars.length) }} />} />
  );
}

/** A map of the world, fetched with its outlines when the first is drawn. */
export function WorldMapChart(props: WorldMapProps) {
  return <WhenFetched of={map} props={props} waiting={<div className="chart-box" style={{ aspectRatio: MAP_RATIO }} />} />;
}

/** A line with its name, as far as is known before it is laid out. */
const DESCENT_LINE = 62;

/** Lines of descent in time, fetched when the first are drawn. */
export function DescentLinesChart(props: DescentLinesProps) {
  return (
    <WhenFetched
      of={descent}
      props={props}
      waiting={<div className="descent" style={{ minHeight: 26 + props.lines.length * DESCENT_LINE }} />}
    />
  );
}
