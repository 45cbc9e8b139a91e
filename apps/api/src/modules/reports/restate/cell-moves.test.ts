import { describe, expect, test } from 'vitest';
import { type CellContribution, type EngagementMoves, MovesByChange, movesLeft, movesTogether } from './cell-moves.js';
import type { ChangedCell } from './changed-cells.js';

const cell = (code: string, before: number, now: number): ChangedCell => ({
  id: code,
  figure: 'f',
  codes: [code],
  names: [null],
  measure: 'DELEGATES',
  before,
  now,
});

const adds = (engagementId: number, fromSeq: number, toSeq: number, code: string, delegates: number): CellContribution => ({
  engagementId,
  fromSeq,
  toSeq,
  codes: [code],
  figures: { engagements: 1, delegates, days: 0, budget: 0, personMonths: 0 },
});

const said = (all: readonly EngagementMoves[]): string[] =>
  all.flatMap(({ seq, engagementId, moves }) => [...moves].map(([id, by]) => `${seq} ${engagementId} ${id} ${by}`));

describe('what changes did to what engagements add to cells', () => {
  const cells = [cell('NA', 4, 9), cell('SE', 0, 2)];

  test('is the difference of what they add just after and just before, where that is any, by change and then engagement', () => {
    const moves = new MovesByChange({ after: 10, through: 20 });
    moves.add(cells, [
      adds(2, 12, 20, 'NA', 3),
      adds(1, 3, 12, 'NA', 4),
      adds(1, 12, 15, 'NA', 4),
      adds(1, 15, 99, 'SE', 2),
      adds(3, 8, 21, 'NA', 5),
      adds(4, 13, 99, 'FR', 5),
      adds(5, 14, 14, 'NA', 5),
    ]);
    expect(said(moves.all())).toEqual(['12 2 NA 3', '15 1 NA -4', '15 1 SE 2', '20 2 NA -3']);
  });

  test('comes together in the order of the cells, with 0 where engagements make up for each other', () => {
    const placeOf = new Map(cells.map(({ id }, place) => [id, place]));
    const all = [
      { seq: 1, engagementId: 1, moves: new Map([['SE', 2]]) },
      {
        seq: 1,
        engagementId: 2,
        moves: new Map([
          ['SE', -2],
          ['NA', 1],
        ]),
      },
    ];
    expect(movesTogether(placeOf, all)).toEqual([
      { cell: 'NA', by: 1 },
      { cell: 'SE', by: 0 },
    ]);
  });

  test('leaves to what is withheld what no other change has moved, of the cells that it touched', () => {
    const told = [{ seq: 1, engagementId: 1, moves: new Map([['NA', 7]]) }];
    const withheld = [{ seq: 2, engagementId: 2, moves: new Map([['NA', -3]]) }];
    expect(movesLeft(cells, told, withheld)).toEqual([{ cell: 'NA', by: -2 }]);
    expect(movesLeft(cells, told, [])).toEqual([]);
    const all = [{ seq: 1, engagementId: 1, moves: new Map([['NA', 5]]) }];
    expect(movesLeft(cells, all, withheld)).toEqual([]);
  });
});
