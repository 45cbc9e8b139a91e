import type {
  Direction,
  EngagementKind,
  EngagementScope,
  EngagementStatus,
  VolumeDimension,
  VolumeMeasure,
} from '@entente/schema/gql/operations';
import { formatPeriod, formatPeriodShort } from '../../i18n/dates';
import type { Messages } from '../../i18n/en';
import type { Language } from '../../i18n/language';
import { formatMoney } from '../../i18n/numbers';
import type { VolumeWords } from '../../i18n/volume/en';
import { isTime } from '../../lib/volume-settings';
import { OTHER, type Value } from './cross';

/** The words that values and amounts are written with. */
export interface Writing {
  messages: Messages;
  words: VolumeWords;
  language: Language;
  currency: string;
}

/** What a value is called. */
export function nameOf(value: Value, dimension: VolumeDimension, { messages, words, language }: Writing): string {
  const { code, key, name } = value;
  if (key === OTHER) return words.other;
  if (code === null) return isTime(dimension) ? messages.figure.noDate : messages.figure.notSpecified;
  if (isTime(dimension)) return formatPeriod(code, language);
  switch (dimension) {
    case 'KIND':
      return messages.kindPlural[code as EngagementKind];
    case 'SCOPE':
      return messages.scope(code as EngagementScope, 'PROJECT');
    case 'STATUS':
      return messages.status(code as EngagementStatus, 'PROJECT');
    case 'DIRECTION':
      return (code as Direction) === 'INBOUND' ? messages.filters.inbound : messages.filters.outbound;
    default:
      return name ?? code;
  }
}

/** What a value is called where there is little room. */
export function shortNameOf(value: Value, dimension: VolumeDimension, writing: Writing): string {
  return value.code !== null && isTime(dimension) ? formatPeriodShort(value.code, writing.language) : nameOf(value, dimension, writing);
}

/** An amount in full, as tables have it. */
export function amountOf(value: number, measure: VolumeMeasure, { messages, language, currency }: Writing): string {
  return measure === 'BUDGET' ? formatMoney(Math.round(value), currency, language) : messages.number(value);
}

/** An amount where there is little room, as charts have it: money in millions, its currency being said beside the title. */
export function shortAmountOf(value: number, measure: VolumeMeasure, { messages, words }: Writing): string {
  if (measure !== 'BUDGET') return messages.number(value);
  return value >= 1e6 ? words.million(value / 1e6) : messages.number(Math.round(value));
}
