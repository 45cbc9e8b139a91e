import type { NormalisedRow, Problem, RawRow } from '../stages.js';
import { type NormaliseOptions, normaliseRow } from './normalise-row.js';
import { findRowsAlike } from './rows-alike.js';

/** Normalises all rows but those that parsing found broken, then lays them beside each other. */
export function normaliseRows(
  rows: readonly RawRow[],
  options: NormaliseOptions,
  isBroken: (row: number) => boolean,
  tell: (found: Problem) => void,
): NormalisedRow[] {
  const normalised: NormalisedRow[] = [];
  for (const raw of rows) {
    if (isBroken(raw.row)) continue;
    const row = normaliseRow(raw, options, tell);
    if (row !== null) normalised.push(row);
  }
  findRowsAlike(normalised, tell);
  return normalised;
}
