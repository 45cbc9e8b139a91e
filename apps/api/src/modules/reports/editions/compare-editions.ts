import { type EngagementKind, engagementKinds, type VolumeMeasure, volumeMeasures } from '@entente/schema/vocabulary';
import { cellName } from '../compose/figures-read.js';
import type { Language } from '../compose/in-words.js';
import type { ReportFigure, ReportFigures } from '../figures/report-figures.js';

/** A figure of two editions. */
export interface ComparedCell {
  readonly name: string;
  readonly label: string;
  readonly measure: VolumeMeasure;
  readonly before: number | null;
  readonly now: number | null;
}

/** Every cell that stands in either of two copies, in the order of the second, then what only the first has. */
export function compareEditions(before: ReportFigures, now: ReportFigures, language: Language): ComparedCell[] {
  const earlier = new Map(cellsOf(before, language).map((cell) => [cell.name, cell]));
  const later = cellsOf(now, language);
  const names = new Set(later.map(({ name }) => name));
  return [
    ...later.map(({ value, ...cell }) => ({ ...cell, before: valueIn(before, earlier, cell.name), now: value })),
    ...[...earlier.values()]
      .filter(({ name }) => !names.has(name))
      .map(({ value, ...cell }) => ({ ...cell, before: value, now: valueIn(now, new Map(), cell.name) })),
  ];
}

type Cell = Omit<ComparedCell, 'before' | 'now'> & { readonly value: number | null };

function cellsOf({ figures }: ReportFigures, language: Language): Cell[] {
  return figures.flatMap((figure) => [
    ...figure.rows.flatMap((row) =>
      figure.measures.map((measure): Cell => {
        const values = row.codes.map((code, place) => {
          const names = row.names[place];
          if (names) return language === 'FR' ? names.fr : names.en;
          return code !== null && isKind(code) ? engagementKinds[code][language === 'FR' ? 'fr' : 'en'] : (code ?? '–');
        });
        return {
          name: cellName(figure.id, row.codes, measure),
          label: labelOf(figure, values, measure, language),
          measure,
          value: recordedValue(figure, row.figures[measure] ?? 0),
        };
      }),
    ),
    ...figure.measures.map(
      (measure): Cell => ({
        name: cellName(figure.id, null, measure),
        label: labelOf(figure, [], measure, language),
        measure,
        value: recordedValue(figure, figure.total[measure] ?? 0),
      }),
    ),
  ]);
}

const isKind = (code: string): code is EngagementKind => Object.hasOwn(engagementKinds, code);

function recordedValue(figure: ReportFigure, value: number): number | null {
  return value === 0 && !figure.recorded ? null : value;
}

/** A row that a figure of an edition does not have is a true zero there; a figure that it does not have is nothing. */
function valueIn(figures: ReportFigures, cells: ReadonlyMap<string, Cell>, name: string): number | null {
  const cell = cells.get(name);
  if (cell) return cell.value;
  const figure = figures.figures.find(({ id }) => id === name.split('|')[0]);
  return figure ? recordedValue(figure, 0) : null;
}

function labelOf({ id, asked }: ReportFigure, values: readonly string[], measure: VolumeMeasure, language: Language): string {
  const measured = volumeMeasures[measure][language === 'FR' ? 'fr' : 'en'];
  const days = `${asked.where.from} – ${asked.where.to}`;
  return [measured, ...values, ...(asked.basis === 'ACTIVE' ? [id.split('.')[0] ?? ''] : []), days].join(' · ');
}
