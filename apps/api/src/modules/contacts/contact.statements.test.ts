import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import { type AskedRegister, makeViewer } from '../engagements/engagements.fixture.js';
import { beginChange } from '../history/change-clock.js';
import { beginAskedRegister } from '../nodes/read-api.fixture.js';
import { emptyContact } from './contact-record.js';
import { createContacts, deleteContact } from './contact-writer.js';

const EVERYTHING = `{
  contacts(first: 200) {
    totalCount
    nodes { name jurisdiction { name } affiliations { post organization { name jurisdiction { code } } } revisions { at action changes { field } } }
  }
}`;
const OF_EACH = `query ($first: Int) {
  jurisdictions(first: $first) { nodes { contacts(first: 5) { totalCount nodes { name affiliations { post } } } } }
  organizations(first: $first) { nodes { contacts(first: 5) { totalCount nodes { name affiliations { post } } } } }
}`;

describe.each(dialects)('statements of contacts on %s', (dialect) => {
  let asked: AskedRegister;

  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
    const jurisdictions = [...(await asked.idsByCode('jurisdiction')).values()];
    const { organization } = await asked.addNamed(
      Array.from({ length: 40 }, (_, index) => `Service ${index}`),
      [],
    );
    await asked.test.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, { origin: 'API', actor: 'Test', reason: null });
      const first = await createContacts(
        tx,
        change,
        Array.from({ length: 300 }, (_, index) => ({
          ...emptyContact,
          name: `Person ${index}`,
          jurisdictionId: jurisdictions[index % 50] ?? null,
          affiliations: [0, 7].map((step) => ({
            organizationId: organization + ((index + step) % 40),
            postEn: 'Adviser',
            postFr: null,
            fromDate: '2001',
            toDate: null,
          })),
        })),
      );
      await deleteContact(tx, change, { ...emptyContact, id: first, version: 1, deletedSeq: null });
    });
  });
  afterAll(() => asked.destroy());

  const statementsOf = async (query: string, variables: Record<string, unknown> = {}, role: 'OFFICER' | 'ANALYST' = 'OFFICER') => {
    await asked.ask('{ __typename }');
    asked.forget();
    const answer = await asked.ask<Record<string, { totalCount: number; nodes: unknown[] }>>(query, variables, makeViewer(role));
    return { answer, statements: asked.statements.filter((text) => /contact|affiliation/.test(text)) };
  };

  test('a page with all its relations takes one statement a relation, and one to count', async () => {
    const { answer, statements } = await statementsOf(EVERYTHING);
    expect(answer['contacts']).toMatchObject({ totalCount: 299 });
    expect(answer['contacts']?.nodes).toHaveLength(200);
    expect(statements).toHaveLength(4);
    expect((await statementsOf('{ contacts(first: 200) { nodes { name } } }')).statements).toHaveLength(1);
    expect((await statementsOf('{ contacts { totalCount } }')).statements).toHaveLength(1);
  });

  test('those of many jurisdictions and organizations take as many as those of two', async () => {
    const few = (await statementsOf(OF_EACH, { first: 2 })).statements.length;
    const many = await statementsOf(OF_EACH, { first: 60 });
    expect(many.statements.length).toBeLessThanOrEqual(few);
    expect(many.statements.length).toBeLessThanOrEqual(6);
  });

  test('nothing is read for those who may not see it', async () => {
    expect((await statementsOf(OF_EACH, { first: 60 }, 'ANALYST')).statements).toEqual([]);
  });
});
