import { directions, engagementKinds, engagementScopes, engagementStatuses } from '@entente/schema/vocabulary';
import {
  grainOf,
  isPeriod,
  type ReferenceDimension,
  type ValueNames,
  type VolumeDimension,
  type VolumeMeasure,
  type VolumeQuestion,
} from '../question.js';
import { explainRows } from './explain-rows.js';
import { dayInWords, listInWords, monthInWords, numberInWords } from './words.js';

/** The region scheme that a question is counted by. */
export interface ExplainedScheme {
  nameEn: string;
  nameFr: string;
  version: string;
}

type Locale = 'EN' | 'FR';

/**
 * What is counted and by which rules, in one paragraph.
 * `asOf` is the moment of the state of the register that is counted, as `2026-11-24T09:12:00.000Z`.
 */
export function explainVolume(question: VolumeQuestion, scheme: ExplainedScheme, names: ValueNames, locale: Locale, asOf?: string): string {
  const sentences = [
    subject(question, locale),
    basis(question, locale),
    window(question, locale),
    statuses(question, locale),
    components(question, locale),
    counting(question, locale),
    filters(question, names, locale),
    partners(question, scheme, locale),
    ...explainRows(question, locale),
    open(question, locale),
    asOf === undefined ? '' : moment(asOf, locale),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const MEASURES: Readonly<Record<VolumeMeasure, Readonly<Record<Locale, string>>>> = {
  ENGAGEMENTS: { EN: 'engagements', FR: 'engagements' },
  DELEGATES: { EN: 'delegates', FR: 'délégués' },
  DAYS: { EN: 'days', FR: 'jours' },
  BUDGET: { EN: 'budget', FR: 'budget' },
  PERSON_MONTHS: { EN: 'person-months', FR: 'mois-personnes' },
};

const DIMENSIONS: Readonly<Record<Exclude<VolumeDimension, 'YEAR' | 'QUARTER'>, Readonly<Record<Locale, string>>>> = {
  MONTH: { EN: 'month', FR: 'mois' },
  KIND: { EN: 'type', FR: 'type' },
  SCOPE: { EN: 'scope', FR: 'portée' },
  DIRECTION: { EN: 'direction', FR: 'sens' },
  STATUS: { EN: 'status', FR: 'état' },
  REGION: { EN: 'region', FR: 'région' },
  SUBREGION: { EN: 'subregion', FR: 'sous-région' },
  JURISDICTION: { EN: 'jurisdiction', FR: 'administration' },
  TOPIC: { EN: 'topic', FR: 'sujet' },
  ORGANIZATION: { EN: 'organization', FR: 'organisation' },
  FACILITY: { EN: 'facility', FR: 'établissement' },
  INTERVENTION: { EN: 'intervention', FR: 'intervention' },
};

function dimensionName(dimension: VolumeDimension, question: VolumeQuestion, locale: Locale): string {
  const fiscal = question.calendar === 'FISCAL';
  if (dimension === 'YEAR') return { EN: fiscal ? 'fiscal year' : 'calendar year', FR: fiscal ? 'exercice' : 'année civile' }[locale];
  if (dimension === 'QUARTER')
    return { EN: fiscal ? 'fiscal quarter' : 'calendar quarter', FR: fiscal ? 'trimestre d’exercice' : 'trimestre civil' }[locale];
  return DIMENSIONS[dimension][locale];
}

function subject(question: VolumeQuestion, locale: Locale): string {
  const measures = [...new Set<VolumeMeasure>(['ENGAGEMENTS', ...question.measures])].map((measure) => MEASURES[measure][locale]);
  const what = capital(listInWords(measures, locale));
  const by = question.groupBy.map((dimension) => dimensionName(dimension, question, locale));
  if (locale === 'EN') return by.length > 0 ? `${what}, by ${listInWords(by, 'EN')}.` : `${what}, in one total.`;
  return by.length > 0
    ? `${what}, ${listInWords(
        by.map((name) => `par ${name}`),
        'FR',
      )}.`
    : `${what}, en un seul total.`;
}

function basis(question: VolumeQuestion, locale: Locale): string {
  const grain = grainOf(question.groupBy);
  const period = grain ? dimensionName(grain, question, locale) : null;
  const began =
    question.calendar === 'FISCAL' && question.groupBy.some((dimension) => isPeriod(dimension) && dimension !== 'MONTH')
      ? {
          EN: `; fiscal years begin on 1 ${monthInWords(question.fiscalMonth, 'EN')}`,
          FR: `; l’exercice commence le 1er ${monthInWords(question.fiscalMonth, 'FR')}`,
        }[locale]
      : '';
  const windowed = question.where.from !== undefined || question.where.to !== undefined;
  if (!period && !windowed) return '';
  const wholly = question.counting === 'WHOLE';
  if (question.basis === 'STARTED') {
    if (locale === 'EN')
      return period ? `An engagement counts in the ${period} of its first day${began}.` : 'An engagement counts by its first day.';
    return period
      ? `Un engagement compte ${inPeriodFr(question)} de son premier jour${began}.`
      : 'Un engagement compte selon son premier jour.';
  }
  if (locale === 'EN') {
    return period
      ? `An engagement counts in every ${period} with at least one day of it${began}${wholly ? '; where it spans several, the periods add up to more than the total' : ''}.`
      : 'An engagement counts where at least one day of it does.';
  }
  return period
    ? `Un engagement compte dans chaque ${period} où il a au moins un jour${began}${wholly ? '; s’il s’étend sur plusieurs, leur somme dépasse le total' : ''}.`
    : 'Un engagement compte dès qu’un de ses jours compte.';
}

function inPeriodFr(question: VolumeQuestion): string {
  const grain = grainOf(question.groupBy);
  const fiscal = question.calendar === 'FISCAL';
  if (grain === 'YEAR') return fiscal ? 'dans l’exercice' : 'dans l’année civile';
  return grain === 'QUARTER' ? `dans le ${dimensionName('QUARTER', question, 'FR')}` : 'dans le mois';
}

function window(question: VolumeQuestion, locale: Locale): string {
  const { from, to } = question.where;
  const first = from === undefined ? null : dayInWords(from, locale);
  const last = to === undefined ? null : dayInWords(to, locale);
  if (first === null && last === null) {
    return {
      EN: 'All years are counted, and engagements without a date too.',
      FR: 'Toutes les années sont comptées, ainsi que les engagements sans date.',
    }[locale];
  }
  if (locale === 'EN') {
    const span = first && last ? `from ${first} to ${last}` : first ? `from ${first} on` : `up to ${last}`;
    if (question.basis === 'STARTED') return `Counted are those that start ${span}.`;
    return first && last ? `Counted are the days ${span}, both included.` : `Counted are the days ${span}.`;
  }
  const span = first && last ? `du ${first} au ${last}` : first ? `à partir du ${first}` : `jusqu’au ${last}`;
  if (question.basis === 'STARTED') {
    const startSpan = first && last ? `entre le ${first} et le ${last}` : span;
    return `Sont retenus ceux qui débutent ${startSpan}.`;
  }
  return first && last ? `Sont retenus les jours ${span} inclusivement.` : `Sont retenus les jours ${span}.`;
}

function statuses(question: VolumeQuestion, locale: Locale): string {
  const asked = question.where.statuses;
  if (!asked || asked.length === 0) {
    return {
      EN: 'Active and completed engagements count; planned, confirmed, postponed, cancelled and declined ones do not.',
      FR: 'Les engagements en cours ou terminés comptent; les prévus, confirmés, reportés, annulés et refusés ne comptent pas.',
    }[locale];
  }
  const labels = asked.map((status) => label(engagementStatuses, status, locale).toLowerCase());
  return {
    EN: `Only engagements of status ${listInWords(labels, 'EN', 'OR')} count.`,
    FR: `Seuls comptent les engagements dont l’état est ${listInWords(labels, 'FR', 'OR')}.`,
  }[locale];
}

function components(question: VolumeQuestion, locale: Locale): string {
  if (question.where.includeComponents) {
    return { EN: 'Components count beside their whole.', FR: 'Les volets comptent à côté de leur ensemble.' }[locale];
  }
  return { EN: 'A component counts with its whole, not beside it.', FR: 'Un volet est compté avec son ensemble, et non à part.' }[locale];
}

const SHARED: readonly VolumeDimension[] = ['REGION', 'SUBREGION', 'JURISDICTION', 'TOPIC', 'ORGANIZATION', 'FACILITY', 'INTERVENTION'];

function counting(question: VolumeQuestion, locale: Locale): string {
  const shared = question.groupBy.filter((dimension) => SHARED.includes(dimension));
  if (question.counting === 'FRACTIONAL') {
    const time = question.basis === 'ACTIVE';
    if (locale === 'EN') {
      return `Counting is fractional: an engagement is divided among its partners by their shares, equally where none are given, and equally among its topics, organizations and other values${time ? '; a period has its part of the engagement’s days' : ''}. The parts add up to the total, and a filter keeps only the parts inside it.`;
    }
    return `Le compte est fractionnaire : un engagement se répartit entre ses partenaires selon leurs parts, également à défaut, et également entre ses sujets, ses organisations et ses autres valeurs${time ? '; chaque période reçoit sa part des jours' : ''}. Les parties totalisent l’ensemble, et un filtre ne garde que les parts qui s’y trouvent.`;
  }
  if (shared.length === 0 && question.basis === 'ACTIVE' && grainOf(question.groupBy) !== null) {
    return {
      EN: 'Each engagement counts as one in each period, and as one in any total.',
      FR: 'Chaque engagement compte pour un dans chaque période, et pour un dans tout total.',
    }[locale];
  }
  if (shared.length === 0) return { EN: 'Each engagement counts as one.', FR: 'Chaque engagement compte pour un.' }[locale];
  const values = shared.map((dimension) => dimensionName(dimension, question, locale));
  if (locale === 'EN') {
    return `Counting is whole: an engagement is one in ${listInWords(
      values.map((value) => `each ${value}`),
      'EN',
    )} that it has, and one in any total, so that the rows may add up to more than the total.`;
  }
  return `Le compte est entier : un engagement compte pour un dans ${listInWords(
    values.map((value) => `chaque ${value}`),
    'FR',
  )} où il figure, et pour un dans tout total; la somme des lignes peut donc dépasser le total.`;
}

/** The most values of a filter that are named: all that a list leaves out may be two thousand, which nobody reads. */
const MOST_NAMED = 12;

function shortened(values: readonly string[], locale: Locale): readonly string[] {
  const others = values.length - MOST_NAMED;
  // To say that there is one other takes no less than its name.
  if (others < 2) return values;
  const number = numberInWords(others, locale);
  return [...values.slice(0, MOST_NAMED), { EN: `${number} others`, FR: `${number} autres` }[locale]];
}

function filters(question: VolumeQuestion, names: ValueNames, locale: Locale): string {
  const { where } = question;
  const parts: string[] = [];
  const add = (dimension: VolumeDimension, values: readonly string[]): void => {
    if (values.length > 0)
      parts.push(`${dimensionName(dimension, question, locale)} ${listInWords(shortened(values, locale), locale, 'OR')}`);
  };
  const named = (dimension: ReferenceDimension, ids: readonly number[] | undefined): void =>
    add(
      dimension,
      (ids ?? []).map((id) => names.name(dimension, id, locale)),
    );
  add(
    'KIND',
    (where.kinds ?? []).map((kind) => label(engagementKinds, kind, locale).toLowerCase()),
  );
  add(
    'SCOPE',
    (where.scopes ?? []).map((scope) => label(engagementScopes, scope, locale).toLowerCase()),
  );
  add(
    'DIRECTION',
    (where.directions ?? []).map((direction) => label(directions, direction, locale).toLowerCase()),
  );
  named('REGION', where.regions);
  named('JURISDICTION', where.jurisdictions);
  named('TOPIC', where.topics);
  named('ORGANIZATION', where.organizations);
  named('FACILITY', where.facilities);
  named('INTERVENTION', where.interventions);
  if (parts.length === 0) return '';
  return { EN: `Only: ${parts.join('; ')}.`, FR: `Seulement : ${parts.join('; ')}.` }[locale];
}

function partners(question: VolumeQuestion, scheme: ExplainedScheme, locale: Locale): string {
  const byPlace = question.groupBy.some((dimension) => dimension === 'REGION' || dimension === 'SUBREGION');
  const inRegions = Boolean(question.where.regions?.length);
  const byPartner = byPlace || inRegions || question.groupBy.includes('JURISDICTION') || Boolean(question.where.jurisdictions?.length);
  const sentences: string[] = [];
  if (byPlace || inRegions) {
    const version = scheme.version === '' ? '' : ` (${scheme.version})`;
    sentences.push({ EN: `Regions are those of ${scheme.nameEn}${version}.`, FR: `Régions selon : ${scheme.nameFr}${version}.` }[locale]);
  }
  if (byPartner) {
    sentences.push(
      {
        EN: 'The home jurisdiction, venues and places of transit do not count as partners.',
        FR: 'Le pays d’attache, les lieux de réunion et les lieux de transit ne comptent pas comme partenaires.',
      }[locale],
    );
  }
  return sentences.join(' ');
}

function open(question: VolumeQuestion, locale: Locale): string {
  const days = question.measures.includes('DAYS');
  if (question.basis === 'STARTED' && !days) return '';
  return {
    EN: `An active mission or project without an end runs through ${dayInWords(question.openThrough, 'EN')}.`,
    FR: `Une mission ou un projet en cours sans date de fin court jusqu’au ${dayInWords(question.openThrough, 'FR')}.`,
  }[locale];
}

function moment(asOf: string, locale: Locale): string {
  const [date = '', time = ''] = asOf.split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = '00', minutes = '00'] = time.split(':');
  if (locale === 'EN') return `As recorded on ${day} ${monthInWords(month, 'EN')} ${year} at ${hours}:${minutes} UTC.`;
  return `Selon le registre du ${day === 1 ? '1er' : day} ${monthInWords(month, 'FR')} ${year} à ${Number(hours)} h ${minutes} UTC.`;
}

function label(vocabulary: Readonly<Record<string, { en: string; fr: string }>>, value: string, locale: Locale): string {
  const term = vocabulary[value];
  return (locale === 'EN' ? term?.en : term?.fr) ?? value;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
