import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { pageOfRows } from '../../graphql/page-of-rows.js';
import { Problem } from '../../graphql/problem.type.js';
import { searchWords, wordsMatch } from '../../graphql/search-words.js';
import type { SavedQueryService } from './saved-query.service.js';
import { SavedQueriesArguments, SavedQuery, SavedQueryConnection, SaveQueryInput, SaveQueryPayload } from './saved-query.type.js';

/** Lists, keeps and deletes queries. */
@Resolver()
export class SavedQueryResolver {
  constructor(private readonly service: SavedQueryService) {}

  @Query(() => SavedQueryConnection, {
    description: 'The queries that come with Entente, then the viewer’s own and the shared ones by their English name. ANALYST and above.',
  })
  async savedQueries(
    @Args(() => SavedQueriesArguments) asked: SavedQueriesArguments,
    @Ctx() { viewer }: RequestContext,
  ): Promise<Connection<SavedQuery>> {
    const words = searchWords(asked.search, ['search']);
    const records = (await this.service.list(viewer))
      .map((record, index) => ({ record, key: record.starter ? [0, index, ''] : [1, record.nameEn.toLowerCase(), record.id] }))
      .filter(({ record: { slug, nameEn, nameFr, descriptionEn, descriptionFr } }) =>
        wordsMatch(words, [slug, nameEn, nameFr, descriptionEn, descriptionFr]),
      );
    const page = pageOfRows(
      records,
      asked,
      3,
      ({ key }) => key,
      ({ record }) => new SavedQuery(record),
    );
    return new SavedQueryConnection(() => page, page.countAll);
  }

  @Query(() => SavedQuery, {
    nullable: true,
    description:
      'One saved query by its slug, the viewer’s own first; null where there is none that the viewer may see. ANALYST and above.',
  })
  async savedQuery(
    @Arg('slug', () => String, { description: 'Its name in addresses, such as `visits-that-led-to-projects`.' }) slug: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<SavedQuery | null> {
    const record = await this.service.bySlug(viewer, slug);
    return record && new SavedQuery(record);
  }

  @Mutation(() => SaveQueryPayload, {
    description: 'Keeps a new query, or changes one: its owner may, and for a shared one an administrator. ANALYST and above.',
  })
  async saveQuery(
    @Arg('input', () => SaveQueryInput, { description: 'The query.' }) input: SaveQueryInput,
    @Ctx() { viewer }: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<SaveQueryPayload> {
    const { record, problems } = await this.service.save(viewer, input, schema);
    return {
      savedQuery: record && new SavedQuery(record),
      problems: problems.map(({ code, path, en, fr }) => new Problem(code, path, en, fr)),
    };
  }

  @Mutation(() => Boolean, {
    description: 'Deletes a saved query for good: its owner may, and for a shared one an administrator. Links to it end to work.',
  })
  async deleteSavedQuery(
    @Arg('id', () => ID, { description: 'The `id` of the query.' }) id: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<boolean> {
    await this.service.delete(viewer, id);
    return true;
  }
}
