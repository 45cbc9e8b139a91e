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
