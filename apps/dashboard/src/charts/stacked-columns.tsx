import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { useMessages } from '../i18n/locale';
import { useMarkWords } from '../i18n/marks/words';
import { MarksKeyboard } from './marks-keyboard';
import { COLUMNS_HEIGHT, type Column, type Reference, type Series, type StackedColumnsProps } from './series';
import { SeriesShape } from './series-shape';
import { ticksTo } from './ticks';
import { useWidth } from './use-width';

/** Below this width the series are named in a legend, for want of room beside the last column. */
const NARROW = 520;
const GAP = 1.5;
const LEAST_LABELLED_HEIGHT = 14;
/** Of a total, in pixels. */
const DIGIT_WIDTH = 9;
/** A narrower hatched run has its words written upwards. */
const ROOM_FOR_WORDS = 96;

interface ShapeProps {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  payload?: Record<string, unknown>;
}

/** Columns of stacked parts over time, with totals above and the series named beside the last column. */
export function StackedColumns({
  title,
  description,
  columns,
  series,
  reference,
  notRecordedText,
  whole,
  onSelect,
  onFilter,
}: StackedColumnsProps) {
  const { element, width } = useWidth<HTMLDivElement>();
  const words = useMarkWords();
  const { number } = useMessages();
  const narrow = width < NARROW;
  const ticks = ticksTo(Math.max(0, ...columns.map((column) => column.total), reference?.value ?? 0), whole);
  const top = ticks.at(-1) ?? 1;
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const data = columns.map((column) => ({ key: column.key, ...Object.fromEntries(column.parts.map((part) => [part.series, part.value])) }));
  return (
    <div ref={element} className="chart-box" style={{ height: COLUMNS_HEIGHT + (narrow ? 32 : 0) }}>
      {width > 0 && (
        <BarChart
          // The parts are stacked in the order in which they first came: other series are another chart.
          key={series.map((item) => item.key).join('|')}
          width={width}
          height={COLUMNS_HEIGHT}
          data={data}
          accessibilityLayer={false}
          role="img"
          title={title}
          desc={description}
          margin={{ top: 28, right: narrow ? 4 : 112, bottom: 20, left: 0 }}
          barCategoryGap={columns.length > 12 ? '20%' : '19%'}
        >
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <YAxis
            domain={[0, top]}
            ticks={ticks}
            width={28}
            axisLine={false}
            tickLine={false}
            tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
            tickFormatter={number}
          />
          <XAxis
            dataKey="key"
            tickLine={false}
            axisLine={{ stroke: 'var(--ink)' }}
            interval={0}
            height={28}
            tick={
              <ColumnTick
                byKey={byKey}
                short={narrow}
                every={tickStep(columns, narrow, width - 28 - (narrow ? 4 : 112))}
                onFilter={onFilter}
              />
            }
          />
          {series.map((item, index) => (
            <Bar
              key={item.key}
              dataKey={item.key}
              stackId="all"
              isAnimationActive={false}
              shape={(shape: ShapeProps) => (
                <Segment
                  shape={shape}
                  series={item}
                  column={byKey.get(String(shape.payload?.['key']))}
                  first={index === 0}
                  onSelect={onSelect}
                  onFilter={onFilter}
                />
              )}
            />
          ))}
          <NotRecorded columns={columns} text={notRecordedText} />
          <Totals columns={columns} onSelect={onSelect} />
          {reference && <ReferenceMark reference={reference} narrow={narrow} />}
          {!narrow && <SeriesNames columns={columns} series={series} />}
        </BarChart>
      )}
      {width > 0 && (
        <MarksKeyboard
          title={title}
          along="x"
          groups={columns.map((column) => {
            const whole = {
              key: `${column.key}|total`,
              text: words.total(column.label, column.recorded ? column.totalText : notRecordedText),
              pressed: column.pressed,
            };
            if (!column.recorded) return [whole];
            const parts = series.map((item) => ({
              key: `${column.key}|${item.key}`,
              text: words.part(column.label, item.label, column.parts.find((part) => part.series === item.key)?.text ?? notRecordedText),
            }));
            return [whole, ...parts];
          })}
          onEnter={onFilter ? ({ key }) => onFilter(...placeOf(key)) : null}
          onOpen={onSelect ? ({ key }) => onSelect(...placeOf(key)) : null}
        />
      )}
      {narrow && (
        <p className="legend" aria-hidden="true">
          {series.map((item) => (
            <span key={item.key} className="kind">
              <i className={`k ${item.tone}`} />
              {item.label}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** The column and the series of a mark's key; no series for the whole column. */
function placeOf(key: string): [column: string, series: string | null] {
  const bar = key.lastIndexOf('|');
  const series = key.slice(bar + 1);
  return [key.slice(0, bar), series === 'total' ? null : series];
}

/** How many labels to step over so that they do not touch. */
function tickStep(columns: Column[], short: boolean, width: number): number {
  const longest = Math.max(1, ...columns.map((column) => (short ? column.shortLabel : column.label).length));
  return Math.max(1, Math.ceil((columns.length * (longest * 6.4 + 6)) / Math.max(1, width)));
}

function ColumnTick({
  x,
  y,
  payload,
  byKey,
  short,
  every,
  index,
  onFilter,
}: {
  x?: number;
  y?: number;
  payload?: { value: unknown };
  byKey: Map<string, Column>;
  short?: boolean;
  every: number;
  index?: number;
  onFilter: StackedColumnsProps['onFilter'];
}) {
  const column = byKey.get(String(payload?.value));
  if (!column || (index ?? 0) % every !== 0) return null;
  return (
    <text
      x={x}
      y={(y ?? 0) + 12}
      textAnchor="middle"
      className={onFilter ? 'mark' : undefined}
      data-filter-mark={column.key}
      onClick={onFilter ? () => onFilter(column.key, null) : undefined}
    >
      <tspan className={`t-ink${column.pressed ? ' t-b' : ''}`}>{short ? column.shortLabel : column.label}</tspan>
      {column.under.map((line) => (
        <tspan key={line} x={x} dy={15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Segment({
  shape,
  series,
  column,
  first,
  onSelect,
  onFilter,
}: {
  shape: ShapeProps;
  series: Series;
  column: Column | undefined;
  first: boolean;
  onSelect: StackedColumnsProps['onSelect'];
  onFilter: StackedColumnsProps['onFilter'];
}) {
  const part = column?.parts.find((candidate) => candidate.series === series.key);
  const { x = 0, y = 0, width = 0, height = 0 } = shape;
  if (!column || !part || part.value === 0 || height <= 0) return null;
  const drawn = Math.max(1, height - (first ? 0 : GAP));
  return (
    <g data-mark={`${column.key}|${series.key}`} data-value={part.value}>
      <rect
        className={`f-${series.tone}${onFilter ? ' mark' : ''}`}
        x={x}
        y={y}
        width={width}
        height={drawn}
        onClick={onFilter ? () => onFilter(column.key, series.key) : undefined}
      />
      {drawn >= LEAST_LABELLED_HEIGHT && width >= 20 && (
        <text
          className={`t-${series.tone}${onSelect ? ' mark' : ''}`}
          x={x + width / 2}
          y={y + drawn / 2 + 4}
          textAnchor="middle"
          onClick={onSelect ? () => onSelect(column.key, series.key) : undefined}
        >
          {part.text}
        </text>
      )}
    </g>
  );
}

function Totals({ columns, onSelect }: { columns: Column[]; onSelect: StackedColumnsProps['onSelect'] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (!xScale || !yScale || !plot) return null;
  const room = plot.width / Math.max(1, columns.length);
  // Totals that would run into each other are left to the axis and the table.
  if (columns.some((column) => column.totalText.length * DIGIT_WIDTH > room)) return null;
  return columns
    .filter((column) => column.recorded)
    .map((column) => (
      <text
        key={column.key}
        className={`t-ink t-b t-14${onSelect && column.total > 0 ? ' mark' : ''}`}
        textAnchor="middle"
        data-mark={`${column.key}|total`}
        data-value={column.total}
        x={xScale(column.key, { position: 'middle' })}
        y={(yScale(column.total) ?? 0) - 8}
        onClick={onSelect && column.total > 0 ? () => onSelect(column.key, null) : undefined}
      >
        {column.totalText}
      </text>
    ));
}

function NotRecorded({ columns, text }: { columns: Column[]; text: string }) {
  const pattern = useId();
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  const hatched = columns.filter((column) => !column.recorded);
  const [first] = hatched;
  const last = hatched.at(-1);
  if (!xScale || !plot || !first || !last) return null;
  const left = xScale(first.key, { position: 'start' }) ?? 0;
  const right = xScale(last.key, { position: 'end' }) ?? 0;
  const middleX = (left + right) / 2;
  const middleY = plot.y + plot.height / 2;
  return (
    <g data-not-recorded={hatched.map((column) => column.key).join(' ')}>
      <defs>
        <pattern id={pattern} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" className="f-paper" />
          <rect width="1" height="8" className="f-hatch" />
        </pattern>
      </defs>
      {hatched.map((column) => {
        const start = xScale(column.key, { position: 'start' }) ?? 0;
        const end = xScale(column.key, { position: 'end' }) ?? 0;
        return (
          <rect
            key={column.key}
            x={start + 3}
            y={plot.y}
            width={Math.max(0, end - start - 6)}
            height={plot.height}
            fill={`url(#${pattern})`}
          />
        );
      })}
      <text
        className="t-2 halo"
        x={middleX}
        y={middleY}
        textAnchor="middle"
        {...(right - left < ROOM_FOR_WORDS && { transform: `rotate(-90 ${middleX} ${middleY})`, dy: 4 })}
      >
        {text}
      </text>
    </g>
  );
}

function ReferenceMark({ reference, narrow }: { reference: Reference; narrow: boolean }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  const start = xScale(reference.columnKey, { position: 'start' }) ?? 0;
  const end = xScale(reference.columnKey, { position: 'end' }) ?? 0;
  const y = yScale(reference.value) ?? 0;
  return (
    <g data-mark="reference" data-value={reference.value}>
      <line className="cmp" x1={start - 4} x2={end + 4} y1={y} y2={y} />
      {!narrow && (
        <text x={end + 8} y={y}>
          {reference.lines.map((line, index) => (
            <tspan key={line} x={end + 8} dy={index === 0 ? -2 : 14}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}

/** The names beside the last column that has anything, each at the middle of its part, kept 16 px apart. */
function SeriesNames({ columns, series }: { columns: Column[]; series: Series[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const last = columns.at(-1);
  if (!xScale || !yScale || !last) return null;
  const x = (xScale(last.key, { position: 'end' }) ?? 0) + 4;
  const baseline = yScale(0) ?? 0;
  let below = 0;
  let previous = baseline + 12;
  const places = series.map((item) => {
    const value = last.recorded ? (last.parts.find((part) => part.series === item.key)?.value ?? 0) : 0;
    const middle = yScale(below + value / 2) ?? baseline;
    below += value;
    const y = Math.min(middle, previous - 18);
    previous = y;
    return { item, y };
  });
  return places.map(({ item, y }) => (
    <g key={item.key}>
      <SeriesShape tone={item.tone} x={x + 5} y={y} />
      <text className="t-ink" x={x + 14} y={y + 4}>
        {item.label}
      </text>
    </g>
  ));
}
