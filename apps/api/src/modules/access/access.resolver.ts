import type { Role as RoleValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Role } from '../../graphql/enums.js';
import type { AccessService } from './access.service.js';
import { ViewerType } from './viewer.type.js';

/** Says who asks, and begins and ends sessions. */
@Resolver(() => ViewerType)
export class AccessResolver {
  constructor(private readonly access: AccessService) {}

  @Query(() => ViewerType, { description: 'Who asks.' })
  viewer(@Ctx() context: RequestContext): ViewerType {
    return context.viewer;
  }

  @Mutation(() => ViewerType, { description: 'Takes a role for this browser. Only in demo mode, which only the machine itself reaches.' })
  chooseDemoRole(
    @Arg('role', () => Role, { description: 'The role to take.' }) role: RoleValue,
    @Ctx() context: RequestContext,
  ): ViewerType {
    const session = this.access.chooseDemoRole(role);
    context.cookie.set(session.token, session.maxAge);
    return session.viewer;
  }

  @Mutation(() => ViewerType, { description: 'Begins a session for an account of the register.' })
  async signIn(
    @Arg('email', () => String, { description: 'The address of the account.' }) email: string,
    @Arg('password', () => String, { description: 'Its password.' }) password: string,
    @Ctx() context: RequestContext,
  ): Promise<ViewerType> {
    const session = await this.access.signIn(email, password);
    context.cookie.set(session.token, session.maxAge);
    return session.viewer;
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this browser; true also where there was none.' })
  async signOut(@Ctx() context: RequestContext): Promise<boolean> {
    await this.access.signOut(context.cookie.value);
    context.cookie.clear();
    return true;
  }
}
