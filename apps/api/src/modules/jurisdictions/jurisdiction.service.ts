import { isoToDay, shiftMonths } from '@entente/schema/calendar';
import type { CursorValue } from '../../graphql/connection.js';
import { type Connection, connectionType } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { InputError } from '../../graphql/input-error.js';
import { pageOfRows } from '../../graphql/page-of-rows.js';
import { searchWords, wordsMatch } from '../../graphql/search-words.js';
import { FilterNames } from '../register/filter-names.js';
import { lastCoveredDay, MOST_YEARS } from '../register/last-years.js';
import type { JurisdictionRow, ReferenceData } from '../register/reference-data.js';
import { LastYearsRangeError } from '../register/register.errors.js';
import type { JurisdictionArguments, JurisdictionFilter, JurisdictionOrder } from './jurisdiction.input.js';
import { Jurisdiction } from './jurisdiction.type.js';
import type { LastEngagements, LastEngagementsSource } from './last-engagements.js';
import { regionsAbove } from './region.type.js';

export const JurisdictionConnection = connectionType<Jurisdiction>('Jurisdiction', () => Jurisdiction, 'jurisdictions');

/** Whether a jurisdiction is wanted. */
type Wanted = (row: JurisdictionRow) => boolean;

/** Lists jurisdictions. */
export class JurisdictionService {
  constructor(private readonly last: LastEngagementsSource) {}

  /** The jurisdictions that are wanted, in order. Throws InputError. */
  async list(context: RequestContext, asked: JurisdictionArguments): Promise<Connection<Jurisdiction>> {
    const { reference } = context.moment.state;
    const where = asked.where ?? {};
    const asOf = asked.asOf ?? null;
    const needsLast = asksOfEngagements(where) || (asked.orderBy ?? []).some(({ field }) => field === 'LAST_ENGAGEMENT');
    const last = needsLast ? await this.last.lastEngagements(context, asOf) : null;
    const wanted = [wantedByName(where, reference), ...(last ? [wantedByEngagements(where, last, context)] : [])];
    const rows = [...reference.jurisdictions.values()].filter((row) => wanted.every((is) => is(row)));
    const { key, directions } = orderOf(asked.orderBy ?? [], last);
    const page = pageOfRows(rows, asked, directions.length, key, (row) => new Jurisdiction(reference, row, asOf), directions);
    return new JurisdictionConnection(() => page, page.countAll);
  }
}

function wantedByName({ codes, text, types, regions, scheme: schemeCode }: JurisdictionFilter, reference: ReferenceData): Wanted {
  const words = searchWords(text, ['where', 'text']);
  const names = FilterNames.of(reference);
  const scheme = names.scheme(schemeCode, ['where', 'scheme']);
  const regionIds = names.regions(regions, scheme.id, ['where', 'regions']);
  return (row) =>
    (!codes?.length || codes.includes(row.code)) &&
    (!types?.length || types.includes(row.type)) &&
    wordsMatch(words, [row.code, row.nameEn, row.nameFr, ...(reference.jurisdictionNames.get(row.id) ?? []).map((name) => name.name)]) &&
    (!regionIds || regionsAbove(reference, scheme.id, row.id).some((region) => regionIds.includes(region.id)));
}

function asksOfEngagements({ noEngagementSince, noEngagementInYears, engaged }: JurisdictionFilter): boolean {
  return [noEngagementSince, noEngagementInYears, engaged].some((value) => value !== undefined && value !== null);
}

function wantedByEngagements(where: JurisdictionFilter, last: LastEngagements, { moment }: RequestContext): Wanted {
  if (!asksOfEngagements(where)) return () => true;
  const { homeId } = moment.state.settings;
  const { engaged, noEngagementSince, noEngagementInYears: years } = where;
  const beginnings = noEngagementSince ? [isoToDay(noEngagementSince)] : [];
  if (typeof years === 'number') {
    if (years < 1 || years > MOST_YEARS) throw new LastYearsRangeError(years, MOST_YEARS, ['where', 'noEngagementInYears']);
    beginnings.push(shiftMonths(lastCoveredDay(moment.state, last.day), -12 * years) + 1);
  }
  return ({ id }) => {
    const day = last.of.get(id)?.day ?? null;
    return (
      id !== homeId &&
      (typeof engaged !== 'boolean' || engaged === (day !== null)) &&
      beginnings.every((beginning) => day === null || day < beginning)
    );
  };
}

interface Order {
  readonly key: (row: JurisdictionRow) => CursorValue[];
  readonly directions: readonly (1 | -1)[];
}

function orderOf(orderBy: readonly JurisdictionOrder[], last: LastEngagements | null): Order {
  const seen = new Set<string>();
  const directions: (1 | -1)[] = [];
  for (const [index, { field, direction }] of orderBy.entries()) {
    if (seen.has(field)) {
      throw new InputError(
        'ORDER_TWICE',
        ['orderBy', index, 'field'],
        `a list is put in order by a field once: ${field}`,
        `une liste ne se classe qu’une fois selon un champ : ${field}`,
      );
    }
    seen.add(field);
    const sign = direction === 'DESC' ? -1 : 1;
    // Whether there is a day comes before the day: without one, last in either direction.
    directions.push(...(field === 'CODE' ? ([sign] as const) : ([1, sign] as const)));
  }
  const key = (row: JurisdictionRow): CursorValue[] => {
    const day = last?.of.get(row.id)?.day ?? null;
    const values = orderBy.flatMap(({ field }): CursorValue[] => (field === 'CODE' ? [row.code] : [day === null ? 1 : 0, day ?? 0]));
    return [...values, row.code];
  };
  return { key, directions: [...directions, 1] };
}
