/** The class of a value between nothing and the largest: five of equal width, in whole steps where that is asked for; nought is its own. */
export function shadeOf(value: number, largest: number, whole: boolean): 0 | 1 | 2 | 3 | 4 | 5 {
  if (value <= 0) return 0;
  const step = stepOf(largest, whole);
  return Math.min(5, Math.max(1, Math.ceil(value / step - 1e-9))) as 1 | 2 | 3 | 4 | 5;
}

/** The largest value of each class that is in use, for the scale under the cells. */
export function shadeEnds(largest: number, whole: boolean): number[] {
  const step = stepOf(largest, whole);
  const classes = largest <= 0 ? 0 : Math.min(5, Math.ceil(largest / step - 1e-9));
  return Array.from({ length: classes }, (_, index) => (index === classes - 1 ? largest : (index + 1) * step));
}

/** The least whole value of each class that is in use. */
export function shadeStarts(largest: number): number[] {
  return shadeEnds(largest, true).map((_, index) => index * stepOf(largest, true) + 1);
}

function stepOf(largest: number, whole: boolean): number {
  return whole ? Math.max(1, Math.ceil(largest / 5)) : largest / 5 || 1;
}
