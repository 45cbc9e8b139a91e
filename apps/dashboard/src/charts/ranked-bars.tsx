import { useId } from 'react';
import { useMessages } from '../i18n/locale';
import { useMarkWords } from '../i18n/marks/words';
import { BarName, labelWidth, NAMES_ABOVE } from './bar-labels';
import { MarksKeyboard } from './marks-keyboard';
import { barsHeight, type RankedBar, type RankedBarsProps } from './series';
import { ticksTo } from './ticks';
import { useWidth } from './use-width';

/** The room for the axis under the bars, and for the number of the longest one. */
const ROOM = { bottom: 28, right: 44 };

/** What is left over has a bar where it is no more than so many times the largest other one. */
const MOST_TIMES = 2;

/** Bars by size, the value at each end; what also counts in another bar is hatched. */
export function RankedBars({ title, description, bars, whole, onSelect, onFilter }: RankedBarsProps) {
  const { element, width } = useWidth<HTMLDivElement>({ wholeFigure: true });
  const words = useMarkWords();
  const { number } = useMessages();
  const pattern = useId();
  const height = barsHeight(bars.length);
  const named = Math.max(0, ...bars.filter((bar) => !bar.quiet).map((bar) => bar.value));
  const isDrawn = (bar: RankedBar) => !bar.quiet || bar.value <= named * MOST_TIMES;
  const ticks = ticksTo(Math.max(0, ...bars.filter(isDrawn).map((bar) => bar.value)), whole);
  const above = width < NAMES_ABOVE;
  const left = above ? 1 : labelWidth(width);
  const right = Math.max(left, width - ROOM.right);
  const bottom = height - ROOM.bottom;
  const band = bottom / Math.max(1, bars.length);
  const thick = above ? 14 : 24;
  // Under its name a bar stands lower in its band.
  const down = above ? 8 : 0;
  const largest = ticks.at(-1) ?? 1;
  const x = (value: number) => left + ((right - left) * value) / largest;
  return (
    <div ref={element} className="chart-box" style={{ height }}>
      {width > 0 && (
        <svg role="img" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <title>{title}</title>
          <desc>{description}</desc>
          <defs>
            <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" className="f-paper" />
              <rect width="2.4" height="6" className="f-series" />
            </pattern>
          </defs>
          {ticks.map((tick) => (
            <g key={tick}>
              {tick > 0 && <line stroke="var(--rule)" x1={x(tick)} x2={x(tick)} y1={0} y2={bottom} />}
              <text data-tick="x" x={x(tick)} y={bottom + 8} dy="0.71em" textAnchor="middle">
                {number(tick)}
              </text>
            </g>
          ))}
          <line stroke="var(--ink)" x1={left} x2={left} y1={0} y2={bottom} />
          {bars.map((bar, index) => {
            const middle = band * (index + 0.5);
            const y = Math.floor(middle - thick / 2) + down;
            const long = isDrawn(bar) ? bar.value : 0;
            const alone = isDrawn(bar) ? bar.value - bar.shared : 0;
            const filter = onFilter ? () => onFilter(bar.key) : undefined;
            return (
              <g key={bar.key}>
                <BarName bar={bar} y={middle} width={left} above={above} onFilter={onFilter} />
                {alone > 0 && (
                  <rect
                    className={`${bar.quiet ? 'f-quiet' : 'f-series'}${onFilter ? ' mark' : ''}`}
                    x={left}
                    y={y}
                    width={x(alone) - left}
                    height={thick}
                    data-mark={`${bar.key}|alone`}
                    data-value={alone}
                    onClick={filter}
                  />
                )}
                {long > alone && (
                  <rect
                    className={onFilter ? 'mark' : undefined}
                    fill={`url(#${pattern})`}
                    stroke="var(--series)"
                    x={x(alone)}
                    y={y}
                    width={x(long) - x(alone)}
                    height={thick}
                    data-mark={`${bar.key}|shared`}
                    data-value={bar.shared}
                    onClick={filter}
                  />
                )}
                <text
                  className={`t-ink t-b t-14${onSelect ? ' mark' : ''}`}
                  data-mark={`${bar.key}|total`}
                  data-value={bar.value}
                  onClick={onSelect ? () => onSelect(bar.key) : undefined}
                  x={x(long) + 8}
                  y={middle + 5 + down}
                >
                  {bar.valueText}
                </text>
              </g>
            );
          })}
        </svg>
      )}
      {width > 0 && (
        <MarksKeyboard
          title={title}
          along="y"
          groups={bars.map((bar) => [
            {
              key: `${bar.key}|total`,
              text: words.total(bar.label, [bar.valueText, ...(bar.shared > 0 ? [words.shared(number(bar.shared))] : [])].join(', ')),
              pressed: bar.pressed,
            },
          ])}
          onEnter={onFilter ? ({ key }) => onFilter(key.slice(0, -'|total'.length)) : null}
          onOpen={onSelect ? ({ key }) => onSelect(key.slice(0, -'|total'.length)) : null}
        />
      )}
    </div>
  );
}
