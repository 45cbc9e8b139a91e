import type { EngagementKind, OverviewQuery } from '@entente/schema/gql/operations';
import type { RecordsKey } from '../../lib/view';
import { NO_VALUE, partnerCount, type YearColumn, yearColumns } from './shape';

/** The key figures, in their order. */
export const KEY_FIGURES = ['engagements', 'partners', 'delegates', 'personMonths', 'budget'] as const;
export type KeyFigureName = (typeof KEY_FIGURES)[number];

/** One year of a key figure. */
export interface KeyYear {
  key: string;
  label: string | null;
  /** Null where it is not recorded. */
  value: number | null;
}

/** A key figure as it stands, before and year by year. */
export interface KeyFigureShape {
  name: KeyFigureName;
  value: number;
  /** The same span before; null where there is none that is recorded. */
  before: number | null;
  years: KeyYear[];
  /** The records that its number opens; null for what is a number of jurisdictions and opens the table of them. */
  records: RecordsKey | null;
  /** Those that it is unknown for, of all of their kind; null for what is always known. */
  unknown: { count: number; of: number; kind: EngagementKind } | null;
}

const OF_KIND = {
  delegates: { kind: 'VISIT', note: 'UNKNOWN_DELEGATES' },
  personMonths: { kind: 'MISSION', note: 'UNKNOWN_PERSON_MONTHS' },
  budget: { kind: 'PROJECT', note: 'UNKNOWN_BUDGET' },
} as const;

/** The key figures of an answer. */
export function keyFigures(data: OverviewQuery): KeyFigureShape[] {
  const years = yearColumns(data, []);
  const inYear = (name: KeyFigureName, year: YearColumn): number => {
    const row = data.byYear.rows.find(({ period }) => (period?.label ?? NO_VALUE) === year.key);
    return (name === 'partners' ? row?.distinct : row?.figures[name]) ?? 0;
  };
  return KEY_FIGURES.map((name): KeyFigureShape => {
    const measured = name === 'delegates' || name === 'personMonths' || name === 'budget' ? OF_KIND[name] : null;
    return {
      name,
      value: name === 'partners' ? partnerCount(data) : data.total.total[name],
      before: beforeOf(data, name),
      years: years.map((year) => ({ key: year.key, label: year.label, value: year.recorded ? inYear(name, year) : null })),
      // Missions and visits may have budgets too; of projects alone it is said for how many theirs is unknown.
      records: name === 'partners' ? null : measured && name !== 'budget' ? [{ dimension: 'KIND', value: measured.kind }] : [],
      unknown: measured && {
        count: data.total.notes.find(({ code }) => code === measured.note)?.count ?? 0,
        of: data.byKind.rows.find(({ kind }) => kind === measured.kind)?.figures.engagements ?? 0,
        kind: measured.kind,
      },
    };
  });
}

function beforeOf(data: OverviewQuery, name: KeyFigureName): number | null {
  if (!data.earlier) return null;
  return name === 'partners' ? data.earlier.distinct : data.earlier.total[name];
}

/** One year alone is a bar, and no block. */
const WIDEST = 30;

/** The bars of a sparkline, from a baseline of nought, in a box of its own size. */
export function sparkBars(
  values: readonly (number | null)[],
  width: number,
  height: number,
): { x: number; y: number; width: number; height: number; recorded: boolean }[] {
  const largest = Math.max(0, ...values.map((value) => value ?? 0));
  const step = width / Math.max(1, values.length);
  const bar = Math.min(WIDEST, Math.max(1, step * 0.71));
  return values.map((value, index) => {
    const tall = value === null ? height : largest === 0 ? 0 : Math.max(value > 0 ? 1.5 : 0, (value / largest) * height);
    return { x: index * step, y: height - tall, width: bar, height: tall, recorded: value !== null };
  });
}
