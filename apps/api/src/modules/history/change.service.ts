import DataLoader from 'dataloader';
import type { Database } from '../../db/database.js';
import { type ConnectionArguments, type PageRequest, pageOf, pageRequest } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import { type Viewer, type Visibility, visibilityOf } from '../access/viewer.js';
import { countChanges, listChanges, loadChange, loadChanges } from './change.repository.js';
import { Change, ChangeConnection, type ChangesArguments } from './change.type.js';
import { changeSince } from './change-clock.js';
import { countRevisionsIn, loadRevisionsIn, type RevisionRow } from './revision.repository.js';
import { numbersOf } from './revision.service.js';
import { Revision, RevisionConnection } from './revision.type.js';

/** What has been changed in the register, change by change, for whoever may see it. */
export class ChangeService {
  constructor(private readonly database: Database) {}

  /**
   * The changes since then, the oldest first. Numbers are given in the order in which changes are committed, so nothing ever
   * comes before a cursor that has been given. Throws InputError at once.
   */
  list(viewer: Viewer, asked: ChangesArguments): Connection<Change> {
    const sql = this.database.read;
    const request = pageRequest(asked, 1);
    const [after = null] = numbersOf(request.after, 'after') ?? [];
    const [before = null] = numbersOf(request.before, 'before') ?? [];
    const visibility = visibilityOf(viewer);
    let found: Promise<number> | null = null;
    const since = () => (found ??= this.numberSince(asked));
    const count = async () => countChanges(sql, visibility, await since());
    return new ChangeConnection(
      async () =>
        pageOf(
          request,
          await listChanges(sql, visibility, await since(), { after, before, backward: request.backward, limit: request.limit + 1 }),
          (row) => new Change(row),
          (row) => [row.seq],
          count,
        ),
      count,
    );
  }

  /** A change by its number; null where there is none that the viewer may be told of. */
  async find(viewer: Viewer, seq: number): Promise<Change | null> {
    const row = await loadChange(this.database.read, seq, visibilityOf(viewer));
    return row && new Change(row);
  }

  /** Reads the changes of revisions that the viewer sees: one statement, however many there are. */
  changeLoader(): DataLoader<number, Change> {
    return new DataLoader(async (seqs) => {
      const rows = await loadChanges(this.database.read, seqs);
      return seqs.map((seq) => {
        const row = rows.get(seq);
        return row ? new Change(row) : new Error(`a revision is of a change that is not there: ${seq}`);
      });
    });
  }

  /** Reads the same page of the revisions of several changes in one statement. Throws InputError at once. */
  revisionsLoader(viewer: Viewer, asked: ConnectionArguments): RevisionsInLoader {
    return new RevisionsInLoader(this.database, visibilityOf(viewer), pageRequest(asked, 1));
  }

  private async numberSince({ since, sinceSeq }: ChangesArguments): Promise<number> {
    return Math.max(sinceSeq ?? 0, await changeSince(this.database.read, since));
  }
}

/** Pages of the revisions of changes. */
export class RevisionsInLoader {
  private readonly pages: DataLoader<number, RevisionRow[]>;
  private readonly counts: DataLoader<number, number>;

  constructor(
    database: Database,
    visibility: Visibility,
    private readonly request: PageRequest,
  ) {
    const [afterId = null] = numbersOf(request.after, 'after') ?? [];
    const [beforeId = null] = numbersOf(request.before, 'before') ?? [];
    const wanted = { afterId, beforeId, backward: request.backward, limit: request.limit + 1 };
    this.pages = new DataLoader(async (seqs) => {
      const bySeq = new Map<number, RevisionRow[]>(seqs.map((seq) => [seq, []]));
      for (const row of await loadRevisionsIn(database.read, visibility, seqs, wanted)) bySeq.get(row.seq)?.push(row);
      return seqs.map((seq) => bySeq.get(seq) ?? []);
    });
    this.counts = new DataLoader(async (seqs) => {
      const counts = await countRevisionsIn(database.read, visibility, seqs);
      return seqs.map((seq) => counts.get(seq) ?? 0);
    });
  }

  /** The page of one change's revisions, in the order in which they were written. */
  of({ seq }: Change): Connection<Revision> {
    const count = () => this.counts.load(seq);
    return new RevisionConnection(
      async () =>
        pageOf(
          this.request,
          await this.pages.load(seq),
          (row) => new Revision(row, null),
          (row) => [row.id],
          count,
        ),
      count,
    );
  }
}
