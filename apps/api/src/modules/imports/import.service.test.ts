import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsAttention } from './dry-run/import-report.js';
import { dataFolder, file, MemoryRegister, sheet } from './import.fixture.js';
import { countOutcomes } from './import-plan.js';
import { openSources } from './source-files.js';
import type { ImportCounts, RowFate, RowOutcome, SourceFile } from './stages.js';

const request = (content: string | Uint8Array, more: { decisions?: SourceFile; map?: SourceFile } = {}) => ({
  name: 'sheet.csv',
  files: [file('sheet.csv', content)],
  map: more.map ?? null,
  decisions: more.decisions ?? null,
});

const sum = ({ created, updated, unchanged, heldBack }: ImportCounts): number => created + updated + unchanged + heldBack;

test('imported + unchanged + held back = rows, whatever becomes of them', () => {
  const fates: RowFate[] = ['CREATE', 'UPDATE', 'UNCHANGED', 'HELD_BACK'];
  const outcome = fc.record({
    fate: fc.constantFrom(...fates),
    heldBackBy: fc.constantFrom<RowOutcome['heldBackBy']>(null, 'PROBLEM', 'DECISION', 'SKIPPED', 'FILE'),
  });
  fc.assert(
    fc.property(fc.array(outcome), (outcomes) => {
      const counts = countOutcomes(outcomes);
      expect(sum(counts)).toBe(outcomes.length);
      expect(counts.rows).toBe(outcomes.length);
      expect(counts.waiting).toBeLessThanOrEqual(counts.heldBack);
    }),
  );
});

test('imported + unchanged + held back = rows, for sheets of any content', async () => {
  const word = (...words: string[]) =>
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) });
  const row = fc.record({
    reference: word('', 'A', 'B', 'C'),
    kind: word('VISIT', 'MISSION', 'PROJECT', 'Visite', ''),
    title: word('A visit', ''),
    status: word('', 'ONGOING', 'Terminé', 'COMPLETED'),
    start_date: word('2005', '2005-05', '2005-02-31', '9/5/2005', ''),
    end_date: word('', '2004', '2006-01-01'),
    partners: word('Sweden', 'Germany', 'Barbados 25%; St. Lucia 75%', 'Sweden (GUEST)', 'Atlantis', 'Turkey; Türkiye', ''),
    organizations: word('', 'LEAD:United Nations', 'BOSS:United Nations'),
    part_of: word('', 'A', 'B', 'Z'),
    arose_from: word('', 'A', 'C; B', 'Z'),
    source: word('', 'archive'),
    source_id: word('', '1', '2'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const register = new MemoryRegister();
      const content = sheet(...rows);
      const first = await register.service().prepare(request(content));
      expect(sum(first.report.counts)).toBe(first.report.counts.rows);
      expect(first.report.outcomes).toHaveLength(first.report.counts.rows);
      expect(first.rows.writes).toHaveLength(first.report.counts.created + first.report.counts.updated);
      const written = await register.service().write(first);
      expect(written.counts).toEqual(first.report.counts);
    }),
    { numRuns: 200 },
  );
});

test('a second import of the same source changes nothing', async () => {
  const register = new MemoryRegister();
  const content = sheet(
    { source: 'archive', source_id: '1', partners: 'Turkey', start_date: '1999' },
    { source: 'archive', source_id: '2', partners: 'Sweden', topics: 'Security' },
    { reference: 'VIS-1', organizations: 'LEAD:Correctional Service of Canada', status: '' },
  );
  await register.service().write(await register.service().prepare(request(content)));
  const again = await register.service().prepare(request(content));
  expect(again.report.counts).toMatchObject({ rows: 3, unchanged: 3, created: 0, updated: 0, heldBack: 0 });
  expect(await register.service().write(again)).toMatchObject({ batchId: null });
  expect(register.batches).toHaveLength(1);
});

