import DataLoader from 'dataloader';
import { type Viewer, visibilityOf } from '../access/viewer.js';
import { bySeq } from '../engagements/engagement.loader.js';
import { loadOrigins } from '../engagements/engagement.repository.js';
import type { EngagementService } from '../engagements/engagement.service.js';
import type { Engagement } from '../engagements/engagement.type.js';
import type { OriginRecord } from '../engagements/engagement-record.js';
import type { RequestLoaders } from '../engagements/request-loaders.js';
import { loadLineageOf, possibleFruits } from './lineage.repository.js';
import { Lineage } from './lineage.type.js';

interface LineageKey {
  readonly id: number;
  readonly seq: number | null;
}

const cacheKeyFn = ({ id, seq }: LineageKey): string => `${seq ?? ''}:${id}`;
const linkOf = (toId: number, seq: number) => (origin: OriginRecord) => new Lineage({ ...origin, toId }, seq);

/** What a request reads of lineage: one statement for each direction at the present. */
export class LineageLoaders {
  private readonly origins: DataLoader<LineageKey, Lineage[], string>;
  private readonly fruits: DataLoader<LineageKey, Lineage[], string>;

  constructor(
    private readonly engagements: EngagementService,
    private readonly viewer: Viewer,
  ) {
    this.origins = this.loader('to', (ids, seq) => this.pastOrigins(ids, seq));
    this.fruits = this.loader('from', (ids, seq) => this.pastFruits(ids, seq));
  }

  /** What the engagement grew from. */
  aroseFrom({ origin: { row, seq } }: Engagement): Promise<Lineage[]> {
    return this.origins.load({ id: row.id, seq });
  }

  /** What grew from the engagement. */
  ledTo({ origin: { row, seq } }: Engagement): Promise<Lineage[]> {
    return this.fruits.load({ id: row.id, seq });
  }

  private loader(
    end: 'from' | 'to',
    past: (ids: readonly number[], seq: number) => Promise<Lineage[]>,
  ): DataLoader<LineageKey, Lineage[], string> {
    const { database } = this.engagements;
    return new DataLoader(
      (keys) =>
        bySeq(keys, async (same, seq) => {
          const ids = same.map((key) => key.id);
          const links =
            seq === null
              ? (await loadLineageOf(database.read, end, ids, visibilityOf(this.viewer))).map((row) => new Lineage(row, null))
              : await past(ids, seq);
          return ids.map((id) => links.filter((link) => (end === 'to' ? link.toId : link.fromId) === id));
        }),
      { cacheKeyFn },
    );
  }

  /** The links of these later engagements as they were at a change. */
  private async linksAt(toIds: readonly number[], seq: number): Promise<Lineage[]> {
    const nodes = (await this.engagements.nodesAt(toIds, seq, this.viewer)).flatMap((node) => node ?? []);
    const unchanged = await loadOrigins(
      this.engagements.database.read,
      nodes.flatMap((node) => (node.origin.past ? [] : [node.origin.row.id])),
    );
    return nodes.flatMap(({ origin: { row, past } }) => (past?.aroseFrom ?? unchanged.get(row.id) ?? []).map(linkOf(row.id, seq)));
  }

  private async pastOrigins(ids: readonly number[], seq: number): Promise<Lineage[]> {
    const links = await this.linksAt(ids, seq);
    const fromIds = [...new Set(links.map((link) => link.fromId))];
    const nodes = await this.engagements.nodesAt(fromIds, seq, this.viewer);
    const seen = new Set(fromIds.filter((_, index) => nodes[index] !== null));
    return links.filter((link) => seen.has(link.fromId));
  }

  private async pastFruits(ids: readonly number[], seq: number): Promise<Lineage[]> {
    return this.linksAt(await possibleFruits(this.engagements.database.read, ids, seq), seq);
  }
}

/** The lineage loaders of a request. */
export function lineageLoaders(
  context: { readonly loaders: RequestLoaders; readonly viewer: Viewer },
  engagements: EngagementService,
): LineageLoaders {
  return context.loaders.of(engagements, 'lineage', () => new LineageLoaders(engagements, context.viewer));
}
