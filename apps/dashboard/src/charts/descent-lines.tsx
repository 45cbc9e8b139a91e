import { useId } from 'react';
import { arrow, type DescentLine, fitted, layOut, VISIT_RADIUS, wrapped } from './descent-layout';
import { MarksKeyboard } from './marks-keyboard';
import { useWidth } from './use-width';

export interface DescentLinesProps {
  title: string;
  description: string;
  lines: readonly DescentLine[];
  /** First days of years, with what they are called. */
  years: readonly { day: number; label: string }[];
  /** The day up to which is known what went on, and what it is called. */
  today: { day: number; label: string };
  /** Told of the engagement whose mark is clicked. */
  onSelect: (key: string) => void;
}

const NAMES = 140;
/** Of a name's line. */
const LETTERS = 20;
const HEAD = 26;
const LANE = 46;
const BAR = 22;
/** Room behind the last day, for pointed ends. */
const AFTER = 12;

/** Time lines of what came of visits: each line a row, visits as circles, projects and missions as bars, arrows between them. */
export function DescentLines({ title, description, lines, years, today, onSelect }: DescentLinesProps) {
  const { element, width } = useWidth<HTMLDivElement>();
  const id = useId();
  const first = Math.min(...lines.flatMap(({ items }) => items.map((item) => item.first)), today.day);
  const from = years.find((_, index) => (years[index + 1]?.day ?? Infinity) > first)?.day ?? first;
  const last = Math.max(...lines.flatMap(({ items }) => items.map((item) => item.first)), today.day);
  const scale = Math.max(0, width - NAMES - AFTER) / Math.max(1, last - from);
  const xOf = (day: number) => NAMES + (Math.min(day, last) - from) * scale;
  const placed = lines.map((line) => layOut(line, xOf));
  const tops = [HEAD];
  for (const { lanes } of placed) tops.push((tops.at(-1) ?? HEAD) + lanes * LANE + 16);
  const height = (tops.at(-1) ?? HEAD) + 8;
  const seen = years.filter(({ day }) => day >= from && day <= last);
  const every = Math.max(1, Math.ceil((seen.length * 58) / Math.max(1, width - NAMES)));
  return (
    <div ref={element} className="descent" style={{ minHeight: height }}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{description}</desc>
          <defs>
            <marker id={`${id}a`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0L8 4L0 8z" className="f-arrow" />
            </marker>
          </defs>
          {seen.map(({ day, label }, index) => (
            <g key={day}>
              <line className="gr" x1={xOf(day)} x2={xOf(day)} y1={18} y2={height} />
              {index % every === 0 && (
                <text x={xOf(day) + 4} y={12}>
                  {label}
                </text>
              )}
            </g>
          ))}
          <line className="cmp" x1={xOf(today.day)} x2={xOf(today.day)} y1={18} y2={height} />
          {placed.map(({ line, items }, index) => {
            const top = tops[index] ?? HEAD;
            const yOf = (lane: number) => top + 8 + BAR / 2 + lane * LANE + 8;
            const byKey = new Map(items.map((item) => [item.key, item]));
            return (
              <g key={line.key} data-line={line.key}>
                <line className="gr" x1={0} x2={width} y1={top} y2={top} />
                <text>
                  {wrapped(line.name, LETTERS, 2).map((text, row, all) => (
                    <tspan key={text} className="t-ink t-13" x={0} y={yOf(0) - (all.length > 1 || line.under !== '' ? 4 : -4) + row * 16}>
                      {text}
                    </tspan>
                  ))}
                  {wrapped(line.under, LETTERS, 2).map((text, row) => (
                    <tspan key={text} className="t-13" x={0} y={yOf(0) - 4 + (wrapped(line.name, LETTERS, 2).length + row) * 16}>
                      {text}
                    </tspan>
                  ))}
                </text>
                {line.links.map(({ from: earlier, to: later }) => {
                  const [a, b] = [byKey.get(earlier), byKey.get(later)];
                  return (
                    a && b && <path key={`${earlier}${later}`} className="ln" d={arrow(a, b, yOf, BAR / 2)} markerEnd={`url(#${id}a)`} />
                  );
                })}
                {items.map((item) => {
                  const y = yOf(item.lane);
                  const select = () => onSelect(item.key);
                  if (item.tone === 'visit')
                    return (
                      <circle
                        key={item.key}
                        className="f-visit mark"
                        cx={item.left + VISIT_RADIUS}
                        cy={y}
                        r={VISIT_RADIUS}
                        data-mark={item.key}
                        data-value={1}
                        onClick={select}
                      >
                        <title>{item.label}</title>
                      </circle>
                    );
                  return (
                    <g key={item.key} className="mark" data-mark={item.key} data-value={1} onClick={select}>
                      <title>{item.label}</title>
                      <path
                        className={`f-${item.tone}`}
                        d={`M${item.left} ${y - BAR / 2}H${item.right}${item.open ? `l7 ${BAR / 2}l-7 ${BAR / 2}` : `v${BAR}`}H${item.left}z`}
                      />
                      <text className={`t-${item.tone}`} x={item.left + 7} y={y + 4.5}>
                        {fitted(item.label, item.right - item.left - 12)}
                      </text>
                    </g>
                  );
                })}
              </g>
            );
          })}
          <text className="t-2 halo" x={xOf(today.day) - 6} y={height - 4} textAnchor="end">
            {today.label}
          </text>
        </svg>
      )}
      {width > 0 && (
        <MarksKeyboard
          title={title}
          along="y"
          groups={placed.map(({ items }) => items.map(({ key, spoken }) => ({ key, text: spoken }))).filter((marks) => marks.length > 0)}
          enters="page"
          onEnter={({ key }) => onSelect(key)}
          onOpen={null}
        />
      )}
    </div>
  );
}
