import type { Viewer } from '../../access/viewer.js';
import type { Change } from '../../history/change-clock.js';
import type { Moment } from '../../register/register.service.js';
import type { VolumeService } from '../../volume/volume.service.js';
import { argumentsOf, measured, rowNames } from '../figures/answered-figure.js';
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
  const taken: ReportFigure[] = [];
  for (const { id, asked, measures } of figures) {
    const answered = await volume.answer(viewer, argumentsOf(asked, change.at), { measures, asks: ASKS }, moment);
    const { answer, question } = answered;
    taken.push({
      id,
      asked,
      measures,
      rows: answer.rows.map((row) => ({
        codes: row.codes,
        names: rowNames(answered, row),
        figures: measured(measures, row.figures),
        shared: row.shared,
      })),
      total: measured(measures, answer.total),
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
    figures: taken,
    lists: [],
    followUps: { count: 0, items: [] },
    restatement: null,
    restates: null,
  };
}
