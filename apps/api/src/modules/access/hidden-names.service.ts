import type { Database } from '../../db/database.js';
import type { RequestContext } from '../../graphql/context.js';
import { loadHiddenNames, type NamedTable } from './hidden-names.repository.js';
import { visibilityOf } from './viewer.js';

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Keeps from viewers the names that only protected engagements have brought into the register: an organization or facility is seen
 * by whoever may see an engagement that names it or once did, and by everybody where none ever has, as it was entered by itself.
 */
export class HiddenNamesService {
  constructor(private readonly database: Database) {}

  /** The ids of what the viewer may not see; read once a request, and not at all for those who may see everything. */
  idsOf(table: NamedTable, { viewer, loaders }: Pick<RequestContext, 'viewer' | 'loaders'>): Promise<ReadonlySet<number>> {
    const visibility = visibilityOf(viewer);
    if (visibility.protectedToo) return Promise.resolve(NOTHING);
    return loaders.of(this, table, async () => new Set(await loadHiddenNames(this.database.read, table, visibility)));
  }
}
