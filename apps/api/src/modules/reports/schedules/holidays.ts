import { type Day, dayToIso, isoToDay } from '@entente/schema/calendar';
import type { default as HolidayTable } from 'date-holidays';

/** The public holidays of one place. */
export interface Holidays {
  has(day: Day): boolean;
}

/** Where nothing but weekends is kept. */
export const noHolidays: Holidays = { has: () => false };

const HALF_DAY_MS = 12 * 3600_000;
const tables = new Map<string, Promise<Holidays | null>>();

/**
 * The public holidays of a jurisdiction, `CA`, `CA-ON` or `DE-BY-A` (country, state, region); null where none is known by this code. The
 * rules of all countries take half a second to read, and most servers never need them.
 */
export function holidaysOf(code: string): Promise<Holidays | null> {
  let table = tables.get(code);
  if (!table) {
    table = import('date-holidays').then(({ default: Table }) => {
      const parts = code.split('-');
      const [country = '', state, region] = parts;
      const known = new Table();
      if (parts.length > 3 || !Object.hasOwn(known.getCountries(), country)) return null;
      if (state !== undefined && !Object.hasOwn(known.getStates(country) ?? {}, state)) return null;
      if (region !== undefined && !Object.hasOwn(known.getRegions(country, state ?? '') ?? {}, region)) return null;
      return new YearlyHolidays(new Table({ country, ...(state && { state }), ...(region && { region }) }));
    });
    tables.set(code, table);
  }
  return table;
}

class YearlyHolidays implements Holidays {
  private readonly years = new Map<number, ReadonlySet<Day>>();

  constructor(private readonly table: HolidayTable) {}

  has(day: Day): boolean {
    const year = Number(dayToIso(day).slice(0, 4));
    // A feast of several days may have begun in the year before.
    return this.daysOf(year).has(day) || this.daysOf(year - 1).has(day);
  }

  private daysOf(year: number): ReadonlySet<Day> {
    let days = this.years.get(year);
    if (!days) {
      days = new Set(this.table.getHolidays(year).flatMap((holiday) => (holiday.type === 'public' ? daysWithin(holiday) : [])));
      this.years.set(year, days);
    }
    return days;
  }
}

/** The days whose noon lies within a holiday: some begin at sunset, and leave the day before a working day. */
function daysWithin({ date, start, end }: { date: string; start: Date; end: Date }): Day[] {
  const begins = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}Z`);
  const ends = begins + (end.getTime() - start.getTime());
  const days: Day[] = [];
  for (let day = isoToDay(date.slice(0, 10)), noon = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + HALF_DAY_MS; noon < ends; day += 1) {
    if (noon >= begins) days.push(day);
    noon += 2 * HALF_DAY_MS;
  }
  return days;
}
