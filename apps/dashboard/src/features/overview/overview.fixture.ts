import type { OverviewQuery } from '@entente/schema/gql/operations';
import type { Period } from '../../lib/api';

export const year = (start: number): Period => ({
  label: `${start}/${String((start + 1) % 100).padStart(2, '0')}`,
  start: `${start}-04-01`,
  end: `${start + 1}-03-31`,
});
export const figures = (engagements: number) => ({ engagements, delegates: 0, personMonths: 0, budget: 0 });
const answer = { explanation: '', notes: [], additive: true, overlap: 0 };
export const africa = { code: '002', name: 'Africa' };
export const europe = { code: '150', name: 'Europe' };

const jurisdiction = (code: string, name: string, m49: string | null, validTo: string | null = null) => ({ code, name, m49, validTo });
export const nothingLed = { visits: 0, toProject: 0, toMission: 0, toProjectEver: 0, toMissionEver: 0, medianMonthsToProject: null };

/** An answer of the overview, small and whole. */
export function makeOverview(overrides: Partial<OverviewQuery> = {}): OverviewQuery {
  return {
    register: { home: { id: 'ca', code: 'CA', m49: '124', name: 'Canada' } },
    total: {
      total: figures(5),
      rows: [{ engagements: { nodes: [] } }],
      asOf: '2026-11-24T14:12:00.000Z',
      explanation: '',
      notes: [],
      publishedFigures: [],
      scheme: { code: 'M49', name: 'UN M49', version: '1' },
    },
    byKind: {
      rows: [
        { kind: 'MISSION', figures: figures(1) },
        { kind: 'VISIT', figures: figures(4) },
      ],
    },
    byYear: {
      rows: [
        { period: year(2005), figures: figures(3), distinct: 2 },
        { period: year(2006), figures: figures(0), distinct: 0 },
        { period: null, figures: figures(2), distinct: 1 },
      ],
      notRecorded: [],
    },
    byYearKind: {
      ...answer,
      rows: [
        { period: year(2005), kind: 'MISSION', figures: figures(1) },
        { period: year(2005), kind: 'VISIT', figures: figures(2) },
        { period: null, kind: 'VISIT', figures: figures(2) },
      ],
    },
    byYearKindDirection: { rows: [{ period: year(2005), kind: 'VISIT', direction: 'INBOUND', figures: figures(2) }] },
    byRegion: {
      ...answer,
      rows: [
        { region: africa, figures: figures(2), shared: 1 },
        { region: europe, figures: figures(3), shared: 1 },
        { region: null, figures: figures(4), shared: 0 },
      ],
    },
    byRegionYear: {
      ...answer,
      rows: [
        { region: africa, period: year(2005), figures: figures(2) },
        { region: null, period: null, figures: figures(1) },
      ],
    },
    byJurisdiction: {
      ...answer,
      rows: [
        { jurisdiction: jurisdiction('NA', 'Namibia', '516'), figures: figures(2) },
        { jurisdiction: jurisdiction('NO', 'Norway', '578'), figures: figures(2) },
        { jurisdiction: null, figures: figures(1) },
      ],
    },
    topJurisdictions: { rows: [] },
    byTopic: { additive: true, overlap: 0, rows: [] },
    topTopics: { explanation: '', rows: [] },
    outcomes: {
      cohorts: [],
      total: nothingLed,
      withinMonths: 24,
      knownThrough: '2026-11-24',
      notRecorded: [],
      lineCount: 0,
      lines: [],
      explanation: '',
    },
    underWay: { total: { engagements: 0 }, rows: [] },
    comingUp: { total: { engagements: 0 }, rows: [] },
    ...overrides,
  };
}
