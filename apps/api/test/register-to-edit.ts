import type { Database } from '../src/db/database.js';
import { beginChange } from '../src/modules/history/change-clock.js';
import type { RegisterDefinition } from '../src/modules/imports/load/register-definition.js';
import { beginTestRegister } from './databases.js';

/** Begins a register without engagements, with the organizations and the facility that edits in tests name. */
export async function beginRegisterToEdit(database: Database, changes: Partial<RegisterDefinition> = {}): Promise<void> {
  await beginTestRegister(database, changes);
  await database.writeTransaction(async (tx) => {
    await beginChange(tx, { origin: 'REFERENCE', actor: 'Test', reason: null });
    for (const name of ['Correctional Service', 'UN Police'])
      await tx.execute('INSERT INTO organization (name_en, name_fr) VALUES (?, NULL)', [name]);
    await tx.execute('INSERT INTO facility (name_en, name_fr) VALUES (?, NULL)', ['Stony Mountain Institution']);
  });
}
