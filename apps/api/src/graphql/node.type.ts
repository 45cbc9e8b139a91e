import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything that `node(id:)` finds again. The classes of its types have the types' own names. */
@InterfaceType({
  description: 'Anything with an id of its own, by which `node(id:)` finds it again.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, unique in the register and permanent.' })
  id: string;
}
