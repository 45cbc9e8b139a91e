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

/**
 * After how many places on an axis one is named again, where there is room for one in `least`: where so many places make a round, as
 * twelve months make a year, by whole parts of it or by whole rounds, so that every name is of the same place in it.
 */
export function namedEvery(least: number, round: number): number {
  for (let step = Math.max(1, least); step < round; step += 1) if (round % step === 0) return step;
  return Math.max(1, Math.ceil(least / round) * round);
}
