/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A recipient to add: of a definition or of a schedule, one of the two. */
export type AddReportRecipientInput = {
  /** The most that is wanted; what may be sent is decided when it is. */
  access?: ReportAccess;
  /** Code of the definition all of whose editions it gets. */
  definition?: string | null | undefined;
  /** The address. */
  email: string;
  /** The files that go with the message. */
  forms?: Array<ReportForm>;
  /** The language of the message and its files. */
  language: Locale;
  /** Whose address it is, at most 200 characters. */
  name: string;
  /** The `id` of the schedule whose editions it gets. */
  schedule?: string | number | null | undefined;
};

/** A post that a contact holds or held. */
export type AffiliationInput = {
  /** Since when it is held: `2005`, `2005-04` or `2005-04-01`. */
  from?: string | null | undefined;
  /** The organization by its id, or by its English name exactly. */
  organization: string;
  /** The post in English. */
  postEn?: string | null | undefined;
  /** The post in French. */
  postFr?: string | null | undefined;
  /** Until when it was held: `2005`, `2005-04` or `2005-04-01`. None while it is. */
  to?: string | null | undefined;
};

/** When years begin. */
export type Calendar =
  /** Years begin in January, and read `2005`. */
  | 'CALENDAR'
  /** Years begin with the register’s fiscal month, and read `2005/06`. */
  | 'FISCAL';

/** What figures are compared with. */
export type Comparison =
  /** The span of the same length just before. */
  | 'PREVIOUS_PERIOD'
  /** The same span twelve months earlier. */
  | 'SAME_PERIOD_LAST_YEAR';

/** Which contacts are wanted. All fields given must hold at once; an empty list narrows nothing. */
export type ContactFilter = {
  /** Those of these ids. An id that no contact has finds nothing. */
  ids?: Array<string | number> | null | undefined;
  /** true: those that hold a post today, at one of `organizations` where these are given; false: those that hold none. A post with no last day is still held. */
  inPost?: boolean | null | undefined;
  /** Jurisdictions, by code or id, one of which must be the contact’s own, or that of an organization where a post is or was held. */
  jurisdictions?: Array<string> | null | undefined;
  /** Languages, by their codes of ISO 639 such as `pt`, one of which must be spoken. */
  languages?: Array<string> | null | undefined;
  /** Organizations, by name or id, at one of which a post is or was held. */
  organizations?: Array<string> | null | undefined;
  /** Words that must all occur in the name, address, telephone number or note, in a post that is or was held, or in a name of its organization or of the contact’s jurisdiction. Accents and ligatures make no difference. */
  text?: string | null | undefined;
};

/** How an engagement with several values is counted. */
export type Counting =
  /** Divided by shares, so that the parts add up to the total. */
  | 'FRACTIONAL'
  /** One in every value that it has, once in any total. */
  | 'WHOLE';

/** A contact to enter. */
export type CreateContactInput = {
  /** The posts that are or were held, all of them. */
  affiliations?: Array<AffiliationInput> | null | undefined;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: string | null | undefined;
  /** The address of electronic mail. */
  email?: string | null | undefined;
  /** How the person is addressed, such as `Dr.`. */
  honorific?: string | null | undefined;
  /** The jurisdiction by its code, such as `NA` or `GB-ENG`, or by its id. */
  jurisdiction?: string | null | undefined;
  /** Languages spoken, by their codes of ISO 639 such as `pt`, the one most at ease in first. */
  languages?: Array<string> | null | undefined;
  /** The name, which every contact has. */
  name?: string | null | undefined;
  /** What is worth knowing. */
  note?: string | null | undefined;
  /** The telephone number. */
  phone?: string | null | undefined;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: string | null | undefined;
};

/** A schedule to make. It has a name in at least one language, and what its rule takes. */
export type CreateReportScheduleInput = {
  /** For the rule CRON: minute, hour, day, month, weekday, at most once an hour. */
  cron?: string | null | undefined;
  /** Code of the definition that is drafted, such as `monthly`. */
  definition: string;
  /** Whether it is on. */
  enabled?: boolean;
  /** Whose public holidays are no working days, such as `CA-ON`; weekends alone unless given. */
  holidays?: string | null | undefined;
  /** For the rule WORKING_DAY: the local time, such as `09:00`. */
  localTime?: string | null | undefined;
  /** Its English name, at most 200 characters. */
  nameEn?: string | null | undefined;
  /** Its French name, at most 200 characters. */
  nameFr?: string | null | undefined;
  /** How it is said when the report is due. */
  rule: ReportScheduleRule;
  /** IANA name of a time zone; that of the register unless given. */
  timeZone?: string | null | undefined;
  /** For the rule WORKING_DAY: which working day after the period, 1 to 10. */
  workingDay?: number | null | undefined;
};

/** A contact to take out of the register. */
export type DeleteContactInput = {
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: string | null | undefined;
  /** The contact, by id. */
  id: string | number;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: string | null | undefined;
  /** The `version` that the change starts from: nobody’s change since is written over. */
  version: number;
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
  asOf?: string | null | undefined;
  /** A day of the period. */
  day: string;
  /** Code of the definition, such as `monthly`. */
  definition: string;
};

/** Which engagements are wanted. All fields given must hold at once; the values of one field are alternatives, and an empty list narrows nothing. On a dimension with several values (jurisdictions, topics, …) one match is enough. Filters nest by `and`, `or` and `not`. */
export type EngagementFilter = {
  /** All of these must hold. */
  and?: Array<EngagementFilter> | null | undefined;
  /** Those that grew out of such an engagement. */
  aroseFrom?: LinkedEngagementFilter | null | undefined;
  /** STARTED (unless given): the first day lies in the window. ACTIVE: at least one day does; open-ended engagements run through the day of `asOf`, or today. */
  basis?: TimeBasis | null | undefined;
  /** Visits received or sent. Missions and projects have no direction and match none. */
  directions?: Array<Direction> | null | undefined;
  /** Facilities by English or French name, or by id; those named on an agenda too. */
  facilities?: Array<string> | null | undefined;
  /** Those at which something was promised that is such a follow-up. */
  followUps?: FollowUpFilter | null | undefined;
  /** First day of the window. Undated engagements stand outside every window. */
  from?: string | null | undefined;
  /** true: those that grew from another engagement or gave rise to one; false: those that did neither. Only lineage whose other end the viewer may see is looked at. */
  hasLineage?: boolean | null | undefined;
  /** false leaves out engagements that are part of another one, as volume does. They are listed unless it is given. */
  includeComponents?: boolean | null | undefined;
  /** Interventions by code, such as `TRAINING`, by English or French name, or by id. Only projects have interventions. */
  interventions?: Array<string> | null | undefined;
  /** Codes of jurisdictions, such as `NA`, `GB-ENG`, `XK`, or their ids. A country does not stand for its subdivisions. */
  jurisdictions?: Array<string> | null | undefined;
  /** Missions, projects, visits. */
  kinds?: Array<EngagementKind> | null | undefined;
  /** The last so many fiscal years as the window, up to the day of `asOf`, or today, or to the coverage’s last day if that is earlier; the running year is one of them. In place of `from` and `to`: a list that is kept and read again moves with time. 1 to 500. */
  lastYears?: number | null | undefined;
  /** Those that gave rise to such an engagement. */
  ledTo?: LinkedEngagementFilter | null | undefined;
  /** Those whose record lacks at least one of these. What it lacks is told by `Engagement.missing`. */
  missing?: Array<EngagementGap> | null | undefined;
  /** This must not hold. */
  not?: EngagementFilter | null | undefined;
  /** At least one of these must hold; an empty list narrows nothing. */
  or?: Array<EngagementFilter> | null | undefined;
  /** Organizations by English or French name, or by id. */
  organizations?: Array<string> | null | undefined;
  /** In what roles a partner of these `regions` and `jurisdictions` must take part. Unless given: the roles that are counted (PARTNER, BENEFICIARY, SENDING, HOSTING), the home jurisdiction left out, as in volume. Given alone: an engagement with any partner in one of these roles. */
  partnerRoles?: Array<PartnerRole> | null | undefined;
  /** The reference, or the beginning of it: `VIS-2005`. Upper and lower case are the same. */
  reference?: string | null | undefined;
  /** Codes of regions of any level of `scheme`, such as `002` (Africa) or `018` (Southern Africa). Together with `jurisdictions` both must hold of one and the same partner. */
  regions?: Array<string> | null | undefined;
  /** Code of the region scheme that `regions` are of; M49 unless given. */
  scheme?: string | null | undefined;
  /** Bilateral, multilateral. */
  scopes?: Array<EngagementScope> | null | undefined;
  /** Who may see them. PROTECTED gives only those that the viewer may see. */
  sensitivities?: Array<Sensitivity> | null | undefined;
  /** How far they have come. All unless given; to list what volume counts, give ACTIVE and COMPLETED. */
  statuses?: Array<EngagementStatus> | null | undefined;
  /** Words that must all occur in what is recorded of it: its reference, titles, summaries, purpose, mandate, agreement, results and agenda, its number in its source, and the names of its partners, topics and organizations, former ones too, in either language. Capitals, accents and ligatures make no difference (`coeur` finds `Cœur`); `%` and `_` are ordinary characters. At most 10 words. */
  text?: string | null | undefined;
  /** Last day of the window, included. */
  to?: string | null | undefined;
  /** Topics by code, by a name or term in either language, or by id. */
  topics?: Array<string> | null | undefined;
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

/** A contact to forget for good. No reason is asked for: whatever it said of the person would stay. It need not be the version that was seen, as all of them go. */
export type EraseContactInput = {
  /** The client’s own name for this mutation, as that of any other: sent again within 30 days, it gets the first answer. */
  clientMutationId?: string | null | undefined;
  /** The contact, by id; a deleted one, by the id that it had. */
  id: string | number;
};

/** What one row of an exported file is. */
export type ExportGrain =
  /** One row an entry of the list; what it has several of is joined with "; ". */
  | 'ENGAGEMENT'
  /** One row an entry of the list and partner of it. */
  | 'PARTNER';

/** What must hold of one and the same follow-up. All fields given must hold at once; nothing given: any follow-up. */
export type FollowUpFilter = {
  /** true: those that have been kept; false: those that have not. */
  done?: boolean | null | undefined;
  /** Due on this day or later, by the last day that the due date can mean. */
  dueFrom?: string | null | undefined;
  /** Due on this day or earlier, by the last day that the due date can mean. */
  dueTo?: string | null | undefined;
  /** true: those that have not been kept, and whose due date lies wholly before the as-of day, today unless `asOf` is given; false: all others. */
  overdue?: boolean | null | undefined;
};

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
  kinds?: Array<EngagementKind> | null | undefined;
  /** How the later engagement grew out of the earlier one; an empty list narrows nothing. */
  lineage?: Array<LineageKind> | null | undefined;
};

