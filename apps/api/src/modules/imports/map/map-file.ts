import type { FileFormat } from '../parse/detect-format.js';
import { parseJson } from '../parse/parse-json.js';
import type { DocumentNode } from '../parse/source-document.js';
import { StopReading } from '../parse/stop-reading.js';
import { problem } from '../problems/problem.js';
import { type ImportLimits, type LocalText, type SheetColumn, type SourceFile, sheetColumns } from '../stages.js';

/** How a file of some other form becomes rows of the engagement sheet. */
export interface ImportMap {
  readonly name: string;
  readonly title: LocalText;
  /** The only format it reads. */
  readonly format: FileFormat;
  /** Written into `source` of every row, unless the row gives its own. */
  readonly source: string;
  /** JSONata: from the file as a whole to its records. Tables have one record a row and need none. */
  readonly records: string;
  /** JSONata: from one record to one row, or several. `$file` is the file's name. */
  readonly row: string;
}

/** The characters of a map's name that are kept with each import. */
const longestName = 200;

const formats: readonly FileFormat[] = ['CSV', 'XLSX', 'XML', 'JSON'];

function broken(en: string, fr: string): StopReading {
  return new StopReading(problem('MAP_BROKEN', {}, { detail: { en, fr } }));
}

function textMember(map: Readonly<Record<string, DocumentNode>>, name: string, needed: boolean): string {
  const value = map[name];
  if (value === undefined && !needed) return '';
  // A long expression may be written as a list of lines, since JSON has no text over several lines.
  const text = Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('\n') : value;
  if (typeof text !== 'string' || (needed && text.trim() === '')) throw broken(`“${name}” must be text`, `« ${name} » doit être du texte`);
  return text;
}

/** Reads a map file (JSON). Throws StopReading with what is wrong. */
export async function readMap(source: SourceFile, limits: ImportLimits): Promise<ImportMap> {
  let map: DocumentNode;
  try {
    map = await parseJson(source, limits);
  } catch (failure) {
    if (failure instanceof StopReading) throw broken(failure.problem.message.en, failure.problem.message.fr);
    throw failure;
  }
  if (map === null || typeof map !== 'object' || Array.isArray(map)) throw broken('it must be an object', 'il doit être un objet');
  const name = textMember(map, 'name', true);
  if (name.length > longestName) {
    throw broken(
      `“name” must have at most ${longestName} characters: it has ${name.length}`,
      `« name » doit compter au plus ${longestName} caractères : il en a ${name.length}`,
    );
  }
  const format = textMember(map, 'format', true).toUpperCase();
  const known = formats.find((each) => each === format);
  if (!known) throw broken(`“format” must be CSV, XLSX, XML or JSON: ${format}`, `« format » doit être CSV, XLSX, XML ou JSON : ${format}`);
  const title = map.title;
  const titles = title !== null && typeof title === 'object' && !Array.isArray(title) ? title : {};
  const members = new Set(['@line', 'name', 'title', 'description', 'format', 'source', 'records', 'row']);
  const foreign = Object.keys(map).find((member) => !members.has(member));
  if (foreign !== undefined) throw broken(`“${foreign}” is no part of a map`, `« ${foreign} » ne fait pas partie d’un plan`);
  const table = known === 'CSV' || known === 'XLSX';
  return {
    name,
    title: { en: textMember(titles, 'en', false) || name, fr: textMember(titles, 'fr', false) || name },
    format: known,
    source: textMember(map, 'source', true),
    records: textMember(map, 'records', !table),
    row: textMember(map, 'row', true),
  };
}

const columns: ReadonlySet<string> = new Set(sheetColumns);

/** Is this the name of a column of the engagement sheet? */
export function isSheetColumn(name: string): name is SheetColumn {
  return columns.has(name);
}