test('a changed row is an update of its own engagement and of no other', async () => {
  const register = new MemoryRegister();
  const row = { source: 'archive', source_id: '1', partners: 'Turkey', start_date: '1999' };
  const written = await register.service().write(await register.service().prepare(request(sheet(row))));
  const [given] = written.outcomes;
  const changed = await register.service().prepare(request(sheet({ ...row, delegates: '4' })));
  expect(changed.report.counts).toMatchObject({ rows: 1, updated: 1 });
  expect(changed.rows.writes[0]).toMatchObject({ action: 'UPDATE', reference: given?.reference, content: { delegates: 4 } });
});

test('what a name was written like makes no difference to what it means', async () => {
  const register = new MemoryRegister();
  await register
    .service()
    .write(await register.service().prepare(request(sheet({ reference: 'V', partners: 'Turkey; SE', start_date: '2024' }))));
  const again = await register.service().prepare(request(sheet({ reference: 'V', partners: 'Sweden; TR', start_date: '2024' })));
  expect(again.report.counts).toMatchObject({ unchanged: 1 });
});

test('a name of two states waits, one decision covers its rows, and the answer is kept for the second import', async () => {
  const register = new MemoryRegister();
  const rows = [
    { reference: 'A', partners: 'Germany', start_date: '1987' },
    { reference: 'B', partners: 'Germany', start_date: '1988' },
    { reference: 'C', partners: 'Sweden' },
    { reference: 'D', arose_from: 'A' },
  ];
  const waiting = await register.service().prepare(request(sheet(...rows)));
  expect(waiting.report.counts).toMatchObject({ rows: 4, created: 1, heldBack: 3, waiting: 3 });
  const [decision] = waiting.report.decisions;
  expect(decision).toMatchObject({ kind: 'JURISDICTION', name: 'Germany', rows: [{ line: 2 }, { line: 3 }], answer: null });
  expect(decision?.candidates.map(({ code }) => code)).toEqual(['DDDE', 'DE']);
  expect(waiting.report.problems.map(({ code, line }) => [code, line])).toEqual([['REFERS_TO_HELD_BACK', 5]]);

  const answers = file('decisions.csv', `decision,answer\n${decision?.id},DDDE\n`);
  const answered = await register.service().prepare(request(sheet(...rows), { decisions: answers }));
  expect(answered.report.counts).toMatchObject({ created: 4, heldBack: 0 });
  expect(answered.rows.writes[0]?.content.partners[0]).toMatchObject({ code: 'DDDE', nameAsRecorded: 'Germany' });
  expect(answered.report.resolutions).toContainEqual(
    expect.objectContaining({ nameAsRecorded: 'Germany', code: 'DDDE', rows: 2, rule: expect.objectContaining({ code: 'DECIDED' }) }),
  );
  await register.service().write(answered);

  const again = await register.service().prepare(request(sheet(...rows)));
  expect(again.report.counts).toMatchObject({ unchanged: 4, heldBack: 0 });
});

test.each([
  ['skip row', { created: 1, heldBack: 1 }],
  ['sauter la ligne', { created: 1, heldBack: 1 }],
  ['leave out', { created: 2, heldBack: 0 }],
  ['omettre', { created: 2, heldBack: 0 }],
])('a name may be answered with "%s"', async (answer, counts) => {
  const rows = sheet({ partners: 'Atlantis; Sweden' }, { title: 'Another' });
  const prepared = await new MemoryRegister()
    .service()
    .prepare(request(rows, { decisions: file('d.json', JSON.stringify({ Atlantis: answer })) }));
  expect(prepared.report.counts).toMatchObject(counts);
});

test('leaving a partner out does not leave shares that no longer add up', async () => {
  const decisions = file('d.json', '{ "Atlantis": "leave out" }');
  const prepared = await new MemoryRegister().service().prepare(request(sheet({ partners: 'Atlantis 25%; Sweden 75%' }), { decisions }));
  expect(prepared.report.problems.map(({ code }) => code)).toEqual(['NAME_LEFT_OUT', 'SHARES_SUM']);
  expect(prepared.report.counts).toMatchObject({ heldBack: 1 });
});

