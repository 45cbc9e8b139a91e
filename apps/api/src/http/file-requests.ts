import type { IncomingHttpHeaders } from 'node:http';
import type { ExportGrain } from '@entente/schema/vocabulary';
import { UnknownChoiceError } from '../modules/exports/export.errors.js';
import type { FileForm } from '../modules/exports/export.service.js';

/** The forms that an answer can be had in as a file. */
export const FILE_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const satisfies Record<FileForm, string>;

/** What `Accept` asks for; JSON is the API's own answer. */
const ACCEPTED = ['csv', 'xlsx'] as const;

/** What an address says of a file beside the parameters of its query. */
export interface FileChoices {
  readonly list: string | null;
  /** Null where nothing is said. */
  readonly grain: ExportGrain | null;
  readonly locale: 'EN' | 'FR' | null;
}

/** The form that a request accepts before any other; null where that is no file. */
export function acceptedForm({ accept = '' }: IncomingHttpHeaders): (typeof ACCEPTED)[number] | null {
  const ranges = accept.split(',').flatMap((range, index) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    return type !== '' && quality > 0 ? [{ type, quality, index }] : [];
  });
  const [best] = ranges.sort((a, b) => b.quality - a.quality || a.index - b.index);
  return ACCEPTED.find((form) => FILE_TYPES[form] === best?.type) ?? null;
}

/** Reads what an address says of a file. Throws UnknownChoiceError. */
export function fileChoices({ list, grain, locale }: { list?: unknown; grain?: unknown; locale?: unknown }): FileChoices {
  return {
    list: typeof list === 'string' && list !== '' ? list : null,
    grain: oneOf('grain', grain, { engagement: 'ENGAGEMENT', partner: 'PARTNER' }),
    locale: oneOf('locale', locale, { en: 'EN', fr: 'FR' }),
  };
}

function oneOf<Value extends string>(name: string, given: unknown, choices: Readonly<Record<string, Value>>): Value | null {
  if (given === undefined || given === '') return null;
  const value = typeof given === 'string' ? choices[given.toLowerCase()] : undefined;
  if (value === undefined) throw new UnknownChoiceError(name, String(given), Object.keys(choices));
  return value;
}
