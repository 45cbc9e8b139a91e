import type { Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { Locale } from '../../graphql/enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, PartialDate } from '../../graphql/scalars.js';
import { FieldChange } from '../history/revision.type.js';
import { Jurisdiction, jurisdictionOf } from '../jurisdictions/jurisdiction.type.js';
import { Organization, organizationOf } from '../organizations/organization.type.js';
import type { ContactRevisionRow, ContactRow } from './contact.repository.js';
import { readableContactChanges } from './contact-changes.js';
import { isHeldOn } from './contact-filter.js';
import { type AffiliationRecord, languagesOf } from './contact-record.js';

@ObjectType('Affiliation', { description: 'A post that a contact holds or held at an organization.', simpleResolvers: true })
export class Affiliation {
  readonly record: AffiliationRecord;

  @Field(() => PartialDate, { nullable: true, description: 'Since when it is held. Null where that is not known.' })
  from: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when it was held. Null while it is, and where that is not known.' })
  to: string | null;

  @Field(() => String, { nullable: true, description: 'The post in English. Null where it is recorded in French alone, or not at all.' })
  postEn: string | null;

  @Field(() => String, { nullable: true, description: 'The post in French. Null where it is recorded in English alone, or not at all.' })
  postFr: string | null;

  constructor(record: AffiliationRecord) {
    this.record = record;
    this.postEn = record.postEn;
    this.postFr = record.postFr;
    this.from = record.fromDate;
    this.to = record.toDate;
  }

  @Field(() => String, { nullable: true, description: 'The post; in the other language where it is recorded in that alone.' })
  post(
    @Arg('locale', () => Locale, { nullable: true, description: 'The language; that of the register unless given.' }) locale:
      | LocaleValue
      | null
      | undefined,
    @Ctx() context: RequestContext,
  ): string | null {
    const { postEn, postFr } = this.record;
    return (locale ?? context.locale) === 'FR' ? (postFr ?? postEn) : (postEn ?? postFr);
  }

  @Field(() => Boolean, { description: 'Whether it is held today, as far as its dates are known.' })
  current(@Ctx() { moment }: RequestContext): boolean {
    return isHeldOn(this.record, moment.today);
  }

  @Field(() => Organization, { description: 'Where.' })
  organization(@Ctx() { moment }: RequestContext): Organization {
    const organization = organizationOf(moment.state.reference, this.record.organizationId);
    if (!organization) throw new Error(`there is no organization ${this.record.organizationId}`);
    return organization;
  }
}

@ObjectType('ContactRevision', {
  description: 'What one change did to one contact: who, when, why, and field by field. For officers and above, as the contact is.',
  simpleResolvers: true,
})
export class ContactRevision {
  @Field(() => Int, { description: 'Number of the change in the register, ascending.' })
  seq: number;

  @Field(() => Int, { description: 'The contact’s version after the change; the first is 1.' })
  version: number;

  @Field(() => DateTime, { description: 'When the change was recorded.' })
  at: string;

  @Field(() => String, { description: 'Who made the change.' })
  actor: string;

  @Field(() => String, { nullable: true, description: 'Why, in their words. Null where no reason was given.' })
  reason: string | null;

  @Field(() => String, { description: 'CREATE, UPDATE, DELETE or RESTORE.' })
  action: string;

  constructor(readonly row: ContactRevisionRow) {
    this.seq = row.seq;
    this.version = row.version;
    this.at = row.at;
    this.actor = row.actor;
    this.reason = row.reason;
    this.action = row.action;
  }

  @Field(() => [FieldChange], {
    description: 'What changed, field by field. Empty for CREATE, DELETE and RESTORE, which concern all of it.',
  })
  changes(@Ctx() { moment }: RequestContext): FieldChange[] {
    return readableContactChanges(this.row.changes, moment.state.reference);
  }
}

@ObjectType('Contact', {
  description: 'A person of the network, with the posts that are or were held. Personal information: for officers and above.',
  implements: Node,
  simpleResolvers: true,
})
export class Contact extends Node {
  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'How the person is addressed, such as `Dr.`.' })
  honorific: string | null;

  @Field(() => [String], { description: 'Languages spoken, by their codes of ISO 639 such as `pt`, the one most at ease in first.' })
  languages: string[];

  @Field(() => String, { nullable: true, description: 'The address of electronic mail.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'What is worth knowing.' })
  note: string | null;

  @Field(() => Int, { description: 'How often it has been written; a change names the version that it starts from.' })
  version: number;

  constructor(readonly row: ContactRow) {
    super();
    this.id = globalId('Contact', row.id);
    this.name = row.name;
    this.honorific = row.honorific;
    this.languages = languagesOf(row.languages);
    this.email = row.email;
    this.phone = row.phone;
    this.note = row.note;
    this.version = row.version;
  }

  @Field(() => Jurisdiction, { nullable: true, description: 'The jurisdiction that the person belongs to. Null where none is recorded.' })
  jurisdiction(@Ctx() { moment }: RequestContext): Jurisdiction | null {
    return jurisdictionOf(moment.state.reference, this.row.jurisdictionId);
  }
}

export const ContactConnection = connectionType<Contact>('Contact', () => Contact, 'contacts');
