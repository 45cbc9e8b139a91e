/** A reading of a local clock, as the milliseconds at which a clock in UTC would read the same. */
export type WallTime = number;

const DAY_MS = 24 * 3600_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Whether a text names a time zone of the IANA that this machine knows: `America/Toronto`. */
export function isTimeZone(text: string): boolean {
  // What is an offset rather than a place knows no daylight saving, and is hardly meant.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    formatterOf(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What the clocks of a time zone read at an instant, to the second. */
export function wallTimeOf(instant: number, timeZone: string): WallTime {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

const offsetAt = (instant: number, timeZone: string): number => {
  const second = Math.floor(instant / 1000) * 1000;
  return wallTimeOf(second, timeZone) - second;
};

/**
 * The instant at which the clocks of a time zone read so: the first where they do so twice, and where they never do, because they are
 * put forward over it, the instant at which they are. So it never falls when the reading rises.
 */
export function instantOf(wall: WallTime, timeZone: string): number {
  // No zone changes its clocks twice within two days.
  let low = wall - DAY_MS;
  let high = wall + DAY_MS;
  const before = offsetAt(low, timeZone);
  const after = offsetAt(high, timeZone);
  if (wall - before === wall - after) return wall - before;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  if (wall - before < high) return wall - before;
  return Math.max(high, wall - after);
}
