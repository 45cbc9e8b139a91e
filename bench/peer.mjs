// node bench/peer.mjs DATABASE_URL: what a careful person would write by hand for one list, and no more: mercurius with its compiler, plain
// rows, a loader for each relation, and the very statements of the API. Prints its address. It checks no role, no limit and no past.
import fastify from 'fastify';
import mercurius from 'mercurius';
import { Database } from '../apps/api/dist/db/database.js';
import { parseDatabaseUrl } from '../apps/api/dist/db/database-url.js';
import { encodeCursor } from '../apps/api/dist/graphql/connection.js';
import { globalId } from '../apps/api/dist/graphql/global-id.js';
import {
  loadEngagementRows,
  loadOrganizationParts,
  loadPartners,
  loadTopicIds,
} from '../apps/api/dist/modules/engagements/engagement.repository.js';
import { condition } from '../apps/api/dist/modules/engagements/engagement-filter.js';
import { listEngagements } from '../apps/api/dist/modules/engagements/engagement-list.repository.js';
import { cursorOf, orderKeys } from '../apps/api/dist/modules/engagements/engagement-order.js';
import { OPEN_SEQ } from '../apps/api/dist/modules/history/change-clock.js';
import { loadRevisionsOf } from '../apps/api/dist/modules/history/revision.repository.js';
import { regionsAbove } from '../apps/api/dist/modules/jurisdictions/region.type.js';
import { loadLineageOf } from '../apps/api/dist/modules/lineage/lineage.repository.js';
import { loadReferenceData } from '../apps/api/dist/modules/register/reference-data.js';
import { defaultScheme } from '../apps/api/dist/modules/register/register.service.js';

const schema = `
  enum OrderField { REFERENCE }
  enum Direction { ASC DESC }
  input Order { field: OrderField! direction: Direction! }
  type Query { engagements(first: Int!, orderBy: [Order!]): EngagementConnection! }
  type EngagementConnection { nodes: [Engagement!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Engagement {
    id: ID! reference: String! kind: String! status: String! title: String! startDate: String endDate: String delegates: Int budget: Float
    partners: [Partner!]! topics: [Topic!]! organizations: [Part!]! aroseFrom: [Link!]! ledTo: [Link!]! revisions(first: Int!): RevisionPage!
  }
  type Partner { role: String! share: Float jurisdiction: Jurisdiction! }
  type Jurisdiction { code: String! name: String! region: Region }
  type Region { code: String! name: String! }
  type Topic { code: String! name: String! }
  type Part { role: String! organization: Organization! }
  type Organization { name: String! }
  type Link { kind: String! from: Engagement! to: Engagement! }
  type RevisionPage { nodes: [Revision!]! }
  type Revision { seq: Int! at: String! actor: String! action: String! }
`;

const database = await Database.open(parseDatabaseUrl(process.argv[2] ?? ''), { migrate: false });
// Without taking turns and without a way to be ended: what a hand-written reader of this database would do.
const sql = { ...database.read, search: database.read.query };
const reference = await loadReferenceData(sql);
const scheme = defaultScheme(reference);
const visibility = { protectedToo: true, grantedEngagementIds: [] };
const keys = orderKeys([{ field: 'REFERENCE', direction: 'ASC' }]);

const TYPES = { MISSION: 'Mission', PROJECT: 'Project', VISIT: 'Visit' };
const nodeOf = (row) => ({
  ...row,
  rowId: row.id,
  id: globalId(TYPES[row.kind], row.id),
  title: row.titleEn ?? row.titleFr ?? row.reference,
  budget: row.budgetCents === null ? null : row.budgetCents / 100,
});
const nodesOf = async (ids) => {
  const rows = await loadEngagementRows(sql, [...new Set(ids)]);
  return ids.map((id) => nodeOf(rows.get(id)));
};

const jurisdictions = new Map(
  [...reference.jurisdictions.values()].map((row) => {
    const region = scheme && regionsAbove(reference, scheme.id, row.id).find((above) => above.level === 1);
    return [row.id, { code: row.code, name: row.nameEn, region: region ? { code: region.code, name: region.nameEn } : null }];
  }),
);
const ids = (queries) => queries.map(({ obj }) => obj.rowId);
const each = (load) => async (queries) => {
  const found = await load(sql, ids(queries));
  return queries.map(({ obj }) => found.get(obj.rowId) ?? []);
};
const mapped = (load, value) => async (queries) => (await load(queries)).map((values) => values.map(value));
const lineage = (end) => async (queries) => {
  const links = await loadLineageOf(sql, end, ids(queries), visibility);
  const own = end === 'to' ? 'toId' : 'fromId';
  return queries.map(({ obj }) => links.filter((link) => link[own] === obj.rowId));
};

async function revisions(queries) {
  const wanted = { afterVersion: null, beforeVersion: null, backward: false, limit: queries[0].params.first, seq: null };
  const rows = await loadRevisionsOf(sql, ids(queries), wanted);
  return queries.map(({ obj }) => ({ nodes: rows.filter((row) => row.engagementId === obj.rowId) }));
}
// Without its cache, which turns every row into text: no row is asked for twice here.
const loader = (load) => ({ loader: load, opts: { cache: false } });

const server = fastify();
server.register(mercurius, {
  schema,
  jit: 1,
  resolvers: {
    Query: {
      async engagements(_, { first }) {
        const scope = { visibility, seq: OPEN_SEQ, openThrough: 0, pastOrigins: new Map() };
        const listed = await listEngagements(sql, condition({}), scope, keys, {
          after: null,
          before: null,
          backward: false,
          limit: first + 1,
        });
        const page = listed.slice(0, first);
        const last = page.at(-1);
        return {
          nodes: await nodesOf(page.map((row) => row.id)),
          pageInfo: { hasNextPage: listed.length > first, endCursor: last ? encodeCursor(cursorOf(keys, last.values, last.id)) : null },
        };
      },
    },
  },
  loaders: {
    Engagement: {
      partners: loader(
        mapped(each(loadPartners), ({ role, share, jurisdictionId }) => ({
          role,
          share: share === null ? null : share / 100,
          jurisdiction: jurisdictions.get(jurisdictionId),
        })),
      ),
      topics: loader(mapped(each(loadTopicIds), (id) => ({ code: reference.topics.get(id).code, name: reference.topics.get(id).nameEn }))),
      organizations: loader(
        mapped(each(loadOrganizationParts), ({ role, organizationId }) => ({
          role,
          organization: { name: reference.organizations.get(organizationId).nameEn },
        })),
      ),
      aroseFrom: loader(lineage('to')),
      ledTo: loader(lineage('from')),
      revisions: loader(revisions),
    },
    Link: {
      from: loader((queries) => nodesOf(queries.map(({ obj }) => obj.fromId))),
      to: loader((queries) => nodesOf(queries.map(({ obj }) => obj.toId))),
    },
  },
});
console.log(`peer is ready at ${await server.listen({ host: '127.0.0.1', port: 0 })}`);
