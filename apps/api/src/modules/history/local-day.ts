const formatters = new Map<string, Intl.DateTimeFormat>();

/** The local date, `2026-11-24`, that an instant falls on in a time zone (IANA name). */
export function localDate(instant: string, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    // The Swedish form is the ISO form.
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(new Date(instant));
}
