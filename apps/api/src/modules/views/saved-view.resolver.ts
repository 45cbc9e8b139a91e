import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { pageOfRows } from '../../graphql/page-of-rows.js';
import { Problem } from '../../graphql/problem.type.js';
import type { KeptView, SavedViewService } from './saved-view.service.js';
import { SavedView, SavedViewConnection, SavedViewPayload, SaveViewInput, UpdateViewInput } from './saved-view.type.js';

/** Lists, keeps and deletes views. */
@Resolver()
export class SavedViewResolver {
  constructor(private readonly service: SavedViewService) {}

  @Query(() => SavedViewConnection, { description: 'The viewer’s own views, then those that others share; each by name.' })
  async savedViews(
    @Args(() => ConnectionArguments) asked: ConnectionArguments,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<Connection<SavedView>> {
    const records = await this.service.list(viewer);
    const nameOf = locale === 'FR' ? 'nameFr' : 'nameEn';
    const page = pageOfRows(
      records,
      asked,
      3,
      (record) => [record.mine ? 0 : 1, (record[nameOf] ?? record.nameEn ?? record.nameFr ?? '').toLowerCase(), record.id],
      (record) => new SavedView(record),
    );
    return new SavedViewConnection(() => page, page.countAll);
  }

  @Mutation(() => SavedViewPayload, { description: 'Keeps a view under a name: every role for itself, ANALYST and above for everybody.' })
  async saveView(
    @Arg('input', () => SaveViewInput, { description: 'The view.' }) input: SaveViewInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<SavedViewPayload> {
    return payloadOf(await this.service.save(viewer, input));
  }

  @Mutation(() => SavedViewPayload, { description: 'Changes a view: its owner may, and for a shared one an administrator.' })
  async updateView(
    @Arg('input', () => UpdateViewInput, { description: 'What is changed.' }) input: UpdateViewInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<SavedViewPayload> {
    return payloadOf(await this.service.update(viewer, input));
  }

  @Mutation(() => Boolean, {
    description: 'Deletes a view: its owner may, and for a shared one an administrator. It can be brought back for thirty days.',
  })
  async deleteView(
    @Arg('id', () => ID, { description: 'The `id` of the view.' }) id: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<boolean> {
    await this.service.delete(viewer, id);
    return true;
  }

  @Mutation(() => SavedView, { description: 'Brings a deleted view back as it was: whoever may delete it may do so.' })
  async restoreView(
    @Arg('id', () => ID, { description: 'The `id` of the view.' }) id: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<SavedView> {
    return new SavedView(await this.service.restore(viewer, id));
  }
}

function payloadOf({ record, problems }: KeptView): SavedViewPayload {
  return {
    savedView: record && new SavedView(record),
    problems: problems.map(({ code, path, en, fr }) => new Problem(code, path, en, fr)),
  };
}
