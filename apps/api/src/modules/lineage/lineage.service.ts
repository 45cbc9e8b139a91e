import type { Database } from '../../db/database.js';
import { type ConnectionArguments, type CursorValue, pageOf, pageRequest } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import { InputError } from '../../graphql/input-error.js';
import { type Viewer, visibilityOf } from '../access/viewer.js';
import { countLineage, type LineagePosition, listLineage } from './lineage.repository.js';
import { Lineage, LineageConnection, type LineageFilter } from './lineage.type.js';

function positionOf(cursor: readonly CursorValue[] | null, argument: 'after' | 'before'): LineagePosition | null {
  if (!cursor) return null;
  const [toId, fromId, kind] = cursor;
  if (typeof toId !== 'number' || typeof fromId !== 'number' || typeof kind !== 'string') {
    throw new InputError(
      'BAD_CURSOR',
      [argument],
      `\`${argument}\` is not a cursor of this list`,
      `\`${argument}\` n’est pas un curseur de cette liste`,
    );
  }
  return [toId, fromId, kind];
}

/** Lists what grew out of what, for whoever may see both. */
export class LineageService {
  constructor(private readonly database: Database) {}

  /** The links of the register, in the order in which the later engagements were entered. Throws InputError at once. */
  list(viewer: Viewer, asked: ConnectionArguments, where: LineageFilter): Connection<Lineage> {
    const request = pageRequest(asked, 3);
    const visibility = visibilityOf(viewer);
    const filter = {
      kinds: where.kinds ?? [],
      fromReference: where.from ?? null,
      toReference: where.to ?? null,
      ofReference: where.of ?? null,
    };
    const page = {
      after: positionOf(request.after, 'after'),
      before: positionOf(request.before, 'before'),
      backward: request.backward,
      limit: request.limit + 1,
    };
    const count = () => countLineage(this.database.read, filter, visibility);
    return new LineageConnection(
      async () =>
        pageOf(
          request,
          await listLineage(this.database.read, filter, visibility, page),
          (row) => new Lineage(row, null),
          (row) => [row.toId, row.fromId, row.kind],
          count,
        ),
      count,
    );
  }
}
