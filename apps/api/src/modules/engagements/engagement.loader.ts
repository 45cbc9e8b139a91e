import DataLoader from 'dataloader';
import type { Sql } from '../../db/database.js';
import { maySeeEngagement, type Viewer, visibilityOf } from '../access/viewer.js';
import {
  loadAgendas,
  loadDeployments,
  loadFacilityIds,
  loadFollowUps,
  loadInterventionIds,
  loadOrganizationParts,
  loadPartners,
  loadReferences,
  loadTopicIds,
} from './engagement.repository.js';
import type { EngagementService } from './engagement.service.js';
import type { Engagement } from './engagement.type.js';
import { loadComponents, possibleComponents } from './engagement-list.repository.js';
import type {
  AgendaItemRecord,
  DeploymentRecord,
  FollowUpRecord,
  OrganizationPartRecord,
  PartnerRecord,
  StoredEngagement,
} from './engagement-record.js';
import type { RequestLoaders } from './request-loaders.js';

/** An engagement wanted at a change of the clock; null for the present. */
interface NodeKey {
  readonly id: number;
  readonly seq: number | null;
}

/** Puts keys of one change together, as each change is read by itself. */
export async function bySeq<Key extends { readonly seq: number | null }, Value>(
  keys: readonly Key[],
  load: (keys: readonly Key[], seq: number | null) => Promise<readonly Value[]>,
): Promise<Value[]> {
  const groups = new Map<number | null, number[]>();
  for (const [index, key] of keys.entries()) {
    const group = groups.get(key.seq);
    if (group) group.push(index);
    else groups.set(key.seq, [index]);
  }
  const values = new Array<Value>(keys.length);
  for (const [seq, indices] of groups) {
    const loaded = await load(
      indices.flatMap((index) => keys[index] ?? []),
      seq,
    );
    indices.forEach((index, position) => {
      values[index] = loaded[position] as Value;
    });
  }
  return values;
}

const cacheKeyFn = ({ id, seq }: NodeKey): string => `${seq ?? ''}:${id}`;

function relation<Value>(sql: Sql, load: (sql: Sql, ids: readonly number[]) => Promise<Map<number, Value[]>>): DataLoader<number, Value[]> {
  return new DataLoader(async (ids) => {
    const found = await load(sql, ids);
    return ids.map((id) => found.get(id) ?? []);
  });
}

/** What a request reads of engagements: one statement a relation, however many engagements ask for it. */
export class EngagementLoaders {
  private readonly nodes: DataLoader<NodeKey, Engagement | null, string>;
  private readonly referencesOf: DataLoader<number, string | null>;
  private readonly componentsOf: DataLoader<NodeKey, Engagement[], string>;
  private readonly partnersOf: DataLoader<number, PartnerRecord[]>;
  private readonly organizationsOf: DataLoader<number, OrganizationPartRecord[]>;
  private readonly topicIdsOf: DataLoader<number, number[]>;
  private readonly facilityIdsOf: DataLoader<number, number[]>;
  private readonly interventionIdsOf: DataLoader<number, number[]>;
  private readonly agendaOf: DataLoader<number, AgendaItemRecord[]>;
  private readonly deploymentsOf: DataLoader<number, DeploymentRecord[]>;
  private readonly followUpsOf: DataLoader<number, FollowUpRecord[]>;

  constructor(
    private readonly sql: Sql,
    engagements: EngagementService,
    viewer: Viewer,
  ) {
    this.partnersOf = relation(sql, loadPartners);
    this.organizationsOf = relation(sql, loadOrganizationParts);
    this.topicIdsOf = relation(sql, loadTopicIds);
    this.facilityIdsOf = relation(sql, loadFacilityIds);
    this.interventionIdsOf = relation(sql, loadInterventionIds);
    this.agendaOf = relation(sql, loadAgendas);
    this.deploymentsOf = relation(sql, loadDeployments);
    this.followUpsOf = relation(sql, loadFollowUps);
    this.nodes = new DataLoader(
      (keys) =>
        bySeq(keys, (same, seq) =>
          engagements.nodesAt(
            same.map((key) => key.id),
            seq,
            viewer,
          ),
        ),
      { cacheKeyFn },
    );
    this.referencesOf = new DataLoader(async (ids) => {
      const rows = await loadReferences(sql, ids);
      return ids.map((id) => {
        const row = rows.get(id);
        return row && maySeeEngagement(viewer, row) ? row.reference : null;
      });
    });
    const present = async (ids: readonly number[]): Promise<Engagement[][]> => {
      const links = await loadComponents(sql, ids, visibilityOf(viewer));
      const nodes = await engagements.nodesAt(
        links.map((link) => link.id),
        null,
        viewer,
      );
      return ids.map((id) => links.flatMap((link, index) => (link.partOfId === id ? (nodes[index] ?? []) : [])));
    };
    const past = async (ids: readonly number[], seq: number): Promise<Engagement[][]> => {
      const nodes = await engagements.nodesAt(await possibleComponents(sql, ids, seq), seq, viewer);
      const parts = nodes
        .flatMap((node) => node ?? [])
        .sort((a, b) => (a.firstDay ?? '9999').localeCompare(b.firstDay ?? '9999', 'en') || a.origin.row.id - b.origin.row.id);
      return ids.map((id) => parts.filter((part) => part.origin.row.partOfId === id));
    };
    this.componentsOf = new DataLoader(
      (keys) =>
        bySeq(keys, (same, seq) =>
          seq === null
            ? present(same.map((key) => key.id))
            : past(
                same.map((key) => key.id),
                seq,
              ),
        ),
      { cacheKeyFn },
    );
  }

