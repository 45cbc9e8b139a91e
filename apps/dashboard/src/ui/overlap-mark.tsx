/** Two rings: the mark of the product, and the sign of what overlaps. */
export function OverlapMark({ width = 28 }: { width?: number }) {
  return (
    <svg width={width} height={(width * 24) / 34} viewBox="0 0 34 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.4">
        <circle cx="12" cy="12" r="9.5" />
        <circle cx="22" cy="12" r="9.5" />
      </g>
    </svg>
  );
}
