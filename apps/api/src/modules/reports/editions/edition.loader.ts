import DataLoader from 'dataloader';
import type { RequestContext } from '../../../graphql/context.js';
import type { CommentaryRow, EditionRow, FileRow, StepRow } from './edition.repository.js';
import type { EditionService } from './edition.service.js';

/** What stands round one edition. */
export interface EditionDetails {
  readonly steps: readonly StepRow[];
  readonly commentary: readonly CommentaryRow[];
  readonly files: readonly FileRow[];
  /** Null where there is no edition before it. */
  readonly restatedCells: number | null;
  /** The sealed edition that it corrects, and the one that corrects it; null where there is none that the viewer may see. */
  readonly supersedes: EditionRow | null;
  readonly supersededBy: EditionRow | null;
}

/** Tells of editions whether they name what has been closed to the viewer since: two statements for all of a request. */
export function closedSince(service: EditionService, { loaders, viewer }: RequestContext): DataLoader<number, boolean> {
  return loaders.of(
    service,
    'closed since',
    () =>
      new DataLoader<number, boolean>(async (ids) => {
        const closed = await service.closedSince(viewer, ids);
        return ids.map((id) => closed.has(id));
      }),
  );
}

/** Reads what stands round editions: as many statements for all of a request as for one. */
export function editionDetails(service: EditionService, { loaders, viewer }: RequestContext): DataLoader<number, EditionDetails> {
  return loaders.of(
    service,
    'details',
    () =>
      new DataLoader<number, EditionDetails>(async (ids) => {
        const { steps, commentary, files, restated, seen } = await service.details(viewer, ids);
        return ids.map((id) => {
          const own = seen.find((edition) => edition.id === id);
          return {
            steps: steps.filter(({ editionId }) => editionId === id),
            commentary: commentary.filter(({ editionId }) => editionId === id),
            files: files.filter(({ editionId }) => editionId === id),
            restatedCells: restated.get(id) ?? null,
            supersedes: seen.find((edition) => edition.id === own?.supersedesId) ?? null,
            supersededBy: seen.find(({ supersedesId, status }) => supersedesId === id && status === 'SEALED') ?? null,
          };
        });
      }),
  );
}
