import type { RawRow } from '../plan/statement.js';
import type { VolumeFigures, VolumeMeasure } from '../question.js';

/** The property of VolumeFigures that holds a measure. */
export const FIGURE_OF: Readonly<Record<VolumeMeasure, keyof VolumeFigures>> = {
  ENGAGEMENTS: 'engagements',
  DELEGATES: 'delegates',
  DAYS: 'days',
  BUDGET: 'budget',
  PERSON_MONTHS: 'personMonths',
};

// What the facts hold in cents and in thousandths of a month.
const UNITS: Readonly<Record<VolumeMeasure, number>> = { ENGAGEMENTS: 1, DELEGATES: 1, DAYS: 1, BUDGET: 100, PERSON_MONTHS: 1000 };

/** Figures of nothing: every measure 0. */
export function noFigures(): VolumeFigures {
  return { engagements: 0, delegates: 0, days: 0, budget: 0, personMonths: 0 };
}

/** The figures of a statement's row whose measures begin at a column; not rounded. */
export function figuresOf(row: RawRow | undefined, measures: readonly VolumeMeasure[], firstColumn: number): VolumeFigures {
  const figures = noFigures();
  measures.forEach((measure, index) => {
    figures[FIGURE_OF[measure]] = Number(row?.[firstColumn + index] ?? 0) / UNITS[measure];
  });
  return figures;
}

/** The sum of figures whose parts are disjoint. */
export function sumFigures(all: readonly VolumeFigures[]): VolumeFigures {
  const sum = noFigures();
  for (const figures of all) for (const name of Object.values(FIGURE_OF)) sum[name] += figures[name];
  return sum;
}

/** Figures as they leave: to six decimals. */
export function roundFigures(figures: VolumeFigures): VolumeFigures {
  const rounded = noFigures();
  for (const name of Object.values(FIGURE_OF)) rounded[name] = roundFigure(figures[name]);
  return rounded;
}

/** A number to six decimals; never minus zero. */
export function roundFigure(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(6)) + 0;
}
