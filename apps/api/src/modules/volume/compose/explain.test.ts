import { isoToDay } from '@entente/schema/calendar';
import { expect, it } from 'vitest';
import type { ValueNames, VolumeQuestion } from '../question.js';
import { explainVolume } from './explain.js';
import { explainRows } from './explain-rows.js';

const names: ValueNames = {
  code: (_, id) => String(id),
  sortKey: (_, id) => String(id),
  name: (dimension, id, locale) => (dimension === 'REGION' && id === 2 ? { EN: 'Africa', FR: 'Afrique' }[locale] : `${dimension} ${id}`),
};
const scheme = { nameEn: 'the UN’s M49', nameFr: 'la norme M49 de l’ONU', version: '2024' };
const question: VolumeQuestion = {
  groupBy: ['YEAR', 'REGION'],
  where: { from: isoToDay('2001-04-01'), to: isoToDay('2006-03-31'), kinds: ['VISIT', 'PROJECT'], regions: [2] },
  calendar: 'FISCAL',
  fiscalMonth: 4,
  basis: 'STARTED',
  counting: 'WHOLE',
  schemeId: 1,
  openThrough: isoToDay('2026-11-24'),
  seq: 1,
  visibility: { protectedToo: false, grantedEngagementIds: [], closedSinceIds: [] },
  measures: ['ENGAGEMENTS'],
  asks: { rows: true, total: true, additive: true, overlap: true, notes: true, notRecorded: true },
};
const asOf = '2026-11-24T09:12:00.000Z';

it('says what a whole count of starts is, in English', () => {
  expect(explainVolume(question, scheme, names, 'EN', asOf)).toMatchInlineSnapshot(
    `"Engagements, by fiscal year and region. An engagement counts in the fiscal year of its first day; fiscal years begin on 1 April. Counted are those that start from 1 April 2001 to 31 March 2006. Active and completed engagements count; planned, confirmed, postponed, cancelled and declined ones do not. A component counts with its whole, not beside it. Counting is whole: an engagement is one in each region that it has, and one in any total, so that the rows may add up to more than the total. Only: type visit or project; region Africa. Regions are those of the UN’s M49 (2024). The home jurisdiction, venues and places of transit do not count as partners. As recorded on 24 November 2026 at 09:12 UTC."`,
  );
});

it('says what a whole count of starts is, in French', () => {
  expect(explainVolume(question, scheme, names, 'FR', asOf)).toMatchInlineSnapshot(
    `"Engagements, par exercice et par région. Un engagement compte dans l’exercice de son premier jour; l’exercice commence le 1er avril. Sont retenus ceux qui débutent entre le 1er avril 2001 et le 31 mars 2006. Les engagements en cours ou terminés comptent; les prévus, confirmés, reportés, annulés et refusés ne comptent pas. Un volet est compté avec son ensemble, et non à part. Le compte est entier : un engagement compte pour un dans chaque région où il figure, et pour un dans tout total; la somme des lignes peut donc dépasser le total. Seulement : type visite ou projet; région Afrique. Régions selon : la norme M49 de l’ONU (2024). Le pays d’attache, les lieux de réunion et les lieux de transit ne comptent pas comme partenaires. Selon le registre du 24 novembre 2026 à 9 h 12 UTC."`,
  );
});

const active: VolumeQuestion = {
  ...question,
  groupBy: ['QUARTER', 'TOPIC'],
  where: { statuses: ['PLANNED', 'ACTIVE'], includeComponents: true, to: isoToDay('2006-03-31') },
  calendar: 'CALENDAR',
  basis: 'ACTIVE',
  counting: 'FRACTIONAL',
  measures: ['ENGAGEMENTS', 'DAYS', 'BUDGET'],
};

it('says what a fractional count of days is, in English', () => {
  expect(explainVolume(active, scheme, names, 'EN')).toMatchInlineSnapshot(
    `"Engagements, days and budget, by calendar quarter and topic. An engagement counts in every calendar quarter with at least one day of it. Counted are the days up to 31 March 2006. Only engagements of status planned or active count. Components count beside their whole. Counting is fractional: an engagement is divided among its partners by their shares, equally where none are given, and equally among its topics, organizations and other values; a period has its part of the engagement’s days. The parts add up to the total, and a filter keeps only the parts inside it. An active mission or project without an end runs through 24 November 2026."`,
  );
});

