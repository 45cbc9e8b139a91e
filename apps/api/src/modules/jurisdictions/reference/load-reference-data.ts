import { join } from 'node:path';
import type { JurisdictionType } from '@entente/schema/vocabulary';
import { checkReferenceData } from './check-reference-data.js';
import type { CountryCode } from './country-codes.js';
import { readCountryCodes } from './country-codes.js';
import { readTable } from './read-table.js';
import { ReferenceDataError } from './reference-data.errors.js';
import type {
  ReferenceData,
  ReferenceJurisdiction,
  ReferenceMember,
  ReferenceName,
  ReferenceRegion,
  ReferenceScheme,
} from './reference-data.js';

type Locale = ReferenceName['locale'];

// States in free association, and Palestine, are entered as countries: they send and receive delegations of their own.
const countriesDespiteIso = new Set(['CK', 'NU', 'PS']);

function typeOf(entry: CountryCode): JurisdictionType {
  return entry.independence === 'Yes' || countriesDespiteIso.has(entry.alpha2) ? 'COUNTRY' : 'TERRITORY';
}

function parentOf(entry: CountryCode): string | null {
  return typeOf(entry) === 'TERRITORY' ? (/ of ([A-Z]{2})$/u.exec(entry.independence)?.[1] ?? null) : null;
}

function readIsoJurisdictions(referenceDir: string, entries: CountryCode[]): ReferenceJurisdiction[] {
  const display = new Map(readTable(referenceDir, 'display-names.csv').map((row) => [row.required('code'), row]));
  const jurisdictions = entries.map((entry): ReferenceJurisdiction => {
    const row = display.get(entry.alpha2);
    if (!row) throw new ReferenceDataError('display-names.csv', 0, 'code', entry.alpha2, 'every entry of country-codes.csv needs a row');
    return {
      code: entry.alpha2,
      alpha3: entry.alpha3,
      m49: entry.m49,
      type: typeOf(entry),
      nameEn: row.required('name_en'),
      nameFr: row.required('name_fr'),
      parentCode: parentOf(entry),
      validFrom: row.optional('valid_from'),
      validTo: null,
    };
  });
  const iso = new Set(entries.map(({ alpha2 }) => alpha2));
  for (const [code, row] of display) {
    if (!iso.has(code)) throw new ReferenceDataError(row.file, row.line, 'code', code, 'must be a code of country-codes.csv');
  }
  return jurisdictions;
}

interface OtherJurisdiction {
  jurisdiction: ReferenceJurisdiction;
  m49Region: string;
}

function readOtherJurisdictions(referenceDir: string): OtherJurisdiction[] {
  return readTable(referenceDir, 'other-jurisdictions.csv').map((row) => ({
    jurisdiction: {
      code: row.required('code'),
      alpha3: row.optional('alpha3'),
      m49: row.optional('m49'),
      type: row.oneOf('type', ['COUNTRY', 'TERRITORY', 'SUBDIVISION', 'FORMER_STATE']),
      nameEn: row.required('name_en'),
      nameFr: row.required('name_fr'),
      parentCode: row.optional('parent'),
      validFrom: row.optional('valid_from'),
      validTo: row.optional('valid_to'),
    },
    m49Region: row.required('m49_region'),
  }));
}

function readDatedNames(referenceDir: string): ReferenceName[] {
  return readTable(referenceDir, 'names.csv').flatMap((row) => {
    const written = row.oneOf('locale', ['en', 'fr', 'en+fr']);
    const locales: Locale[] = written === 'en+fr' ? ['en', 'fr'] : [written];
    return locales.map(
      (locale): ReferenceName => ({
        jurisdictionCode: row.required('code'),
        locale,
        name: row.required('name'),
        kind: row.oneOf('kind', ['CURRENT', 'OFFICIAL', 'FORMER', 'ALIAS']),
        validFrom: row.optional('valid_from'),
        validTo: row.optional('valid_to'),
      }),
    );
  });
}

// An apostrophe's shape is no difference between two names that one file takes from two others.
const nameKey = (code: string, locale: Locale, name: string): string => `${code} ${locale} ${name.replaceAll('’', "'")}`;

