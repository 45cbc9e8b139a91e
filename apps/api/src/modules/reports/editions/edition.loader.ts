import DataLoader from 'dataloader';
import type { RequestContext } from '../../../graphql/context.js';
import type { CommentaryRow, FileRow, StepRow } from './edition.repository.js';
import type { EditionService } from './edition.service.js';

/** What stands round one edition. */
export interface EditionDetails {
  readonly steps: readonly StepRow[];
  readonly commentary: readonly CommentaryRow[];
  readonly files: readonly FileRow[];
}

export type EditionDetailsLoader = DataLoader<number, EditionDetails>;

/** Reads what stands round editions: three statements for all of a request. */
export function editionDetails(service: EditionService, { loaders }: RequestContext): EditionDetailsLoader {
  return loaders.of(
    service,
    'details',
    () =>
      new DataLoader<number, EditionDetails>(async (ids) => {
        const { steps, commentary, files } = await service.details(ids);
        return ids.map((id) => ({
          steps: steps.filter(({ editionId }) => editionId === id),
          commentary: commentary.filter(({ editionId }) => editionId === id),
          files: files.filter(({ editionId }) => editionId === id),
        }));
      }),
  );
}
