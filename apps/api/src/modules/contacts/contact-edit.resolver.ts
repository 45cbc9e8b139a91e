import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { CreateContactInput, DeleteContactInput, RestoreContactInput, UpdateContactInput } from './contact-edit.input.js';
import { ContactPayload } from './contact-edit.type.js';
import type { ContactEditor } from './contact-editor.service.js';

const INPUT = { description: 'What is to be done, and why.' } as const;
const OFFICERS = 'For officers and above.';

/** Enters and changes contacts. */
@Resolver()
export class ContactEditResolver {
  constructor(private readonly editor: ContactEditor) {}

  @Mutation(() => ContactPayload, { description: `Enters a contact. ${OFFICERS}` })
  createContact(
    @Arg('input', () => CreateContactInput, INPUT) input: CreateContactInput,
    @Ctx() context: RequestContext,
  ): Promise<ContactPayload> {
    return this.editor.create(context, input);
  }

  @Mutation(() => ContactPayload, { description: `Changes a contact. ${OFFICERS}` })
  updateContact(
    @Arg('input', () => UpdateContactInput, INPUT) input: UpdateContactInput,
    @Ctx() context: RequestContext,
  ): Promise<ContactPayload> {
    return this.editor.update(context, input);
  }

  @Mutation(() => ContactPayload, { description: `Takes a contact out of the register; it can be brought back. ${OFFICERS}` })
  deleteContact(
    @Arg('input', () => DeleteContactInput, INPUT) input: DeleteContactInput,
    @Ctx() context: RequestContext,
  ): Promise<ContactPayload> {
    return this.editor.delete(context, input);
  }

  @Mutation(() => ContactPayload, { description: `Brings a deleted contact back as it was. ${OFFICERS}` })
  restoreContact(
    @Arg('input', () => RestoreContactInput, INPUT) input: RestoreContactInput,
    @Ctx() context: RequestContext,
  ): Promise<ContactPayload> {
    return this.editor.restore(context, input);
  }
}
