import { useId } from 'react';
import { useMessages } from '../i18n/locale';
import { useMarkWords } from '../i18n/marks/words';
import { MarksKeyboard } from './marks-keyboard';
import { COLUMNS_HEIGHT, type Column, type Part, type Reference, type Series, type StackedColumnsProps } from './series';
import { SeriesShape } from './series-shape';
import { namedPlaces, tellApart, ticksTo } from './ticks';
import { useWidth } from './use-width';

/** Below this width the series are named in a legend, for want of room beside the last column. */
const NARROW = 520;
const GAP = 1.5;
const LEAST_LABELLED_HEIGHT = 14;
/** Of a total, in pixels. */
const DIGIT_WIDTH = 9;
/** A narrower hatched run has its words written upwards. */
const ROOM_FOR_WORDS = 96;

/** The room around the columns: for totals above them, names under them, and the numbers of the axis. */
const ROOM = { top: 28, bottom: 48, left: 28, right: 4, names: 112 };
/** Between a number of the axis and the first column. */
const FROM_AXIS = 8;

/** Where things are drawn. */
interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The room of one column. */
  step: number;
  /** Where the room of a column begins, by its place. */
  start: (index: number) => number;
  y: (value: number) => number;
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
  const { element, width } = useWidth<HTMLDivElement>({ wholeFigure: true });
  const words = useMarkWords();
  const { number } = useMessages();
  const narrow = width < NARROW;
  const ticks = ticksTo(Math.max(0, ...columns.map((column) => column.total), reference?.value ?? 0), whole);
  const largest = ticks.at(-1) ?? 1;
  const left = ROOM.left;
  const right = width - (narrow ? ROOM.right : ROOM.names);
  const bottom = COLUMNS_HEIGHT - ROOM.bottom;
  const step = Math.max(0, right - left) / Math.max(1, columns.length);
  const frame: Frame = {
    left,
    right,
    top: ROOM.top,
    bottom,
    step,
    start: (index) => left + step * index,
    y: (value) => bottom - ((bottom - ROOM.top) * value) / largest,
  };
  const gap = step * (columns.length > 12 ? 0.2 : 0.19);
  const thick = Math.max(1, Math.floor(step - 2 * gap));
  const short = narrow && tellApart(columns);
  const isNamed = named(columns, short, right - left);
  return (
    <div ref={element} className="chart-box" style={{ height: COLUMNS_HEIGHT + (narrow ? 32 : 0) }}>
      {width > 0 && (
        <svg role="img" width={width} height={COLUMNS_HEIGHT} viewBox={`0 0 ${width} ${COLUMNS_HEIGHT}`}>
          <title>{title}</title>
          <desc>{description}</desc>
          {ticks.map((tick) => (
            <g key={tick}>
              {tick > 0 && <line stroke="var(--rule)" x1={left} x2={right} y1={frame.y(tick)} y2={frame.y(tick)} />}
              <text data-tick="y" x={left - FROM_AXIS} y={frame.y(tick)} dy="0.355em" textAnchor="end">
                {number(tick)}
              </text>
            </g>
          ))}
          <line stroke="var(--ink)" x1={left} x2={right} y1={bottom} y2={bottom} />
          {columns.map((column, index) => {
            let below = 0;
            return (
              <g key={column.key}>
                {isNamed(index) && (
                  <ColumnName column={column} x={frame.start(index) + step / 2} y={bottom + 20} short={short} onFilter={onFilter} />
                )}
                {series.map((item, at) => {
                  const part = column.parts.find((candidate) => candidate.series === item.key);
                  if (!part || part.value <= 0) return null;
                  below += part.value;
                  return (
                    <Segment
                      key={item.key}
                      part={part}
                      series={item}
                      column={column}
                      x={frame.start(index) + gap}
                      y={frame.y(below)}
                      width={thick}
                      height={frame.y(below - part.value) - frame.y(below)}
                      first={at === 0}
                      onSelect={onSelect}
                      onFilter={onFilter}
                    />
                  );
                })}
              </g>
            );
          })}
          <NotRecorded columns={columns} frame={frame} text={notRecordedText} />
          <Totals columns={columns} frame={frame} onSelect={onSelect} />
          {reference && <ReferenceMark columns={columns} frame={frame} reference={reference} narrow={narrow} />}
          {!narrow && <SeriesNames columns={columns} frame={frame} series={series} />}
        </svg>
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

/** Which columns have room for their names. */
function named(columns: Column[], short: boolean, width: number): (place: number) => boolean {
  const longest = Math.max(1, ...columns.map((column) => (short ? column.shortLabel : column.label).length));
  const labels = columns.map((column) => column.label);
  return namedPlaces(labels, Math.ceil((columns.length * (longest * 6.4 + 6)) / Math.max(1, width)), 1);
}

function ColumnName({
  column,
  x,
  y,
  short,
  onFilter,
}: {
  column: Column;
  x: number;
  y: number;
  short: boolean;
  onFilter: StackedColumnsProps['onFilter'];
}) {
  return (
    <text
      x={x}
      y={y}
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
  part,
  series,
  column,
  x,
  y,
  width,
  height,
  first,
  onSelect,
  onFilter,
}: {
  part: Part;
  series: Series;
  column: Column;
  x: number;
  y: number;
  width: number;
  height: number;
  first: boolean;
  onSelect: StackedColumnsProps['onSelect'];
  onFilter: StackedColumnsProps['onFilter'];
}) {
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

function Totals({ columns, frame, onSelect }: { columns: readonly Column[]; frame: Frame; onSelect: StackedColumnsProps['onSelect'] }) {
  // Totals that would run into each other are left to the axis and the table.
  if (columns.some((column) => column.totalText.length * DIGIT_WIDTH > frame.step)) return null;
  return columns.map(
    (column, index) =>
      column.recorded && (
        <text
          key={column.key}
          className={`t-ink t-b t-14${onSelect && column.total > 0 ? ' mark' : ''}`}
          textAnchor="middle"
          data-mark={`${column.key}|total`}
          data-value={column.total}
          x={frame.start(index) + frame.step / 2}
          y={frame.y(column.total) - 8}
          onClick={onSelect && column.total > 0 ? () => onSelect(column.key, null) : undefined}
        >
          {column.totalText}
        </text>
      ),
  );
}

function NotRecorded({ columns, frame, text }: { columns: readonly Column[]; frame: Frame; text: string }) {
  const pattern = useId();
  const hatched = columns.flatMap((column, index) => (column.recorded ? [] : [{ key: column.key, start: frame.start(index) }]));
  const [first] = hatched;
  const last = hatched.at(-1);
  if (!first || !last) return null;
  const left = first.start;
  const right = last.start + frame.step;
  const middleX = (left + right) / 2;
  const middleY = (frame.top + frame.bottom) / 2;
  return (
    <g data-not-recorded={hatched.map((column) => column.key).join(' ')}>
      <defs>
        <pattern id={pattern} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" className="f-paper" />
          <rect width="1" height="8" className="f-hatch" />
        </pattern>
      </defs>
      {hatched.map(({ key, start }) => (
        <rect
          key={key}
          x={start + 3}
          y={frame.top}
          width={Math.max(0, frame.step - 6)}
          height={frame.bottom - frame.top}
          fill={`url(#${pattern})`}
        />
      ))}
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

function ReferenceMark({
  columns,
  frame,
  reference,
  narrow,
}: {
  columns: readonly Column[];
  frame: Frame;
  reference: Reference;
  narrow: boolean;
}) {
  const index = columns.findIndex((column) => column.key === reference.columnKey);
  if (index < 0) return null;
  const start = frame.start(index);
  const end = start + frame.step;
  const y = frame.y(reference.value);
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
function SeriesNames({ columns, frame, series }: { columns: readonly Column[]; frame: Frame; series: readonly Series[] }) {
  const last = columns.at(-1);
  if (!last) return null;
  const x = frame.right + 4;
  const baseline = frame.bottom;
  let below = 0;
  let previous = baseline + 12;
  const places = series.map((item) => {
    const value = last.recorded ? (last.parts.find((part) => part.series === item.key)?.value ?? 0) : 0;
    const middle = frame.y(below + value / 2);
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