/** Dated names as the hand-made file has them; the names shown and those of country-codes.csv where it says nothing. */
function mergeNames(jurisdictions: ReferenceJurisdiction[], entries: CountryCode[], dated: ReferenceName[]): ReferenceName[] {
  const names = [...dated];
  const taken = new Set(dated.map((row) => nameKey(row.jurisdictionCode, row.locale, row.name)));
  const shown = new Set(dated.filter(({ kind }) => kind === 'CURRENT').map((row) => `${row.jurisdictionCode} ${row.locale}`));
  const add = (code: string, locale: Locale, name: string | null, kind: ReferenceName['kind']): void => {
    if (name === null || taken.has(nameKey(code, locale, name))) return;
    taken.add(nameKey(code, locale, name));
    names.push({ jurisdictionCode: code, locale, name, kind, validFrom: null, validTo: null });
  };
  for (const { code, nameEn, nameFr } of jurisdictions) {
    if (!shown.has(`${code} en`)) add(code, 'en', nameEn, 'CURRENT');
    if (!shown.has(`${code} fr`)) add(code, 'fr', nameFr, 'CURRENT');
  }
  for (const entry of entries) {
    add(entry.alpha2, 'en', entry.formalEn, 'OFFICIAL');
    add(entry.alpha2, 'fr', entry.formalFr, 'OFFICIAL');
    for (const name of entry.otherEn) add(entry.alpha2, 'en', name, 'ALIAS');
    for (const name of entry.otherFr) add(entry.alpha2, 'fr', name, 'ALIAS');
  }
  return names;
}

function readSchemes(referenceDir: string): ReferenceScheme[] {
  return readTable(referenceDir, 'schemes.csv').map((row) => ({
    code: row.required('code'),
    version: row.required('version'),
    nameEn: row.required('name_en'),
    nameFr: row.required('name_fr'),
    source: row.required('source'),
  }));
}

function readRegions(referenceDir: string, file: string, scheme: string): ReferenceRegion[] {
  return readTable(referenceDir, file).map((row) => ({
    scheme,
    code: row.required('code'),
    level: Number(row.oneOf('level', ['1', '2', '3'])) as 1 | 2 | 3,
    nameEn: row.required('name_en'),
    nameFr: row.required('name_fr'),
    parentCode: row.optional('parent'),
  }));
}

/** The hand-made list of M49 regions must be the one that country-codes.csv uses. */
function checkM49Regions(regions: ReferenceRegion[], entries: CountryCode[]): void {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  for (const entry of entries) {
    entry.regions.forEach(({ code, name }, depth) => {
      const region = byCode.get(code);
      const parent = entry.regions[depth - 1]?.code ?? null;
      if (region?.nameEn !== name || region.parentCode !== parent) {
        throw new ReferenceDataError('m49-regions.csv', 0, 'code', `${code} ${name}`, 'must agree with country-codes.csv');
      }
    });
  }
}

function m49Members(entries: CountryCode[], others: OtherJurisdiction[]): ReferenceMember[] {
  const member = (jurisdictionCode: string, regionCode: string): ReferenceMember => ({
    scheme: 'M49',
    regionCode,
    jurisdictionCode,
    validFrom: null,
    validTo: null,
  });
  const iso = entries.flatMap((entry) => {
    const leaf = entry.regions.at(-1);
    return leaf ? [member(entry.alpha2, leaf.code)] : [];
  });
  return [...iso, ...others.map(({ jurisdiction, m49Region }) => member(jurisdiction.code, m49Region))];
}

function readMembers(referenceDir: string, file: string, scheme: string): ReferenceMember[] {
  return readTable(referenceDir, file).map((row) => ({
    scheme,
    regionCode: row.required('region'),
    jurisdictionCode: row.required('jurisdiction'),
    validFrom: row.optional('valid_from'),
    validTo: row.optional('valid_to'),
  }));
}

/**
 * Jurisdictions, names, successions and region schemes from `country-codes/` and `reference/` of the data folder.
 * Throws ReferenceDataError where a file cannot be used as it stands.
 */
export function loadReferenceData(dataDir: string): ReferenceData {
  const referenceDir = join(dataDir, 'reference');
  const entries = readCountryCodes(dataDir);
  const others = readOtherJurisdictions(referenceDir);
  const jurisdictions = [...readIsoJurisdictions(referenceDir, entries), ...others.map(({ jurisdiction }) => jurisdiction)];
  const m49 = readRegions(referenceDir, 'm49-regions.csv', 'M49');
  checkM49Regions(m49, entries);
  const data: ReferenceData = {
    jurisdictions,
    names: mergeNames(jurisdictions, entries, readDatedNames(referenceDir)),
    successions: readTable(referenceDir, 'successions.csv').map((row) => ({
      predecessor: row.required('predecessor'),
      successor: row.required('successor'),
      on: row.required('on'),
    })),
    schemes: readSchemes(referenceDir),
    regions: [...m49, ...readRegions(referenceDir, 'fsg-regions.csv', 'FSG')],
    members: [...m49Members(entries, others), ...readMembers(referenceDir, 'fsg-members.csv', 'FSG')],
  };
  checkReferenceData(data);
  return data;
}
