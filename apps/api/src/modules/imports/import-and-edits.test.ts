import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/api/server.js';
import { beginTestRegister, dialects, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import type { Viewer } from '../access/viewer.js';
import type { ImportReport } from './dry-run/import-report.js';
import { exportSheet } from './export-sheet.js';
import { file, sheet } from './import.fixture.js';
import { importServiceOf } from './load/fill-register.js';
import { sheetEngagements } from './write/sheet-engagements.js';

const officer: Viewer = { userId: null, name: 'Officer', role: 'OFFICER', demo: true, grantedEngagementIds: [] };

describe.each(dialects)('files beside what people enter, on %s', (dialect) => {
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
  });

  const row = (changes: Record<string, string> = {}) => ({
    reference: 'V-1',
    title: 'From the file',
    start_date: '2005-05-09',
    ...changes,
  });

  async function importOf(...rows: Record<string, string>[]): Promise<ImportReport> {
    return importContent(sheet(...rows));
  }
  async function importContent(content: string): Promise<ImportReport> {
    const service = importServiceOf(store.database, 'Test', 'America/Toronto');
    return service.write(await service.prepare({ name: 'rows.csv', files: [file('rows.csv', content)], map: null, decisions: null }));
  }

  async function engagement(reference: string) {
    const { body } = await server.ask(
      `{ engagement(reference: "${reference}") { id version title followUps { promise } aroseFrom { kind from { reference } } } }`,
      { role: 'OFFICER' },
    );
    return body.data.engagement;
  }
  async function update(reference: string, fields: Record<string, unknown>) {
    const { id, version } = await engagement(reference);
    const { problems } = await server.container.editor.update(officer, await server.container.register.moment(), 'VISIT', {
      id,
      version,
      ...fields,
    });
    expect(problems).toEqual([]);
  }
  async function remove(reference: string) {
    const { id, version } = await engagement(reference);
    expect((await server.container.editor.delete(officer, { id, version })).problems).toEqual([]);
  }
  const newest = async () => Number((await store.database.read.query<{ seq: number }>('SELECT seq FROM change_clock'))[0]?.seq);

  test('the same file again leaves alone what was changed by hand since; a changed row changes it, but not its follow-ups', async () => {
    await importOf(row());
    await update('V-1', { titleEn: 'By hand', followUps: [{ promise: 'Write' }] });
    expect((await importOf(row())).counts).toMatchObject({ unchanged: 1 });
    expect(await engagement('V-1')).toMatchObject({ title: 'By hand', followUps: [{ promise: 'Write' }] });
    expect((await importOf(row({ title: 'Corrected file' }))).counts).toMatchObject({ updated: 1 });
    expect(await engagement('V-1')).toMatchObject({ title: 'Corrected file', followUps: [{ promise: 'Write' }] });
  });

  test('a row of a deleted engagement stays out and says so, until it is restored', async () => {
    await importOf(row({ reference: 'V-2', source: 'csc', source_id: '7' }));
    await remove('V-2');
    for (const again of [row({ reference: 'V-2' }), row({ reference: '', source: 'csc', source_id: '7' })]) {
      const report = await importOf(again);
      expect(report.counts).toMatchObject({ heldBack: 1, created: 0 });
      expect(report.problems.map(({ code }) => code)).toEqual(['ENGAGEMENT_DELETED']);
    }
    expect((await importOf(row({ reference: 'V-3', part_of: 'V-2' }))).problems.map(({ code }) => code)).toEqual(['PART_OF_UNKNOWN']);
    expect((await server.container.editor.restore(officer, { engagement: 'V-2' })).problems).toEqual([]);
    expect((await importOf(row({ reference: 'V-2', source: 'csc', source_id: '7' }))).counts).toMatchObject({ unchanged: 1 });
  });

  test('an import that was taken back can be taken again', async () => {
    const rows = [row({ reference: 'V-4' }), row({ reference: 'V-5', part_of: 'V-4' })];
    await importOf(...rows);
    expect((await server.container.undo.undoChange(officer, { seq: await newest() })).problems).toEqual([]);
    expect((await importOf(...rows)).counts).toMatchObject({ heldBack: 2 });
    expect((await server.container.undo.undoChange(officer, { seq: await newest() })).problems).toEqual([]);
    expect((await importOf(row({ reference: 'V-4', title: 'Corrected' }))).counts).toMatchObject({ updated: 1 });
  });

  test('links to deleted engagements, and what no sheet says of links, outlive an export and its import', async () => {
    await importOf(row({ reference: 'V-6' }), row({ reference: 'V-7' }), row({ reference: 'V-8', arose_from: 'V-6; V-7' }));
    await update('V-8', { aroseFrom: [{ engagement: 'V-6' }, { engagement: 'V-7' }, { engagement: 'V-7', kind: 'FOLLOWS' }] });
    await remove('V-6');
    const pages = [];
    for await (const page of sheetEngagements(store.database.read, { protectedToo: true })) pages.push(...page);
    const report = await importContent([...exportSheet(pages)].join(''));
    expect(report.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect((await server.container.editor.restore(officer, { engagement: 'V-6' })).problems).toEqual([]);
    expect((await engagement('V-8')).aroseFrom).toEqual([
      { kind: 'LED_TO', from: { reference: 'V-6' } },
      { kind: 'FOLLOWS', from: { reference: 'V-7' } },
      { kind: 'LED_TO', from: { reference: 'V-7' } },
    ]);
  });

  test('texts as long as they may be come in whole', async () => {
    // Three bytes each: a column measured in bytes would cut them.
    const long = (characters: number) => '語'.repeat(characters);
    const longest = {
      ...row({
        reference: `V-${'9'.repeat(62)}`,
        title: long(1000),
        title_fr: long(1000),
        summary: long(16_000),
        summary_fr: long(16_000),
      }),
      topics: long(200),
      organizations: `HOST:${long(300)}`,
      facilities: long(300),
      head_of_delegation: long(300),
      source: long(100),
      source_id: long(200),
      source_url: `https://example.org/${'x'.repeat(1980)}`,
      source_note: long(16_000),
    };
    const report = await importOf(longest);
    expect(report.problems).toEqual([]);
    expect(report.counts).toMatchObject({ rows: 1, created: 1 });
    const again = await importOf(longest);
    expect(again.counts).toMatchObject({ rows: 1, unchanged: 1 });
  });
});
