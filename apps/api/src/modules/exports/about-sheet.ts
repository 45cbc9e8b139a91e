// The sheet of a workbook that says what the others are: the question, the rules it was counted by, and what each column holds.
import { type ExportGrain, exportGrains } from '@entente/schema/vocabulary';
import type { SheetCell } from '@entente/schema/workbook-parts';
import type { Sheet } from '../../files/workbook.js';
import type { FileQuestion, OpenFile, OpenList } from './export.service.js';

/** What a file is called and where it comes from. */
export interface FileOrigin {
  /** The name of a saved query; null for a question of the reader's own. */
  readonly title: string | null;
  readonly description: string | null;
  /** The register's name in the file's language. */
  readonly register: string;
  readonly sample: boolean;
  readonly viewer: string;
  /** When the file is written. */
  readonly at: string;
  /** Where the same file can be had again; null where it was asked for with a document. */
  readonly address: string | null;
}

const WORDS = {
  EN: {
    sheet: 'About',
    title: 'Query',
    description: 'What it answers',
    register: 'Register',
    sample: 'Sample data: this register is invented',
    asOf: 'As of (UTC)',
    repeat: 'Ask with this instant as `asOf` to get the same answer again.',
    at: 'Written at (UTC)',
    viewer: 'For',
    access: 'What this reader may not see is not in it.',
    address: 'Address',
    list: 'List',
    sheetName: 'Sheet',
    grain: 'One row is',
    rows: 'Rows',
    cut: 'Cut',
    isCut: 'Yes: the list goes on behind these rows',
    isWhole: 'No: the list is whole',
    scheme: 'Region scheme',
    explanation: 'How it was counted',
    note: 'Note',
    notRecorded: 'Not recorded',
    total: 'Total, counted directly',
    additive: 'Do the rows add up to the total?',
    yes: 'Yes',
    no: (overlap: number) => `No: ${overlap} engagements stand in more than one row`,
    document: 'GraphQL',
    variables: 'Variables',
    columns: 'Columns',
    types: {
      text: 'text',
      number: 'number',
      boolean: 'true or false',
      date: 'date; text where only its month or year is known',
      instant: 'instant, UTC',
    },
  },
  FR: {
    sheet: 'À propos',
    title: 'Requête',
    description: 'Ce à quoi elle répond',
    register: 'Registre',
    sample: 'Données d’exemple : ce registre est inventé',
    asOf: 'Selon l’état du (UTC)',
    repeat: 'Demandez avec cet instant comme `asOf` pour obtenir la même réponse.',
    at: 'Écrit le (UTC)',
    viewer: 'Pour',
    access: 'Ce que ce lecteur ne peut voir n’y figure pas.',
    address: 'Adresse',
    list: 'Liste',
    sheetName: 'Feuille',
    grain: 'Une ligne est',
    rows: 'Lignes',
    cut: 'Coupée',
    isCut: 'Oui : la liste se poursuit après ces lignes',
    isWhole: 'Non : la liste est entière',
    scheme: 'Découpage régional',
    explanation: 'Comment cela a été compté',
    note: 'Remarque',
    notRecorded: 'Non consigné',
    total: 'Total, compté directement',
    additive: 'La somme des lignes donne-t-elle le total ?',
    yes: 'Oui',
    no: (overlap: number) => `Non : ${overlap} engagements figurent dans plus d’une ligne`,
    document: 'GraphQL',
    variables: 'Variables',
    columns: 'Colonnes',
    types: {
      text: 'texte',
      number: 'nombre',
      boolean: 'vrai ou faux',
      date: 'date; texte lorsque seuls le mois ou l’année sont connus',
      instant: 'instant, UTC',
    },
  },
} as const;

/** What one row of a list is, in words. */
export function grainOf({ table }: OpenList, grain: ExportGrain, locale: 'EN' | 'FR'): string {
  const language = locale === 'FR' ? 'fr' : 'en';
  const isEngagement = ['Engagement', 'Mission', 'Project', 'Visit'].includes(table.rowType);
  if (grain === 'PARTNER' && table.partners)
    return isEngagement ? exportGrains.PARTNER[language] : `${table.rowType} × ${exportGrains.PARTNER[language]}`;
  return isEngagement ? exportGrains.ENGAGEMENT[language] : table.rowType;
}

/** The sheet. It is written after the others, and so can say how many rows they got. */
export function aboutSheet(file: OpenFile, question: FileQuestion, origin: FileOrigin): Sheet {
  const words = WORDS[question.locale];
  const label = (text: string): SheetCell => ({ bold: text });
  const text = (value: string): SheetCell => ({ wrapped: value });
  async function* rows(): AsyncGenerator<SheetCell[][]> {
    const lines: SheetCell[][] = [];
    const say = (name: string, value: SheetCell, more: string | null = null) =>
      lines.push([label(name), value, ...(more === null ? [] : [text(more)])]);
    if (origin.sample) lines.push([label(words.sample)]);
    if (origin.title !== null) say(words.title, origin.title);
    if (origin.description !== null) say(words.description, text(origin.description));
    say(words.register, origin.register);
    say(words.asOf, { instant: file.asOf }, words.repeat);
    lines.push([label('asOf'), file.asOf]);
    say(words.at, { instant: origin.at });
    say(words.viewer, origin.viewer, words.access);
    if (origin.address !== null) say(words.address, origin.address);
    for (const list of file.lists) {
      lines.push([], [label(words.list), list.table.name]);
      say(words.grain, grainOf(list, file.grain, question.locale));
      say(words.rows, list.outcome.rows);
      say(words.cut, list.outcome.cut ? words.isCut : words.isWhole);
      if (list.volume) {
        const { scheme, explanation, notes, additive, overlap, total, notRecorded } = list.volume;
        say(words.scheme, scheme);
        say(words.explanation, text(explanation));
        for (const note of notes) say(words.note, text(note.text), String(note.count));
        if (notRecorded.length > 0) say(words.notRecorded, text(notRecorded.join('; ')));
        for (const [measure, value] of Object.entries(total)) say(words.total, value, measure);
        say(words.additive, additive ? words.yes : words.no(overlap));
      }
    }
    lines.push(
      [],
      [label(words.document), text(question.document)],
      [label(words.variables), text(JSON.stringify(question.variables, null, 1))],
    );
    lines.push([], [label(words.columns)]);
    for (const list of file.lists) {
      for (const { heading, type, description } of list.columns) lines.push([label(heading), text(description), words.types[type]]);
    }
    yield lines;
  }
  return { name: words.sheet, widths: [34, 90, 50], headings: false, rows };
}
