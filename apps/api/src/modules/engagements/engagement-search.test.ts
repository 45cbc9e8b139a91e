import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import { Database } from '../../db/database.js';
import { parseDatabaseUrl } from '../../db/database-url.js';
import { InputError } from '../../graphql/input-error.js';
import { beginAskedRegister } from '../nodes/read-api.fixture.js';
import { type AskedRegister, makeViewer } from './engagements.fixture.js';

describe.each(dialects)('what is looked for among engagements on %s', (dialect) => {
  let asked: AskedRegister;
  let before: string;

  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
    const jurisdictions = await asked.idsByCode('jurisdiction');
    const topics = await asked.idsByCode('topic');
    const { organization } = await asked.addNamed(['Œuvre nationale d’Évry'], []);
    const partner = (code: string, nameAsRecorded: string | null = null) => ({
      jurisdictionId: jurisdictions.get(code) ?? 0,
      role: 'PARTNER',
      share: null,
      nameAsRecorded,
    });
    await asked.create([
      { reference: 'VIS-HEART', kind: 'VISIT', titleEn: 'At the heart of it', titleFr: 'Au CŒUR de la rééducation' },
      { reference: 'PRJ-TOPIC', kind: 'PROJECT', topicIds: [topics.get('WOMEN_OFFENDERS') ?? 0] },
      { reference: 'MIS-PLACE', kind: 'MISSION', mandate: 'Advise the ministry', partners: [partner('CI')] },
      { reference: 'VIS-NAMED', kind: 'VISIT', partners: [partner('BF', 'Haute-Volta (as then)')] },
      {
        reference: 'PRJ-PART',
        kind: 'PROJECT',
        agreement: 'Mémoire d’entente',
        organizations: [{ organizationId: organization, role: 'LEAD' }],
      },
      {
        reference: 'VIS-AGENDA',
        kind: 'VISIT',
        headOfDelegation: 'Zébulon Person',
        purpose: 'Literally 100% _plain_',
        agenda: [{ day: null, time: null, title: 'Visite de l’élévateur', facilityId: null, topicId: null, presenter: 'Ombeline Person' }],
      },
      { reference: 'VIS-SECRET', kind: 'VISIT', sensitivity: 'PROTECTED', titleEn: 'Cœur secret' },
    ]);
    const [change] = await asked.test.database.read.query<{ at: string }>('SELECT "at" FROM change_set ORDER BY seq DESC LIMIT 1');
    before = change?.at ?? '';
  });
  afterAll(() => asked.destroy());

  async function found(text: string, role: 'ANALYST' | 'OFFICER' = 'ANALYST', asOf: string | null = null): Promise<string[]> {
    const { engagements } = await asked.ask<{ engagements: { nodes: { reference: string }[]; totalCount: number } }>(
      'query ($text: String, $asOf: DateTime) { engagements(where: { text: $text }, asOf: $asOf) { nodes { reference } totalCount } }',
      { text, asOf },
      makeViewer(role),
    );
    expect(engagements.totalCount).toBe(engagements.nodes.length);
    return engagements.nodes.map(({ reference }) => reference).sort();
  }

  const CASES: readonly [text: string, references: string[]][] = [
    ['coeur', ['VIS-HEART']],
    ['CŒUR reeducation', ['VIS-HEART']],
    ['vis-heart', ['VIS-HEART']],
    // A name of today, of then, and as it was written down.
    ['cote d’ivoire', ['MIS-PLACE']],
    ["CÔTE d'Ivoire advise", ['MIS-PLACE']],
    ['ivory coast', ['MIS-PLACE']],
    ['upper volta', ['VIS-NAMED']],
    ['haute-volta then', ['VIS-NAMED']],
    ['burkina', ['VIS-NAMED']],
    ['délinquantes', ['PRJ-TOPIC']],
    ['women', ['PRJ-TOPIC']],
    ['oeuvre evry', ['PRJ-PART']],
    ['memoire entente', ['PRJ-PART']],
    ['elevateur', ['VIS-AGENDA']],
    ['100% _plain_', ['VIS-AGENDA']],
    ['100%plain', []],
    // Words of different things need not meet in one engagement.
    ['coeur women', []],
    // Who may not see a person does not find one either, and nor does who may.
    ['zebulon', []],
    ['ombeline', []],
    ['secret', []],
  ];

  test.each(CASES)('%s', async (text, references) => {
    expect(await found(text)).toEqual(references);
  });

  test('what is protected is found by whoever may see it', async () => {
    expect(await found('coeur', 'OFFICER')).toEqual(['VIS-HEART', 'VIS-SECRET']);
  });

  test('takes one statement for the page and one for the count, however many words and however much is found', async () => {
    for (const text of ['e', 'vis e a']) {
      await found(text);
      asked.forget();
      await found(text);
      expect(asked.statements.filter((statement) => statement.includes('engagement_text'))).toHaveLength(2);
    }
  });

  test('finds what a record said at an asOf, and what it says since', async () => {
    await asked.update(asked.idOf('VIS-HEART'), { titleFr: 'Renommée à Ålesund' });
    expect(await found('coeur')).toEqual([]);
    expect(await found('alesund')).toEqual(['VIS-HEART']);
    for (const [text, references] of CASES) expect(await found(text, 'ANALYST', before), text).toEqual(references);
    expect(await found('alesund', 'ANALYST', before)).toEqual([]);
  });
});

