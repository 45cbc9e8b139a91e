import { randomUUID } from 'node:crypto';
import type { ReportAccess, ReportForm } from '@entente/schema/vocabulary';
import type { Database, Sql } from '../../../db/database.js';
import { globalId } from '../../../graphql/global-id.js';
import { GROWING_WAITS_MS, holdingClaim, instant } from '../claim.js';
import { ClosedSinceError } from '../report.errors.js';
import { toldInBoth, toldOf } from '../told.js';
import { copyNow } from './copy-now.js';
import {
  abandonedDeliveries,
  accountsOf,
  claimableDelivery,
  claimDelivery,
  type DeliveryEnd,
  type DeliveryRow,
  deliveredEdition,
  deliveriesAbout,
  deliveryById,
  endDelivery,
  failedRun,
  insertDeliveries,
  markSending,
  registerIdentity,
  renewDelivery,
} from './delivery.repository.js';
import { editionLetter, failedDeliveryLetter, failedRunLetter, type Letter } from './delivery-words.js';
import type { Mail, Mailer, MailOutcome, MailSession } from './mailer.js';
import { type RecipientRow, recipientsOfEdition } from './recipient.repository.js';
import type { SealedEditions } from './sealed-editions.js';
import { isMailAddress } from './smtp-address.js';
import { messageIdOf, tellAdministrators } from './tell-administrators.js';

const LEASE_MS = 5 * 60_000;
/** What stands in place of a mail server's answer where there is none. */
const OWN = {
  interrupted: {
    en: 'sending was interrupted before the server answered',
    fr: 'l’envoi a été interrompu avant la réponse du serveur',
  },
  serversStopped: {
    en: 'each server that had it stopped before it was sent',
    fr: 'chaque serveur qui s’en chargeait s’est arrêté avant l’envoi',
  },
  accessChanged: {
    en: 'what this address may be sent has just changed; it is composed anew',
    fr: 'ce qui peut être envoyé à cette adresse vient de changer; le message est composé de nouveau',
  },
  accountClosed: { en: 'not sent: the account of this address is closed', fr: 'pas d’envoi : le compte de cette adresse est fermé' },
  noAdministrator: {
    en: 'not sent: this address is no longer that of an administrator',
    fr: 'pas d’envoi : cette adresse n’est plus celle d’un administrateur',
  },
} as const;

/** What deliveries are told beside their database; a test gives its own. */
export interface DeliveryOptions {
  /** Null where no mail server is set: deliveries wait until one is. */
  readonly mailer: Mailer | null;
  /** Where readers find the dashboard; null where that is not set. */
  readonly publicUrl: string | null;
  readonly now?: (() => number) | undefined;
  /** How long a claim holds of a server that says nothing more. */
  readonly leaseMs?: number;
}

/** What an address may be sent: nothing where its account is closed or, of word to administrators, is none of theirs any more. */
type Allowed = { readonly access: ReportAccess } | { readonly refused: string };

type Claimed = DeliveryRow & { readonly claim: string };

/**
 * Mails sealed editions. A message is claimed, composed and connected for first, and that it is being sent is written down before the
 * first word about it is said to the mail server: a crash before that is made good by whoever claims it next, and after a crash behind it
 * nobody knows whether the message arrived, so that it is told to an administrator rather than sent twice.
 */
export class DeliveryService {
  private readonly now: () => number;
  private readonly leaseMs: number;

  constructor(
    private readonly database: Database,
    private readonly editions: SealedEditions,
    private readonly options: DeliveryOptions,
  ) {
    this.now = options.now ?? Date.now;
    this.leaseMs = options.leaseMs ?? LEASE_MS;
  }

