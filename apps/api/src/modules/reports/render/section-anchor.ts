/** What a section is reached by on a report's page; no part of the page's own is called so. */
export function sectionAnchor(id: string): string {
  return `s-${id.replace(/[^\w.-]/g, '-')}`;
}
