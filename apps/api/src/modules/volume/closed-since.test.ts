import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCountingRegister } from '../../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { loadEngagements } from '../engagements/engagement.repository.js';
import { recordOf, updateEngagements } from '../engagements/engagement-writer.js';
import { loadFactContext } from '../engagements/fact-context.js';
import { beginChange } from '../history/change-clock.js';

const QUESTION = `query($asOf: DateTime) {
  engagementVolume(groupBy: [KIND], asOf: $asOf) {
    rows { keys figures { engagements } engagements(first: 100) { totalCount nodes { reference } } }
    total { engagements }
    notes { code count }
    asOf
  }
}`;

interface Volume {
  rows: { keys: string[]; figures: { engagements: number }; engagements: { totalCount: number; nodes: { reference: string }[] } }[];
  total: { engagements: number };
  notes: { code: string; count: number }[];
  asOf: string;
}

const engines = ['duckdb', 'database'] as const;

describe.each(dialects.flatMap((dialect) => engines.map((engine) => [dialect, engine] as const)))(
  'an engagement closed after it was counted, on %s by the engine %s',
  (dialect, engine) => {
    let store: TestDatabase;
    let server: TestServer;
    const ask = async (role: string, asOf?: string): Promise<Volume> => {
      const { body } = await server.ask(QUESTION, { role, variables: { asOf } });
      expect(body.errors).toBeUndefined();
      return body.data.engagementVolume as Volume;
    };
    const withheld = (volume: Volume): number => volume.notes.find(({ code }) => code === 'WITHHELD')?.count ?? 0;

    beforeAll(async () => {
      store = await makeTestDatabase(dialect);
      await writeCountingRegister(store.database);
      server = await startTestServer(store.database, { dataFolder: store.folder, engine });
    });
    afterAll(async () => {
      await server?.close();
      await store?.destroy();
    });

    it('is neither counted nor listed by way of its past, and is said to be withheld', async () => {
      const before = await ask('VIEWER');
      const reference = before.rows.flatMap((row) => row.engagements.nodes)[0]?.reference ?? '';
      await store.database.writeTransaction(async (tx) => {
        const [row] = await tx.query<{ id: number }>('SELECT id FROM engagement WHERE reference = ?', [reference]);
        const stored = (await loadEngagements(tx, [row?.id ?? 0])).get(row?.id ?? 0);
        if (!stored) throw new Error(`no engagement ${reference}`);
        const change = await beginChange(tx, { origin: 'API', actor: 'Test', reason: 'names a witness' });
        const after = { ...recordOf(stored), sensitivity: 'PROTECTED' };
        await updateEngagements(tx, change, [{ before: stored, after, fingerprints: null }], await loadFactContext(tx));
      });

      for (const asOf of [undefined, before.asOf]) {
        const closed = await ask('VIEWER', asOf);
        expect(closed.total.engagements).toBe(before.total.engagements - 1);
        expect(withheld(closed)).toBe(withheld(before) + 1);
        const opened = closed.rows.flatMap((row) => {
          expect(row.engagements.totalCount).toBe(row.figures.engagements);
          expect(row.engagements.nodes.length).toBe(row.figures.engagements);
          return row.engagements.nodes.map((node) => node.reference);
        });
        expect(opened).not.toContain(reference);

        const officer = await ask('OFFICER', asOf);
        expect(officer.total).toEqual(before.total);
        expect(withheld(officer)).toBe(0);
      }
    });
  },
);
