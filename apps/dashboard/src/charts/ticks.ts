/** Axis ticks from zero to at least the largest value: four steps at most, whole ones where the values are counts. */
export function ticksTo(largest: number, whole: boolean): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 4, 5, 10].map((factor) => factor * magnitude);
  let step = steps.find((candidate) => candidate * 4 >= largest - 1e-9 && (!whole || Number.isInteger(candidate))) ?? 10 * magnitude;
  if (whole) step = Math.max(1, Math.ceil(step));
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 1e6) / 1e6);
}
