import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../../test/databases.js';
import type { EngagementRecord } from '../engagements/engagement-record.js';
import type { AskedRegister } from '../engagements/engagements.fixture.js';
import { beginAskedRegister } from './read-api.fixture.js';

const EVERYTHING = `
  query ($first: Int, $asOf: DateTime) {
    engagements(first: $first, asOf: $asOf, orderBy: [{ field: REFERENCE, direction: ASC }]) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        __typename id reference kind scope status sensitivity title summary startDate endDate firstDay lastDay openEnded delegates budget
        personMonths source version
        partners { role share counted jurisdiction { code name region { code name } predecessors { code } parent { code } } }
        organizations { role organization { name jurisdiction { code } } }
        topics { code name terms { term } }
        facilities { name }
        partOf { reference partners { role } }
        components { reference }
        aroseFrom { kind from { reference title topics { code } } }
        ledTo { kind to { reference } }
        followUps { promise owner dueDate doneDate became { reference } }
        revisions(first: 2) {
          totalCount
          nodes {
            seq at actor action reference changes { field before after } change { origin reason }
            effect { rows { period { label } kind region { code } delta { engagements } } total { delta { engagements days } } }
          }
        }
        ... on Mission { mandate deployments { post personMonths } }
        ... on Project { agreement interventions { code name } }
        ... on Visit { direction headOfDelegation agenda { day facility { name } topic { code } } }
      }
    }
  }`;

interface Answer {
  engagements: {
    totalCount: number;
    nodes: {
      reference: string;
      components: unknown[];
      ledTo: unknown[];
      revisions: { totalCount: number; nodes: { effect: { rows: unknown[]; total: { delta: { engagements: number } } } }[] };
    }[];
  };
}

describe.each(dialects)('statements of the read API on %s', (dialect) => {
  let asked: AskedRegister;

  beforeAll(async () => {
    asked = await beginAskedRegister(dialect);
    const jurisdictions = await asked.idsByCode('jurisdiction');
    const topics = [...(await asked.idsByCode('topic')).values()];
    const interventions = [...(await asked.idsByCode('intervention')).values()];
    const { organization, facility } = await asked.addNamed(['Correctional Service'], ['Stony Mountain Institution']);
    const base = (index: number): Partial<EngagementRecord> => ({
      status: 'COMPLETED',
      titleEn: `Engagement ${index}`,
      startDate: `20${String(index % 30).padStart(2, '0')}-05`,
      partners: ['NA', 'SE', 'GB-ENG', 'SUHH']
        .slice(0, 1 + (index % 4))
        .map((code) => ({ jurisdictionId: jurisdictions.get(code) ?? 0, role: 'PARTNER', share: null, nameAsRecorded: null })),
      organizations: [{ organizationId: organization, role: 'LEAD' }],
      topicIds: topics.slice(index % 5, (index % 5) + 2),
      facilityIds: [facility],
    });
    const { ids } = await asked.create(
      Array.from({ length: 30 }, (_, index) => ({
        ...base(index),
        reference: `A-${index}`,
        kind: 'VISIT' as const,
        headOfDelegation: 'A. Person',
        agenda: [{ day: '2005-05-01', time: '09:30', title: 'Tour', facilityId: facility, topicId: topics[0] ?? null, presenter: null }],
      })),
    );
    await asked.create(
      Array.from({ length: 60 }, (_, index) => ({
        ...base(index),
        reference: `B-${index}`,
        kind: index % 2 === 0 ? ('MISSION' as const) : ('PROJECT' as const),
        partOfId: ids[index % 30] ?? null,
        aroseFrom: [{ fromId: ids[(index * 7) % 30] ?? 0, kind: 'LED_TO', onDate: '2005', evidence: null }],
        deployments: index % 2 === 0 ? [{ post: 'Advisor', fromDate: '2004', toDate: null, personMonthsMilli: 12_500 }] : [],
        interventionIds: index % 2 === 1 ? interventions.slice(0, 2) : [],
      })),
    );
    for (const id of ids.slice(0, 5)) await asked.update(id, { titleEn: 'Renamed', aroseFrom: [], partOfId: null });
  });
  afterAll(() => asked.destroy());

  const count = async (variables: Record<string, unknown>) => {
    await asked.ask('{ __typename }');
    asked.forget();
    const answer = await asked.ask<Answer>(EVERYTHING, variables);
    return { answer, statements: [...asked.statements] };
  };

  test('50 engagements with all their relations take one statement a relation, as many as 5 do', async () => {
    const { answer, statements } = await count({ first: 50 });
    expect(answer.engagements.totalCount).toBe(90);
    expect(answer.engagements.nodes).toHaveLength(50);
    expect(answer.engagements.nodes[0]?.components).toHaveLength(2);
    expect(answer.engagements.nodes[0]?.revisions.totalCount).toBe(2);
    expect(answer.engagements.nodes[0]?.revisions.nodes.map(({ effect }) => effect.total.delta.engagements)).toEqual([0, 1]);
    expect(statements.length).toBeLessThanOrEqual(24);
    for (const table of ['volume_fact f', 'change_set c LEFT JOIN', 'lineage l', 'engagement_partner', 'engagement_topic'])
      expect(statements.filter((text) => text.includes(table)).length, table).toBe(table === 'lineage l' ? 2 : 1);
    // What the reader's role decides is not among them, nor is reference data.
    for (const table of ['jurisdiction ', 'topic ', 'region ', 'organization '])
      expect(statements.filter((text) => text.includes(`FROM ${table}`))).toEqual([]);
    const few = await count({ first: 5 });
    expect(few.statements.length).toBeLessThanOrEqual(statements.length);
  });

  test('the past takes a bounded number of statements too', async () => {
    const [change] = await asked.test.database.read.query<{ at: string }>(
      'SELECT "at" FROM change_set WHERE seq = (SELECT MIN(seq) + 1 FROM revision)',
    );
    const { answer, statements } = await count({ first: 50, asOf: change?.at });
    expect(answer.engagements.totalCount).toBe(90);
    expect(answer.engagements.nodes.find((node) => node.reference === 'A-0')).toMatchObject({ revisions: { totalCount: 1 } });
    const few = await count({ first: 40, asOf: change?.at });
    expect(few.statements.length).toBeLessThanOrEqual(statements.length + 2);
    expect(statements.length).toBeLessThanOrEqual(100);
  });

  test('what is not selected is not read', async () => {
    await asked.ask('{ __typename }');
    asked.forget();
    await asked.ask('{ engagements { totalCount } }');
    expect(asked.statements.filter((text) => text.includes('engagement'))).toHaveLength(1);
    asked.forget();
    await asked.ask('{ engagements { nodes { reference } } }');
    const read = asked.statements.filter((text) => /engagement|revision|lineage|visit/.test(text));
    expect(read).toHaveLength(2);
    expect(read.join()).not.toContain('COUNT');
  });

  test('every type, field, argument and value of an enum is described', () => {
    const missing: string[] = [];
    const need = (described: { description?: string | null }, name: string) => {
      if (!described.description) missing.push(name);
    };
    for (const type of Object.values(asked.schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['Query', 'String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue;
      need(type, type.name);
      if (isEnumType(type)) for (const value of type.getValues()) need(value, `${type.name}.${value.name}`);
      if (isScalarType(type) || isEnumType(type)) continue;
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        need(field, `${type.name}.${field.name}`);
        if ('args' in field) for (const argument of field.args) need(argument, `${type.name}.${field.name}(${argument.name})`);
      }
    }
    expect(missing).toEqual([]);
  });
});
