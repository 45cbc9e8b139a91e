import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import { beginAskedRegister } from '../nodes/read-api.fixture.js';
import type { AskedRegister } from './engagements.fixture.js';

describe.each(dialects)('what a record lacks, on %s', (dialect) => {
  let asked: AskedRegister;
  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
    const codes = await asked.idsByCode('jurisdiction');
    const partner = (code: string, role = 'PARTNER') => ({ jurisdictionId: codes.get(code) ?? 0, role, share: null, nameAsRecorded: null });
    await asked.create([
      { reference: 'V-1', kind: 'VISIT', titleEn: 'A', partners: [partner('CA'), partner('SE', 'VENUE')] },
      {
        reference: 'P-1',
        kind: 'PROJECT',
        titleFr: 'B',
        startDate: '2005',
        partners: [partner('SE')],
        budgetCents: 0,
        budgetCurrency: 'CAD',
      },
      {
        reference: 'M-1',
        kind: 'MISSION',
        titleEn: 'C',
        titleFr: 'C',
        startDate: '2005',
        partners: [partner('SE')],
        topicIds: [...(await asked.idsByCode('topic')).values()].slice(0, 1),
        deployments: [{ post: 'Adviser', fromDate: null, toDate: null, personMonthsMilli: null }],
      },
    ]);
  });
  afterAll(() => asked.destroy());

  test('is told in one order, and only as far as it is asked for', async () => {
    const { engagements } = await asked.ask<{ engagements: { nodes: { reference: string; all: string[]; some: string[] }[] } }>(
      '{ engagements(orderBy: {field: REFERENCE, direction: ASC}) { nodes { reference all: missing some: missing(of: [BUDGET, PARTNER, DELEGATES]) } } }',
    );
    expect(engagements.nodes).toEqual([
      { reference: 'M-1', all: ['PERSON_MONTHS'], some: [] },
      { reference: 'P-1', all: ['TOPIC', 'TITLE_EN'], some: [] },
      {
        reference: 'V-1',
        all: ['START_DATE', 'PARTNER', 'TOPIC', 'DIRECTION', 'DELEGATES', 'TITLE_FR'],
        some: ['PARTNER', 'DELEGATES'],
      },
    ]);
  });
});
