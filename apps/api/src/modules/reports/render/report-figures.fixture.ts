import type { ReportFigures } from '../figures/report-figures.js';

const names = (en: string, fr = en) => ({ en, fr });

/** What an edition holds where it holds one figure. */
export const SAMPLE_FIGURES: ReportFigures = {
  form: 1,
  access: 'OPEN',
  definition: { code: 'monthly', version: 1 },
  register: {
    name: names('An invented directorate', 'Une direction inventée'),
    home: { ...names('Canada'), code: 'CA' },
    currency: 'CAD',
    fiscalMonth: 4,
    timeZone: 'America/Toronto',
    sample: true,
  },
  scheme: { ...names('UN M49', 'M49 de l’ONU'), code: 'M49', version: '2026' },
  spans: {
    period: { from: '2026-10-01', to: '2026-10-31' },
    toDate: { from: '2026-04-01', to: '2026-10-31' },
    periodBefore: { from: '2025-10-01', to: '2025-10-31' },
    toDateBefore: { from: '2025-04-01', to: '2025-10-31' },
    trend: { from: '2022-04-01', to: '2026-10-31' },
  },
  asOf: '2026-11-03T14:00:00.000Z',
  seq: 1_203,
  figures: [
    {
      id: 'kind.toDate',
      asked: {
        groupBy: ['KIND'],
        where: { to: '2026-10-31', from: '2026-04-01', statuses: ['ACTIVE', 'COMPLETED'] },
        calendar: 'FISCAL',
        basis: 'STARTED',
        counting: 'WHOLE',
        scheme: 'M49@2026',
        openThrough: '2026-10-31',
        fill: false,
      },
      measures: ['ENGAGEMENTS'],
      rows: [{ codes: ['VISIT'], names: [names('Visits', 'Visites')], figures: { ENGAGEMENTS: 5 }, shared: 0 }],
      total: { ENGAGEMENTS: 5 },
      additive: true,
      overlap: 0,
      notes: [],
      explanation: null,
      recorded: true,
    },
  ],
  lists: [],
  followUps: { count: 0, items: [] },
  restatement: null,
  restates: null,
};