/** A language of the register. */
export type Locale =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR';

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

/** Whose eyes a copy of an edition is for. */
export type ReportAccess =
  /** Counts PROTECTED engagements too: for OFFICER and above. */
  | 'FULL'
  /** Counts what every viewer may see. */
  | 'OPEN';

/** Commentary of one section in one language. */
export type ReportCommentaryInput = {
  /** The edition. */
  id: string | number;
  /** The language that it is written in. */
  language: Locale;
  /** The section. */
  section: ReportSection;
  /** The text, at most 8,000 characters; an empty one takes what stands there away. */
  text: string;
  /** The `version` that the text was written on. */
  version: number;
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

/** What a message is about. */
export type ReportDeliveryKind =
  /** An edition to a recipient. */
  | 'EDITION'
  /** Word to an administrator of an edition that was not delivered. */
  | 'FAILED_DELIVERY'
  /** Word to an administrator of a report that was not drafted. */
  | 'FAILED_RUN';

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
  clientMutationId?: string | null | undefined;
  /** The contact, by the id that it had. */
  id: string | number;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: string | null | undefined;
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
  descriptionEn?: string | null | undefined;
  /** What it answers, in French. */
  descriptionFr?: string | null | undefined;
  /** The GraphQL document: exactly one query, valid against the schema. */
  document: string;
  /** What one row of its file is unless the address says. */
  grain?: ExportGrain | null | undefined;
  /** The query that is changed; a new one unless given. */
  id?: string | number | null | undefined;
  /** Its English name. */
  nameEn: string;
  /** Its French name. */
  nameFr?: string | null | undefined;
  /** Whether others see it. */
  shared?: boolean;
  /** Its name in addresses: lower-case letters and digits with hyphens between them, unique among the viewer’s own and among what is shared. */
  slug: string;
  /** Values of variables unless a run gives others, as the JSON text of an object; they go before the defaults of the document. */
  variables?: string | null | undefined;
  /** The `version` that the change was made on; needed with `id`. */
  version?: number | null | undefined;
};

/** A view to keep. It has a name in at least one language. */
export type SaveViewInput = {
  /** Path and search of a page of the dashboard, relative and without a language, at most 2000 characters: `/?kinds=visit`. */
  address: string;
  /** Its English name, at most 200 characters. */
  nameEn?: string | null | undefined;
  /** Its French name, at most 200 characters. */
  nameFr?: string | null | undefined;
  /** Whether others see it; ANALYST and above share views. */
  shared?: boolean;
};

