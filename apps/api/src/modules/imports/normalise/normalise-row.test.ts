import { isoToDay } from '@entente/schema/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quickestOf, timeOf } from '../../../../test/quickest-of.js';
import { cleanParagraphs, cleanText } from '../../engagements/rules/text.js';
import type { NormalisedRow, Problem, SheetColumn, VocabularyLookup } from '../stages.js';
import { parseSheetDate } from './dates.js';
import { writtenFingerprint } from './fingerprint.js';
import { normaliseRow } from './normalise-row.js';
import { parseDecimal } from './numbers.js';
import { parsePartners } from './partners.js';

const vocabulary: VocabularyLookup = {
  heading: () => null,
  kind: (text) => (text === 'Visite' ? 'VISIT' : null),
  scope: () => null,
  direction: () => null,
  status: (text) => (text === 'ONGOING' ? 'ACTIVE' : null),
  sensitivity: () => null,
  partnerRole: (text) => (text === 'Host country' ? 'HOSTING' : null),
  organizationRole: (text) => (text === 'Donor' ? 'FUNDING' : null),
};

function normalise(cells: Partial<Record<SheetColumn, string>>): { row: NormalisedRow | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const raw = { row: 0, file: null, line: 2, cells: { kind: 'VISIT', title: 'A visit', ...cells } };
  return { row: normaliseRow(raw, { vocabulary, today: isoToDay('2006-01-15') }, (found) => problems.push(found)), problems };
}

describe('partners', () => {
  test.each([
    ['Congo, Democratic Republic of the', [['Congo, Democratic Republic of the', 'PARTNER', null]]],
    ['Micronesia (Federated States of)', [['Micronesia (Federated States of)', 'PARTNER', null]]],
    ['Upper Volta (Burkina Faso)', [['Upper Volta (Burkina Faso)', 'PARTNER', null]]],
    ['Sweden (VENUE)', [['Sweden', 'VENUE', null]]],
    ['Micronesia (Federated States of) (HOSTING)', [['Micronesia (Federated States of)', 'HOSTING', null]]],
    ['Sweden (Host country)', [['Sweden', 'HOSTING', null]]],
    [
      'Barbados 25%; St. Lucia 75%',
      [
        ['Barbados', 'PARTNER', 2500],
        ['St. Lucia', 'PARTNER', 7500],
      ],
    ],
    [
      'Barbados 33.33 % (BENEFICIARY); St. Lucia (SENDING) 66.67%',
      [
        ['Barbados', 'BENEFICIARY', 3333],
        ['St. Lucia', 'SENDING', 6667],
      ],
    ],
    [
      'Barbados 100%; Sweden (VENUE)',
      [
        ['Barbados', 'PARTNER', 10_000],
        ['Sweden', 'VENUE', null],
      ],
    ],
    ['NA', [['NA', 'PARTNER', null]]],
    [' ; Sweden ;; ', [['Sweden', 'PARTNER', null]]],
  ])('%s', (text, expected) => {
    const { row } = normalise({ partners: text });
    expect(row?.partners.map(({ name, role, share }) => [name, role, share])).toEqual(expected);
  });

  test('the same jurisdiction may have two roles', () => {
    expect(normalise({ partners: 'Sweden; Sweden (VENUE)' }).row?.partners).toHaveLength(2);
  });

  test('a share of a long cell is read in no more than its own length', async () => {
    const cell = `${'a '.repeat(10_000)}%;${'('.repeat(10_000)}`;
    const read = () => timeOf(() => parsePartners(cell, vocabulary));
    expect(await quickestOf(5, read, 1_000)).toBeLessThan(1_000);
  });
});

test('organizations have names with commas, colons and brackets', () => {
  const { row } = normalise({ organizations: 'HOST:Ministry of Justice, Prisons (North): Main Office; Donor: UN' });
  expect(row?.organizations).toEqual([
    { role: 'HOST', name: 'Ministry of Justice, Prisons (North): Main Office' },
    { role: 'FUNDING', name: 'UN' },
  ]);
});

