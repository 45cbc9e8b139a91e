import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCountingRegister } from '../../../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../../test/databases.js';
import { type MailServer, refusal, startMailServer } from '../../../../test/reports/mail-server.js';
import type { Sql } from '../../../db/database.js';

const PROBLEMS = 'problems { code path en: message(locale: EN) fr: message(locale: FR) }';
const SCHEDULE = `id definition nameEn nameFr name(locale: FR) rule cron workingDay localTime timeZone holidays enabled author version changedAt
  nextDueTimes`;
const RUN = 'id scheduleId dueAt periodStart byHand state attempts nextAttemptAt editionId error finishedAt';
const RECIPIENT = 'id definition scheduleId email name language access forms version changedAt';
const DELIVERY =
  'id kind editionId aboutId address name language sentAccess state attempts nextAttemptAt messageId lastAnswer madeAt sentAt version';

interface Problems {
  readonly problems: { readonly code: string; readonly path: string[]; readonly en: string; readonly fr: string }[];
}
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
type Answer = any;

describe.each(dialects)('reports on time, asked of the API on %s', (dialect) => {
  let store: TestDatabase;
  let mail: MailServer;
  let server: TestServer;
  let clock = Date.parse('2005-08-20T12:00:00Z');
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await writeCountingRegister(store.database);
    mail = await startMailServer({
      recipient: (address) => (address === 'refused@example.org' ? Promise.reject(refusal(550, 'no such mailbox')) : Promise.resolve()),
    });
    server = await startTestServer(store.database, {
      dataFolder: store.folder,
      engine: 'database',
      now: () => clock,
      mail: {
        server: { host: '127.0.0.1', port: mail.port, secure: false, starttls: 'optional', credentials: null },
        from: { name: 'Entente', address: 'entente@example.org' },
      },
      publicUrl: 'https://entente.example.org',
    });
  });
  afterAll(async () => {
    expect(server.reported).toEqual([]);
    await server.close();
    await mail.close();
    await store.destroy();
  });

  const ask = async (field: string, query: string, variables: Record<string, unknown>, role: string): Promise<Answer> => {
    const { body } = await server.ask(query, { role, variables });
    return body.errors ? body.errors[0]?.extensions : body.data?.[field];
  };
  const change = (field: string, type: string, answer: string, input: Record<string, unknown>, role = 'APPROVER') =>
    ask(field, `mutation ($input: ${type}!) { ${field}(input: $input) { ${answer} ${PROBLEMS} } }`, { input }, role);
  const create = (input: Record<string, unknown>, role?: string) =>
    change(
      'createReportSchedule',
      'CreateReportScheduleInput',
      `schedule { ${SCHEDULE} }`,
      { definition: 'monthly', nameEn: 'Monthly', ...input },
      role,
    );
  const update = (input: Record<string, unknown>, role?: string) =>
    change('updateReportSchedule', 'UpdateReportScheduleInput', `schedule { ${SCHEDULE} }`, input, role);
  const add = (input: Record<string, unknown>, role?: string) =>
    change(
      'addReportRecipient',
      'AddReportRecipientInput',
      `recipient { ${RECIPIENT} }`,
      { name: 'Reader', language: 'EN', ...input },
      role,
    );
  const drop = (field: string, id: string, role = 'APPROVER') => ask(field, `mutation ($id: ID!) { ${field}(id: $id) }`, { id }, role);
  const listed = (field: string, nodes: string, args = '', role = 'OFFICER') =>
    ask(field, `{ ${field}${args} { nodes { ${nodes} } totalCount } }`, {}, role);
  const codes = ({ problems }: Problems) => problems.map(({ code, path }) => `${code} ${path.join('.')}`);
  const thirdWorkingDay = { rule: 'WORKING_DAY', workingDay: 3, localTime: '09:00', timeZone: 'America/Toronto', holidays: 'CA-ON' };

  test('officers see, approvers and administrators decide, and all others know nothing of it', async () => {
    for (const role of ['VIEWER', 'ANALYST']) {
      for (const field of ['reportSchedules', 'reportRuns', 'reportRecipients', 'reportDeliveries'])
        expect(await listed(field, 'id', '', role)).toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const role of ['VIEWER', 'OFFICER']) {
      expect(await create(thirdWorkingDay, role)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await add({ definition: 'monthly', email: 'a@example.org' }, role)).toMatchObject({ code: 'FORBIDDEN' });
    }
    const { schedule } = await create(thirdWorkingDay, 'ADMIN');
    const { recipient } = await add({ schedule: schedule.id, email: 'a@example.org' }, 'ADMIN');
    const nodeOf = async (id: string, role: string) => ask('node', 'query ($id: ID!) { node(id: $id) { __typename id } }', { id }, role);
    for (const [type, { id }] of Object.entries({ ReportSchedule: schedule, ReportRecipient: recipient })) {
      expect(await nodeOf(id, 'OFFICER')).toEqual({ __typename: type, id });
      expect(await nodeOf(id, 'ANALYST')).toBeNull();
    }
    expect(await update({ id: schedule.id, version: 1, enabled: false }, 'OFFICER')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await drop('removeReportRecipient', recipient.id, 'OFFICER')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await drop('removeReportRecipient', recipient.id)).toBe(true);
    expect(await drop('deleteReportSchedule', schedule.id, 'OFFICER')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await drop('deleteReportSchedule', schedule.id)).toBe(true);
    expect(await nodeOf(schedule.id, 'OFFICER')).toBeNull();
  });

  test('a schedule is made, changed, turned off and on, and deleted', async () => {
    const { schedule, problems } = await create({ ...thirdWorkingDay, nameFr: ' Mensuel ' });
    expect(problems).toEqual([]);
    expect(schedule).toEqual({
      id: schedule.id,
      definition: 'monthly',
      nameEn: 'Monthly',
      nameFr: 'Mensuel',
      name: 'Mensuel',
      ...thirdWorkingDay,
      cron: null,
      enabled: true,
      author: 'Approver',
      version: 1,
      changedAt: '2005-08-20T12:00:00.000Z',
      nextDueTimes: ['2005-09-06T13:00:00.000Z', '2005-10-05T13:00:00.000Z', '2005-11-03T14:00:00.000Z'],
    });
    const off = await update({ id: schedule.id, version: 1, enabled: false });
    expect(off.schedule).toMatchObject({ enabled: false, version: 2, nextDueTimes: [] });
    expect(codes(await update({ id: schedule.id, version: 1, enabled: true }))).toEqual(['VERSION input.version']);
    const other = await update({
      id: schedule.id,
      version: 2,
      enabled: true,
      rule: 'CRON',
      cron: '30 7 * * MON',
      timeZone: 'Europe/Paris',
    });
    expect(other.schedule).toMatchObject({
      rule: 'CRON',
      workingDay: null,
      localTime: null,
      nextDueTimes: ['2005-08-22T05:30:00.000Z', '2005-08-29T05:30:00.000Z', '2005-09-05T05:30:00.000Z'],
    });
    expect(await listed('reportSchedules', 'id')).toEqual({ nodes: [{ id: schedule.id }], totalCount: 1 });
    expect(await drop('deleteReportSchedule', schedule.id)).toBe(true);
    expect(await drop('deleteReportSchedule', schedule.id)).toMatchObject({ code: 'SCHEDULE_NOT_FOUND' });
    expect(await update({ id: schedule.id, version: 3, nameEn: 'x' })).toMatchObject({ code: 'SCHEDULE_NOT_FOUND' });
    expect((await listed('reportSchedules', 'id')).nodes).toEqual([]);

    // Taken back, it is as it was, and owes nothing of the time between.
    const restore = (role: string) =>
      ask(
        'restoreReportSchedule',
        `mutation ($id: ID!) { restoreReportSchedule(id: $id) { enabled cron version nextDueTimes(first: 1) } }`,
        { id: schedule.id },
        role,
      );
    expect(await restore('OFFICER')).toMatchObject({ code: 'FORBIDDEN' });
    clock = Date.parse('2005-08-25T12:00:00Z');
    expect(await restore('APPROVER')).toEqual({
      enabled: true,
      cron: '30 7 * * MON',
      version: 5,
      nextDueTimes: ['2005-08-29T05:30:00.000Z'],
    });
    await server.container.scheduled.tick();
    expect(await listed('reportRuns', 'id')).toEqual({ nodes: [], totalCount: 0 });
    expect(await drop('deleteReportSchedule', schedule.id)).toBe(true);
    clock = Date.parse('2005-08-20T12:00:00Z');
  });

  test('all that is wrong with a schedule or a recipient is said at once, in both languages', async () => {
    const wrong = await create({
      definition: 'weekly',
      nameEn: ' ',
      nameFr: 'x'.repeat(201),
      rule: 'WORKING_DAY',
      workingDay: 11,
      localTime: '9',
      timeZone: 'Mars/Olympus',
      holidays: 'XX',
    });
    expect(wrong.schedule).toBeNull();
    expect(codes(wrong)).toEqual([
      'DEFINITION_UNKNOWN input.definition',
      'TOO_LONG input.nameFr',
      'WORKING_DAY input.workingDay',
      'LOCAL_TIME input.localTime',
      'TIME_ZONE_UNKNOWN input.timeZone',
      'HOLIDAYS_UNKNOWN input.holidays',
    ]);
    for (const { en, fr } of wrong.problems) expect(en).not.toBe(fr);
    expect(codes(await create({ nameEn: null, rule: 'CRON' }))).toEqual(['NAME_MISSING input.nameEn', 'CRON_MISSING input.cron']);
    for (const [cron, code] of Object.entries({ nonsense: 'FORM', '0 9 30 2 *': 'NEVER', '* * * * *': 'TOO_OFTEN' }))
      expect(codes(await create({ rule: 'CRON', cron }))).toEqual([`CRON_${code} input.cron`]);

    expect(codes(await add({ definition: 'weekly', email: 'é@example.org', name: ' ', forms: [] }))).toEqual([
      'DEFINITION_UNKNOWN input.definition',
      'EMAIL_FORM input.email',
      'NAME_MISSING input.name',
      'FORMS_MISSING input.forms',
    ]);
    expect(codes(await add({ email: 'a@example.org' }))).toEqual(['RECIPIENT_OF_ONE input.definition']);
    expect(codes(await add({ schedule: 'nonsense', email: 'a@example.org' }))).toEqual(['SCHEDULE_NOT_FOUND input.schedule']);
  });

  test('a recipient is added once, changed and taken off', async () => {
    const { recipient } = await add({
      definition: 'monthly',
      email: ' Reader@Example.org ',
      access: 'FULL',
      forms: ['PDF_LETTER', 'XLSX'],
    });
    expect(recipient).toEqual({
      id: recipient.id,
      definition: 'monthly',
      scheduleId: null,
      email: 'reader@example.org',
      name: 'Reader',
      language: 'EN',
      access: 'FULL',
      forms: ['PDF_LETTER', 'XLSX'],
      version: 1,
      changedAt: '2005-08-20T12:00:00.000Z',
    });
    expect(codes(await add({ definition: 'monthly', email: 'READER@example.org' }))).toEqual(['EMAIL_TAKEN input.email']);
    const edit = (input: Record<string, unknown>) =>
      change('updateReportRecipient', 'UpdateReportRecipientInput', `recipient { ${RECIPIENT} }`, { id: recipient.id, ...input });
    expect((await edit({ version: 1, language: 'FR', forms: ['PDF_A4'] })).recipient).toMatchObject({
      language: 'FR',
      forms: ['PDF_A4'],
      access: 'FULL',
      version: 2,
    });
    expect(codes(await edit({ version: 1, name: 'Other' }))).toEqual(['VERSION input.version']);
    expect((await listed('reportRecipients', 'id', '(definition: "monthly")')).nodes).toEqual([{ id: recipient.id }]);
    expect((await listed('reportRecipients', 'id', '(definition: "annual")')).nodes).toEqual([]);
    expect(await drop('removeReportRecipient', recipient.id)).toBe(true);
    expect(await drop('removeReportRecipient', recipient.id)).toMatchObject({ code: 'RECIPIENT_NOT_FOUND' });
  });

  test('which copy a recipient is sent, and why, is asked of all accounts at once', async () => {
    for (const [email, role] of Object.entries({ analyst: 'ANALYST', officer: 'OFFICER', gone: 'OFFICER' } as const))
      await server.container.access.openAccount({
        email: `${email}@example.org`,
        name: email,
        role,
        locale: 'en',
        password: 'correct horse battery',
      });
    await store.database.writeTransaction((tx) =>
      tx.execute("UPDATE user_account SET disabled_at = '2005-08-01T00:00:00.000Z' WHERE email = 'gone@example.org'"),
    );
    const recipients: string[] = [];
    for (const email of ['analyst', 'bare', 'gone', 'modest', 'officer']) {
      const { recipient } = await add({
        definition: 'annual',
        email: `${email}@example.org`,
        access: email === 'modest' ? 'OPEN' : 'FULL',
      });
      recipients.push(recipient.id);
    }
    const asked: string[] = [];
    const sql = store.database.read as { -readonly [Name in keyof Sql]: Sql[Name] };
    const { query } = sql;
    sql.query = (text, values) => {
      asked.push(text);
      return query(text, values);
    };
    const { nodes } = await listed('reportRecipients', 'email copyNow { copy because }', '(definition: "annual")');
    sql.query = query;
    expect(nodes.map(({ email, copyNow }: Answer) => [email.split('@')[0], copyNow.copy, copyNow.because])).toEqual([
      ['analyst', 'OPEN', 'ROLE_TOO_LOW'],
      ['bare', 'OPEN', 'NO_ACCOUNT'],
      ['gone', null, 'ACCOUNT_CLOSED'],
      ['modest', 'OPEN', 'OPEN_WANTED'],
      ['officer', 'FULL', 'ROLE_ALLOWS'],
    ]);
    expect(asked.filter((text) => text.includes('user_account'))).toHaveLength(1);
    for (const id of recipients) await drop('removeReportRecipient', id);
  });

  test('what is due is drafted, and once it is sealed it is mailed', async () => {
    const { schedule } = await create(thirdWorkingDay);
    await add({ schedule: schedule.id, email: 'reader@example.org', language: 'FR', access: 'FULL' });
    await add({ definition: 'monthly', email: 'refused@example.org' });
    clock = Date.parse('2005-09-06T13:00:00Z');
    await server.container.scheduled.tick();
    const runs = await listed('reportRuns', RUN, `(schedule: "${schedule.id}")`);
    expect(runs).toMatchObject({
      nodes: [
        {
          scheduleId: schedule.id,
          dueAt: '2005-09-06T13:00:00.000Z',
          periodStart: '2005-08-01',
          byHand: false,
          state: 'DONE',
          attempts: 1,
          nextAttemptAt: null,
          error: null,
          finishedAt: '2005-09-06T13:00:00.000Z',
        },
      ],
      totalCount: 1,
    });
    const [{ editionId }] = runs.nodes;
    // Asked for by hand there is the same edition.
    clock += 1000;
    const byHand = await ask(
      'runReportScheduleNow',
      `mutation ($id: ID!) { runReportScheduleNow(id: $id) { ${RUN} } }`,
      { id: schedule.id },
      'ADMIN',
    );
    expect(byHand).toMatchObject({ byHand: true, state: 'WAITING', periodStart: '2005-08-01', editionId: null });
    clock += 1000;
    await server.container.scheduled.tick();
    expect((await listed('reportRuns', RUN)).nodes).toMatchObject([
      { id: byHand.id, state: 'DONE', editionId },
      { state: 'DONE', editionId },
    ]);

    const move = (field: string, version: number, role: string) =>
      ask(
        field,
        `mutation ($id: ID!, $version: Int!) { ${field}(id: $id, version: $version) { edition { status version author } ${PROBLEMS} } }`,
        { id: editionId, version },
        role,
      );
    const submitted = await move('submitReport', 1, 'OFFICER');
    expect(submitted.problems).toEqual([]);
    // Whoever made the schedule has drafted it.
    expect(codes(await move('approveReport', submitted.edition.version, 'APPROVER'))).toEqual(['OWN_EDITION id']);
    expect(await listed('reportDeliveries', 'id')).toEqual({ nodes: [], totalCount: 0 });
    const sealed = await move('approveReport', submitted.edition.version, 'ADMIN');
    expect(sealed).toMatchObject({ problems: [], edition: { status: 'SEALED' } });
    await server.container.deliveries.tick();
    expect(mail.arrived.map(({ to }) => to)).toEqual(['reader@example.org']);
    expect(mail.arrived[0]?.raw).toContain('application/pdf');
    // The link leads to the edition itself, in the recipient's language.
    expect(mail.arrived[0]?.read).toContain(`https://entente.example.org/fr/reports/${editionId}`);
    expect(mail.arrived[0]?.read).toContain('Lire cette');
    const { nodes } = await listed('reportDeliveries', DELIVERY, `(edition: "${editionId}")`);
    expect(nodes).toMatchObject([
      {
        kind: 'EDITION',
        address: 'refused@example.org',
        state: 'REFUSED',
        sentAccess: null,
        sentAt: null,
        lastAnswer: '550 no such mailbox',
      },
      {
        kind: 'EDITION',
        editionId,
        aboutId: null,
        address: 'reader@example.org',
        language: 'FR',
        // There is no account of this address.
        sentAccess: 'OPEN',
        state: 'SENT',
        attempts: 1,
        nextAttemptAt: null,
        lastAnswer: '250 taken on',
        sentAt: '2005-09-06T13:00:02.000Z',
      },
    ]);
    expect((await listed('reportDeliveries', 'address', '(states: [SENT])')).nodes).toEqual([{ address: 'reader@example.org' }]);

    const again = (input: Record<string, unknown>, role?: string) =>
      change('sendReportAgain', 'SendReportAgainInput', `delivery { ${DELIVERY} }`, input, role);
    const [, sent] = nodes;
    expect(await again({ id: sent.id, version: sent.version }, 'OFFICER')).toMatchObject({ code: 'FORBIDDEN' });
    expect((await again({ id: sent.id, version: sent.version })).delivery).toMatchObject({ state: 'WAITING', attempts: 0 });
    expect(codes(await again({ id: sent.id, version: sent.version }))).toEqual(['STATE input.id', 'VERSION input.version']);
    await server.container.deliveries.tick();
    expect(mail.arrived.map(({ to }) => to)).toEqual(['reader@example.org', 'reader@example.org']);
    expect(await again({ id: 'nonsense', version: 1 })).toMatchObject({ code: 'DELIVERY_NOT_FOUND' });
    expect(await listed('reportDeliveries', 'id', '(edition: "nonsense")')).toMatchObject({ code: 'NOT_AN_EDITION' });
  });

  test('schedules show what they came to last, and messages their editions, however many there are', async () => {
    expect(await ask('reportsAreMailed', '{ reportsAreMailed }', {}, 'OFFICER')).toBe(true);
    expect(await ask('reportsAreMailed', '{ reportsAreMailed }', {}, 'ANALYST')).toMatchObject({ code: 'FORBIDDEN' });
    const asked: string[] = [];
    const sql = store.database.read as { -readonly [Name in keyof Sql]: Sql[Name] };
    const { query } = sql;
    const statements = async () => {
      asked.length = 0;
      sql.query = (text, values) => {
        asked.push(text);
        return query(text, values);
      };
      const answer = await server.ask(
        `{ reportSchedules { nodes { id nextDueTimes lastRuns(first: 1) { byHand state period(locale: FR) edition { period(locale: EN) number } } } }
           reportDeliveries { nodes { edition { period(locale: FR) } } } }`,
        { role: 'OFFICER' },
      );
      sql.query = query;
      return { count: asked.length, data: answer.body.data };
    };
    const one = await statements();
    const [schedule] = one.data.reportSchedules.nodes;
    expect(schedule.lastRuns).toEqual([
      { byHand: true, state: 'DONE', period: 'août 2005', edition: { period: 'August 2005', number: 1 } },
    ]);
    expect(one.data.reportDeliveries.nodes).toEqual([{ edition: { period: 'août 2005' } }, { edition: { period: 'août 2005' } }]);
    const { schedule: other } = await create(thirdWorkingDay);
    const two = await statements();
    expect(two.data.reportSchedules.nodes[1]).toMatchObject({ id: other.id, lastRuns: [] });
    expect(two.count).toBe(one.count);
    await drop('deleteReportSchedule', other.id);
  });

  test('an edition that names what has been protected since is refused to a mailbox at once, with the reason', async () => {
    const [{ editionId }] = (await listed('reportRuns', 'editionId')).nodes;
    const page = async () => {
      const { files } = await ask('reportEdition', `{ reportEdition(id: "${editionId}") { files { form copy url } } }`, {}, 'VIEWER');
      const { url } = files.find(({ form, copy }: Answer) => form === 'JSON' && copy === 'OPEN');
      return fetch(`${server.address}${url}`, { headers: { 'x-entente-demo-role': 'VIEWER' } });
    };
    const { figures } = (await (await page()).json()) as { figures: { lists: { engagements: { id: number }[] }[] } };
    const listedIds = figures.lists.flatMap(({ engagements }) => engagements.map(({ id }) => id));
    expect(listedIds.length).toBeGreaterThan(0);
    await store.database.writeTransaction((tx) =>
      tx.execute("UPDATE engagement SET sensitivity = 'PROTECTED' WHERE id = ?", [listedIds[0] ?? 0]),
    );
    expect((await page()).status).toBe(403);
    const mayRead = (role: string) => ask('reportEdition', `{ reportEdition(id: "${editionId}") { mayRead } }`, {}, role);
    expect(await mayRead('VIEWER')).toEqual({ mayRead: false });
    expect(await mayRead('OFFICER')).toEqual({ mayRead: true });
    const arrived = mail.arrived.length;
    const sent = (await listed('reportDeliveries', 'id version', '(states: [SENT])')).nodes[0];
    await change('sendReportAgain', 'SendReportAgainInput', 'delivery { id }', sent);
    await server.container.deliveries.tick();
    const { nodes } = await listed('reportDeliveries', 'id state attempts nextAttemptAt lastAnswer(locale: FR)', '(states: [REFUSED])');
    expect(nodes.find(({ id }: Answer) => id === sent.id)).toMatchObject({
      state: 'REFUSED',
      attempts: 1,
      nextAttemptAt: null,
      lastAnswer: expect.stringContaining('cette édition nomme des engagements protégés depuis'),
    });
    expect(mail.arrived).toHaveLength(arrived);
    await store.database.writeTransaction((tx) =>
      tx.execute("UPDATE engagement SET sensitivity = 'INTERNAL' WHERE id = ?", [listedIds[0] ?? 0]),
    );
  });

  test('pages of runs follow each other', async () => {
    const page = (args: string) =>
      ask('reportRuns', `{ reportRuns(${args}) { nodes { id } pageInfo { hasNextPage endCursor } } }`, {}, 'OFFICER');
    const first = await page('first: 1');
    expect(first).toMatchObject({ pageInfo: { hasNextPage: true } });
    const second = await page(`first: 5, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({ nodes: [expect.anything()], pageInfo: { hasNextPage: false } });
    expect(second.nodes[0].id).not.toBe(first.nodes[0].id);
    expect(await page('after: "nonsense"')).toMatchObject({ code: 'BAD_CURSOR' });
  });
});