  /** The engagement at a change, or now; null where the viewer may not see it or it did not stand in the register. */
  node(id: number, seq: number | null): Promise<Engagement | null> {
    return this.nodes.load({ id, seq });
  }

  /** The reference of an engagement, deleted or not; null where the viewer may not see it now. */
  reference(id: number): Promise<string | null> {
    return this.referencesOf.load(id);
  }

  components({ origin: { row, seq } }: Engagement): Promise<Engagement[]> {
    return this.componentsOf.load({ id: row.id, seq });
  }

  async partners({ origin }: Engagement): Promise<readonly PartnerRecord[]> {
    return origin.past?.partners ?? this.partnersOf.load(origin.row.id);
  }

  /** The partners of each of many engagements, by one statement and one promise. */
  partnersOfAll(engagements: readonly Engagement[]): Promise<(readonly PartnerRecord[])[]> {
    return this.ofAll(engagements, loadPartners, (past) => past.partners);
  }

  /** The topics of each of many engagements, by one statement and one promise. */
  topicIdsOfAll(engagements: readonly Engagement[]): Promise<(readonly number[])[]> {
    return this.ofAll(engagements, loadTopicIds, (past) => past.topicIds);
  }

  /** The organizations of each of many engagements, by one statement and one promise. */
  organizationsOfAll(engagements: readonly Engagement[]): Promise<(readonly OrganizationPartRecord[])[]> {
    return this.ofAll(engagements, loadOrganizationParts, (past) => past.organizations);
  }

  private async ofAll<Value>(
    engagements: readonly Engagement[],
    load: (sql: Sql, ids: readonly number[]) => Promise<Map<number, Value[]>>,
    ofPast: (past: StoredEngagement) => readonly Value[],
  ): Promise<(readonly Value[])[]> {
    const present = engagements.flatMap(({ origin: { row, past } }) => (past ? [] : row.id));
    const found = await load(this.sql, present);
    return engagements.map(({ origin: { row, past } }) => (past ? ofPast(past) : (found.get(row.id) ?? [])));
  }

  async organizations({ origin }: Engagement): Promise<readonly OrganizationPartRecord[]> {
    return origin.past?.organizations ?? this.organizationsOf.load(origin.row.id);
  }

  async topicIds({ origin }: Engagement): Promise<readonly number[]> {
    return origin.past?.topicIds ?? this.topicIdsOf.load(origin.row.id);
  }

  async facilityIds({ origin }: Engagement): Promise<readonly number[]> {
    return origin.past?.facilityIds ?? this.facilityIdsOf.load(origin.row.id);
  }

  async interventionIds({ origin }: Engagement): Promise<readonly number[]> {
    return origin.past?.interventionIds ?? this.interventionIdsOf.load(origin.row.id);
  }

  async agenda({ origin }: Engagement): Promise<readonly AgendaItemRecord[]> {
    return origin.past?.agenda ?? this.agendaOf.load(origin.row.id);
  }

  async deployments({ origin }: Engagement): Promise<readonly DeploymentRecord[]> {
    return origin.past?.deployments ?? this.deploymentsOf.load(origin.row.id);
  }

  async followUps({ origin }: Engagement): Promise<readonly FollowUpRecord[]> {
    return origin.past?.followUps ?? this.followUpsOf.load(origin.row.id);
  }
}

/** The engagement loaders of a request. */
export function engagementLoaders(
  context: { readonly loaders: RequestLoaders; readonly viewer: Viewer },
  engagements: EngagementService,
): EngagementLoaders {
  return context.loaders.of(engagements, 'loaders', () => new EngagementLoaders(engagements.database.read, engagements, context.viewer));
}