describe('dates', () => {
  test.each([
    ['2004', '2004-01-01', '2004-12-31'],
    ['2004-02', '2004-02-01', '2004-02-29'],
    ['2004-02-29', '2004-02-29', '2004-02-29'],
    ['1874-12-12', '1874-12-12', '1874-12-12'],
  ])('%s stands for its days', (text, first, last) => {
    expect(parseSheetDate(text)).toMatchObject({ date: { text, first: isoToDay(first), last: isoToDay(last) } });
  });

  test('an end is refused only where no day of it can follow the start', () => {
    expect(normalise({ start_date: '1998-03', end_date: '1998-03-18' }).row).not.toBeNull();
    expect(normalise({ start_date: '1998-03-18', end_date: '1998' }).row).not.toBeNull();
    expect(normalise({ start_date: '1998-03-18', end_date: '1998-03-17' }).row).toBeNull();
    expect(normalise({ start_date: '1998', end_date: '1997-12' }).row).toBeNull();
  });

  test('2005-06 is June, and never a fiscal year', () => {
    expect(parseSheetDate('2005-06')).toMatchObject({ date: { precision: 'MONTH' } });
    expect(parseSheetDate('2012-13')).toMatchObject({ code: 'DATE_FISCAL_YEAR' });
  });
});

describe('what is told where it is empty', () => {
  test.each([
    ['VISIT', { start_date: '2006-02' }, 'PLANNED'],
    ['VISIT', { start_date: '2005-05-09' }, 'COMPLETED'],
    ['VISIT', { start_date: '2006-01' }, 'ACTIVE'],
    ['PROJECT', { start_date: '2005' }, 'ACTIVE'],
    ['PROJECT', { start_date: '2004', end_date: '2005' }, 'COMPLETED'],
    ['MISSION', { end_date: '2005' }, 'COMPLETED'],
    ['MISSION', { planned_start: '2007' }, 'PLANNED'],
    ['PROJECT', {}, 'COMPLETED'],
  ])('a %s with %j', (kind, cells, status) => {
    expect(normalise({ kind, ...cells }).row).toMatchObject({ status, told: { status: true } });
  });

  test.each([
    ['MISSION', '', 'MULTILATERAL'],
    ['VISIT', 'Sweden', 'BILATERAL'],
    ['VISIT', '', 'BILATERAL'],
    ['PROJECT', 'Sweden; Chile', 'MULTILATERAL'],
    ['PROJECT', 'Sweden; Chile (TRANSIT)', 'BILATERAL'],
  ])('the scope of a %s with “%s”', (kind, partners, scope) => {
    expect(normalise({ kind, partners }).row).toMatchObject({ scope, told: { scope: true } });
  });

  test('sensitivity is INTERNAL', () => {
    expect(normalise({}).row?.sensitivity).toBe('INTERNAL');
  });
});

describe('text', () => {
  test('blanks of every kind are blanks, and letters are put together', () => {
    expect(cleanText('\u00a0Visite\u2003de\n   la \ufeffde\u0301le\u0301gation\u200b ')).toBe('Visite de la délégation');
  });

  test('apostrophes stay as they are', () => {
    expect(normalise({ title: "L’été d'Estaing" }).row?.title).toBe("L’été d'Estaing");
  });

  test('wrapped lines are joined, and paragraphs stay apart', () => {
    expect(cleanParagraphs(' One\n   wrapped line.\r\n \r\n\r\nTwo. ')).toBe('One wrapped line.\n\nTwo.');
  });

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanParagraphs(cleanParagraphs(text))).toBe(cleanParagraphs(text));
      }),
    );
  });
});

test('decimals are exact', () => {
  expect(['1.005', '0.1', '250000', '1250.5', '1.', '.5', '1e3', '9'.repeat(16)].map((text) => parseDecimal(text, 3))).toEqual([
    1005,
    100,
    250_000_000,
    1_250_500,
    null,
    null,
    null,
    null,
  ]);
  fc.assert(
    fc.property(fc.nat({ max: 1e12 }), (cents) => {
      expect(parseDecimal((cents / 100).toFixed(2), 2)).toBe(cents);
    }),
  );
});

test('a fingerprint holds for the row as written: not for its place, nor for what was told from today', () => {
  const one = normalise({ start_date: '2006-01', partners: 'Sweden' }).row;
  const other = normalise({ start_date: '2006-01', partners: 'Sweden', delegates: '4' }).row;
  if (one === null || other === null) throw new Error('both rows are sound');
  expect(writtenFingerprint({ ...one, row: 9, line: 99, status: 'COMPLETED' })).toBe(writtenFingerprint(one));
  expect(writtenFingerprint(other)).not.toBe(writtenFingerprint(one));
});

test('every finding of a row is told at once', () => {
  const { row, problems } = normalise({
    kind: 'Conference',
    start_date: '2005-02-31',
    delegates: 'x',
    partners: 'Sweden (GUEST)',
    budget: '1,5',
  });
  expect(row).toBeNull();
  expect(problems.map(({ column }) => column)).toEqual(['kind', 'start_date', 'partners', 'delegates', 'budget']);
});
