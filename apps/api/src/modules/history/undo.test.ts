import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, startTestServer, type TestServer } from '../../../test/api/server.js';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';

type Data = NonNullable<Answered['body']['data']>;

const ENGAGEMENT =
  'id version reference title delegates topics { code } partOf { reference } revisions(first: 1) { nodes { id seq action reason } }';
const PAYLOAD = `{ engagement { ${ENGAGEMENT} } revision { id seq } problems { code path message } }`;
const UNDONE = `{ seq count clientMutationId engagements { ${ENGAGEMENT} } problems { code path message } conflicts { reference change { field before after } } }`;

describe.each(dialects)('taking changes back on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder });
  });
  afterAll(async () => {
    await server?.close();
    await store?.destroy();
    expect(server.reported).toEqual([]);
  });

  async function ask(query: string, variables: Record<string, unknown>, role = 'OFFICER'): Promise<Data> {
    const { body } = await server.ask(query, { role, variables });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }

  async function change(mutation: string, input: Record<string, unknown>): Promise<Data> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const data = await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) ${PAYLOAD} }`, { input });
    expect(data[mutation].problems).toEqual([]);
    return data[mutation];
  }

  const undoRevision = async (input: Record<string, unknown>, role?: string): Promise<Data> =>
    (await ask(`mutation ($input: UndoRevisionInput!) { undoRevision(input: $input) ${UNDONE} }`, { input }, role)).undoRevision;
  const undoChange = async (input: Record<string, unknown>, role?: string): Promise<Data> =>
    (await ask(`mutation ($input: UndoChangeInput!) { undoChange(input: $input) ${UNDONE} }`, { input }, role)).undoChange;
  const newest = async () => Number((await store.database.read.query<{ seq: number }>('SELECT seq FROM change_clock'))[0]?.seq);
  const aVisit = (input: Record<string, unknown> = {}) => change('createVisit', { titleEn: 'A visit', delegates: 4, ...input });

  test('an older revision: what nobody has touched since goes back, and the rest stays', async () => {
    const { engagement } = await aVisit();
    const first = await change('updateVisit', { id: engagement.id, version: 1, delegates: 9, topics: ['SECURITY'] });
    await change('updateVisit', { id: engagement.id, version: 2, titleEn: 'Renamed' });
    const undone = await undoRevision({ id: first.revision.id, reason: 'counted wrongly' });
    expect(undone).toMatchObject({
      count: 1,
      problems: [],
      engagements: [
        { version: 4, title: 'Renamed', delegates: 4, topics: [], revisions: { nodes: [{ action: 'UPDATE', reason: 'counted wrongly' }] } },
      ],
    });
    const again = await undoChange({ seq: undone.seq });
    expect(again.engagements).toMatchObject([{ version: 5, delegates: 9, topics: [{ code: 'SECURITY' }] }]);
  });

  test('a field that was changed since is told, and nothing is written', async () => {
    const { engagement } = await aVisit();
    const first = await change('updateVisit', { id: engagement.id, version: 1, delegates: 9, topics: ['SECURITY'] });
    await change('updateVisit', { id: engagement.id, version: 2, topics: [] });
    await change('updateVisit', { id: engagement.id, version: 3, delegates: 12 });
    const before = await newest();
    expect(await undoRevision({ id: first.revision.id })).toMatchObject({
      seq: null,
      count: 0,
      problems: [{ code: 'CHANGED_SINCE', path: ['input', 'id'] }],
      conflicts: [{ reference: engagement.reference, change: { field: 'delegates', before: '9', after: '12' } }],
    });
    expect(await newest()).toBe(before);
    // Changed back by hand it stands as the revision left it.
    await change('updateVisit', { id: engagement.id, version: 4, delegates: 9 });
    expect(await undoRevision({ id: first.revision.id })).toMatchObject({ problems: [], engagements: [{ delegates: 4, topics: [] }] });
    expect(await undoRevision({ id: first.revision.id })).toMatchObject({ problems: [{ code: 'NOTHING_TO_UNDO' }] });
  });

  test('entering is taken back by deleting, deleting by restoring', async () => {
    const { engagement, revision } = await aVisit();
    expect(await undoRevision({ id: revision.id })).toMatchObject({ count: 1, engagements: [], problems: [] });
    expect(await undoRevision({ id: revision.id })).toMatchObject({ problems: [{ code: 'NOTHING_TO_UNDO' }] });
    const undone = await undoChange({ seq: await newest() });
    expect(undone.engagements).toMatchObject([{ id: engagement.id, version: 3, revisions: { nodes: [{ action: 'RESTORE' }] } }]);
    await change('updateVisit', { id: engagement.id, version: 3, titleEn: 'Since' });
    expect(await undoRevision({ id: revision.id })).toMatchObject({
      problems: [{ code: 'CHANGED_SINCE' }],
      conflicts: [{ change: { field: 'titleEn', before: 'A visit', after: 'Since' } }],
    });
  });

  test('nothing is taken back of an engagement that is deleted', async () => {
    const { engagement } = await aVisit();
    const first = await change('updateVisit', { id: engagement.id, version: 1, delegates: 9 });
    await change('deleteEngagement', { id: engagement.id, version: 2 });
    expect(await undoRevision({ id: first.revision.id })).toMatchObject({ problems: [{ code: 'DELETED_SINCE' }] });
  });

  test('no component is left alone, no lineage closes a circle, no place in a source is held twice', async () => {
    const whole = await aVisit();
    const part = await aVisit({ partOf: whole.engagement.reference });
    expect(await undoRevision({ id: whole.revision.id })).toMatchObject({ problems: [{ code: 'HAS_COMPONENTS' }] });
    await change('deleteEngagement', { id: part.engagement.id, version: 1 });
    await undoRevision({ id: whole.revision.id });
    expect(await undoChange({ seq: (await newest()) - 1 })).toMatchObject({ problems: [{ code: 'WHOLE_DELETED' }] });

    const [a, b] = [await aVisit(), await aVisit()];
    await change('updateVisit', { id: a.engagement.id, version: 1, aroseFrom: [{ engagement: b.engagement.reference }] });
    const cut = await change('updateVisit', { id: a.engagement.id, version: 2, aroseFrom: [] });
    await change('updateVisit', { id: b.engagement.id, version: 1, aroseFrom: [{ engagement: a.engagement.reference }] });
    expect(await undoRevision({ id: cut.revision.id })).toMatchObject({ problems: [{ code: 'AROSE_FROM_CYCLE' }] });

    const source = { source: 'csc', sourceId: dialect };
    const c = await aVisit(source);
    const freed = await change('updateVisit', { id: c.engagement.id, version: 1, source: null, sourceId: null });
    await aVisit(source);
    expect(await undoRevision({ id: freed.revision.id })).toMatchObject({ problems: [{ code: 'SOURCE_TAKEN' }] });
  });

  test('an approval comes back only by an approver', async () => {
    const { engagement } = await aVisit({ stage: 'REQUESTED' });
    const approve = { id: engagement.id, version: 1, stage: 'APPROVED' };
    await ask(`mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) ${PAYLOAD} }`, { input: approve }, 'APPROVER');
    const withdrawn = await change('updateVisit', { id: engagement.id, version: 2, stage: 'SCREENING', approvedBy: null });
    expect(await undoRevision({ id: withdrawn.revision.id })).toMatchObject({ problems: [{ code: 'APPROVER_NEEDED' }] });
    expect(await undoRevision({ id: withdrawn.revision.id }, 'APPROVER')).toMatchObject({ problems: [], count: 1 });
  });

  test('what there is not, and what one may not', async () => {
    expect(await undoRevision({ id: 'x' })).toMatchObject({ problems: [{ code: 'UNKNOWN_REVISION', path: ['input', 'id'] }] });
    expect(await undoChange({ seq: 99_999 })).toMatchObject({ problems: [{ code: 'UNKNOWN_CHANGE', path: ['input', 'seq'] }] });
    const { revision } = await aVisit();
    await expect(undoRevision({ id: revision.id }, 'ANALYST')).rejects.toThrow(/FORBIDDEN/);
    await expect(undoChange({ seq: revision.seq }, 'VIEWER')).rejects.toThrow(/FORBIDDEN/);
  });

  test('sent twice it is taken back once', async () => {
    const { revision } = await aVisit();
    const input = { id: revision.id, clientMutationId: `u-${dialect}` };
    const first = await undoRevision(input);
    expect(first.problems).toEqual([]);
    expect(await undoRevision(input)).toEqual(first);
  });
});
