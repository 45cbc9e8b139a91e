export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant: `2026-11-24T09:12:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** A day without a time zone: `2005-04-01`. */
  LocalDate: { input: string; output: string; }
  /** A date as far as it is known: `2005`, `2005-04` or `2005-04-01`. */
  PartialDate: { input: string; output: string; }
};

/** A token with which a spreadsheet or a script reads what its owner may read, and changes nothing. The token itself is shown once, when it is made. */
export type AccessToken = Node & {
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The last day, in UTC, on which it holds; null where it holds until it is revoked. */
  expiresOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute; null where it never was. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for, in its owner’s words. */
  name: Scalars['String']['output'];
  /** When it was revoked; null where it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A recipient to add: of a definition or of a schedule, one of the two. */
export type AddReportRecipientInput = {
  /** The most that is wanted; what may be sent is decided when it is. */
  access?: ReportAccess;
  /** Code of the definition all of whose editions it gets. */
  definition?: InputMaybe<Scalars['String']['input']>;
  /** The address. */
  email: Scalars['String']['input'];
  /** The files that go with the message. */
  forms?: Array<ReportForm>;
  /** The language of the message and its files. */
  language: Locale;
  /** Whose address it is, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The `id` of the schedule whose editions it gets. */
  schedule?: InputMaybe<Scalars['ID']['input']>;
};

/** A post that a contact holds or held at an organization. */
export type Affiliation = {
  /** Whether it is held today, as far as its dates are known. */
  current: Scalars['Boolean']['output'];
  /** Since when it is held. Null where that is not known. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Where. */
  organization: Organization;
  /** The post; in the other language where it is recorded in that alone. */
  post?: Maybe<Scalars['String']['output']>;
  /** The post in English. Null where it is recorded in French alone, or not at all. */
  postEn?: Maybe<Scalars['String']['output']>;
  /** The post in French. Null where it is recorded in English alone, or not at all. */
  postFr?: Maybe<Scalars['String']['output']>;
  /** Until when it was held. Null while it is, and where that is not known. */
  to?: Maybe<Scalars['PartialDate']['output']>;
};


/** A post that a contact holds or held at an organization. */
export type AffiliationPostArgs = {
  locale?: InputMaybe<Locale>;
};

/** A post that a contact holds or held. */
export type AffiliationInput = {
  /** Since when it is held: `2005`, `2005-04` or `2005-04-01`. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** The organization by its id, or by its English name exactly. */
  organization: Scalars['String']['input'];
  /** The post in English. */
  postEn?: InputMaybe<Scalars['String']['input']>;
  /** The post in French. */
  postFr?: InputMaybe<Scalars['String']['input']>;
  /** Until when it was held: `2005`, `2005-04` or `2005-04-01`. None while it is. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** One item of a visit’s agenda. */
export type AgendaItem = {
  /** The day, as precisely as it is recorded. Null where unknown. */
  day?: Maybe<Scalars['PartialDate']['output']>;
  /** Where it takes place. Null where not recorded. */
  facility?: Maybe<Facility>;
  /** Who presents it. Null where not recorded. */
  presenter?: Maybe<Scalars['String']['output']>;
  /** Local time of day, such as `09:30`. Null where unknown. */
  time?: Maybe<Scalars['String']['output']>;
  /** What it is called on the agenda. Null where its topic or facility says it all. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is about. Null where not recorded. */
  topic?: Maybe<Topic>;
};

/** One item of a visit’s agenda. It has a title, a topic or a facility. */
export type AgendaItemInput = {
  /** The day: `2005`, `2005-04` or `2005-04-01`. */
  day?: InputMaybe<Scalars['String']['input']>;
  /** Where it takes place: the facility by its id, or by its English name exactly. */
  facility?: InputMaybe<Scalars['String']['input']>;
  /** Who presents it. */
  presenter?: InputMaybe<Scalars['String']['input']>;
  /** Local time of day, such as `09:30`. */
  time?: InputMaybe<Scalars['String']['input']>;
  /** What it is called on the agenda. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about: the topic by its code or id. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** When years begin. */
export type Calendar =
  /** Years begin in January, and read `2005`. */
  | 'CALENDAR'
  /** Years begin with the register’s fiscal month, and read `2005/06`. */
  | 'FISCAL';

/** One change of the register, made as a whole or not at all: who, when, why, by what way, and what it did to each engagement. `undoChange` takes it back. */
export type Change = Node & {
  /** Who made it. */
  actor: Scalars['String']['output'];
  /** When it was recorded, later than every change before it. As an `asOf`, it gives the register just after it. */
  at: Scalars['DateTime']['output'];
  /** What it did to the figures, all its revisions together, by year, kind and region. */
  effect: VolumeEffect;
  /** The file that an import brought in; null for all else. */
  fileName?: Maybe<Scalars['String']['output']>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** By what way it came. */
  origin: ChangeOrigin;
  /** Why, in their words. Null where no reason was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What it did to each engagement that the viewer may see, deleted ones among them, in the order of writing. */
  revisions: RevisionConnection;
  /** Its number, ascending in the order in which changes were made; that of its revisions. */
  seq: Scalars['Int']['output'];
};


/** One change of the register, made as a whole or not at all: who, when, why, by what way, and what it did to each engagement. `undoChange` takes it back. */
export type ChangeEffectArgs = {
  calendar?: Calendar;
  scheme?: InputMaybe<Scalars['String']['input']>;
};


/** One change of the register, made as a whole or not at all: who, when, why, by what way, and what it did to each engagement. `undoChange` takes it back. */
export type ChangeRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of changes. */
export type ChangeConnection = {
  /** The changes of this page with their places in the list. */
  edges: Array<ChangeEdge>;
  /** The changes of this page. */
  nodes: Array<Change>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many changes the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of changes, with its place there. */
export type ChangeEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: Change;
};

/** By what way a change came into the register. */
export type ChangeOrigin =
  /** Made by hand through the API: entered, changed, deleted, restored or taken back. */
  | 'EDIT'
  /** Brought in from a file, as one change however many engagements it holds. */
  | 'IMPORT'
  /** Of what engagements refer to, such as jurisdictions, regions and topics; of no engagement itself. */
  | 'REFERENCE';

/** What figures are compared with. */
export type Comparison =
  /** The span of the same length just before. */
  | 'PREVIOUS_PERIOD'
  /** The same span twelve months earlier. */
  | 'SAME_PERIOD_LAST_YEAR';

/** A person of the network, with the posts that are or were held. Personal information: for officers and above. */
export type Contact = Node & {
  /** The posts that are or were held, in the order in which they were given. */
  affiliations: Array<Affiliation>;
  /** The address of electronic mail. */
  email?: Maybe<Scalars['String']['output']>;
  /** How the person is addressed, such as `Dr.`. */
  honorific?: Maybe<Scalars['String']['output']>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** The jurisdiction that the person belongs to. Null where none is recorded. */
  jurisdiction?: Maybe<Jurisdiction>;
  /** Languages spoken, by their codes of ISO 639 such as `pt`, the one most at ease in first. */
  languages: Array<Scalars['String']['output']>;
  /** The name. */
  name: Scalars['String']['output'];
  /** What is worth knowing. */
  note?: Maybe<Scalars['String']['output']>;
  /** The telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
  /** What has been done to it, the newest first, at most 100. */
  revisions: Array<ContactRevision>;
  /** How often it has been written; a change names the version that it starts from. */
  version: Scalars['Int']['output'];
};

/** Somebody else has changed the contact since the version that a change started from. */
export type ContactConflict = {
  /** The contact as it is now. Null where it has been deleted. */
  current?: Maybe<Contact>;
  /** What has been done to it since, the oldest first, of the last 100: who, when, why, and field by field. */
  since: Array<ContactRevision>;
  /** The version that the change started from. */
  version: Scalars['Int']['output'];
};

/** A page of a list of contacts. */
export type ContactConnection = {
  /** The contacts of this page with their places in the list. */
  edges: Array<ContactEdge>;
  /** The contacts of this page. */
  nodes: Array<Contact>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many contacts the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of contacts, with its place there. */
export type ContactEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: Contact;
};

/** That a contact was erased: all that is kept of it. For administrators. */
export type ContactErasure = {
  /** Who erased it. */
  actor: Scalars['String']['output'];
  /** When it was erased. */
  at: Scalars['DateTime']['output'];
  /** Number of the change in the register, ascending. */
  seq: Scalars['Int']['output'];
};

/** A page of a list of erased contacts. */
export type ContactErasureConnection = {
  /** The erased contacts of this page with their places in the list. */
  edges: Array<ContactErasureEdge>;
  /** The erased contacts of this page. */
  nodes: Array<ContactErasure>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many erased contacts the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of erased contacts, with its place there. */
export type ContactErasureEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: ContactErasure;
};

/** Which contacts are wanted. All fields given must hold at once; an empty list narrows nothing. */
export type ContactFilter = {
  /** Those of these ids. An id that no contact has finds nothing. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: those that hold a post today, at one of `organizations` where these are given; false: those that hold none. A post with no last day is still held. */
  inPost?: InputMaybe<Scalars['Boolean']['input']>;
  /** Jurisdictions, by code or id, one of which must be the contact’s own, or that of an organization where a post is or was held. */
  jurisdictions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Languages, by their codes of ISO 639 such as `pt`, one of which must be spoken. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Organizations, by name or id, at one of which a post is or was held. */
  organizations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words that must all occur in the name, address, telephone number or note, in a post that is or was held, or in a name of its organization or of the contact’s jurisdiction. Accents and ligatures make no difference. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What a list of contacts is put in order by. Those that are equal follow by name. */
export type ContactOrder = {
  /** Which end comes first. */
  direction: SortDirection;
  /** The field. */
  field: ContactOrderField;
};

/** What a list of contacts is put in order by. */
export type ContactOrderField =
  /** The code of the jurisdiction; those without one come after all codes. */
  | 'JURISDICTION'
  /** The name; capitals, accents and ligatures make no difference. */
  | 'NAME';

/** What came of a change of one contact. Where there are problems, nothing was written. */
export type ContactPayload = {
  /** As it was given. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** What others have changed since, where that is the problem (`VERSION_CONFLICT`). Null otherwise. */
  conflict?: Maybe<ContactConflict>;
  /** The contact as it is now. Null where there are problems, and once it is deleted. */
  contact?: Maybe<Contact>;
  /** All that is wrong with the input, each with its path; empty where the change was made. */
  problems: Array<Problem>;
  /** What the change did. Null where there are problems, and where there was nothing to change. */
  revision?: Maybe<ContactRevision>;
};

/** What one change did to one contact: who, when, why, and field by field. For officers and above, as the contact is. */
export type ContactRevision = {
  /** CREATE, UPDATE, DELETE or RESTORE. */
  action: Scalars['String']['output'];
  /** Who made the change. */
  actor: Scalars['String']['output'];
  /** When the change was recorded. */
  at: Scalars['DateTime']['output'];
  /** What changed, field by field. Empty for CREATE, DELETE and RESTORE, which concern all of it. */
  changes: Array<FieldChange>;
  /** Why, in their words. Null where no reason was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Number of the change in the register, ascending. */
  seq: Scalars['Int']['output'];
  /** The contact’s version after the change; the first is 1. */
  version: Scalars['Int']['output'];
};

/** How an engagement with several values is counted. */
export type Counting =
  /** Divided by shares, so that the parts add up to the total. */
  | 'FRACTIONAL'
  /** One in every value that it has, once in any total. */
  | 'WHOLE';

/** A span for which the register claims to hold its engagements. Outside it the answer is "not recorded", never zero. */
export type Coverage = {
  /** First day covered; null where there is no earliest one. */
  from?: Maybe<Scalars['LocalDate']['output']>;
  /** What is covered; null for all kinds. */
  kinds?: Maybe<Array<EngagementKind>>;
  /** Last day covered; null while the register is kept up to date. */
  through?: Maybe<Scalars['LocalDate']['output']>;
};

/** A contact to enter. */
export type CreateContactInput = {
  /** The posts that are or were held, all of them. */
  affiliations?: InputMaybe<Array<AffiliationInput>>;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The address of electronic mail. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** How the person is addressed, such as `Dr.`. */
  honorific?: InputMaybe<Scalars['String']['input']>;
  /** The jurisdiction by its code, such as `NA` or `GB-ENG`, or by its id. */
  jurisdiction?: InputMaybe<Scalars['String']['input']>;
  /** Languages spoken, by their codes of ISO 639 such as `pt`, the one most at ease in first. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The name, which every contact has. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What is worth knowing. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A mission to enter. */
export type CreateMissionInput = {
  /** What it grew from. Links to engagements that are deleted now are not shown, and stay whatever is given here. */
  aroseFrom?: InputMaybe<Array<OriginInput>>;
  /** Budget in units of `budgetCurrency`, to the cent. */
  budget?: InputMaybe<Scalars['Float']['input']>;
  /** ISO 4217 code of the currency of `budget`; both are given or neither. */
  budgetCurrency?: InputMaybe<Scalars['String']['input']>;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Size of the delegation, in people. */
  delegates?: InputMaybe<Scalars['Int']['input']>;
  /** The posts that it fills, in order. */
  deployments?: InputMaybe<Array<DeploymentInput>>;
  /** End, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  endDate?: InputMaybe<Scalars['String']['input']>;
  /** Where it takes place: facilities by id, or by their English names exactly. */
  facilities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was promised at it, in order. A promise that became an engagement which is deleted now keeps it. */
  followUps?: InputMaybe<Array<FollowUpInput>>;
  /** What the mission is to do, and on whose authority. */
  mandate?: InputMaybe<Scalars['String']['input']>;
  /** The organizations that take part, in order. */
  organizations?: InputMaybe<Array<OrganizationPartInput>>;
  /** The whole that it is a part of. An engagement by its reference, such as `VIS-2005-0042`, or by its id. */
  partOf?: InputMaybe<Scalars['String']['input']>;
  /** The jurisdictions that it is with, in order. */
  partners?: InputMaybe<Array<PartnerInput>>;
  /** Work done in person-months, to a thousandth; unless given, the sum of the deployments. */
  personMonths?: InputMaybe<Scalars['Float']['input']>;
  /** When it is planned to end: `2005`, `2005-04` or `2005-04-01`. */
  plannedEnd?: InputMaybe<Scalars['String']['input']>;
  /** When it is planned to start: `2005`, `2005-04` or `2005-04-01`. */
  plannedStart?: InputMaybe<Scalars['String']['input']>;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its permanent reference; the next free one of its kind and year, such as `VIS-2005-0042`, unless given. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Unless given for a new one: MULTILATERAL for a mission or for two counted partners and more, else BILATERAL. */
  scope?: InputMaybe<EngagementScope>;
  /** INTERNAL unless given for a new one. */
  sensitivity?: InputMaybe<Sensitivity>;
  /** The source that it is read from, such as `csc`. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Its identifier in that source, unique within it. */
  sourceId?: InputMaybe<Scalars['String']['input']>;
  /** What the source says. */
  sourceNote?: InputMaybe<Scalars['String']['input']>;
  /** Where the source can be read, with http:// or https://. */
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** Start, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  startDate?: InputMaybe<Scalars['String']['input']>;
  /** Unless given: what goes with the stage of a visit; for a new one without a stage, what its dates tell. */
  status?: InputMaybe<EngagementStatus>;
  /** English summary; blank lines part paragraphs. */
  summaryEn?: InputMaybe<Scalars['String']['input']>;
  /** French summary; blank lines part paragraphs. */
  summaryFr?: InputMaybe<Scalars['String']['input']>;
  /** English title; every engagement has a title in at least one language. */
  titleEn?: InputMaybe<Scalars['String']['input']>;
  /** French title. */
  titleFr?: InputMaybe<Scalars['String']['input']>;
  /** What it is about: topics by code or id, in order. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A project to enter. */
export type CreateProjectInput = {
  /** The agreement that it stands on. */
  agreement?: InputMaybe<Scalars['String']['input']>;
  /** What it grew from. Links to engagements that are deleted now are not shown, and stay whatever is given here. */
  aroseFrom?: InputMaybe<Array<OriginInput>>;
  /** Budget in units of `budgetCurrency`, to the cent. */
  budget?: InputMaybe<Scalars['Float']['input']>;
  /** ISO 4217 code of the currency of `budget`; both are given or neither. */
  budgetCurrency?: InputMaybe<Scalars['String']['input']>;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Size of the delegation, in people. */
  delegates?: InputMaybe<Scalars['Int']['input']>;
  /** End, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  endDate?: InputMaybe<Scalars['String']['input']>;
  /** Where it takes place: facilities by id, or by their English names exactly. */
  facilities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was promised at it, in order. A promise that became an engagement which is deleted now keeps it. */
  followUps?: InputMaybe<Array<FollowUpInput>>;
  /** The kinds of work that it does: interventions by code or id, in order. */
  interventions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The organizations that take part, in order. */
  organizations?: InputMaybe<Array<OrganizationPartInput>>;
  /** The whole that it is a part of. An engagement by its reference, such as `VIS-2005-0042`, or by its id. */
  partOf?: InputMaybe<Scalars['String']['input']>;
  /** The jurisdictions that it is with, in order. */
  partners?: InputMaybe<Array<PartnerInput>>;
  /** When it is planned to end: `2005`, `2005-04` or `2005-04-01`. */
  plannedEnd?: InputMaybe<Scalars['String']['input']>;
  /** When it is planned to start: `2005`, `2005-04` or `2005-04-01`. */
  plannedStart?: InputMaybe<Scalars['String']['input']>;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its permanent reference; the next free one of its kind and year, such as `VIS-2005-0042`, unless given. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** What came of it. */
  results?: InputMaybe<Scalars['String']['input']>;
  /** Unless given for a new one: MULTILATERAL for a mission or for two counted partners and more, else BILATERAL. */
  scope?: InputMaybe<EngagementScope>;
  /** INTERNAL unless given for a new one. */
  sensitivity?: InputMaybe<Sensitivity>;
  /** The source that it is read from, such as `csc`. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Its identifier in that source, unique within it. */
  sourceId?: InputMaybe<Scalars['String']['input']>;
  /** What the source says. */
  sourceNote?: InputMaybe<Scalars['String']['input']>;
  /** Where the source can be read, with http:// or https://. */
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** Start, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  startDate?: InputMaybe<Scalars['String']['input']>;
  /** Unless given: what goes with the stage of a visit; for a new one without a stage, what its dates tell. */
  status?: InputMaybe<EngagementStatus>;
  /** English summary; blank lines part paragraphs. */
  summaryEn?: InputMaybe<Scalars['String']['input']>;
  /** French summary; blank lines part paragraphs. */
  summaryFr?: InputMaybe<Scalars['String']['input']>;
  /** English title; every engagement has a title in at least one language. */
  titleEn?: InputMaybe<Scalars['String']['input']>;
  /** French title. */
  titleFr?: InputMaybe<Scalars['String']['input']>;
  /** What it is about: topics by code or id, in order. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A schedule to make. It has a name in at least one language, and what its rule takes. */
export type CreateReportScheduleInput = {
  /** For the rule CRON: minute, hour, day, month, weekday, at most once an hour. */
  cron?: InputMaybe<Scalars['String']['input']>;
  /** Code of the definition that is drafted, such as `monthly`. */
  definition: Scalars['String']['input'];
  /** Whether it is on. */
  enabled?: Scalars['Boolean']['input'];
  /** Whose public holidays are no working days, such as `CA-ON`; weekends alone unless given. */
  holidays?: InputMaybe<Scalars['String']['input']>;
  /** For the rule WORKING_DAY: the local time, such as `09:00`. */
  localTime?: InputMaybe<Scalars['String']['input']>;
  /** Its English name, at most 200 characters. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Its French name, at most 200 characters. */
  nameFr?: InputMaybe<Scalars['String']['input']>;
  /** How it is said when the report is due. */
  rule: ReportScheduleRule;
  /** IANA name of a time zone; that of the register unless given. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** For the rule WORKING_DAY: which working day after the period, 1 to 10. */
  workingDay?: InputMaybe<Scalars['Int']['input']>;
};

/** A visit to enter. */
export type CreateVisitInput = {
  /** Its agenda, in order. */
  agenda?: InputMaybe<Array<AgendaItemInput>>;
  /** Who approved it; only approvers give it. Unless given with the stage APPROVED: who makes the change. */
  approvedBy?: InputMaybe<Scalars['String']['input']>;
  /** What it grew from. Links to engagements that are deleted now are not shown, and stay whatever is given here. */
  aroseFrom?: InputMaybe<Array<OriginInput>>;
  /** Budget in units of `budgetCurrency`, to the cent. */
  budget?: InputMaybe<Scalars['Float']['input']>;
  /** ISO 4217 code of the currency of `budget`; both are given or neither. */
  budgetCurrency?: InputMaybe<Scalars['String']['input']>;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Size of the delegation, in people. */
  delegates?: InputMaybe<Scalars['Int']['input']>;
  /** INBOUND: received; OUTBOUND: sent. */
  direction?: InputMaybe<Direction>;
  /** End, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  endDate?: InputMaybe<Scalars['String']['input']>;
  /** Where it takes place: facilities by id, or by their English names exactly. */
  facilities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was promised at it, in order. A promise that became an engagement which is deleted now keeps it. */
  followUps?: InputMaybe<Array<FollowUpInput>>;
  /** Who leads the delegation. Personal information. */
  headOfDelegation?: InputMaybe<Scalars['String']['input']>;
  /** The organizations that take part, in order. */
  organizations?: InputMaybe<Array<OrganizationPartInput>>;
  /** The whole that it is a part of. An engagement by its reference, such as `VIS-2005-0042`, or by its id. */
  partOf?: InputMaybe<Scalars['String']['input']>;
  /** The jurisdictions that it is with, in order. */
  partners?: InputMaybe<Array<PartnerInput>>;
  /** When it is planned to end: `2005`, `2005-04` or `2005-04-01`. */
  plannedEnd?: InputMaybe<Scalars['String']['input']>;
  /** When it is planned to start: `2005`, `2005-04` or `2005-04-01`. */
  plannedStart?: InputMaybe<Scalars['String']['input']>;
  /** What the visit is for. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its permanent reference; the next free one of its kind and year, such as `VIS-2005-0042`, unless given. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Unless given for a new one: MULTILATERAL for a mission or for two counted partners and more, else BILATERAL. */
  scope?: InputMaybe<EngagementScope>;
  /** INTERNAL unless given for a new one. */
  sensitivity?: InputMaybe<Sensitivity>;
  /** The source that it is read from, such as `csc`. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Its identifier in that source, unique within it. */
  sourceId?: InputMaybe<Scalars['String']['input']>;
  /** What the source says. */
  sourceNote?: InputMaybe<Scalars['String']['input']>;
  /** Where the source can be read, with http:// or https://. */
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** How far the request for it has come. CONFIRMED and later need an approval; APPROVED and DECLINED are for approvers to say. */
  stage?: InputMaybe<RequestStage>;
  /** Start, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  startDate?: InputMaybe<Scalars['String']['input']>;
  /** Unless given: what goes with the stage of a visit; for a new one without a stage, what its dates tell. */
  status?: InputMaybe<EngagementStatus>;
  /** English summary; blank lines part paragraphs. */
  summaryEn?: InputMaybe<Scalars['String']['input']>;
  /** French summary; blank lines part paragraphs. */
  summaryFr?: InputMaybe<Scalars['String']['input']>;
  /** English title; every engagement has a title in at least one language. */
  titleEn?: InputMaybe<Scalars['String']['input']>;
  /** French title. */
  titleFr?: InputMaybe<Scalars['String']['input']>;
  /** What it is about: topics by code or id, in order. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An access token that was just made. */
export type CreatedAccessToken = {
  /** What is kept of it. */
  accessToken: AccessToken;
  /** The token. It is told this once, and cannot be had again. */
  token: Scalars['String']['output'];
};

/** A contact to take out of the register. */
export type DeleteContactInput = {
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The contact, by id. */
  id: Scalars['ID']['input'];
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The `version` that the change starts from: nobody’s change since is written over. */
  version: Scalars['Int']['input'];
};

/** An engagement to take out of the register. */
export type DeleteEngagementInput = {
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The engagement to delete, by id or reference. */
  id: Scalars['ID']['input'];
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The version that the change starts from. If it has been changed since, nothing is written. */
  version: Scalars['Int']['input'];
};

/** A post that a mission fills, from one date to another. */
export type Deployment = {
  /** From when the post is filled. Null where unknown. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Work done in the post, in person-months, to a thousandth. Null where unknown. */
  personMonths?: Maybe<Scalars['Float']['output']>;
  /** The post. Null where not recorded. */
  post?: Maybe<Scalars['String']['output']>;
  /** Until when the post is filled. Null where unknown, or while it still is. */
  to?: Maybe<Scalars['PartialDate']['output']>;
};

/** A post that a mission fills, from one date to another. */
export type DeploymentInput = {
  /** From when it is filled: `2005`, `2005-04` or `2005-04-01`. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** Work done in the post, in person-months, to a thousandth. */
  personMonths?: InputMaybe<Scalars['Float']['input']>;
  /** The post. */
  post?: InputMaybe<Scalars['String']['input']>;
  /** Until when it is filled: `2005`, `2005-04` or `2005-04-01`. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** Visits that led to the same things, with all that they led to over any number of steps. `Engagement.ledTo` gives the links. */
export type DescentLine = {
  /** Its engagements, the earliest first, those without a date last; at most 24. */
  members: Array<Engagement>;
  /** How many engagements are in it, those that the viewer may not see left out. */
  size: Scalars['Int']['output'];
};

/** Which way a visit goes. */
export type Direction =
  /** A delegation from abroad is received. */
  | 'INBOUND'
  /** A delegation goes abroad. */
  | 'OUTBOUND';

/** Which report is begun. */
export type DraftReportInput = {
  /** The register as it was recorded at this instant; as it is now unless given. */
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** A day of the period. */
  day: Scalars['LocalDate']['input'];
  /** Code of the definition, such as `monthly`. */
  definition: Scalars['String']['input'];
};

/** Somebody else has changed the engagement since the version that a change started from. */
export type EditConflict = {
  /** The engagement as it is now. Null where it has been deleted. */
  current?: Maybe<Engagement>;
  /** What has been done to it since, the oldest first, at most 100: who, when, why, and field by field. */
  since: Array<Revision>;
  /** The version that the change started from. */
  version: Scalars['Int']['output'];
};

/** An international engagement: a mission, a project or a visit. The thing that is counted. */
export type Engagement = {
  /** The engagements that it grew out of. Links to engagements that the viewer may not see are left out. */
  aroseFrom: Array<Lineage>;
  /** Budget in units of `budgetCurrency`, to the cent. Null where unknown, which adds nothing to a sum. */
  budget?: Maybe<Scalars['Float']['output']>;
  /** ISO 4217 code of the currency of `budget`, such as `CAD`. Null where there is no budget. */
  budgetCurrency?: Maybe<Scalars['String']['output']>;
  /** The engagements that are part of it and that the viewer may see, the earliest start first. */
  components: Array<Engagement>;
  /** Size of the delegation, in people. Null where unknown, which adds nothing to a sum. */
  delegates?: Maybe<Scalars['Int']['output']>;
  /** End, as precisely as it is recorded. Null where none is recorded; `lastDay` says how that is counted. */
  endDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The places that are visited or work as hosts, in the order of entry; those of an agenda stand on the agenda. */
  facilities: Array<Facility>;
  /** The first day it is counted on: the first possible day of `startDate` (`2004` starts on 1 January). Null without a start. */
  firstDay?: Maybe<Scalars['LocalDate']['output']>;
  /** What was promised at it, in the order of entry. */
  followUps: Array<FollowUp>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Mission, project or visit. Also told by the type. */
  kind: EngagementKind;
  /** The last day it is counted on: the last possible day of `endDate`; without an end, the last possible day of the start for a visit and for whatever is not ACTIVE. Null without a start, and while it is open-ended. */
  lastDay?: Maybe<Scalars['LocalDate']['output']>;
  /** The engagements that grew out of it: the project that a visit led to. Links to engagements that the viewer may not see are left out. */
  ledTo: Array<Lineage>;
  /** What its record lacks, so that it can be mended. Empty where nothing is missing. */
  missing: Array<EngagementGap>;
  /** An active mission or project without an end: it is counted through the day a question gives as `openThrough`, which is the present unless given. */
  openEnded: Scalars['Boolean']['output'];
  /** The organizations that take part, in the order of entry. */
  organizations: Array<EngagementOrganization>;
  /** The engagement that it is a part of, beside which it is not counted. Null for a whole, and where the viewer may not see the other. */
  partOf?: Maybe<Engagement>;
  /** The jurisdictions that it is with, in the order of entry. */
  partners: Array<Partner>;
  /** Work done on a mission in person-months, to a thousandth: as given for the whole, else the sum of its deployments. Null where unknown, and for projects and visits. */
  personMonths?: Maybe<Scalars['Float']['output']>;
  /** When it was planned to end; never counted. Null where no plan is recorded. */
  plannedEnd?: Maybe<Scalars['PartialDate']['output']>;
  /** When it was planned to start; never counted. Null where no plan is recorded. */
  plannedStart?: Maybe<Scalars['PartialDate']['output']>;
  /** Permanent reference, unique in the register, such as `VIS-2005-0042`. */
  reference: Scalars['String']['output'];
  /** What has been done to it, the newest first; at an `asOf`, up to then. */
  revisions: RevisionConnection;
  /** Whether it is arranged with its partners directly, or within a multilateral undertaking. */
  scope: EngagementScope;
  /** Who may see it. PROTECTED engagements are seen by officers and above, and by people named on them; to anybody else they do not exist. */
  sensitivity: Sensitivity;
  /** The source that it was read from, such as `csc`. Null where it was entered by hand. */
  source?: Maybe<Scalars['String']['output']>;
  /** Its identifier in that source, unique within it. Null where it was entered by hand. */
  sourceId?: Maybe<Scalars['String']['output']>;
  /** What the source says, or what was to be decided about it. Null where nothing is noted. */
  sourceNote?: Maybe<Scalars['String']['output']>;
  /** Where the source can be read. Null where no address is recorded. */
  sourceUrl?: Maybe<Scalars['String']['output']>;
  /** Start, as precisely as it is recorded: `2005`, `2005-04` or `2005-04-01`. Null where unknown: the engagement then stands outside every window of dates. */
  startDate?: Maybe<Scalars['PartialDate']['output']>;
  /** How far it has come. ACTIVE and COMPLETED are counted in volume unless a question asks for others. */
  status: EngagementStatus;
  /** Summary in one language; in the other where there is none; null where there is none at all. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Title in one language; in the other, and at last the reference, where there is none. */
  title: Scalars['String']['output'];
  /** English title; null where none is recorded. */
  titleEn?: Maybe<Scalars['String']['output']>;
  /** French title; null where none is recorded. */
  titleFr?: Maybe<Scalars['String']['output']>;
  /** What it is about, in the order of entry. */
  topics: Array<Topic>;
  /** Counts the changes of this engagement, from 1. At an `asOf`, the version of then. */
  version: Scalars['Int']['output'];
};


/** An international engagement: a mission, a project or a visit. The thing that is counted. */
export type EngagementAroseFromArgs = {
  where?: InputMaybe<LinkedEngagementFilter>;
};


/** An international engagement: a mission, a project or a visit. The thing that is counted. */
export type EngagementLedToArgs = {
  where?: InputMaybe<LinkedEngagementFilter>;
};


/** An international engagement: a mission, a project or a visit. The thing that is counted. */
export type EngagementMissingArgs = {
  of?: InputMaybe<Array<EngagementGap>>;
};


/** An international engagement: a mission, a project or a visit. The thing that is counted. */
export type EngagementRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An international engagement: a mission, a project or a visit. The thing that is counted. */
export type EngagementSummaryArgs = {
  locale?: InputMaybe<Locale>;
};


/** An international engagement: a mission, a project or a visit. The thing that is counted. */
export type EngagementTitleArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of a list of engagements. */
export type EngagementConnection = {
  /** The engagements of this page with their places in the list. */
  edges: Array<EngagementEdge>;
  /** The engagements of this page. */
  nodes: Array<Engagement>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many engagements the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** An engagement in a list, with its place there. */
export type EngagementEdge = {
  /** Its place in the list in this order, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The engagement. */
  node: Engagement;
};

/** Which engagements are wanted. All fields given must hold at once; the values of one field are alternatives, and an empty list narrows nothing. On a dimension with several values (jurisdictions, topics, …) one match is enough. Filters nest by `and`, `or` and `not`. */
export type EngagementFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<EngagementFilter>>;
  /** Those that grew out of such an engagement. */
  aroseFrom?: InputMaybe<LinkedEngagementFilter>;
  /** STARTED (unless given): the first day lies in the window. ACTIVE: at least one day does; open-ended engagements run through the day of `asOf`, or today. */
  basis?: InputMaybe<TimeBasis>;
  /** Visits received or sent. Missions and projects have no direction and match none. */
  directions?: InputMaybe<Array<Direction>>;
  /** Facilities by English or French name, or by id; those named on an agenda too. */
  facilities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Those at which something was promised that is such a follow-up. */
  followUps?: InputMaybe<FollowUpFilter>;
  /** First day of the window. Undated engagements stand outside every window. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** true: those that grew from another engagement or gave rise to one; false: those that did neither. Only lineage whose other end the viewer may see is looked at. */
  hasLineage?: InputMaybe<Scalars['Boolean']['input']>;
  /** false leaves out engagements that are part of another one, as volume does. They are listed unless it is given. */
  includeComponents?: InputMaybe<Scalars['Boolean']['input']>;
  /** Interventions by code, such as `TRAINING`, by English or French name, or by id. Only projects have interventions. */
  interventions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of jurisdictions, such as `NA`, `GB-ENG`, `XK`, or their ids. A country does not stand for its subdivisions. */
  jurisdictions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Missions, projects, visits. */
  kinds?: InputMaybe<Array<EngagementKind>>;
  /** The last so many fiscal years as the window, up to the day of `asOf`, or today, or to the coverage’s last day if that is earlier; the running year is one of them. In place of `from` and `to`: a list that is kept and read again moves with time. 1 to 500. */
  lastYears?: InputMaybe<Scalars['Int']['input']>;
  /** Those that gave rise to such an engagement. */
  ledTo?: InputMaybe<LinkedEngagementFilter>;
  /** Those whose record lacks at least one of these. What it lacks is told by `Engagement.missing`. */
  missing?: InputMaybe<Array<EngagementGap>>;
  /** This must not hold. */
  not?: InputMaybe<EngagementFilter>;
  /** At least one of these must hold; an empty list narrows nothing. */
  or?: InputMaybe<Array<EngagementFilter>>;
  /** Organizations by English or French name, or by id. */
  organizations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** In what roles a partner of these `regions` and `jurisdictions` must take part. Unless given: the roles that are counted (PARTNER, BENEFICIARY, SENDING, HOSTING), the home jurisdiction left out, as in volume. Given alone: an engagement with any partner in one of these roles. */
  partnerRoles?: InputMaybe<Array<PartnerRole>>;
  /** The reference, or the beginning of it: `VIS-2005`. Upper and lower case are the same. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Codes of regions of any level of `scheme`, such as `002` (Africa) or `018` (Southern Africa). Together with `jurisdictions` both must hold of one and the same partner. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Code of the region scheme that `regions` are of; M49 unless given. */
  scheme?: InputMaybe<Scalars['String']['input']>;
  /** Bilateral, multilateral. */
  scopes?: InputMaybe<Array<EngagementScope>>;
  /** Who may see them. PROTECTED gives only those that the viewer may see. */
  sensitivities?: InputMaybe<Array<Sensitivity>>;
  /** How far they have come. All unless given; to list what volume counts, give ACTIVE and COMPLETED. */
  statuses?: InputMaybe<Array<EngagementStatus>>;
  /** Words that must all occur in what is recorded of it: its reference, titles, summaries, purpose, mandate, agreement, results and agenda, its number in its source, and the names of its partners, topics and organizations, former ones too, in either language. Capitals, accents and ligatures make no difference (`coeur` finds `Cœur`); `%` and `_` are ordinary characters. At most 10 words. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Last day of the window, included. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Topics by code, by a name or term in either language, or by id. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What the record of an engagement can lack. */
export type EngagementGap =
  /** A project without a budget. */
  | 'BUDGET'
  /** A visit without a head count. */
  | 'DELEGATES'
  /** A visit that is neither hosted nor made. */
  | 'DIRECTION'
  /** No counted partner: it stands in no region. */
  | 'PARTNER'
  /** A mission without person-months, whether for the whole or for a deployment. */
  | 'PERSON_MONTHS'
  /** No start date: it stands outside every window of dates. */
  | 'START_DATE'
  /** No English title. */
  | 'TITLE_EN'
  /** No French title. */
  | 'TITLE_FR'
  /** No topic. */
  | 'TOPIC';

/** What an engagement is. */
export type EngagementKind =
  /** People sent to work abroad, usually under a multilateral organization. */
  | 'MISSION'
  /** Technical assistance with a beneficiary. */
  | 'PROJECT'
  /** A delegation received or sent. */
  | 'VISIT';

/** What a list of engagements is put in order by. Engagements without the value come last in either direction; those that are equal follow in the order of their entry. */
export type EngagementOrder = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** The field. */
  field: EngagementOrderField;
};

/** What engagements can be put in order by. */
export type EngagementOrderField =
  /** The budget as recorded; unknown ones last. */
  | 'BUDGET'
  /** Size of the delegation; unknown ones last. */
  | 'DELEGATES'
  /** Last possible day of the end; those without last. */
  | 'END_DATE'
  /** Mission, project or visit. */
  | 'KIND'
  /** The permanent reference. */
  | 'REFERENCE'
  /** First possible day of the start; undated ones last. */
  | 'START_DATE'
  /** How far it has come. */
  | 'STATUS'
  /** The English title, or the French one where there is no other. Capitals and accents make no difference. */
  | 'TITLE'
  /** The French title, or the English one where there is no other. Capitals and accents make no difference, and œ is oe. */
  | 'TITLE_FR';

/** An organization’s part in an engagement. */
export type EngagementOrganization = {
  /** The organization. */
  organization: Organization;
  /** In what role it takes part. One organization may take part in several. */
  role: OrganizationRole;
};

/** What came of a change of one engagement. Where there are problems, nothing was written. */
export type EngagementPayload = {
  /** As it was given. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** What others have changed since, where that is the problem (`VERSION_CONFLICT`). Null otherwise. */
  conflict?: Maybe<EditConflict>;
  /** The engagement as this change left it. Null where there are problems, and once it is deleted. */
  engagement?: Maybe<Engagement>;
  /** All that is wrong with the input, each with its path; empty where the change was made. */
  problems: Array<Problem>;
  /** What the change did. Null where there are problems, and where there was nothing to change. */
  revision?: Maybe<Revision>;
};

/** With whom an engagement is arranged. */
export type EngagementScope =
  /** Between the home jurisdiction and its partners directly. */
  | 'BILATERAL'
  /** Within a multilateral organization or undertaking. */
  | 'MULTILATERAL';

/** How far an engagement has come. */
export type EngagementStatus =
  /** Under way; counted. */
  | 'ACTIVE'
  /** Given up; not counted unless asked for. */
  | 'CANCELLED'
  /** Over; counted. */
  | 'COMPLETED'
  /** Agreed and not begun; not counted unless asked for. */
  | 'CONFIRMED'
  /** Asked for and refused; not counted unless asked for. */
  | 'DECLINED'
  /** Intended; not counted unless asked for. */
  | 'PLANNED'
  /** Put off; not counted unless asked for. */
  | 'POSTPONED';

/** How much there was: figures, and what they stand on. */
export type EngagementVolume = {
  /** Whether the engagements of the rows add up to the total, none missing and none twice. */
  additive: Scalars['Boolean']['output'];
  /** The state of the register that was counted. Pass it back as `asOf` to get the same answer for ever. */
  asOf: Scalars['DateTime']['output'];
  /** What the register claims to hold. */
  coverage: Array<Coverage>;
  /** How many different values of a dimension all that is counted has, such as partner jurisdictions; engagements without one add none. */
  distinct: Scalars['Int']['output'];
  /** What was counted, and by which rules, in one paragraph. */
  explanation: Scalars['String']['output'];
  /** The periods asked for that the register does not claim to hold: not recorded, rather than zero. */
  notRecorded: Array<Period>;
  /** What a reader should know beside the figures, each with its count. */
  notes: Array<VolumeNote>;
  /** How many engagements stand in more than one row. */
  overlap: Scalars['Int']['output'];
  /** Totals that sources state of what was asked for, without the records behind them. */
  publishedFigures: Array<PublishedFigure>;
  /** One row for each combination of values; one alone without `groupBy`. */
  rows: Array<VolumeRow>;
  /** The region scheme that was counted by. */
  scheme: RegionScheme;
  /** All that is counted: counted directly, never summed from rows. */
  total: VolumeFigures;
  /** The total of the span compared with; null without `compareTo`, and where nothing of that span is recorded. */
  totalCompared?: Maybe<VolumeFigures>;
};


/** How much there was: figures, and what they stand on. */
export type EngagementVolumeDistinctArgs = {
  of: VolumeDimension;
};


/** How much there was: figures, and what they stand on. */
export type EngagementVolumeExplanationArgs = {
  locale?: InputMaybe<Locale>;
};

/** A contact to forget for good. No reason is asked for: whatever it said of the person would stay. It need not be the version that was seen, as all of them go. */
export type EraseContactInput = {
  /** The client’s own name for this mutation, as that of any other: sent again within 30 days, it gets the first answer. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The contact, by id; a deleted one, by the id that it had. */
  id: Scalars['ID']['input'];
};

/** What came of erasing a contact. Where there are problems, nothing was erased. */
export type EraseContactPayload = {
  /** As it was given. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** What is kept of it. Null where there are problems. */
  erasure?: Maybe<ContactErasure>;
  /** All that is wrong with the input, each with its path; empty where the contact was erased. */
  problems: Array<Problem>;
};

/** What one row of an exported file is. */
export type ExportGrain =
  /** One row an entry of the list; what it has several of is joined with "; ". */
  | 'ENGAGEMENT'
  /** One row an entry of the list and partner of it. */
  | 'PARTNER';

/** A place that is visited or works as a host: an institution, a college, an office. */
export type Facility = Node & {
  /** The engagements that visit it or work there, by their own word or by their agenda’s. */
  engagements: EngagementConnection;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** The jurisdiction that it lies in; null where not recorded. */
  jurisdiction?: Maybe<Jurisdiction>;
  /** Its name; the English one where there is no French one. */
  name: Scalars['String']['output'];
};


/** A place that is visited or works as a host: an institution, a college, an office. */
export type FacilityEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EngagementOrder>>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EngagementFilter>;
};


/** A place that is visited or works as a host: an institution, a college, an office. */
export type FacilityNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of a list of facilities. */
export type FacilityConnection = {
  /** The facilities of this page with their places in the list. */
  edges: Array<FacilityEdge>;
  /** The facilities of this page. */
  nodes: Array<Facility>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many facilities the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of facilities, with its place there. */
export type FacilityEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: Facility;
};

/** Which facilities are wanted. All fields given must hold at once; an empty list narrows nothing. */
export type FacilityFilter = {
  /** Jurisdictions, by code or id, one of which it must lie in. */
  jurisdictions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words that must all occur in its name, in either language. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What a change did to one field of an engagement or of a contact. */
export type FieldChange = {
  /** The value after, written out in the same way. */
  after?: Maybe<Scalars['String']['output']>;
  /** The value before, written out: codes for enums, jurisdictions and topics, names for organizations and facilities, references for engagements, several parted by `; `. Null where there was none, and for personal information below OFFICER. */
  before?: Maybe<Scalars['String']['output']>;
  /** The field, by its name in the API (`status`, `partners`, `aroseFrom`). */
  field: Scalars['String']['output'];
};

/** A promise made at an engagement: who keeps it, until when, and what it became. */
export type FollowUp = {
  /** The engagement that the promise became. Null where it has become none, or one that the viewer may not see. */
  became?: Maybe<Engagement>;
  /** When it was kept. Null while it is not. */
  doneDate?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when it is to be kept. Null where no date is set. */
  dueDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The engagement at which it was promised. Null only where it was deleted while the list was read. */
  engagement?: Maybe<Engagement>;
  /** Who keeps it. Null where nobody has been named. */
  owner?: Maybe<Scalars['String']['output']>;
  /** What was promised. */
  promise: Scalars['String']['output'];
};

/** A page of a list of follow-ups. */
export type FollowUpConnection = {
  /** The follow-ups of this page with their places in the list. */
  edges: Array<FollowUpEdge>;
  /** The follow-ups of this page. */
  nodes: Array<FollowUp>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many follow-ups the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of follow-ups, with its place there. */
export type FollowUpEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: FollowUp;
};

/** What must hold of one and the same follow-up. All fields given must hold at once; nothing given: any follow-up. */
export type FollowUpFilter = {
  /** true: those that have been kept; false: those that have not. */
  done?: InputMaybe<Scalars['Boolean']['input']>;
  /** Due on this day or later, by the last day that the due date can mean. */
  dueFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Due on this day or earlier, by the last day that the due date can mean. */
  dueTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** true: those that have not been kept, and whose due date lies wholly before the as-of day, today unless `asOf` is given; false: all others. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A promise made at an engagement. */
export type FollowUpInput = {
  /** What it became. An engagement by its reference, such as `VIS-2005-0042`, or by its id. */
  became?: InputMaybe<Scalars['String']['input']>;
  /** When it was kept: `2005`, `2005-04` or `2005-04-01`. */
  doneDate?: InputMaybe<Scalars['String']['input']>;
  /** Until when it is to be kept: `2005`, `2005-04` or `2005-04-01`. */
  dueDate?: InputMaybe<Scalars['String']['input']>;
  /** Who keeps it. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** What was promised. */
  promise: Scalars['String']['input'];
};

/** A kind of project work, such as program assessment, policy development or training. */
export type Intervention = Node & {
  /** Its permanent code, such as `TRAINING`. */
  code: Scalars['String']['output'];
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Its name; the English one where there is no French one. */
  name: Scalars['String']['output'];
};


/** A kind of project work, such as program assessment, policy development or training. */
export type InterventionNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** A country, territory, subdivision or former state that an engagement can be with. */
export type Jurisdiction = Node & {
  /** ISO 3166-1 code of three letters; null where there is none. */
  alpha3?: Maybe<Scalars['String']['output']>;
  /** ISO 3166 code (`NA`, `GB-ENG`; `SUHH` for the U.S.S.R.), or the register’s own where ISO has none (`XK`). */
  code: Scalars['String']['output'];
  /** Those who belong to it, and those who hold or held a post at an organization of it, as they are now. Null below OFFICER. */
  contacts?: Maybe<ContactConnection>;
  /** The engagements in which it is a counted partner, as in volume: none for the home jurisdiction. Those that it is only a venue or a place of transit of are found by `engagements(where: { partnerRoles: … })`. */
  engagements: EngagementConnection;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** The intermediate region (third level) that it lies in now; null where the scheme has none for it, as for most. */
  intermediateRegion?: Maybe<Region>;
  /** The engagement that was with it last, of those that count as in volume and that the viewer may see: the one with the latest last day, an open-ended one running through the as-of day. Undated ones are left out. Null where there is none. */
  lastEngagement?: Maybe<Engagement>;
  /** UN M49 code of three digits; null where M49 has no row for it. */
  m49?: Maybe<Scalars['String']['output']>;
  /** Its name: today’s, or the one that was in use on a day (`Upper Volta` in 1973). */
  name: Scalars['String']['output'];
  /** All its names over time, in both languages. */
  names: Array<JurisdictionName>;
  /** What it is a part of: the country of a subdivision. Null for a state. */
  parent?: Maybe<Jurisdiction>;
  /** The states that it took the place of, wholly or in part. */
  predecessors: Array<Jurisdiction>;
  /** The region (first level) that it lies in now; null where the scheme has none for it. */
  region?: Maybe<Region>;
  /** The subregion (second level) that it lies in now; null where the scheme has none for it. */
  subregion?: Maybe<Region>;
  /** The states that took its place, wholly or in part. */
  successors: Array<Jurisdiction>;
  /** What kind of place it is. */
  type: JurisdictionType;
  /** From when it exists; null where it has existed for as long as registers look back. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when it existed; null while it does. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
};


/** A country, territory, subdivision or former state that an engagement can be with. */
export type JurisdictionContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
  where?: InputMaybe<ContactFilter>;
};


/** A country, territory, subdivision or former state that an engagement can be with. */
export type JurisdictionEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EngagementOrder>>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EngagementFilter>;
};


/** A country, territory, subdivision or former state that an engagement can be with. */
export type JurisdictionIntermediateRegionArgs = {
  scheme?: InputMaybe<Scalars['String']['input']>;
};


/** A country, territory, subdivision or former state that an engagement can be with. */
export type JurisdictionNameArgs = {
  locale?: InputMaybe<Locale>;
  on?: InputMaybe<Scalars['LocalDate']['input']>;
};


/** A country, territory, subdivision or former state that an engagement can be with. */
export type JurisdictionRegionArgs = {
  scheme?: InputMaybe<Scalars['String']['input']>;
};


/** A country, territory, subdivision or former state that an engagement can be with. */
export type JurisdictionSubregionArgs = {
  scheme?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of jurisdictions. */
export type JurisdictionConnection = {
  /** The jurisdictions of this page with their places in the list. */
  edges: Array<JurisdictionEdge>;
  /** The jurisdictions of this page. */
  nodes: Array<Jurisdiction>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many jurisdictions the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of jurisdictions, with its place there. */
export type JurisdictionEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: Jurisdiction;
};

/** Which jurisdictions are wanted. All fields given must hold at once; an empty list narrows nothing. */
export type JurisdictionFilter = {
  /** Those of these codes, such as `NA` or `GB-ENG`. A code that no jurisdiction has finds nothing. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** true: those that an engagement was ever with, counted in the same way and with a date; false: those without one, the home jurisdiction left out. */
  engaged?: InputMaybe<Scalars['Boolean']['input']>;
  /** The same for the so many years up to the day of `asOf`, or today, or to the coverage’s last day if that is earlier. 1 to 500. */
  noEngagementInYears?: InputMaybe<Scalars['Int']['input']>;
  /** Those that no engagement was with on this day or later: none that counts, as in volume, and that the viewer may see. The home jurisdiction, which never counts as a partner, is not among them. An engagement with a part of a country is with that part alone. */
  noEngagementSince?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Regions of any level of `scheme`, by code or id, in one of which it must lie now. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Code of the region scheme that `regions` are of; M49 unless given. */
  scheme?: InputMaybe<Scalars['String']['input']>;
  /** Words that must all occur in its code or in its names, former ones and those of either language included. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Countries, territories, subdivisions, former states. */
  types?: InputMaybe<Array<JurisdictionType>>;
};

/** A name of a jurisdiction in one language, with the time it was in use. */
export type JurisdictionName = {
  /** CURRENT: in use now; FORMER: in use once; OFFICIAL: the formal name; ALIAS: another name that an import understands. */
  kind: Scalars['String']['output'];
  /** The language of the name. */
  locale: Locale;
  /** The name. */
  name: Scalars['String']['output'];
  /** From when it was in use; null where no beginning is recorded. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when it was in use; null while it is, and where no end is recorded. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
};

/** What a list of jurisdictions is put in order by. Those that are equal follow by their codes. */
export type JurisdictionOrder = {
  /** Which end comes first. */
  direction: SortDirection;
  /** The field. */
  field: JurisdictionOrderField;
};

/** What jurisdictions can be put in order by. */
export type JurisdictionOrderField =
  /** The code. */
  | 'CODE'
  /** The last day of an engagement that counts; those without one last. */
  | 'LAST_ENGAGEMENT';

/** What kind of place a jurisdiction is. */
export type JurisdictionType =
  /** A state of the present. */
  | 'COUNTRY'
  /** A state that is no more, such as Yugoslavia. */
  | 'FORMER_STATE'
  /** A part of a country, such as Scotland. */
  | 'SUBDIVISION'
  /** A territory with a code of its own. */
  | 'TERRITORY';

/** One engagement grew out of another. Left out wherever the viewer may not see one of the two. */
export type Lineage = {
  /** When the one led to the other. Null where not recorded. */
  date?: Maybe<Scalars['PartialDate']['output']>;
  /** What shows it: a report, a letter, a sentence of the source. Null where not recorded. */
  evidence?: Maybe<Scalars['String']['output']>;
  /** The earlier engagement. */
  from: Engagement;
  /** Opaque and unique: the two engagements and the kind. */
  id: Scalars['ID']['output'];
  /** How the later engagement grew out of the earlier one. */
  kind: LineageKind;
  /** The later engagement. */
  to: Engagement;
};

/** A page of a list of links of lineage. */
export type LineageConnection = {
  /** The links of lineage of this page with their places in the list. */
  edges: Array<LineageEdge>;
  /** The links of lineage of this page. */
  nodes: Array<Lineage>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many links of lineage the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of links of lineage, with its place there. */
export type LineageEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: Lineage;
};

/** Which links of lineage are wanted. All fields given must hold at once. */
export type LineageFilter = {
  /** Reference of the earlier engagement. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** Of these kinds; an empty list narrows nothing. */
  kinds?: InputMaybe<Array<LineageKind>>;
  /** Reference of an engagement: all that it grew from and all that grew from it, over any number of steps. What leads there past an engagement that the viewer may not see is not found. */
  of?: InputMaybe<Scalars['String']['input']>;
  /** Reference of the later engagement. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** How one engagement grew out of another. */
export type LineageKind =
  /** Both stand on the same funds. */
  | 'CO_FUNDED'
  /** The later engagement carries the earlier one on. */
  | 'FOLLOWS'
  /** The later engagement was born out of the earlier one. */
  | 'LED_TO';

/** What must hold of one and the same link of lineage, and of the engagement at its other end, which the viewer must be able to see. Nothing given: any link. */
export type LinkedEngagementFilter = {
  /** What the other engagement is; an empty list narrows nothing. */
  kinds?: InputMaybe<Array<EngagementKind>>;
  /** How the later engagement grew out of the earlier one; an empty list narrows nothing. */
  lineage?: InputMaybe<Array<LineageKind>>;
};

/** A language of the register. */
export type Locale =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR';

/** People sent to work abroad, usually under a multilateral organization. */
export type Mission = Engagement & Node & {
  /** The engagements that it grew out of. Links to engagements that the viewer may not see are left out. */
  aroseFrom: Array<Lineage>;
  /** Budget in units of `budgetCurrency`, to the cent. Null where unknown, which adds nothing to a sum. */
  budget?: Maybe<Scalars['Float']['output']>;
  /** ISO 4217 code of the currency of `budget`, such as `CAD`. Null where there is no budget. */
  budgetCurrency?: Maybe<Scalars['String']['output']>;
  /** The engagements that are part of it and that the viewer may see, the earliest start first. */
  components: Array<Engagement>;
  /** Size of the delegation, in people. Null where unknown, which adds nothing to a sum. */
  delegates?: Maybe<Scalars['Int']['output']>;
  /** The posts that it fills, in the order of entry. */
  deployments: Array<Deployment>;
  /** End, as precisely as it is recorded. Null where none is recorded; `lastDay` says how that is counted. */
  endDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The places that are visited or work as hosts, in the order of entry; those of an agenda stand on the agenda. */
  facilities: Array<Facility>;
  /** The first day it is counted on: the first possible day of `startDate` (`2004` starts on 1 January). Null without a start. */
  firstDay?: Maybe<Scalars['LocalDate']['output']>;
  /** What was promised at it, in the order of entry. */
  followUps: Array<FollowUp>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Mission, project or visit. Also told by the type. */
  kind: EngagementKind;
  /** The last day it is counted on: the last possible day of `endDate`; without an end, the last possible day of the start for a visit and for whatever is not ACTIVE. Null without a start, and while it is open-ended. */
  lastDay?: Maybe<Scalars['LocalDate']['output']>;
  /** The engagements that grew out of it: the project that a visit led to. Links to engagements that the viewer may not see are left out. */
  ledTo: Array<Lineage>;
  /** What the mission is to do, and on whose authority. Null where not recorded. */
  mandate?: Maybe<Scalars['String']['output']>;
  /** What its record lacks, so that it can be mended. Empty where nothing is missing. */
  missing: Array<EngagementGap>;
  /** An active mission or project without an end: it is counted through the day a question gives as `openThrough`, which is the present unless given. */
  openEnded: Scalars['Boolean']['output'];
  /** The organizations that take part, in the order of entry. */
  organizations: Array<EngagementOrganization>;
  /** The engagement that it is a part of, beside which it is not counted. Null for a whole, and where the viewer may not see the other. */
  partOf?: Maybe<Engagement>;
  /** The jurisdictions that it is with, in the order of entry. */
  partners: Array<Partner>;
  /** Work done on a mission in person-months, to a thousandth: as given for the whole, else the sum of its deployments. Null where unknown, and for projects and visits. */
  personMonths?: Maybe<Scalars['Float']['output']>;
  /** When it was planned to end; never counted. Null where no plan is recorded. */
  plannedEnd?: Maybe<Scalars['PartialDate']['output']>;
  /** When it was planned to start; never counted. Null where no plan is recorded. */
  plannedStart?: Maybe<Scalars['PartialDate']['output']>;
  /** Permanent reference, unique in the register, such as `VIS-2005-0042`. */
  reference: Scalars['String']['output'];
  /** What has been done to it, the newest first; at an `asOf`, up to then. */
  revisions: RevisionConnection;
  /** Whether it is arranged with its partners directly, or within a multilateral undertaking. */
  scope: EngagementScope;
  /** Who may see it. PROTECTED engagements are seen by officers and above, and by people named on them; to anybody else they do not exist. */
  sensitivity: Sensitivity;
  /** The source that it was read from, such as `csc`. Null where it was entered by hand. */
  source?: Maybe<Scalars['String']['output']>;
  /** Its identifier in that source, unique within it. Null where it was entered by hand. */
  sourceId?: Maybe<Scalars['String']['output']>;
  /** What the source says, or what was to be decided about it. Null where nothing is noted. */
  sourceNote?: Maybe<Scalars['String']['output']>;
  /** Where the source can be read. Null where no address is recorded. */
  sourceUrl?: Maybe<Scalars['String']['output']>;
  /** Start, as precisely as it is recorded: `2005`, `2005-04` or `2005-04-01`. Null where unknown: the engagement then stands outside every window of dates. */
  startDate?: Maybe<Scalars['PartialDate']['output']>;
  /** How far it has come. ACTIVE and COMPLETED are counted in volume unless a question asks for others. */
  status: EngagementStatus;
  /** Summary in one language; in the other where there is none; null where there is none at all. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Title in one language; in the other, and at last the reference, where there is none. */
  title: Scalars['String']['output'];
  /** English title; null where none is recorded. */
  titleEn?: Maybe<Scalars['String']['output']>;
  /** French title; null where none is recorded. */
  titleFr?: Maybe<Scalars['String']['output']>;
  /** What it is about, in the order of entry. */
  topics: Array<Topic>;
  /** Counts the changes of this engagement, from 1. At an `asOf`, the version of then. */
  version: Scalars['Int']['output'];
};


/** People sent to work abroad, usually under a multilateral organization. */
export type MissionAroseFromArgs = {
  where?: InputMaybe<LinkedEngagementFilter>;
};


/** People sent to work abroad, usually under a multilateral organization. */
export type MissionLedToArgs = {
  where?: InputMaybe<LinkedEngagementFilter>;
};


/** People sent to work abroad, usually under a multilateral organization. */
export type MissionMissingArgs = {
  of?: InputMaybe<Array<EngagementGap>>;
};


/** People sent to work abroad, usually under a multilateral organization. */
export type MissionRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** People sent to work abroad, usually under a multilateral organization. */
export type MissionSummaryArgs = {
  locale?: InputMaybe<Locale>;
};


/** People sent to work abroad, usually under a multilateral organization. */
export type MissionTitleArgs = {
  locale?: InputMaybe<Locale>;
};

export type Mutation = {
  /** Adds a recipient, who gets what is sealed from now on. APPROVER and above. */
  addReportRecipient: ReportRecipientPayload;
  /** Approves and seals what was submitted, for ever. For APPROVER and above, who had no hand in it. */
  approveReport: ReportEditionPayload;
  /** Takes a role for this browser. Only in demo mode, which only the machine itself reaches. */
  chooseDemoRole: Viewer;
  /** Begins the edition that corrects a sealed one, which is kept as it is. For OFFICER and above. */
  correctReport: ReportEditionPayload;
  /** Makes an access token, sent as `Authorization: Bearer TOKEN` or as the password of Basic authentication. It reads with its owner’s role at the time of use. ANALYST and above. */
  createAccessToken: CreatedAccessToken;
  /** Enters a contact. For officers and above. */
  createContact: ContactPayload;
  /** Enters a mission. For officers and above. */
  createMission: EngagementPayload;
  /** Enters a project. For officers and above. */
  createProject: EngagementPayload;
  /** Makes a schedule, whose author is the viewer. APPROVER and above; somebody else approves what it drafts. */
  createReportSchedule: ReportSchedulePayload;
  /** Enters a visit. For officers and above. */
  createVisit: EngagementPayload;
  /** Takes a contact out of the register; it can be brought back. For officers and above. */
  deleteContact: ContactPayload;
  /** Takes an engagement out of the register. It keeps its past, its reference and its links, and counts no longer. Lineage and follow-ups that point to it are hidden until it is restored. One that has components is not deleted before they are. For officers and above. */
  deleteEngagement: EngagementPayload;
  /** Ends a schedule. Its runs and editions stay. APPROVER and above. */
  deleteReportSchedule: Scalars['Boolean']['output'];
  /** Deletes a saved query for good: its owner may, and for a shared one an administrator. Links to it end to work. */
  deleteSavedQuery: Scalars['Boolean']['output'];
  /** Deletes a view: its owner may, and for a shared one an administrator. It can be brought back for thirty days. */
  deleteView: Scalars['Boolean']['output'];
  /** Gives a draft up. For OFFICER and above. */
  discardReport: ReportEditionPayload;
  /** Begins the edition of a period as a draft, or gives the one that is under way. For OFFICER and above. */
  draftReport: ReportEditionPayload;
  /** Erases a contact for good, as a person may ask to be forgotten: the contact, its posts, its history, and the reasons and the client’s names of the changes that were its own. What is kept is that a contact was erased, by whom and when. It cannot be brought back. For administrators. */
  eraseContact: EraseContactPayload;
  /** Takes the figures of a draft anew, as they are now. For OFFICER and above. */
  refreshReport: ReportEditionPayload;
  /** Takes a recipient off. What was sent stays on record. APPROVER and above. */
  removeReportRecipient: Scalars['Boolean']['output'];
  /** Brings a deleted contact back as it was. For officers and above. */
  restoreContact: ContactPayload;
  /** Brings a deleted engagement back as it was, with what pointed to it. Refused while its whole is deleted. For officers and above. */
  restoreEngagement: EngagementPayload;
  /** Takes back that a schedule was ended: it is as it was, and owes nothing of the time between. APPROVER and above. */
  restoreReportSchedule: ReportSchedule;
  /** Brings a deleted view back as it was: whoever may delete it may do so. */
  restoreView: SavedView;
  /** Sends what was submitted back to draft. For APPROVER and above, and its author. */
  returnReport: ReportEditionPayload;
  /** Ends one of the viewer’s access tokens for good; one that has ended stays as it is. */
  revokeAccessToken: AccessToken;
  /** Has the last whole period of a schedule drafted now, whether it is on or not; where there is an edition of it, that is given. APPROVER and above. */
  runReportScheduleNow: ReportRun;
  /** Keeps a new query, or changes one: its owner may, and for a shared one an administrator. ANALYST and above. */
  saveQuery: SaveQueryPayload;
  /** Keeps a view under a name: every role for itself, ANALYST and above for everybody. */
  saveView: SavedViewPayload;
  /** Has a message sent once more, whether it was sent, refused, given up or nobody knows. APPROVER and above. */
  sendReportAgain: ReportDeliveryPayload;
  /** Begins a session for an account of the register. */
  signIn: Viewer;
  /** Ends the session of this browser; true also where there was none. */
  signOut: Scalars['Boolean']['output'];
  /** Submits a draft for approval; whoever does so is its author from then on. For OFFICER and above. */
  submitReport: ReportEditionPayload;
  /** Takes back a whole change, such as an import, with all its revisions or not at all. Organizations, facilities and topics that an import has entered stay. For officers and above. */
  undoChange: UndoPayload;
  /** Takes back what one revision did to its engagement: entering is taken back by deleting, deleting by restoring, a change by putting back the fields that it changed. Where one of them has been changed since, nothing is written. Taking back is a revision itself. For officers and above. */
  undoRevision: UndoPayload;
  /** Changes a contact. For officers and above. */
  updateContact: ContactPayload;
  /** Changes a mission. For officers and above. */
  updateMission: EngagementPayload;
  /** Changes a project. For officers and above. */
  updateProject: EngagementPayload;
  /** Changes a recipient. APPROVER and above. */
  updateReportRecipient: ReportRecipientPayload;
  /** Changes a schedule, or turns it on or off. APPROVER and above. */
  updateReportSchedule: ReportSchedulePayload;
  /** Changes a view: its owner may, and for a shared one an administrator. */
  updateView: SavedViewPayload;
  /** Changes a visit. For officers and above. */
  updateVisit: EngagementPayload;
  /** Writes commentary into a section of a draft. For OFFICER and above. */
  writeReportCommentary: ReportEditionPayload;
};


export type MutationAddReportRecipientArgs = {
  input: AddReportRecipientInput;
};


export type MutationApproveReportArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationChooseDemoRoleArgs = {
  role: Role;
};


export type MutationCorrectReportArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationCreateAccessTokenArgs = {
  expiresOn?: InputMaybe<Scalars['LocalDate']['input']>;
  name: Scalars['String']['input'];
};


export type MutationCreateContactArgs = {
  input: CreateContactInput;
};


export type MutationCreateMissionArgs = {
  input: CreateMissionInput;
};


export type MutationCreateProjectArgs = {
  input: CreateProjectInput;
};


export type MutationCreateReportScheduleArgs = {
  input: CreateReportScheduleInput;
};


export type MutationCreateVisitArgs = {
  input: CreateVisitInput;
};


export type MutationDeleteContactArgs = {
  input: DeleteContactInput;
};


export type MutationDeleteEngagementArgs = {
  input: DeleteEngagementInput;
};


export type MutationDeleteReportScheduleArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteSavedQueryArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteViewArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDiscardReportArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationDraftReportArgs = {
  input: DraftReportInput;
};


export type MutationEraseContactArgs = {
  input: EraseContactInput;
};


export type MutationRefreshReportArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationRemoveReportRecipientArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRestoreContactArgs = {
  input: RestoreContactInput;
};


export type MutationRestoreEngagementArgs = {
  input: RestoreEngagementInput;
};


export type MutationRestoreReportScheduleArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRestoreViewArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReturnReportArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};


export type MutationRevokeAccessTokenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRunReportScheduleNowArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSaveQueryArgs = {
  input: SaveQueryInput;
};


export type MutationSaveViewArgs = {
  input: SaveViewInput;
};


export type MutationSendReportAgainArgs = {
  input: SendReportAgainInput;
};


export type MutationSignInArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationSubmitReportArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationUndoChangeArgs = {
  input: UndoChangeInput;
};


export type MutationUndoRevisionArgs = {
  input: UndoRevisionInput;
};


export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
};


export type MutationUpdateMissionArgs = {
  input: UpdateMissionInput;
};


export type MutationUpdateProjectArgs = {
  input: UpdateProjectInput;
};


export type MutationUpdateReportRecipientArgs = {
  input: UpdateReportRecipientInput;
};


export type MutationUpdateReportScheduleArgs = {
  input: UpdateReportScheduleInput;
};


export type MutationUpdateViewArgs = {
  input: UpdateViewInput;
};


export type MutationUpdateVisitArgs = {
  input: UpdateVisitInput;
};


export type MutationWriteReportCommentaryArgs = {
  input: ReportCommentaryInput;
};

/** Anything with an id of its own, by which `node(id:)` finds it again. */
export type Node = {
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
};

/** A ministry, service, agency, international body or other organization that takes part in engagements. */
export type Organization = Node & {
  /** Those who hold or held a post there. Null below OFFICER. */
  contacts?: Maybe<ContactConnection>;
  /** The engagements that it takes part in, in any role. */
  engagements: EngagementConnection;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** The jurisdiction that it belongs to; null for an international body, and where not recorded. */
  jurisdiction?: Maybe<Jurisdiction>;
  /** Its name; the English one where there is no French one. */
  name: Scalars['String']['output'];
};


/** A ministry, service, agency, international body or other organization that takes part in engagements. */
export type OrganizationContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
  where?: InputMaybe<ContactFilter>;
};


/** A ministry, service, agency, international body or other organization that takes part in engagements. */
export type OrganizationEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EngagementOrder>>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EngagementFilter>;
};


/** A ministry, service, agency, international body or other organization that takes part in engagements. */
export type OrganizationNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of a list of organizations. */
export type OrganizationConnection = {
  /** The organizations of this page with their places in the list. */
  edges: Array<OrganizationEdge>;
  /** The organizations of this page. */
  nodes: Array<Organization>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many organizations the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of organizations, with its place there. */
export type OrganizationEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: Organization;
};

/** Which organizations are wanted. All fields given must hold at once; an empty list narrows nothing. */
export type OrganizationFilter = {
  /** Those of these ids. An id that no organization has finds nothing. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Jurisdictions, by code or id, one of which it must belong to. */
  jurisdictions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words that must all occur in its name, in either language. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** An organization’s part in an engagement. */
export type OrganizationPartInput = {
  /** The organization by its id, or by its English name exactly. */
  organization: Scalars['String']['input'];
  /** In what role it takes part. One organization may take part in several. */
  role: OrganizationRole;
};

/** In what role an organization is part of an engagement. */
export type OrganizationRole =
  /** Answers for it. */
  | 'ACCOUNTABLE'
  /** Passes on means that another pays. */
  | 'EXTENDING'
  /** Pays for it. */
  | 'FUNDING'
  /** Receives it. */
  | 'HOST'
  /** Carries it out. */
  | 'IMPLEMENTING'
  /** Leads the engagement. */
  | 'LEAD'
  /** Asked for it. */
  | 'REQUESTING';

/** An earlier engagement that this one grew from. */
export type OriginInput = {
  /** When the one led to the other: `2005`, `2005-04` or `2005-04-01`. */
  date?: InputMaybe<Scalars['String']['input']>;
  /** An engagement by its reference, such as `VIS-2005-0042`, or by its id. */
  engagement: Scalars['String']['input'];
  /** What shows it: a report, a letter, a sentence of the source. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** How the later grew out of the earlier; LED_TO unless given. */
  kind?: InputMaybe<LineageKind>;
};

/** Where a page of a connection stands among its neighbours. */
export type PageInfo = {
  /** The cursor of the last edge of this page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether more stands before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge of this page; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A jurisdiction that an engagement is with, and in what role. */
export type Partner = {
  /** Whether the engagement is counted under this jurisdiction: in the role PARTNER, BENEFICIARY, SENDING or HOSTING, and not the home jurisdiction. */
  counted: Scalars['Boolean']['output'];
  /** The jurisdiction. */
  jurisdiction: Jurisdiction;
  /** The name as the source has it, such as `Upper Volta`. Null where it was chosen by code. */
  nameAsRecorded?: Maybe<Scalars['String']['output']>;
  /** In what role it takes part. TRANSIT and VENUE are recorded and never counted. */
  role: PartnerRole;
  /** Its share of the engagement in per cent, more than 0 and at most 100, by which FRACTIONAL counting divides. The shares of the counted partners add up to 100. Null where none are recorded: the partners then share equally. */
  share?: Maybe<Scalars['Float']['output']>;
};

/** A jurisdiction that an engagement is with, and in what role. */
export type PartnerInput = {
  /** The jurisdiction by its code, such as `NA` or `GB-ENG`, or by its id. */
  jurisdiction: Scalars['String']['input'];
  /** The name as the source has it, such as `Upper Volta`. */
  nameAsRecorded?: InputMaybe<Scalars['String']['input']>;
  /** In what role it takes part; PARTNER unless given. */
  role?: InputMaybe<PartnerRole>;
  /** Its share in per cent, to a hundredth. All counted partners have one, adding up to 100, or none has. */
  share?: InputMaybe<Scalars['Float']['input']>;
};

/** In what role a jurisdiction is part of an engagement. */
export type PartnerRole =
  /** Receives assistance; counted. */
  | 'BENEFICIARY'
  /** Receives the delegation; counted. */
  | 'HOSTING'
  /** Works with the home jurisdiction; counted. */
  | 'PARTNER'
  /** Sends the delegation; counted. */
  | 'SENDING'
  /** Passed through; recorded and never counted. */
  | 'TRANSIT'
  /** Where the parties met; recorded and never counted. */
  | 'VENUE';

/** A fiscal or calendar year, quarter or month. */
export type Period = {
  /** Last day, included. */
  end: Scalars['LocalDate']['output'];
  /** `2005/06`, `2005/06 Q1`, `2005`, `2005 Q2` or `2005-04`. */
  label: Scalars['String']['output'];
  /** First day. */
  start: Scalars['LocalDate']['output'];
};

/** Why an input was not taken, and which part of it is concerned. Where there is one, nothing was written. */
export type Problem = {
  /** A stable name for programs, such as `END_BEFORE_START`. */
  code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  message: Scalars['String']['output'];
  /** The way to the part of the input concerned: argument, fields, and places in lists from 0, such as `input partners 1 share`. */
  path: Array<Scalars['String']['output']>;
};


/** Why an input was not taken, and which part of it is concerned. Where there is one, nothing was written. */
export type ProblemMessageArgs = {
  locale?: InputMaybe<Locale>;
};

/** Technical assistance with a beneficiary. */
export type Project = Engagement & Node & {
  /** The agreement that it stands on. Null where not recorded. */
  agreement?: Maybe<Scalars['String']['output']>;
  /** The engagements that it grew out of. Links to engagements that the viewer may not see are left out. */
  aroseFrom: Array<Lineage>;
  /** Budget in units of `budgetCurrency`, to the cent. Null where unknown, which adds nothing to a sum. */
  budget?: Maybe<Scalars['Float']['output']>;
  /** ISO 4217 code of the currency of `budget`, such as `CAD`. Null where there is no budget. */
  budgetCurrency?: Maybe<Scalars['String']['output']>;
  /** The engagements that are part of it and that the viewer may see, the earliest start first. */
  components: Array<Engagement>;
  /** Size of the delegation, in people. Null where unknown, which adds nothing to a sum. */
  delegates?: Maybe<Scalars['Int']['output']>;
  /** End, as precisely as it is recorded. Null where none is recorded; `lastDay` says how that is counted. */
  endDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The places that are visited or work as hosts, in the order of entry; those of an agenda stand on the agenda. */
  facilities: Array<Facility>;
  /** The first day it is counted on: the first possible day of `startDate` (`2004` starts on 1 January). Null without a start. */
  firstDay?: Maybe<Scalars['LocalDate']['output']>;
  /** What was promised at it, in the order of entry. */
  followUps: Array<FollowUp>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** The kinds of work that it does, in the order of entry. */
  interventions: Array<Intervention>;
  /** Mission, project or visit. Also told by the type. */
  kind: EngagementKind;
  /** The last day it is counted on: the last possible day of `endDate`; without an end, the last possible day of the start for a visit and for whatever is not ACTIVE. Null without a start, and while it is open-ended. */
  lastDay?: Maybe<Scalars['LocalDate']['output']>;
  /** The engagements that grew out of it: the project that a visit led to. Links to engagements that the viewer may not see are left out. */
  ledTo: Array<Lineage>;
  /** What its record lacks, so that it can be mended. Empty where nothing is missing. */
  missing: Array<EngagementGap>;
  /** An active mission or project without an end: it is counted through the day a question gives as `openThrough`, which is the present unless given. */
  openEnded: Scalars['Boolean']['output'];
  /** The organizations that take part, in the order of entry. */
  organizations: Array<EngagementOrganization>;
  /** The engagement that it is a part of, beside which it is not counted. Null for a whole, and where the viewer may not see the other. */
  partOf?: Maybe<Engagement>;
  /** The jurisdictions that it is with, in the order of entry. */
  partners: Array<Partner>;
  /** Work done on a mission in person-months, to a thousandth: as given for the whole, else the sum of its deployments. Null where unknown, and for projects and visits. */
  personMonths?: Maybe<Scalars['Float']['output']>;
  /** When it was planned to end; never counted. Null where no plan is recorded. */
  plannedEnd?: Maybe<Scalars['PartialDate']['output']>;
  /** When it was planned to start; never counted. Null where no plan is recorded. */
  plannedStart?: Maybe<Scalars['PartialDate']['output']>;
  /** Permanent reference, unique in the register, such as `VIS-2005-0042`. */
  reference: Scalars['String']['output'];
  /** What came of it. Null where not recorded. */
  results?: Maybe<Scalars['String']['output']>;
  /** What has been done to it, the newest first; at an `asOf`, up to then. */
  revisions: RevisionConnection;
  /** Whether it is arranged with its partners directly, or within a multilateral undertaking. */
  scope: EngagementScope;
  /** Who may see it. PROTECTED engagements are seen by officers and above, and by people named on them; to anybody else they do not exist. */
  sensitivity: Sensitivity;
  /** The source that it was read from, such as `csc`. Null where it was entered by hand. */
  source?: Maybe<Scalars['String']['output']>;
  /** Its identifier in that source, unique within it. Null where it was entered by hand. */
  sourceId?: Maybe<Scalars['String']['output']>;
  /** What the source says, or what was to be decided about it. Null where nothing is noted. */
  sourceNote?: Maybe<Scalars['String']['output']>;
  /** Where the source can be read. Null where no address is recorded. */
  sourceUrl?: Maybe<Scalars['String']['output']>;
  /** Start, as precisely as it is recorded: `2005`, `2005-04` or `2005-04-01`. Null where unknown: the engagement then stands outside every window of dates. */
  startDate?: Maybe<Scalars['PartialDate']['output']>;
  /** How far it has come. ACTIVE and COMPLETED are counted in volume unless a question asks for others. */
  status: EngagementStatus;
  /** Summary in one language; in the other where there is none; null where there is none at all. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Title in one language; in the other, and at last the reference, where there is none. */
  title: Scalars['String']['output'];
  /** English title; null where none is recorded. */
  titleEn?: Maybe<Scalars['String']['output']>;
  /** French title; null where none is recorded. */
  titleFr?: Maybe<Scalars['String']['output']>;
  /** What it is about, in the order of entry. */
  topics: Array<Topic>;
  /** Counts the changes of this engagement, from 1. At an `asOf`, the version of then. */
  version: Scalars['Int']['output'];
};


/** Technical assistance with a beneficiary. */
export type ProjectAroseFromArgs = {
  where?: InputMaybe<LinkedEngagementFilter>;
};


/** Technical assistance with a beneficiary. */
export type ProjectLedToArgs = {
  where?: InputMaybe<LinkedEngagementFilter>;
};


/** Technical assistance with a beneficiary. */
export type ProjectMissingArgs = {
  of?: InputMaybe<Array<EngagementGap>>;
};


/** Technical assistance with a beneficiary. */
export type ProjectRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Technical assistance with a beneficiary. */
export type ProjectSummaryArgs = {
  locale?: InputMaybe<Locale>;
};


/** Technical assistance with a beneficiary. */
export type ProjectTitleArgs = {
  locale?: InputMaybe<Locale>;
};

/** A total that a source states without the records behind it, shown beside what is recorded. */
export type PublishedFigure = {
  /** The direction that it speaks of; null for both. */
  direction?: Maybe<Direction>;
  /** First day of the span that it speaks of. */
  from: Scalars['LocalDate']['output'];
  /** The kind that it speaks of; null for all. */
  kind?: Maybe<EngagementKind>;
  /** What it counts. */
  measure: VolumeMeasure;
  /** Where it can be read; null where no address is recorded. */
  sourceUrl?: Maybe<Scalars['String']['output']>;
  /** What the source states. */
  statement: Scalars['String']['output'];
  /** Last day of the span that it speaks of. */
  to: Scalars['LocalDate']['output'];
  /** The total, in the unit of its measure. */
  value: Scalars['Float']['output'];
};


/** A total that a source states without the records behind it, shown beside what is recorded. */
export type PublishedFigureStatementArgs = {
  locale?: InputMaybe<Locale>;
};

export type Query = {
  /** The viewer’s own access tokens, revoked and expired ones among them, the newest first. */
  accessTokens: Array<AccessToken>;
  /** What has been changed in the register, the oldest first: each change once, as a whole. To follow it, go on with `after` and the last cursor had; an empty page has none, and the one before it stays good. Nothing is ever entered before a cursor, so none is missed and none comes twice. Changes of engagements that the viewer may not see now are left out. */
  changes: ChangeConnection;
  /** Two editions, cell by cell. Editions of one report compare best. */
  compareReportEditions: ReportComparison;
  /** One contact by its id; null where there is none. For officers and above. */
  contact?: Maybe<Contact>;
  /** That contacts were erased, the newest first. For administrators. */
  contactErasures: ContactErasureConnection;
  /** The contacts of the register, in the order of their names unless another is given. For officers and above. */
  contacts: ContactConnection;
  /** One engagement by its reference; null where there is none, or none that the viewer may see. At an `asOf` all that hangs on it is that of then too: its partners and topics, its lineage both ways and its revisions. */
  engagement?: Maybe<Engagement>;
  /** How many engagements, broken down as asked, each figure exact and opening into the records behind it. */
  engagementVolume: EngagementVolume;
  /** The engagements of the register that the viewer may see, the latest start first unless an order is given. Deleted ones are not among them. */
  engagements: EngagementConnection;
  /** The facilities of the register, in the order of their English names. Those that only engagements name which the viewer may not see are left out. */
  facilities: FacilityConnection;
  /** What was promised at the engagements that the viewer may see, the earliest due date first, those without one last. Those of deleted engagements are not among them. */
  followUps: FollowUpConnection;
  /** The kinds of project work, in the order of their codes. */
  interventions: Array<Intervention>;
  /** One jurisdiction by its code; null where there is none. */
  jurisdiction?: Maybe<Jurisdiction>;
  /** The jurisdictions that engagements can be with, in the order of their codes unless another is given. */
  jurisdictions: JurisdictionConnection;
  /** What grew out of what, in the order in which the later engagements were entered. Only links whose two ends the viewer may see. */
  lineage: LineageConnection;
  /** Whatever has this id; null where nothing has, or the viewer may not see it. */
  node?: Maybe<Node>;
  /** The organizations of the register, in the order of their English names. Those that only engagements name which the viewer may not see are left out. */
  organizations: OrganizationConnection;
  /** The newest version of one region scheme; null where there is none of this code. */
  regionScheme?: Maybe<RegionScheme>;
  /** The ways of grouping jurisdictions into regions, in all their versions. */
  regionSchemes: Array<RegionScheme>;
  /** This register. */
  register: Register;
  /** The reports that are issued, the shortest period first. */
  reportDefinitions: Array<ReportDefinition>;
  /** The messages that were sent or are to be, the newest first. OFFICER and above. */
  reportDeliveries: ReportDeliveryConnection;
  /** An edition; null where there is none that the viewer may see. */
  reportEdition?: Maybe<ReportEdition>;
  /** Editions of reports, the newest period first: sealed ones, and for OFFICER and above those under way. */
  reportEditions: ReportEditionConnection;
  /** Whom reports are mailed to, by address. OFFICER and above. */
  reportRecipients: ReportRecipientConnection;
  /** What became of the due times of schedules, the newest first. OFFICER and above. */
  reportRuns: ReportRunConnection;
  /** The schedules of reports, the first made first. OFFICER and above. */
  reportSchedules: ReportScheduleConnection;
  /** Whether a mail server is set; without one, messages wait until there is. OFFICER and above. */
  reportsAreMailed: Scalars['Boolean']['output'];
  /** What has been done to the engagements that the viewer may see, deleted ones among them; the newest first. */
  revisions: RevisionConnection;
  /** The queries that come with Entente, then the viewer’s own and the shared ones by their English name. ANALYST and above. */
  savedQueries: SavedQueryConnection;
  /** One saved query by its slug, the viewer’s own first; null where there is none that the viewer may see. ANALYST and above. */
  savedQuery?: Maybe<SavedQuery>;
  /** The viewer’s own views, then those that others share; each by name. */
  savedViews: SavedViewConnection;
  /** One topic by its code; null where there is none. */
  topic?: Maybe<Topic>;
  /** What engagements can be about, in the order of their codes. */
  topics: TopicConnection;
  /** Who asks. */
  viewer: Viewer;
  /** What visits led to, by the year of the visit: how many led to a project, and how many to a mission, within so many months and at all. Only what the viewer may see is counted, at both ends. */
  visitOutcomes: VisitOutcomes;
};


export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  sinceSeq?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCompareReportEditionsArgs = {
  before: Scalars['ID']['input'];
  copy?: ReportAccess;
  differingOnly?: Scalars['Boolean']['input'];
  locale?: InputMaybe<Locale>;
  now: Scalars['ID']['input'];
};


export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactErasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
  where?: InputMaybe<ContactFilter>;
};


export type QueryEngagementArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  reference: Scalars['String']['input'];
};


export type QueryEngagementVolumeArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  basis?: TimeBasis;
  calendar?: Calendar;
  compareTo?: InputMaybe<Comparison>;
  counting?: Counting;
  fill?: Scalars['Boolean']['input'];
  groupBy?: Array<VolumeDimension>;
  having?: InputMaybe<VolumeHaving>;
  openThrough?: InputMaybe<Scalars['LocalDate']['input']>;
  orderBy?: InputMaybe<Array<VolumeOrder>>;
  scheme?: InputMaybe<Scalars['String']['input']>;
  top?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<VolumeFilter>;
};


export type QueryEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EngagementOrder>>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EngagementFilter>;
};


export type QueryFacilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<FacilityFilter>;
};


export type QueryFollowUpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<EngagementFilter>;
  where?: InputMaybe<FollowUpFilter>;
};


export type QueryJurisdictionArgs = {
  code: Scalars['String']['input'];
};


export type QueryJurisdictionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<JurisdictionOrder>>;
  where?: InputMaybe<JurisdictionFilter>;
};


export type QueryLineageArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<LineageFilter>;
};


export type QueryNodeArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<OrganizationFilter>;
};


export type QueryRegionSchemeArgs = {
  code: Scalars['String']['input'];
};


export type QueryReportDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  edition?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ReportDeliveryState>>;
};


export type QueryReportEditionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReportEditionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ReportEditionFilter>;
};


export type QueryReportRecipientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  definition?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  schedule?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReportRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  schedule?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<ReportRunState>>;
};


export type QueryReportSchedulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QuerySavedQueriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySavedQueryArgs = {
  slug: Scalars['String']['input'];
};


export type QuerySavedViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTopicArgs = {
  code: Scalars['String']['input'];
};


export type QueryTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<TopicFilter>;
};


export type QueryVisitOutcomesArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  calendar?: Calendar;
  scheme?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<VolumeFilter>;
  withinMonths?: Scalars['Int']['input'];
};

/** A parameter of a saved query: a variable of its document, and a part of its address. */
export type QueryParameter = {
  /** Its value unless given, as JSON text; null where there is none. */
  default?: Maybe<Scalars['String']['output']>;
  /** Its name, without the dollar sign. */
  name: Scalars['String']['output'];
  /** Whether the query cannot be run without it. */
  required: Scalars['Boolean']['output'];
  /** Its GraphQL type as written: `Int`, `[String!]`, `LocalDate!`. */
  type: Scalars['String']['output'];
};

/** The order of the records behind a figure. */
export type RecordOrder =
  /** The earliest first day first; undated ones last. */
  | 'EARLIEST'
  /** The order in which they were entered. */
  | 'ENTERED'
  /** The latest first day first; undated ones last. */
  | 'LATEST';

/** A region of a scheme. */
export type Region = Node & {
  /** The regions of the level below that lie in it. */
  children: Array<Region>;
  /** Its code within the scheme, such as `002` for Africa in M49. */
  code: Scalars['String']['output'];
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** The jurisdictions that lie in it now, in those of its regions too, in the order of their codes. Former states stand in their last region. */
  jurisdictions: Array<Jurisdiction>;
  /** How fine it is. */
  level: RegionLevel;
  /** Its name. */
  name: Scalars['String']['output'];
  /** The region of the level above that it lies in; null for one of the first level. */
  parent?: Maybe<Region>;
  /** The scheme that it belongs to. */
  scheme: RegionScheme;
};


/** A region of a scheme. */
export type RegionNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** How fine a region is. */
export type RegionLevel =
  /** The third level, where there is one: Southern Africa. */
  | 'INTERMEDIATE'
  /** The first level: Africa. */
  | 'REGION'
  /** The second level: Sub-Saharan Africa. */
  | 'SUBREGION';

/** A way of grouping jurisdictions into regions, in one version. No figure by region is shown without its scheme. */
export type RegionScheme = Node & {
  /** Its code: `M49` (United Nations), `FSG` (the Canadian foreign service), or a department’s own. */
  code: Scalars['String']['output'];
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its regions, in the order of their codes. */
  regions: Array<Region>;
  /** The version of the scheme. */
  version: Scalars['String']['output'];
};


/** A way of grouping jurisdictions into regions, in one version. No figure by region is shown without its scheme. */
export type RegionSchemeNameArgs = {
  locale?: InputMaybe<Locale>;
};


/** A way of grouping jurisdictions into regions, in one version. No figure by region is shown without its scheme. */
export type RegionSchemeRegionsArgs = {
  level?: InputMaybe<RegionLevel>;
};

/** This register: whose it is, and how it counts. */
export type Register = {
  /** What the register claims to hold, earliest first. */
  coverage: Array<Coverage>;
  /** ISO 4217 code of the currency that budgets are reported in. */
  currency: Scalars['String']['output'];
  /** First day of the five fiscal years that views begin with. */
  defaultFrom: Scalars['LocalDate']['output'];
  /** The region scheme where none is named. */
  defaultScheme: RegionScheme;
  /** Last day that views begin with: today, or the coverage’s last day if that is earlier. */
  defaultTo: Scalars['LocalDate']['output'];
  /** How many engagements the register holds for this viewer, of any status, parts of others included. */
  engagementCount: Scalars['Int']['output'];
  /** First month of the fiscal year, 1 to 12. */
  fiscalMonth: Scalars['Int']['output'];
  /** Whose engagements these are; as a partner it is never counted. */
  home: Jurisdiction;
  /** What the register is called. */
  name: Scalars['String']['output'];
  /** Totals that sources state without the records behind them, earliest first. */
  publishedFigures: Array<PublishedFigure>;
  /** Whether the register is invented, which every page and export says. */
  sample: Scalars['Boolean']['output'];
  /** IANA name of the time zone in which an instant becomes a day. */
  timeZone: Scalars['String']['output'];
  /** Today, in the register’s time zone. */
  today: Scalars['LocalDate']['output'];
};


/** This register: whose it is, and how it counts. */
export type RegisterNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** Whose eyes a copy of an edition is for. */
export type ReportAccess =
  /** Counts PROTECTED engagements too: for OFFICER and above. */
  | 'FULL'
  /** Counts what every viewer may see. */
  | 'OPEN';

/** A figure of two editions: one measure of one row, or of a total. Null where it is not recorded, or not in that edition. */
export type ReportCell = {
  /** In the first edition. */
  before?: Maybe<Scalars['Float']['output']>;
  /** What it is, in words. */
  label: Scalars['String']['output'];
  /** What is measured. */
  measure: VolumeMeasure;
  /** Its name, the same in every edition: `kind.toDate|VISIT|ENGAGEMENTS`. */
  name: Scalars['String']['output'];
  /** In the second edition. */
  now?: Maybe<Scalars['Float']['output']>;
};

/** Something to look at before an edition is approved. */
export type ReportCheck = {
  /** What is looked at: FIGURES_AGREE, LANGUAGES_COMPLETE, REASONS_GIVEN, UP_TO_DATE, or the code of a volume note. */
  code: Scalars['String']['output'];
  /** Whether it is as it should be. What is not does not keep anybody from approving. */
  ok: Scalars['Boolean']['output'];
  /** What it says, in one sentence. */
  text: Scalars['String']['output'];
};

/** What people have written into a section, in one language. */
export type ReportCommentary = {
  /** The language that it is written in. */
  language: Locale;
  /** The section. */
  section: ReportSection;
  /** The text; an empty line begins a new paragraph. */
  text: Scalars['String']['output'];
  /** When it was last written. */
  writtenAt: Scalars['DateTime']['output'];
  /** Who wrote it last. */
  writtenBy: Scalars['String']['output'];
};

/** Commentary of one section in one language. */
export type ReportCommentaryInput = {
  /** The edition. */
  id: Scalars['ID']['input'];
  /** The language that it is written in. */
  language: Locale;
  /** The section. */
  section: ReportSection;
  /** The text, at most 8,000 characters; an empty one takes what stands there away. */
  text: Scalars['String']['input'];
  /** The `version` that the text was written on. */
  version: Scalars['Int']['input'];
};

/** Two editions, cell by cell. */
export type ReportComparison = {
  /** The cells asked for, in the order of the second edition. */
  cells: Array<ReportCell>;
  /** How many of them differ. */
  differing: Scalars['Int']['output'];
  /** How many cells there are in either edition. */
  total: Scalars['Int']['output'];
};

/** Which copy an address is sent as things are. It is decided when it is sent. */
export type ReportCopyNow = {
  /** Why this one. */
  because: ReportCopyReason;
  /** The copy; null where nothing is sent. */
  copy?: Maybe<ReportAccess>;
};

/** Why an address is sent the copy that it is sent. */
export type ReportCopyReason =
  /** The account of the address is closed: nothing is sent. */
  | 'ACCOUNT_CLOSED'
  /** No account has this address. */
  | 'NO_ACCOUNT'
  /** The recipient is to get no more than the open copy. */
  | 'OPEN_WANTED'
  /** The account of the address has the role OFFICER or above. */
  | 'ROLE_ALLOWS'
  /** The account of the address has a role below OFFICER. */
  | 'ROLE_TOO_LOW';

/** What a report consists of. Every edition keeps the one that it was made by. */
export type ReportDefinition = {
  /** Whether its years and quarters are fiscal ones or those of the calendar. */
  calendar: Calendar;
  /** Its permanent code, such as `monthly`. */
  code: Scalars['String']['output'];
  /** Days after the period that are looked ahead. */
  comingDays: Scalars['Int']['output'];
  /** What narrows every figure, as JSON that `engagementVolume(where:)` takes; null where nothing does. */
  filters?: Maybe<Scalars['String']['output']>;
  /** How long a period is: MONTH, QUARTER or YEAR. */
  grain: Scalars['String']['output'];
  /** The languages that every edition is issued in. */
  languages: Array<Locale>;
  /** First day of the newest period that has ended and that the register holds to its end: what is to be reported now. */
  lastPeriodStart?: Maybe<Scalars['LocalDate']['output']>;
  /** Engagements that a list has at most; how many more there are is said. */
  mostListed: Scalars['Int']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** Code of the region scheme, of which the newest version at the edition’s moment is taken. */
  scheme: Scalars['String']['output'];
  /** Its parts, in order. */
  sections: Array<ReportSection>;
  /** Years of the trend, the running one included. */
  trendYears: Scalars['Int']['output'];
  /** Its version, counted up when it is changed. */
  version: Scalars['Int']['output'];
};


/** What a report consists of. Every edition keeps the one that it was made by. */
export type ReportDefinitionNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** One message to one address, and what became of it. OFFICER and above. */
export type ReportDelivery = Node & {
  /** The `id` of the run or the delivery that an administrator is told of; null for an edition. */
  aboutId?: Maybe<Scalars['ID']['output']>;
  /** Where it goes. */
  address: Scalars['String']['output'];
  /** How often it was begun. */
  attempts: Scalars['Int']['output'];
  /** The edition that is sent; null for word to an administrator. */
  edition?: Maybe<ReportEdition>;
  /** The `id` of the edition that is sent; null for word to an administrator. */
  editionId?: Maybe<Scalars['ID']['output']>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  kind: ReportDeliveryKind;
  /** Its language. */
  language: Locale;
  /** What the mail server said last, in its own words, or why it said nothing; null before that. */
  lastAnswer?: Maybe<Scalars['String']['output']>;
  /** When it was written down that it is to be sent. */
  madeAt: Scalars['DateTime']['output'];
  /** Its Message-ID, the same however often it is tried. */
  messageId: Scalars['String']['output'];
  /** Whose address it is. */
  name: Scalars['String']['output'];
  /** When it is tried next; null where it is not. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which copy of the edition was sent; null before that, and for word to an administrator. */
  sentAccess?: Maybe<ReportAccess>;
  /** When the mail server took it on; null where it has not. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** What has become of it. */
  state: ReportDeliveryState;
  /** Counts what has become of it, from 1. */
  version: Scalars['Int']['output'];
};


/** One message to one address, and what became of it. OFFICER and above. */
export type ReportDeliveryLastAnswerArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of a list of deliveries of reports. */
export type ReportDeliveryConnection = {
  /** The deliveries of reports of this page with their places in the list. */
  edges: Array<ReportDeliveryEdge>;
  /** The deliveries of reports of this page. */
  nodes: Array<ReportDelivery>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many deliveries of reports the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of deliveries of reports, with its place there. */
export type ReportDeliveryEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: ReportDelivery;
};

/** What a message is about. */
export type ReportDeliveryKind =
  /** An edition to a recipient. */
  | 'EDITION'
  /** Word to an administrator of an edition that was not delivered. */
  | 'FAILED_DELIVERY'
  /** Word to an administrator of a report that was not drafted. */
  | 'FAILED_RUN';

/** What became of a message that was to be sent once more. */
export type ReportDeliveryPayload = {
  /** The delivery as it waits now; null where there are problems. */
  delivery?: Maybe<ReportDelivery>;
  /** Why it is not sent once more; empty where it is. */
  problems: Array<Problem>;
};

/** What has become of a message. */
export type ReportDeliveryState =
  /** A server composes it; the mail server has not been told of it. */
  | 'CLAIMED'
  /** It was tried often enough; administrators were told. */
  | 'GIVEN_UP'
  /** It was refused for good; administrators were told. */
  | 'REFUSED'
  /** It is being handed to the mail server. */
  | 'SENDING'
  /** The mail server has taken it on. */
  | 'SENT'
  /** Sending was interrupted when it may have arrived: it is not sent twice, and administrators were told. */
  | 'UNKNOWN'
  /** It is yet to be sent, or to be tried again. */
  | 'WAITING';

/** A report of one period: its figures as of one moment, approved and sealed by two people. A sealed edition never changes. */
export type ReportEdition = Node & {
  /** Who approved it; null before. */
  approver?: Maybe<Scalars['String']['output']>;
  /** As of when the register was counted. */
  asOf: Scalars['DateTime']['output'];
  /** Who answers for it. */
  author: Scalars['String']['output'];
  /** What to look at before it is approved, asked of the register again; for OFFICER and above, empty for others and once it is sealed. */
  checks: Array<ReportCheck>;
  /** What people have written into it, by section and language. */
  commentary: Array<ReportCommentary>;
  /** The definition that it was made by. */
  definition: ReportDefinition;
  /** How often its figures have been taken. */
  draft: Scalars['Int']['output'];
  /** SHA-256 over the figures of both copies, in hexadecimal; null before it is sealed. */
  figuresHash?: Maybe<Scalars['String']['output']>;
  /** Its forms in all its languages, of the copies that the viewer may open. */
  files: Array<ReportFile>;
  /** SHA-256 over the hashes of all its files; null before it is sealed. */
  filesHash?: Maybe<Scalars['String']['output']>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Whether the viewer may approve it now: APPROVER and above, who had no hand in it. */
  mayApprove: Scalars['Boolean']['output'];
  /** Whether the viewer may write, refresh, submit or discard it now. */
  mayEdit: Scalars['Boolean']['output'];
  /** Whether the viewer may read it now: not one below OFFICER, once an engagement that it names has been protected. */
  mayRead: Scalars['Boolean']['output'];
  /** Whether the viewer may send it back to draft now. */
  mayReturn: Scalars['Boolean']['output'];
  /** 1 for the first edition of a period, 2 for the one that corrects it. */
  number: Scalars['Int']['output'];
  /** Its sections, in order. */
  outline: Array<ReportOutline>;
  /** What its period is called: `October 2026`. */
  period: Scalars['String']['output'];
  /** Last day of the period. */
  periodEnd: Scalars['LocalDate']['output'];
  /** First day of the period. */
  periodStart: Scalars['LocalDate']['output'];
  /** Why it corrects an earlier edition; null where it does not. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many figures of the last sealed edition would be different now, by this one. */
  restatedCells?: Maybe<Scalars['Int']['output']>;
  /** When it was sealed; null before. */
  sealedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  status: ReportStatus;
  /** Its way so far, the first step first. */
  steps: Array<ReportStep>;
  /** The sealed edition that corrects it; null where none does. */
  supersededBy?: Maybe<ReportEdition>;
  /** The sealed edition that it corrects; null where it is the first. */
  supersedes?: Maybe<ReportEdition>;
  /** Counts every change of the edition; given back with what is done to it. */
  version: Scalars['Int']['output'];
};


/** A report of one period: its figures as of one moment, approved and sealed by two people. A sealed edition never changes. */
export type ReportEditionChecksArgs = {
  locale?: InputMaybe<Locale>;
};


/** A report of one period: its figures as of one moment, approved and sealed by two people. A sealed edition never changes. */
export type ReportEditionOutlineArgs = {
  locale?: InputMaybe<Locale>;
};


/** A report of one period: its figures as of one moment, approved and sealed by two people. A sealed edition never changes. */
export type ReportEditionPeriodArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of a list of editions of reports. */
export type ReportEditionConnection = {
  /** The editions of reports of this page with their places in the list. */
  edges: Array<ReportEditionEdge>;
  /** The editions of reports of this page. */
  nodes: Array<ReportEdition>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many editions of reports the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of editions of reports, with its place there. */
export type ReportEditionEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: ReportEdition;
};

/** Which editions are wanted. */
export type ReportEditionFilter = {
  /** Codes of definitions. */
  definitions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose period ends on this day or later. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** How far they have come. */
  statuses?: InputMaybe<Array<ReportStatus>>;
  /** Whose period begins on this day or earlier. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What came of doing something with an edition. */
export type ReportEditionPayload = {
  /** The edition as it is now; null where there is none. */
  edition?: Maybe<ReportEdition>;
  /** Why nothing was done; empty where it was. */
  problems: Array<Problem>;
};

/** An edition in one form and one language. */
export type ReportFile = {
  /** The copy. */
  copy: ReportAccess;
  /** The form. */
  form: ReportForm;
  /** The language. */
  language: Locale;
  /** SHA-256 of its bytes in hexadecimal, as it was sealed; null for a draft. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** Bytes; null for a draft. */
  size?: Maybe<Scalars['Int']['output']>;
  /** Where it is to be had, on this server. A draft is written when it is asked for. */
  url: Scalars['String']['output'];
};

/** In what form an edition is read. */
export type ReportForm =
  /** One page in one file, for mail and archive. */
  | 'HTML'
  /** Figures with their questions, and what the report says. */
  | 'JSON'
  /** PDF on A4, tagged (PDF/UA). */
  | 'PDF_A4'
  /** PDF on US Letter, tagged (PDF/UA). */
  | 'PDF_LETTER'
  /** A workbook: a sheet a section, numbers as numbers. */
  | 'XLSX';

/** A section of an edition, as it is headed in a language. */
export type ReportOutline = {
  /** The part of the HTML form’s address that leads there: `s-region`. */
  anchor: Scalars['String']['output'];
  /** Its heading. */
  heading: Scalars['String']['output'];
  /** The section. */
  section: ReportSection;
};

/** An address that sealed editions are mailed to. OFFICER and above see recipients, APPROVER and ADMIN change them. */
export type ReportRecipient = Node & {
  /** The most that is wanted. FULL is sent only to the address of an account that has the role OFFICER or above when it is sent; any other gets OPEN. */
  access: ReportAccess;
  /** When it was last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Which copy it would be sent now, and why. */
  copyNow: ReportCopyNow;
  /** Code of the definition all of whose editions it gets; null for one of a schedule. */
  definition?: Maybe<Scalars['String']['output']>;
  /** The address, in lower case. */
  email: Scalars['String']['output'];
  /** The files that go with the message. */
  forms: Array<ReportForm>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** The language of the message and its files. */
  language: Locale;
  /** Whose address it is. */
  name: Scalars['String']['output'];
  /** The `id` of the schedule whose editions it gets; null for one of a definition. */
  scheduleId?: Maybe<Scalars['ID']['output']>;
  /** Counts its changes, from 1. */
  version: Scalars['Int']['output'];
};

/** A page of a list of recipients of reports. */
export type ReportRecipientConnection = {
  /** The recipients of reports of this page with their places in the list. */
  edges: Array<ReportRecipientEdge>;
  /** The recipients of reports of this page. */
  nodes: Array<ReportRecipient>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many recipients of reports the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of recipients of reports, with its place there. */
export type ReportRecipientEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: ReportRecipient;
};

/** What became of a recipient that was to be kept. */
export type ReportRecipientPayload = {
  /** Why it was not kept; empty where it was. */
  problems: Array<Problem>;
  /** The recipient as it is kept; null where there are problems. */
  recipient?: Maybe<ReportRecipient>;
};

/** One due time of a schedule, which one server has at a time however many run. */
export type ReportRun = Node & {
  /** How often it was begun. */
  attempts: Scalars['Int']['output'];
  /** Whether somebody asked for it, rather than time. */
  byHand: Scalars['Boolean']['output'];
  /** When it was due; where somebody asked for it, when they did. */
  dueAt: Scalars['DateTime']['output'];
  /** The edition that there is; null before it is done. */
  edition?: Maybe<ReportEdition>;
  /** The `id` of the edition that there is; null before it is done. */
  editionId?: Maybe<Scalars['ID']['output']>;
  /** What the last attempt failed by; null where it did not. */
  error?: Maybe<Scalars['String']['output']>;
  /** When it was over; null before that. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** When it is tried next; null where it is not. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** The period that is reported on, as it is called. */
  period: Scalars['String']['output'];
  /** First day of the period that is reported on. */
  periodStart: Scalars['LocalDate']['output'];
  /** The `id` of its schedule, which may have been deleted since. */
  scheduleId: Scalars['ID']['output'];
  /** What has become of it. */
  state: ReportRunState;
};


/** One due time of a schedule, which one server has at a time however many run. */
export type ReportRunErrorArgs = {
  locale?: InputMaybe<Locale>;
};


/** One due time of a schedule, which one server has at a time however many run. */
export type ReportRunPeriodArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of a list of runs of schedules. */
export type ReportRunConnection = {
  /** The runs of schedules of this page with their places in the list. */
  edges: Array<ReportRunEdge>;
  /** The runs of schedules of this page. */
  nodes: Array<ReportRun>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many runs of schedules the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of runs of schedules, with its place there. */
export type ReportRunEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: ReportRun;
};

/** What has become of a due time of a schedule. */
export type ReportRunState =
  /** There is an edition. */
  | 'DONE'
  /** It was tried often enough; administrators were told. */
  | 'FAILED'
  /** A server is at it. */
  | 'RUNNING'
  /** It is yet to be done, or to be tried again. */
  | 'WAITING';

/** When a report is drafted by itself. OFFICER and above see schedules, APPROVER and ADMIN make and change them. */
export type ReportSchedule = Node & {
  /** Who made it, and so is the author of what it drafts, which somebody else approves. */
  author: Scalars['String']['output'];
  /** When it was last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** The cron expression, minute, hour, day, month, weekday, for the rule CRON. */
  cron?: Maybe<Scalars['String']['output']>;
  /** Code of the definition that is drafted, such as `monthly`; it says of which periods. */
  definition: Scalars['String']['output'];
  /** Whether it is on. What is due while it is off is not made up for. */
  enabled: Scalars['Boolean']['output'];
  /** Whose public holidays are no working days: country, state, region, such as `CA-ON`; null for weekends alone. */
  holidays?: Maybe<Scalars['String']['output']>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** What its last due times came to, the newest first. */
  lastRuns: Array<ReportRun>;
  /** The local time on that day, such as `09:00`, for the rule WORKING_DAY. */
  localTime?: Maybe<Scalars['String']['output']>;
  /** Its name in one language; in the other where there is no other. */
  name: Scalars['String']['output'];
  /** Its English name; null where there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Its French name; null where there is none. */
  nameFr?: Maybe<Scalars['String']['output']>;
  /** When it is due next, the soonest first; empty while it is off. */
  nextDueTimes: Array<Scalars['DateTime']['output']>;
  /** How it is said when the report is due. */
  rule: ReportScheduleRule;
  /** IANA name of the zone whose clocks count. A time that is skipped when they are put forward is due when they are; one that comes twice is due the first time. */
  timeZone: Scalars['String']['output'];
  /** Counts its changes, from 1. */
  version: Scalars['Int']['output'];
  /** Which working day after the period, from 1, for the rule WORKING_DAY. */
  workingDay?: Maybe<Scalars['Int']['output']>;
};


/** When a report is drafted by itself. OFFICER and above see schedules, APPROVER and ADMIN make and change them. */
export type ReportScheduleLastRunsArgs = {
  first?: Scalars['Int']['input'];
};


/** When a report is drafted by itself. OFFICER and above see schedules, APPROVER and ADMIN make and change them. */
export type ReportScheduleNameArgs = {
  locale?: InputMaybe<Locale>;
};


/** When a report is drafted by itself. OFFICER and above see schedules, APPROVER and ADMIN make and change them. */
export type ReportScheduleNextDueTimesArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of a list of schedules of reports. */
export type ReportScheduleConnection = {
  /** The schedules of reports of this page with their places in the list. */
  edges: Array<ReportScheduleEdge>;
  /** The schedules of reports of this page. */
  nodes: Array<ReportSchedule>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many schedules of reports the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of schedules of reports, with its place there. */
export type ReportScheduleEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: ReportSchedule;
};

/** What became of a schedule that was to be kept. */
export type ReportSchedulePayload = {
  /** Why it was not kept; empty where it was. */
  problems: Array<Problem>;
  /** The schedule as it is kept; null where there are problems. */
  schedule?: Maybe<ReportSchedule>;
};

/** How it is said when a report is due. */
export type ReportScheduleRule =
  /** As a cron expression of five fields says, in local time. */
  | 'CRON'
  /** On a working day of every month, quarter or year, at a local time. */
  | 'WORKING_DAY';

/** A part of a report. */
export type ReportSection =
  /** New projects that grew from visits. */
  | 'BORN'
  /** Figures of the last sealed edition that would be different now, and why. */
  | 'CHANGES'
  /** What is planned or confirmed for the days after the period. */
  | 'COMING'
  /** Promises that are overdue, or due soon. */
  | 'FOLLOW_UPS'
  /** By which rules. */
  | 'HOW'
  /** By partner jurisdiction. */
  | 'JURISDICTION'
  /** Missions, projects and visits. */
  | 'KIND'
  /** Missions and deployments with person-months. */
  | 'MISSIONS'
  /** Projects begun, under way and ended. */
  | 'PROJECTS'
  /** What is undated, without a region, withheld or unknown. */
  | 'QUALITY'
  /** By region of the scheme. */
  | 'REGION'
  /** What there was, in a sentence and a few figures. */
  | 'SUMMARY'
  /** The last years, and the regions over them. */
  | 'TREND'
  /** Visits hosted and made, each with partners, size, topics and facilities. */
  | 'VISITS';

/** How far an edition of a report has come. */
export type ReportStatus =
  /** A draft that was given up. */
  | 'DISCARDED'
  /** Its figures can be taken anew, and its commentary written. */
  | 'DRAFT'
  /** Approved: figures and files are what they are, for ever. */
  | 'SEALED'
  /** It waits for the approval of somebody other than its author. */
  | 'SUBMITTED';

/** A step on an edition’s way from draft to seal. */
export type ReportStep = {
  /** By whom: a person, in demo mode a role, or a schedule. */
  actor: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was done. */
  did: ReportStepName;
  /** Why, or of what; null where nothing was said. */
  note?: Maybe<Scalars['String']['output']>;
};

/** What was done with an edition. */
export type ReportStepName =
  /** The draft was given up. */
  | 'DISCARDED'
  /** The edition was begun. */
  | 'DRAFTED'
  /** The figures were taken anew. */
  | 'REFRESHED'
  /** It went back to draft. */
  | 'RETURNED'
  /** It was approved, and sealed. */
  | 'SEALED'
  /** It was submitted for approval. */
  | 'SUBMITTED'
  /** Commentary was written. */
  | 'WRITTEN';

/** How far the request for a visit has come. */
export type RequestStage =
  /** Somebody who may has said yes. */
  | 'APPROVED'
  /** Given up. */
  | 'CANCELLED'
  /** Nothing is left to do. */
  | 'CLOSED'
  /** The visit has taken place. */
  | 'COMPLETED'
  /** Agreed with the visitors. */
  | 'CONFIRMED'
  /** Somebody who may has said no. */
  | 'DECLINED'
  /** Put off. */
  | 'POSTPONED'
  /** The request has come in. */
  | 'REQUESTED'
  /** The request is being looked at. */
  | 'SCREENING'
  /** The delegation is here, or there. */
  | 'UNDER_WAY';

/** A deleted contact to bring back. */
export type RestoreContactInput = {
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The contact, by the id that it had. */
  id: Scalars['ID']['input'];
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A deleted engagement to bring back. */
export type RestoreEngagementInput = {
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** An engagement by its reference, such as `VIS-2005-0042`, or by its id. */
  engagement: Scalars['String']['input'];
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What one change did to one engagement: who, when, why, and field by field. */
export type Revision = Node & {
  /** CREATE, UPDATE, DELETE or RESTORE. */
  action: Scalars['String']['output'];
  /** Who made the change. */
  actor: Scalars['String']['output'];
  /** When the change was recorded. As an `asOf`, it gives the register just after it. */
  at: Scalars['DateTime']['output'];
  /** The change that it is a part of, with all else that was changed with it. */
  change: Change;
  /** What changed, field by field, relations included. Empty for CREATE, DELETE and RESTORE, which concern the engagement as a whole. Mentions of engagements that the viewer may not see are left out. */
  changes: Array<FieldChange>;
  /** What it did to the figures, by year, kind and region. */
  effect: VolumeEffect;
  /** The engagement, as it is now or at the `asOf` that was asked for. Null once it is deleted. */
  engagement?: Maybe<Engagement>;
  /** The id of the engagement, which it keeps when it is deleted. */
  engagementId: Scalars['ID']['output'];
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Why, in their words. Null where no reason was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The reference of the engagement, which it keeps when it is deleted. */
  reference: Scalars['String']['output'];
  /** Number of the change in the register, ascending; revisions of one change have the same. */
  seq: Scalars['Int']['output'];
  /** The engagement’s version after the change; the first is 1. */
  version: Scalars['Int']['output'];
};


/** What one change did to one engagement: who, when, why, and field by field. */
export type RevisionEffectArgs = {
  calendar?: Calendar;
  scheme?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of revisions. */
export type RevisionConnection = {
  /** The revisions of this page with their places in the list. */
  edges: Array<RevisionEdge>;
  /** The revisions of this page. */
  nodes: Array<Revision>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many revisions the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of revisions, with its place there. */
export type RevisionEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: Revision;
};

/** What a person may do, each role all that the ones before it may. */
export type Role =
  /** Also runs the register. */
  | 'ADMIN'
  /** Also asks ad hoc, exports, and saves queries. */
  | 'ANALYST'
  /** Also approves, and seals editions of reports. */
  | 'APPROVER'
  /** Also sees protected engagements and personal information, enters and imports. */
  | 'OFFICER'
  /** Sees dashboards and reports. */
  | 'VIEWER';

/** A query to keep. */
export type SaveQueryInput = {
  /** What it answers, in English. */
  descriptionEn?: InputMaybe<Scalars['String']['input']>;
  /** What it answers, in French. */
  descriptionFr?: InputMaybe<Scalars['String']['input']>;
  /** The GraphQL document: exactly one query, valid against the schema. */
  document: Scalars['String']['input'];
  /** What one row of its file is unless the address says. */
  grain?: InputMaybe<ExportGrain>;
  /** The query that is changed; a new one unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Its English name. */
  nameEn: Scalars['String']['input'];
  /** Its French name. */
  nameFr?: InputMaybe<Scalars['String']['input']>;
  /** Whether others see it. */
  shared?: Scalars['Boolean']['input'];
  /** Its name in addresses: lower-case letters and digits with hyphens between them, unique among the viewer’s own and among what is shared. */
  slug: Scalars['String']['input'];
  /** Values of variables unless a run gives others, as the JSON text of an object; they go before the defaults of the document. */
  variables?: InputMaybe<Scalars['String']['input']>;
  /** The `version` that the change was made on; needed with `id`. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a query that was to be kept. */
export type SaveQueryPayload = {
  /** Why it was not kept; empty where it was. */
  problems: Array<Problem>;
  /** The query as it is kept; null where there are problems. */
  savedQuery?: Maybe<SavedQuery>;
};

/** A view to keep. It has a name in at least one language. */
export type SaveViewInput = {
  /** Path and search of a page of the dashboard, relative and without a language, at most 2000 characters: `/?kinds=visit`. */
  address: Scalars['String']['input'];
  /** Its English name, at most 200 characters. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Its French name, at most 200 characters. */
  nameFr?: InputMaybe<Scalars['String']['input']>;
  /** Whether others see it; ANALYST and above share views. */
  shared?: Scalars['Boolean']['input'];
};

/** A GraphQL query under a name of its own: its answer is to be had as a file at `/q/SLUG.csv`, `.xlsx` or `.json`. */
export type SavedQuery = Node & {
  /** When it was last changed. Null for a query that comes with Entente. */
  changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it answers, in one language; in the other where there is no other. */
  description?: Maybe<Scalars['String']['output']>;
  /** What it answers, in English; null where nothing is said. */
  descriptionEn?: Maybe<Scalars['String']['output']>;
  /** What it answers, in French; null where nothing is said. */
  descriptionFr?: Maybe<Scalars['String']['output']>;
  /** The GraphQL document: one query. */
  document: Scalars['String']['output'];
  /** What one row of its file is unless the address says; null where nothing is said. */
  grain?: Maybe<ExportGrain>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Whether the viewer may change and delete it: its owner, and for a shared one an administrator. */
  mayChange: Scalars['Boolean']['output'];
  /** Whether it is the viewer’s own. */
  mine: Scalars['Boolean']['output'];
  /** Its name in one language; the English one where there is no other. */
  name: Scalars['String']['output'];
  /** Its English name. */
  nameEn: Scalars['String']['output'];
  /** Its French name; null where there is none. */
  nameFr?: Maybe<Scalars['String']['output']>;
  /** Whose it is; in demo mode the role. Null for a query that comes with Entente. */
  owner?: Maybe<Scalars['String']['output']>;
  /** Its parameters, in the order of the document. */
  parameters: Array<QueryParameter>;
  /** Whether others see it. One that is not shared exists for its owner alone. */
  shared: Scalars['Boolean']['output'];
  /** Its name in addresses, such as `visits-that-led-to-projects`. */
  slug: Scalars['String']['output'];
  /** Whether it comes with Entente. */
  starter: Scalars['Boolean']['output'];
  /** Counts its changes, from 1. */
  version: Scalars['Int']['output'];
};


/** A GraphQL query under a name of its own: its answer is to be had as a file at `/q/SLUG.csv`, `.xlsx` or `.json`. */
export type SavedQueryDescriptionArgs = {
  locale?: InputMaybe<Locale>;
};


/** A GraphQL query under a name of its own: its answer is to be had as a file at `/q/SLUG.csv`, `.xlsx` or `.json`. */
export type SavedQueryNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of a list of saved queries. */
export type SavedQueryConnection = {
  /** The saved queries of this page with their places in the list. */
  edges: Array<SavedQueryEdge>;
  /** The saved queries of this page. */
  nodes: Array<SavedQuery>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many saved queries the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of saved queries, with its place there. */
export type SavedQueryEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: SavedQuery;
};

/** A page of the dashboard as somebody has filtered it, under a name. It holds an address and no figures: what it shows is counted for whoever opens it. */
export type SavedView = Node & {
  /** Path and search within the dashboard, without a language: `/?kinds=visit`. */
  address: Scalars['String']['output'];
  /** When it was last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Whether the viewer may change and delete it: its owner, and for a shared one an administrator. */
  mayChange: Scalars['Boolean']['output'];
  /** Whether it is the viewer’s own. */
  mine: Scalars['Boolean']['output'];
  /** Its name in one language; in the other where there is no other. */
  name: Scalars['String']['output'];
  /** Its English name; null where there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Its French name; null where there is none. */
  nameFr?: Maybe<Scalars['String']['output']>;
  /** Whose it is; in demo mode the role. */
  owner?: Maybe<Scalars['String']['output']>;
  /** Whether others see it. One that is not shared exists for its owner alone. */
  shared: Scalars['Boolean']['output'];
  /** Counts its changes, from 1. */
  version: Scalars['Int']['output'];
};


/** A page of the dashboard as somebody has filtered it, under a name. It holds an address and no figures: what it shows is counted for whoever opens it. */
export type SavedViewNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of a list of saved views. */
export type SavedViewConnection = {
  /** The saved views of this page with their places in the list. */
  edges: Array<SavedViewEdge>;
  /** The saved views of this page. */
  nodes: Array<SavedView>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many saved views the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of saved views, with its place there. */
export type SavedViewEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: SavedView;
};

/** What became of a view that was to be kept. */
export type SavedViewPayload = {
  /** Why it was not kept; empty where it was. */
  problems: Array<Problem>;
  /** The view as it is kept; null where there are problems. */
  savedView?: Maybe<SavedView>;
};

/** A message to be sent once more. */
export type SendReportAgainInput = {
  /** The `id` of its delivery. */
  id: Scalars['ID']['input'];
  /** The `version` of the delivery that was seen, so that two people do not have it sent twice. */
  version: Scalars['Int']['input'];
};

/** Who may see an engagement. */
export type Sensitivity =
  /** For everybody who may use the register. */
  | 'INTERNAL'
  /** For officers and above, and for people named on it. */
  | 'PROTECTED'
  /** May be told to anybody. */
  | 'PUBLIC';

/** Which end comes first. */
export type SortDirection =
  /** Smallest or earliest first. */
  | 'ASC'
  /** Largest or latest first. */
  | 'DESC';

/** In which periods an engagement is counted. */
export type TimeBasis =
  /** Counted in every period with at least one day of it. Does not add up over periods. */
  | 'ACTIVE'
  /** Counted in the period that holds the start. Adds up over periods. */
  | 'STARTED';

/** What an engagement is about: an agenda topic, coded and bilingual. */
export type Topic = Node & {
  /** Its permanent code, such as `WOMEN_OFFENDERS`. */
  code: Scalars['String']['output'];
  /** The engagements that are about it. */
  engagements: EngagementConnection;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Its name: today’s, or the term that was in use on a day (`Aboriginal offenders` before 2019). The English one where there is no French one. */
  name: Scalars['String']['output'];
  /** Its historic terms and synonyms, in both languages. */
  terms: Array<TopicTerm>;
};


/** What an engagement is about: an agenda topic, coded and bilingual. */
export type TopicEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EngagementOrder>>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EngagementFilter>;
};


/** What an engagement is about: an agenda topic, coded and bilingual. */
export type TopicNameArgs = {
  locale?: InputMaybe<Locale>;
  on?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** A page of a list of topics. */
export type TopicConnection = {
  /** The topics of this page with their places in the list. */
  edges: Array<TopicEdge>;
  /** The topics of this page. */
  nodes: Array<Topic>;
  /** Whether there is more on either side, and how to get there. */
  pageInfo: PageInfo;
  /** How many topics the whole list holds that the viewer may see. Counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of a list of topics, with its place there. */
export type TopicEdge = {
  /** Its place in the list, to go on from with `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** What stands here. */
  node: Topic;
};

