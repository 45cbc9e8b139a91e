/** The room for names beside the bars of a chart. */
export function labelWidth(chartWidth: number): number {
  return Math.min(190, Math.max(118, Math.round(chartWidth * 0.3)));
}

/** Two lines of a long name at most; the table has it whole. */
function linesOf(label: string, width: number): string[] {
  const room = Math.floor(width / 6.8);
  if (label.length <= room) return [label];
  const cut = label.lastIndexOf(' ', room);
  return cut <= 0 ? [label] : [label.slice(0, cut), label.slice(cut + 1)];
}

/** A bar's name, and under it a word more. */
export function BarTick({
  y,
  payload,
  byKey,
  width,
  onFilter = null,
}: {
  y?: number;
  payload?: { value: unknown };
  byKey: ReadonlyMap<string, { key: string; label: string; under: string; pressed?: boolean }>;
  width: number;
  /** Told of a name that is clicked; null where names lead nowhere. */
  onFilter?: ((key: string) => void) | null;
}) {
  const bar = byKey.get(String(payload?.value));
  if (!bar) return null;
  const lines = linesOf(bar.label, width);
  const middle = y ?? 0;
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
          y={middle - 1 + (lines.length > 1 ? index * 14 - 4 : 0)}
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
