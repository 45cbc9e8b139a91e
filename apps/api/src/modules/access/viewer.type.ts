import type { Role as RoleValue } from '@entente/schema/vocabulary';
import { Field, ObjectType } from 'type-graphql';
import { Role } from '../../graphql/enums.js';

@ObjectType('Viewer', { description: 'Who asks.' })
export class ViewerType {
  @Field(() => String, { description: 'The name of the person; in demo mode, of the role.' })
  name: string;

  @Field(() => Role, { description: 'What this person may do.' })
  role: RoleValue;

  @Field(() => Boolean, { description: 'Whether the role was chosen with a click, as it can be on the machine itself.' })
  demo: boolean;
}