  /** Writes down that a sealed edition goes to its recipients, once to each however often this is called; in the transaction that seals it, if that is given. */
  async enqueue(editionId: number, tx?: Sql): Promise<void> {
    if (!tx) return this.database.writeTransaction((own) => this.enqueue(editionId, own));
    const edition = await deliveredEdition(tx, editionId);
    if (edition?.status !== 'SEALED') throw new Error(`only a sealed edition is mailed: ${editionId}`);
    const known = await deliveriesAbout(tx, 'edition', editionId);
    const identity = await registerIdentity(tx);
    const wanted = new Map<string, RecipientRow>();
    for (const recipient of await recipientsOfEdition(tx, edition))
      if (!wanted.has(recipient.email)) wanted.set(recipient.email, recipient);
    const madeAt = instant(this.now());
    await insertDeliveries(
      tx,
      [...wanted.values()]
        .filter(({ email }) => !known.has(email) && isMailAddress(email))
        .map(({ email, name, language, access, forms }) => ({
          editionId,
          runId: null,
          deliveryId: null,
          address: email,
          name,
          language,
          access,
          forms,
          messageId: messageIdOf(identity, 'edition', editionId, email),
          madeAt,
        })),
    );
  }

  /** Sees to what was being sent when a server died, and sends what waits, until there is nothing left or the signal ends. */
  async tick(signal?: AbortSignal): Promise<void> {
    await this.writeOffAbandoned();
    const { mailer } = this.options;
    while (mailer && !signal?.aborted) {
      const delivery = await this.claim();
      if (!delivery) return;
      const renew = () =>
        this.database.writeTransaction((tx) => renewDelivery(tx, delivery.id, delivery.claim, instant(this.now() + this.leaseMs)));
      await holdingClaim(renew, this.leaseMs, () => this.send(mailer, delivery));
    }
  }

  private async writeOffAbandoned(): Promise<void> {
    const now = instant(this.now());
    for (const id of await abandonedDeliveries(this.database.read, now)) {
      await this.database.writeTransaction(async (tx) => {
        const row = await deliveryById(tx, id, true);
        if (row?.state !== 'SENDING' || row.leaseUntil === null || row.leaseUntil >= now) return;
        await this.settle(tx, row, { is: 'UNKNOWN', answer: toldInBoth(OWN.interrupted) });
      });
    }
  }

  private async claim(): Promise<Claimed | null> {
    for (;;) {
      const now = this.now();
      const id = await claimableDelivery(this.database.read, instant(now));
      if (id === null) return null;
      const claimed = await this.database.writeTransaction(async (tx) => {
        const row = await deliveryById(tx, id, true);
        if (!row || !isClaimable(row, instant(now))) return null;
        if (row.attempts > GROWING_WAITS_MS.length) {
          await this.settle(tx, row, { is: 'DEFERRED', answer: toldInBoth(OWN.serversStopped) });
          return null;
        }
        const claim = randomUUID();
        await claimDelivery(tx, id, claim, instant(now + this.leaseMs));
        return { ...row, attempts: row.attempts + 1, claim };
      });
      if (claimed) return claimed;
    }
  }

  private async send(mailer: Mailer, delivery: Claimed): Promise<void> {
    let session: MailSession | null = null;
    let outcome: MailOutcome;
    try {
      const allowed = await allowedFor(this.database.read, delivery);
      if ('refused' in allowed) {
        await this.end(delivery, 'CLAIMED', (tx) => this.settle(tx, delivery, { is: 'REFUSED', answer: allowed.refused }));
        return;
      }
      const message = await mailer.compose(await this.mailOf(mailer, delivery, allowed.access));
      session = await mailer.open();
      const begun = await this.end(delivery, 'CLAIMED', async (tx) => {
        // Asked again at the last moment: a role that was taken away meanwhile is heeded, and the message composed anew.
        const still = await allowedFor(tx, delivery);
        if ('refused' in still || still.access !== allowed.access) throw new AccessChangedError();
        await markSending(tx, delivery.id, delivery.editionId === null ? null : allowed.access);
      });
      if (!begun) {
        session.close();
        return;
      }
      outcome = await session.send(delivery.address, message);
    } catch (error) {
      session?.close();
      // The server has not been told of the message, whatever went wrong. What has been protected is not opened by waiting.
      const is = error instanceof ClosedSinceError ? 'REFUSED' : 'DEFERRED';
      await this.end(delivery, 'CLAIMED', (tx) => this.settle(tx, delivery, { is, answer: toldOf(error) }));
      return;
    }
    await this.end(delivery, 'SENDING', (tx) => this.settle(tx, delivery, outcome));
  }