/** Which topics are wanted. All fields given must hold at once; an empty list narrows nothing. */
export type TopicFilter = {
  /** Those of these codes. A code that no topic has finds nothing. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words that must all occur in its code, its names or its terms, in either language. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A term for a topic in one language. */
export type TopicTerm = {
  /** HISTORIC: the name of the topic once; SYNONYM: another term that an import understands. */
  kind: Scalars['String']['output'];
  /** The language of the term. */
  locale: Locale;
  /** The term. */
  term: Scalars['String']['output'];
  /** From when it was in use; null where no beginning is recorded. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when it was in use; null while it is, and where no end is recorded. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
};

/** A change to take back, with all its revisions. */
export type UndoChangeInput = {
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The number of the change, the `seq` of its revisions. */
  seq: Scalars['Int']['input'];
};

/** A field that has been changed since the change that was to be taken back. */
export type UndoConflict = {
  /** The field: `before` is what the change left it as, `after` what it is now. Null where the two read alike. */
  change?: Maybe<FieldChange>;
  /** The reference of the engagement. */
  reference: Scalars['String']['output'];
};

/** What came of taking a change back. Where there are problems, nothing was written. */
export type UndoPayload = {
  /** As it was given. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The fields that have been changed since, for the problems `CHANGED_SINCE`; at most 100. */
  conflicts: Array<UndoConflict>;
  /** How many engagements were changed. */
  count: Scalars['Int']['output'];
  /** The first 100 of them as they stand now, in the order of their entry; those that are deleted now left out. */
  engagements: Array<Engagement>;
  /** What stands in the way, at most 100; empty where the change was taken back. */
  problems: Array<Problem>;
  /** The number of the change that took it back, by which that can be taken back in turn. Null where there are problems. */
  seq?: Maybe<Scalars['Int']['output']>;
};

/** A revision to take back. */
export type UndoRevisionInput = {
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The revision, by id. */
  id: Scalars['ID']['input'];
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What changes of a contact. A field left out stays as it is; null takes away what was there; a list is given whole. */
export type UpdateContactInput = {
  /** The posts that are or were held, all of them. */
  affiliations?: InputMaybe<Array<AffiliationInput>>;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The address of electronic mail. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** How the person is addressed, such as `Dr.`. */
  honorific?: InputMaybe<Scalars['String']['input']>;
  /** The contact, by id. */
  id: Scalars['ID']['input'];
  /** The jurisdiction by its code, such as `NA` or `GB-ENG`, or by its id. */
  jurisdiction?: InputMaybe<Scalars['String']['input']>;
  /** Languages spoken, by their codes of ISO 639 such as `pt`, the one most at ease in first. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The name, which every contact has. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What is worth knowing. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The `version` that the change starts from: nobody’s change since is written over. */
  version: Scalars['Int']['input'];
};

/** What changes of a mission. A field left out stays as it is; null takes away what was there; a list is given whole. */
export type UpdateMissionInput = {
  /** What it grew from. Links to engagements that are deleted now are not shown, and stay whatever is given here. */
  aroseFrom?: InputMaybe<Array<OriginInput>>;
  /** Budget in units of `budgetCurrency`, to the cent. */
  budget?: InputMaybe<Scalars['Float']['input']>;
  /** ISO 4217 code of the currency of `budget`; both are given or neither. */
  budgetCurrency?: InputMaybe<Scalars['String']['input']>;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Size of the delegation, in people. */
  delegates?: InputMaybe<Scalars['Int']['input']>;
  /** The posts that it fills, in order. */
  deployments?: InputMaybe<Array<DeploymentInput>>;
  /** End, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  endDate?: InputMaybe<Scalars['String']['input']>;
  /** Where it takes place: facilities by id, or by their English names exactly. */
  facilities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was promised at it, in order. A promise that became an engagement which is deleted now keeps it. */
  followUps?: InputMaybe<Array<FollowUpInput>>;
  /** The engagement to change, by id or reference. */
  id: Scalars['ID']['input'];
  /** What the mission is to do, and on whose authority. */
  mandate?: InputMaybe<Scalars['String']['input']>;
  /** The organizations that take part, in order. */
  organizations?: InputMaybe<Array<OrganizationPartInput>>;
  /** The whole that it is a part of. An engagement by its reference, such as `VIS-2005-0042`, or by its id. */
  partOf?: InputMaybe<Scalars['String']['input']>;
  /** The jurisdictions that it is with, in order. */
  partners?: InputMaybe<Array<PartnerInput>>;
  /** Work done in person-months, to a thousandth; unless given, the sum of the deployments. */
  personMonths?: InputMaybe<Scalars['Float']['input']>;
  /** When it is planned to end: `2005`, `2005-04` or `2005-04-01`. */
  plannedEnd?: InputMaybe<Scalars['String']['input']>;
  /** When it is planned to start: `2005`, `2005-04` or `2005-04-01`. */
  plannedStart?: InputMaybe<Scalars['String']['input']>;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Unless given for a new one: MULTILATERAL for a mission or for two counted partners and more, else BILATERAL. */
  scope?: InputMaybe<EngagementScope>;
  /** INTERNAL unless given for a new one. */
  sensitivity?: InputMaybe<Sensitivity>;
  /** The source that it is read from, such as `csc`. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Its identifier in that source, unique within it. */
  sourceId?: InputMaybe<Scalars['String']['input']>;
  /** What the source says. */
  sourceNote?: InputMaybe<Scalars['String']['input']>;
  /** Where the source can be read, with http:// or https://. */
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** Start, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  startDate?: InputMaybe<Scalars['String']['input']>;
  /** Unless given: what goes with the stage of a visit; for a new one without a stage, what its dates tell. */
  status?: InputMaybe<EngagementStatus>;
  /** English summary; blank lines part paragraphs. */
  summaryEn?: InputMaybe<Scalars['String']['input']>;
  /** French summary; blank lines part paragraphs. */
  summaryFr?: InputMaybe<Scalars['String']['input']>;
  /** English title; every engagement has a title in at least one language. */
  titleEn?: InputMaybe<Scalars['String']['input']>;
  /** French title. */
  titleFr?: InputMaybe<Scalars['String']['input']>;
  /** What it is about: topics by code or id, in order. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The version that the change starts from. If it has been changed since, nothing is written. */
  version: Scalars['Int']['input'];
};

/** What changes of a project. A field left out stays as it is; null takes away what was there; a list is given whole. */
export type UpdateProjectInput = {
  /** The agreement that it stands on. */
  agreement?: InputMaybe<Scalars['String']['input']>;
  /** What it grew from. Links to engagements that are deleted now are not shown, and stay whatever is given here. */
  aroseFrom?: InputMaybe<Array<OriginInput>>;
  /** Budget in units of `budgetCurrency`, to the cent. */
  budget?: InputMaybe<Scalars['Float']['input']>;
  /** ISO 4217 code of the currency of `budget`; both are given or neither. */
  budgetCurrency?: InputMaybe<Scalars['String']['input']>;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Size of the delegation, in people. */
  delegates?: InputMaybe<Scalars['Int']['input']>;
  /** End, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  endDate?: InputMaybe<Scalars['String']['input']>;
  /** Where it takes place: facilities by id, or by their English names exactly. */
  facilities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was promised at it, in order. A promise that became an engagement which is deleted now keeps it. */
  followUps?: InputMaybe<Array<FollowUpInput>>;
  /** The engagement to change, by id or reference. */
  id: Scalars['ID']['input'];
  /** The kinds of work that it does: interventions by code or id, in order. */
  interventions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The organizations that take part, in order. */
  organizations?: InputMaybe<Array<OrganizationPartInput>>;
  /** The whole that it is a part of. An engagement by its reference, such as `VIS-2005-0042`, or by its id. */
  partOf?: InputMaybe<Scalars['String']['input']>;
  /** The jurisdictions that it is with, in order. */
  partners?: InputMaybe<Array<PartnerInput>>;
  /** When it is planned to end: `2005`, `2005-04` or `2005-04-01`. */
  plannedEnd?: InputMaybe<Scalars['String']['input']>;
  /** When it is planned to start: `2005`, `2005-04` or `2005-04-01`. */
  plannedStart?: InputMaybe<Scalars['String']['input']>;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What came of it. */
  results?: InputMaybe<Scalars['String']['input']>;
  /** Unless given for a new one: MULTILATERAL for a mission or for two counted partners and more, else BILATERAL. */
  scope?: InputMaybe<EngagementScope>;
  /** INTERNAL unless given for a new one. */
  sensitivity?: InputMaybe<Sensitivity>;
  /** The source that it is read from, such as `csc`. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Its identifier in that source, unique within it. */
  sourceId?: InputMaybe<Scalars['String']['input']>;
  /** What the source says. */
  sourceNote?: InputMaybe<Scalars['String']['input']>;
  /** Where the source can be read, with http:// or https://. */
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** Start, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  startDate?: InputMaybe<Scalars['String']['input']>;
  /** Unless given: what goes with the stage of a visit; for a new one without a stage, what its dates tell. */
  status?: InputMaybe<EngagementStatus>;
  /** English summary; blank lines part paragraphs. */
  summaryEn?: InputMaybe<Scalars['String']['input']>;
  /** French summary; blank lines part paragraphs. */
  summaryFr?: InputMaybe<Scalars['String']['input']>;
  /** English title; every engagement has a title in at least one language. */
  titleEn?: InputMaybe<Scalars['String']['input']>;
  /** French title. */
  titleFr?: InputMaybe<Scalars['String']['input']>;
  /** What it is about: topics by code or id, in order. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The version that the change starts from. If it has been changed since, nothing is written. */
  version: Scalars['Int']['input'];
};

/** What is changed of a recipient; what is not given stays. */
export type UpdateReportRecipientInput = {
  /** The most that is wanted. */
  access?: InputMaybe<ReportAccess>;
  /** The address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The files that go with the message. */
  forms?: InputMaybe<Array<ReportForm>>;
  /** The recipient that is changed. */
  id: Scalars['ID']['input'];
  /** The language of the message and its files. */
  language?: InputMaybe<Locale>;
  /** Whose address it is. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The `version` that the change was made on. */
  version: Scalars['Int']['input'];
};

/** What is changed of a schedule; what is not given stays. Turned on, or with another rule, it owes nothing from before. */
export type UpdateReportScheduleInput = {
  /** For the rule CRON, as in `CreateReportScheduleInput`. */
  cron?: InputMaybe<Scalars['String']['input']>;
  /** Code of the definition that is drafted. */
  definition?: InputMaybe<Scalars['String']['input']>;
  /** Turns it on or off. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whose public holidays are no working days; null for weekends alone. */
  holidays?: InputMaybe<Scalars['String']['input']>;
  /** The schedule that is changed. */
  id: Scalars['ID']['input'];
  /** For the rule WORKING_DAY: the local time, such as `09:00`. */
  localTime?: InputMaybe<Scalars['String']['input']>;
  /** Its English name; null takes it away. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Its French name; null takes it away. */
  nameFr?: InputMaybe<Scalars['String']['input']>;
  /** How it is said when the report is due. */
  rule?: InputMaybe<ReportScheduleRule>;
  /** IANA name of a time zone. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** The `version` that the change was made on. */
  version: Scalars['Int']['input'];
  /** For the rule WORKING_DAY: which working day after the period, 1 to 10. */
  workingDay?: InputMaybe<Scalars['Int']['input']>;
};

/** What is changed of a view; what is not given stays. */
export type UpdateViewInput = {
  /** Path and search of a page of the dashboard, as in `SaveViewInput`. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The view that is changed. */
  id: Scalars['ID']['input'];
  /** Its English name; null takes it away. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Its French name; null takes it away. */
  nameFr?: InputMaybe<Scalars['String']['input']>;
  /** Whether others see it; ANALYST and above share views. */
  shared?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `version` that the change was made on. */
  version: Scalars['Int']['input'];
};

/** What changes of a visit. A field left out stays as it is; null takes away what was there; a list is given whole. */
export type UpdateVisitInput = {
  /** Its agenda, in order. */
  agenda?: InputMaybe<Array<AgendaItemInput>>;
  /** Who approved it; only approvers give it. Unless given with the stage APPROVED: who makes the change. */
  approvedBy?: InputMaybe<Scalars['String']['input']>;
  /** What it grew from. Links to engagements that are deleted now are not shown, and stay whatever is given here. */
  aroseFrom?: InputMaybe<Array<OriginInput>>;
  /** Budget in units of `budgetCurrency`, to the cent. */
  budget?: InputMaybe<Scalars['Float']['input']>;
  /** ISO 4217 code of the currency of `budget`; both are given or neither. */
  budgetCurrency?: InputMaybe<Scalars['String']['input']>;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Size of the delegation, in people. */
  delegates?: InputMaybe<Scalars['Int']['input']>;
  /** INBOUND: received; OUTBOUND: sent. */
  direction?: InputMaybe<Direction>;
  /** End, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  endDate?: InputMaybe<Scalars['String']['input']>;
  /** Where it takes place: facilities by id, or by their English names exactly. */
  facilities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was promised at it, in order. A promise that became an engagement which is deleted now keeps it. */
  followUps?: InputMaybe<Array<FollowUpInput>>;
  /** Who leads the delegation. Personal information. */
  headOfDelegation?: InputMaybe<Scalars['String']['input']>;
  /** The engagement to change, by id or reference. */
  id: Scalars['ID']['input'];
  /** The organizations that take part, in order. */
  organizations?: InputMaybe<Array<OrganizationPartInput>>;
  /** The whole that it is a part of. An engagement by its reference, such as `VIS-2005-0042`, or by its id. */
  partOf?: InputMaybe<Scalars['String']['input']>;
  /** The jurisdictions that it is with, in order. */
  partners?: InputMaybe<Array<PartnerInput>>;
  /** When it is planned to end: `2005`, `2005-04` or `2005-04-01`. */
  plannedEnd?: InputMaybe<Scalars['String']['input']>;
  /** When it is planned to start: `2005`, `2005-04` or `2005-04-01`. */
  plannedStart?: InputMaybe<Scalars['String']['input']>;
  /** What the visit is for. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Unless given for a new one: MULTILATERAL for a mission or for two counted partners and more, else BILATERAL. */
  scope?: InputMaybe<EngagementScope>;
  /** INTERNAL unless given for a new one. */
  sensitivity?: InputMaybe<Sensitivity>;
  /** The source that it is read from, such as `csc`. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Its identifier in that source, unique within it. */
  sourceId?: InputMaybe<Scalars['String']['input']>;
  /** What the source says. */
  sourceNote?: InputMaybe<Scalars['String']['input']>;
  /** Where the source can be read, with http:// or https://. */
  sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** How far the request for it has come. CONFIRMED and later need an approval; APPROVED and DECLINED are for approvers to say. */
  stage?: InputMaybe<RequestStage>;
  /** Start, as precisely as it is known: `2005`, `2005-04` or `2005-04-01`. */
  startDate?: InputMaybe<Scalars['String']['input']>;
  /** Unless given: what goes with the stage of a visit; for a new one without a stage, what its dates tell. */
  status?: InputMaybe<EngagementStatus>;
  /** English summary; blank lines part paragraphs. */
  summaryEn?: InputMaybe<Scalars['String']['input']>;
  /** French summary; blank lines part paragraphs. */
  summaryFr?: InputMaybe<Scalars['String']['input']>;
  /** English title; every engagement has a title in at least one language. */
  titleEn?: InputMaybe<Scalars['String']['input']>;
  /** French title. */
  titleFr?: InputMaybe<Scalars['String']['input']>;
  /** What it is about: topics by code or id, in order. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The version that the change starts from. If it has been changed since, nothing is written. */
  version: Scalars['Int']['input'];
};

/** Who asks. */
export type Viewer = {
  /** Whether the role was chosen with a click, as it can be on the machine itself. */
  demo: Scalars['Boolean']['output'];
  /** The name of the person; in demo mode, of the role. */
  name: Scalars['String']['output'];
  /** What this person may do. */
  role: Role;
};

/** A delegation received or sent. */
export type Visit = Engagement & Node & {
  /** Its agenda, in order. */
  agenda: Array<AgendaItem>;
  /** Who approved the visit. Null while nobody has, and where it was not recorded. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  /** The engagements that it grew out of. Links to engagements that the viewer may not see are left out. */
  aroseFrom: Array<Lineage>;
  /** Budget in units of `budgetCurrency`, to the cent. Null where unknown, which adds nothing to a sum. */
  budget?: Maybe<Scalars['Float']['output']>;
  /** ISO 4217 code of the currency of `budget`, such as `CAD`. Null where there is no budget. */
  budgetCurrency?: Maybe<Scalars['String']['output']>;
  /** The engagements that are part of it and that the viewer may see, the earliest start first. */
  components: Array<Engagement>;
  /** Size of the delegation, in people. Null where unknown, which adds nothing to a sum. */
  delegates?: Maybe<Scalars['Int']['output']>;
  /** INBOUND: received; OUTBOUND: sent. Null where not recorded. */
  direction?: Maybe<Direction>;
  /** End, as precisely as it is recorded. Null where none is recorded; `lastDay` says how that is counted. */
  endDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The places that are visited or work as hosts, in the order of entry; those of an agenda stand on the agenda. */
  facilities: Array<Facility>;
  /** The first day it is counted on: the first possible day of `startDate` (`2004` starts on 1 January). Null without a start. */
  firstDay?: Maybe<Scalars['LocalDate']['output']>;
  /** What was promised at it, in the order of entry. */
  followUps: Array<FollowUp>;
  /** Who led the delegation. Personal information: null below OFFICER, and where not recorded. */
  headOfDelegation?: Maybe<Scalars['String']['output']>;
  /** Opaque, unique in the register and permanent. */
  id: Scalars['ID']['output'];
  /** Mission, project or visit. Also told by the type. */
  kind: EngagementKind;
  /** The last day it is counted on: the last possible day of `endDate`; without an end, the last possible day of the start for a visit and for whatever is not ACTIVE. Null without a start, and while it is open-ended. */
  lastDay?: Maybe<Scalars['LocalDate']['output']>;
  /** The engagements that grew out of it: the project that a visit led to. Links to engagements that the viewer may not see are left out. */
  ledTo: Array<Lineage>;
  /** What its record lacks, so that it can be mended. Empty where nothing is missing. */
  missing: Array<EngagementGap>;
  /** An active mission or project without an end: it is counted through the day a question gives as `openThrough`, which is the present unless given. */
  openEnded: Scalars['Boolean']['output'];
  /** The organizations that take part, in the order of entry. */
  organizations: Array<EngagementOrganization>;
  /** The engagement that it is a part of, beside which it is not counted. Null for a whole, and where the viewer may not see the other. */
  partOf?: Maybe<Engagement>;
  /** The jurisdictions that it is with, in the order of entry. */
  partners: Array<Partner>;
  /** Work done on a mission in person-months, to a thousandth: as given for the whole, else the sum of its deployments. Null where unknown, and for projects and visits. */
  personMonths?: Maybe<Scalars['Float']['output']>;
  /** When it was planned to end; never counted. Null where no plan is recorded. */
  plannedEnd?: Maybe<Scalars['PartialDate']['output']>;
  /** When it was planned to start; never counted. Null where no plan is recorded. */
  plannedStart?: Maybe<Scalars['PartialDate']['output']>;
  /** What the visit is for. Null where not recorded. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Permanent reference, unique in the register, such as `VIS-2005-0042`. */
  reference: Scalars['String']['output'];
  /** What has been done to it, the newest first; at an `asOf`, up to then. */
  revisions: RevisionConnection;
  /** Whether it is arranged with its partners directly, or within a multilateral undertaking. */
  scope: EngagementScope;
  /** Who may see it. PROTECTED engagements are seen by officers and above, and by people named on them; to anybody else they do not exist. */
  sensitivity: Sensitivity;
  /** The source that it was read from, such as `csc`. Null where it was entered by hand. */
  source?: Maybe<Scalars['String']['output']>;
  /** Its identifier in that source, unique within it. Null where it was entered by hand. */
  sourceId?: Maybe<Scalars['String']['output']>;
  /** What the source says, or what was to be decided about it. Null where nothing is noted. */
  sourceNote?: Maybe<Scalars['String']['output']>;
  /** Where the source can be read. Null where no address is recorded. */
  sourceUrl?: Maybe<Scalars['String']['output']>;
  /** How far the request for this visit has come. Null for a visit that did not come by way of a request. */
  stage?: Maybe<RequestStage>;
  /** Start, as precisely as it is recorded: `2005`, `2005-04` or `2005-04-01`. Null where unknown: the engagement then stands outside every window of dates. */
  startDate?: Maybe<Scalars['PartialDate']['output']>;
  /** How far it has come. ACTIVE and COMPLETED are counted in volume unless a question asks for others. */
  status: EngagementStatus;
  /** Summary in one language; in the other where there is none; null where there is none at all. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Title in one language; in the other, and at last the reference, where there is none. */
  title: Scalars['String']['output'];
  /** English title; null where none is recorded. */
  titleEn?: Maybe<Scalars['String']['output']>;
  /** French title; null where none is recorded. */
  titleFr?: Maybe<Scalars['String']['output']>;
  /** What it is about, in the order of entry. */
  topics: Array<Topic>;
  /** Counts the changes of this engagement, from 1. At an `asOf`, the version of then. */
  version: Scalars['Int']['output'];
};


/** A delegation received or sent. */
export type VisitAroseFromArgs = {
  where?: InputMaybe<LinkedEngagementFilter>;
};


/** A delegation received or sent. */
export type VisitLedToArgs = {
  where?: InputMaybe<LinkedEngagementFilter>;
};


/** A delegation received or sent. */
export type VisitMissingArgs = {
  of?: InputMaybe<Array<EngagementGap>>;
};


/** A delegation received or sent. */
export type VisitRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A delegation received or sent. */
export type VisitSummaryArgs = {
  locale?: InputMaybe<Locale>;
};


/** A delegation received or sent. */
export type VisitTitleArgs = {
  locale?: InputMaybe<Locale>;
};

/** The visits of one year, and what came of them. */
export type VisitCohort = {
  /** The last day on which something can begin that still counts for its last visit; null for visits without a date. */
  closesOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What came of them. */
  figures: VisitOutcomeFigures;
  /** Whether its figures can still grow: so many months have not yet passed since its last visit, as far as the register knows. */
  open: Scalars['Boolean']['output'];
  /** The year of their first days; null for visits without a date. */
  period?: Maybe<Period>;
  /** The very visits behind its figures, in the order of their entry: those that led to what is named in time, or all of them. */
  visits: EngagementConnection;
};


/** The visits of one year, and what came of them. */
export type VisitCohortVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  outcome?: InputMaybe<VisitOutcome>;
};

/** What a visit led to. */
export type VisitOutcome =
  /** It led to a mission, directly or by way of projects. */
  | 'MISSION'
  /** It led to a project. */
  | 'PROJECT';

/** What came of some visits, each visit counted once. */
export type VisitOutcomeFigures = {
  /** Months from the first day of a visit to that of the first project it led to, at the median, to one decimal; null where no dated visit led to a dated project. */
  medianMonthsToProject?: Maybe<Scalars['Float']['output']>;
  /** How many of them led to a mission that began within `withinMonths`, directly or by way of projects. */
  toMission: Scalars['Int']['output'];
  /** How many of them led to a mission, however much later, dated or not. */
  toMissionEver: Scalars['Int']['output'];
  /** How many of them led to a project that began within `withinMonths`. */
  toProject: Scalars['Int']['output'];
  /** How many of them led to a project, however much later, dated or not. */
  toProjectEver: Scalars['Int']['output'];
  /** How many visits. */
  visits: Scalars['Int']['output'];
};

/** What visits led to, by the year of the visit. */
export type VisitOutcomes = {
  /** The state of the register that was looked at. Pass it back as `asOf` to get the same answer for ever. */
  asOf: Scalars['DateTime']['output'];
  /** One for each year, those without visits too inside the coverage; no date last. */
  cohorts: Array<VisitCohort>;
  /** What was counted, and by which rules, in one paragraph. */
  explanation: Scalars['String']['output'];
  /** Through which day it is known what began: the as-of day, or the coverage’s last day if that is earlier. */
  knownThrough: Scalars['LocalDate']['output'];
  /** How many lines of descent there are. */
  lineCount: Scalars['Int']['output'];
  /** Visits that led to something with all that grew from them: lines that reached a mission first, the latest visit before the earlier. */
  lines: Array<DescentLine>;
  /** The years asked for that the register does not claim to hold: not recorded, rather than zero. */
  notRecorded: Array<Period>;
  /** What a reader should know beside the figures, each with its count. */
  notes: Array<VolumeNote>;
  /** All of them, each visit once. */
  total: VisitOutcomeFigures;
  /** The very visits behind the total, in the order of their entry: those that led to what is named in time, or all of them. */
  visits: EngagementConnection;
  /** How many months a visit was given. */
  withinMonths: Scalars['Int']['output'];
};


/** What visits led to, by the year of the visit. */
export type VisitOutcomesExplanationArgs = {
  locale?: InputMaybe<Locale>;
};


/** What visits led to, by the year of the visit. */
export type VisitOutcomesLinesArgs = {
  first?: Scalars['Int']['input'];
};


/** What visits led to, by the year of the visit. */
export type VisitOutcomesVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  outcome?: InputMaybe<VisitOutcome>;
};

/** What a figure can be broken down by. */
export type VolumeDimension =
  /** Visits hosted or made; none for missions and projects. */
  | 'DIRECTION'
  /** A place that is visited or works as a host. */
  | 'FACILITY'
  /** The kind of a project’s work. */
  | 'INTERVENTION'
  /** The partner itself. */
  | 'JURISDICTION'
  /** Mission, project or visit. */
  | 'KIND'
  /** Month. */
  | 'MONTH'
  /** An organization that takes part, in any role. */
  | 'ORGANIZATION'
  /** Fiscal or calendar quarter. */
  | 'QUARTER'
  /** First level of the region scheme. */
  | 'REGION'
  /** Bilateral or multilateral. */
  | 'SCOPE'
  /** How far it has come. */
  | 'STATUS'
  /** Second level of the region scheme. */
  | 'SUBREGION'
  /** What it is about. */
  | 'TOPIC'
  /** Fiscal or calendar year. */
  | 'YEAR';

/** What a change did to the figures: the difference of two answers of `engagementVolume` by YEAR, KIND and REGION, one as of just before and one as of just after, both with open engagements running through the day of the change. So ACTIVE and COMPLETED engagements count, by their start, as a whole in each of their regions, and parts of others do not. Of engagements that the viewer may not see now nothing is told. */
export type VolumeEffect = {
  /** The cells whose figures moved, by year, kind and region. Empty where the change moved none. */
  rows: Array<VolumeEffectRow>;
  /** The region scheme that was counted by. */
  scheme: RegionScheme;
  /** All together: counted directly, each engagement once, never summed from rows. */
  total: VolumeEffectTotal;
};

/** A cell of volume by year, kind and region whose figures a change moved. */
export type VolumeEffectRow = {
  /** What they counted for here just after. */
  after: VolumeFigures;
  /** What the engagements that were changed counted for here just before. */
  before: VolumeFigures;
  /** After less before: by how much the figures of the register moved here. */
  delta: VolumeFigures;
  /** The kind. */
  kind: EngagementKind;
  /** The year that they start in; null for engagements without a date. */
  period?: Maybe<Period>;
  /** The region; null for what stands in none. */
  region?: Maybe<Region>;
};

/** How a change moved the figures of all engagements together. */
export type VolumeEffectTotal = {
  /** What they counted for here just after. */
  after: VolumeFigures;
  /** What the engagements that were changed counted for here just before. */
  before: VolumeFigures;
  /** After less before: by how much the figures of the register moved here. */
  delta: VolumeFigures;
};

/** The measures of what is counted. Only those selected are computed. */
export type VolumeFigures = {
  /** Budget in the register’s reporting currency; unknown ones add nothing. */
  budget: Scalars['Float']['output'];
  /** Days from start to end, both included; under ACTIVE those within the period and the window. */
  days: Scalars['Float']['output'];
  /** People in the delegations; those without a head count add nothing. */
  delegates: Scalars['Float']['output'];
  /** How many engagements; a fraction where shares are counted. */
  engagements: Scalars['Float']['output'];
  /** Person-months of deployment; unknown ones add nothing. */
  personMonths: Scalars['Float']['output'];
};

/** What is counted. Filters on different dimensions all hold at once; the values within one are alternatives. An empty list narrows nothing. */
export type VolumeFilter = {
  /** Visits hosted, visits made. */
  directions?: InputMaybe<Array<Direction>>;
  /** Facilities by English or French name, or by id. */
  facilities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** First day of the window; without bound unless given. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Count the parts of an engagement beside the whole; false unless given. */
  includeComponents?: InputMaybe<Scalars['Boolean']['input']>;
  /** Interventions by code, by English or French name, or by id. */
  interventions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of jurisdictions, such as `NA` or `GB-ENG`. With `regions`, both hold of one and the same partner. */
  jurisdictions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Missions, projects, visits. */
  kinds?: InputMaybe<Array<EngagementKind>>;
  /** The last so many years of `calendar` as the window, up to the as-of day, or to the coverage’s last day if that is earlier; the running year is one of them. In place of `from` and `to`: a question that is kept and asked again moves with time, and with `asOf` stays what it was. 1 to 500. */
  lastYears?: InputMaybe<Scalars['Int']['input']>;
  /** Organizations by English or French name, or by id. */
  organizations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of regions of any level of the scheme, such as `002`. Also limits the values shown by region, subregion and jurisdiction. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Bilateral, multilateral. */
  scopes?: InputMaybe<Array<EngagementScope>>;
  /** ACTIVE and COMPLETED unless given. */
  statuses?: InputMaybe<Array<EngagementStatus>>;
  /** Last day of the window, included; without bound unless given. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Topics by code, by a name or term in either language, or by id. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Keeps rows whose measure lies within, both bounds included. */
export type VolumeHaving = {
  /** At least so much; without bound unless given. */
  atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** At most so much; without bound unless given. */
  atMost?: InputMaybe<Scalars['Float']['input']>;
  /** The measure looked at. */
  measure: VolumeMeasure;
};

/** What is measured. */
export type VolumeMeasure =
  /** In the register’s reporting currency. */
  | 'BUDGET'
  /** Days from start to end, both included. */
  | 'DAYS'
  /** Size of the delegations. */
  | 'DELEGATES'
  /** How many engagements. */
  | 'ENGAGEMENTS'
  /** Deployment of missions. */
  | 'PERSON_MONTHS';

/** Something a reader should know beside the figures. */
export type VolumeNote = {
  /** What it is about. */
  code: VolumeNoteCode;
  /** Of how many engagements it is true; at least 1. */
  count: Scalars['Int']['output'];
  /** What it says, in one sentence. */
  text: Scalars['String']['output'];
};


/** Something a reader should know beside the figures. */
export type VolumeNoteTextArgs = {
  locale?: InputMaybe<Locale>;
};

/** Something a reader should know beside the figures. */
export type VolumeNoteCode =
  /** Engagements with a partner that stands in no region of the scheme. */
  | 'NO_REGION'
  /** Engagements that stand in more than one row. */
  | 'OVERLAP'
  /** Engagements whose figures may still move by themselves: without an end, or not begun. */
  | 'PROVISIONAL'
  /** Engagements without a start date, outside every window. */
  | 'UNDATED'
  /** Projects without a budget in the reporting currency. */
  | 'UNKNOWN_BUDGET'
  /** Visits without a head count. */
  | 'UNKNOWN_DELEGATES'
  /** Missions without person-months. */
  | 'UNKNOWN_PERSON_MONTHS'
  /** Protected engagements of the register that this viewer may not see, whatever the question. */
  | 'WITHHELD';

/** What rows are put in order by: one of `measure` and `dimension`. */
export type VolumeOrder = {
  /** By one of the dimensions grouped by. */
  dimension?: InputMaybe<VolumeDimension>;
  /** Which end comes first. */
  direction?: SortDirection;
  /** By a measure. */
  measure?: InputMaybe<VolumeMeasure>;
};

/** One row of an answer: its values, in the fields of the dimensions grouped by, and its figures. */
export type VolumeRow = {
  /** The same of the span compared with; null without `compareTo`, and where that span is not recorded. */
  compared?: Maybe<VolumeFigures>;
  /** The direction, where grouped by; null for missions and projects. */
  direction?: Maybe<Direction>;
  /** How many different values of another dimension the row has, such as partner jurisdictions of a year; engagements without one add none. */
  distinct: Scalars['Int']['output'];
  /** The very records behind the figure, at the same asOf, in the order of their entry unless another is asked for. */
  engagements: EngagementConnection;
  /** The facility, where grouped by; null for engagements without one. */
  facility?: Maybe<Facility>;
  /** What is counted in this row. */
  figures: VolumeFigures;
  /** The intervention, where grouped by; null for engagements without one. */
  intervention?: Maybe<Intervention>;
  /** Whether this is the row of all that `top` left out, each engagement counted once. */
  isOther: Scalars['Boolean']['output'];
  /** The jurisdiction, where grouped by; null for engagements without a counted partner. */
  jurisdiction?: Maybe<Jurisdiction>;
  /** The values as codes, in the order of `groupBy`: labels of periods, codes of regions, jurisdictions and topics; null for no value. */
  keys: Array<Maybe<Scalars['String']['output']>>;
  /** The kind, where grouped by. */
  kind?: Maybe<EngagementKind>;
  /** The organization, where grouped by; null for engagements without one. */
  organization?: Maybe<Organization>;
  /** The finest period grouped by; null without one, for engagements without a date, and for "Other". */
  period?: Maybe<Period>;
  /** Totals that sources state of exactly this row: of its period, kind and direction. Empty where anything else is grouped or narrowed by. */
  publishedFigures: Array<PublishedFigure>;
  /** The region, where grouped by; null for what stands in none. */
  region?: Maybe<Region>;
  /** The scope, where grouped by. */
  scope?: Maybe<EngagementScope>;
  /** How many of its engagements also stand in another row, of those that `top` and `having` leave out too. 0 in "Other", and where shares are counted. */
  shared: Scalars['Int']['output'];
  /** The status, where grouped by. */
  status?: Maybe<EngagementStatus>;
  /** The subregion, where grouped by; null for what stands in none. */
  subregion?: Maybe<Region>;
  /** The topic, where grouped by; null for engagements without one. */
  topic?: Maybe<Topic>;
};


/** One row of an answer: its values, in the fields of the dimensions grouped by, and its figures. */
export type VolumeRowDistinctArgs = {
  of: VolumeDimension;
};


/** One row of an answer: its values, in the fields of the dimensions grouped by, and its figures. */
export type VolumeRowEngagementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: RecordOrder;
};
