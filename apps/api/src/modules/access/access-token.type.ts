import { Field, ObjectType } from 'type-graphql';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import type { AccessTokenRow } from './access-token.repository.js';

@ObjectType('AccessToken', {
  description:
    'A token with which a spreadsheet or a script reads what its owner may read, and changes nothing. The token itself is shown once, when it is made.',
  implements: Node,
  simpleResolvers: true,
})
export class AccessToken extends Node {
  @Field(() => String, { description: 'What it is for, in its owner’s words.' })
  name: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute; null where it never was.' })
  lastUsedAt: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day, in UTC, on which it holds; null where it holds until it is revoked.',
  })
  expiresOn: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null where it was not.' })
  revokedAt: string | null;

  constructor(row: AccessTokenRow) {
    super();
    this.id = globalId('AccessToken', row.id);
    this.name = row.name;
    this.createdAt = row.createdAt;
    this.lastUsedAt = row.lastUsedAt;
    this.expiresOn = row.expiresOn;
    this.revokedAt = row.revokedAt;
  }
}

@ObjectType('CreatedAccessToken', { description: 'An access token that was just made.', simpleResolvers: true })
export class CreatedAccessToken {
  @Field(() => String, { description: 'The token. It is told this once, and cannot be had again.' })
  token: string;

  @Field(() => AccessToken, { description: 'What is kept of it.' })
  accessToken: AccessToken;
}
