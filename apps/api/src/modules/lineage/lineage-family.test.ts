import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import { type AskedRegister, makeViewer } from '../engagements/engagements.fixture.js';
import { beginAskedRegister } from '../nodes/read-api.fixture.js';

interface Link {
  to: { reference: string };
}

describe.each(dialects)('the lineage of one engagement on %s', (dialect) => {
  let asked: AskedRegister;

  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
    const from = (...references: string[]) => ({
      aroseFrom: references.map((reference) => ({ fromId: asked.idOf(reference), kind: 'LED_TO', onDate: null, evidence: null })),
    });
    // Visits 1 and 2 led to a project, that to two missions, one of them by way of something protected; visit 3 to a mission alone.
    await asked.create(['V-1', 'V-2', 'V-3'].map((reference) => ({ reference, kind: 'VISIT' as const })));
    await asked.create([{ reference: 'P-1', kind: 'PROJECT', ...from('V-1', 'V-2') }]);
    await asked.create([
      { reference: 'M-1', kind: 'MISSION', ...from('P-1') },
      { reference: 'P-SECRET', kind: 'PROJECT', sensitivity: 'PROTECTED', ...from('P-1') },
    ]);
    await asked.create([
      { reference: 'M-2', kind: 'MISSION', ...from('P-SECRET') },
      { reference: 'P-GONE', kind: 'PROJECT', ...from('M-1') },
    ]);
    await asked.create([{ reference: 'M-3', kind: 'MISSION', ...from('V-3', 'P-GONE') }]);
    await asked.delete([asked.idOf('P-GONE')]);
  });
  afterAll(() => asked.destroy());

  const links = async (of: string, role: 'ANALYST' | 'OFFICER') => {
    const { lineage } = await asked.ask<{
      lineage: { nodes: { from: { reference: string }; to: { reference: string } }[]; totalCount: number };
    }>(
      'query ($of: String) { lineage(where: { of: $of }) { nodes { from { reference } to { reference } } totalCount } }',
      { of },
      makeViewer(role),
    );
    expect(lineage.totalCount).toBe(lineage.nodes.length);
    return lineage.nodes.map(({ from, to }) => `${from.reference} ${to.reference}`);
  };

  test('is all that it grew from and all that grew from it, and no cousin', async () => {
    expect(await links('P-1', 'OFFICER')).toEqual(['V-1 P-1', 'V-2 P-1', 'P-1 M-1', 'P-1 P-SECRET', 'P-SECRET M-2']);
    expect(await links('V-1', 'OFFICER')).toEqual(['V-1 P-1', 'P-1 M-1', 'P-1 P-SECRET', 'P-SECRET M-2']);
    expect(await links('M-1', 'OFFICER')).toEqual(['V-1 P-1', 'V-2 P-1', 'P-1 M-1']);
    expect(await links('M-3', 'OFFICER')).toEqual(['V-3 M-3']);
    expect(await links('NO-SUCH', 'OFFICER')).toEqual([]);
  });

  test('ends for an analyst where something protected begins', async () => {
    expect(await links('V-1', 'ANALYST')).toEqual(['V-1 P-1', 'P-1 M-1']);
    expect(await links('M-2', 'ANALYST')).toEqual([]);
    expect(await links('P-SECRET', 'ANALYST')).toEqual([]);
  });

  test('is narrowed where it is shown as lists are by it', async () => {
    const { engagements } = await asked.ask<{
      engagements: { nodes: { reference: string; missions: Link[]; none: Link[]; visits: { from: { reference: string } }[] }[] };
    }>(`{ engagements(where: { reference: "P-1" }) { nodes { reference
      missions: ledTo(where: { kinds: [MISSION] }) { to { reference } }
      none: ledTo(where: { lineage: [FOLLOWS] }) { to { reference } }
      visits: aroseFrom(where: { kinds: [VISIT], lineage: [LED_TO] }) { from { reference } } } } }`);
    expect(engagements.nodes).toEqual([
      {
        reference: 'P-1',
        missions: [{ to: { reference: 'M-1' } }],
        none: [],
        visits: [{ from: { reference: 'V-1' } }, { from: { reference: 'V-2' } }],
      },
    ]);
  });
});
