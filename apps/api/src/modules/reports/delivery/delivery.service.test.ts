import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Role } from '@entente/schema/vocabulary';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../../test/databases.js';
import { insertEdition, sayingWhatTheyAre } from '../../../../test/reports/editions.js';
import { type MailAnswers, type MailServer, refusal, startMailServer } from '../../../../test/reports/mail-server.js';
import { AccessService } from '../../access/access.service.js';
import { DeliveryService } from './delivery.service.js';
import { Mailer } from './mailer.js';
import { deleteRecipient, insertRecipient } from './recipient.repository.js';

const MINUTE_MS = 60_000;
const mailing = fileURLToPath(new URL('../../../../test/reports/mailing-process.mjs', import.meta.url));
const never = () => new Promise<void>(() => {});

describe.each(dialects)('deliveries on %s', (dialect) => {
  let store: TestDatabase;
  let server: MailServer | null = null;
  let clock: number;
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
  });
  afterAll(() => store.destroy());
  beforeEach(async () => {
    clock = Date.parse('2006-04-05T13:00:00Z');
    await store.database.writeTransaction(async (tx) => {
      await tx.execute('DELETE FROM report_delivery WHERE delivery_id IS NOT NULL');
      for (const table of ['report_delivery', 'report_recipient', 'report_run', 'report_schedule', 'user_account'])
        await tx.execute(`DELETE FROM ${table}`);
    });
  });
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  const listen = async (answers: MailAnswers = {}) => {
    server = await startMailServer(answers);
    return server;
  };
  const deliveries = (port: number, options: { now?: () => number; answerMs?: number } = {}) =>
    new DeliveryService(store.database, sayingWhatTheyAre, {
      mailer: new Mailer(
        { host: '127.0.0.1', port, secure: false, starttls: 'optional', credentials: null },
        {
          from: { name: 'Entente', address: 'entente@example.org' },
          patience: { connectMs: 20_000, answerMs: options.answerMs ?? 20_000 },
        },
      ),
      publicUrl: 'https://entente.example.org/',
      now: options.now ?? (() => clock),
    });
  const recipient = (
    email: string,
    changes: { language?: 'EN' | 'FR'; access?: 'OPEN' | 'FULL'; forms?: string; definition?: string } = {},
  ) =>
    store.database.writeTransaction((tx) =>
      insertRecipient(tx, {
        definition: 'monthly',
        scheduleId: null,
        email,
        name: `Name of ${email}`,
        language: 'EN',
        access: 'OPEN',
        forms: 'PDF_A4',
        changedAt: '2006-01-01T00:00:00.000Z',
        ...changes,
      }),
    );
  const account = (email: string, role: Role) =>
    new AccessService(store.database, 'local').openAccount({ email, name: email, role, locale: 'en', password: 'correct horse battery' });
  // What is sealed stays, so that each test has editions of its own.
  let number = 0;
  const sealed = (periodStart = '2006-03-01') =>
    store.database.writeTransaction((tx) => insertEdition(tx, { periodStart, status: 'SEALED', number: ++number }));
  const states = async () =>
    (
      await store.database.read.query<{ address: string; state: string; edition: number | null }>(
        'SELECT address, state, edition_id AS edition FROM report_delivery ORDER BY id',
      )
    ).map(({ address, state, edition }) => `${edition === null ? 'notice to ' : ''}${address} ${state}`);
  const one = async <Row>(columns: string) =>
    (await store.database.read.query<Row>(`SELECT ${columns} FROM report_delivery ORDER BY id`))[0];

  test('each recipient gets an edition once, in their language and with the files that they want', async () => {
    const { port, arrived } = await listen();
    await recipient('en@example.org', { forms: 'PDF_A4,XLSX' });
    await recipient('fr@example.org', { language: 'FR' });
    await recipient('other@example.org', { definition: 'quarterly' });
    const service = deliveries(port);
    const id = await sealed();
    await service.enqueue(id);
    await service.enqueue(id);
    await service.tick();
    await service.tick();
    expect(arrived.map(({ to }) => to)).toEqual(['en@example.org', 'fr@example.org']);
    const [english, french] = arrived.map(({ raw }) => raw);
    expect(english).toContain('From: Entente <entente@example.org>');
    expect(english).toContain(`Subject: International engagements, edition ${id}`);
    expect(english).toContain(Buffer.from('PDF_A4 OPEN EN').toString('base64'));
    expect(english).toContain(Buffer.from('XLSX OPEN EN').toString('base64'));
    expect(arrived[0]?.read).toContain('&lt;figures&gt; &amp; more.');
    expect(arrived[0]?.read).toContain('https://entente.example.org/en/reports');
    expect(french).toContain('Content-Language: fr');
    expect(french).toContain(Buffer.from('PDF_A4 OPEN FR').toString('base64'));
    expect(await states()).toEqual(['en@example.org SENT', 'fr@example.org SENT']);
    expect(await one('sent_access AS access, sent_at AS at, last_answer AS answer')).toMatchObject({
      access: 'OPEN',
      at: '2006-04-05T13:00:00.000Z',
      answer: '250 taken on',
    });
    // Whoever is made a recipient afterwards gets the next.
    await recipient('late@example.org');
    await service.tick();
    expect(arrived).toHaveLength(2);
  });

  test('the name of a message is that of its edition and address', async () => {
    const { port, arrived } = await listen();
    await recipient('a@example.org');
    await recipient('b@example.org');
    const service = deliveries(port);
    for (const period of ['2006-03-01', '2006-04-01']) await service.enqueue(await sealed(period));
    await service.tick();
    await store.database.writeTransaction((tx) => tx.execute("UPDATE report_delivery SET state = 'WAITING', next_attempt_at = made_at"));
    await service.tick();
    const names = arrived.map(({ raw }) => /^Message-ID: (<edition-\d+\.[0-9a-f]{32}@[\w.-]+>)\r$/m.exec(raw)?.[1]);
    expect(names).toHaveLength(8);
    expect(new Set(names).size).toBe(4);
    expect(names.slice(4).sort()).toEqual(names.slice(0, 4).sort());
  });

  test('nobody gets what they may not see, whatever they are down for', async () => {
    const { port, arrived } = await listen();
    for (const [email, role] of Object.entries({ viewer: 'VIEWER', analyst: 'ANALYST', officer: 'OFFICER', chief: 'ADMIN' } as const)) {
      await account(`${email}@example.org`, role);
      await recipient(`${email}@example.org`, { access: 'FULL' });
    }
    await recipient('bare@example.org', { access: 'FULL' });
    await account('modest@example.org', 'ADMIN');
    await recipient('modest@example.org', { access: 'OPEN' });
    const service = deliveries(port);
    await service.enqueue(await sealed());
    await service.tick();
    const access = Object.fromEntries(
      arrived.map(({ to, raw, read }) => [
        to.split('@')[0],
        raw.includes(Buffer.from('PDF_A4 FULL EN').toString('base64')) && read.includes('FULL <figures>')
          ? 'FULL'
          : read.includes('FULL') || raw.includes(Buffer.from('PDF_A4 FULL EN').toString('base64'))
            ? 'MIXED'
            : 'OPEN',
      ]),
    );
    expect(access).toEqual({ viewer: 'OPEN', analyst: 'OPEN', officer: 'FULL', chief: 'FULL', bare: 'OPEN', modest: 'OPEN' });
  });

  test('the role counts that an account has when it is sent, and a closed account gets nothing', async () => {
    const { port, arrived } = await listen();
    for (const email of ['officer@example.org', 'gone@example.org']) {
      await account(email, 'OFFICER');
      await recipient(email, { access: 'FULL' });
    }
    const service = deliveries(port);
    await service.enqueue(await sealed());
    await store.database.writeTransaction(async (tx) => {
      await tx.execute("UPDATE user_account SET role = 'VIEWER' WHERE email = 'officer@example.org'");
      await tx.execute("UPDATE user_account SET disabled_at = '2006-04-01T00:00:00.000Z' WHERE email = 'gone@example.org'");
    });
    await service.tick();
    expect(arrived.map(({ to }) => to)).toEqual(['officer@example.org']);
    expect(arrived[0]?.raw).not.toContain('FULL');
    expect(await states()).toEqual(['officer@example.org SENT', 'gone@example.org REFUSED']);
  });

  test('what is refused for good is not tried again, and is told to administrators', async () => {
    const { port, arrived } = await listen({
      recipient: (address) => (address === 'no@example.org' ? Promise.reject(refusal(550, 'no such mailbox')) : Promise.resolve()),
    });
    await account('chief@example.org', 'ADMIN');
    await recipient('no@example.org');
    await recipient('yes@example.org');
    const service = deliveries(port);
    await service.enqueue(await sealed());
    await service.tick();
    clock += 100_000 * MINUTE_MS;
    await service.tick();
    expect(await states()).toEqual(['no@example.org REFUSED', 'yes@example.org SENT', 'notice to chief@example.org SENT']);
    expect(arrived.map(({ to }) => to)).toEqual(['yes@example.org', 'chief@example.org']);
    expect(arrived[1]?.read).toMatch(/to no@example.org was refused/);
    expect(arrived[1]?.read).toContain('550 no such mailbox');
  });

  test('what is refused for now is tried again with growing waits, and in the end given up', async () => {
    let refusals = 0;
    const { port, arrived } = await listen({
      recipient: (address) => {
        if (address !== 'busy@example.org') return Promise.resolve();
        refusals += 1;
        return Promise.reject(refusal(451, 'come back later'));
      },
    });
    await account('chief@example.org', 'ADMIN');
    await recipient('busy@example.org');
    const service = deliveries(port);
    await service.enqueue(await sealed());
    await service.tick();
    for (const [index, minutes] of [1, 5, 15, 60, 240, 720].entries()) {
      clock += minutes * MINUTE_MS - 1;
      await service.tick();
      expect(refusals).toBe(index + 1);
      expect(arrived).toEqual([]);
      clock += 1;
      await service.tick();
    }
    expect(refusals).toBe(7);
    expect(await states()).toEqual(['busy@example.org GIVEN_UP', 'notice to chief@example.org SENT']);
  });

  test('a server that does not answer in time is asked again, as long as it cannot have taken the message', async () => {
    let first = true;
    const { port, arrived } = await listen({
      recipient: () => {
        const wait = first ? never() : Promise.resolve();
        first = false;
        return wait;
      },
    });
    await recipient('slow@example.org');
    const service = deliveries(port, { answerMs: 1_000 });
    await service.enqueue(await sealed());
    await service.tick();
    expect(await states()).toEqual(['slow@example.org WAITING']);
    clock += MINUTE_MS;
    await deliveries(port).tick();
    expect(arrived.map(({ to }) => to)).toEqual(['slow@example.org']);
    expect(await states()).toEqual(['slow@example.org SENT']);
  });

  test('what was handed over whole and never answered may have arrived: it is not sent twice', async () => {
    const { port, seen } = await listen({ message: ({ to }) => (to === 'silent@example.org' ? never() : Promise.resolve()) });
    await account('chief@example.org', 'ADMIN');
    await recipient('silent@example.org');
    // Long enough for all that is answered, on a busy machine too.
    const service = deliveries(port, { answerMs: 4_000 });
    await service.enqueue(await sealed());
    await service.tick();
    clock += 100_000 * MINUTE_MS;
    await service.tick();
    expect(seen.map(({ to }) => to)).toEqual(['silent@example.org', 'chief@example.org']);
    expect(await states()).toEqual(['silent@example.org UNKNOWN', 'notice to chief@example.org SENT']);
  });

  test('without a server to connect to a message waits', async () => {
    const { port, close } = await startMailServer();
    await close();
    await recipient('a@example.org');
    const service = deliveries(port);
    await service.enqueue(await sealed());
    await service.tick();
    expect(await states()).toEqual(['a@example.org WAITING']);
    expect(await one('attempts, last_answer AS answer')).toMatchObject({ attempts: 1, answer: expect.stringContaining('ECONNREFUSED') });
  });

  test('two servers send each message once', async () => {
    const { port, arrived } = await listen();
    for (let index = 0; index < 12; index += 1) await recipient(`r${index}@example.org`);
    await deliveries(port).enqueue(await sealed());
    await Promise.all([deliveries(port).tick(), deliveries(port).tick()]);
    expect(arrived.map(({ to }) => to).sort()).toEqual(Array.from({ length: 12 }, (_, index) => `r${index}@example.org`).sort());
  });

  test('only what is sealed is mailed, and a recipient who is taken off gets nothing more', async () => {
    const { port, arrived } = await listen();
    const id = await recipient('a@example.org');
    const service = deliveries(port);
    const draft = await store.database.writeTransaction((tx) => insertEdition(tx, { periodStart: '2006-03-01', number: ++number }));
    await expect(service.enqueue(draft)).rejects.toThrow('only a sealed edition is mailed');
    await store.database.writeTransaction((tx) => deleteRecipient(tx, id));
    await service.enqueue(await sealed('2006-04-01'));
    await service.tick();
    expect(arrived).toEqual([]);
  });

  describe('killed', () => {
    let child: ChildProcess | null = null;
    const start = (port: number) => {
      const made = spawn(process.execPath, [mailing, store.url, String(port)], { stdio: ['ignore', 'ignore', 'inherit'] });
      child = made;
      return new Promise<void>((resolve) => made.on('close', () => resolve()));
    };
    const kill = () => {
      child?.kill('SIGKILL');
      child = null;
    };
    afterEach(kill);

    test('between two recipients, each gets it once', async () => {
      let connections = 0;
      const { port, arrived, seen } = await listen({
        connected: () => {
          connections += 1;
          if (connections !== 2) return Promise.resolve();
          // The first message is done with, and nothing has been said of the second.
          kill();
          return never();
        },
      });
      for (const email of ['a@example.org', 'b@example.org', 'c@example.org']) await recipient(email);
      await deliveries(port, { now: Date.now }).enqueue(await sealed());
      await start(port);
      expect(await states()).toEqual(['a@example.org SENT', 'b@example.org CLAIMED', 'c@example.org WAITING']);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await start(port);
      expect(arrived.map(({ to }) => to)).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
      expect(seen).toHaveLength(3);
      expect(await states()).toEqual(['a@example.org SENT', 'b@example.org SENT', 'c@example.org SENT']);
    });

    test('while a message is taken on, it is told to an administrator and not sent twice', async () => {
      const { port, seen } = await listen({
        message: ({ to }) => {
          if (to !== 'a@example.org') return Promise.resolve();
          kill();
          return Promise.resolve();
        },
      });
      await account('chief@example.org', 'ADMIN');
      for (const email of ['a@example.org', 'b@example.org']) await recipient(email);
      await deliveries(port, { now: Date.now }).enqueue(await sealed());
      await start(port);
      expect(await states()).toEqual(['a@example.org SENDING', 'b@example.org WAITING']);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await start(port);
      expect(seen.map(({ to }) => to)).toEqual(['a@example.org', 'b@example.org', 'chief@example.org']);
      expect(await states()).toEqual(['a@example.org UNKNOWN', 'b@example.org SENT', 'notice to chief@example.org SENT']);
    });
  });
});
