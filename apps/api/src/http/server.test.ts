import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idsByCode, writeCountingRegister, writeEngagements } from '../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../test/databases.js';
import { emptyRecord } from '../modules/engagements/engagement-record.js';
import { hostName } from './loopback-only.js';

/** A request with any Host header, which fetch does not let one choose. */
function askAs(
  address: string,
  host: string | null,
  path = '/graphql',
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        hostname,
        port,
        path,
        method: 'POST',
        setHost: false,
        headers: { ...(host === null ? {} : { host }), 'content-type': 'application/json', connection: 'close' },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
      },
    );
    request.on('error', reject);
    request.end(JSON.stringify({ query: '{ viewer { role } }' }));
  });
}

const cookieOf = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

describe.each(dialects)('a server over %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await writeCountingRegister(store.database);
    const dashboard = join(store.folder, 'dashboard');
    mkdirSync(join(dashboard, 'assets'), { recursive: true });
    writeFileSync(join(dashboard, 'index.html'), '<!doctype html><title>Entente</title>');
    writeFileSync(join(dashboard, 'assets', 'main-a1b2c3.js'), `console.log(${JSON.stringify('x'.repeat(4000))});`);
    server = await startTestServer(store.database, { dataFolder: store.folder, dashboardFolder: dashboard });
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
  });

  describe('who asks', () => {
    test('without a session, a viewer', async () => {
      expect((await server.ask('{ viewer { name role demo } }')).body.data).toEqual({
        viewer: { name: 'Viewer', role: 'VIEWER', demo: true },
      });
    });

    test('with the header, the role it names; an unknown one is a viewer', async () => {
      expect((await server.ask('{ viewer { role } }', { role: 'OFFICER' })).body.data.viewer.role).toBe('OFFICER');
      expect((await server.ask('{ viewer { role } }', { role: 'KING' })).body.data.viewer.role).toBe('VIEWER');
    });

    test('a chosen role is kept in a cookie that no script reads, and counts before the header', async () => {
      const chosen = await server.ask('mutation { chooseDemoRole(role: APPROVER) { role } }');
      expect(chosen.body.data.chooseDemoRole.role).toBe('APPROVER');
      expect(chosen.headers.get('set-cookie')).toMatch(/entente_session=APPROVER; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax/);
      const cookie = cookieOf(chosen.headers);
      expect((await server.ask('{ viewer { role } }', { cookie, role: 'ADMIN' })).body.data.viewer.role).toBe('APPROVER');
      const left = await server.ask('mutation { signOut }', { cookie });
      expect(left.headers.get('set-cookie')).toMatch(/entente_session=;/);
    });

    test('nobody signs in with a password where roles are chosen', async () => {
      const { body } = await server.ask('mutation { signIn(email: "a@b.c", password: "x") { role } }');
      expect(body.errors?.[0]?.extensions.code).toBe('WRONG_SIGN_IN_MODE');
    });
  });

  describe('a demo', () => {
    test.each([
      'entente.example.org',
      'entente.example.org:80',
      '10.1.2.3',
      'localhost.example.org',
      '127.0.0.1.example.org',
      '',
      'localhost@evil.org',
    ])('does not answer for the host "%s"', async (host) => {
      const answer = await askAs(server.address, host);
      expect(answer.status).toBe(421);
      expect(JSON.parse(answer.body).errors[0]).toMatchObject({ extensions: { code: 'DEMO_ON_LOOPBACK_ONLY' } });
      expect((await askAs(server.address, host, '/')).status).toBe(421);
      expect((await askAs(server.address, host, '/health')).status).toBe(421);
    });

    test.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '[::1]:4000', '127.0.0.2'])('answers for the host "%s"', async (host) => {
      expect((await askAs(server.address, host)).status).toBe(200);
    });

    test('a host that is not named is no loopback', () => {
      expect(hostName(undefined)).toBe('');
      expect(hostName('[::1]:80')).toBe('[::1]');
    });
  });

  describe('what HTTP says', () => {
    test('every answer is bound to this server', async () => {
      for (const path of ['/', '/health', '/graphql', '/missing.js']) {
        const { headers } = await fetch(server.address + path);
        expect(headers.get('content-security-policy')).toMatch(/^default-src 'self'; style-src 'self' 'unsafe-inline'; /);
        expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe-eval|https?:/);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('access-control-allow-origin')).toBeNull();
      }
    });

    test('health is told once the database answers', async () => {
      const response = await fetch(`${server.address}/health`);
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    });

    test('every address of the dashboard is its page, and a missing file is missing', async () => {
      for (const path of ['/', '/engagements/VIS-01', '/?from=2005-04-01']) {
        const response = await fetch(server.address + path);
        expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([
          200,
          'no-cache',
          '<!doctype html><title>Entente</title>',
        ]);
      }
      expect((await fetch(`${server.address}/assets/gone-1.js`)).status).toBe(404);
      expect((await fetch(`${server.address}/..%2f..%2fetc/passwd`)).status).not.toBe(500);
    });

    test('an asset with a hash in its name is kept for ever, and compressed', async () => {
      const response = await fetch(`${server.address}/assets/main-a1b2c3.js`, { headers: { 'accept-encoding': 'br' } });
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('content-encoding')).toBe('br');
      expect(await response.text()).toContain('xxx');
    });

    test('answers of the API are never kept by anybody', async () => {
      expect((await server.ask('{ viewer { role } }')).headers.get('cache-control')).toBe('no-store');
    });

    test('a form on another page cannot ask', async () => {
      const get = (headers: Record<string, string>) => fetch(`${server.address}/graphql?query={viewer{role}}`, { headers });
      for (const site of ['cross-site', 'same-site']) expect((await get({ 'sec-fetch-site': site })).status).toBe(400);
      expect((await get({ origin: 'https://elsewhere.example' })).status).toBe(400);
      for (const site of ['same-origin', 'none']) expect((await get({ 'sec-fetch-site': site })).status).toBe(200);
      const form = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: '{"query":"{viewer{role}}"}',
      });
      expect(form.status).toBe(415);
    });
  });

  describe('what is too much is refused', () => {
    const codes = async (query: string) => (await server.ask(query)).body.errors?.map(({ extensions }) => extensions.code);

    test('too many questions at once', async () => {
      const many = Array.from({ length: 41 }, (_, index) => `v${index}: engagementVolume { total { engagements } }`).join(' ');
      expect(await codes(`{ ${many} }`)).toEqual(['REQUEST_TOO_LARGE']);
    });

    test('fields too deep, and fragments that multiply', async () => {
      const deep = `${'parent { '.repeat(20)}code${' }'.repeat(20)}`;
      expect(await codes(`{ register { home { ${deep} } } }`)).toContain('REQUEST_TOO_LARGE');
      const fragments = Array.from(
        { length: 12 },
        (_, index) =>
          `fragment F${index} on Register { ${index === 11 ? 'currency' : `a: home { code } ...F${index + 1} ...F${index + 1} ...F${index + 1}`} }`,
      ).join(' ');
      expect(await codes(`{ register { ...F0 } } ${fragments}`)).toContain('REQUEST_TOO_LARGE');
    });

    test('too long a document, and too large a body', async () => {
      expect(await codes(`{ ${'viewer { role } '.repeat(1200)} }`)).toEqual(['REQUEST_TOO_LARGE']);
      const response = await server.ask(`{ viewer { role } } # ${'x'.repeat(300_000)}`);
      expect([response.status, response.body.errors?.[0]?.extensions.code]).toEqual([413, 'REQUEST_TOO_LARGE']);
    });

    test('several requests in one body', async () => {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '[{"query":"{viewer{role}}"},{"query":"{viewer{role}}"}]',
      });
      expect(response.status).toBe(400);
    });
  });

  describe('an error', () => {
    test.each([
      ['engagementVolume(where: {regions: ["002", "999"]}) { total { engagements } }', 'UNKNOWN_REGION', ['where', 'regions', 1]],
      ['engagementVolume(where: {jurisdictions: ["ZZ"]}) { total { engagements } }', 'UNKNOWN_JURISDICTION', ['where', 'jurisdictions', 0]],
      ['engagementVolume(where: {topics: ["Nothing"]}) { total { engagements } }', 'UNKNOWN_TOPIC', ['where', 'topics', 0]],
      [
        'engagementVolume(where: {organizations: ["Nobody"]}) { total { engagements } }',
        'UNKNOWN_ORGANIZATION',
        ['where', 'organizations', 0],
      ],
      ['engagementVolume(where: {facilities: ["Nowhere"]}) { total { engagements } }', 'UNKNOWN_FACILITY', ['where', 'facilities', 0]],
      [
        'engagementVolume(where: {interventions: ["NONE"]}) { total { engagements } }',
        'UNKNOWN_INTERVENTION',
        ['where', 'interventions', 0],
      ],
      ['engagementVolume(scheme: "ATLANTIS") { total { engagements } }', 'UNKNOWN_SCHEME', ['scheme']],
      ['engagementVolume(scheme: "M49@1066") { total { engagements } }', 'UNKNOWN_SCHEME', ['scheme']],
      ['engagements(where: {topics: ["Nothing"]}) { totalCount }', 'UNKNOWN_TOPIC', ['where', 'topics', 0]],
      [
        'engagements(where: {or: [{kinds: [VISIT]}, {not: {facilities: ["Nowhere"]}}]}) { totalCount }',
        'UNKNOWN_FACILITY',
        ['where', 'or', 1, 'not', 'facilities', 0],
      ],
      ['engagements(where: {scheme: "ATLANTIS"}) { totalCount }', 'UNKNOWN_SCHEME', ['where', 'scheme']],
      ['jurisdictions(where: {scheme: "ATLANTIS"}) { totalCount }', 'UNKNOWN_SCHEME', ['where', 'scheme']],
      ['jurisdictions(where: {regions: ["002", "999"]}) { totalCount }', 'UNKNOWN_REGION', ['where', 'regions', 1]],
      ['organizations(where: {jurisdictions: ["NA", "ZZ"]}) { totalCount }', 'UNKNOWN_JURISDICTION', ['where', 'jurisdictions', 1]],
      ['facilities(where: {jurisdictions: ["ZZ"]}) { totalCount }', 'UNKNOWN_JURISDICTION', ['where', 'jurisdictions', 0]],
      ['engagementVolume(where: {from: "2006-01-01", to: "2005-01-01"}) { total { engagements } }', 'WINDOW_REVERSED', ['where', 'to']],
      [
        'engagementVolume(compareTo: PREVIOUS_PERIOD, where: {from: "2006-01-01"}) { total { engagements } }',
        'COMPARISON_NEEDS_WINDOW',
        ['where', 'to'],
      ],
      [
        'engagementVolume(groupBy: [KIND], having: {measure: DAYS, atLeast: 5, atMost: 1}) { rows { kind } }',
        'BOUNDS_REVERSED',
        ['having', 'atMost'],
      ],
      ['engagementVolume(groupBy: [KIND], top: 0) { rows { kind } }', 'TOP_TOO_SMALL', ['top']],
      ['engagementVolume(groupBy: [KIND, KIND]) { rows { kind } }', 'DUPLICATE_DIMENSION', ['groupBy']],
      [
        'engagementVolume(groupBy: [KIND], orderBy: [{dimension: REGION}]) { rows { kind } }',
        'ORDER_NOT_GROUPED',
        ['orderBy', 0, 'dimension'],
      ],
      ['engagementVolume(groupBy: [KIND], orderBy: [{}]) { rows { kind } }', 'ORDER_UNCLEAR', ['orderBy', 0]],
      ['engagementVolume(asOf: "2999-01-01T00:00:00Z") { asOf }', 'AS_OF_IN_FUTURE', ['asOf']],
      ['engagementVolume(asOf: "1999-01-01T00:00:00Z") { asOf }', 'AS_OF_BEFORE_REGISTER', ['asOf']],
      ['engagementVolume(groupBy: [KIND]) { rows { engagements(first: 501) { nodes { id } } } }', 'PAGE_SIZE', ['first']],
      ['engagementVolume(groupBy: [KIND]) { rows { engagements(after: "x") { nodes { id } } } }', 'BAD_CURSOR', ['after']],
    ])('%s has its code, its path, and words in both languages', async (field, code, path) => {
      const { body } = await server.ask(`{ ${field} }`);
      expect(body.errors?.[0]?.extensions).toMatchObject({ code, path });
      expect(body.errors?.[0]?.extensions.messages?.fr).toBeTruthy();
      expect(body.errors?.[0]?.extensions.messages?.en).toBe(body.errors?.[0]?.message);
    });

    test.each(['2005-02-31', '2005-4-1', 'yesterday', '2005', '0000-01-01'])(
      'the date %s is refused, in a literal and in a variable',
      async (date) => {
        const literal = await server.ask(`{ engagementVolume(where: {from: "${date}"}) { total { engagements } } }`);
        const variable = await server.ask('query($w: VolumeFilter) { engagementVolume(where: $w) { total { engagements } } }', {
          variables: { w: { from: date } },
        });
        for (const { body } of [literal, variable]) {
          expect(body.errors?.[0]?.message).toContain(date);
          expect(body.errors?.[0]?.extensions.code).toMatch(/^DATE_/);
        }
        expect(variable.body.errors?.[0]?.extensions.path).toEqual(['w', 'from']);
      },
    );

    test('a filter of more values than one question takes is refused before any is looked up', async () => {
      const many = await server.ask('query($w: VolumeFilter) { engagementVolume(where: $w) { asOf } }', {
        variables: { w: { organizations: new Array(2_001).fill('x') } },
      });
      expect(many.body.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_VALUES', path: ['where', 'organizations'] });
    });

    test('a fraction is no number of rows', async () => {
      const { body } = await server.ask('{ engagementVolume(groupBy: [KIND], top: 1.5) { rows { kind } } }');
      expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    });

    test('that nobody foresaw is noted, and its words stay inside', async () => {
      const { engine } = server.container;
      const run = engine.run;
      engine.run = () => Promise.reject(new Error('the password is hunter2'));
      const { body } = await server.ask('{ engagementVolume(where: {from: "1999-01-01"}) { total { engagements } } }');
      engine.run = run;
      expect(JSON.stringify(body)).not.toContain('hunter2');
      expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(String(server.reported.pop())).toContain('hunter2');
      expect((await server.ask('{ engagementVolume(where: {from: "1999-01-01"}) { total { engagements } } }')).body.errors).toBeUndefined();
    });
  });

  test('a request asks the database a constant number of times, however many its rows', async () => {
    let statements = 0;
    const { read } = store.database;
    const query = read.query;
    (read as { query: typeof read.query }).query = (text, values) => {
      statements += 1;
      return query(text, values) as never;
    };
    const count = async (groupBy: string) => {
      statements = 0;
      const fields =
        'region { code name } subregion { code name parent { code } } jurisdiction { code name parent { code } } topic { code name } keys figures { engagements days }';
      const { body } = await server.ask(
        `{ register { name } engagementVolume(groupBy: [${groupBy}]) { rows { ${fields} } total { engagements } notes { text } scheme { name } } }`,
      );
      expect(body.errors).toBeUndefined();
      return statements;
    };
    await count('KIND');
    const few = await count('SCOPE');
    const many = await count('JURISDICTION, TOPIC, MONTH');
    (read as { query: typeof read.query }).query = query;
    expect([few, many]).toEqual([1, 1]);
  });

  describe('a protected engagement', () => {
    let ids: number[];

    beforeAll(async () => {
      ids = await writeEngagements(store.database, async (tx) => {
        const { jurisdictions } = await idsByCode(tx);
        const partner = { jurisdictionId: jurisdictions.get('NA') ?? 0, role: 'PARTNER', share: null, nameAsRecorded: null };
        return [
          emptyRecord({
            reference: 'SECRET-1',
            kind: 'VISIT',
            status: 'COMPLETED',
            sensitivity: 'PROTECTED',
            titleEn: 'Quiet talks',
            startDate: '2005-07-01',
            delegates: 3,
            partners: [partner],
            headOfDelegation: 'A. Person',
          }),
        ];
      });
    });

    const question = `{
      register { engagementCount }
      engagementVolume(groupBy: [JURISDICTION], where: {jurisdictions: ["NA"], kinds: [VISIT]}) {
        rows { figures { engagements } engagements { totalCount nodes { reference } } } total { engagements delegates } notes { code count }
      }
      engagements(where: {jurisdictions: ["NA"], kinds: [VISIT]}) { totalCount nodes { reference } }
      engagement(reference: "SECRET-1") { reference }
    }`;

    test('is nowhere for an analyst, who is told that something was withheld', async () => {
      for (const role of ['VIEWER', 'ANALYST']) {
        const { data, errors } = (await server.ask(question, { role })).body;
        expect(errors).toBeUndefined();
        expect(data.register.engagementCount).toBe(22);
        expect(data.engagementVolume.rows).toEqual([
          { figures: { engagements: 1 }, engagements: { totalCount: 1, nodes: [{ reference: 'VIS-03' }] } },
        ]);
        expect(data.engagementVolume.notes).toContainEqual({ code: 'WITHHELD', count: 1 });
        expect(data.engagements).toEqual({ totalCount: 1, nodes: [{ reference: 'VIS-03' }] });
        expect(data.engagement).toBeNull();
      }
    });

    test('is counted and shown for an officer', async () => {
      for (const role of ['OFFICER', 'APPROVER', 'ADMIN']) {
        const { data } = (await server.ask(question, { role })).body;
        expect(data.register.engagementCount).toBe(23);
        expect(data.engagementVolume.total.engagements).toBe(2);
        expect(data.engagementVolume.rows[0].engagements.nodes.map((node: { reference: string }) => node.reference)).toEqual([
          'VIS-03',
          'SECRET-1',
        ]);
        expect(data.engagementVolume.notes.map((note: { code: string }) => note.code)).not.toContain('WITHHELD');
        expect(data.engagement.reference).toBe('SECRET-1');
      }
    });

    test('the same question under the same clock is not answered from another role’s answer', async () => {
      const total = async (role: string) =>
        (await server.ask('{ engagementVolume { total { engagements } } }', { role })).body.data.engagementVolume.total.engagements;
      expect([await total('OFFICER'), await total('VIEWER'), await total('OFFICER')]).toEqual([18, 17, 18]);
    });

    test('is seen by a person it is opened to, who signs in', async () => {
      const local = await startTestServer(store.database, { dataFolder: store.folder, auth: 'local', engine: 'database' });
      try {
        await local.container.access.openAccount({
          email: 'Ana@Example.org',
          name: 'Ana',
          role: 'ANALYST',
          locale: 'en',
          password: 'right one',
        });
        const [{ id } = { id: 0 }] = await store.database.read.query<{ id: number }>(
          "SELECT id FROM user_account WHERE email = 'ana@example.org'",
        );

        const refused = await local.ask(question, { role: 'ADMIN' });
        expect(refused.status).toBe(401);
        expect(refused.body).toEqual({
          errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) })],
        });
        expect((await local.ask('{ __schema { types { name } } }')).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
        expect((await local.ask('mutation { chooseDemoRole(role: ADMIN) { role } }')).body.errors?.[0]?.extensions.code).toBe(
          'UNAUTHENTICATED',
        );
        expect((await local.ask('{ viewer { role } }', { cookie: 'entente_session=ADMIN' })).body.errors?.[0]?.extensions.code).toBe(
          'UNAUTHENTICATED',
        );

        const wrong = await local.ask('mutation { signIn(email: "ana@example.org", password: "wrong one") { role } }');
        expect(wrong.body.errors?.[0]?.extensions).toMatchObject({ code: 'WRONG_CREDENTIALS', path: ['password'] });
        expect(wrong.headers.get('set-cookie')).toBeNull();
        const right = await local.ask('mutation { signIn(email: " ANA@example.org", password: "right one") { name role demo } }');
        expect(right.body.data).toEqual({ signIn: { name: 'Ana', role: 'ANALYST', demo: false } });
        const cookie = cookieOf(right.headers);
        expect(right.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);

        expect((await local.ask(question, { cookie, role: 'ADMIN' })).body.data.engagementVolume.total.engagements).toBe(1);
        await store.database.writeTransaction((tx) =>
          tx.execute('INSERT INTO engagement_access (engagement_id, user_id) VALUES (?, ?)', [ids[0] ?? 0, id]),
        );
        const opened = (await local.ask(question, { cookie })).body.data;
        expect(opened.register.engagementCount).toBe(23);
        expect(opened.engagementVolume.total.engagements).toBe(2);
        expect(opened.engagementVolume.notes.map((note: { code: string }) => note.code)).not.toContain('WITHHELD');
        expect(opened.engagement.reference).toBe('SECRET-1');
        const personal = await local.ask('{ engagement(reference: "SECRET-1") { ... on Visit { headOfDelegation } } }', { cookie });
        expect(personal.body.data.engagement.headOfDelegation).toBeNull();

        await local.ask('mutation { signOut }', { cookie });
        expect((await local.ask('{ viewer { name } }', { cookie })).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      } finally {
        await local.close();
      }
    });

    test('nobody goes on guessing', async () => {
      const local = await startTestServer(store.database, { dataFolder: store.folder, auth: 'local', engine: 'database' });
      try {
        const guess = async () =>
          (await local.ask('mutation { signIn(email: "ben@example.org", password: "guess") { role } }')).body.errors?.[0]?.extensions.code;
        const codes: unknown[] = [];
        for (let attempt = 0; attempt < 9; attempt += 1) codes.push(await guess());
        expect(codes).toEqual([...new Array<string>(8).fill('WRONG_CREDENTIALS'), 'TOO_MANY_ATTEMPTS']);
      } finally {
        await local.close();
      }
    });
  });

  /** Counts the answers that are worked out until it is ended. */
  function countAnswers(): { answers: number; end: () => void } {
    const { volume } = server.container;
    const { answer } = volume;
    const counting = {
      answers: 0,
      end: () => {
        volume.answer = answer;
      },
    };
    volume.answer = function (...asked) {
      counting.answers += 1;
      return answer.apply(this, asked);
    };
    return counting;
  }

  test('what is asked again is answered as it was, each viewer apart, and errors are not kept', async () => {
    const question = '{ register { name } engagementVolume(groupBy: [STATUS]) { rows { keys figures { engagements } } asOf } }';
    const counting = countAnswers();
    const first = await server.ask(question);
    const again = await server.ask(question);
    await server.ask(question, { role: 'ADMIN' });
    await server.ask(`${question} `, { variables: {} });
    await server.ask('mutation { signOut }');
    await server.ask('{ viewer { role } engagementVolume { asOf } }');
    await server.ask('{ viewer { role } engagementVolume { asOf } }');
    await server.ask('{ engagementVolume(scheme: "NONE") { asOf } }');
    await server.ask('{ engagementVolume(scheme: "NONE") { asOf } }');
    counting.end();
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
    expect(counting.answers).toBe(7);
  });

  test('so is a page of figures with what visits led to and what was promised, until there is a change to them', async () => {
    const question = `{ engagementVolume { total { engagements } } visitOutcomes { total { visits } }
      followUps(first: 50) { totalCount nodes { promise doneDate engagement { reference } } } }`;
    const counting = countAnswers();
    const ask = async () => (await server.ask(question, { role: 'OFFICER' })).body.data;
    const first = await ask();
    const counted = counting.answers;
    expect(await ask()).toEqual(first);
    expect([counted > 0, counting.answers]).toEqual([true, counted]);
    counting.end();
    const changed = async (mutation: string, input: Record<string, unknown>) => {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const { body } = await server.ask(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { engagement { id version } problems { message } } }`,
        { role: 'OFFICER', variables: { input } },
      );
      expect(body.data[mutation].problems).toEqual([]);
      return body.data[mutation].engagement as { id: string; version: number };
    };
    const promised = { promise: 'Send the manual that nobody has sent yet' };
    const visit = await changed('createVisit', { titleEn: 'A visit', status: 'COMPLETED', startDate: '2006-01-02', followUps: [promised] });
    const after = await ask();
    expect(after.visitOutcomes.total.visits).toBe(first.visitOutcomes.total.visits + 1);
    expect(after.followUps.totalCount).toBe(first.followUps.totalCount + 1);
    await changed('updateVisit', { ...visit, followUps: [{ ...promised, doneDate: '2006-02-01' }] });
    const done = (await ask()).followUps.nodes.find(({ promise }: { promise: string }) => promise === promised.promise);
    expect(done.doneDate).toBe('2006-02-01');
    await changed('deleteEngagement', { id: visit.id, version: visit.version + 1 });
    expect(await ask()).toEqual(first);
  });

  test('a write is seen by the next question, and not by the same question as of before', async () => {
    const ask = async (asOf?: string) =>
      (await server.ask(`{ engagementVolume${asOf ? `(asOf: "${asOf}")` : ''} { total { engagements } asOf } }`, { role: 'OFFICER' })).body
        .data.engagementVolume;
    const before = await ask();
    await writeEngagements(store.database, async () => [
      emptyRecord({ reference: 'NEW-1', kind: 'VISIT', status: 'COMPLETED', startDate: '2006-01-02' }),
    ]);
    const after = await ask();
    expect(after.total.engagements).toBe(before.total.engagements + 1);
    expect(after.asOf > before.asOf).toBe(true);
    expect(await ask(before.asOf)).toEqual(before);
    expect(await ask(after.asOf)).toEqual(after);
  });

  test('reference data that a change brings is known to the next question', async () => {
    await store.database.writeTransaction(async (tx) => {
      await tx.execute("INSERT INTO topic (code, name_en, name_fr) VALUES ('NEW_TOPIC', 'A new topic', 'Un nouveau sujet')");
    });
    await writeEngagements(store.database, async (tx) => {
      const { topics } = await idsByCode(tx);
      return [
        emptyRecord({
          reference: 'NEW-2',
          kind: 'VISIT',
          status: 'COMPLETED',
          startDate: '2006-01-02',
          topicIds: [topics.get('NEW_TOPIC') ?? 0],
        }),
      ];
    });
    const { body } = await server.ask(
      '{ engagementVolume(groupBy: [TOPIC], where: {topics: ["un nouveau sujet"]}) { rows { keys topic { name(locale: FR) } figures { engagements } } } }',
    );
    expect(body.data.engagementVolume.rows).toEqual([
      { keys: ['NEW_TOPIC'], topic: { name: 'Un nouveau sujet' }, figures: { engagements: 1 } },
    ]);
  });
});

test('a register that was never made says so, and says who asks', async () => {
  const store = await makeTestDatabase('sqlite');
  const server = await startTestServer(store.database, { dataFolder: store.folder });
  try {
    expect((await server.ask('{ viewer { role } }')).body.data.viewer.role).toBe('VIEWER');
    expect((await server.ask('{ register { name } }')).body.errors?.[0]?.extensions.code).toBe('REGISTER_NOT_MADE');
    const page = await fetch(server.address);
    expect([page.status, (await page.text()).includes('npm run build')]).toEqual([503, true]);
  } finally {
    await server.close();
    await store.destroy();
  }
});