test('the scope that is told counts jurisdictions, not names, and never the home one', async () => {
  const prepared = await new MemoryRegister()
    .service()
    .prepare(
      request(
        sheet(
          { partners: 'Sweden; Canada' },
          { partners: 'Sweden; Norway' },
          { partners: 'Sweden; Norway (VENUE)' },
          { kind: 'MISSION', partners: 'Haiti' },
        ),
      ),
    );
  expect(prepared.rows.writes.map(({ content }) => content.scope)).toEqual(['BILATERAL', 'MULTILATERAL', 'BILATERAL', 'MULTILATERAL']);
});

test('a row that names one engagement by its reference and another by its source is nobody’s', async () => {
  const register = new MemoryRegister();
  await register
    .service()
    .write(
      await register
        .service()
        .prepare(
          request(sheet({ reference: 'A', source: 's', source_id: '1' }, { reference: 'B', source: 's', source_id: '2', title: 'B' })),
        ),
    );
  const clash = await register.service().prepare(request(sheet({ reference: 'A', source: 's', source_id: '2' })));
  expect(clash.report.problems).toMatchObject([{ code: 'IDENTITY_CLASH' }]);
  const renamed = await register.service().prepare(request(sheet({ reference: 'C', source: 's', source_id: '2' })));
  expect(renamed.report.problems).toMatchObject([{ code: 'REFERENCE_PERMANENT' }]);
  expect(renamed.report.counts).toMatchObject({ heldBack: 1 });
});

test('one file of several that cannot be read refuses them all', async () => {
  const prepared = await new MemoryRegister().service().prepare({
    name: 'folder',
    files: [file('a.csv', sheet({})), file('b.csv', '')],
    map: null,
    decisions: null,
  });
  expect(prepared.report.counts).toMatchObject({ rows: 1, heldBack: 1 });
  expect(prepared.report.outcomes).toMatchObject([{ heldBackBy: 'FILE' }]);
  expect(prepared.report.problems).toMatchObject([{ code: 'EMPTY_FILE', file: 'b.csv' }]);
  expect(needsAttention(prepared.report)).toBe(true);
});

test('the 74 engagements of the Correctional Service come in whole, with their 19 links', async () => {
  const files = await openSources(join(dataFolder, 'csc-engagements/engagements.csv'));
  const { report, rows } = await new MemoryRegister().service().prepare({ name: 'csc', files, map: null, decisions: null });
  expect(report.files).toEqual([{ name: 'engagements.csv', format: 'CSV', separator: ',', rows: 74 }]);
  expect(report.counts).toMatchObject({ rows: 74, created: 74, heldBack: 0 });
  expect(report.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  expect(rows.writes.filter(({ content }) => content.aroseFrom.length > 0)).toHaveLength(19);
  const count = (test: (content: (typeof rows.writes)[number]['content']) => boolean): number =>
    rows.writes.filter(({ content }) => test(content)).length;
  expect([count(({ kind }) => kind === 'MISSION'), count(({ kind }) => kind === 'PROJECT'), count(({ kind }) => kind === 'VISIT')]).toEqual(
    [16, 29, 29],
  );
  expect(count(({ scope }) => scope === 'BILATERAL')).toBe(52);
  expect(count(({ status, told }) => status === 'COMPLETED' && !told.status)).toBe(49);
  expect(count(({ status, told }) => status === 'ACTIVE' && !told.status)).toBe(9);
  expect(count(({ status, told }) => status === 'PLANNED' && !told.status)).toBe(3);
  expect(count(({ told }) => told.status)).toBe(13);
  expect(count(({ start }) => start === null)).toBe(25);
  expect(report.problems).toContainEqual(
    expect.objectContaining({
      code: 'WORD_UNDERSTOOD',
      value: 'ONGOING',
      message: expect.objectContaining({ en: 'status: “ONGOING” is understood as ACTIVE.' }),
    }),
  );
});
