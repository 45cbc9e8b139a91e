import { expect, test } from 'vitest';
import { file, MemoryRegister } from '../import.fixture.js';
import { workbook } from '../workbook.fixture.js';

const map = (format: string, row: string, records = '') =>
  file('map.json', JSON.stringify({ name: 'm', format, source: 'archive', row, ...(records === '' ? {} : { records }) }));
const plan = (source: ReturnType<typeof file>, by: ReturnType<typeof file>) =>
  new MemoryRegister().service().prepare({ name: 'input', files: [source], map: by, decisions: null });
const row = '{ "kind": "VISIT", "status": "COMPLETED", "title": What, "partners": $join($split(Who, " and "), "; "), "source_id": Id }';

test('a map reads any CSV, its rows named by their lines', async () => {
  const { rows, report } = await plan(
    file('a.csv', 'Id;What;Who\n7;A visit;Sweden and Norway\n\n8;"Another;visit";Chile\n'),
    map('CSV', row),
  );
  expect(report.counts).toMatchObject({ rows: 2, created: 2 });
  expect(
    rows.writes.map(({ content }) => [content.line, content.source, content.sourceId, content.title, content.partners.length]),
  ).toEqual([
    [2, 'archive', '7', 'A visit', 2],
    [4, 'archive', '8', 'Another;visit', 1],
  ]);
});

test('a map reads any workbook', async () => {
  const { rows } = await plan(
    file(
      'a.xlsx',
      workbook([
        ['Id', 'What', 'Who'],
        [7, 'A visit', 'Sweden'],
      ]).bytes,
    ),
    map('XLSX', row),
  );
  expect(rows.writes[0]?.content).toMatchObject({ line: 2, sourceId: '7', partners: [{ code: 'SE' }] });
});

test('a map reads JSON, and knows the line of every record', async () => {
  const content = '{ "visits": [\n  { "Id": 1, "What": "A", "Who": "Sweden" },\n  { "Id": 2, "What": "B", "Who": "Chile" }\n] }';
  const { rows } = await plan(file('a.json', content), map('JSON', row, 'visits'));
  expect(rows.writes.map(({ content: { line, title } }) => [line, title])).toEqual([
    [2, 'A'],
    [3, 'B'],
  ]);
});

test('one record may become several rows, and a record of the wrong shape is held back', async () => {
  const content = 'Id,What,Who\n1,A,Sweden\n2,B,Congo, Republic of\n';
  const { report } = await plan(file('a.csv', content), map('CSV', '[1, 2].{ "kind": "VISIT", "status": "COMPLETED", "title": $$.What }'));
  expect(report.counts).toMatchObject({ rows: 3, created: 2, heldBack: 1 });
  expect(report.problems).toContainEqual(expect.objectContaining({ code: 'ROW_TOO_LONG', line: 3 }));
});

test.each(['$eval("process")', '$process', '$constructor', '$.constructor.constructor("return 1")()', '$.__proto__', '"a".constructor'])(
  'an expression cannot reach anything: %s',
  async (attempt) => {
    const { report } = await plan(
      file('a.csv', 'Id\n1\n'),
      map('CSV', `{ "kind": "VISIT", "status": "COMPLETED", "title": "T" & $string(${attempt}) }`),
    );
    const [outcome] = report.outcomes;
    expect([null, 'T']).toContain(outcome?.title ?? null);
  },
);
