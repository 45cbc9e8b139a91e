import type { Viewer } from '../../access/viewer.js';
import type { Change } from '../../history/change-clock.js';
import type { Moment } from '../../register/register.service.js';
import { FIGURE_OF } from '../../volume/compose/figures.js';
import { isReference, type VolumeFigures } from '../../volume/question.js';
import { valueNamesOf } from '../../volume/value-names.js';
import type { VolumeArguments } from '../../volume/volume.input.js';
import type { VolumeService } from '../../volume/volume.service.js';
import { isWindowRecorded } from '../figures/is-recorded.js';
import type { ReportFigure, ReportFigures, ReportSpan } from '../figures/report-figures.js';

const ASKS = { rows: true, total: true, additive: true, overlap: true, notes: false, notRecorded: false };
const DAY: ReportSpan = { from: '2006-03-01', to: '2006-03-31' };
const NAMES = { en: 'Test', fr: 'Essai' };

/** An edition with these figures, as it is taken at a moment for such viewers, as of then or of an earlier change. */
export async function sealedAt(
  volume: VolumeService,
  figures: readonly Pick<ReportFigure, 'id' | 'asked' | 'measures'>[],
  viewer: Viewer,
  moment: Moment,
  change: Change = moment.change,
): Promise<ReportFigures> {
  const names = valueNamesOf(moment.state.reference);
  const answered: ReportFigure[] = [];
  for (const { id, asked, measures } of figures) {
    const { answer, question } = await volume.answer(
      viewer,
      { ...asked, asOf: change.at } as unknown as VolumeArguments,
      { measures, asks: ASKS },
      moment,
    );
    const measured = (all: VolumeFigures) => Object.fromEntries(measures.map((measure) => [measure, all[FIGURE_OF[measure]]]));
    answered.push({
      id,
      asked,
      measures,
      rows: answer.rows.map((row) => ({
        codes: row.codes,
        names: row.key.map((value, index) => {
          const dimension = question.groupBy[index] ?? 'KIND';
          if (value === null || !isReference(dimension)) return null;
          return { en: names.name(dimension, Number(value), 'EN'), fr: names.name(dimension, Number(value), 'FR') };
        }),
        figures: measured(row.figures),
        shared: row.shared,
      })),
      total: measured(answer.total),
      additive: answer.additive,
      overlap: answer.overlap,
      notes: [],
      explanation: null,
      recorded: isWindowRecorded(question, moment),
    });
  }
  return {
    form: 1,
    access: viewer.role === 'VIEWER' ? 'OPEN' : 'FULL',
    definition: { code: 'test', version: 1 },
    register: { name: NAMES, home: { ...NAMES, code: 'CA' }, currency: 'CAD', fiscalMonth: 4, timeZone: 'America/Toronto', sample: false },
    scheme: { ...NAMES, code: 'M49', version: 'test' },
    spans: { period: DAY, toDate: DAY, periodBefore: DAY, toDateBefore: DAY, trend: DAY },
    asOf: change.at,
    seq: change.seq,
    figures: answered,
    lists: [],
    followUps: { count: 0, items: [] },
    restatement: null,
    restates: null,
  };
}
