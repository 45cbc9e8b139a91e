// A figure of an edition between the question that it asks of volume and the answer, whoever asks it.
import { FIGURE_OF } from '../../volume/compose/figures.js';
import { isReference, type VolumeAnswerRow, type VolumeFigures, type VolumeMeasure } from '../../volume/question.js';
import { valueNamesOf } from '../../volume/value-names.js';
import type { VolumeArguments } from '../../volume/volume.input.js';
import type { AnsweredVolume } from '../../volume/volume.service.js';
import type { AskedFigure, MeasuredFigures, ReportRow } from './report-figures.js';

/** The arguments of the question as it was asked, as of an instant; as of the moment where it is null. */
export function argumentsOf({ groupBy, where, ...rest }: AskedFigure, asOf: string | null): VolumeArguments {
  return { ...rest, groupBy: [...groupBy], where: { ...where, kinds: where.kinds && [...where.kinds] }, asOf };
}

/** The measures of a figure, out of all. */
export function measured(measures: readonly VolumeMeasure[], figures: VolumeFigures): MeasuredFigures {
  return Object.fromEntries(measures.map((measure) => [measure, figures[FIGURE_OF[measure]]]));
}

/** What the values of a row are called in both languages; null for those that are their own codes, and for no value. */
export function rowNames({ question, moment }: Pick<AnsweredVolume, 'question' | 'moment'>, { key }: VolumeAnswerRow): ReportRow['names'] {
  const names = valueNamesOf(moment.state.reference);
  return question.groupBy.map((dimension, index) => {
    const value = key[index] ?? null;
    if (value === null || !isReference(dimension)) return null;
    return { en: names.name(dimension, Number(value), 'EN'), fr: names.name(dimension, Number(value), 'FR') };
  });
}
