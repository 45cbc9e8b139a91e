import { describe, expect, test } from 'vitest';
import type { AskedFigure, MeasuredFigures, ReportFigure, ReportRow } from '../figures/report-figures.js';
import { changedCells, type FigureNow } from './changed-cells.js';

type Rows = Readonly<Record<string, number>>;

/** Rows as `2005-04 VISIT`, each with its engagements; `-` for no value. */
const rowsOf = (rows: Rows): ReportRow[] =>
  Object.entries(rows).map(([text, count]) => {
    const codes = text.split(' ').map((code) => (code === '-' ? null : code));
    return { codes, names: codes.map(() => null), figures: { ENGAGEMENTS: count }, shared: 0 };
  });

const figureOf = (groupBy: AskedFigure['groupBy'], rows: Rows, parts: Partial<ReportFigure & AskedFigure> = {}): ReportFigure => ({
  id: 'f',
  asked: {
    groupBy,
    where: { from: '2005-04-01', to: '2005-09-30' },
    calendar: 'FISCAL',
    basis: 'STARTED',
    counting: parts.counting ?? 'WHOLE',
    scheme: 'M49',
    openThrough: '2005-09-30',
    fill: parts.fill ?? false,
  },
  measures: ['ENGAGEMENTS'],
  rows: rowsOf(rows),
  total: parts.total ?? total(rows),
  additive: true,
  overlap: 0,
  notes: [],
  explanation: null,
  recorded: parts.recorded ?? true,
});

const total = (rows: Rows): MeasuredFigures => ({ ENGAGEMENTS: Object.values(rows).reduce((sum, count) => sum + count, 0) });

const now = (rows: Rows, parts: Partial<FigureNow> = {}): FigureNow => ({
  rows: rowsOf(rows),
  total: total(rows),
  recorded: true,
  isRowRecorded: () => true,
  ...parts,
});

const lines = (sealed: ReportFigure, then: FigureNow): string[] =>
  changedCells(sealed, then).map(({ id, before, now: after }) => `${id} ${before} ${after}`);

describe('the cells of a sealed figure that hold another number now', () => {
  test('are those of rows that changed, went or came, in the order of an answer, and that of the total', () => {
    const sealed = figureOf(['KIND'], { MISSION: 1, VISIT: 3 });
    expect(lines(sealed, now({ MISSION: 1, VISIT: 3 }))).toEqual([]);
    expect(lines(sealed, now({ PROJECT: 2, VISIT: 1 }))).toEqual([
      'f|MISSION|ENGAGEMENTS 1 0',
      'f|PROJECT|ENGAGEMENTS 0 2',
      'f|VISIT|ENGAGEMENTS 3 1',
      'f|ENGAGEMENTS 4 3',
    ]);
    expect(lines(figureOf(['REGION'], { '002': 1, '-': 1 }), now({ '150': 1, '-': 2, '019': 1 }))).toEqual([
      'f|002|ENGAGEMENTS 1 0',
      'f|019|ENGAGEMENTS 0 1',
      'f|150|ENGAGEMENTS 0 1',
      'f||ENGAGEMENTS 1 2',
      'f|ENGAGEMENTS 2 4',
    ]);
  });

  test('of a figure that is not broken down are those of its total', () => {
    const sealed = figureOf([], {}, { total: { ENGAGEMENTS: 2 } });
    const { rows } = now({ '': 3 });
    expect(lines(sealed, { ...now({}), rows: rows.map((row) => ({ ...row, codes: [], names: [] })), total: { ENGAGEMENTS: 3 } })).toEqual([
      'f|ENGAGEMENTS 2 3',
    ]);
  });

  test('may have become recorded, or be recorded no longer: neither is a zero', () => {
    const nothing = figureOf(['KIND'], {}, { recorded: false });
    expect(lines(nothing, now({}))).toEqual(['f|ENGAGEMENTS null 0']);
    expect(lines(nothing, now({}, { recorded: false }))).toEqual([]);
    expect(lines(nothing, now({ VISIT: 2 }, { recorded: false }))).toEqual(['f|VISIT|ENGAGEMENTS null 2', 'f|ENGAGEMENTS null 2']);
    expect(lines(figureOf(['KIND'], { VISIT: 2 }), now({}, { recorded: false }))).toEqual([
      'f|VISIT|ENGAGEMENTS 2 null',
      'f|ENGAGEMENTS 2 null',
    ]);
  });

  test('of periods are "not recorded" where a figure has rows for all that is recorded and none for them', () => {
    const isRowRecorded: FigureNow['isRowRecorded'] = ([month]) => (month ?? '') >= '2005-05';
    const sealed = figureOf(['MONTH', 'KIND'], { '2005-05 VISIT': 0, '2005-06 VISIT': 1 }, { fill: true });
    expect(
      lines(
        sealed,
        now({ '2005-04 VISIT': 1, '2005-05 MISSION': 2, '2005-05 VISIT': 0, '2005-06 VISIT': 1, '2005-06 MISSION': 0 }, { isRowRecorded }),
      ),
    ).toEqual(['f|2005-04|VISIT|ENGAGEMENTS null 1', 'f|2005-05|MISSION|ENGAGEMENTS 0 2', 'f|ENGAGEMENTS 1 4']);
  });

  test('of shares differ by more than rounding does', () => {
    const shares = (value: number) => figureOf(['KIND'], { VISIT: value }, { counting: 'FRACTIONAL' });
    expect(lines(shares(0.007812), now({ VISIT: 0.007813 }))).toEqual([]);
    expect(lines(shares(0.007812), now({ VISIT: 0.007815 }))).toHaveLength(2);
  });

  test('of two values with one name are one', () => {
    const twice = [...rowsOf({ Prisons: 1 }), ...rowsOf({ Prisons: 2 })];
    const sealed = { ...figureOf(['ORGANIZATION'], { Prisons: 3 }), rows: twice };
    expect(lines(sealed, now({ Prisons: 3 }))).toEqual([]);
    expect(lines(sealed, { ...now({ Prisons: 4 }), rows: [...rowsOf({ Prisons: 3 }), ...rowsOf({ Prisons: 1 })] })).toEqual([
      'f|Prisons|ENGAGEMENTS 3 4',
      'f|ENGAGEMENTS 3 4',
    ]);
  });
});
