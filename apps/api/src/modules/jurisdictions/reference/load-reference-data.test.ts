import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadReferenceData } from './load-reference-data.js';
import { ReferenceDataError } from './reference-data.errors.js';
import type { ReferenceMember } from './reference-data.js';

const dataDir = join(import.meta.dirname, '../../../../../../data');
const data = loadReferenceData(dataDir);
const byCode = new Map(data.jurisdictions.map((jurisdiction) => [jurisdiction.code, jurisdiction]));
const regionOf = (scheme: string, code: string): string | undefined =>
  data.members.find((member: ReferenceMember) => member.scheme === scheme && member.jurisdictionCode === code)?.regionCode;

describe('country-codes.csv', () => {
  test('gives all 249 entries', () => {
    expect(data.jurisdictions.filter(({ code }) => /^[A-Z]{2}$/u.test(code) && code !== 'XK')).toHaveLength(249);
  });

  test('hazard 1: NA is Namibia', () => {
    expect(byCode.get('NA')).toEqual({
      code: 'NA',
      alpha3: 'NAM',
      m49: '516',
      type: 'COUNTRY',
      nameEn: 'Namibia',
      nameFr: 'Namibie',
      parentCode: null,
      validFrom: null,
      validTo: null,
    });
    expect(regionOf('M49', 'NA')).toBe('018');
  });

  test('hazard 2: numeric codes have three digits', () => {
    expect(byCode.get('AF')?.m49).toBe('004');
    expect(data.jurisdictions.filter(({ m49 }) => m49 !== null && !/^\d{3}$/u.test(m49))).toEqual([]);
    expect(regionOf('M49', 'AF')).toBe('034');
  });

  test('hazard 3: Antarctica has no region in any scheme, and it alone', () => {
    for (const scheme of ['M49', 'FSG']) {
      const placed = new Set(data.members.filter((member) => member.scheme === scheme).map(({ jurisdictionCode }) => jurisdictionCode));
      expect(data.jurisdictions.filter(({ code }) => !placed.has(code)).map(({ code }) => code)).toEqual(['AQ']);
    }
  });

  test('hazard 4: a no-break space is no name', () => {
    expect(data.names.filter(({ name }) => /^\s|\s$|\u00a0/u.test(name) || name === '')).toEqual([]);
  });

  test('hazard 5: everyday names are shown', () => {
    const shown = (code: string): (string | undefined)[] => [byCode.get(code)?.nameEn, byCode.get(code)?.nameFr];
    expect(shown('GB')).toEqual(['United Kingdom', 'Royaume-Uni']);
    expect(shown('CI')).toEqual(['Côte d’Ivoire', 'Côte d’Ivoire']);
    expect(shown('CZ')).toEqual(['Czechia', 'Tchéquie']);
    expect(shown('TR')).toEqual(['Türkiye', 'Türkiye']);
    expect(shown('CD')).toEqual(['Democratic Republic of the Congo', 'République démocratique du Congo']);
  });

  test('hazard 6: names carry neither UNTERM’s articles nor its asterisks', () => {
    expect(data.names.filter(({ name }) => /\*|\((?:the|le|la|les|l['’])\)|^(?:the|la) /u.test(name)).map(({ name }) => name)).toEqual([]);
  });

  test('hazard 7: names that it does not have any more', () => {
    const name = (wanted: string) => data.names.find((row) => row.name === wanted);
    expect(name('Turkey')).toMatchObject({ jurisdictionCode: 'TR', kind: 'FORMER', validTo: '2022-05-31' });
    expect(name('Burma')).toMatchObject({ jurisdictionCode: 'MM', kind: 'FORMER' });
    expect(name('Swaziland')).toMatchObject({ jurisdictionCode: 'SZ', kind: 'FORMER', validTo: '2018-04-18' });
    expect(name('Upper Volta')).toMatchObject({ jurisdictionCode: 'BF', kind: 'FORMER', validTo: '1984-08-03' });
  });
});

describe('jurisdictions beyond it', () => {
  test('UK nations have their country’s region and their own row', () => {
    for (const code of ['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'GB-EAW']) {
      expect(byCode.get(code)).toMatchObject({ type: 'SUBDIVISION', parentCode: 'GB' });
      expect(regionOf('M49', code)).toBe(regionOf('M49', 'GB'));
    }
  });

  test('Kosovo is in Southern Europe, Taiwan in Eastern Asia', () => {
    expect(regionOf('M49', 'XK')).toBe('039');
    expect(regionOf('M49', 'TW')).toBe('030');
    expect([byCode.get('XK')?.type, byCode.get('TW')?.type]).toEqual(['COUNTRY', 'COUNTRY']);
  });

  test.each([
    ['SUHH', '1991-12-25', '151'],
    ['YUCS', '1992-04-26', '039'],
    ['CSXX', '2006-06-04', '039'],
    ['CSHH', '1992-12-31', '151'],
    ['DDDE', '1990-10-02', '151'],
    ['X-HAWAII', '1898-08-11', '061'],
  ])('former state %s ends on %s, stands in %s and has successors', (code, validTo, region) => {
    expect(byCode.get(code)).toMatchObject({ type: 'FORMER_STATE', validTo });
    expect(regionOf('M49', code)).toBe(region);
    expect(data.successions.some(({ predecessor }) => predecessor === code)).toBe(true);
  });

  test('every former state has an end and a successor, and nothing else has an end', () => {
    const ended = data.jurisdictions.filter(({ validTo }) => validTo !== null).map(({ code }) => code);
    expect(data.jurisdictions.filter(({ type }) => type === 'FORMER_STATE').map(({ code }) => code)).toEqual(ended);
    const predecessors = new Set(data.successions.map(({ predecessor }) => predecessor));
    expect(ended.filter((code) => !predecessors.has(code))).toEqual([]);
  });

  test('territories name the state that they belong to', () => {
    expect(byCode.get('BM')).toMatchObject({ type: 'TERRITORY', parentCode: 'GB' });
    expect(byCode.get('HK')).toMatchObject({ type: 'TERRITORY', parentCode: 'CN' });
    expect(
      data.jurisdictions.filter(({ type, parentCode }) => type === 'TERRITORY' && parentCode === null).map(({ code }) => code),
    ).toEqual(['AQ', 'EH']);
  });

  test('each has one shown name at present in each language, unless it ended', () => {
    for (const { code, nameEn, nameFr, validTo } of data.jurisdictions) {
      const current = data.names.filter(
        ({ jurisdictionCode, kind, validTo: until }) => jurisdictionCode === code && kind === 'CURRENT' && until === null,
      );
      expect(current.map(({ locale, name }) => `${locale} ${name}`).sort(), code).toEqual([`en ${nameEn}`, `fr ${nameFr}`]);
      expect(validTo === null || current.length === 2).toBe(true);
    }
  });
});

describe('region schemes', () => {
  test('M49 has 5 regions, 17 subregions and 7 intermediate regions, in both languages', () => {
    const m49 = data.regions.filter(({ scheme }) => scheme === 'M49');
    expect([1, 2, 3].map((level) => m49.filter((region) => region.level === level).length)).toEqual([5, 17, 7]);
    expect(m49.find(({ code }) => code === '419')?.nameFr).toBe('Amérique latine et Caraïbes');
  });

  test('M49 has as many ISO members by region as country-codes.csv: Africa 60, Americas 57, Asia 51, Europe 51, Oceania 29', () => {
    const parents = new Map(data.regions.filter(({ scheme }) => scheme === 'M49').map(({ code, parentCode }) => [code, parentCode]));
    const top = (code: string): string => {
      const parent = parents.get(code);
      return parent ? top(parent) : code;
    };
    const counts: Record<string, number> = {};
    for (const { scheme, jurisdictionCode, regionCode } of data.members) {
      if (scheme !== 'M49' || !/^[A-Z]{2}$/u.test(jurisdictionCode) || jurisdictionCode === 'XK') continue;
      counts[top(regionCode)] = (counts[top(regionCode)] ?? 0) + 1;
    }
    expect(counts).toEqual({ '002': 60, '019': 57, '142': 51, '150': 51, '009': 29 });
  });

  test.each([
    ['ZM', 'AFRICA'],
    ['DZ', 'MENA'],
    ['SA', 'MENA'],
    ['AF', 'ASIA_PACIFIC'],
    ['TR', 'EUROPE_EURASIA'],
    ['KZ', 'EUROPE_EURASIA'],
    ['HT', 'LATIN_AMERICA'],
    ['US', 'NORTH_AMERICA'],
    ['MX', 'NORTH_AMERICA'],
    ['SUHH', 'EUROPE_EURASIA'],
  ])('the foreign service puts %s in %s', (code, region) => {
    expect(regionOf('FSG', code)).toBe(region);
  });
});

describe('a reference file that contradicts itself is refused, with file, value and rule', () => {
  const copies: string[] = [];
  afterEach(() => {
    for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
  });
  const withChange = (file: string, from: string, to: string): string => {
    const copy = mkdtempSync(join(tmpdir(), 'entente-reference-'));
    copies.push(copy);
    for (const folder of ['country-codes', 'reference']) cpSync(join(dataDir, folder), join(copy, folder), { recursive: true });
    const path = join(copy, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    return copy;
  };

  test.each([
    ['reference/names.csv', 'BF,en,Upper Volta', 'ZZ,en,Upper Volta', 'names.csv, code: must be the code of a jurisdiction: ZZ'],
    ['reference/names.csv', 'Upper Volta,FORMER', 'Upper Volta,OLD', 'must be one of CURRENT, OFFICIAL, FORMER, ALIAS: OLD'],
    ['reference/display-names.csv', 'NA,Namibia,Namibie,\n', '', 'every entry of country-codes.csv needs a row: NA'],
    ['reference/other-jurisdictions.csv', '1922-12-30,1991-12-25', '1991-12-30,1922-12-25', 'must not end before it begins'],
    ['reference/m49-regions.csv', '018,3,202,', '018,3,419,', 'must agree with country-codes.csv: 018'],
    ['reference/fsg-members.csv', 'ZM,AFRICA', 'ZM,AFRIKA', 'must be a region of the scheme: ZM AFRIKA'],
    ['reference/fsg-members.csv', 'ZM,AFRICA,,\n', 'ZM,AFRICA,,\nZM,MENA,,\n', 'must stand once: FSG ZM'],
    ['reference/successions.csv', 'SUHH,RU', 'SUHH,XX', 'successions.csv, successor: must be the code of a jurisdiction: XX'],
    ['reference/schemes.csv', 'FSG,2006', 'FSG,', 'schemes.csv line 3, version: a value is needed'],
  ])('%s with %o as %o', (file, from, to, message) => {
    const copy = withChange(file, from, to);
    expect(() => loadReferenceData(copy)).toThrow(ReferenceDataError);
    expect(() => loadReferenceData(copy)).toThrow(message);
  });
});
