import { Bar, BarChart, CartesianGrid, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { useMessages } from '../i18n/locale';
import { useMarkWords } from '../i18n/marks/words';
import { BarName, labelWidth } from './bar-labels';
import { MarksKeyboard } from './marks-keyboard';
import { barsHeight, type Series, type StackedBar, type StackedBarsProps } from './series';
import { ticksTo } from './ticks';
import { useWidth } from './use-width';

const GAP = 1.5;
/** Of a digit of the number inside a part, in pixels. */
const DIGIT = 8;

interface ShapeProps {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  payload?: Record<string, unknown>;
}

/** Bars of stacked parts, the total at each end; the series are named under them. */
export function StackedBars({ title, description, bars, series, whole }: StackedBarsProps) {
  const { element, width } = useWidth<HTMLDivElement>();
  const words = useMarkWords();
  const { number } = useMessages();
  const height = barsHeight(bars.length);
  const ticks = ticksTo(Math.max(0, ...bars.map((bar) => bar.total)), whole);
  const byKey = new Map(bars.map((bar) => [bar.key, bar]));
  const labels = labelWidth(width);
  const data = bars.map((bar) => ({ key: bar.key, ...Object.fromEntries(bar.parts.map((part) => [part.series, part.value])) }));
  return (
    <div ref={element} className="chart-box">
      <div style={{ height }}>
        {width > 0 && (
          <BarChart
            // The parts are stacked in the order in which they first came: other series are another chart.
            key={series.map((item) => item.key).join('|')}
            width={width}
            height={height}
            data={data}
            layout="vertical"
            accessibilityLayer={false}
            role="img"
            title={title}
            desc={description}
            margin={{ top: 0, right: 64, bottom: 0, left: 0 }}
            barSize={24}
          >
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
              tick={<BarTick byKey={byKey} width={labels} />}
            />
            {series.map((item) => (
              <Bar
                key={item.key}
                dataKey={item.key}
                stackId="all"
                isAnimationActive={false}
                shape={(shape: ShapeProps) => <Segment shape={shape} series={item} bar={byKey.get(String(shape.payload?.['key']))} />}
              />
            ))}
            <Totals bars={bars} />
          </BarChart>
        )}
      </div>
      {width > 0 && (
        <MarksKeyboard
          title={title}
          along="y"
          groups={bars.map((bar) => [
            { key: `${bar.key}|total`, text: words.total(bar.label, bar.totalText) },
            ...series.flatMap((item) =>
              bar.parts
                .filter((part) => part.series === item.key)
                .map((part) => ({ key: `${bar.key}|${item.key}`, text: words.part(bar.label, item.label, part.text) })),
            ),
          ])}
          onEnter={null}
          onOpen={null}
        />
      )}
      <p className="legend" aria-hidden="true">
        {series.map((item) => (
          <span key={item.key} className="kind">
            <i className={`k ${item.tone}`} />
            {item.label}
          </span>
        ))}
      </p>
    </div>
  );
}

function BarTick({
  y,
  payload,
  byKey,
  width,
}: {
  y?: number;
  payload?: { value: unknown };
  byKey: Map<string, StackedBar>;
  width: number;
}) {
  const bar = byKey.get(String(payload?.value));
  return bar ? <BarName bar={bar} y={y ?? 0} width={width} /> : null;
}

function Segment({ shape, series, bar }: { shape: ShapeProps; series: Series; bar: StackedBar | undefined }) {
  const part = bar?.parts.find((candidate) => candidate.series === series.key);
  const { x = 0, y = 0, width = 0, height = 0 } = shape;
  if (!bar || !part || part.value === 0 || width <= 0) return null;
  const drawn = Math.max(1, width - GAP);
  return (
    <g data-mark={`${bar.key}|${series.key}`} data-value={part.value}>
      <rect className={`f-${series.tone}`} x={x} y={y} width={drawn} height={height} />
      {drawn >= part.text.length * DIGIT + 6 && (
        <text className={`t-${series.tone}`} x={x + drawn / 2} y={y + height / 2 + 4} textAnchor="middle">
          {part.text}
        </text>
      )}
    </g>
  );
}

function Totals({ bars }: { bars: StackedBar[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  return bars.map((bar) => (
    <text
      key={bar.key}
      className="t-ink t-b t-14"
      data-mark={`${bar.key}|total`}
      data-value={bar.total}
      x={(xScale(bar.total) ?? 0) + 8}
      y={(yScale(bar.key, { position: 'middle' }) ?? 0) + 5}
    >
      {bar.totalText}
    </text>
  ));
}
