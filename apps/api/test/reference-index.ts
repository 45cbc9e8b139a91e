import { join } from 'node:path';
import { parsePartialDate } from '@entente/schema/calendar';
import type { JurisdictionResolution } from '../src/modules/imports/match/jurisdiction-rule.js';
import { buildNameIndex } from '../src/modules/imports/match/name-index.js';
import { resolveJurisdiction } from '../src/modules/imports/match/resolve-jurisdiction.js';
import { loadReferenceData } from '../src/modules/jurisdictions/reference/load-reference-data.js';

/** The repository's data folder. */
export const dataDir = join(import.meta.dirname, '../../../data');

/** The index of the register's own reference data. */
export const referenceIndex = buildNameIndex(loadReferenceData(dataDir));

/** Resolves a name on a partial date, or undated. */
export function resolve(name: string, on: string | null = null): JurisdictionResolution {
  return resolveJurisdiction(name, on === null ? null : parsePartialDate(on), referenceIndex);
}

/** `TR by name-of-the-time`, `AMBIGUOUS by shared-name: KP KR`. */
export function outcomeOf(name: string, on: string | null = null): string {
  const resolution = resolve(name, on);
  return resolution.outcome === 'RESOLVED'
    ? `${resolution.code} by ${resolution.rule}`
    : `${resolution.outcome} by ${resolution.rule}: ${resolution.candidates.map(({ code }) => code).join(' ')}`;
}