it('says what a fractional count of days is, in French', () => {
  expect(explainVolume(active, scheme, names, 'FR')).toMatchInlineSnapshot(
    `"Engagements, jours et budget, par trimestre civil et par sujet. Un engagement compte dans chaque trimestre civil où il a au moins un jour. Sont retenus les jours jusqu’au 31 mars 2006. Seuls comptent les engagements dont l’état est prévu ou en cours. Les volets comptent à côté de leur ensemble. Le compte est fractionnaire : un engagement se répartit entre ses partenaires selon leurs parts, également à défaut, et également entre ses sujets, ses organisations et ses autres valeurs; chaque période reçoit sa part des jours. Les parties totalisent l’ensemble, et un filtre ne garde que les parts qui s’y trouvent. Une mission ou un projet en cours sans date de fin court jusqu’au 24 novembre 2026."`,
  );
});

it('says of a bare total that it has all years', () => {
  const total = { ...question, groupBy: [], where: {} };
  expect(explainVolume(total, scheme, names, 'EN')).toMatchInlineSnapshot(
    `"Engagements, in one total. All years are counted, and engagements without a date too. Active and completed engagements count; planned, confirmed, postponed, cancelled and declined ones do not. A component counts with its whole, not beside it. Each engagement counts as one."`,
  );
  expect(explainVolume(total, scheme, names, 'FR')).toMatchInlineSnapshot(
    `"Engagements, en un seul total. Toutes les années sont comptées, ainsi que les engagements sans date. Les engagements en cours ou terminés comptent; les prévus, confirmés, reportés, annulés et refusés ne comptent pas. Un volet est compté avec son ensemble, et non à part. Chaque engagement compte pour un."`,
  );
});

it('names a dozen values of a filter, and says how many others there are', () => {
  const of = (count: number, locale: 'EN' | 'FR') =>
    explainVolume({ ...question, where: { topics: Array.from({ length: count }, (_, index) => index + 1) } }, scheme, names, locale);
  const dozen = Array.from({ length: 11 }, (_, index) => `TOPIC ${index + 1}`).join(', ');
  expect(of(12, 'EN')).toContain(`Only: topic ${dozen} or TOPIC 12.`);
  // That there is one other takes no less than its name.
  expect(of(13, 'EN')).toContain(`Only: topic ${dozen}, TOPIC 12 or TOPIC 13.`);
  expect(of(2_000, 'EN')).toContain(`Only: topic ${dozen}, TOPIC 12 or 1,988 others.`);
  expect(of(2_000, 'FR')).toContain(`Seulement : sujet ${dozen}, TOPIC 12 ou 1\u00a0988 autres.`);
});

it('says which rows are shown, and what they are compared with', () => {
  const rows = (more: Partial<VolumeQuestion>, locale: 'EN' | 'FR') => explainRows({ ...question, ...more }, locale);
  expect(rows({}, 'EN')).toEqual([]);
  const all: Partial<VolumeQuestion> = {
    fill: true,
    having: { measure: 'BUDGET', atLeast: 1234.5, atMost: 2_000_000 },
    top: 3,
    compareTo: 'SAME_PERIOD_LAST_YEAR',
  };
  expect(rows(all, 'EN')).toEqual([
    'Periods without any are rows of zero, as far as the register holds them.',
    'Only rows whose budget is at least 1,234.5 and at most 2,000,000 are shown.',
    'The 3 rows with the largest number of engagements stand alone; all others are one row, “Other”, in which each engagement counts once.',
    'Compared with 1 April 2000 to 31 March 2005.',
  ]);
  expect(rows(all, 'FR')).toEqual([
    'Les périodes où il n’y a rien sont des lignes à zéro, pour autant que le registre les couvre.',
    'Ne figurent que les lignes où le budget est d’au moins 1\u00a0234,5 et d’au plus 2\u00a0000\u00a0000.',
    'Les 3 lignes où le nombre d’engagements est le plus grand figurent à part; toutes les autres n’en font qu’une, « Autres », où chaque engagement compte une fois.',
    'En regard : du 1er avril 2000 au 31 mars 2005.',
  ]);
  const one: Partial<VolumeQuestion> = {
    counting: 'FRACTIONAL',
    top: 1,
    orderBy: [{ measure: 'DAYS', direction: 'ASC' }],
    having: { measure: 'DELEGATES', atMost: 5 },
  };
  expect(rows(one, 'EN')).toEqual([
    'Only rows whose number of delegates is at most 5 are shown.',
    'The row with the smallest number of days stands alone; all others are one row, “Other”.',
  ]);
  expect(rows(one, 'FR')).toEqual([
    'Ne figurent que les lignes où le nombre de délégués est d’au plus 5.',
    'La ligne où le nombre de jours est le plus petit figure à part; toutes les autres n’en font qu’une, « Autres ».',
  ]);
  expect(rows({ fill: true, groupBy: ['REGION'], having: { measure: 'DAYS' } }, 'EN')).toEqual([]);
  expect(explainVolume({ ...question, ...all }, scheme, names, 'EN', asOf)).toContain(
    `as partners. ${rows(all, 'EN').join(' ')} As recorded on 24 November 2026`,
  );
});
