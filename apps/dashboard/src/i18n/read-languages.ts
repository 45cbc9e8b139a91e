/**
 * Has the browser read what it knows of languages, which it does when it is first asked to write a date or a number: on a phone for longer
 * than it takes to draw a figure, and so while the line is waited for.
 */
export function readLanguages(): void {
  new Intl.DateTimeFormat('en-CA').format();
}
