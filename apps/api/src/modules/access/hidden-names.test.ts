import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import { globalId } from '../../graphql/global-id.js';
import { type AskedRegister, makeViewer } from '../engagements/engagements.fixture.js';
import { beginAskedRegister } from '../nodes/read-api.fixture.js';
import type { Viewer } from './viewer.js';

const NAMES = ['Entered by itself', 'In both', 'In the open', 'In secret', 'Opened since', 'Closed since', 'Struck out in secret'];

describe.each(dialects)('names that protected engagements bring into the register, on %s', (dialect) => {
  let asked: AskedRegister;
  let secret: number;
  let first: { organization: number; facility: number };

  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
    first = await asked.addNamed(NAMES, NAMES);
    const naming = (...names: string[]) => {
      const places = names.map((name) => NAMES.indexOf(name));
      return {
        organizations: places.map((place) => ({ organizationId: first.organization + place, role: 'LEAD' })),
        facilityIds: places.map((place) => first.facility + place),
      };
    };
    const { ids } = await asked.create([
      { reference: 'A-OPEN', kind: 'PROJECT', sensitivity: 'PUBLIC', ...naming('In both', 'In the open') },
      { reference: 'A-SECRET', kind: 'PROJECT', sensitivity: 'PROTECTED', ...naming('In both', 'In secret', 'Struck out in secret') },
      { reference: 'A-OPENED', kind: 'PROJECT', sensitivity: 'PROTECTED', ...naming('Opened since') },
      { reference: 'A-CLOSED', kind: 'PROJECT', sensitivity: 'INTERNAL', ...naming('Closed since') },
    ]);
    secret = ids[1] ?? 0;
    await asked.update(secret, naming('In both', 'In secret'));
    await asked.update(ids[2] ?? 0, { sensitivity: 'PUBLIC' });
    await asked.update(ids[3] ?? 0, { sensitivity: 'PROTECTED' });
  });
  afterAll(() => asked.destroy());

  async function seen(viewer: Viewer, where = ''): Promise<{ organizations: string[]; facilities: string[] }> {
    const lists = await asked.ask<Record<'organizations' | 'facilities', { nodes: { name: string }[]; totalCount: number }>>(
      `{ organizations${where} { nodes { name } totalCount } facilities${where} { nodes { name } totalCount } }`,
      {},
      viewer,
    );
    const names = ({ nodes, totalCount }: { nodes: { name: string }[]; totalCount: number }) => {
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ name }) => name);
    };
    return { organizations: names(lists.organizations), facilities: names(lists.facilities) };
  }

  test('are seen by whoever may see an engagement that names them or did, and by everybody where none ever has', async () => {
    const open = ['Entered by itself', 'In both', 'In the open', 'Opened since'];
    const granted = ['Entered by itself', 'In both', 'In secret', 'In the open', 'Opened since', 'Struck out in secret'];
    expect(await seen(makeViewer('OFFICER'))).toEqual({ organizations: [...NAMES].sort(), facilities: [...NAMES].sort() });
    expect(await seen(makeViewer('ANALYST'))).toEqual({ organizations: open, facilities: open });
    expect(await seen(makeViewer('VIEWER', [secret]))).toEqual({ organizations: granted, facilities: granted });
    expect(await seen(makeViewer('VIEWER'), '(where: { text: "SÉCRET" })')).toEqual({ organizations: [], facilities: [] });
    expect((await seen(makeViewer('OFFICER'), '(where: { text: "SÉCRET" })')).facilities).toEqual(['In secret', 'Struck out in secret']);
  });

  test('are found by id by nobody else', async () => {
    const node = async (type: 'Organization' | 'Facility', name: string, viewer: Viewer) => {
      const id = globalId(type, (type === 'Organization' ? first.organization : first.facility) + NAMES.indexOf(name));
      return (await asked.ask<{ node: { id: string } | null }>('query ($id: ID!) { node(id: $id) { id } }', { id }, viewer)).node !== null;
    };
    for (const type of ['Organization', 'Facility'] as const) {
      expect(await node(type, 'In secret', makeViewer('ANALYST'))).toBe(false);
      expect(await node(type, 'In both', makeViewer('ANALYST'))).toBe(true);
      expect(await node(type, 'In secret', makeViewer('VIEWER', [secret]))).toBe(true);
      expect(await node(type, 'In secret', makeViewer('APPROVER'))).toBe(true);
    }
  });

  test('take one statement a request, and none of those who may see everything', async () => {
    const twice = '{ a: organizations { totalCount } b: organizations(where: { text: "in" }) { nodes { name } } }';
    const statements = async (viewer: Viewer) => {
      asked.forget();
      await asked.ask(twice, {}, viewer);
      return asked.statements.filter((text) => text.includes('volume_fact_organization')).length;
    };
    expect(await statements(makeViewer('ANALYST'))).toBe(1);
    expect(await statements(makeViewer('OFFICER'))).toBe(0);
  });
});
