/**
 * The CHECK of two partial dates: the end must not lie wholly before the start. They are compared as far as the end is known,
 * so that `2005` ends what starts on `2005-05-09`.
 */
export function endNotBeforeStart(end: string, start: string): string {
  return `${end} IS NULL OR ${start} IS NULL OR ${end} >= SUBSTR(${start}, 1, LENGTH(${end}))`;
}