describe.each(dialects)('a register from before searches were folded, on %s', (dialect) => {
  test('is folded as it would have been from the beginning, whatever an interruption has left', async () => {
    const asked = await beginAskedRegister(dialect);
    try {
      const jurisdictions = await asked.idsByCode('jurisdiction');
      await asked.create(
        Array.from({ length: 1100 }, (_, index) => ({
          reference: `VIS-${index}`,
          kind: 'VISIT' as const,
          titleFr: `Visite n° ${index} à Orléans`,
          purpose: index % 3 === 0 ? 'é'.repeat(16_000) : null,
          summaryEn: index % 6 === 0 ? 'à'.repeat(16_000) : null,
          partners: [{ jurisdictionId: jurisdictions.get('NA') ?? 0, role: 'PARTNER', share: null, nameAsRecorded: 'Namibië' }],
          agenda: [{ day: null, time: null, title: `Journée ${index}`, facilityId: null, topicId: null, presenter: null }],
        })),
      );
      const texts = ({ read }: Database) =>
        read.query('SELECT engagement_id, part, folded FROM engagement_text ORDER BY engagement_id, part');
      const { database, url } = asked.test;
      const before = await texts(database);
      await database.writeTransaction(async (tx) => {
        await tx.execute("DELETE FROM migrations WHERE name LIKE 'Search%'");
        if (dialect === 'mariadb') await tx.execute('DELETE FROM engagement_text WHERE engagement_id > 600');
        else {
          await tx.execute('DROP TABLE engagement_text');
          for (const table of ['organization', 'facility']) await tx.execute(`DROP INDEX ix_volume_fact_${table}_${table}`);
        }
      });
      const opened = await Database.open(parseDatabaseUrl(url));
      expect(await texts(opened)).toEqual(before);
      await opened.close();
    } finally {
      await asked.destroy();
    }
  });
});

describe.each(dialects)('rows passed over in a list on %s', (dialect) => {
  const SIZE = 120;
  let asked: AskedRegister;
  let all: string[];
  let before: string;

  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
    await asked.create(
      Array.from({ length: SIZE }, (_, index) => ({
        reference: `PRJ-${String(index).padStart(3, '0')}`,
        kind: 'PROJECT' as const,
        startDate: index % 5 === 0 ? null : `20${String(index % 17).padStart(2, '0')}-0${1 + (index % 9)}`,
      })),
    );
    all = (await page('first: 500')).nodes;
    const [change] = await asked.test.database.read.query<{ at: string }>('SELECT "at" FROM change_set ORDER BY seq DESC LIMIT 1');
    before = change?.at ?? '';
  });
  afterAll(() => asked.destroy());

  async function page(args: string) {
    const { engagements } = await asked.ask<{
      engagements: {
        nodes: { reference: string }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
      };
    }>(`{ engagements(${args}) { nodes { reference } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`);
    return { nodes: engagements.nodes.map(({ reference }) => reference), ...engagements.pageInfo };
  }

  test('from the beginning and from the end the page is what a walk through the list comes to', async () => {
    for (const skip of [0, 1, 37, 95, 96, 97, 119, 120, 500]) {
      const from = await page(`first: 10, skip: ${skip}`);
      expect(from.nodes).toEqual(all.slice(skip, skip + 10));
      expect([from.hasPreviousPage, from.hasNextPage]).toEqual([skip > 0, skip + 10 < SIZE]);
      const back = await page(`last: 10, skip: ${skip}`);
      expect(back.nodes).toEqual(all.slice(Math.max(0, SIZE - skip - 10), Math.max(0, SIZE - skip)));
      // A cursor says itself where the page begins.
      const { endCursor } = await page('first: 7');
      expect((await page(`first: 10, skip: ${skip}, after: "${endCursor}"`)).nodes).toEqual(all.slice(7, 17));
    }
    const deep = await page('first: 10, skip: 60');
    expect((await page(`first: 10, after: "${deep.endCursor}"`)).nodes).toEqual(all.slice(70, 80));
    expect((await page(`last: 10, before: "${deep.startCursor}"`)).nodes).toEqual(all.slice(50, 60));
  });

  test('and so at an asOf from before changes', async () => {
    await asked.update(asked.idOf('PRJ-007'), { startDate: null });
    await asked.delete([asked.idOf('PRJ-064')]);
    for (const skip of [0, 3, 50, 96, 110])
      expect((await page(`first: 10, skip: ${skip}, asOf: "${before}"`)).nodes).toEqual(all.slice(skip, skip + 10));
  });

  test('fewer than none or more than there may be are refused', async () => {
    await expect(page('skip: -1')).rejects.toThrow(InputError);
    await expect(page('skip: 10000001')).rejects.toThrow('`skip` must be 0 to 10000000');
  });
});
