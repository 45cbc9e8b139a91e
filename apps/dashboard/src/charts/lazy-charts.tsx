import { lazy, Suspense } from 'react';
import type { DescentLinesProps } from './descent-lines';
import {
  barsHeight,
  COLUMNS_HEIGHT,
  MAP_RATIO,
  type RankedBarsProps,
  type StackedBarsProps,
  type StackedColumnsProps,
  type WorldMapProps,
} from './series';

const LazyColumns = lazy(async () => ({ default: (await import('./stacked-columns')).StackedColumns }));
const LazyBars = lazy(async () => ({ default: (await import('./ranked-bars')).RankedBars }));
const LazyStackedBars = lazy(async () => ({ default: (await import('./stacked-bars')).StackedBars }));

/** Has the charts fetched by a page that is going to draw, beside its figures rather than after them. */
export function expectCharts(): void {
  // A chart that cannot be fetched says so itself, once it is to be drawn.
  for (const chart of [import('./stacked-columns'), import('./ranked-bars')]) chart.catch(() => undefined);
}

/** Stacked columns, fetched when the first of them is drawn. */
export function StackedColumnsChart(props: StackedColumnsProps) {
  return (
    <Suspense fallback={<div className="chart-box" style={{ height: COLUMNS_HEIGHT }} />}>
      <LazyColumns {...props} />
    </Suspense>
  );
}

/** Ranked bars, fetched when the first of them is drawn. */
export function RankedBarsChart(props: RankedBarsProps) {
  return (
    <Suspense fallback={<div className="chart-box" style={{ height: barsHeight(props.bars.length) }} />}>
      <LazyBars {...props} />
    </Suspense>
  );
}

/** Stacked bars, fetched with the chart library when the first of them is drawn. */
export function StackedBarsChart(props: StackedBarsProps) {
  return (
    <Suspense fallback={<div className="chart-box" style={{ height: barsHeight(props.bars.length) }} />}>
      <LazyStackedBars {...props} />
    </Suspense>
  );
}

const LazyMap = lazy(async () => ({ default: (await import('./world/world-map')).WorldMap }));

/** A map of the world, fetched with its outlines when the first is drawn. */
export function WorldMapChart(props: WorldMapProps) {
  return (
    <Suspense fallback={<div className="chart-box" style={{ aspectRatio: MAP_RATIO }} />}>
      <LazyMap {...props} />
    </Suspense>
  );
}

const LazyDescent = lazy(async () => ({ default: (await import('./descent-lines')).DescentLines }));
/** A line with its name, as far as is known before it is laid out. */
const DESCENT_LINE = 62;

/** Lines of descent in time, fetched when the first are drawn. */
export function DescentLinesChart(props: DescentLinesProps) {
  return (
    <Suspense fallback={<div className="descent" style={{ minHeight: 26 + props.lines.length * DESCENT_LINE }} />}>
      <LazyDescent {...props} />
    </Suspense>
  );
}
