import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import { ContactRegister } from './contacts.fixture.js';

describe.each(dialects)('entering and changing contacts on %s', (dialect) => {
  let register: ContactRegister;

  beforeAll(async () => {
    register = await ContactRegister.begin(dialect);
  });
  afterAll(async () => {
    await register?.end();
    expect(register.server.reported).toEqual([]);
  });

  const WHOLE = {
    name: '  Åsa  Lindqvist ',
    honorific: 'Dr.',
    languages: ['SV', 'en'],
    email: 'asa.lindqvist@kriminalvarden.example',
    phone: '+46 (0)8 555-0100 x12',
    note: 'Met in 2004.\n\nSpeaks slowly.',
    jurisdiction: 'se',
    affiliations: [
      { organization: 'Prison and Probation Service', postEn: 'Head of research', postFr: 'Responsable de la recherche', from: '2004-05' },
      { organization: 'Institute of Sœurs', postEn: 'Fellow', from: '2001', to: '2004' },
    ],
  };

  test('a contact is written whole, and says who entered it and why', async () => {
    const { contact, revision, problems, clientMutationId } = await register.send('create', {
      ...WHOLE,
      reason: 'visit of May',
      clientMutationId: 'c-1',
    });
    expect(problems).toEqual([]);
    expect(clientMutationId).toBe('c-1');
    expect(revision.action).toBe('CREATE');
    expect(contact).toMatchObject({
      name: 'Åsa Lindqvist',
      honorific: 'Dr.',
      languages: ['sv', 'en'],
      email: 'asa.lindqvist@kriminalvarden.example',
      phone: '+46 (0)8 555-0100 x12',
      note: 'Met in 2004.\n\nSpeaks slowly.',
      version: 1,
      jurisdiction: { code: 'SE' },
      affiliations: [
        { post: 'Head of research', postFr: 'Responsable de la recherche', from: '2004-05', to: null, current: true },
        { post: 'Fellow', postFr: 'Fellow', from: '2001', to: '2004', current: false, organization: { name: 'Institute of Sœurs' } },
      ],
      revisions: [{ version: 1, action: 'CREATE', reason: 'visit of May', changes: [] }],
    });
    expect(await register.send('create', { ...WHOLE, reason: 'visit of May', clientMutationId: 'c-1' })).toMatchObject({
      contact: { id: contact.id },
      problems: [],
    });
    expect(await register.send('create', { ...WHOLE, clientMutationId: 'c-1' })).toMatchObject({
      contact: null,
      problems: [{ code: 'CLIENT_MUTATION_ID_REUSED' }],
    });
  });

  test('what is given changes, what is left out stays, and each change says field by field what it did', async () => {
    const { id } = await register.enter(WHOLE);
    const { contact } = await register.send('update', {
      id,
      version: 1,
      email: null,
      languages: ['sv'],
      jurisdiction: 'NA',
      affiliations: [{ organization: 'Namibian Correctional Service', postEn: 'Adviser', from: '2006-01-02' }],
      reason: 'moved',
    });
    expect(contact).toMatchObject({ name: 'Åsa Lindqvist', honorific: 'Dr.', email: null, version: 2, jurisdiction: { code: 'NA' } });
    expect(contact.affiliations).toMatchObject([{ post: 'Adviser', organization: { name: 'Namibian Correctional Service' } }]);
    expect(contact.revisions[0]).toMatchObject({
      version: 2,
      action: 'UPDATE',
      reason: 'moved',
      changes: [
        { field: 'languages', before: 'sv; en', after: 'sv' },
        { field: 'email', before: 'asa.lindqvist@kriminalvarden.example', after: null },
        { field: 'jurisdiction', before: 'SE', after: 'NA' },
        {
          field: 'affiliations',
          before:
            'Head of research (Responsable de la recherche) Prison and Probation Service 2004-05; Fellow Institute of Sœurs 2001 – 2004',
          after: 'Adviser Namibian Correctional Service 2006-01-02',
        },
      ],
    });
    // What is the same already is no change.
    expect(await register.send('update', { id, version: 2, name: 'Åsa Lindqvist' })).toMatchObject({
      contact: { version: 2 },
      revision: null,
      problems: [],
    });
  });

  test('nobody writes over what another has changed since', async () => {
    const { id } = await register.enter(WHOLE);
    await register.send('update', { id, version: 1, phone: '555-0101' });
    expect(await register.send('update', { id, version: 1, phone: '555-0102' })).toMatchObject({
      contact: null,
      problems: [{ code: 'VERSION_CONFLICT', path: ['input', 'version'] }],
      conflict: {
        version: 1,
        current: { version: 2 },
        since: [{ version: 2, changes: [{ field: 'phone', before: '+46 (0)8 555-0100 x12', after: '555-0101' }] }],
      },
    });
    expect(await register.send('delete', { id, version: 1 })).toMatchObject({ problems: [{ code: 'VERSION_CONFLICT' }] });
    const both = await Promise.all([1, 2].map((n) => register.send('update', { id, version: 2, note: `Writer ${n}` })));
    expect(both.map(({ problems }) => problems.length).sort()).toEqual([0, 1]);
  });

  test('a deleted contact is nowhere, and comes back as it was', async () => {
    const { id } = await register.enter({ ...WHOLE, name: 'Gone Away' });
    expect(await register.send('delete', { id, version: 1 })).toMatchObject({
      contact: null,
      revision: { action: 'DELETE' },
      problems: [],
    });
    const nowhere = await register.ask(
      `query ($id: ID!) { contact(id: $id) { id } node(id: $id) { id } contacts(where: { text: "gone away" }) { totalCount nodes { id } }
         jurisdictions(where: { codes: ["SE"] }) { nodes { contacts(where: { text: "gone away" }) { totalCount } } } }`,
      { id },
    );
    expect(nowhere).toMatchObject({ contact: null, node: null, contacts: { totalCount: 0, nodes: [] } });
    expect(nowhere.jurisdictions.nodes).toEqual([{ contacts: { totalCount: 0 } }]);
    expect(await register.send('update', { id, version: 2, name: 'X' })).toMatchObject({ problems: [{ code: 'CONTACT_DELETED' }] });
    expect(await register.send('restore', { id })).toMatchObject({
      contact: { name: 'Gone Away', version: 3, affiliations: [{ post: 'Head of research' }, { post: 'Fellow' }] },
      problems: [],
    });
    expect(await register.send('restore', { id })).toMatchObject({ problems: [{ code: 'NOT_DELETED' }] });
  });

  test('all that is wrong is told at once, with its place, in both languages; and nothing is written', async () => {
    const before = await register.ask('{ contacts { totalCount } }');
    const { contact, problems } = await register.send('create', {
      name: ' ',
      email: 'a@b',
      phone: 'ask her',
      languages: ['Portuguese', 'en', 'en'],
      jurisdiction: 'ZZ',
      note: 'x'.repeat(4001),
      honorific: 'Dr\u0007',
      affiliations: [
        { organization: 'Nowhere', postEn: 'y'.repeat(301) },
        { organization: 'Institute of Sœurs', from: '2005-13', to: '2004' },
        { organization: 'Institute of Sœurs', from: '2005-06', to: '2005-05' },
      ],
    });
    expect(contact).toBeNull();
    const codes = problems.map(({ code, path }: { code: string; path: string[] }) => `${path.slice(1).join('.')} ${code}`);
    expect(codes.sort()).toEqual([
      'affiliations.0.organization UNKNOWN_ORGANIZATION',
      'affiliations.0.postEn TEXT_TOO_LONG',
      expect.stringMatching(/^affiliations\.1\.from /),
      'affiliations.2.to END_BEFORE_START',
      'email EMAIL_FORM',
      'honorific CONTROL_CHARACTER',
      'jurisdiction UNKNOWN_JURISDICTION',
      'languages.0 LANGUAGE_FORM',
      'languages.2 LANGUAGE_TWICE',
      'name NAME_NEEDED',
      'note TEXT_TOO_LONG',
      'phone PHONE_FORM',
    ]);
    for (const { message, fr } of problems) {
      expect(message).not.toBe(fr);
      expect(fr).not.toBe('');
    }
    expect(await register.ask('{ contacts { totalCount } }')).toEqual(before);
    for (const email of ['a@b.example?bcc=c@d.example', 'a@b.example,c@d.example', 'a b@c.example']) {
      expect((await register.send('create', { name: 'A', email })).problems).toMatchObject([{ code: 'EMAIL_FORM' }]);
    }
  });

  test('what there is not cannot be changed', async () => {
    for (const mutation of ['update', 'delete', 'restore'] as const) {
      const version = mutation === 'restore' ? {} : { version: 1 };
      expect(await register.send(mutation, { id: 'x', ...version })).toMatchObject({
        problems: [{ code: 'UNKNOWN_CONTACT', path: ['input', 'id'] }],
      });
    }
  });

  test('the history of engagements tells nothing of contacts', async () => {
    const { revision } = await register.send('create', { ...WHOLE, reason: 'her telephone number' });
    const { changes, revisions } = await register.ask('{ changes(first: 500) { nodes { seq reason } } revisions { totalCount } }');
    expect(changes.nodes.map(({ seq }: { seq: number }) => seq)).not.toContain(revision.seq);
    expect(JSON.stringify(changes)).not.toContain('telephone');
    expect(revisions.totalCount).toBe(0);
    const undone = await register.ask(`mutation { undoChange(input: { seq: ${revision.seq} }) { problems { code } } }`);
    expect(undone.undoChange.problems).toEqual([{ code: 'UNKNOWN_CHANGE' }]);
  });
});
