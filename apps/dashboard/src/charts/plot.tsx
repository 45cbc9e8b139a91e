import { useId } from 'react';
import { useMarkWords } from '../i18n/marks/words';
import { MarksKeyboard } from './marks-keyboard';
import { marksOf, placeOf, withBefore } from './plot-marks';
import { PANEL_HEIGHT, PLOT_HEIGHT, type PlotGroup, type PlotProps, type PlotSeries, THEN } from './plot-series';
import { namedPlaces, tellApart } from './ticks';
import { ToneShape } from './tone-shape';
import { useWidth } from './use-width';

const GAP = 1.5;
/** Of a digit of a total, and of one inside a bar, in pixels. */
const DIGIT = 9;
const SMALL_DIGIT = 8;
/** Below this width the series are named in a legend, for want of room beside the last place. */
const NARROW = 520;
const NAMES = 148;

/** Where things are drawn. */
interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The room of one place on the axis. */
  step: number;
  middle: (index: number) => number;
  y: (value: number) => number;
}

/** Bars, lines or areas over places on an axis, in the order given, from a baseline of zero. */
export function Plot(props: PlotProps) {
  const { title, description, form, groups, series, stacked, totals, ticks, tickText, notRecordedText, onSelect, onFilter, panel, round } =
    props;
  const { element, width } = useWidth<HTMLDivElement>();
  const words = useMarkWords();
  const hatch = useId();
  const height = panel ? PANEL_HEIGHT : PLOT_HEIGHT;
  const named = series.length > 1;
  const besides = named && !panel && width >= NARROW;
  const left = Math.max(28, ...ticks.map((tick) => tickText(tick).length * 6.6 + 8));
  const right = width - (besides ? NAMES : 8);
  const top = panel ? 16 : 28;
  const bottom = height - 28;
  const step = (right - left) / Math.max(1, groups.length);
  const largest = ticks.at(-1) ?? 1;
  const frame: Frame = {
    left,
    right,
    top,
    bottom,
    step,
    middle: (index) => left + step * (index + 0.5),
    y: (value) => bottom - ((bottom - top) * value) / largest,
  };
  const short = tellApart(groups) && step < Math.max(1, ...groups.map((group) => group.label.length)) * 6.6 + 4;
  const longest = Math.max(1, ...groups.map((group) => (short ? group.shortLabel : group.label).length));
  const labels = groups.map((group) => group.label);
  const isNamed = namedPlaces(labels, Math.ceil((longest * 6.6 + 6) / Math.max(1, step)), round);
  return (
    <div ref={element} className="chart-box" style={{ minHeight: height }}>
      {width > 0 && (
        <svg role="img" aria-label={title} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <title>{title}</title>
          <desc>{description}</desc>
          <defs>
            <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="8" height="8" className="f-paper" />
              <rect width="1" height="8" className="f-hatch" />
            </pattern>
          </defs>
          {ticks.map((tick) => (
            <g key={tick}>
              {tick > 0 && <line className="grid-line" x1={left} x2={right} y1={frame.y(tick)} y2={frame.y(tick)} />}
              <text x={left - 6} y={frame.y(tick) + 4} textAnchor="end">
                {tickText(tick)}
              </text>
            </g>
          ))}
          <line className="base-line" x1={left} x2={right} y1={bottom} y2={bottom} />
          {groups.map((group, index) => (
            <g key={group.key}>
              {!group.recorded && (
                <rect
                  data-not-recorded={group.key}
                  x={frame.middle(index) - step / 2 + 1}
                  y={top}
                  width={Math.max(0, step - 2)}
                  height={bottom - top}
                  fill={`url(#${hatch})`}
                >
                  <title>{`${group.label}: ${notRecordedText}`}</title>
                </rect>
              )}
              {isNamed(index) && (
                <text
                  className={onFilter ? 'mark' : undefined}
                  x={frame.middle(index)}
                  y={bottom + 18}
                  textAnchor="middle"
                  data-filter-mark={group.key}
                  onClick={onFilter ? () => onFilter(group.key, null) : undefined}
                >
                  <tspan className={`t-ink${group.pressed ? ' t-b' : ''}`}>{short ? group.shortLabel : group.label}</tspan>
                </text>
              )}
            </g>
          ))}
          {form === 'bars' ? <Bars {...props} frame={frame} /> : <Lines {...props} frame={frame} />}
          {totals && (form !== 'lines' || !named) && (stacked || !named) && (
            <Totals groups={groups} frame={frame} onSelect={onSelect} small={panel} />
          )}
          {besides && <SeriesNames groups={groups} series={series} frame={frame} stacked={stacked && form !== 'lines'} />}
        </svg>
      )}
      {named && !panel && !besides && <Legend series={series} />}
      {width > 0 && (
        <MarksKeyboard
          title={title}
          along="x"
          groups={marksOf(groups, series, words, notRecordedText)}
          onEnter={onFilter ? ({ key }) => onFilter(...placeOf(key)) : null}
          onOpen={onSelect ? ({ key }) => onSelect(...placeOf(key)) : null}
        />
      )}
    </div>
  );
}

