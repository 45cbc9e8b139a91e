import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import { ContactRegister } from './contacts.fixture.js';

/** What may see contacts, and what may not. */
const MAY = ['OFFICER', 'APPROVER', 'ADMIN'];
const MAY_NOT = ['VIEWER', 'ANALYST'];

describe.each(dialects)('contacts on %s', (dialect) => {
  let register: ContactRegister;
  let asa: string;

  beforeAll(async () => {
    register = await ContactRegister.begin(dialect);
    const service = 'Namibian Correctional Service';
    asa = (
      await register.enter({
        name: 'Åsa Lindqvist',
        languages: ['sv', 'en'],
        email: 'asa@kriminalvarden.example',
        note: 'Interested in œuvres',
        jurisdiction: 'SE',
        affiliations: [
          { organization: 'Prison and Probation Service', postEn: 'Head of research', postFr: 'Responsable de la recherche', from: '2004' },
          { organization: service, postEn: 'Adviser', postFr: 'Conseillère', from: '2001', to: '2003-06' },
        ],
      })
    ).id;
    await register.enter({
      name: 'Élie Nghidi_100%',
      languages: ['en', 'pt'],
      phone: '555-0142',
      jurisdiction: 'NA',
      affiliations: [{ organization: service, postEn: 'Governor' }],
    });
    await register.enter({ name: 'Bo Sörensen', affiliations: [{ organization: 'Institute of Sœurs', postEn: 'Fellow', to: '1999' }] });
    await register.enter({ name: 'Zoë van Wyk', jurisdiction: 'NA', affiliations: [] });
  });
  afterAll(async () => {
    await register?.end();
    expect(register.server.reported).toEqual([]);
  });

  const names = async (where: Record<string, unknown>): Promise<string[]> => {
    const { contacts } = await register.ask('query ($where: ContactFilter) { contacts(where: $where) { totalCount nodes { name } } }', {
      where,
    });
    expect(contacts.totalCount).toBe(contacts.nodes.length);
    return contacts.nodes.map(({ name }: { name: string }) => name.split(' ')[0]);
  };

  test('are listed by name, accents apart', async () => {
    expect(await names({})).toEqual(['Åsa', 'Bo', 'Élie', 'Zoë']);
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{ text: 'ELIE' }, ['Élie']],
    [{ text: 'lindqvist asa' }, ['Åsa']],
    [{ text: 'oeuvres' }, ['Åsa']],
    [{ text: 'kriminalvarden' }, ['Åsa']],
    [{ text: '0142' }, ['Élie']],
    [{ text: 'conseillere' }, ['Åsa']],
    [{ text: 'namibie' }, ['Åsa', 'Élie', 'Zoë']],
    [{ text: 'soeurs' }, ['Bo']],
    [{ text: 'suede' }, ['Åsa']],
    [{ text: '100%' }, ['Élie']],
    [{ text: 'i_100' }, ['Élie']],
    [{ text: '%' }, ['Élie']],
    [{ text: 'nobody' }, []],
    [{ jurisdictions: ['NA'] }, ['Åsa', 'Élie', 'Zoë']],
    [{ jurisdictions: ['SE', 'CA'] }, ['Åsa']],
    [{ organizations: ['Namibian Correctional Service'] }, ['Åsa', 'Élie']],
    [{ organizations: ['Namibian Correctional Service'], inPost: true }, ['Élie']],
    [{ organizations: ['Namibian Correctional Service'], inPost: false }, ['Åsa']],
    [{ inPost: true }, ['Åsa', 'Élie']],
    [{ inPost: false }, ['Bo', 'Zoë']],
    [{ languages: ['PT', 'sv'] }, ['Åsa', 'Élie']],
    [{ languages: ['e%'] }, []],
    [{ languages: [], jurisdictions: [], text: '' }, ['Åsa', 'Bo', 'Élie', 'Zoë']],
    [{ ids: ['nothing'] }, []],
  ])('of %j are %j', async (where, expected) => {
    expect(await names(where)).toEqual(expected);
  });

  test('of an id are that one', async () => {
    expect(await names({ ids: [asa] })).toEqual(['Åsa']);
    const found = await register.ask('query ($id: ID!) { contact(id: $id) { name } node(id: $id) { ... on Contact { name } } }', {
      id: asa,
    });
    expect(found).toEqual({ contact: { name: 'Åsa Lindqvist' }, node: { name: 'Åsa Lindqvist' } });
  });

  test.each(['NA', 'Institute of Sœurs'])('what is not known is told with its place: %s is no id of a contact', async (id) => {
    expect(await register.ask('query ($id: ID!) { contact(id: $id) { name } }', { id })).toEqual({ contact: null });
    expect(await register.refusal('{ contacts(where: { jurisdictions: ["ZZ"] }) { totalCount } }', {}, 'OFFICER')).toBe(
      'UNKNOWN_JURISDICTION',
    );
    expect(await register.refusal('{ contacts(where: { organizations: ["No"] }) { totalCount } }', {}, 'OFFICER')).toBe(
      'UNKNOWN_ORGANIZATION',
    );
  });

  describe('in any order', () => {
    const PAGES = `query ($orderBy: [ContactOrder!], $first: Int, $after: String, $last: Int, $before: String) {
      contacts(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

    test.each<[Record<string, string>[], string[]]>([
      [[{ field: 'NAME', direction: 'DESC' }], ['Zoë', 'Élie', 'Bo', 'Åsa']],
      [[{ field: 'JURISDICTION', direction: 'ASC' }], ['Élie', 'Zoë', 'Åsa', 'Bo']],
      [
        [
          { field: 'JURISDICTION', direction: 'DESC' },
          { field: 'NAME', direction: 'DESC' },
        ],
        ['Bo', 'Åsa', 'Zoë', 'Élie'],
      ],
    ])('%j they are walked through, forward and backward', async (orderBy, expected) => {
      const walked: string[] = [];
      for (let after: string | null = null; ; ) {
        const { contacts } = await register.ask(PAGES, { orderBy, first: 1, after });
        walked.push(...contacts.nodes.map(({ name }: { name: string }) => name.split(' ')[0]));
        after = contacts.pageInfo.endCursor;
        if (!contacts.pageInfo.hasNextPage) break;
      }
      expect(walked).toEqual(expected);
      const back: string[] = [];
      for (let before: string | null = null; ; ) {
        const { contacts } = await register.ask(PAGES, { orderBy, last: 3, before });
        back.unshift(...contacts.nodes.map(({ name }: { name: string }) => name.split(' ')[0]));
        before = contacts.pageInfo.startCursor;
        if (!contacts.pageInfo.hasPreviousPage) break;
      }
      expect(back).toEqual(expected);
    });

    test('a cursor of another order, a page too large and a field named twice are refused', async () => {
      const { contacts } = await register.ask(PAGES, { first: 1 });
      const after = contacts.pageInfo.endCursor;
      const orderBy = [{ field: 'JURISDICTION', direction: 'ASC' }];
      expect(await register.refusal(PAGES, { orderBy, first: 1, after }, 'OFFICER')).toBe('BAD_CURSOR');
      expect(await register.refusal(PAGES, { first: 501 }, 'OFFICER')).toBe('PAGE_SIZE');
      expect(await register.refusal(PAGES, { orderBy: [...orderBy, ...orderBy] }, 'OFFICER')).toBe('ORDER_TWICE');
    });
  });

  test('of jurisdictions and organizations are their own pages, and their own counts', async () => {
    const { jurisdictions, organizations } = await register.ask(`{
      jurisdictions(where: { codes: ["NA", "SE", "CA"] }) { nodes { code contacts(first: 2) { totalCount nodes { name } pageInfo { hasNextPage } } } }
      organizations { nodes { name contacts(orderBy: [{ field: NAME, direction: DESC }]) { totalCount nodes { name } } } } }`);
    expect(jurisdictions.nodes).toEqual([
      { code: 'CA', contacts: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } } },
      {
        code: 'NA',
        contacts: { totalCount: 3, nodes: [{ name: 'Åsa Lindqvist' }, { name: 'Élie Nghidi_100%' }], pageInfo: { hasNextPage: true } },
      },
      { code: 'SE', contacts: { totalCount: 1, nodes: [{ name: 'Åsa Lindqvist' }], pageInfo: { hasNextPage: false } } },
    ]);
    expect(organizations.nodes).toEqual([
      { name: 'Institute of Sœurs', contacts: { totalCount: 1, nodes: [{ name: 'Bo Sörensen' }] } },
      {
        name: 'Namibian Correctional Service',
        contacts: { totalCount: 2, nodes: [{ name: 'Élie Nghidi_100%' }, { name: 'Åsa Lindqvist' }] },
      },
      { name: 'Prison and Probation Service', contacts: { totalCount: 1, nodes: [{ name: 'Åsa Lindqvist' }] } },
    ]);
  });

  describe('are personal information', () => {
    const DIRECT: Readonly<Record<string, string>> = {
      list: '{ contacts { nodes { name } } }',
      filter: '{ contacts(where: { text: "asa" }) { pageInfo { hasNextPage } } }',
      'filter by a name that is not known': '{ contacts(where: { organizations: ["No"] }) { totalCount } }',
      order: '{ contacts(orderBy: [{ field: NAME, direction: ASC }]) { edges { cursor } } }',
      search: '{ contacts(where: { text: "nobody" }) { nodes { id } } }',
      count: '{ contacts { totalCount } }',
      one: '{ contact(id: "Q29udGFjdDox") { name } }',
      'none that there is': '{ contact(id: "x") { name } }',
    };

    test.each(MAY_NOT)('%s is refused where they are asked for', async (role) => {
      for (const [way, query] of Object.entries(DIRECT)) expect(await register.refusal(query, {}, role), way).toBe('FORBIDDEN');
      const inputs = { create: { name: 'A' }, update: { id: asa, version: 1 }, delete: { id: asa, version: 1 }, restore: { id: asa } };
      for (const [mutation, input] of Object.entries(inputs)) {
        await expect(register.send(mutation as keyof typeof inputs, input, role), mutation).rejects.toThrow(/FORBIDDEN/);
      }
    });

    test.each(MAY_NOT)('%s has none beside what is seen, neither names nor how many', async (role) => {
      const answer = await register.ask(
        `query ($id: ID!) {
           node(id: $id) { id }
           jurisdictions(where: { codes: ["NA"] }) { nodes { code contacts { totalCount nodes { name email } } } }
           jurisdiction(code: "SE") { contacts(where: { text: "asa" }) { totalCount } }
           organizations { nodes { contacts(orderBy: [{ field: JURISDICTION, direction: ASC }]) { edges { cursor } } } }
           unknown: jurisdiction(code: "SE") { contacts(where: { organizations: ["No"] }) { totalCount } }
           engagements(where: { text: "lindqvist" }) { totalCount }
           found: organizations(where: { text: "lindqvist" }) { totalCount }
         }`,
        { id: asa },
        role,
      );
      expect(answer).toEqual({
        node: null,
        jurisdictions: { nodes: [{ code: 'NA', contacts: null }] },
        jurisdiction: { contacts: null },
        organizations: { nodes: [{ contacts: null }, { contacts: null }, { contacts: null }] },
        unknown: { contacts: null },
        engagements: { totalCount: 0 },
        found: { totalCount: 0 },
      });
    });

    test.each(MAY)('%s sees them by every way', async (role) => {
      for (const [way, query] of Object.entries(DIRECT)) {
        if (way !== 'filter by a name that is not known') expect(await register.refusal(query, {}, role), way).toBeNull();
      }
      const { node, jurisdiction } = await register.ask(
        'query ($id: ID!) { node(id: $id) { ... on Contact { name } } jurisdiction(code: "SE") { contacts { totalCount } } }',
        { id: asa },
        role,
      );
      expect([node.name, jurisdiction.contacts.totalCount]).toEqual(['Åsa Lindqvist', 1]);
    });

    test('a file has them for those who see them alone', async () => {
      const file = async (query: string, role: string) => {
        const response = await fetch(`${register.server.address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'text/csv', 'x-entente-demo-role': role },
          body: JSON.stringify({ query }),
        });
        return { status: response.status, text: await response.text() };
      };
      const list = '{ contacts { nodes { name email affiliations { post organization { name } } } } }';
      const beside = '{ organizations { nodes { name contacts { nodes { name } } } } }';
      for (const role of MAY_NOT) {
        const refused = await file(list, role);
        expect(refused.status).toBe(403);
        expect(JSON.parse(refused.text).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
        expect((await file(beside, role)).text).not.toMatch(/Lindqvist|Bo S/);
      }
      const written = await file(list, 'OFFICER');
      expect(written.status).toBe(200);
      expect(written.text).toMatch(
        /Åsa Lindqvist,asa@kriminalvarden\.example,"Head of research; Adviser","Prison and Probation Service; Namibian Correctional Service"/,
      );
      expect((await file(beside, 'OFFICER')).text).toMatch(/Namibian Correctional Service,"Åsa Lindqvist; Élie/);
      expect((await file(beside, 'ANALYST')).text).toMatch(/Namibian Correctional Service/);
    });
  });
});
