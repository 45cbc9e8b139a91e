/** The room for names beside the bars of a chart. */
export function labelWidth(chartWidth: number): number {
  return Math.min(190, Math.max(118, Math.round(chartWidth * 0.3)));
}

/** A chart narrower than this has the names above its bars, as beside them neither would have room. In pixels. */
export const NAMES_ABOVE = 420;

/** Three lines of a long name at most; the table has it whole. */
function linesOf(label: string, width: number): string[] {
  const room = Math.floor(width / 6.8);
  const lines: string[] = [];
  let rest = label;
  while (rest.length > room && lines.length < 2) {
    const cut = rest.lastIndexOf(' ', room);
    if (cut <= 0) break;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut + 1);
  }
  return [...lines, rest];
}

/** A bar's name, and under it a word more. */
export function BarName({
  bar,
  y: middle,
  width,
  above = false,
  onFilter = null,
}: {
  bar: { key: string; label: string; under: string; pressed?: boolean };
  /** The middle of the bar's room. */
  y: number;
  width: number;
  /** Whether the name stands above its bar rather than beside it. */
  above?: boolean;
  /** Told of a name that is clicked; null where names lead nowhere. */
  onFilter?: ((key: string) => void) | null;
}) {
  if (above)
    return (
      <text
        x={6}
        y={middle - 8}
        className={onFilter ? 'mark' : undefined}
        data-filter-mark={bar.key}
        onClick={onFilter ? () => onFilter(bar.key) : undefined}
      >
        <tspan className={`t-ink t-13${bar.pressed ? ' t-b' : ''}`}>{bar.label}</tspan>
        {bar.under !== '' && <tspan dx={8}>{bar.under}</tspan>}
      </text>
    );
  const lines = linesOf(bar.label, width);
  return (
    <text
      x={0}
      y={middle}
      className={onFilter ? 'mark' : undefined}
      data-filter-mark={bar.key}
      onClick={onFilter ? () => onFilter(bar.key) : undefined}
    >
      {lines.map((line, index) => (
        <tspan
          key={line}
          className={`t-ink t-13${bar.pressed ? ' t-b' : ''}`}
          x={0}
          y={lines.length === 1 ? middle - 1 : middle + 4 + (index - (lines.length - 1) / 2) * 14}
        >
          {line}
        </tspan>
      ))}
      {lines.length === 1 && (
        <tspan x={0} y={middle + 14}>
          {bar.under}
        </tspan>
      )}
    </text>
  );
}
