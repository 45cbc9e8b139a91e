import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { LocalDate } from '../../graphql/scalars.js';
import type { AccessTokenService } from './access-token.service.js';
import { AccessToken, CreatedAccessToken } from './access-token.type.js';

/** Makes, lists and revokes access tokens. */
@Resolver()
export class AccessTokenResolver {
  constructor(private readonly tokens: AccessTokenService) {}

  @Query(() => [AccessToken], { description: 'The viewer’s own access tokens, revoked and expired ones among them, the newest first.' })
  async accessTokens(@Ctx() { viewer }: RequestContext): Promise<AccessToken[]> {
    return (await this.tokens.list(viewer)).map((row) => new AccessToken(row));
  }

  @Mutation(() => CreatedAccessToken, {
    description:
      'Makes an access token, sent as `Authorization: Bearer TOKEN` or as the password of Basic authentication. It reads with its owner’s role at the time of use. ANALYST and above.',
  })
  async createAccessToken(
    @Arg('name', () => String, { description: 'What it is for: `Monthly workbook`.' }) name: string,
    @Arg('expiresOn', () => LocalDate, {
      nullable: true,
      description: 'The last day, in UTC, on which it holds; until it is revoked unless given.',
    })
    expiresOn: string | null | undefined,
    @Ctx() { viewer }: RequestContext,
  ): Promise<CreatedAccessToken> {
    const { token, row } = await this.tokens.create(viewer, { name, expiresOn: expiresOn ?? null });
    return { token, accessToken: new AccessToken(row) };
  }

  @Mutation(() => AccessToken, { description: 'Ends one of the viewer’s access tokens for good; one that has ended stays as it is.' })
  async revokeAccessToken(
    @Arg('id', () => ID, { description: 'The `id` of the token; not the token itself.' }) id: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<AccessToken> {
    return new AccessToken(await this.tokens.revoke(viewer, id));
  }
}
