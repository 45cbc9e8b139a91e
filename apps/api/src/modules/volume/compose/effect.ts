import { type CalendarPeriod, periodFromKey } from '@entente/schema/calendar';
import { EFFECT_COLUMNS, type EffectKey, type EffectQuestion } from '../plan/plan-effects.js';
import type { RawRow } from '../plan/statement.js';
import type { EngagementKind, ValueNames, VolumeFigures } from '../question.js';
import { FIGURE_OF, figuresOf, noFigures, roundFigure, roundFigures } from './figures.js';
import { compareValues } from './keys.js';

/** What the engagements of a change counted for before and after it. */
export interface FigureMove {
  readonly before: VolumeFigures;
  readonly after: VolumeFigures;
  /** `after` less `before`. */
  readonly delta: VolumeFigures;
}

/** A cell of volume by year, kind and region whose figures a change moved. */
export interface MovedCell extends FigureMove {
  /** Null for engagements without a date. */
  readonly period: CalendarPeriod | null;
  readonly kind: EngagementKind;
  readonly regionId: number | null;
}

/** What a change did to the figures. */
export interface Effect {
  /** In order of year, kind and region, what has none last. */
  readonly cells: readonly MovedCell[];
  readonly total: FigureMove;
}

interface Sides {
  before: VolumeFigures;
  after: VolumeFigures;
}

const MEASURES = ['ENGAGEMENTS', 'DELEGATES', 'DAYS', 'BUDGET', 'PERSON_MONTHS'] as const;
const FIRST_MEASURE = EFFECT_COLUMNS.length;

/** How a key is found in the rows of a statement. */
export function effectName({ seq, engagementId }: Pick<EffectKey, 'seq' | 'engagementId'>): string {
  return `${seq} ${engagementId ?? 0}`;
}

/** The effects that an effects statement's rows tell of, by `effectName`; one that moved nothing is missing. */
export function composeEffects(question: EffectQuestion, rows: readonly RawRow[], names: ValueNames): Map<string, Effect> {
  const effects = new Map<string, { total: Sides; cells: Map<string, { key: RawRow; sides: Sides }> }>();
  for (const row of rows) {
    const [seq, engagementId, after, cell, ...key] = row.slice(0, FIRST_MEASURE);
    const name = effectName({ seq: Number(seq), engagementId: Number(engagementId) });
    let effect = effects.get(name);
    if (!effect) effects.set(name, (effect = { total: sides(), cells: new Map() }));
    let moved = effect.total;
    if (cell === 1) {
      const text = JSON.stringify(key);
      const known = effect.cells.get(text) ?? { key, sides: sides() };
      effect.cells.set(text, known);
      moved = known.sides;
    }
    moved[after === 1 ? 'after' : 'before'] = figuresOf(row, MEASURES, FIRST_MEASURE);
  }
  return new Map(
    [...effects].map(([name, { total, cells }]) => [
      name,
      {
        total: moveOf(total),
        cells: ordered(
          question,
          [...cells.values()].filter(({ sides: both }) => moves(both)),
          names,
        ),
      },
    ]),
  );
}

/** The effect of what moved nothing. */
export function noEffect(): Effect {
  return { cells: [], total: moveOf(sides()) };
}

function sides(): Sides {
  return { before: noFigures(), after: noFigures() };
}

function moves({ before, after }: Sides): boolean {
  return Object.values(FIGURE_OF).some((figure) => roundFigure(before[figure]) !== roundFigure(after[figure]));
}

function moveOf({ before, after }: Sides): FigureMove {
  const delta = noFigures();
  for (const figure of Object.values(FIGURE_OF)) delta[figure] = after[figure] - before[figure];
  return { before: roundFigures(before), after: roundFigures(after), delta: roundFigures(delta) };
}

function ordered(question: EffectQuestion, cells: readonly { key: RawRow; sides: Sides }[], names: ValueNames): MovedCell[] {
  const compare = (['YEAR', 'KIND', 'REGION'] as const).map((dimension) => compareValues(dimension, names));
  return [...cells]
    .sort((a, b) => {
      for (const [index, compareOne] of compare.entries()) {
        const order = compareOne(a.key[index] ?? null, b.key[index] ?? null);
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ key: [year, kind, region], sides: both }) => ({
      period: typeof year === 'number' ? periodFromKey(year, 'YEAR', question.calendar, question.fiscalMonth) : null,
      kind: kind as EngagementKind,
      regionId: typeof region === 'number' ? region : null,
      ...moveOf(both),
    }));
}