/** A message to be sent once more. */
export type SendReportAgainInput = {
  /** The `id` of its delivery. */
  id: string | number;
  /** The `version` of the delivery that was seen, so that two people do not have it sent twice. */
  version: number;
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

/** What changes of a contact. A field left out stays as it is; null takes away what was there; a list is given whole. */
export type UpdateContactInput = {
  /** The posts that are or were held, all of them. */
  affiliations?: Array<AffiliationInput> | null | undefined;
  /** The client’s own name for this mutation, unique among its own, at most 128 characters. Sent again with the same input within 30 days, nothing is written and the first answer is given. */
  clientMutationId?: string | null | undefined;
  /** The address of electronic mail. */
  email?: string | null | undefined;
  /** How the person is addressed, such as `Dr.`. */
  honorific?: string | null | undefined;
  /** The contact, by id. */
  id: string | number;
  /** The jurisdiction by its code, such as `NA` or `GB-ENG`, or by its id. */
  jurisdiction?: string | null | undefined;
  /** Languages spoken, by their codes of ISO 639 such as `pt`, the one most at ease in first. */
  languages?: Array<string> | null | undefined;
  /** The name, which every contact has. */
  name?: string | null | undefined;
  /** What is worth knowing. */
  note?: string | null | undefined;
  /** The telephone number. */
  phone?: string | null | undefined;
  /** Why, as the revision is to say it; at most 1000 characters. */
  reason?: string | null | undefined;
  /** The `version` that the change starts from: nobody’s change since is written over. */
  version: number;
};

/** What is changed of a recipient; what is not given stays. */
export type UpdateReportRecipientInput = {
  /** The most that is wanted. */
  access?: ReportAccess | null | undefined;
  /** The address. */
  email?: string | null | undefined;
  /** The files that go with the message. */
  forms?: Array<ReportForm> | null | undefined;
  /** The recipient that is changed. */
  id: string | number;
  /** The language of the message and its files. */
  language?: Locale | null | undefined;
  /** Whose address it is. */
  name?: string | null | undefined;
  /** The `version` that the change was made on. */
  version: number;
};

/** What is changed of a schedule; what is not given stays. Turned on, or with another rule, it owes nothing from before. */
export type UpdateReportScheduleInput = {
  /** For the rule CRON, as in `CreateReportScheduleInput`. */
  cron?: string | null | undefined;
  /** Code of the definition that is drafted. */
  definition?: string | null | undefined;
  /** Turns it on or off. */
  enabled?: boolean | null | undefined;
  /** Whose public holidays are no working days; null for weekends alone. */
  holidays?: string | null | undefined;
  /** The schedule that is changed. */
  id: string | number;
  /** For the rule WORKING_DAY: the local time, such as `09:00`. */
  localTime?: string | null | undefined;
  /** Its English name; null takes it away. */
  nameEn?: string | null | undefined;
  /** Its French name; null takes it away. */
  nameFr?: string | null | undefined;
  /** How it is said when the report is due. */
  rule?: ReportScheduleRule | null | undefined;
  /** IANA name of a time zone. */
  timeZone?: string | null | undefined;
  /** The `version` that the change was made on. */
  version: number;
  /** For the rule WORKING_DAY: which working day after the period, 1 to 10. */
  workingDay?: number | null | undefined;
};

/** What is changed of a view; what is not given stays. */
export type UpdateViewInput = {
  /** Path and search of a page of the dashboard, as in `SaveViewInput`. */
  address?: string | null | undefined;
  /** The view that is changed. */
  id: string | number;
  /** Its English name; null takes it away. */
  nameEn?: string | null | undefined;
  /** Its French name; null takes it away. */
  nameFr?: string | null | undefined;
  /** Whether others see it; ANALYST and above share views. */
  shared?: boolean | null | undefined;
  /** The `version` that the change was made on. */
  version: number;
};

/** What a visit led to. */
export type VisitOutcome =
  /** It led to a mission, directly or by way of projects. */
  | 'MISSION'
  /** It led to a project. */
  | 'PROJECT';

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

/** What is counted. Filters on different dimensions all hold at once; the values within one are alternatives. An empty list narrows nothing. */
export type VolumeFilter = {
  /** Visits hosted, visits made. */
  directions?: Array<Direction> | null | undefined;
  /** Facilities by English or French name, or by id. */
  facilities?: Array<string> | null | undefined;
  /** First day of the window; without bound unless given. */
  from?: string | null | undefined;
  /** Count the parts of an engagement beside the whole; false unless given. */
  includeComponents?: boolean | null | undefined;
  /** Interventions by code, by English or French name, or by id. */
  interventions?: Array<string> | null | undefined;
  /** Codes of jurisdictions, such as `NA` or `GB-ENG`. With `regions`, both hold of one and the same partner. */
  jurisdictions?: Array<string> | null | undefined;
  /** Missions, projects, visits. */
  kinds?: Array<EngagementKind> | null | undefined;
  /** The last so many years of `calendar` as the window, up to the as-of day, or to the coverage’s last day if that is earlier; the running year is one of them. In place of `from` and `to`: a question that is kept and asked again moves with time, and with `asOf` stays what it was. 1 to 500. */
  lastYears?: number | null | undefined;
  /** Organizations by English or French name, or by id. */
  organizations?: Array<string> | null | undefined;
  /** Codes of regions of any level of the scheme, such as `002`. Also limits the values shown by region, subregion and jurisdiction. */
  regions?: Array<string> | null | undefined;
  /** Bilateral, multilateral. */
  scopes?: Array<EngagementScope> | null | undefined;
  /** ACTIVE and COMPLETED unless given. */
  statuses?: Array<EngagementStatus> | null | undefined;
  /** Last day of the window, included; without bound unless given. */
  to?: string | null | undefined;
  /** Topics by code, by a name or term in either language, or by id. */
  topics?: Array<string> | null | undefined;
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

export type ShellQueryVariables = Exact<{
  locale: Locale;
}>;


export type ShellQuery = { register: { name: string, fiscalMonth: number, currency: string, sample: boolean, timeZone: string, defaultFrom: string, defaultTo: string, today: string, engagementCount: number, coverage: Array<{ from: string | null, through: string | null, kinds: Array<EngagementKind> | null }>, defaultScheme: { id: string, code: string } }, viewer: { name: string, role: Role, demo: boolean }, regionSchemes: Array<{ id: string, code: string, version: string, name: string, regions: Array<{ id: string, code: string, name: string, children: Array<{ id: string, code: string, name: string }> }> }> };

export type EditableContactFragment = { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> };

export type ChangedContactFragment = { contact: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, revision: { action: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }>, conflict: { current: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, since: Array<{ seq: number, at: string, actor: string, reason: string | null, action: string, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null };

export type ContactToEditQueryVariables = Exact<{
  id: string | number;
  locale: Locale;
}>;


export type ContactToEditQuery = { contact: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
  locale: Locale;
}>;


export type CreateContactMutation = { done: { contact: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, revision: { action: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }>, conflict: { current: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, since: Array<{ seq: number, at: string, actor: string, reason: string | null, action: string, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null } };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
  locale: Locale;
}>;


export type UpdateContactMutation = { done: { contact: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, revision: { action: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }>, conflict: { current: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, since: Array<{ seq: number, at: string, actor: string, reason: string | null, action: string, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null } };

export type DeleteContactMutationVariables = Exact<{
  input: DeleteContactInput;
  locale: Locale;
}>;


export type DeleteContactMutation = { done: { contact: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, revision: { action: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }>, conflict: { current: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, since: Array<{ seq: number, at: string, actor: string, reason: string | null, action: string, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null } };

export type RestoreContactMutationVariables = Exact<{
  input: RestoreContactInput;
  locale: Locale;
}>;


export type RestoreContactMutation = { done: { contact: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, revision: { action: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }>, conflict: { current: { id: string, version: number, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ postEn: string | null, postFr: string | null, from: string | null, to: string | null, organization: { id: string, name: string } }> } | null, since: Array<{ seq: number, at: string, actor: string, reason: string | null, action: string, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null } };

export type EraseContactMutationVariables = Exact<{
  input: EraseContactInput;
  locale: Locale;
}>;


export type EraseContactMutation = { done: { erasure: { seq: number } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type FindJurisdictionsQueryVariables = Exact<{
  text: string;
}>;


export type FindJurisdictionsQuery = { found: { nodes: Array<{ id: string, code: string, nameEn: string, nameFr: string }> } };

export type FindOrganizationsQueryVariables = Exact<{
  text: string;
}>;


export type FindOrganizationsQuery = { found: { nodes: Array<{ id: string, nameEn: string, nameFr: string }> } };

export type ContactLineFragment = { id: string, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ post: string | null, from: string | null, to: string | null, current: boolean, organization: { id: string, name: string } }> };

export type JurisdictionContactsQueryVariables = Exact<{
  code: string;
  inPost: ContactFilter;
  others: ContactFilter;
  first: number;
  locale: Locale;
}>;


export type JurisdictionContactsQuery = { jurisdiction: { id: string, code: string, name: string, inPost: { totalCount: number, nodes: Array<{ id: string, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ post: string | null, from: string | null, to: string | null, current: boolean, organization: { id: string, name: string } }> }> } | null, others: { totalCount: number, nodes: Array<{ id: string, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ post: string | null, from: string | null, to: string | null, current: boolean, organization: { id: string, name: string } }> }> } | null } | null };

export type OrganizationContactsQueryVariables = Exact<{
  id: string | number;
  inPost: ContactFilter;
  others: ContactFilter;
  first: number;
  locale: Locale;
}>;


export type OrganizationContactsQuery = { node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Change', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'Facility', id: string }
    | { __typename: 'Intervention', id: string }
    | { __typename: 'Jurisdiction', id: string }
    | { __typename: 'Mission', id: string }
    | { __typename: 'Organization', name: string, id: string, inPost: { totalCount: number, nodes: Array<{ id: string, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ post: string | null, from: string | null, to: string | null, current: boolean, organization: { id: string, name: string } }> }> } | null, others: { totalCount: number, nodes: Array<{ id: string, name: string, honorific: string | null, languages: Array<string>, email: string | null, phone: string | null, note: string | null, jurisdiction: { id: string, code: string, name: string } | null, affiliations: Array<{ post: string | null, from: string | null, to: string | null, current: boolean, organization: { id: string, name: string } }> }> } | null }
    | { __typename: 'Project', id: string }
    | { __typename: 'Region', id: string }
    | { __typename: 'RegionScheme', id: string }
    | { __typename: 'ReportDelivery', id: string }
    | { __typename: 'ReportEdition', id: string }
    | { __typename: 'ReportRecipient', id: string }
    | { __typename: 'ReportRun', id: string }
    | { __typename: 'ReportSchedule', id: string }
    | { __typename: 'Revision', id: string }
    | { __typename: 'SavedQuery', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'Visit', id: string }
   | null };

type RelatedEngagement_Mission_Fragment = { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean };

type RelatedEngagement_Project_Fragment = { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean };

type RelatedEngagement_Visit_Fragment = { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean };

export type RelatedEngagementFragment =
  | RelatedEngagement_Mission_Fragment
  | RelatedEngagement_Project_Fragment
  | RelatedEngagement_Visit_Fragment
;

export type LineageLinkFragment = { id: string, kind: LineageKind, date: string | null, evidence: string | null, from:
    | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
    | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
    | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
  , to:
    | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
    | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
    | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
   };

export type RevisionEffectFragment = { rows: Array<{ kind: EngagementKind, period: { label: string } | null, region: { id: string, code: string, name: string } | null, delta: { engagements: number, delegates: number, days: number, budget: number, personMonths: number } }>, total: { delta: { engagements: number, delegates: number, days: number, budget: number, personMonths: number } }, scheme: { id: string, name: string } };

export type EngagementQueryVariables = Exact<{
  reference: string;
  asOf?: string | null | undefined;
  locale: Locale;
  first: number;
  after?: string | null | undefined;
}>;


export type EngagementQuery = { engagement:
    | { __typename: 'Mission', mandate: string | null, id: string, reference: string, kind: EngagementKind, scope: EngagementScope, status: EngagementStatus, sensitivity: Sensitivity, title: string, titleEn: string | null, titleFr: string | null, summary: string | null, startDate: string | null, endDate: string | null, plannedStart: string | null, plannedEnd: string | null, firstDay: string | null, lastDay: string | null, openEnded: boolean, delegates: number | null, budget: number | null, budgetCurrency: string | null, personMonths: number | null, source: string | null, sourceId: string | null, sourceUrl: string | null, sourceNote: string | null, deployments: Array<{ post: string | null, from: string | null, to: string | null, personMonths: number | null }>, partners: Array<{ role: PartnerRole, share: number | null, nameAsRecorded: string | null, counted: boolean, jurisdiction: { id: string, code: string, name: string, region: { id: string, code: string, name: string } | null } }>, organizations: Array<{ role: OrganizationRole, organization: { id: string, name: string } }>, topics: Array<{ id: string, code: string, name: string }>, facilities: Array<{ id: string, name: string }>, partOf:
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
       | null, components: Array<
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
      >, aroseFrom: Array<{ id: string, kind: LineageKind, date: string | null, evidence: string | null, from:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        , to:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
         }>, ledTo: Array<{ id: string, kind: LineageKind, date: string | null, evidence: string | null, from:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        , to:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
         }>, followUps: Array<{ promise: string, owner: string | null, dueDate: string | null, doneDate: string | null, became:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
         | null }>, revisions: { nodes: Array<{ id: string, at: string, actor: string, reason: string | null, action: string, changes: Array<{ field: string, before: string | null, after: string | null }>, effect: { rows: Array<{ kind: EngagementKind, period: { label: string } | null, region: { id: string, code: string, name: string } | null, delta: { engagements: number, delegates: number, days: number, budget: number, personMonths: number } }>, total: { delta: { engagements: number, delegates: number, days: number, budget: number, personMonths: number } }, scheme: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Project', agreement: string | null, results: string | null, id: string, reference: string, kind: EngagementKind, scope: EngagementScope, status: EngagementStatus, sensitivity: Sensitivity, title: string, titleEn: string | null, titleFr: string | null, summary: string | null, startDate: string | null, endDate: string | null, plannedStart: string | null, plannedEnd: string | null, firstDay: string | null, lastDay: string | null, openEnded: boolean, delegates: number | null, budget: number | null, budgetCurrency: string | null, personMonths: number | null, source: string | null, sourceId: string | null, sourceUrl: string | null, sourceNote: string | null, interventions: Array<{ id: string, code: string, name: string }>, partners: Array<{ role: PartnerRole, share: number | null, nameAsRecorded: string | null, counted: boolean, jurisdiction: { id: string, code: string, name: string, region: { id: string, code: string, name: string } | null } }>, organizations: Array<{ role: OrganizationRole, organization: { id: string, name: string } }>, topics: Array<{ id: string, code: string, name: string }>, facilities: Array<{ id: string, name: string }>, partOf:
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
       | null, components: Array<
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
      >, aroseFrom: Array<{ id: string, kind: LineageKind, date: string | null, evidence: string | null, from:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        , to:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
         }>, ledTo: Array<{ id: string, kind: LineageKind, date: string | null, evidence: string | null, from:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        , to:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
         }>, followUps: Array<{ promise: string, owner: string | null, dueDate: string | null, doneDate: string | null, became:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
         | null }>, revisions: { nodes: Array<{ id: string, at: string, actor: string, reason: string | null, action: string, changes: Array<{ field: string, before: string | null, after: string | null }>, effect: { rows: Array<{ kind: EngagementKind, period: { label: string } | null, region: { id: string, code: string, name: string } | null, delta: { engagements: number, delegates: number, days: number, budget: number, personMonths: number } }>, total: { delta: { engagements: number, delegates: number, days: number, budget: number, personMonths: number } }, scheme: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Visit', direction: Direction | null, purpose: string | null, headOfDelegation: string | null, stage: RequestStage | null, id: string, reference: string, kind: EngagementKind, scope: EngagementScope, status: EngagementStatus, sensitivity: Sensitivity, title: string, titleEn: string | null, titleFr: string | null, summary: string | null, startDate: string | null, endDate: string | null, plannedStart: string | null, plannedEnd: string | null, firstDay: string | null, lastDay: string | null, openEnded: boolean, delegates: number | null, budget: number | null, budgetCurrency: string | null, personMonths: number | null, source: string | null, sourceId: string | null, sourceUrl: string | null, sourceNote: string | null, agenda: Array<{ day: string | null, time: string | null, title: string | null, presenter: string | null, facility: { id: string, name: string } | null, topic: { id: string, code: string, name: string } | null }>, partners: Array<{ role: PartnerRole, share: number | null, nameAsRecorded: string | null, counted: boolean, jurisdiction: { id: string, code: string, name: string, region: { id: string, code: string, name: string } | null } }>, organizations: Array<{ role: OrganizationRole, organization: { id: string, name: string } }>, topics: Array<{ id: string, code: string, name: string }>, facilities: Array<{ id: string, name: string }>, partOf:
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
       | null, components: Array<
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
      >, aroseFrom: Array<{ id: string, kind: LineageKind, date: string | null, evidence: string | null, from:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        , to:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
         }>, ledTo: Array<{ id: string, kind: LineageKind, date: string | null, evidence: string | null, from:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        , to:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
         }>, followUps: Array<{ promise: string, owner: string | null, dueDate: string | null, doneDate: string | null, became:
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
          | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
         | null }>, revisions: { nodes: Array<{ id: string, at: string, actor: string, reason: string | null, action: string, changes: Array<{ field: string, before: string | null, after: string | null }>, effect: { rows: Array<{ kind: EngagementKind, period: { label: string } | null, region: { id: string, code: string, name: string } | null, delta: { engagements: number, delegates: number, days: number, budget: number, personMonths: number } }>, total: { delta: { engagements: number, delegates: number, days: number, budget: number, personMonths: number } }, scheme: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type FamilyQueryVariables = Exact<{
  reference: string;
  locale: Locale;
  first: number;
}>;


export type FamilyQuery = { lineage: { totalCount: number, nodes: Array<{ id: string, kind: LineageKind, from:
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
      , to:
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
        | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
       }> } };

export type SavedQueryEntryFragment = { id: string, slug: string, nameEn: string, nameFr: string | null, descriptionEn: string | null, descriptionFr: string | null, document: string, grain: ExportGrain | null, owner: string | null, mine: boolean, mayChange: boolean, shared: boolean, starter: boolean, version: number, changedAt: string | null, parameters: Array<{ name: string, type: string, default: string | null, required: boolean }> };

export type SavedQueriesQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedQueriesQuery = { savedQueries: { nodes: Array<{ id: string, slug: string, nameEn: string, nameFr: string | null, descriptionEn: string | null, descriptionFr: string | null, document: string, grain: ExportGrain | null, owner: string | null, mine: boolean, mayChange: boolean, shared: boolean, starter: boolean, version: number, changedAt: string | null, parameters: Array<{ name: string, type: string, default: string | null, required: boolean }> }> } };

export type SaveQueryMutationVariables = Exact<{
  input: SaveQueryInput;
  locale: Locale;
}>;


export type SaveQueryMutation = { saveQuery: { savedQuery: { id: string, slug: string, nameEn: string, nameFr: string | null, descriptionEn: string | null, descriptionFr: string | null, document: string, grain: ExportGrain | null, owner: string | null, mine: boolean, mayChange: boolean, shared: boolean, starter: boolean, version: number, changedAt: string | null, parameters: Array<{ name: string, type: string, default: string | null, required: boolean }> } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type DeleteSavedQueryMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteSavedQueryMutation = { deleteSavedQuery: boolean };

export type FilterNamesQueryVariables = Exact<{
  locale: Locale;
  jurisdictions: Array<string> | string;
  topics: Array<string> | string;
  organizations: Array<string | number> | string | number;
  withJurisdictions: boolean;
  withTopics: boolean;
  withOrganizations: boolean;
}>;


export type FilterNamesQuery = { jurisdictions?: { nodes: Array<{ id: string, code: string, name: string }> }, topics?: { nodes: Array<{ id: string, code: string, name: string }> }, organizations?: { nodes: Array<{ id: string, name: string }> } };

export type JurisdictionChoicesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type JurisdictionChoicesQuery = { choices: { nodes: Array<{ id: string, code: string, alpha3: string | null, nameEn: string, nameFr: string, names: Array<{ name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TopicChoicesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TopicChoicesQuery = { choices: { nodes: Array<{ id: string, code: string, nameEn: string, nameFr: string, terms: Array<{ term: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrganizationChoicesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrganizationChoicesQuery = { choices: { nodes: Array<{ id: string, nameEn: string, nameFr: string, jurisdiction: { id: string, code: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SavedViewEntryFragment = { id: string, nameEn: string | null, nameFr: string | null, address: string, owner: string | null, mine: boolean, mayChange: boolean, shared: boolean, version: number };

export type SavedViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedViewsQuery = { savedViews: { nodes: Array<{ id: string, nameEn: string | null, nameFr: string | null, address: string, owner: string | null, mine: boolean, mayChange: boolean, shared: boolean, version: number }> } };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
  locale: Locale;
}>;


export type SaveViewMutation = { saveView: { savedView: { id: string, nameEn: string | null, nameFr: string | null, address: string, owner: string | null, mine: boolean, mayChange: boolean, shared: boolean, version: number } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type UpdateViewMutationVariables = Exact<{
  input: UpdateViewInput;
  locale: Locale;
}>;


export type UpdateViewMutation = { updateView: { savedView: { id: string, nameEn: string | null, nameFr: string | null, address: string, owner: string | null, mine: boolean, mayChange: boolean, shared: boolean, version: number } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type DeleteViewMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteViewMutation = { deleteView: boolean };

export type RestoreViewMutationVariables = Exact<{
  id: string | number;
}>;


export type RestoreViewMutation = { restoreView: { id: string, nameEn: string | null, nameFr: string | null, address: string, owner: string | null, mine: boolean, mayChange: boolean, shared: boolean, version: number } };

export type FollowUpsQueryVariables = Exact<{
  locale: Locale;
  where: FollowUpFilter;
  of: EngagementFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type FollowUpsQuery = { followUps: { totalCount: number, nodes: Array<{ promise: string, owner: string | null, dueDate: string | null, doneDate: string | null, engagement:
        | { id: string, reference: string, kind: EngagementKind, title: string }
        | { id: string, reference: string, kind: EngagementKind, title: string }
        | { id: string, reference: string, kind: EngagementKind, title: string }
       | null, became:
        | { id: string, reference: string, kind: EngagementKind, title: string }
        | { id: string, reference: string, kind: EngagementKind, title: string }
        | { id: string, reference: string, kind: EngagementKind, title: string }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChooseDemoRoleMutationVariables = Exact<{
  role: Role;
}>;


export type ChooseDemoRoleMutation = { chooseDemoRole: { name: string, role: Role, demo: boolean } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type DeliveredEditionFragment = { id: string, number: number, period: string, definition: { code: string, version: number, name: string } };

export type ReportsOnTimeQueryVariables = Exact<{
  locale: Locale;
  recipients: number;
}>;


export type ReportsOnTimeQuery = { reportsAreMailed: boolean, reportDefinitions: Array<{ code: string, version: number, grain: string, name: string, languages: Array<Locale> }>, reportSchedules: { nodes: Array<{ id: string, definition: string, nameEn: string | null, nameFr: string | null, name: string, rule: ReportScheduleRule, cron: string | null, workingDay: number | null, localTime: string | null, timeZone: string, holidays: string | null, enabled: boolean, author: string, version: number, nextDueTimes: Array<string>, lastRuns: Array<{ id: string, dueAt: string, period: string, byHand: boolean, state: ReportRunState, attempts: number, nextAttemptAt: string | null, error: string | null, finishedAt: string | null, edition: { id: string, number: number, period: string, definition: { code: string, version: number, name: string } } | null }> }> }, reportRecipients: { nodes: Array<{ id: string, definition: string | null, scheduleId: string | null, email: string, name: string, language: Locale, access: ReportAccess, forms: Array<ReportForm>, version: number, copyNow: { copy: ReportAccess | null, because: ReportCopyReason } }>, pageInfo: { hasNextPage: boolean } } };

export type ReportDeliveriesQueryVariables = Exact<{
  locale: Locale;
  states?: Array<ReportDeliveryState> | ReportDeliveryState | null | undefined;
  edition?: string | number | null | undefined;
  first: number;
}>;


export type ReportDeliveriesQuery = { reportDeliveries: { totalCount: number, nodes: Array<{ id: string, kind: ReportDeliveryKind, address: string, name: string, language: Locale, sentAccess: ReportAccess | null, state: ReportDeliveryState, attempts: number, nextAttemptAt: string | null, lastAnswer: string | null, madeAt: string, sentAt: string | null, version: number, edition: { id: string, number: number, period: string, definition: { code: string, version: number, name: string } } | null }> } };

export type CreateReportScheduleMutationVariables = Exact<{
  input: CreateReportScheduleInput;
  locale: Locale;
}>;


export type CreateReportScheduleMutation = { done: { schedule: { id: string, name: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type UpdateReportScheduleMutationVariables = Exact<{
  input: UpdateReportScheduleInput;
  locale: Locale;
}>;


export type UpdateReportScheduleMutation = { done: { schedule: { id: string, name: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type DeleteReportScheduleMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteReportScheduleMutation = { done: boolean };

export type RestoreReportScheduleMutationVariables = Exact<{
  id: string | number;
}>;


export type RestoreReportScheduleMutation = { done: { id: string } };

export type RunReportScheduleMutationVariables = Exact<{
  id: string | number;
}>;


export type RunReportScheduleMutation = { done: { id: string } };

export type AddReportRecipientMutationVariables = Exact<{
  input: AddReportRecipientInput;
  locale: Locale;
}>;


export type AddReportRecipientMutation = { done: { recipient: { id: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type UpdateReportRecipientMutationVariables = Exact<{
  input: UpdateReportRecipientInput;
  locale: Locale;
}>;


export type UpdateReportRecipientMutation = { done: { recipient: { id: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type RemoveReportRecipientMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveReportRecipientMutation = { done: boolean };

export type SendReportAgainMutationVariables = Exact<{
  input: SendReportAgainInput;
  locale: Locale;
}>;


export type SendReportAgainMutation = { done: { delivery: { id: string } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type CohortVisitsQueryVariables = Exact<{
  locale: Locale;
  where: VolumeFilter;
  calendar: Calendar;
  scheme?: string | null | undefined;
  asOf?: string | null | undefined;
  outcome?: VisitOutcome | null | undefined;
  first: number;
  after?: string | null | undefined;
  ofYear: boolean;
  ofAll: boolean;
}>;


export type CohortVisitsQuery = { visitOutcomes: { visits?: { totalCount: number, nodes: Array<
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
        | { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
      >, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, cohorts?: Array<{ period: { label: string } | null, visits: { totalCount: number, nodes: Array<
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }> } };

export type ListedVisitsFragment = { totalCount: number, nodes: Array<
    | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
    | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
    | { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
  >, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

type OverviewLine_Mission_Fragment = { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> };

type OverviewLine_Project_Fragment = { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> };

type OverviewLine_Visit_Fragment = { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> };

export type OverviewLineFragment =
  | OverviewLine_Mission_Fragment
  | OverviewLine_Project_Fragment
  | OverviewLine_Visit_Fragment
;

export type OverviewQueryVariables = Exact<{
  locale: Locale;
  where: VolumeFilter;
  calendar: Calendar;
  basis: TimeBasis;
  counting: Counting;
  scheme?: string | null | undefined;
  asOf?: string | null | undefined;
  earlier: VolumeFilter;
  withEarlier: boolean;
  lastYear: VolumeFilter;
  withLastYear: boolean;
  day: string;
  underWay: VolumeFilter;
  comingUp: VolumeFilter;
  dueTo: string;
  followUpsOf: EngagementFilter;
  withFollowUps: boolean;
}>;


export type OverviewQuery = { register: { home: { id: string, code: string, m49: string | null, name: string } }, total: { asOf: string, explanation: string, total: { engagements: number, delegates: number, personMonths: number, budget: number }, rows: Array<{ engagements: { nodes: Array<
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
        > } }>, notes: Array<{ code: VolumeNoteCode, count: number, text: string }>, publishedFigures: Array<{ from: string, to: string, kind: EngagementKind | null, direction: Direction | null, measure: VolumeMeasure, value: number, statement: string, sourceUrl: string | null }>, scheme: { code: string, name: string, version: string } }, byKind: { rows: Array<{ kind: EngagementKind | null, figures: { engagements: number } }> }, byYear: { rows: Array<{ distinct: number, period: { label: string, start: string, end: string } | null, figures: { engagements: number, delegates: number, personMonths: number, budget: number } }>, notRecorded: Array<{ label: string, start: string, end: string }> }, byYearKind: { explanation: string, additive: boolean, overlap: number, rows: Array<{ kind: EngagementKind | null, period: { label: string, start: string, end: string } | null, figures: { engagements: number } }>, notes: Array<{ code: VolumeNoteCode, count: number, text: string }> }, byYearKindDirection: { rows: Array<{ kind: EngagementKind | null, direction: Direction | null, period: { label: string, start: string, end: string } | null, figures: { engagements: number } }> }, byRegion: { explanation: string, additive: boolean, overlap: number, rows: Array<{ shared: number, region: { code: string, name: string } | null, figures: { engagements: number } }>, notes: Array<{ code: VolumeNoteCode, count: number, text: string }> }, byRegionYear: { explanation: string, additive: boolean, overlap: number, rows: Array<{ region: { code: string, name: string } | null, period: { label: string, start: string, end: string } | null, figures: { engagements: number } }>, notes: Array<{ code: VolumeNoteCode, count: number, text: string }> }, byJurisdiction: { explanation: string, additive: boolean, overlap: number, rows: Array<{ jurisdiction: { code: string, name: string, m49: string | null, validTo: string | null } | null, figures: { engagements: number } }> }, topJurisdictions: { rows: Array<{ isOther: boolean, jurisdiction: { code: string, name: string } | null, figures: { engagements: number } }> }, byTopic: { additive: boolean, overlap: number, rows: Array<{ keys: Array<string | null>, figures: { engagements: number } }> }, topTopics: { explanation: string, rows: Array<{ isOther: boolean, topic: { code: string, name: string } | null, figures: { engagements: number } }> }, outcomes: { withinMonths: number, knownThrough: string, lineCount: number, explanation: string, cohorts: Array<{ open: boolean, closesOn: string | null, period: { label: string, start: string, end: string } | null, figures: { visits: number, toProject: number, toMission: number, toProjectEver: number, toMissionEver: number, medianMonthsToProject: number | null } }>, total: { visits: number, toProject: number, toMission: number, toProjectEver: number, toMissionEver: number, medianMonthsToProject: number | null }, notRecorded: Array<{ label: string, start: string, end: string }>, lines: Array<{ size: number, members: Array<
        | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, ledTo: Array<{ id: string, to:
              | { id: string }
              | { id: string }
              | { id: string }
             }>, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
        | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, ledTo: Array<{ id: string, to:
              | { id: string }
              | { id: string }
              | { id: string }
             }>, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
        | { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, ledTo: Array<{ id: string, to:
              | { id: string }
              | { id: string }
              | { id: string }
             }>, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
      > }> }, underWay: { total: { engagements: number }, rows: Array<{ engagements: { nodes: Array<
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
        > } }> }, comingUp: { total: { engagements: number }, rows: Array<{ engagements: { nodes: Array<
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
        > } }> }, overdue?: { totalCount: number, nodes: Array<{ promise: string, owner: string | null, dueDate: string | null, engagement:
        | { id: string, reference: string, kind: EngagementKind, title: string }
        | { id: string, reference: string, kind: EngagementKind, title: string }
        | { id: string, reference: string, kind: EngagementKind, title: string }
       | null }> }, earlier?: { distinct: number, total: { engagements: number, delegates: number, personMonths: number, budget: number } }, lastYear?: { total: { engagements: number } } };

export type OutcomeFiguresFragment = { visits: number, toProject: number, toMission: number, toProjectEver: number, toMissionEver: number, medianMonthsToProject: number | null };

type DescentMember_Mission_Fragment = { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, ledTo: Array<{ id: string, to:
      | { id: string }
      | { id: string }
      | { id: string }
     }>, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> };

type DescentMember_Project_Fragment = { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, ledTo: Array<{ id: string, to:
      | { id: string }
      | { id: string }
      | { id: string }
     }>, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> };

type DescentMember_Visit_Fragment = { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, ledTo: Array<{ id: string, to:
      | { id: string }
      | { id: string }
      | { id: string }
     }>, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> };

export type DescentMemberFragment =
  | DescentMember_Mission_Fragment
  | DescentMember_Project_Fragment
  | DescentMember_Visit_Fragment
;

type SubjectEngagement_Mission_Fragment = { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean };

type SubjectEngagement_Project_Fragment = { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean };

type SubjectEngagement_Visit_Fragment = { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean };

export type SubjectEngagementFragment =
  | SubjectEngagement_Mission_Fragment
  | SubjectEngagement_Project_Fragment
  | SubjectEngagement_Visit_Fragment
;

export type SubjectQueryVariables = Exact<{
  where: VolumeFilter;
  of: EngagementFilter;
  linked: EngagementFilter;
  locale: Locale;
  scheme?: string | null | undefined;
  asOf?: string | null | undefined;
  most: number;
}>;


export type SubjectQuery = { years: { asOf: string, rows: Array<{ period: { label: string, start: string } | null, figures: { engagements: number } }>, notRecorded: Array<{ label: string, start: string }>, total: { engagements: number }, scheme: { code: string, name: string }, notes: Array<{ code: VolumeNoteCode, count: number, text: string }> }, yearsByKind: { explanation: string, rows: Array<{ kind: EngagementKind | null, period: { label: string } | null, figures: { engagements: number } }> }, kinds: { rows: Array<{ kind: EngagementKind | null, figures: { engagements: number } }> }, jurisdictions: { explanation: string, additive: boolean, overlap: number, rows: Array<{ jurisdiction: { id: string, code: string, name: string } | null, figures: { engagements: number } }> }, topics: { explanation: string, additive: boolean, overlap: number, rows: Array<{ topic: { id: string, code: string, name: string } | null, figures: { engagements: number } }> }, organizations: { explanation: string, additive: boolean, overlap: number, rows: Array<{ organization: { id: string, name: string } | null, figures: { engagements: number } }> }, first: { nodes: Array<
      | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
      | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
      | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
    > }, last: { nodes: Array<
      | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
      | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
      | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
    > }, linked: { totalCount: number, nodes: Array<
      | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, aroseFrom: Array<{ id: string, kind: LineageKind, from:
            | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
           }>, ledTo: Array<{ id: string, kind: LineageKind, to:
            | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
           }> }
      | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, aroseFrom: Array<{ id: string, kind: LineageKind, from:
            | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
           }>, ledTo: Array<{ id: string, kind: LineageKind, to:
            | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
           }> }
      | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, aroseFrom: Array<{ id: string, kind: LineageKind, from:
            | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
           }>, ledTo: Array<{ id: string, kind: LineageKind, to:
            | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
            | { __typename: 'Visit', id: string, reference: string, kind: EngagementKind, title: string, startDate: string | null, endDate: string | null, openEnded: boolean }
           }> }
    > } };

export type JurisdictionPageQueryVariables = Exact<{
  code: string;
  locale: Locale;
  scheme?: string | null | undefined;
}>;


export type JurisdictionPageQuery = { jurisdiction: { id: string, code: string, type: JurisdictionType, alpha3: string | null, m49: string | null, validFrom: string | null, validTo: string | null, name: string, names: Array<{ locale: Locale, name: string, kind: string, validFrom: string | null, validTo: string | null }>, parent: { id: string, code: string, name: string } | null, predecessors: Array<{ id: string, code: string, name: string, validTo: string | null }>, successors: Array<{ id: string, code: string, name: string, validFrom: string | null }>, region: { id: string, code: string, name: string } | null, subregion: { id: string, code: string, name: string } | null } | null };

export type OrganizationPageQueryVariables = Exact<{
  id: string | number;
  locale: Locale;
}>;


export type OrganizationPageQuery = { node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Change', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'Facility', id: string }
    | { __typename: 'Intervention', id: string }
    | { __typename: 'Jurisdiction', id: string }
    | { __typename: 'Mission', id: string }
    | { __typename: 'Organization', name: string, id: string, nameEn: string, nameFr: string, jurisdiction: { id: string, code: string, name: string } | null }
    | { __typename: 'Project', id: string }
    | { __typename: 'Region', id: string }
    | { __typename: 'RegionScheme', id: string }
    | { __typename: 'ReportDelivery', id: string }
    | { __typename: 'ReportEdition', id: string }
    | { __typename: 'ReportRecipient', id: string }
    | { __typename: 'ReportRun', id: string }
    | { __typename: 'ReportSchedule', id: string }
    | { __typename: 'Revision', id: string }
    | { __typename: 'SavedQuery', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'Visit', id: string }
   | null };

export type TopicPageQueryVariables = Exact<{
  code: string;
  locale: Locale;
}>;


export type TopicPageQuery = { topic: { id: string, code: string, name: string, nameEn: string, nameFr: string, terms: Array<{ locale: Locale, term: string, kind: string, validFrom: string | null, validTo: string | null }> } | null };

export type JurisdictionsIndexQueryVariables = Exact<{
  text?: string | null | undefined;
  first: number;
  locale: Locale;
}>;


export type JurisdictionsIndexQuery = { jurisdictions: { totalCount: number, nodes: Array<{ id: string, code: string, type: JurisdictionType, name: string, validTo: string | null, region: { id: string, code: string, name: string } | null }> }, counts: { explanation: string, asOf: string, rows: Array<{ jurisdiction: { id: string, code: string } | null, figures: { engagements: number } }>, scheme: { code: string, name: string } } };

export type OrganizationsIndexQueryVariables = Exact<{
  text?: string | null | undefined;
  first: number;
  locale: Locale;
}>;


export type OrganizationsIndexQuery = { organizations: { totalCount: number, nodes: Array<{ id: string, name: string, jurisdiction: { id: string, code: string, name: string } | null }> }, counts: { explanation: string, asOf: string, rows: Array<{ organization: { id: string } | null, figures: { engagements: number } }>, scheme: { code: string, name: string } } };

export type TopicsIndexQueryVariables = Exact<{
  text?: string | null | undefined;
  first: number;
  locale: Locale;
}>;


export type TopicsIndexQuery = { topics: { totalCount: number, nodes: Array<{ id: string, code: string, name: string, terms: Array<{ locale: Locale, term: string, kind: string, validFrom: string | null, validTo: string | null }> }> }, counts: { explanation: string, asOf: string, rows: Array<{ topic: { id: string, code: string } | null, figures: { engagements: number } }>, scheme: { code: string, name: string } } };

type EngagementLine_Mission_Fragment = { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, sensitivity: Sensitivity, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> };

type EngagementLine_Project_Fragment = { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, sensitivity: Sensitivity, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> };

type EngagementLine_Visit_Fragment = { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, sensitivity: Sensitivity, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> };

export type EngagementLineFragment =
  | EngagementLine_Mission_Fragment
  | EngagementLine_Project_Fragment
  | EngagementLine_Visit_Fragment
;

export type RecordsQueryVariables = Exact<{
  locale: Locale;
  groupBy: Array<VolumeDimension> | VolumeDimension;
  where: VolumeFilter;
  calendar: Calendar;
  basis: TimeBasis;
  counting: Counting;
  scheme?: string | null | undefined;
  asOf?: string | null | undefined;
  top?: number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RecordsQuery = { engagementVolume: { asOf: string, rows: Array<{ keys: Array<string | null>, isOther: boolean, kind: EngagementKind | null, scope: EngagementScope | null, status: EngagementStatus | null, direction: Direction | null, period: { label: string, start: string, end: string } | null, region: { code: string, name: string } | null, jurisdiction: { code: string, name: string } | null, topic: { code: string, name: string } | null, organization: { id: string, name: string } | null, subregion: { code: string, name: string } | null, facility: { id: string, name: string } | null, intervention: { code: string, name: string } | null, figures: { engagements: number }, engagements: { totalCount: number, nodes: Array<
          | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, sensitivity: Sensitivity, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, status: EngagementStatus, sensitivity: Sensitivity, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
          | { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, status: EngagementStatus, sensitivity: Sensitivity, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }> }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }> } };

export type EngagementListQueryVariables = Exact<{
  locale: Locale;
  where?: EngagementFilter | null | undefined;
  orderBy?: Array<EngagementOrder> | EngagementOrder | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  skip?: number | null | undefined;
  withCount: boolean;
  withOrganizations: boolean;
  withTopics: boolean;
}>;


export type EngagementListQuery = { engagements: { totalCount?: number, nodes: Array<
      | { __typename: 'Mission', id: string, reference: string, kind: EngagementKind, scope: EngagementScope, status: EngagementStatus, sensitivity: Sensitivity, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, delegates: number | null, budget: number | null, budgetCurrency: string | null, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }>, organizations?: Array<{ role: OrganizationRole, organization: { id: string, name: string } }>, topics?: Array<{ id: string, code: string, name: string }> }
      | { __typename: 'Project', id: string, reference: string, kind: EngagementKind, scope: EngagementScope, status: EngagementStatus, sensitivity: Sensitivity, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, delegates: number | null, budget: number | null, budgetCurrency: string | null, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }>, organizations?: Array<{ role: OrganizationRole, organization: { id: string, name: string } }>, topics?: Array<{ id: string, code: string, name: string }> }
      | { __typename: 'Visit', direction: Direction | null, id: string, reference: string, kind: EngagementKind, scope: EngagementScope, status: EngagementStatus, sensitivity: Sensitivity, title: string, startDate: string | null, endDate: string | null, openEnded: boolean, delegates: number | null, budget: number | null, budgetCurrency: string | null, partners: Array<{ role: PartnerRole, jurisdiction: { id: string, code: string, name: string } }>, organizations?: Array<{ role: OrganizationRole, organization: { id: string, name: string } }>, topics?: Array<{ id: string, code: string, name: string }> }
    >, pageInfo: { startCursor: string | null, endCursor: string | null } } };

export type ReportEditionLineFragment = { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } };

export type ReportEditionsQueryVariables = Exact<{
  locale: Locale;
  first: number;
  after?: string | null | undefined;
}>;


export type ReportEditionsQuery = { reportDefinitions: Array<{ code: string, version: number, grain: string, calendar: Calendar, name: string }>, reportEditions: { nodes: Array<{ id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReportEditionDetailFragment = { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null };

export type ReportEditionQueryVariables = Exact<{
  id: string | number;
  locale: Locale;
}>;


export type ReportEditionQuery = { reportEdition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null };

export type ReportChecksQueryVariables = Exact<{
  id: string | number;
  locale: Locale;
}>;


export type ReportChecksQuery = { reportEdition: { id: string, checks: Array<{ code: string, ok: boolean, text: string }> } | null };

export type ReportBeforeQueryVariables = Exact<{
  id: string | number;
  definition: string;
  to: string;
  locale: Locale;
}>;


export type ReportBeforeQuery = { reportEdition: { id: string, restatedCells: number | null } | null, reportEditions: { nodes: Array<{ id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } }> } };

export type CompareReportsQueryVariables = Exact<{
  before: string | number;
  now: string | number;
  copy: ReportAccess;
  differingOnly: boolean;
  locale: Locale;
}>;


export type CompareReportsQuery = { compareReportEditions: { total: number, differing: number, cells: Array<{ name: string, label: string, measure: VolumeMeasure, before: number | null, now: number | null }> } };

export type ReportMovedFragment = { edition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null, problems: Array<{ code: string, path: Array<string>, message: string }> };

export type DraftReportMutationVariables = Exact<{
  input: DraftReportInput;
  locale: Locale;
}>;


export type DraftReportMutation = { moved: { edition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type RefreshReportMutationVariables = Exact<{
  id: string | number;
  version: number;
  locale: Locale;
}>;


export type RefreshReportMutation = { moved: { edition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type WriteReportCommentaryMutationVariables = Exact<{
  input: ReportCommentaryInput;
  locale: Locale;
}>;


export type WriteReportCommentaryMutation = { moved: { edition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type SubmitReportMutationVariables = Exact<{
  id: string | number;
  version: number;
  locale: Locale;
}>;


export type SubmitReportMutation = { moved: { edition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type ReturnReportMutationVariables = Exact<{
  id: string | number;
  version: number;
  reason: string;
  locale: Locale;
}>;


export type ReturnReportMutation = { moved: { edition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type ApproveReportMutationVariables = Exact<{
  id: string | number;
  version: number;
  locale: Locale;
}>;


export type ApproveReportMutation = { moved: { edition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type DiscardReportMutationVariables = Exact<{
  id: string | number;
  version: number;
  locale: Locale;
}>;


export type DiscardReportMutation = { moved: { edition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type CorrectReportMutationVariables = Exact<{
  id: string | number;
  reason: string;
  locale: Locale;
}>;


export type CorrectReportMutation = { moved: { edition: { version: number, draft: number, asOf: string, author: string, approver: string | null, reason: string | null, figuresHash: string | null, mayApprove: boolean, mayEdit: boolean, mayReturn: boolean, mayRead: boolean, id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { languages: Array<Locale>, grain: string, calendar: Calendar, scheme: string, filters: string | null, trendYears: number, mostListed: number, comingDays: number, sections: Array<ReportSection>, code: string, version: number, name: string }, outline: Array<{ anchor: string, heading: string, section: ReportSection }>, files: Array<{ copy: ReportAccess, form: ReportForm, language: Locale, url: string, sha256: string | null, size: number | null }>, steps: Array<{ actor: string, at: string, did: ReportStepName, note: string | null }>, commentary: Array<{ section: ReportSection, language: Locale, text: string, writtenAt: string, writtenBy: string }>, supersedes: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null, supersededBy: { id: string, number: number, status: ReportStatus, period: string, periodStart: string, periodEnd: string, sealedAt: string | null, definition: { code: string, version: number, name: string } } | null } | null, problems: Array<{ code: string, path: Array<string>, message: string }> } };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { signIn: { name: string, role: Role, demo: boolean } };

export type AccessTokenEntryFragment = { id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresOn: string | null, revokedAt: string | null };

export type AccessTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessTokensQuery = { accessTokens: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresOn: string | null, revokedAt: string | null }> };

export type CreateAccessTokenMutationVariables = Exact<{
  name: string;
  expiresOn?: string | null | undefined;
}>;


export type CreateAccessTokenMutation = { createAccessToken: { token: string, accessToken: { id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresOn: string | null, revokedAt: string | null } } };

export type RevokeAccessTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeAccessTokenMutation = { revokeAccessToken: { id: string, name: string, createdAt: string, lastUsedAt: string | null, expiresOn: string | null, revokedAt: string | null } };

export type MeasuredFragment = { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number };

export type VolumeValueFragment = { keys: Array<string | null>, kind: EngagementKind | null, scope: EngagementScope | null, direction: Direction | null, status: EngagementStatus | null, period: { label: string, start: string, end: string } | null, region: { code: string, name: string } | null, subregion: { code: string, name: string } | null, jurisdiction: { code: string, name: string } | null, topic: { code: string, name: string } | null, organization: { id: string, name: string } | null, facility: { id: string, name: string } | null, intervention: { code: string, name: string } | null, figures: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } };

export type VolumePageQueryVariables = Exact<{
  locale: Locale;
  by: Array<VolumeDimension> | VolumeDimension;
  split: Array<VolumeDimension> | VolumeDimension;
  both: Array<VolumeDimension> | VolumeDimension;
  withSplit: boolean;
  where: VolumeFilter;
  calendar: Calendar;
  basis: TimeBasis;
  counting: Counting;
  scheme?: string | null | undefined;
  asOf?: string | null | undefined;
  compareTo?: Comparison | null | undefined;
  fillCells: boolean;
  engagements: boolean;
  delegates: boolean;
  days: boolean;
  budget: boolean;
  personMonths: boolean;
}>;


export type VolumePageQuery = { all: { asOf: string, total: { engagements: number }, scheme: { code: string, name: string, version: string } }, by: { explanation: string, additive: boolean, overlap: number, total: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number }, totalCompared: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } | null, rows: Array<{ keys: Array<string | null>, kind: EngagementKind | null, scope: EngagementScope | null, direction: Direction | null, status: EngagementStatus | null, compared: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } | null, publishedFigures: Array<{ measure: VolumeMeasure, value: number, statement: string, sourceUrl: string | null }>, period: { label: string, start: string, end: string } | null, region: { code: string, name: string } | null, subregion: { code: string, name: string } | null, jurisdiction: { code: string, name: string } | null, topic: { code: string, name: string } | null, organization: { id: string, name: string } | null, facility: { id: string, name: string } | null, intervention: { code: string, name: string } | null, figures: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } }>, notRecorded: Array<{ label: string, start: string, end: string }>, notes: Array<{ code: VolumeNoteCode, count: number, text: string }> }, split?: { rows: Array<{ keys: Array<string | null>, kind: EngagementKind | null, scope: EngagementScope | null, direction: Direction | null, status: EngagementStatus | null, compared: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } | null, period: { label: string, start: string, end: string } | null, region: { code: string, name: string } | null, subregion: { code: string, name: string } | null, jurisdiction: { code: string, name: string } | null, topic: { code: string, name: string } | null, organization: { id: string, name: string } | null, facility: { id: string, name: string } | null, intervention: { code: string, name: string } | null, figures: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } }>, notRecorded: Array<{ label: string, start: string, end: string }> }, cells?: { explanation: string, additive: boolean, overlap: number, rows: Array<{ keys: Array<string | null>, organization: { id: string } | null, facility: { id: string } | null, figures: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number }, compared: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } | null }>, notes: Array<{ code: VolumeNoteCode, count: number, text: string }> } };

export type VolumeOthersQueryVariables = Exact<{
  by: Array<VolumeDimension> | VolumeDimension;
  split: Array<VolumeDimension> | VolumeDimension;
  otherBy: VolumeFilter;
  otherSplit: VolumeFilter;
  otherBoth: VolumeFilter;
  withBy: boolean;
  withSplit: boolean;
  withBoth: boolean;
  calendar: Calendar;
  basis: TimeBasis;
  counting: Counting;
  scheme?: string | null | undefined;
  asOf?: string | null | undefined;
  compareTo?: Comparison | null | undefined;
  fill: boolean;
  engagements: boolean;
  delegates: boolean;
  days: boolean;
  budget: boolean;
  personMonths: boolean;
}>;


export type VolumeOthersQuery = { otherBy?: { totalCompared: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } | null, total: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number }, rows: Array<{ keys: Array<string | null>, organization: { id: string } | null, facility: { id: string } | null, figures: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number }, compared: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } | null }> }, otherSplit?: { totalCompared: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } | null, total: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number }, rows: Array<{ keys: Array<string | null>, organization: { id: string } | null, facility: { id: string } | null, figures: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number }, compared: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } | null }> }, otherBoth?: { totalCompared: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } | null, total: { engagements?: number, delegates?: number, days?: number, budget?: number, personMonths?: number } } };
