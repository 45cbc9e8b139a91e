/** What is said of a chart to those who go through its marks with the keyboard. */
export const en = {
  list: (title: string) => `Marks of “${title}”`,
  filters: 'Arrows move between marks. Enter filters the page by the mark, Shift and Enter open its records.',
  leads: 'Arrows move between marks. Enter goes to the page of the mark.',
  reads: 'Arrows move between marks.',
  total: (column: string, value: string) => `${column}: ${value}`,
  part: (column: string, series: string, value: string) => `${column}, ${series}: ${value}`,
  shared: (shared: string) => `of which ${shared} also count elsewhere`,
};

export type MarkWords = typeof en;
