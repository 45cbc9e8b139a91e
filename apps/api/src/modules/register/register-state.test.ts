import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import type { AskedRegister } from '../engagements/engagements.fixture.js';
import { beginChange } from '../history/change-clock.js';
import { beginAskedRegister } from '../nodes/read-api.fixture.js';

describe.each(dialects)('what is held of a register on %s', (dialect) => {
  let asked: AskedRegister;

  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
  });
  afterAll(() => asked.destroy());

  const moment = () => asked.register.moment();

  test('is not read again when somebody edits an engagement, and is when reference data change', async () => {
    const before = await moment();
    await asked.create([{ reference: 'V-1', kind: 'VISIT', titleEn: 'A visit' }]);
    asked.forget();
    const after = await moment();
    expect(after.change.seq).toBe(before.change.seq + 1);
    expect(after.state).toBe(before.state);
    expect(asked.statements.length).toBeLessThanOrEqual(2);

    await asked.addNamed(['UN Police'], []);
    const later = await moment();
    expect([...later.state.reference.organizations.values()].map(({ nameEn }) => nameEn)).toEqual(['UN Police']);

    // An edit that comes after hides nothing of what came before it.
    await asked.test.database.writeTransaction(async (tx) => {
      await beginChange(tx, { origin: 'IMPORT', actor: 'Test', reason: null });
      await tx.execute('INSERT INTO facility (name_en) VALUES (?)', ['Stony Mountain Institution']);
    });
    await asked.create([{ reference: 'V-2', kind: 'VISIT', titleEn: 'Another' }]);
    expect((await moment()).state.reference.facilities.size).toBe(1);
  });
});
