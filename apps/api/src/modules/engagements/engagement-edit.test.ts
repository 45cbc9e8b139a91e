import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, startTestServer, type TestServer } from '../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import { beginRegisterToEdit } from '../../../test/register-to-edit.js';

const PAYLOAD = `{
  engagement { id reference version status scope startDate budget budgetCurrency
    partners { jurisdiction { code } role share nameAsRecorded } organizations { organization { name } role } topics { code }
    facilities { name } partOf { reference } aroseFrom { kind date from { reference } } components { reference }
    followUps { promise owner dueDate doneDate became { reference } }
    ... on Visit { direction stage approvedBy headOfDelegation agenda { day time title topic { code } facility { name } } }
    ... on Project { interventions { code } agreement } ... on Mission { mandate personMonths deployments { post from to personMonths } } }
  revision { action version actor reason changes { field before after } }
  problems { code path message(locale: EN) french: message(locale: FR) }
  conflict { version current { version title } since { actor reason action version changes { field before after } } }
  clientMutationId
}`;

type Payload = NonNullable<Answered['body']['data']>;

describe.each(dialects)('editing engagements on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginRegisterToEdit(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder });
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
    expect(server.reported).toEqual([]);
  });

  async function make(mutation: string, input: Record<string, unknown>, role = 'OFFICER'): Promise<Payload> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { body } = await server.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) ${PAYLOAD} }`, {
      role,
      variables: { input },
    });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data[mutation];
  }

  async function made(mutation: string, input: Record<string, unknown>, role = 'OFFICER'): Promise<Payload> {
    const payload = await make(mutation, input, role);
    expect(payload.problems).toEqual([]);
    return payload.engagement;
  }

  async function problemsOf(mutation: string, input: Record<string, unknown>, role = 'OFFICER'): Promise<[string, string][]> {
    const before = await rows();
    const payload = await make(mutation, input, role);
    expect(payload.engagement).toBeNull();
    for (const { message, french } of payload.problems) expect([message, french].every((text) => text.length > 5)).toBe(true);
    expect(await rows(), 'nothing is half written').toEqual(before);
    return payload.problems.map(({ code, path }: { code: string; path: string[] }) => [code, path.join(' ')]);
  }

  const rows = () =>
    store.database.read.query(
      `SELECT (SELECT seq FROM change_clock) AS seq, (SELECT COUNT(*) FROM engagement) AS engagements, (SELECT COUNT(*) FROM revision) AS revisions,
         (SELECT COUNT(*) FROM volume_fact) AS facts, (SELECT COUNT(*) FROM client_mutation) AS mutations`,
    );

  const aVisit = (changes: Record<string, unknown> = {}) =>
    made('createVisit', { titleEn: 'A visit', startDate: '2005-05-09', partners: [{ jurisdiction: 'NA' }], ...changes });

  describe('who may', () => {
    test.each(['VIEWER', 'ANALYST'])('%s may not change anything', async (role) => {
      const visit = await aVisit();
      const before = await rows();
      for (const [mutation, input] of [
        ['createVisit', { titleEn: 'X' }],
        ['updateVisit', { id: visit.id, version: 1, titleEn: 'X' }],
        ['deleteEngagement', { id: visit.id, version: 1 }],
        ['restoreEngagement', { engagement: visit.reference }],
      ] as const) {
        await expect(make(mutation, input, role)).rejects.toThrow(/FORBIDDEN/);
      }
      expect(await rows()).toEqual(before);
    });

    test('an access token changes nothing, whoever it speaks for', async () => {
      const viewer = { userId: null, name: 'Admin', role: 'ADMIN', demo: true, grantedEngagementIds: [], byToken: true } as const;
      const { editor, undo, register } = server.container;
      await expect(editor.create(viewer, await register.moment(), 'VISIT', { titleEn: 'X' })).rejects.toMatchObject({
        code: 'READING_ONLY',
      });
      await expect(undo.undoChange(viewer, { seq: 1 })).rejects.toMatchObject({ code: 'READING_ONLY' });
    });

    test('an officer changes protected engagements, and whoever may not see them reads nothing of it', async () => {
      const visit = await aVisit({ sensitivity: 'PROTECTED', headOfDelegation: 'A. Person' });
      const changed = await made('updateVisit', { id: visit.reference, version: 1, titleEn: 'Renamed' });
      expect(changed).toMatchObject({ version: 2, headOfDelegation: 'A. Person' });
      const { body } = await server.ask(
        `{ engagement(reference: "${visit.reference}") { id } revisions(first: 1) { nodes { engagement { id } } } }`,
        {
          role: 'ANALYST',
        },
      );
      expect(body.data.engagement).toBeNull();
      expect(JSON.stringify(body.data.revisions)).not.toContain(visit.id);
    });
  });

  describe('entering', () => {
    test('a visit with all that it can have, and again what it was given', async () => {
      const origin = await aVisit();
      const project = await made('createProject', { titleFr: 'Projet', startDate: '2004' });
      const visit = await made(
        'createVisit',
        {
          titleEn: ' Study  visit ',
          startDate: '2005-06',
          endDate: '2005-06-12',
          budget: 1234.56,
          budgetCurrency: 'CAD',
          direction: 'INBOUND',
          stage: 'APPROVED',
          headOfDelegation: 'B. Person',
          partners: [
            { jurisdiction: 'BB', share: 25 },
            { jurisdiction: 'LC', share: 75, role: 'BENEFICIARY', nameAsRecorded: 'St. Lucia' },
            { jurisdiction: 'US', role: 'TRANSIT' },
          ],
          organizations: [{ organization: 'UN Police', role: 'FUNDING' }],
          topics: ['RESTORATIVE_JUSTICE'],
          facilities: ['Stony Mountain Institution'],
          partOf: project.reference,
          aroseFrom: [{ engagement: origin.id, date: '2005-05', evidence: 'Letter' }],
          agenda: [
            { day: '2005-06-10', time: '09:30', title: 'Tour', facility: 'Stony Mountain Institution', topic: 'RESTORATIVE_JUSTICE' },
          ],
          followUps: [{ promise: 'Send the manual', owner: 'Desk', dueDate: '2005-09', became: project.reference }],
          reason: 'requested by letter',
        },
        'APPROVER',
      );
      expect(visit).toMatchObject({
        reference: expect.stringMatching(/^VIS-2005-\d{4}$/),
        version: 1,
        scope: 'MULTILATERAL',
        status: 'PLANNED',
        stage: 'APPROVED',
        approvedBy: 'Approver',
        budget: 1234.56,
        partOf: { reference: project.reference },
        partners: [
          { jurisdiction: { code: 'BB' }, role: 'PARTNER', share: 25 },
          { jurisdiction: { code: 'LC' }, role: 'BENEFICIARY', share: 75, nameAsRecorded: 'St. Lucia' },
          { jurisdiction: { code: 'US' }, role: 'TRANSIT', share: null },
        ],
        organizations: [{ organization: { name: 'UN Police' }, role: 'FUNDING' }],
        aroseFrom: [{ kind: 'LED_TO', date: '2005-05', from: { reference: origin.reference } }],
        agenda: [{ day: '2005-06-10', time: '09:30', title: 'Tour' }],
        followUps: [
          { promise: 'Send the manual', owner: 'Desk', dueDate: '2005-09', doneDate: null, became: { reference: project.reference } },
        ],
      });
    });

    test('missions and projects have their own', async () => {
      const mission = await made('createMission', {
        titleEn: 'Mission',
        mandate: 'Resolution 1542',
        deployments: [{ post: 'Adviser', from: '2004', to: '2005-03', personMonths: 12.5 }, { personMonths: 1.001 }],
      });
      expect(mission).toMatchObject({
        scope: 'MULTILATERAL',
        personMonths: 13.501,
        deployments: [{ personMonths: 12.5 }, { personMonths: 1.001 }],
      });
      const project = await made('createProject', { titleEn: 'Project', interventions: ['TRAINING'], agreement: 'MoU', status: 'ACTIVE' });
      expect(project).toMatchObject({ interventions: [{ code: 'TRAINING' }], status: 'ACTIVE', agreement: 'MoU' });
    });

    test('what is entered counts at once', async () => {
      const question = '{ engagementVolume(where: { jurisdictions: ["TV"] }) { total { engagements } } }';
      const total = async () => (await server.ask(question, { role: 'OFFICER' })).body.data.engagementVolume.total.engagements;
      expect(await total()).toBe(0);
      const visit = await aVisit({ partners: [{ jurisdiction: 'TV' }] });
      expect(await total()).toBe(1);
      await made('deleteEngagement', { id: visit.id, version: 1, reason: 'entered twice' });
      expect(await total()).toBe(0);
    });
  });

  describe('what is wrong is told at once, with its place', () => {
    test('in a visit with everything wrong', async () => {
      expect(
        await problemsOf('createVisit', {
          reference: 'two words',
          startDate: '2005-02-30',
          endDate: '2004',
          plannedStart: '2006',
          plannedEnd: '2005-12',
          delegates: -1,
          budget: 10.005,
          sourceId: '7',
          sourceUrl: 'javascript:alert(1)',
          stage: 'CONFIRMED',
          partners: [
            { jurisdiction: 'Namibie', share: 40 },
            { jurisdiction: 'SE', share: 40 },
            { jurisdiction: 'SE', share: 0 },
          ],
          organizations: [{ organization: 'Nobody', role: 'LEAD' }],
          topics: ['RESTORATIVE_JUSTICE', 'X', 'RESTORATIVE_JUSTICE'],
          facilities: ['Nowhere'],
          partOf: 'PRJ-0',
          aroseFrom: [{ engagement: 'VIS-0' }],
          agenda: [{ time: '25:00' }, {}],
          followUps: [{ promise: ' ', became: 'VIS-1' }],
        }),
      ).toEqual([
        ['TOO_MANY_DECIMALS', 'input budget'],
        ['UNKNOWN_ENGAGEMENT', 'input partOf'],
        ['UNKNOWN_TOPIC', 'input topics 1'],
        ['UNKNOWN_FACILITY', 'input facilities 0'],
        ['UNKNOWN_JURISDICTION', 'input partners 0 jurisdiction'],
        ['UNKNOWN_ORGANIZATION', 'input organizations 0 organization'],
        ['UNKNOWN_ENGAGEMENT', 'input followUps 0 became'],
        ['UNKNOWN_ENGAGEMENT', 'input aroseFrom 0 engagement'],
        ['REFERENCE_FORM', 'input reference'],
        ['TITLE_MISSING', 'input titleEn'],
        ['DATE_DAY', 'input startDate'],
        ['END_BEFORE_START', 'input plannedEnd'],
        ['DELEGATES_OUT_OF_RANGE', 'input delegates'],
        ['CURRENCY_MISSING', 'input budgetCurrency'],
        ['NAMED_TWICE', 'input partners 2'],
        ['NAMED_TWICE', 'input topics 2'],
        ['SHARE_OUT_OF_RANGE', 'input partners 2 share'],
        ['TIME_FORM', 'input agenda 0 time'],
        ['AGENDA_ITEM_EMPTY', 'input agenda 1'],
        ['PROMISE_MISSING', 'input followUps 0 promise'],
        ['SOURCE_MISSING', 'input source'],
        ['URL_FORM', 'input sourceUrl'],
        ['APPROVAL_MISSING', 'input stage'],
      ]);
    });

    test('in a change: only what it touches', async () => {
      const visit = await aVisit();
      expect(await problemsOf('updateVisit', { id: visit.id, version: 1, titleEn: null, status: null, budgetCurrency: 'XYZ' })).toEqual([
        ['FIELD_NEEDED', 'input status'],
        ['TITLE_MISSING', 'input titleEn'],
        ['CURRENCY_UNKNOWN', 'input budgetCurrency'],
      ]);
      expect(await problemsOf('updateMission', { id: visit.id, version: 1, titleEn: 'X' })).toEqual([['WRONG_KIND', 'input id']]);
      expect(await problemsOf('updateVisit', { id: 'VmlzaXQ6OTk5OTk5', version: 1, titleEn: 'X' })).toEqual([
        ['UNKNOWN_ENGAGEMENT', 'input id'],
      ]);
    });

    test('a reference or a place in a source that another has, deleted or not', async () => {
      const visit = await aVisit({ reference: 'V-1', source: 'csc', sourceId: '12' });
      await made('deleteEngagement', { id: visit.id, version: 1 });
      expect(await problemsOf('createVisit', { titleEn: 'X', reference: 'V-1', source: 'csc', sourceId: '12' })).toEqual([
        ['REFERENCE_TAKEN', 'input reference'],
        ['SOURCE_TAKEN', 'input sourceId'],
      ]);
    });

    test('a text with a control character, and one that is too long', async () => {
      expect(await problemsOf('createVisit', { titleEn: 'a\u0007b', titleFr: 'x'.repeat(1001), reason: 'why' })).toEqual(
        [
          ['TEXT_TOO_LONG', 'input titleFr'],
          ['CONTROL_CHARACTER', 'input titleEn'],
        ].reverse(),
      );
      expect(await problemsOf('createVisit', { titleEn: 'X', reason: 'x'.repeat(1001), clientMutationId: 'x'.repeat(129) })).toEqual([
        ['TEXT_TOO_LONG', 'input reason'],
        ['TEXT_TOO_LONG', 'input clientMutationId'],
      ]);
    });
  });

  describe('lineage and wholes', () => {
    test('nothing grows from itself, by any way', async () => {
      const [a, b, c] = [await aVisit(), await aVisit(), await aVisit()];
      await made('updateVisit', { id: b.id, version: 1, aroseFrom: [{ engagement: a.reference }] });
      await made('updateVisit', {
        id: c.id,
        version: 1,
        aroseFrom: [{ engagement: b.reference }, { engagement: b.reference, kind: 'FOLLOWS' }],
      });
      expect(await problemsOf('updateVisit', { id: a.id, version: 1, aroseFrom: [{ engagement: a.reference }] })).toEqual([
        ['AROSE_FROM_ITSELF', 'input aroseFrom 0 engagement'],
      ]);
      const other = await aVisit();
      const payload = await make('updateVisit', {
        id: a.id,
        version: 1,
        aroseFrom: [{ engagement: other.reference }, { engagement: c.reference }],
      });
      expect(payload.problems).toMatchObject([{ code: 'AROSE_FROM_CYCLE', path: ['input', 'aroseFrom', '1', 'engagement'] }]);
      expect(payload.problems[0].message).toContain(`${a.reference} → ${c.reference} → ${b.reference} → ${a.reference}`);
    });

    test('nothing is part of itself, by any way', async () => {
      const [a, b] = [await aVisit(), await aVisit()];
      await made('updateVisit', { id: b.id, version: 1, partOf: a.id });
      expect(await problemsOf('updateVisit', { id: a.id, version: 1, partOf: b.id })).toEqual([['PART_OF_CYCLE', 'input partOf']]);
      expect(await problemsOf('updateVisit', { id: a.id, version: 1, partOf: a.id })).toEqual([['PART_OF_ITSELF', 'input partOf']]);
    });

    test('a whole is not deleted before its components, nor a component restored before its whole', async () => {
      const whole = await aVisit();
      const part = await aVisit({ partOf: whole.reference });
      expect(await problemsOf('deleteEngagement', { id: whole.id, version: 1 })).toEqual([['HAS_COMPONENTS', 'input id']]);
      await made('deleteEngagement', { id: part.id, version: 1 });
      await made('deleteEngagement', { id: whole.id, version: 1 });
      expect(await problemsOf('restoreEngagement', { engagement: part.reference })).toEqual([['WHOLE_DELETED', 'input engagement']]);
      expect(await made('restoreEngagement', { engagement: whole.reference })).toMatchObject({ version: 3 });
      expect(await made('restoreEngagement', { engagement: part.id })).toMatchObject({
        version: 3,
        partOf: { reference: whole.reference },
      });
      expect(await problemsOf('restoreEngagement', { engagement: part.id })).toEqual([['NOT_DELETED', 'input engagement']]);
    });

    test('what points to a deleted engagement is hidden, outlives changes made meanwhile, and is there again with it', async () => {
      const origin = await aVisit();
      const other = await aVisit();
      const visit = await aVisit({
        aroseFrom: [{ engagement: origin.reference }],
        followUps: [{ promise: 'Go on', became: origin.reference }],
      });
      await made('deleteEngagement', { id: origin.id, version: 1 });
      const meanwhile = await made('updateVisit', {
        id: visit.id,
        version: 1,
        aroseFrom: [{ engagement: other.reference }],
        followUps: [{ promise: 'Go on', doneDate: '2006' }],
      });
      expect(meanwhile).toMatchObject({
        aroseFrom: [{ from: { reference: other.reference } }],
        followUps: [{ became: null, doneDate: '2006' }],
      });
      expect(await problemsOf('createVisit', { titleEn: 'X', aroseFrom: [{ engagement: origin.id }], partOf: origin.id })).toEqual([
        ['WHOLE_DELETED', 'input partOf'],
        ['ENGAGEMENT_DELETED', 'input aroseFrom 0 engagement'],
      ]);
      await made('restoreEngagement', { engagement: origin.reference });
      const { body } = await server.ask(
        `{ engagement(reference: "${visit.reference}") { aroseFrom { from { reference } } followUps { became { reference } } } }`,
      );
      expect(body.data.engagement).toEqual({
        aroseFrom: [{ from: { reference: origin.reference } }, { from: { reference: other.reference } }],
        followUps: [{ became: { reference: origin.reference } }],
      });
    });
  });

  describe('the way of a request', () => {
    test('is confirmed only once an approver has said yes', async () => {
      const visit = await aVisit({ stage: 'REQUESTED' });
      expect(visit).toMatchObject({ stage: 'REQUESTED', status: 'PLANNED' });
      expect(await problemsOf('updateVisit', { id: visit.id, version: 1, stage: 'CONFIRMED' })).toEqual([
        ['APPROVAL_MISSING', 'input stage'],
      ]);
      expect(await problemsOf('updateVisit', { id: visit.id, version: 1, stage: 'APPROVED', approvedBy: 'Me' })).toEqual([
        ['APPROVER_NEEDED', 'input approvedBy'],
      ]);
      expect(await problemsOf('updateVisit', { id: visit.id, version: 1, stage: 'DECLINED' })).toEqual([
        ['APPROVER_NEEDED', 'input stage'],
      ]);
      expect(await problemsOf('updateVisit', { id: visit.id, version: 1, status: 'COMPLETED' })).toEqual([
        ['STAGE_AND_STATUS', 'input status'],
      ]);
      await made('updateVisit', { id: visit.id, version: 1, stage: 'APPROVED' }, 'APPROVER');
      expect(await made('updateVisit', { id: visit.id, version: 2, stage: 'CONFIRMED' })).toMatchObject({
        status: 'CONFIRMED',
        approvedBy: 'Approver',
      });
      expect(await problemsOf('updateVisit', { id: visit.id, version: 3, approvedBy: null })).toEqual([
        ['APPROVAL_MISSING', 'input stage'],
      ]);
      expect(await problemsOf('updateVisit', { id: visit.id, version: 3, stage: 'SCREENING' })).toEqual([
        ['APPROVAL_OUT_OF_PLACE', 'input approvedBy'],
      ]);
      expect(await made('updateVisit', { id: visit.id, version: 3, stage: 'UNDER_WAY' })).toMatchObject({ status: 'ACTIVE' });
    });
  });

  describe('changes', () => {
    test('say who, why and what, field by field, and leave alone what was left out', async () => {
      const visit = await aVisit({ followUps: [{ promise: 'Write', owner: 'Desk' }], delegates: 4 });
      const payload = await make('updateVisit', {
        id: visit.id,
        version: 1,
        delegates: null,
        partners: [{ jurisdiction: 'SE' }],
        followUps: [],
        reason: 'as the report says',
      });
      expect(payload.engagement).toMatchObject({ version: 2, startDate: '2005-05-09' });
      expect(payload.revision).toEqual({
        action: 'UPDATE',
        version: 2,
        actor: 'Officer',
        reason: 'as the report says',
        changes: [
          { field: 'delegates', before: '4', after: null },
          { field: 'partners', before: 'NA PARTNER', after: 'SE PARTNER' },
          { field: 'followUps', before: 'Write (Desk)', after: null },
        ],
      });
    });

    test('may be as long as all texts are', async () => {
      const long = (letter: string) => ({
        summaryEn: letter.repeat(16_000),
        summaryFr: letter.repeat(16_000),
        sourceNote: letter.repeat(16_000),
      });
      const visit = await aVisit(long('é'));
      const { revision } = await make('updateVisit', { id: visit.id, version: 1, ...long('漢') });
      expect(revision.changes).toHaveLength(3);
      expect(revision.changes[0]).toEqual({ field: 'summaryEn', before: 'é'.repeat(16_000), after: '漢'.repeat(16_000) });
    });

    test('that change nothing write nothing', async () => {
      const visit = await aVisit();
      const before = await rows();
      const payload = await make('updateVisit', {
        id: visit.id,
        version: 1,
        titleEn: 'A visit',
        partners: [{ jurisdiction: 'NA', role: 'PARTNER' }],
      });
      expect(payload).toMatchObject({ problems: [], revision: null, engagement: { version: 1 } });
      expect(await rows()).toEqual(before);
    });

    test('of two writers one wins, and the other is told what changed', async () => {
      const visit = await aVisit();
      const [one, two] = await Promise.all([
        make('updateVisit', { id: visit.id, version: 1, titleEn: 'First', reason: 'typing error' }),
        make('updateVisit', { id: visit.id, version: 1, titleEn: 'Second', reason: 'typing error' }),
      ]);
      const [winner, loser] = one.engagement ? [one, two] : [two, one];
      expect(winner.problems).toEqual([]);
      expect(loser.problems).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['input', 'version'] }]);
      expect(loser.conflict).toEqual({
        version: 1,
        current: { version: 2, title: winner === one ? 'First' : 'Second' },
        since: [
          {
            actor: 'Officer',
            reason: 'typing error',
            action: 'UPDATE',
            version: 2,
            changes: [{ field: 'titleEn', before: 'A visit', after: winner === one ? 'First' : 'Second' }],
          },
        ],
      });
      await made('deleteEngagement', { id: visit.id, version: 2 });
      const late = await make('updateVisit', { id: visit.id, version: 2, titleEn: 'Late' });
      expect(late).toMatchObject({ problems: [{ code: 'VERSION_CONFLICT' }], conflict: { current: null, since: [{ action: 'DELETE' }] } });
    });

    test('two mutations of one request each answer with what they wrote', async () => {
      const visit = await aVisit();
      const { body } = await server.ask(
        `mutation ($id: ID!) {
          one: updateVisit(input: { id: $id, version: 1, partners: [{ jurisdiction: "SE" }] }) { engagement { partners { jurisdiction { code } } } }
          two: updateVisit(input: { id: $id, version: 2, partners: [{ jurisdiction: "FR" }] }) { engagement { partners { jurisdiction { code } } } }
        }`,
        { role: 'OFFICER', variables: { id: visit.id } },
      );
      expect(body.data.one.engagement.partners).toEqual([{ jurisdiction: { code: 'SE' } }]);
      expect(body.data.two.engagement.partners).toEqual([{ jurisdiction: { code: 'FR' } }]);
    });
  });

  describe('a mutation sent twice', () => {
    test('writes once and gives its first answer again, whatever has happened since', async () => {
      const input = { titleEn: 'Once', clientMutationId: 'a-1', partners: [{ jurisdiction: 'NA' }], reason: 'new' };
      const first = await make('createVisit', input);
      await made('updateVisit', { id: first.engagement.id, version: 1, titleEn: 'Since' });
      const before = await rows();
      expect(await make('createVisit', input)).toEqual(first);
      expect(first.clientMutationId).toBe('a-1');
      expect(await rows()).toEqual(before);
      expect(await problemsOf('createVisit', { ...input, titleEn: 'Other' })).toEqual([
        ['CLIENT_MUTATION_ID_REUSED', 'input clientMutationId'],
      ]);
      const update = { id: first.engagement.id, version: 2, titleEn: 'Since', clientMutationId: 'a-2' };
      expect(await make('updateVisit', update)).toEqual(await make('updateVisit', update));
    });

    test('at the same time, too; and another person may use the same name', async () => {
      const input = { titleEn: 'Both', clientMutationId: 'b-1' };
      const answers = await Promise.all([make('createVisit', input), make('createVisit', input), make('createVisit', input)]);
      expect(new Set(answers.map(({ engagement }) => engagement.id)).size).toBe(1);
      const other = await make('createVisit', input, 'ADMIN');
      expect(other.engagement.id).not.toBe(answers[0]?.engagement.id);
    });

    test('is known again where the answer to the first was lost on its way', async () => {
      const { engagements } = server.container;
      const { nodesAt } = engagements;
      engagements.nodesAt = () => Promise.reject(new Error('the server went down between the writing and the answer'));
      const input = { titleEn: 'Answered late', clientMutationId: 'e-1' };
      await expect(make('createVisit', input)).rejects.toThrow(/INTERNAL_SERVER_ERROR/);
      engagements.nodesAt = nodesAt;
      server.reported.length = 0;
      expect(await made('createVisit', input)).toMatchObject({ version: 1 });
      const written = await store.database.read.query("SELECT id FROM engagement WHERE title_en = 'Answered late'");
      expect(written).toHaveLength(1);
    });

    test('is not known after a problem, so that the corrected input can have its name', async () => {
      expect(await problemsOf('createVisit', { clientMutationId: 'c-1' })).toEqual([['TITLE_MISSING', 'input titleEn']]);
      await made('createVisit', { titleEn: 'Corrected', clientMutationId: 'c-1' });
    });

    test('is forgotten after 30 days', async () => {
      await made('createVisit', { titleEn: 'Old', clientMutationId: 'd-1' });
      await store.database.writeTransaction((tx) =>
        tx.execute("UPDATE client_mutation SET made_at = '2001-01-01T00:00:00.000Z' WHERE client_id = 'd-1'"),
      );
      await made('createVisit', { titleEn: 'New', clientMutationId: 'd-2' });
      const [row] = await store.database.read.query<{ n: number }>("SELECT COUNT(*) AS n FROM client_mutation WHERE client_id = 'd-1'");
      expect(Number(row?.n)).toBe(0);
    });
  });
});
