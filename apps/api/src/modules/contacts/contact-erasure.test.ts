import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import { ContactRegister } from './contacts.fixture.js';

const ERASE = `mutation ($input: EraseContactInput!) {
  eraseContact(input: $input) { erasure { seq at actor } problems { code path message fr: message(locale: FR) } clientMutationId }
}`;

const PERSON = {
  name: 'Wilhelmina Forgettable',
  honorific: 'Dr.',
  languages: ['de'],
  email: 'wilhelmina@forgettable.example',
  phone: '555-01997734208',
  note: 'Collects beermats',
  jurisdiction: 'SE',
  affiliations: [{ organization: 'Institute of Sœurs', postEn: 'Keeper of beermats', postFr: 'Gardienne des sous-bocks', from: '2001' }],
};

describe.each(dialects)('erasing contacts on %s', (dialect) => {
  let register: ContactRegister;

  beforeAll(async () => {
    register = await ContactRegister.begin(dialect);
  });
  afterAll(async () => {
    await register?.end();
    expect(register.server.reported).toEqual([]);
  });

  const erase = async (input: Record<string, unknown>, role = 'ADMIN') => (await register.ask(ERASE, { input }, role)).eraseContact;
  /** Every value of every table of the register, as a text. */
  const everything = async (): Promise<string> => {
    const { read } = register.store.database;
    const tables = await read.query<{ name: string }>(
      dialect === 'sqlite'
        ? "SELECT name FROM sqlite_master WHERE type = 'table'"
        : 'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()',
    );
    const rows = await Promise.all(tables.map(({ name }) => read.query(`SELECT * FROM "${name}"`)));
    return JSON.stringify(rows).toLowerCase();
  };
  // None of them is short enough to stand in a hash or a key by chance.
  const traces = ['forgettable', 'wilhelmina', '01997734208', 'beermats', 'sous-bocks'];

  test('a contact is gone from every table, with its history; that one was erased, by whom and when, is kept', async () => {
    const other = await register.enter({ name: 'Bo Stays', affiliations: [{ organization: 'Institute of Sœurs', postEn: 'Fellow' }] });
    const { contact } = await register.send('create', { ...PERSON, reason: 'Wilhelmina wrote to us', clientMutationId: 'w-1' });
    await register.send('update', { id: contact.id, version: 1, note: 'Collects more beermats', reason: 'beermats' });
    const before = await everything();
    for (const trace of traces) expect(before).toContain(trace);
    const { erasure, problems, clientMutationId } = await erase({ id: contact.id, clientMutationId: 'e-1' });
    expect(problems).toEqual([]);
    expect(clientMutationId).toBe('e-1');
    expect(erasure.actor).not.toBe('');
    const after = await everything();
    for (const trace of traces) expect(after).not.toContain(trace);
    expect(await register.ask('query ($id: ID!) { contact(id: $id) { id } node(id: $id) { id } }', { id: contact.id })).toEqual({
      contact: null,
      node: null,
    });
    expect(
      (await register.ask('query ($id: ID!) { contact(id: $id) { name affiliations { postEn postFr } } }', { id: other.id })).contact,
    ).toEqual({
      name: 'Bo Stays',
      affiliations: [{ postEn: 'Fellow', postFr: null }],
    });
    const { contactErasures } = await register.ask('{ contactErasures { totalCount nodes { seq at actor } } }', {}, 'ADMIN');
    expect(contactErasures).toEqual({ totalCount: 1, nodes: [erasure] });
    // The same again is the same answer, and no second erasure.
    expect(await erase({ id: contact.id, clientMutationId: 'e-1' })).toMatchObject({ erasure, problems: [] });
    // What was entered once under the client's name is neither entered again nor answered for.
    expect(await register.send('create', { ...PERSON, reason: 'Wilhelmina wrote to us', clientMutationId: 'w-1' })).toMatchObject({
      problems: [{ code: 'CLIENT_MUTATION_ID_REUSED' }],
    });
  });

  test('a deleted contact can be erased, and its number is nobody else’s afterwards', async () => {
    const { id } = await register.enter(PERSON);
    await register.send('delete', { id, version: 1, reason: 'moved' });
    expect((await erase({ id })).problems).toEqual([]);
    const erased = [{ code: 'CONTACT_ERASED', path: ['input', 'id'] }];
    expect(await erase({ id })).toMatchObject({ erasure: null, problems: erased });
    expect(await register.send('restore', { id })).toMatchObject({ problems: erased });
    expect(await register.send('update', { id, version: 2, name: 'X' })).toMatchObject({ problems: erased });
    const next = await register.enter({ name: 'Next' });
    expect(next.id).not.toBe(id);
    const { contactErasures } = await register.ask(
      '{ contactErasures(first: 1) { totalCount nodes { seq } pageInfo { hasNextPage endCursor } } }',
      {},
      'ADMIN',
    );
    expect(contactErasures).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const rest = await register.ask(
      'query ($after: String) { contactErasures(after: $after) { nodes { seq } pageInfo { hasNextPage } } }',
      { after: contactErasures.pageInfo.endCursor },
      'ADMIN',
    );
    expect(rest.contactErasures.nodes).toHaveLength(1);
    expect(rest.contactErasures.nodes[0].seq).toBeLessThan(contactErasures.nodes[0].seq);
  });

  test('what there is not cannot be erased', async () => {
    for (const id of ['x', 'Q29udGFjdDo5OTk5']) {
      const { erasure, problems } = await erase({ id });
      expect(erasure).toBeNull();
      expect(problems).toMatchObject([{ code: 'UNKNOWN_CONTACT', path: ['input', 'id'] }]);
      expect(problems[0].fr).not.toBe(problems[0].message);
    }
  });

  test.each(['VIEWER', 'ANALYST', 'OFFICER', 'APPROVER'])('%s may neither erase nor ask what was erased', async (role) => {
    const { id } = await register.enter({ name: 'Bo Stays' });
    expect(await register.refusal(ERASE, { input: { id } }, role)).toBe('FORBIDDEN');
    expect(await register.refusal('{ contactErasures { totalCount } }', {}, role)).toBe('FORBIDDEN');
    expect((await register.ask('query ($id: ID!) { contact(id: $id) { name } }', { id })).contact).toEqual({ name: 'Bo Stays' });
  });
});
