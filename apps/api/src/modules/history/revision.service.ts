import DataLoader from 'dataloader';
import type { Database } from '../../db/database.js';
import { type ConnectionArguments, type CursorValue, type PageRequest, pageOf, pageRequest } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import { InputError } from '../../graphql/input-error.js';
import { maySeePersonal, type Viewer, visibilityOf } from '../access/viewer.js';
import { bySeq, type EngagementLoaders } from '../engagements/engagement.loader.js';
import type { Engagement } from '../engagements/engagement.type.js';
import type { ReferenceData } from '../register/reference-data.js';
import { changeSince } from './change-clock.js';
import type { FieldChange as RecordedChange } from './record-at.js';
import { engagementsIn, readableChanges, recordedChanges } from './revision.changes.js';
import {
  countRevisions,
  countRevisionsOf,
  listRevisions,
  loadRevision,
  loadRevisionsOf,
  type RevisionPosition,
  type RevisionRow,
} from './revision.repository.js';
import { type FieldChange, Revision, RevisionConnection, type RevisionsArguments } from './revision.type.js';

interface RevisionsKey {
  readonly id: number;
  readonly seq: number | null;
}

const cacheKeyFn = ({ id, seq }: RevisionsKey): string => `${seq ?? ''}:${id}`;

/** The numbers that a cursor holds; throws InputError for one of another list. */
export function numbersOf(cursor: readonly CursorValue[] | null, argument: 'after' | 'before'): number[] | null {
  if (!cursor) return null;
  return cursor.map((value) => {
    if (typeof value === 'number') return value;
    throw new InputError(
      'BAD_CURSOR',
      [argument],
      `\`${argument}\` is not a cursor of this list`,
      `\`${argument}\` n’est pas un curseur de cette liste`,
    );
  });
}

function positionOf(cursor: readonly CursorValue[] | null, argument: 'after' | 'before'): RevisionPosition | null {
  const [seq, id] = numbersOf(cursor, argument) ?? [];
  return seq === undefined || id === undefined ? null : [seq, id];
}

/** What has been done to engagements, for whoever may see them. */
export class RevisionService {
  constructor(private readonly database: Database) {}

  /** All revisions that the viewer may see, the newest first. Throws InputError at once. */
  list(viewer: Viewer, asked: RevisionsArguments): Connection<Revision> {
    const { read } = this.database;
    const request = pageRequest(asked, 2);
    const visibility = visibilityOf(viewer);
    const page = {
      after: positionOf(request.after, 'after'),
      before: positionOf(request.before, 'before'),
      backward: request.backward,
      limit: request.limit + 1,
    };
    let found: Promise<number> | null = null;
    const since = () => (found ??= changeSince(read, asked.since));
    const count = async () => countRevisions(read, visibility, await since());
    return new RevisionConnection(
      async () =>
        pageOf(
          request,
          await listRevisions(read, visibility, await since(), page),
          (row) => new Revision(row, null),
          (row) => [row.seq, row.id],
          count,
        ),
      count,
    );
  }

  /** A revision by its number; null where there is none, or the viewer may not see its engagement. */
  async find(viewer: Viewer, id: number): Promise<Revision | null> {
    const row = await loadRevision(this.database.read, id, visibilityOf(viewer));
    return row && new Revision(row, null);
  }

  /** Reads the same page of the revisions of several engagements in one statement. Throws InputError at once. */
  loaderOf(asked: ConnectionArguments): RevisionsLoader {
    return new RevisionsLoader(this.database, pageRequest(asked, 1));
  }

  /** What a revision changed, as the viewer may read it. */
  async changes(viewer: Viewer, revision: Revision, reference: ReferenceData, engagements: EngagementLoaders): Promise<FieldChange[]> {
    return this.written(viewer, recordedChanges(revision.row.changes), reference, engagements);
  }

  /** Recorded changes, as the viewer may read them. */
  async written(
    viewer: Viewer,
    recorded: readonly RecordedChange[],
    reference: ReferenceData,
    engagements: EngagementLoaders,
  ): Promise<FieldChange[]> {
    // What has been deleted since is still what was meant.
    const named = await Promise.all(
      [...new Set(engagementsIn(recorded))].map(async (id) => [id, await engagements.reference(id)] as const),
    );
    const references = new Map(named.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])));
    return readableChanges(recorded, { reference, personal: maySeePersonal(viewer), references });
  }
}

/** Pages of the revisions of engagements that the viewer is known to see. */
export class RevisionsLoader {
  private readonly pages: DataLoader<RevisionsKey, RevisionRow[], string>;
  private readonly counts: DataLoader<RevisionsKey, number, string>;

  constructor(
    database: Database,
    private readonly request: PageRequest,
  ) {
    const [afterVersion = null] = numbersOf(request.after, 'after') ?? [];
    const [beforeVersion = null] = numbersOf(request.before, 'before') ?? [];
    this.pages = new DataLoader(
      (keys) =>
        bySeq(keys, async (same, seq) => {
          const ids = same.map((key) => key.id);
          const rows = await loadRevisionsOf(database.read, ids, {
            afterVersion,
            beforeVersion,
            backward: request.backward,
            limit: request.limit + 1,
            seq,
          });
          return ids.map((id) => rows.filter((row) => row.engagementId === id));
        }),
      { cacheKeyFn },
    );
    this.counts = new DataLoader(
      (keys) =>
        bySeq(keys, async (same, seq) => {
          const counts = await countRevisionsOf(
            database.read,
            same.map((key) => key.id),
            seq,
          );
          return same.map((key) => counts.get(key.id) ?? 0);
        }),
      { cacheKeyFn },
    );
  }

  /** The page of one engagement's revisions, the newest first. */
  of({ origin: { row, seq } }: Engagement): Connection<Revision> {
    const key = { id: row.id, seq };
    const count = () => this.counts.load(key);
    return new RevisionConnection(
      async () =>
        pageOf(
          this.request,
          await this.pages.load(key),
          (revision) => new Revision(revision, seq),
          (revision) => [revision.version],
          count,
        ),
      count,
    );
  }
}
