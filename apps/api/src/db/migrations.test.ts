import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { afterEach, describe, expect, test } from 'vitest';
import { dialects } from '../../test/databases.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { parseDatabaseUrl } from './database-url.js';
import { Register1700000000001 } from './migrations/0001-register.js';

const rowsOfBefore = [
  "INSERT INTO change_set (seq, at, origin, actor) VALUES (1, '2024-01-01T00:00:00.000Z', 'API', 'Test')",
  ...[1, 2].flatMap((id) => [
    `INSERT INTO engagement (id, reference, kind, scope, status, sensitivity, version, created_seq, changed_seq)
     VALUES (${id}, 'V-${id}', 'VISIT', 'BILATERAL', 'PLANNED', 'INTERNAL', 1, 1, 1)`,
    `INSERT INTO visit (engagement_id) VALUES (${id})`,
    `INSERT INTO revision (seq, engagement_id, version, action) VALUES (1, ${id}, 1, 'CREATE')`,
  ]),
  ...[
    [1, 'first'],
    [2, 'of another'],
    [1, 'second'],
  ].map(([engagement, promise]) => `INSERT INTO follow_up (engagement_id, promise) VALUES (${engagement}, '${promise}')`),
  'UPDATE engagement SET part_of_id = 1 WHERE id = 2',
  "UPDATE engagement SET title_en = 'Zeal and Œuvres', title_fr = 'Échange' WHERE id = 1",
  `UPDATE engagement SET title_fr = 'Étude ${'très '.repeat(100)}' WHERE id = 2`,
  "INSERT INTO organization (id, name_en) VALUES (1, 'Service')",
  "INSERT INTO contact (id, name, email, note) VALUES (1, 'Åsa Cœur', 'asa@x.example', 'Éclair'), (2, 'Bo', NULL, NULL)",
  ...[1, 2, 1].map(
    (contact, index) => `INSERT INTO affiliation (contact_id, organization_id, post) VALUES (${contact}, 1, 'Préposé ${index}')`,
  ),
];

describe.each(dialects)('a register of the first version on %s', (dialect) => {
  const clean: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const step of clean.splice(0).reverse()) await step();
  });

  async function emptyDatabase(): Promise<string> {
    if (dialect === 'sqlite') {
      const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
      clean.push(() => rmSync(folder, { recursive: true, force: true }));
      return `sqlite:${join(folder, 'register.sqlite')}`;
    }
    const server = (process.env['ENTENTE_TEST_MARIADB'] ?? '').replace(/\/?$/, '/');
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const admin = await mysql.createConnection(server);
    await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
    clean.push(async () => {
      await admin.query(`DROP DATABASE ${name}`);
      await admin.end();
    });
    return `${server}${name}`;
  }

  test('keeps its engagements, their follow-ups in order, their revisions, and the rules that guard them', async () => {
    const url = await emptyDatabase();
    const early = createDataSource(parseDatabaseUrl(url)).setOptions({ migrations: [Register1700000000001] });
    await early.initialize();
    await early.runMigrations({ transaction: 'each' });
    for (const statement of rowsOfBefore) await early.query(statement);
    await early.destroy();

    const database = await Database.open(parseDatabaseUrl(url));
    clean.push(() => database.close());
    const { read } = database;
    expect(await read.query('SELECT engagement_id AS id, position, promise FROM follow_up ORDER BY engagement_id, position')).toEqual([
      { id: 1, position: 0, promise: 'first' },
      { id: 1, position: 1, promise: 'second' },
      { id: 2, position: 0, promise: 'of another' },
    ]);
    expect(await read.query('SELECT id, engagement_id AS engagement, version, changes FROM revision ORDER BY id')).toEqual([
      { id: 1, engagement: 1, version: 1, changes: null },
      { id: 2, engagement: 2, version: 1, changes: null },
    ]);
    expect(await read.query('SELECT id, reference, part_of_id AS whole FROM engagement ORDER BY id')).toEqual([
      { id: 1, reference: 'V-1', whole: null },
      { id: 2, reference: 'V-2', whole: 1 },
    ]);
    const long = `etude ${'tres '.repeat(100)}`.slice(0, 300);
    expect(await read.query('SELECT title_sort_en AS en, title_sort_fr AS fr FROM engagement ORDER BY id')).toEqual([
      { en: 'zeal and oeuvres', fr: 'echange' },
      { en: long, fr: long },
    ]);
    expect(await read.query('SELECT name, folded_name AS "foldedName", folded, languages, version FROM contact ORDER BY id')).toEqual([
      { name: 'Åsa Cœur', foldedName: 'asa coeur', folded: 'asa coeur asa@x.example eclair', languages: '', version: 1 },
      { name: 'Bo', foldedName: 'bo', folded: 'bo', languages: '', version: 1 },
    ]);
    expect(await read.query('SELECT contact_id AS contact, position, post_en AS post, folded FROM affiliation ORDER BY id')).toEqual([
      { contact: 1, position: 0, post: 'Préposé 0', folded: 'prepose 0' },
      { contact: 2, position: 0, post: 'Préposé 1', folded: 'prepose 1' },
      { contact: 1, position: 1, post: 'Préposé 2', folded: 'prepose 2' },
    ]);
    for (const [statement, rule] of [
      ["UPDATE engagement SET reference = 'V-1' WHERE id = 2", /reference/],
      ['UPDATE engagement SET part_of_id = 3 WHERE id = 2', /foreign key/i],
      ['INSERT INTO visit (engagement_id) VALUES (3)', /foreign key/i],
      ['INSERT INTO affiliation (contact_id, organization_id) VALUES (3, 1)', /foreign key/i],
      ["INSERT INTO contact_revision (seq, contact_id, version, action) VALUES (1, 3, 1, 'CREATE')", /foreign key/i],
      ["INSERT INTO contact_revision (seq, contact_id, version, action) VALUES (1, 1, 1, 'X')", /ck_contact_revision_action/],
      ['UPDATE contact SET version = 0 WHERE id = 1', /ck_contact_version/],
      ["UPDATE affiliation SET from_date = '2005', to_date = '2004'", /ck_affiliation_end_not_before_start/],
      [
        "UPDATE engagement SET planned_start = '2005-05', planned_end = '2005-04' WHERE id = 2",
        /ck_engagement_planned_end_not_before_start/,
      ],
    ] as const) {
      await expect(database.writeTransaction((tx) => tx.execute(statement))).rejects.toThrow(rule);
    }
    const broken = database.writeTransaction(async (tx) => {
      await tx.execute('DELETE FROM visit WHERE engagement_id = 1');
      await tx.execute("INSERT INTO revision (seq, engagement_id, version, action) VALUES (1, 1, 2, 'UPDATE')");
    });
    await expect(broken).rejects.toThrow(/exactly_one_kind/);
  });
});
