import { useMarkWords } from '../i18n/marks/words';
import { MarksKeyboard } from './marks-keyboard';
import { Legend } from './plot';
import { marksOf, placeOf, withBefore } from './plot-marks';
import { acrossHeight, acrossRow, type PlotProps, THEN } from './plot-series';
import { useWidth } from './use-width';

const GAP = 1.5;
const DIGIT = 8;

/** Bars from left to right, a name before each: for what has no order in time. */
export function Across({
  title,
  description,
  groups,
  series,
  stacked,
  totals,
  ticks,
  tickText,
  notRecordedText,
  onSelect,
  onFilter,
  panel,
}: PlotProps) {
  const { element, width } = useWidth<HTMLDivElement>();
  const words = useMarkWords();
  const parts = stacked ? 1 : series.length;
  const row = acrossRow(panel, parts);
  const height = acrossHeight(groups.length, panel, parts);
  const left = Math.min(panel ? 120 : 240, Math.max(84, Math.round(width * 0.3)));
  const values = Math.max(...groups.map((group) => group.text.length), 1) * DIGIT + 12;
  const right = Math.max(left + 24, width - values);
  const bottom = groups.length * row;
  const largest = ticks.at(-1) ?? 1;
  const x = (value: number) => left + ((right - left) * value) / largest;
  const thick = panel ? 14 : 20;
  // Where names of numbers would touch, every other is left out.
  const sparse = ticks.some((tick) => tickText(tick).length * DIGIT > (right - left) / Math.max(1, ticks.length - 1));
  return (
    <div ref={element} className="chart-box" style={{ minHeight: height }}>
      {width > 0 && (
        <svg role="img" aria-label={title} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <title>{title}</title>
          <desc>{description}</desc>
          {ticks.map((tick, index) => (
            <g key={tick}>
              {tick > 0 && <line className="grid-line" x1={x(tick)} x2={x(tick)} y1={0} y2={bottom} />}
              {!panel && (!sparse || index === 0 || index === ticks.length - 1) && (
                <text x={x(tick)} y={bottom + 18} textAnchor="middle">
                  {tickText(tick)}
                </text>
              )}
            </g>
          ))}
          <line className="base-line" x1={left} x2={left} y1={0} y2={bottom} />
          {groups.map((group, index) => {
            const middle = index * row + row / 2;
            let before = 0;
            return (
              <g key={group.key}>
                <text
                  className={onFilter ? 'mark' : undefined}
                  x={0}
                  y={middle + 4}
                  data-filter-mark={group.key}
                  onClick={onFilter ? () => onFilter(group.key, null) : undefined}
                >
                  <title>{group.label}</title>
                  {linesOf(group.label, left - 10, panel ? 1 : 2).map((line, at, lines) => (
                    <tspan
                      key={line}
                      className={`t-ink${panel ? '' : ' t-13'}${group.pressed ? ' t-b' : ''}`}
                      x={0}
                      y={middle + 4 + (at - (lines.length - 1) / 2) * 14}
                    >
                      {line}
                    </tspan>
                  ))}
                </text>
                {(stacked || series.length < 2) && group.before && group.before.value > 0 && (
                  <rect
                    className="f-quiet"
                    data-mark={`${group.key}|before`}
                    data-value={group.before.value}
                    x={left}
                    y={middle + thick / 2 + 1}
                    width={Math.max(1, x(group.before.value) - left)}
                    height={4}
                  >
                    <title>{group.before.text}</title>
                  </rect>
                )}
                {series.map((item, at) => {
                  const part = group.parts.find((candidate) => candidate.series === item.key);
                  if (!part || (part.value <= 0 && (stacked || !part.before))) return null;
                  const start = stacked ? before : 0;
                  before += part.value;
                  const wide =
                    part.value <= 0 ? 0 : Math.max(1, x(start + part.value) - x(start) - (stacked && series.length > 1 ? GAP : 0));
                  const tall = stacked ? thick : Math.max(4, (row - 8) / parts - 1);
                  const y = stacked ? middle - thick / 2 : index * row + 4 + at * ((row - 8) / parts);
                  return (
                    <g
                      key={item.key}
                      data-mark={series.length > 1 ? `${group.key}|${item.key}` : `${group.key}|total`}
                      data-value={part.value}
                    >
                      <rect
                        className={`f-${group.quiet && series.length === 1 ? 'other' : item.tone}${onFilter ? ' mark' : ''}`}
                        x={x(start)}
                        y={y}
                        width={wide}
                        height={tall}
                        onClick={onFilter ? () => onFilter(group.key, series.length > 1 ? item.key : null) : undefined}
                      >
                        <title>
                          {series.length > 1
                            ? `${group.label}, ${item.label}: ${withBefore(part)}`
                            : `${group.label}: ${withBefore(group)}`}
                        </title>
                      </rect>
                      {!stacked && series.length > 1 && part.before && (
                        <rect
                          className="then"
                          data-mark={`${group.key}|${item.key}|before`}
                          data-value={part.before.value}
                          x={x(part.before.value) - THEN / 2}
                          y={y}
                          width={THEN}
                          height={tall}
                        />
                      )}
                      {!stacked && series.length > 1 && !panel && (
                        <text
                          className={onSelect ? 'mark' : undefined}
                          x={x(Math.max(part.value, part.before?.value ?? 0)) + 5}
                          y={y + tall / 2 + 4}
                          onClick={onSelect ? () => onSelect(group.key, item.key) : undefined}
                        >
                          {part.text}
                        </text>
                      )}
                      {series.length > 1 && stacked && !panel && wide >= part.text.length * DIGIT + 4 && (
                        <text
                          className={`t-${item.tone}${onSelect ? ' mark' : ''}`}
                          x={x(start) + wide / 2}
                          y={y + tall / 2 + 4}
                          textAnchor="middle"
                          onClick={onSelect ? () => onSelect(group.key, item.key) : undefined}
                        >
                          {part.text}
                        </text>
                      )}
                    </g>
                  );
                })}
                {totals && stacked && group.recorded && (
                  <text
                    className={`t-ink t-b${panel ? '' : ' t-14'}${onSelect && group.value > 0 ? ' mark' : ''}`}
                    data-mark={`${group.key}|total`}
                    data-value={group.value}
                    x={x(group.value) + 6}
                    y={middle + 5}
                    onClick={onSelect && group.value > 0 ? () => onSelect(group.key, null) : undefined}
                  >
                    {group.text}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
      {series.length > 1 && !panel && <Legend series={series} />}
      {width > 0 && (
        <MarksKeyboard
          title={title}
          along="y"
          groups={marksOf(groups, series, words, notRecordedText)}
          onEnter={onFilter ? ({ key }) => onFilter(...placeOf(key)) : null}
          onOpen={onSelect ? ({ key }) => onSelect(...placeOf(key)) : null}
        />
      )}
    </div>
  );
}

/** A name in as many lines as there is room for; its title and the table have it whole. */
function linesOf(label: string, width: number, most: number): string[] {
  const room = Math.max(4, Math.floor(width / 6.8));
  if (label.length <= room) return [label];
  if (most === 1) return [`${label.slice(0, room - 1).trimEnd()}…`];
  const space = label.lastIndexOf(' ', room);
  const end = space <= 0 ? room : space;
  return [label.slice(0, end), ...linesOf(label.slice(end).trimStart(), width, most - 1)];
}