function Bars({ groups, series, stacked, onSelect, onFilter, frame, panel }: PlotProps & { frame: Frame }) {
  const room = Math.max(1, frame.step * (groups.length > 12 ? 0.8 : 0.64));
  // Beside a whole stands the whole of then; of parts side by side each has its own mark.
  const whole = stacked || series.length < 2;
  const compared = whole && groups.some((group) => group.before !== null);
  return groups.flatMap((group, index) => {
    const start = frame.middle(index) - room / 2;
    // What is compared with stands to the left, as it was earlier.
    const own = compared ? room * 0.62 : room;
    const from = start + room - own;
    let below = 0;
    const before = whole && group.before && group.before.value > 0 && (
      <rect
        key={`${group.key} before`}
        className="f-quiet"
        data-mark={`${group.key}|before`}
        data-value={group.before.value}
        x={start}
        y={frame.y(group.before.value)}
        width={Math.max(1, room * 0.34)}
        height={frame.bottom - frame.y(group.before.value)}
      >
        <title>{group.before.text}</title>
      </rect>
    );
    const bars = series.map((item, at) => {
      const part = group.parts.find((candidate) => candidate.series === item.key);
      if (!part || (part.value <= 0 && (whole || !part.before))) return null;
      const base = stacked ? below : 0;
      below += part.value;
      const y = frame.y(base + part.value);
      const tall = part.value <= 0 ? 0 : Math.max(0.5, frame.y(base) - y - (stacked && base > 0 ? GAP : 0));
      const wide = stacked ? own : Math.max(1, own / series.length - 1);
      const x = stacked ? from : from + (own / series.length) * at;
      return (
        <g
          key={`${group.key} ${item.key}`}
          data-mark={series.length > 1 ? `${group.key}|${item.key}` : `${group.key}|total`}
          data-value={part.value}
        >
          <rect
            className={`f-${group.quiet && series.length === 1 ? 'other' : item.tone}${onFilter ? ' mark' : ''}`}
            x={x}
            y={y}
            width={wide}
            height={tall}
            onClick={onFilter ? () => onFilter(group.key, series.length > 1 ? item.key : null) : undefined}
          >
            <title>
              {series.length > 1 ? `${group.label}, ${item.label}: ${withBefore(part)}` : `${group.label}: ${withBefore(group)}`}
            </title>
          </rect>
          {!whole && part.before && (
            <rect
              className="then"
              data-mark={`${group.key}|${item.key}|before`}
              data-value={part.before.value}
              x={x}
              y={frame.y(part.before.value) - THEN / 2}
              width={wide}
              height={THEN}
            />
          )}
          {series.length > 1 && stacked && !panel && tall >= 14 && wide >= part.text.length * SMALL_DIGIT && (
            <text
              className={`t-${item.tone}${onSelect ? ' mark' : ''}`}
              x={x + wide / 2}
              y={y + tall / 2 + 4}
              textAnchor="middle"
              onClick={onSelect ? () => onSelect(group.key, item.key) : undefined}
            >
              {part.text}
            </text>
          )}
        </g>
      );
    });
    return [before, ...bars];
  });
}

