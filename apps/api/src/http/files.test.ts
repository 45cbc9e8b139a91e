import { randomBytes } from 'node:crypto';
import { get, type IncomingMessage, request } from 'node:http';
import { parse } from 'csv-parse/sync';
import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idsByCode, writeCountingRegister, writeEngagements } from '../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../test/databases.js';
import { emptyRecord } from '../modules/engagements/engagement-record.js';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LIST = `query ($kinds: [EngagementKind!], $first: Int) {
  engagements(where: { kinds: $kinds }, first: $first, orderBy: [{ field: REFERENCE }]) {
    nodes {
      reference kind title(locale: FR) startDate firstDay delegates budget openEnded
      partners { role share jurisdiction { code name(locale: FR) } }
      topics { code }
      ... on Visit { direction }
    }
  }
}`;

const HEADINGS = [
  'reference',
  'kind',
  'title',
  'startDate',
  'firstDay',
  'delegates',
  'budget',
  'openEnded',
  'partners.role',
  'partners.share',
  'partners.jurisdiction.code',
  'partners.jurisdiction.name',
  'topics.code',
  'direction',
];

interface File {
  status: number;
  headers: Headers;
  bytes: Buffer;
  text: string;
}

describe.each(dialects)('files of a register on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await writeCountingRegister(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder });
  });
  afterAll(async () => {
    expect(server.reported).toEqual([]);
    await server.close();
    await store.destroy();
  });

  const fetched = async (path: string, init: RequestInit & { role?: string | null } = {}): Promise<File> => {
    const { role = 'ANALYST', headers, ...rest } = init;
    const response = await fetch(`${server.address}${path}`, {
      ...rest,
      headers: { ...(role ? { 'x-entente-demo-role': role } : {}), ...(headers as Record<string, string>) },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes, text: bytes.toString('utf8') };
  };
  const asked = (
    query: string,
    {
      accept = CSV,
      options = '',
      role,
      ...body
    }: { accept?: string; options?: string; role?: string; variables?: object; operationName?: string } = {},
  ) =>
    fetched(`/graphql${options}`, {
      method: 'POST',
      role,
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query, ...body }),
    });
  const rowsOf = ({ text }: File) => parse(text, { bom: true, columns: true }) as Record<string, string>[];
  const problemOf = ({ status, text }: File) => {
    const [error] = (JSON.parse(text) as { errors: { message: string; extensions: { code: string; path: unknown[] } }[] }).errors;
    return [status, error?.extensions.code, error?.extensions.path];
  };
  const data = async (query: string, variables: object = {}) =>
    (await server.ask(query, { role: 'ANALYST', variables: variables as Record<string, unknown> })).body.data;

  describe('as CSV', () => {
    test('a list is one row an engagement, what it has several of joined', async () => {
      const file = await asked(LIST);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="engagements.csv"');
      expect(file.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(file.text.split('\r\n')[0]).toBe(`\uFEFF${HEADINGS.join(',')}`);
      const rows = rowsOf(file);
      const { engagements } = await data(LIST, { first: 500 });
      expect(rows.map((row) => row['reference'])).toEqual(engagements.nodes.map(({ reference }: { reference: string }) => reference));
      expect(rows.find((row) => row['reference'] === 'PRJ-02')).toEqual({
        reference: 'PRJ-02',
        kind: 'PROJECT',
        title: 'Programme de formation antillais',
        startDate: '2005-01-10',
        firstDay: '2005-01-10',
        delegates: '',
        budget: '400000',
        openEnded: 'TRUE',
        'partners.role': 'PARTNER; PARTNER',
        'partners.share': '25; 75',
        'partners.jurisdiction.code': 'BB; LC',
        'partners.jurisdiction.name': 'Barbade; Sainte-Lucie',
        'topics.code': 'Drug treatment; Women offenders',
        direction: '',
      });
    });

    test('with partners as the grain, each row is one partner’s and says so', async () => {
      const file = await asked(LIST, { options: '?grain=partner' });
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="engagements.partner.csv"');
      expect(file.headers.get('entente-grain')).toBe('partner');
      const rows = rowsOf(file);
      expect(Object.keys(rows[0] ?? {})).toEqual([
        'partner.number',
        'partner.count',
        ...HEADINGS.map((heading) => heading.replace('partners.', 'partner.')),
      ]);
      const { engagements } = await data(LIST, { first: 500 });
      const expected = engagements.nodes.flatMap(
        ({ reference, partners }: { reference: string; partners: { jurisdiction: { code: string } }[] }) =>
          partners.length === 0
            ? [['', '0', reference, '']]
            : partners.map(({ jurisdiction }, index) => [String(index + 1), String(partners.length), reference, jurisdiction.code]),
      );
      expect(rows.map((row) => [row['partner.number'], row['partner.count'], row['reference'], row['partner.jurisdiction.code']])).toEqual(
        expected,
      );
      expect(rows.some((row) => row['partner.count'] === '0')).toBe(true);
    });

    test('a volume is its rows, as the API gives them', async () => {
      const query = `{ engagementVolume(groupBy: [YEAR, REGION]) { rows { period { label start } region { code name } figures { engagements } } total { engagements } } }`;
      const { engagementVolume } = await data(query);
      const rows = rowsOf(await asked(query));
      expect(rows).toEqual(
        engagementVolume.rows.map(
          (row: {
            period: { label: string; start: string } | null;
            region: { code: string; name: string } | null;
            figures: { engagements: number };
          }) => ({
            'period.label': row.period?.label ?? '',
            'period.start': row.period?.start ?? '',
            'region.code': row.region?.code ?? '',
            'region.name': row.region?.name ?? '',
            'figures.engagements': String(row.figures.engagements),
          }),
        ),
      );
    });

    test('fragments, aliases, variables and what they skip are as in any answer', async () => {
      const query = `query Q($with: Boolean!) { ...List } query Other { register { name } }
        fragment List on Query { mine: engagements(first: 3) { ...Page } }
        fragment Page on EngagementConnection { list: edges { cursor item: node { ref: reference kind @skip(if: $with) } } }`;
      const rows = rowsOf(await asked(query, { operationName: 'Q', variables: { with: true } }));
      expect(rows).toHaveLength(3);
      expect(Object.keys(rows[0] ?? {})).toEqual(['ref']);
      expect(Object.keys(rowsOf(await asked(query, { operationName: 'Q', variables: { with: false } }))[0] ?? {})).toEqual(['ref', 'kind']);
      expect(problemOf(await asked(query, { variables: { with: true } }))).toEqual([400, 'OPERATION_NOT_NAMED', ['operationName']]);
    });

    test('one object is one row, and a list in it another file', async () => {
      const query = '{ register { fiscalMonth home { code } coverage { from through } } }';
      expect(problemOf(await asked(query))).toEqual([400, 'LIST_NOT_CHOSEN', ['list']]);
      expect(rowsOf(await asked(query, { options: '?list=register' }))).toEqual([{ fiscalMonth: '4', 'home.code': 'CA' }]);
      expect(rowsOf(await asked(query, { options: '?list=register.coverage' }))).toEqual([{ from: '1990-01-01', through: '2006-03-31' }]);
      expect(problemOf(await asked(query, { options: '?list=nothing' }))).toEqual([400, 'UNKNOWN_LIST', ['list']]);
    });

    test('a list of none has its headings', async () => {
      const file = await asked(
        '{ engagements(where: { kinds: [MISSION], from: "1890-01-01", to: "1890-12-31" }) { nodes { reference } } }',
      );
      expect(file.text).toBe('\uFEFFreference\r\n');
    });
  });

  describe('as a workbook', () => {
    test('numbers are numbers, dates are dates, and texts are texts', async () => {
      const file = await asked(LIST, { accept: XLSX, options: '?locale=fr' });
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toBe(XLSX);
      expect((await readXlsxFile(file.bytes)).map(({ sheet }) => sheet)).toEqual(['engagements', 'À propos']);
      const [headings, ...rows] = await readSheet(file.bytes, 1);
      expect(headings).toEqual(HEADINGS);
      const row = (reference: string) => rows.find(([first]) => first === reference) ?? [];
      expect(row('VIS-04').slice(0, 8)).toEqual([
        'VIS-04',
        'VISIT',
        'Chefs de service nordiques et antillais',
        new Date('2005-10-03T00:00:00Z'),
        new Date('2005-10-03T00:00:00Z'),
        12,
        null,
        false,
      ]);
      // What is known by its year alone is no day.
      expect(row('PRJ-03').slice(3, 7)).toEqual(['2002', new Date('2002-01-01T00:00:00Z'), null, 90000]);
      expect(row('VIS-10')[3]).toBe('2006-01');
    });

    test('the second sheet says what was asked, how it was counted, and of which state', async () => {
      const query =
        'query ($k: [EngagementKind!]) { engagementVolume(groupBy: [REGION], where: { kinds: $k }) { rows { region { code } figures { engagements delegates } } asOf } }';
      const file = await asked(query, { accept: XLSX, variables: { k: ['VISIT'] }, options: '?locale=en' });
      const { engagementVolume } = await data(
        'query ($k: [EngagementKind!]) { engagementVolume(groupBy: [REGION], where: { kinds: $k }) { rows { region { code } } asOf overlap explanation(locale: EN) scheme { code name(locale: EN) } notes { count text(locale: EN) } total { engagements delegates } } }',
        { k: ['VISIT'] },
      );
      const about = await readSheet(file.bytes, 2);
      const said = (label: string) => about.filter(([first]) => first === label).map(([, ...rest]) => rest);
      expect(said('GraphQL')[0]?.[0]).toBe(query);
      expect(JSON.parse(String(said('Variables')[0]?.[0]))).toEqual({ k: ['VISIT'] });
      expect(said('asOf')[0]?.[0]).toBe(engagementVolume.asOf);
      expect(said('How it was counted')[0]?.[0]).toBe(engagementVolume.explanation);
      expect(said('Region scheme')[0]?.[0]).toContain(engagementVolume.scheme.name);
      expect(said('Note').map(([text, count]) => [text, count])).toEqual(
        engagementVolume.notes.map(({ text, count }: { text: string; count: number }) => [text, String(count)]),
      );
      expect(said('Total, counted directly').map(([value, measure]) => [measure, value])).toEqual(Object.entries(engagementVolume.total));
      expect(said('Do the rows add up to the total?')[0]?.[0]).toBe(
        `No: ${engagementVolume.overlap} engagements stand in more than one row`,
      );
      expect(said('Rows')[0]?.[0]).toBe(engagementVolume.rows.length);
      expect(said('Cut')[0]?.[0]).toBe('No: the list is whole');
      expect(said('figures.engagements')[0]?.[1]).toBe('number');
      expect(said('asOf')).toHaveLength(1);
    });

    test('several lists are several sheets, the grain of partners names itself, and a list that goes on is said to be cut', async () => {
      const query = `{ engagements(first: 2) { nodes { reference partners { jurisdiction { code } } } } register { name coverage { from } } }`;
      const file = await asked(query, { accept: XLSX, options: '?grain=partner' });
      expect((await readXlsxFile(file.bytes)).map(({ sheet }) => sheet)).toEqual(['engagements', 'register', 'register.coverage', 'About']);
      const about = await readSheet(file.bytes, 'About');
      const said = (label: string) => about.filter(([first]) => first === label).map(([, value]) => value);
      expect(said('One row is')[0]).toBe('Engagement and partner');
      expect(said('Cut')[0]).toBe('Yes: the list goes on behind these rows');
    });
  });

  describe('of a saved query', () => {
    const slug = 'kept-list';
    beforeAll(async () => {
      const input = {
        slug,
        nameEn: 'Kept list',
        nameFr: 'Liste gardée',
        document: LIST,
        variables: '{"kinds":["MISSION"]}',
        grain: 'PARTNER',
        shared: true,
      };
      const { body } = await server.ask('mutation ($input: SaveQueryInput!) { saveQuery(input: $input) { problems { message } } }', {
        role: 'ANALYST',
        variables: { input },
      });
      expect(body.data.saveQuery.problems).toEqual([]);
    });

    test('its own values, those of the address, and null after an =', async () => {
      const kept = await fetched(`/q/${slug}.csv`);
      expect(kept.headers.get('content-disposition')).toBe(`attachment; filename="${slug}.partner.csv"`);
      expect(new Set(rowsOf(kept).map((row) => row['kind']))).toEqual(new Set(['MISSION']));
      const given = rowsOf(await fetched(`/q/${slug}.csv?kinds=VISIT&kinds=PROJECT&grain=engagement&first=4`));
      expect(given).toHaveLength(4);
      expect(given.every((row) => row['kind'] !== 'MISSION' && 'partners.role' in row)).toBe(true);
      expect(rowsOf(await fetched(`/q/${slug}.csv?kinds=VISIT,PROJECT&grain=engagement&first=4`))).toEqual(given);
      const all = rowsOf(await fetched(`/q/${slug}.csv?kinds=&grain=engagement`));
      expect(new Set(all.map((row) => row['kind'])).size).toBe(3);
    });

    test('as a workbook it names the query, in the language asked for', async () => {
      const file = await fetched(`/q/${slug}.xlsx?locale=fr`);
      const about = await readSheet(file.bytes, 'À propos');
      expect(about.find(([label]) => label === 'Requête')?.[1]).toBe('Liste gardée');
      expect(about.find(([label]) => label === 'Adresse')?.[1]).toBe(`${server.address}/q/${slug}.xlsx?locale=fr`);
    });

    test('one that takes a language has its names in that of the file', async () => {
      const names = async (options: string) =>
        new Set(rowsOf(await fetched(`/q/volume-by-year-type-and-region.csv${options}`)).map((row) => row['region.name']));
      expect(await names('?locale=fr')).toContain('Afrique');
      expect(await names('?locale=EN')).toContain('Africa');
      expect(await names('')).toEqual(await names('?locale='));
    });

    test('as JSON it is the answer, its list whole', async () => {
      const file = await fetched(`/q/${slug}.json?kinds=`);
      const { engagements } = await data(LIST, { first: 500 });
      const answer = JSON.parse(file.text) as { data: unknown; extensions: { asOf: string; lists: unknown } };
      expect(answer.data).toEqual({ engagements });
      expect(answer.extensions.lists).toEqual([{ list: 'engagements', entries: engagements.nodes.length, cut: false }]);
      expect(file.headers.get('content-type')).toBe('application/json; charset=utf-8');
    });

    test.each([
      ['csv?kind=VISIT', 'UNKNOWN_PARAMETER', ['kind']],
      ['csv?first=many', 'PARAMETER_VALUE', ['first']],
      ['csv?first=1&first=2', 'PARAMETER_VALUE', ['first']],
      ['csv?kinds=PARTY', 'BAD_USER_INPUT', ['kinds', 0]],
      ['csv?grain=continent', 'UNKNOWN_CHOICE', ['grain']],
      ['csv?locale=de', 'UNKNOWN_CHOICE', ['locale']],
      ['pdf', 'UNKNOWN_CHOICE', ['file']],
      ['csv?token=ent_x', 'TOKEN_IN_ADDRESS', ['token']],
    ])('%s says what is wrong', async (rest, code, path) => {
      expect(problemOf(await fetched(`/q/${slug}.${rest}`))).toEqual([400, code, path]);
    });

    test('one that is not there is not found', async () => {
      expect(problemOf(await fetched('/q/no-such-query.csv'))).toEqual([404, 'QUERY_NOT_FOUND', ['slug']]);
    });
  });

  describe('is written for whoever may read it', () => {
    test('viewers export nothing', async () => {
      expect(problemOf(await asked(LIST, { role: 'VIEWER' }))).toEqual([403, 'FORBIDDEN', []]);
      expect(problemOf(await fetched('/q/volume-by-year-type-and-region.csv', { role: 'VIEWER' }))).toEqual([403, 'FORBIDDEN', []]);
    });

    test.each(['{ contacts { nodes { name } } }', '{ contactErasures { nodes { at } } }'])(
      'what a resolver refuses has the status of the refusal: %s',
      async (query) => {
        for (const accept of [CSV, XLSX]) expect(problemOf(await asked(query, { accept }))).toEqual([403, 'FORBIDDEN', []]);
      },
    );

    test('protected engagements and personal information are in no file below the officer', async () => {
      await writeEngagements(store.database, async (tx) => {
        const { jurisdictions } = await idsByCode(tx);
        return [
          emptyRecord({
            reference: 'VIS-SECRET',
            kind: 'VISIT',
            scope: 'BILATERAL',
            status: 'COMPLETED',
            titleEn: 'Secret visit',
            sensitivity: 'PROTECTED',
            startDate: '2005-06-01',
            headOfDelegation: 'A. Person',
            partners: [{ jurisdictionId: jurisdictions.get('JP') ?? 0, role: 'PARTNER', share: null, nameAsRecorded: null }],
          }),
        ];
      });
      const query = '{ engagements { nodes { reference ... on Visit { headOfDelegation } } } }';
      for (const accept of [CSV, XLSX]) {
        const text = async (role: string) => {
          const { bytes } = await asked(query, { role, accept });
          return accept === CSV ? bytes.toString('utf8') : JSON.stringify(await readSheet(bytes, 1));
        };
        expect(await text('ANALYST')).not.toMatch(/VIS-SECRET|A\. Person/);
        expect(await text('OFFICER')).toMatch(/VIS-SECRET.*A\. Person/);
      }
    });

    test('no other page has a file written in a reader’s name', async () => {
      const crossSite = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
      const path = '/q/volume-by-year-type-and-region.csv';
      expect(problemOf(await fetched(path, { headers: crossSite }))).toEqual([403, 'OTHER_PAGE', []]);
      const query = `/graphql?query=${encodeURIComponent('{ engagements { nodes { reference } } }')}`;
      expect(problemOf(await fetched(query, { headers: { ...crossSite, accept: CSV } }))).toEqual([403, 'OTHER_PAGE', []]);
      // fetch sets these headers itself.
      const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
      const headers = { ...followed, 'x-entente-demo-role': 'ANALYST' };
      const status = await new Promise((resolve) =>
        get(`${server.address}${path}`, { headers }, (answer) => resolve(answer.resume().statusCode)),
      );
      expect(status).toBe(200);
      expect((await fetched(query, { headers: { accept: CSV } })).status).toBe(200);
    });

    test.each([
      ['mutation { signOut }', 'NOT_A_QUERY'],
      ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{', 'GRAPHQL_VALIDATION_FAILED'],
      ['{ engagements(first: -1) { nodes { reference } } }', 'PAGE_SIZE'],
      ['{ engagements(where: { from: "2005-02-31" }) { nodes { reference } } }', 'DATE_DAY'],
      ['{ register @skip(if: true) { name } }', 'NO_LIST'],
    ])('%s is refused with its reason, before anything is written', async (query, code) => {
      expect(problemOf(await asked(query)).slice(0, 2)).toEqual([400, code]);
    });

    test('the grain of partners needs partners', async () => {
      const file = await asked('{ engagements { nodes { reference } } }', { options: '?grain=partner' });
      expect(problemOf(file)).toEqual([400, 'GRAIN_WITHOUT_PARTNERS', ['grain']]);
    });
  });

  describe('of a long list', () => {
    const MANY = 1_234;
    beforeAll(async () => {
      await writeEngagements(store.database, async (tx) => {
        const { jurisdictions } = await idsByCode(tx);
        return Array.from({ length: MANY }, (_, index) =>
          emptyRecord({
            reference: `LONG-${String(index).padStart(5, '0')}`,
            kind: 'VISIT',
            scope: 'BILATERAL',
            status: 'COMPLETED',
            titleEn: index === 3 ? "=cmd|' /C calc'!A0" : index === 4 ? '  "Québec", œuvre\nà deux lignes ' : `Visit ${index}`,
            startDate: '2004-05-01',
            delegates: 1,
            partners: [{ jurisdictionId: jurisdictions.get('NA') ?? 0, role: 'PARTNER', share: null, nameAsRecorded: null }],
          }),
        );
      });
    });

    const long = (more = '') =>
      `{ engagements(where: { from: "2004-05-01", to: "2004-05-01" }${more}, orderBy: [{ field: REFERENCE }]) { nodes { reference title delegates partners { jurisdiction { code } } } } }`;

    test('it is whole without `first`, and as long as `first` says with it', async () => {
      const references = rowsOf(await asked(long())).map((row) => row['reference']);
      expect(references).toHaveLength(MANY);
      expect(new Set(references).size).toBe(MANY);
      expect(rowsOf(await asked(long(', first: 777')))).toHaveLength(777);
      expect(rowsOf(await asked(long(', last: 7')))).toHaveLength(7);
      const answer = JSON.parse((await asked(long(', first: 777'), { accept: 'application/json' })).text) as { errors: unknown[] };
      expect(answer.errors).toHaveLength(1);
    });

    test('what a spreadsheet would run is text, and every character comes back', async () => {
      const csv = rowsOf(await asked(long(', first: 5')));
      expect(csv[3]?.['title']).toBe("'=cmd|' /C calc'!A0");
      expect(csv[4]?.['title']).toBe('  "Québec", œuvre\nà deux lignes ');
      expect(csv[4]?.['partners.jurisdiction.code']).toBe('NA');
      const sheet = await readSheet((await asked(long(', first: 5'), { accept: XLSX })).bytes, 1, { trim: false });
      expect(sheet[4]?.[1]).toBe("=cmd|' /C calc'!A0");
      expect(sheet[5]?.[1]).toBe('  "Québec", œuvre\nà deux lignes ');
    });

    test('what is changed meanwhile is not in it: all pages are of one state', async () => {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: CSV, 'x-entente-demo-role': 'ANALYST', 'accept-encoding': 'identity' },
        body: JSON.stringify({ query: long() }),
      });
      const before = response.headers.get('entente-as-of');
      // The first page has been read, and the rest waits for this reader.
      const { body } = await server.ask(
        `mutation {
          a: deleteEngagement(input: { id: "LONG-01000", version: 1 }) { problems { message } }
          b: updateVisit(input: { id: "LONG-01001", version: 1, titleEn: "Changed" }) { problems { message } }
        }`,
        { role: 'OFFICER' },
      );
      const rows = parse(await response.text(), { bom: true, columns: true }) as Record<string, string>[];
      expect(body).toMatchObject({ data: { a: { problems: [] }, b: { problems: [] } } });
      expect(rows).toHaveLength(MANY);
      expect(rows[1000]).toMatchObject({ reference: 'LONG-01000' });
      expect(rows[1001]).toMatchObject({ title: 'Visit 1001' });
      const after = await asked(long());
      expect(after.headers.get('entente-as-of')).not.toBe(before);
      expect(rowsOf(after)).toHaveLength(MANY - 1);
    });
  });

  describe('of many megabytes', () => {
    const MANY = 12_000;
    const AT_ONCE = 2_000;
    const LENGTH = 3_000;
    /**
     * Cannot be made shorter: two pages wait in the server, and some megabytes lie between it and a reader who does not read. What is
     * asked for is more than that in every form.
     */
    const text = () =>
      randomBytes(LENGTH / 2)
        .toString('hex')
        .replaceAll('e', 'é');
    const query = '{ engagements(where: { from: "1991-07-01", to: "1991-07-01" }) { nodes { reference summary partners { role } } } }';
    beforeAll(async () => {
      for (let first = 0; first < MANY; first += AT_ONCE) {
        await writeEngagements(store.database, async () =>
          Array.from({ length: AT_ONCE }, (_, index) =>
            emptyRecord({
              reference: `HEAVY-${first + index}`,
              kind: 'VISIT',
              scope: 'BILATERAL',
              status: 'COMPLETED',
              summaryEn: text(),
              titleEn: 'Heavy',
              startDate: '1991-07-01',
            }),
          ),
        );
      }
    });

    /** Begins to take a file, and reads nothing of it until it is told to. */
    const begun = (accept: string, asks = query) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const headers = { 'content-type': 'application/json', accept, 'x-entente-demo-role': 'ANALYST' };
        const sent = request(`${server.address}/graphql`, { method: 'POST', headers }, (answer) => resolve(answer.pause()));
        sent.on('error', reject);
        sent.end(JSON.stringify({ query: asks }));
      });
    const read = async (answer: IncomingMessage) => {
      let bytes = 0;
      for await (const piece of answer) bytes += (piece as Buffer).length;
      return bytes;
    };

    test.each([CSV, XLSX])('one that fails on its way is never taken for whole, %s', async (accept) => {
      const answer = await begun(accept);
      expect(answer.statusCode).toBe(200);
      const rename = (from: string, to: string) =>
        store.database.writeTransaction((tx) => tx.execute(`ALTER TABLE ${from} RENAME TO ${to}`));
      await rename('engagement_partner', 'engagement_partner_away');
      const came = await read(answer)
        .then((bytes) => `all ${bytes} bytes`, String)
        .finally(() => rename('engagement_partner_away', 'engagement_partner'));
      const reported = server.reported.splice(0).map(String);
      expect({ came, complete: answer.complete, reported }).toEqual({
        came: 'Error: aborted',
        complete: false,
        reported: [expect.stringContaining('engagement_partner')],
      });
      const whole = await begun(accept);
      expect(whole.statusCode).toBe(200);
      expect(await read(whole)).toBeGreaterThan(accept === CSV ? MANY * LENGTH : (MANY * LENGTH) / 3);
      expect(whole.complete).toBe(true);
    });

    test('a reader who goes away ends it, and may ask again at once', async () => {
      await writeEngagements(store.database, async () =>
        Array.from({ length: 60 }, (_, index) =>
          emptyRecord({
            reference: `BULKY-${index}`,
            kind: 'VISIT',
            scope: 'BILATERAL',
            status: 'COMPLETED',
            summaryEn: 'x'.repeat(60_000),
            titleEn: 'Bulky',
            startDate: '1991-08-01',
          }),
        ),
      );
      const bulky = '{ engagements(where: { from: "1991-08-01", to: "1991-08-01" }) { nodes { summary } } }';
      // More than one person may have under way.
      for (let turn = 0; turn < 11; turn += 1) {
        const answers = await Promise.all(Array.from({ length: 10 }, () => begun(CSV, bulky)));
        for (const answer of answers) {
          expect(answer.statusCode).toBe(200);
          answer.destroy();
        }
      }
      expect((await asked('{ register { name } }')).status).toBe(200);
    });
  });
});
