import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { useMessages } from '../i18n/locale';
import { useMarkWords } from '../i18n/marks/words';
import { BarTick, labelWidth, NAMES_ABOVE } from './bar-labels';
import { MarksKeyboard } from './marks-keyboard';
import { barsHeight, type RankedBar, type RankedBarsProps } from './series';
import { ticksTo } from './ticks';
import { useWidth } from './use-width';

interface ShapeProps {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  payload?: Record<string, unknown>;
}

/** What is left over has a bar where it is no more than so many times the largest other one. */
const MOST_TIMES = 2;

/** Bars by size, the value at each end; what also counts in another bar is hatched. */
export function RankedBars({ title, description, bars, whole, onSelect, onFilter }: RankedBarsProps) {
  const { element, width } = useWidth<HTMLDivElement>();
  const words = useMarkWords();
  const { number } = useMessages();
  const pattern = useId();
  const height = barsHeight(bars.length);
  const named = Math.max(0, ...bars.filter((bar) => !bar.quiet).map((bar) => bar.value));
  const isDrawn = (bar: RankedBar) => !bar.quiet || bar.value <= named * MOST_TIMES;
  const ticks = ticksTo(Math.max(0, ...bars.filter(isDrawn).map((bar) => bar.value)), whole);
  const byKey = new Map(bars.map((bar) => [bar.key, bar]));
  const above = width < NAMES_ABOVE;
  const labels = above ? 1 : labelWidth(width);
  // Under its name a bar stands lower in its band.
  const down = above ? 8 : 0;
  const data = bars.map((bar) =>
    isDrawn(bar) ? { key: bar.key, alone: bar.value - bar.shared, shared: bar.shared } : { key: bar.key, alone: 0, shared: 0 },
  );
  const shape = (hatched: boolean) => (props: ShapeProps) => (
    <Piece
      shape={{ ...props, y: (props.y ?? 0) + down }}
      bar={byKey.get(String(props.payload?.['key']))}
      hatched={hatched}
      pattern={pattern}
      onFilter={onFilter}
    />
  );
  return (
    <div ref={element} className="chart-box" style={{ height }}>
      {width > 0 && (
        <BarChart
          width={width}
          height={height}
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          role="img"
          title={title}
          desc={description}
          margin={{ top: 0, right: 44, bottom: 0, left: 0 }}
          barSize={above ? 14 : 24}
        >
          <defs>
            <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" className="f-paper" />
              <rect width="2.4" height="6" className="f-series" />
            </pattern>
          </defs>
          <CartesianGrid horizontal={false} stroke="var(--rule)" />
          <XAxis
            type="number"
            domain={[0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            axisLine={false}
            tickLine={false}
            height={28}
            tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
            tickFormatter={number}
          />
          <YAxis
            type="category"
            dataKey="key"
            width={labels}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: 'var(--ink)' }}
            tick={<BarTick byKey={byKey} width={labels} above={above} onFilter={onFilter} />}
          />
          <Bar dataKey="alone" stackId="all" isAnimationActive={false} shape={shape(false)} />
          <Bar dataKey="shared" stackId="all" isAnimationActive={false} shape={shape(true)} />
          <Values bars={bars} isDrawn={isDrawn} down={down} onSelect={onSelect} />
        </BarChart>
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

function Piece({
  shape,
  bar,
  hatched,
  pattern,
  onFilter,
}: {
  shape: ShapeProps;
  bar: RankedBar | undefined;
  hatched: boolean;
  pattern: string;
  onFilter: RankedBarsProps['onFilter'];
}) {
  const { x = 0, y = 0, width = 0, height = 0 } = shape;
  if (!bar || width <= 0) return null;
  return (
    <rect
      className={`${hatched ? '' : bar.quiet ? 'f-quiet' : 'f-series'}${onFilter ? ' mark' : ''}`.trim() || undefined}
      {...(hatched && { fill: `url(#${pattern})`, stroke: 'var(--series)' })}
      x={x}
      y={y}
      width={width}
      height={height}
      data-mark={`${bar.key}|${hatched ? 'shared' : 'alone'}`}
      data-value={hatched ? bar.shared : bar.value - bar.shared}
      onClick={onFilter ? () => onFilter(bar.key) : undefined}
    />
  );
}

function Values({
  bars,
  isDrawn,
  down,
  onSelect,
}: Pick<RankedBarsProps, 'bars' | 'onSelect'> & { isDrawn: (bar: RankedBar) => boolean; down: number }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  return bars.map((bar) => (
    <text
      key={bar.key}
      className={`t-ink t-b t-14${onSelect ? ' mark' : ''}`}
      data-mark={`${bar.key}|total`}
      data-value={bar.value}
      onClick={onSelect ? () => onSelect(bar.key) : undefined}
      x={(xScale(isDrawn(bar) ? bar.value : 0) ?? 0) + 8}
      y={(yScale(bar.key, { position: 'middle' }) ?? 0) + 5 + down}
    >
      {bar.valueText}
    </text>
  ));
}
