import { createHash } from 'node:crypto';
import type { Sql } from '../../../db/database.js';
import {
  administrators,
  type DeliverySubject,
  deliveriesAbout,
  insertDeliveries,
  registerIdentity,
  sendDeliveryAgain,
} from './delivery.repository.js';
import { isMailAddress } from './smtp-address.js';

/** The name of a message, the same whenever it is asked for; short enough for its header to be one line. */
export function messageIdOf(identity: string, subject: DeliverySubject, id: number, address: string): string {
  const mailbox = createHash('sha256').update(`${identity} ${subject} ${id} ${address}`).digest('hex').slice(0, 32);
  return `<${subject}-${id}.${mailbox}@${identity.slice(0, 8)}.entente>`;
}

/** Writes down, with what failed, that every administrator is to be told of it; those who have been are told again. */
export async function tellAdministrators(tx: Sql, subject: Exclude<DeliverySubject, 'edition'>, id: number, now: string): Promise<void> {
  const known = await deliveriesAbout(tx, subject, id);
  const identity = await registerIdentity(tx);
  const told = (await administrators(tx)).filter(({ email }) => isMailAddress(email));
  for (const { email } of told) {
    const before = known.get(email);
    if (before !== undefined) await sendDeliveryAgain(tx, before, now);
  }
  await insertDeliveries(
    tx,
    told
      .filter(({ email }) => !known.has(email))
      .map(({ email, name, locale }) => ({
        editionId: null,
        runId: subject === 'run' ? id : null,
        deliveryId: subject === 'delivery' ? id : null,
        address: email,
        name,
        language: locale === 'fr' ? 'FR' : 'EN',
        access: 'OPEN',
        forms: '',
        messageId: messageIdOf(identity, subject, id, email),
        madeAt: now,
      })),
  );
}
