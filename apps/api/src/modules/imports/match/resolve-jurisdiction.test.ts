import { describe, expect, test } from 'vitest';
import { outcomeOf, resolve } from '../../../../test/reference-index.js';
import { orderedRules } from './ordered-rules.js';

type Case = [name: string, on: string | null, expected: string];

describe('each rule', () => {
  const cases: Case[] = [
    ['NA', '2005', 'NA by code'],
    ['NAM', '2005', 'NA by code'],
    ['GB-ENG', null, 'GB-ENG by code'],
    ['DDDE', '1970', 'DDDE by code'],
    ['YUG', '1970', 'YUCS by code'],
    ['DDDE', '2005', 'ANACHRONISM by anachronism: DE DDDE'],
    ['Korea', '1953-06-16', 'AMBIGUOUS by shared-name: KP KR'],
    ['Sweden', '2004', 'SE by exact-name'],
    ['Suède', '2004', 'SE by exact-name'],
    ['Slovak Republic', null, 'SK by exact-name'],
    ['Upper Volta', '1973', 'BF by name-of-the-time'],
    ['Haute-Volta', '1973', 'BF by name-of-the-time'],
    ['Turkey', '2011', 'TR by name-of-the-time'],
    ['U.S.', '2004', 'US by alias'],
    ['West Germany', '1975', 'DE by alias'],
    ['Allemagne de l’Ouest', '1975', 'DE by alias'],
    ["cote d'ivoire", '2004', 'CI by folded-name'],
    ['  SWEDEN ', '2004', 'SE by folded-name'],
    ['St Lucia', '2004', 'LC by folded-name'],
    ['Burma', '2013-05-19', 'MM by former-name'],
    ['Turkey', '2024', 'TR by former-name'],
    ['Sri Lanka', '1971-10-19', 'LK by later-name'],
    ['Burkina Faso', '1973', 'BF by later-name'],
    ['Yugoslavia', '2010', 'ANACHRONISM by anachronism: BA HR ME MK RS SI CSXX YUCS'],
    ['Poland (government-in-exile)', '1943', 'PL by government-qualifier'],
    ['France, Provisional Government', '1945', 'FR by government-qualifier'],
    ['Afghanistan (Autorité intérimaire)', '2002', 'AF by government-qualifier'],
    ['Congo, Democratic Republic of the', '2010', 'CD by inverted-name'],
    ['Corée, République de', '2010', 'KR by inverted-name'],
    ['Korea (South)', '2010', 'KR by inverted-name'],
    ['Upper Volta (Burkina Faso)', '1970', 'BF by parenthesised-name'],
    ['Congo (Zaire)', '1985', 'CD by parenthesised-name'],
    ['Namibia (NA)', '1995', 'NA by parenthesised-name'],
    ['Xanadu', '1900', 'UNKNOWN by unknown: '],
  ];
  test.each(cases)('%s on %s: %s', (name, on, expected) => {
    const outcome = outcomeOf(name, on);
    expect(outcome).toBe(expected);
  });

  test('is covered by a case above', () => {
    const used = new Set(cases.map(([, , expected]) => / by ([a-z-]+)/u.exec(expected)?.[1]));
    expect(orderedRules.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  test('has a label in both languages', () => {
    for (const { label } of orderedRules) expect([label.en, label.fr].every((text) => text.length > 5)).toBe(true);
  });
});

describe('a name that changed hands', () => {
  const cases: Case[] = [
    ['Germany', '1930', 'DE by name-of-the-time'],
    ['Germany', '1949-05-22', 'DE by name-of-the-time'],
    ['Germany', '1949-06-01', 'DE by alias'],
    ['Germany', '1949', 'AMBIGUOUS by shared-name: DDDE DE'],
    ['Germany', '1949-10-07', 'AMBIGUOUS by shared-name: DDDE DE'],
    ['Germany', '1970', 'AMBIGUOUS by shared-name: DDDE DE'],
    ['Allemagne', '1970', 'AMBIGUOUS by shared-name: DDDE DE'],
    ['Germany', '1990', 'AMBIGUOUS by shared-name: DDDE DE'],
    ['Germany', '1990-10-03', 'DE by exact-name'],
    ['Germany', null, 'DE by exact-name'],
    ['Germany, Federal Republic of', '1970', 'DE by inverted-name'],
    ['German Democratic Republic', '1970', 'DDDE by exact-name'],
    ['Yugoslavia', '1980', 'YUCS by exact-name'],
    ['Yugoslavia', '1992', 'AMBIGUOUS by shared-name: CSXX YUCS'],
    ['Yugoslavia', '2001-05-09', 'CSXX by name-of-the-time'],
    ['Yugoslavia', '2004', 'CSXX by former-name'],
    ['Yugoslavia', null, 'AMBIGUOUS by former-name: CSXX YUCS'],
    ['China, Republic of', '1943', 'CN by inverted-name'],
    ['China, Republic of', '1961', 'TW by inverted-name'],
    ['Republic of China', null, 'TW by exact-name'],
    ['China', '1943', 'CN by exact-name'],
    ['China', '1955', 'AMBIGUOUS by shared-name: CN TW'],
    ['China', '1980', 'CN by exact-name'],
    ['China', null, 'CN by exact-name'],
    ['Korea', '1905', 'X-KOREA by alias'],
    ['Korea', null, 'AMBIGUOUS by shared-name: KP KR'],
    ['Congo', '1985', 'AMBIGUOUS by shared-name: CD CG'],
    ['Congo', null, 'AMBIGUOUS by shared-name: CD CG'],
    ['Congo, Republic of', '1961-06-08', 'AMBIGUOUS by inverted-name: CD CG'],
    ['Congo, Republic of', '1990', 'CG by inverted-name'],
    ['Vietnam', '1966', 'AMBIGUOUS by shared-name: VDVN X-SOUTH-VIETNAM'],
    ['Vietnam', '1995', 'VN by alias'],
    ['Yemen', '1950', 'X-NORTH-YEMEN by alias'],
    ['Yemen', '1980', 'AMBIGUOUS by shared-name: X-NORTH-YEMEN YDYE'],
    ['Yemen', '2000', 'YE by exact-name'],
    ['Turkey', '1910', 'X-OTTOMAN by alias'],
    ['Russia', '1900', 'X-RUSSIAN-EMPIRE by alias'],
    ['Russia', '1960', 'ANACHRONISM by anachronism: SUHH RU X-RUSSIAN-EMPIRE X-SOVIET-RUSSIA'],
    ['Russia', '1992', 'RU by exact-name'],
    ['United Arab Republic', '1960', 'X-UAR by exact-name'],
    ['United Arab Republic', '1965', 'EG by name-of-the-time'],
    ['Egypt', '1960', 'EG by exact-name'],
    ['Zaire', '1985', 'CD by name-of-the-time'],
    ['Siam', '1931', 'TH by name-of-the-time'],
    ['Rhodesia', '1970', 'ZW by name-of-the-time'],
    ['Malaya', '1960', 'MY by name-of-the-time'],
    ['Tanganyika', '1963', 'X-TANGANYIKA by exact-name'],
    ['Tanganyika', '1980', 'ANACHRONISM by anachronism: TZ X-TANGANYIKA'],
    ['Serbia', '1900', 'X-SERBIA by alias'],
    ['Serbia', '2004', 'ANACHRONISM by anachronism: CSXX BA HR MK SI RS X-SERBIA'],
    ['Slovakia', '1985', 'ANACHRONISM by anachronism: CSHH SK'],
    ['Hawaii', '2005', 'ANACHRONISM by anachronism: US X-HAWAII'],
    ['Kosovo', '1999', 'XK by exact-name'],
    ['Kosovo', '1990', 'ANACHRONISM by anachronism: XK'],
    ['Virgin Islands', '2005', 'AMBIGUOUS by shared-name: VG VI'],
    ['Saint-Martin', '2012', 'AMBIGUOUS by shared-name: MF SX'],
  ];
  test.each(cases)('%s on %s: %s', (name, on, expected) => {
    const outcome = outcomeOf(name, on);
    expect(outcome).toBe(expected);
  });
});

describe('what the register may not confuse', () => {
  const cases: Case[] = [
    ['Guinea', '2010', 'GN by exact-name'],
    ['Guinea-Bissau', '2010', 'GW by exact-name'],
    ['Equatorial Guinea', '2010', 'GQ by exact-name'],
    ['Papua New Guinea', '2010', 'PG by exact-name'],
    ['Georgia', '2010', 'GE by exact-name'],
    ['Niger', '2010', 'NE by exact-name'],
    ['Nigeria', '2010', 'NG by exact-name'],
    ['Dominica', '2010', 'DM by exact-name'],
    ['Dominican Republic', '2010', 'DO by exact-name'],
    ['Samoa', '2010', 'WS by exact-name'],
    ['American Samoa', '2010', 'AS by exact-name'],
    ['England', '2010', 'GB-ENG by exact-name'],
    ['England and Wales', null, 'GB-EAW by exact-name'],
    ['Great Britain', '2010', 'GB by alias'],
    ['Congo (Brazzaville)', '2010', 'CG by alias'],
    ['Congo-Kinshasa', '2010', 'CD by folded-name'],
    ['Ireland (Northern)', '2010', 'GB-NIR by inverted-name'],
    ['Taiwan, Province of China', '2010', 'TW by alias'],
    ['Georgia (USA)', '2010', 'AMBIGUOUS by parenthesised-name: GE US'],
    ['Georgia (state)', '2010', 'UNKNOWN by parenthesised-name: GE'],
    ['Guinea, Bissau', '2010', 'UNKNOWN by unknown: '],
    ['Barbados, Trinidad', '2010', 'UNKNOWN by unknown: '],
    ['us', '2010', 'US by folded-name'],
    ['na', '2010', 'UNKNOWN by unknown: '],
  ];
  test.each(cases)('%s on %s: %s', (name, on, expected) => {
    const outcome = outcomeOf(name, on);
    expect(expected.startsWith('UNKNOWN by unknown') ? outcome.slice(0, expected.length) : outcome).toBe(expected);
  });

  test('Ireland is not Northern Ireland', () => {
    expect(outcomeOf('Ireland', '2010')).toBe('IE by exact-name');
  });
});

describe('what is held back', () => {
  test('says why, in both languages', () => {
    const held = resolve('Korea', '1953-06-16');
    expect(held.outcome).toBe('AMBIGUOUS');
    if (held.outcome === 'RESOLVED') return;
    expect(held.reason).toEqual({
      en: '“Korea” at that date can mean North Korea (KP), South Korea (KR).',
      fr: '« Korea » à cette date peut désigner Corée du Nord (KP), Corée du Sud (KR).',
    });
    expect(held.candidates[0]).toEqual({
      code: 'KP',
      name: { en: 'North Korea', fr: 'Corée du Nord' },
      note: { en: 'since 1948-09-09', fr: 'depuis 1948-09-09' },
    });
  });

  test('comes with the names most like it', () => {
    expect(outcomeOf('Somoa', '2022-09-28')).toMatch(/^UNKNOWN by unknown: WS/u);
    expect(outcomeOf('Bosnian Federation', '1996-05-14')).toMatch(/^UNKNOWN by unknown: BA/u);
    expect(outcomeOf('Czehcia', '2022')).toMatch(/^UNKNOWN by unknown: CZ/u);
    const held = resolve('Somoa', '2022-09-28');
    expect(held.outcome !== 'RESOLVED' && held.reason.en).toBe('“Somoa” is not a name that the register knows. Did you mean Samoa?');
  });

  test('includes a name of nothing', () => {
    expect(outcomeOf('', '2022')).toBe('UNKNOWN by unknown: ');
    expect(outcomeOf(' \u00a0 ', null)).toBe('UNKNOWN by unknown: ');
  });
});