  /** Does something with a delivery if the claim on it still stands: whoever was taken over has no say, but for a message that did arrive. */
  private async end(delivery: Claimed, state: 'CLAIMED' | 'SENDING', write: (tx: Sql) => Promise<void>): Promise<boolean> {
    return this.database.writeTransaction(async (tx) => {
      const now = await deliveryById(tx, delivery.id, true);
      const stands = now?.state === state || (state === 'SENDING' && now?.state === 'UNKNOWN');
      if (!stands || now?.claimedBy !== delivery.claim) return false;
      await write(tx);
      return true;
    });
  }

  private async settle(tx: Sql, delivery: DeliveryRow, { is, answer }: MailOutcome): Promise<void> {
    const now = this.now();
    const wait = GROWING_WAITS_MS[Math.max(delivery.attempts, 1) - 1];
    const state: DeliveryEnd['state'] = is === 'ACCEPTED' ? 'SENT' : is === 'DEFERRED' ? (wait === undefined ? 'GIVEN_UP' : 'WAITING') : is;
    await endDelivery(tx, delivery.id, {
      state,
      answer,
      nextAttemptAt: instant(now + (wait ?? 0)),
      sentAt: state === 'SENT' ? instant(now) : null,
    });
    // Word that does not reach one administrator is not passed on: it would go in circles.
    if (state !== 'SENT' && state !== 'WAITING' && delivery.editionId !== null)
      await tellAdministrators(tx, 'delivery', delivery.id, instant(now));
  }

  private async mailOf(mailer: Mailer, delivery: DeliveryRow, access: ReportAccess): Promise<Mail> {
    const { address, name, language, messageId, editionId } = delivery;
    const letter = editionId === null ? await this.noticeOf(delivery) : await this.letterOf(mailer, editionId, delivery, access);
    const forms = delivery.forms.split(',').filter((form) => form !== '') as ReportForm[];
    const files = editionId === null ? [] : await this.editions.filesFor(editionId, access, language, forms);
    return { to: { name, address }, language, messageId, ...letter, files };
  }

  private async letterOf(mailer: Mailer, editionId: number, { language }: DeliveryRow, access: ReportAccess): Promise<Letter> {
    const words = await this.editions.wordsOf(editionId, access, language);
    return editionLetter(language, words, {
      publicUrl: this.options.publicUrl,
      address: mailer.from.address,
      edition: globalId('ReportEdition', editionId),
    });
  }

  private async noticeOf({ runId, deliveryId, language }: DeliveryRow): Promise<Letter> {
    const sql = this.database.read;
    const { publicUrl } = this.options;
    if (runId !== null) {
      const run = await failedRun(sql, runId);
      if (!run) throw new Error(`there is no run ${runId}`);
      return failedRunLetter(language, run, publicUrl);
    }
    const about = deliveryId === null ? null : await deliveryById(sql, deliveryId);
    if (!about) throw new Error(`there is no delivery ${deliveryId}`);
    return failedDeliveryLetter(language, about, about.editionId === null ? null : await deliveredEdition(sql, about.editionId), publicUrl);
  }
}

/** What somebody may see has changed while a message to them was composed. */
class AccessChangedError extends Error {
  override readonly name = 'AccessChangedError';
  readonly en = OWN.accessChanged.en;
  readonly fr = OWN.accessChanged.fr;

  constructor() {
    super(OWN.accessChanged.en);
  }
}

function isClaimable(row: DeliveryRow, now: string): boolean {
  if (row.state === 'WAITING') return row.nextAttemptAt <= now;
  return row.state === 'CLAIMED' && row.leaseUntil !== null && row.leaseUntil < now;
}

/** What the account of an address, as it is now, lets it be sent. */
async function allowedFor(sql: Sql, { address, access, editionId }: DeliveryRow): Promise<Allowed> {
  const account = (await accountsOf(sql, [address])).get(address);
  const { copy } = copyNow(access, account);
  if (copy === null) return { refused: toldInBoth(OWN.accountClosed) };
  if (editionId === null && account?.role !== 'ADMIN') return { refused: toldInBoth(OWN.noAdministrator) };
  return { access: copy };
}
