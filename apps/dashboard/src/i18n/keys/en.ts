/** The keys of the house. */
export const en = {
  title: 'Keyboard',
  places: 'Go to',
  place: { overview: 'Overview', volume: 'Volume', engagements: 'Engagements', explorer: 'Explorer', reports: 'Reports' },
  everywhere: 'Everywhere',
  search: 'Search the register',
  help: 'These keys',
  undo: 'Take the last filter back',
  close: 'Close what floats, give the focus back',
  charts: 'In a chart',
  marks: 'From mark to mark',
  filter: 'Filter the page by the mark',
  records: 'Open the records behind it',
  enter: 'Enter',
  shift: 'Shift',
  on: 'Single keys do something',
  onExplained: 'Turned off, / ? and g are letters like any other. Kept in this browser.',
};

export type KeyWords = typeof en;
