import { parsePartialDate } from '@entente/schema/calendar';
import { ReferenceDataError } from './reference-data.errors.js';
import type { ReferenceData } from './reference-data.js';

function checkPeriod(file: string, of: string, from: string | null, to: string | null): void {
  const first = from === null ? -Infinity : parsePartialDate(from).first;
  const last = to === null ? Infinity : parsePartialDate(to).last;
  if (last < first)
    throw new ReferenceDataError(file, 0, 'valid_to', `${of} ${from ?? ''} to ${to ?? ''}`, 'must not end before it begins');
}

function checkUnique(file: string, column: string, values: string[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) throw new ReferenceDataError(file, 0, column, value, 'must stand once');
    seen.add(value);
  }
}

/** Throws ReferenceDataError where the reference files contradict themselves or one another. */
export function checkReferenceData(data: ReferenceData): void {
  const codes = new Set(data.jurisdictions.map(({ code }) => code));
  const known = (file: string, column: string, code: string | null): void => {
    if (code !== null && !codes.has(code)) throw new ReferenceDataError(file, 0, column, code, 'must be the code of a jurisdiction');
  };

  checkUnique(
    'jurisdictions',
    'code',
    data.jurisdictions.map(({ code }) => code),
  );
  for (const column of ['alpha3', 'm49'] as const) {
    checkUnique(
      'jurisdictions',
      column,
      data.jurisdictions.map((row) => row[column]).filter((value): value is string => value !== null),
    );
  }
  for (const jurisdiction of data.jurisdictions) {
    if (jurisdiction.code.length > 16)
      throw new ReferenceDataError('jurisdictions', 0, 'code', jurisdiction.code, 'must have at most 16 characters');
    known('jurisdictions', 'parent', jurisdiction.parentCode);
    checkPeriod('jurisdictions', jurisdiction.code, jurisdiction.validFrom, jurisdiction.validTo);
  }

  for (const name of data.names) {
    known('names.csv', 'code', name.jurisdictionCode);
    checkPeriod('names.csv', name.name, name.validFrom, name.validTo);
  }
  checkUnique(
    'names.csv',
    'name',
    data.names.map((row) => [row.jurisdictionCode, row.locale, row.kind, row.name, row.validFrom ?? ''].join(' / ')),
  );

  for (const { predecessor, successor, on } of data.successions) {
    known('successions.csv', 'predecessor', predecessor);
    known('successions.csv', 'successor', successor);
    parsePartialDate(on);
  }

  const regionKey = (scheme: string, code: string): string => `${scheme} ${code}`;
  const levels = new Map(data.regions.map((region) => [regionKey(region.scheme, region.code), region.level]));
  checkUnique(
    'regions',
    'code',
    data.regions.map(({ scheme, code }) => regionKey(scheme, code)),
  );
  for (const region of data.regions) {
    if ((region.parentCode === null) !== (region.level === 1)) {
      throw new ReferenceDataError('regions', 0, 'parent', region.code, 'must be empty at level 1 and filled below it');
    }
    if (region.parentCode !== null && levels.get(regionKey(region.scheme, region.parentCode)) !== region.level - 1) {
      throw new ReferenceDataError('regions', 0, 'parent', region.parentCode, 'must be a region of the level above');
    }
  }
  for (const member of data.members) {
    known('members', 'jurisdiction', member.jurisdictionCode);
    if (!levels.has(regionKey(member.scheme, member.regionCode))) {
      throw new ReferenceDataError(
        'members',
        0,
        'region',
        `${member.jurisdictionCode} ${member.regionCode}`,
        'must be a region of the scheme',
      );
    }
    checkPeriod('members', member.jurisdictionCode, member.validFrom, member.validTo);
  }
  checkUnique(
    'members',
    'jurisdiction',
    data.members.map((row) => [row.scheme, row.jurisdictionCode, row.validFrom ?? ''].join(' ')),
  );
}
