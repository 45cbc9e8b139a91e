import type { VolumeDimension } from '@entente/schema/vocabulary';
import type { FieldWeight } from '../../graphql/cost.js';
import { MOST_ROWS } from './validate-question.js';

/** What one statement over all facts costs for one measure. */
const STATEMENT = 10;
/** Rows of which each can be opened. */
export const MOST_ROWS_OPENED = 200;
/** A row's plain values are in memory, twenty of them as cheap as one that is read. */
const PLAIN_VALUES = 20;

/** About how many values a dimension has, and how much grouping by it multiplies the work: more where an engagement can have several. */
const DIMENSIONS: Readonly<Record<VolumeDimension, { readonly values: number; readonly work: number }>> = {
  YEAR: { values: 10, work: 2 },
  QUARTER: { values: 40, work: 2 },
  MONTH: { values: 120, work: 3 },
  KIND: { values: 3, work: 2 },
  SCOPE: { values: 2, work: 2 },
  DIRECTION: { values: 2, work: 2 },
  STATUS: { values: 4, work: 2 },
  REGION: { values: 6, work: 3 },
  SUBREGION: { values: 23, work: 3 },
  JURISDICTION: { values: 200, work: 4 },
  TOPIC: { values: 15, work: 4 },
  ORGANIZATION: { values: 100, work: 4 },
  FACILITY: { values: 60, work: 4 },
  INTERVENTION: { values: 8, work: 4 },
};
/** The filters that leave a dimension no other values than they name. */
const FILTERS: Partial<Record<VolumeDimension, string>> = {
  KIND: 'kinds',
  SCOPE: 'scopes',
  DIRECTION: 'directions',
  STATUS: 'statuses',
  JURISDICTION: 'jurisdictions',
  TOPIC: 'topics',
  ORGANIZATION: 'organizations',
  FACILITY: 'facilities',
  INTERVENTION: 'interventions',
};

/** About how many values a dimension can have in an answer. */
function valuesOf(dimension: VolumeDimension, where: unknown): number {
  const filter = FILTERS[dimension];
  const named = filter && typeof where === 'object' && where !== null ? (where as Readonly<Record<string, unknown>>)[filter] : null;
  const { values } = DIMENSIONS[dimension];
  return Array.isArray(named) && named.length > 0 ? Math.min(values, named.length) : values;
}

/** An effect is looked up by the number of its change, as cheap as a connection. */
const EFFECT = 20;
const MEASURES = ['engagements', 'delegates', 'days', 'budget', 'personMonths'];

/**
 * What `engagementVolume` costs: 10 for each measure asked for, times 2, 3 or 4 for each dimension, times 2 if it is compared
 * with another window, times 2 if engagements are counted in every period they run through. Its rows are as many as its
 * dimensions have values together, no more of each than a filter on it names, at most `top` and at most 50,000, and their plain values
 * count a twentieth.
 */
export function weighVolume(args: Readonly<Record<string, unknown>>, selected: ReadonlySet<string>): FieldWeight {
  const dimensions = Array.isArray(args['groupBy']) ? (args['groupBy'] as VolumeDimension[]) : [];
  const measures = Math.max(1, MEASURES.filter((name) => selected.has(name)).length);
  const work = dimensions.reduce((product, name) => product * DIMENSIONS[name].work, 1);
  const compared = args['compareTo'] ? 2 : 1;
  const active = args['basis'] === 'ACTIVE' ? 2 : 1;
  const possible = dimensions.reduce((product, name) => product * valuesOf(name, args['where']), 1);
  const top = typeof args['top'] === 'number' ? Math.max(1, args['top'] + 1) : Number.POSITIVE_INFINITY;
  const rows = Math.min(possible, top, MOST_ROWS);
  return {
    cost: STATEMENT * measures * work * compared * active,
    lists: { rows: { values: Math.max(1, rows / PLAIN_VALUES), connections: Math.min(rows, MOST_ROWS_OPENED) } },
  };
}

/**
 * What `distinct` costs, for all rows as for the total: one statement, 10 times 2, 3 or 4 by the dimension. It is counted once for each twenty
 * rows, as their plain values are, for breaking down by one dimension more multiplies the work.
 */
export function weighDistinct({ of }: Readonly<Record<string, unknown>>): FieldWeight {
  return { cost: typeof of === 'string' && of in DIMENSIONS ? STATEMENT * DIMENSIONS[of as VolumeDimension].work : STATEMENT, lists: {} };
}

/** What the effect of a change costs beside what is selected in it. */
export function weighEffect(): FieldWeight {
  return { cost: EFFECT, lists: {} };
}
