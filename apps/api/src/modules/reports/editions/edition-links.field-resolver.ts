import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../graphql/context.js';
import { ReportDelivery } from '../delivery/delivery.type.js';
import { ReportRun } from '../schedules/schedule.type.js';
import { definitionOf, type EditionService } from './edition.service.js';
import { ReportEdition } from './edition.type.js';

/** The edition that a run made. */
@Resolver(() => ReportRun)
export class ReportRunEditionFieldResolver {
  constructor(private readonly service: EditionService) {}

  @FieldResolver(() => ReportEdition, { nullable: true, description: 'The edition that there is; null before it is done.' })
  async edition(@Root() { row }: ReportRun, @Ctx() context: RequestContext): Promise<ReportEdition | null> {
    return editionOf(this.service, row.editionId, context);
  }
}

/** The edition that a message delivers. */
@Resolver(() => ReportDelivery)
export class ReportDeliveryEditionFieldResolver {
  constructor(private readonly service: EditionService) {}

  @FieldResolver(() => ReportEdition, { nullable: true, description: 'The edition that is sent; null for word to an administrator.' })
  async edition(@Root() { row }: ReportDelivery, @Ctx() context: RequestContext): Promise<ReportEdition | null> {
    return editionOf(this.service, row.editionId, context);
  }
}

/** An edition by its row's id, with all others that a request asks for by one statement. */
async function editionOf(service: EditionService, id: number | null, { loaders, viewer }: RequestContext): Promise<ReportEdition | null> {
  if (id === null) return null;
  const loader = loaders.of(
    service,
    'by id',
    () =>
      new DataLoader<number, ReportEdition | null>(async (ids) => {
        const found = new Map((await service.byIds(viewer, ids)).map((row) => [row.id, row]));
        return ids.map((one) => {
          const row = found.get(one);
          return row ? new ReportEdition(row, definitionOf(row)) : null;
        });
      }),
  );
  return loader.load(id);
}