function Lines({ groups, series, stacked, form, onFilter, frame }: PlotProps & { frame: Frame }) {
  const area = form === 'area';
  const below = groups.map(() => 0);
  return series.map((item) => {
    const points = groups.map((group, index) => {
      const part = group.recorded ? group.parts.find((candidate) => candidate.series === item.key) : undefined;
      if (!part) return null;
      const base = area && stacked ? (below[index] ?? 0) : 0;
      below[index] = base + part.value;
      return { group, part, x: frame.middle(index), y: frame.y(base + part.value), base: frame.y(base) };
    });
    // What is not recorded, and what has no date, breaks a line: nothing is known of what lies between.
    const runs: NonNullable<(typeof points)[number]>[][] = [[]];
    for (const point of points) {
      if (point === null || point.group.key === '-') runs.push([]);
      if (point !== null) runs.at(-1)?.push(point);
    }
    return (
      <g key={item.key}>
        {runs
          .filter((run) => run.length > 0)
          .map((run) => {
            const line = run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
            const back = [...run].reverse().map(({ x, base }) => `L${round(x)} ${round(base)}`);
            return (
              <g key={run[0]?.group.key}>
                {area && <path className={`f-${item.tone} area`} d={`${line}${back.join('')}Z`} />}
                {!area && <path className={`s-${item.tone}`} d={line} />}
              </g>
            );
          })}
        {points.map(
          (point) =>
            point && (
              <g
                key={point.group.key}
                data-mark={series.length > 1 ? `${point.group.key}|${item.key}` : `${point.group.key}|total`}
                data-value={point.part.value}
                className={onFilter ? 'mark' : undefined}
                onClick={onFilter ? () => onFilter(point.group.key, series.length > 1 ? item.key : null) : undefined}
              >
                <title>
                  {series.length > 1
                    ? `${point.group.label}, ${item.label}: ${withBefore(point.part)}`
                    : `${point.group.label}: ${withBefore(point.group)}`}
                </title>
                {/* A larger target than the dot itself. */}
                <rect
                  className="target"
                  x={point.x - Math.min(12, frame.step / 2)}
                  y={point.y - 12}
                  width={Math.min(24, frame.step)}
                  height={24}
                />
                {area ? null : frame.step >= 9 ? <ToneShape tone={item.tone} x={point.x} y={point.y} /> : null}
              </g>
            ),
        )}
      </g>
    );
  });
}

function Totals({
  groups,
  frame,
  onSelect,
  small,
}: {
  groups: readonly PlotGroup[];
  frame: Frame;
  onSelect: PlotProps['onSelect'];
  small: boolean;
}) {
  // Totals that would run into each other are left to the axis and the table.
  if (groups.some((group) => group.text.length * (small ? SMALL_DIGIT : DIGIT) > frame.step)) return null;
  return groups
    .map((group, index) => ({ group, x: frame.middle(index) }))
    .filter(({ group }) => group.recorded)
    .map(({ group, x }) => (
      <text
        key={group.key}
        className={`t-ink t-b${small ? '' : ' t-14'}${onSelect && group.value > 0 ? ' mark' : ''}`}
        data-mark={`${group.key}|total`}
        data-value={group.value}
        x={x}
        y={frame.y(group.value) - (small ? 4 : 8)}
        textAnchor="middle"
        onClick={onSelect && group.value > 0 ? () => onSelect(group.key, null) : undefined}
      >
        {group.text}
      </text>
    ));
}

/** The names beside the last place, each at the middle of its part or the end of its line, kept apart. */
function SeriesNames({
  groups,
  series,
  frame,
  stacked,
}: {
  groups: readonly PlotGroup[];
  series: readonly PlotSeries[];
  frame: Frame;
  stacked: boolean;
}) {
  // What has no date stands apart from what comes before it.
  const last = groups.filter((group) => group.recorded && group.key !== '-').at(-1);
  let below = 0;
  const wanted = series.map((item) => {
    const value = last?.parts.find((part) => part.series === item.key)?.value ?? 0;
    const y = frame.y(stacked ? below + value / 2 : value);
    below += value;
    return { item, y };
  });
  // From the lowest upwards, each at least a line above the one before.
  let previous = frame.bottom + 18;
  const places = [...wanted]
    .sort((a, b) => b.y - a.y)
    .map(({ item, y }) => {
      previous = Math.min(y, previous - 18);
      return { item, y: previous };
    });
  const x = frame.right + 8;
  return places.map(({ item, y }) => (
    <g key={item.key}>
      <ToneShape tone={item.tone} x={x} y={y} />
      <text className="t-ink" x={x + 12} y={y + 4}>
        {cut(item.label, NAMES - 24)}
      </text>
    </g>
  ));
}

/** The names of series where there is no room beside them. */
export function Legend({ series }: { series: readonly PlotSeries[] }) {
  return (
    <p className="legend" aria-hidden="true">
      {series.map((item) => (
        <span key={item.key} className="kind">
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <ToneShape tone={item.tone} x={6} y={6} />
          </svg>
          {item.label}
        </span>
      ))}
    </p>
  );
}

/** A name that fits; the table has it whole. */
function cut(label: string, width: number): string {
  const room = Math.floor(width / 6.4);
  return label.length <= room ? label : `${label.slice(0, room - 1).trimEnd()}…`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
