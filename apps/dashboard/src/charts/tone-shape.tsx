import type { Tone } from './plot-series';

/** The mark of a series beside its name and on its line: no two alike, for those who do not see colours apart. */
export function ToneShape({ tone, x, y }: { tone: Tone; x: number; y: number }) {
  const className = `f-${tone}`;
  switch (tone) {
    case 'visit':
    case 'rank-1':
      return <circle className={className} cx={x} cy={y} r={4.5} />;
    case 'project':
    case 'rank-2':
      return <rect className={className} x={x - 4} y={y - 4} width={8} height={8} />;
    case 'mission':
    case 'rank-3':
      return <rect className={className} x={x - 3.8} y={y - 3.8} width={7.6} height={7.6} transform={`rotate(45 ${x} ${y})`} />;
    case 'rank-4':
      return <path className={className} d={`M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z`} />;
    case 'rank-5':
      return <path className={className} d={`M${x} ${y + 5}L${x + 5} ${y - 4}H${x - 5}Z`} />;
    case 'series':
      return <rect className={className} x={x - 4} y={y - 2} width={8} height={4} />;
    case 'other':
      return <circle className={`${className} ring`} cx={x} cy={y} r={3.5} />;
    case 'none':
      return <rect className={`${className} ring`} x={x - 3.5} y={y - 3.5} width={7} height={7} />;
  }
}
