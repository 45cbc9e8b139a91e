import type { Series } from './series';

/** The shape of a series' kind; a line for one without a kind. */
export function SeriesShape({ tone, x, y }: { tone: Series['tone']; x: number; y: number }) {
  if (tone === 'visit') return <circle className="f-visit" cx={x} cy={y} r={4.5} />;
  if (tone === 'project') return <rect className="f-project" x={x - 4} y={y - 4} width={8} height={8} />;
  if (tone === 'series') return <rect className="f-series" x={x - 4} y={y - 2} width={8} height={4} />;
  return <rect className="f-mission" x={x - 3.8} y={y - 3.8} width={7.6} height={7.6} transform={`rotate(45 ${x} ${y})`} />;
}
