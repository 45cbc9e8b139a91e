import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { EraseContactInput } from './contact-edit.input.js';
import type { ContactEraser } from './contact-eraser.service.js';
import { type ContactErasure, ContactErasureConnection, EraseContactPayload } from './contact-erasure.type.js';

/** Forgets contacts, and tells that some were forgotten. */
@Resolver()
export class ContactErasureResolver {
  constructor(private readonly eraser: ContactEraser) {}

  @Mutation(() => EraseContactPayload, {
    description:
      'Erases a contact for good, as a person may ask to be forgotten: the contact, its posts, its history, and the reasons and the client’s names of the changes that were its own. What is kept is that a contact was erased, by whom and when. It cannot be brought back. For administrators.',
  })
  eraseContact(
    @Arg('input', () => EraseContactInput, { description: 'Which contact.' }) input: EraseContactInput,
    @Ctx() context: RequestContext,
  ): Promise<EraseContactPayload> {
    return this.eraser.erase(context, input);
  }

  @Query(() => ContactErasureConnection, { description: 'That contacts were erased, the newest first. For administrators.' })
  contactErasures(@Args(() => ConnectionArguments) asked: ConnectionArguments, @Ctx() context: RequestContext): Connection<ContactErasure> {
    return this.eraser.list(context, asked);
  }
}
