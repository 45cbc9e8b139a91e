import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDayOfYear,
  formatFiscalStart,
  formatInstant,
  formatPeriod,
  formatPeriodRange,
  formatPeriodShort,
  formatSpan,
} from './dates';

/** Day and month hold together; here as plain spaces. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('dates as they are recorded', () => {
  test.each([
    ['2004', '2004', '2004'],
    ['2027-02', 'Feb 2027', 'févr. 2027'],
    ['2026-11-24', '24 Nov 2026', '24 nov. 2026'],
    ['2022-04-01', '1 Apr 2022', '1er avr. 2022'],
  ])('%s', (partial, english, french) => {
    expect(plain(formatDate(partial, 'en'))).toBe(english);
    expect(plain(formatDate(partial, 'fr'))).toBe(french);
  });

  test('in full', () => {
    expect(plain(formatDate('2022-04-01', 'en', 'long'))).toBe('1 April 2022');
    expect(plain(formatDate('2022-04-01', 'fr', 'long'))).toBe('1er avril 2022');
  });
});

describe('spans write shared parts once', () => {
  test.each([
    ['2026-10-05', '2026-10-08', '5–8 Oct 2026', '5-8 oct. 2026'],
    ['2026-11-30', '2026-12-04', '30 Nov–4 Dec 2026', '30 nov.-4 déc. 2026'],
    ['2027-02-01', '2027-02-04', '1–4 Feb 2027', '1er-4 févr. 2027'],
    ['2025-12-30', '2026-01-02', '30 Dec 2025 to 2 Jan 2026', 'du 30 déc. 2025 au 2 janv. 2026'],
    ['2004', '2006', '2004–2006', '2004-2006'],
    ['2004-03', '2004-05', 'Mar–May 2004', 'mars-mai 2004'],
    ['1998-03', '1998-03-18', 'Mar 1998 to 18 Mar 1998', 'de mars 1998 au 18 mars 1998'],
    ['2005-07-01', '2005-07-01', '1 Jul 2005', '1er juill. 2005'],
  ])('%s to %s', (start, end, english, french) => {
    expect(plain(formatSpan(start, end, 'en'))).toBe(english);
    expect(plain(formatSpan(start, end, 'fr'))).toBe(french);
  });
});

test('periods in each language', () => {
  expect(formatPeriod('2005/06', 'en')).toBe('2005/06');
  expect(formatPeriod('2005/06', 'fr')).toBe('2005-2006');
  expect(formatPeriod('1999/00', 'fr')).toBe('1999-2000');
  expect(formatPeriod('2005', 'fr')).toBe('2005');
  expect(formatPeriodShort('2005/06', 'fr')).toBe('05-06');
  expect(formatPeriodRange('2022/23', '2026/27', 'en')).toBe('2022/23–2026/27');
  expect(formatPeriodRange('2022/23', '2026/27', 'fr')).toBe('2022-2023 à 2026-2027');
  expect(formatPeriodRange('2022/23', '2022/23', 'fr')).toBe('2022-2023');
  expect(plain(formatFiscalStart(4, 'fr'))).toBe('1er avril');
  expect(plain(formatDayOfYear('2026-11-24', 'fr'))).toBe('24 nov.');
});

test('an instant is shown in the register’s time zone', () => {
  expect(plain(formatInstant('2026-11-24T14:12:00Z', 'America/Toronto', 'en'))).toBe('24 Nov 2026, 09:12');
  expect(plain(formatInstant('2026-11-24T14:12:00Z', 'America/Toronto', 'fr'))).toBe('24 nov. 2026, 9 h 12');
  expect(plain(formatInstant('2026-11-24T02:12:00Z', 'America/Toronto', 'en'))).toBe('23 Nov 2026, 21:12');
});

describe('quarters and months as periods', () => {
  test.each([
    ['2005/06 Q2', '2005/06 Q2', '2005-2006 T2', '05/06 Q2', '05-06 T2'],
    ['2005 Q4', '2005 Q4', '2005 T4', '2005 Q4', '2005 T4'],
    ['2005-04', 'Apr 2005', 'avr. 2005', '2005-04', '2005-04'],
  ])('%s', (label, english, french, shortEnglish, shortFrench) => {
    expect(formatPeriod(label, 'en')).toBe(english);
    expect(formatPeriod(label, 'fr')).toBe(french);
    expect(formatPeriodShort(label, 'en')).toBe(shortEnglish);
    expect(formatPeriodShort(label, 'fr')).toBe(shortFrench);
  });
});
