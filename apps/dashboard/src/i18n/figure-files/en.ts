/** The words of the files that figures are taken away as. */
export const en = {
  menu: 'Download this figure',
  csv: 'Table as CSV',
  xlsx: 'Table as XLSX workbook',
  svg: 'Picture as SVG',
  png: 'Picture as PNG',
  failed: (reason: string) => `The file could not be made: ${reason}`,
  about: 'About',
  figure: 'Figure',
  subtitle: 'What is counted',
  register: 'Register',
  sample: 'Sample data: this register is invented',
  asOf: 'As of (UTC)',
  repeat: 'Ask with this instant as `asOf` to get the same answer again.',
  scheme: 'Region scheme',
  explanation: 'How it was counted',
  note: 'Note',
  address: 'Address of the page',
  query: 'GraphQL',
  variables: 'Variables',
  source: (register: string, instant: string) => `${register}. As of ${instant}.`,
};

export type FigureFileWords = typeof en;
