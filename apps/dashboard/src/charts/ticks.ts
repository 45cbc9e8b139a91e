/** Numbers are written with two decimals: finer steps would all read alike. */
const FINEST = 0.01;

/** Axis ticks from zero to at least the largest value: four steps at most, whole ones where the values are counts, hundredths elsewhere. */
export function ticksTo(largest: number, whole: boolean): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 4, 5, 10].map((factor) => factor * magnitude);
  const unit = whole ? 1 : FINEST;
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;
  const wanted = steps.find((candidate) => candidate * 4 >= largest - 1e-9 && isWhole(candidate / unit)) ?? 10 * magnitude;
  const step = Math.max(1, Math.ceil(wanted / unit - 1e-6)) * unit;
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 1e6) / 1e6);
}

/** Steps from one year that is named to the next where not all are. */
const YEARS = [1, 2, 3, 4, 5, 10, 20, 25, 50];

/** After how many places on an axis one is named again, where there is room for one in `least`, and so many make a round. */
function namedEvery(least: number, round: number): number {
  if (round === 1) return YEARS.find((step) => step >= least) ?? Math.ceil(least / 100) * 100;
  for (let step = Math.max(1, least); step < round; step += 1) if (round % step === 0) return step;
  return Math.ceil(least / round) * round;
}

/**
 * Which places on an axis of time are named, where there is room for one in `least`. Where so many places make a round, as twelve months
 * make a year, they are whole parts of it or whole rounds apart, so that every name is of the same place in it; years are named by fives,
 * tens and so on, round ones where they are far apart.
 */
export function namedPlaces(labels: readonly string[], least: number, round: number): (place: number) => boolean {
  const every = namedEvery(least, round);
  const year = round === 1 && every >= 5 ? Number(/^\d{4}/.exec(labels[0] ?? '')?.[0] ?? 0) : 0;
  return (place) => (year + place) % every === 0;
}

/** Whether places can be told apart by their short names: over more than a century two years may have the same. */
export function tellApart(places: readonly { readonly shortLabel: string }[]): boolean {
  return new Set(places.map((place) => place.shortLabel)).size === places.length;
}
