/** The answers of the API as this application asks for them, written by hand in this one place. */

export type Locale = 'EN' | 'FR';
export type EngagementKind = 'VISIT' | 'PROJECT' | 'MISSION';
export type EngagementScope = 'BILATERAL' | 'MULTILATERAL';
export type Direction = 'INBOUND' | 'OUTBOUND';
export type EngagementStatus = 'PLANNED' | 'CONFIRMED' | 'ACTIVE' | 'COMPLETED' | 'POSTPONED' | 'CANCELLED' | 'DECLINED';
export type Sensitivity = 'PUBLIC' | 'INTERNAL' | 'PROTECTED';
export type PartnerRole = 'PARTNER' | 'BENEFICIARY' | 'SENDING' | 'HOSTING' | 'TRANSIT' | 'VENUE';
export type OrganizationRole = 'LEAD' | 'FUNDING' | 'ACCOUNTABLE' | 'EXTENDING' | 'IMPLEMENTING' | 'HOST' | 'REQUESTING';
export type LineageKind = 'LED_TO' | 'FOLLOWS' | 'CO_FUNDED';
export type Role = 'VIEWER' | 'ANALYST' | 'OFFICER' | 'APPROVER' | 'ADMIN';
export type Calendar = 'FISCAL' | 'CALENDAR';
export type TimeBasis = 'STARTED' | 'ACTIVE';
export type Counting = 'WHOLE' | 'FRACTIONAL';
export type VolumeDimension = 'YEAR' | 'KIND' | 'REGION' | 'DIRECTION' | 'JURISDICTION';
export type RequestStage =
  | 'REQUESTED'
  | 'SCREENING'
  | 'APPROVED'
  | 'CONFIRMED'
  | 'UNDER_WAY'
  | 'COMPLETED'
  | 'CLOSED'
  | 'DECLINED'
  | 'POSTPONED'
  | 'CANCELLED';
export type VolumeNoteCode =
  | 'UNDATED'
  | 'NO_REGION'
  | 'WITHHELD'
  | 'PROVISIONAL'
  | 'UNKNOWN_DELEGATES'
  | 'UNKNOWN_BUDGET'
  | 'UNKNOWN_PERSON_MONTHS'
  | 'OVERLAP';

/** A span for which the register claims to hold its engagements; a missing end is open. */
export interface Coverage {
  from: string | null;
  through: string | null;
  kinds: EngagementKind[] | null;
}

export interface RegionInfo {
  code: string;
  name: string;
  children: { code: string; name: string }[];
}
export interface SchemeInfo {
  code: string;
  version: string;
  name: string;
  regions: RegionInfo[];
}

export interface Register {
  name: string;
  fiscalMonth: number;
  currency: string;
  sample: boolean;
  timeZone: string;
  coverage: Coverage[];
  defaultFrom: string;
  defaultTo: string;
  today: string;
  engagementCount: number;
  defaultScheme: { code: string };
}
export interface Viewer {
  name: string;
  role: Role;
  demo: boolean;
}
export interface ShellData {
  register: Register;
  viewer: Viewer;
  regionSchemes: SchemeInfo[];
}

/** What `engagementVolume` is narrowed by; days as `2005-04-01`, both included. */
export interface VolumeFilter {
  kinds?: EngagementKind[];
  directions?: Direction[];
  regions?: string[];
  from?: string;
  to?: string;
}

export interface Period {
  label: string;
  start: string;
  end: string;
}
export interface Figures {
  engagements: number;
}
export interface VolumeNote {
  code: VolumeNoteCode;
  count: number;
  text: string;
}
export interface PublishedFigure {
  from: string;
  to: string;
  kind: EngagementKind | null;
  direction: Direction | null;
  measure: string;
  value: number;
  statement: string;
  sourceUrl: string | null;
}
export interface YearRow {
  period: Period | null;
  figures: Figures;
}
export interface YearKindRow extends YearRow {
  kind: EngagementKind;
}
export interface YearKindDirectionRow extends YearKindRow {
  direction: Direction | null;
}
export interface KindRow {
  kind: EngagementKind;
  figures: Figures;
}
export interface RegionRow {
  region: { code: string; name: string } | null;
  figures: Figures;
}
export interface RegionYearRow extends RegionRow {
  period: Period | null;
}

interface Answer<Row> {
  rows: Row[];
  explanation: string;
  notes: VolumeNote[];
  additive: boolean;
  overlap: number;
}
export interface OverviewData {
  total: {
    total: Figures;
    asOf: string;
    explanation: string;
    notes: VolumeNote[];
    publishedFigures: PublishedFigure[];
    scheme: { code: string; name: string; version: string };
  };
  byKind: { rows: KindRow[] };
  byYear: { rows: YearRow[]; notRecorded: Period[] };
  byYearKind: Answer<YearKindRow>;
  byYearKindDirection: { rows: YearKindDirectionRow[] };
  byRegion: Answer<RegionRow>;
  byRegionYear: Answer<RegionYearRow>;
  byJurisdiction: { rows: { jurisdiction: { code: string } | null }[] };
  earlier?: { total: Figures };
  lastYear?: { total: Figures };
  anyRegion?: { total: Figures };
  elsewhere0?: { total: Figures };
  elsewhere1?: { total: Figures };
  elsewhere2?: { total: Figures };
  elsewhere3?: { total: Figures };
  elsewhere4?: { total: Figures };
  elsewhere5?: { total: Figures };
  elsewhere6?: { total: Figures };
  elsewhere7?: { total: Figures };
}

export interface JurisdictionName {
  code: string;
  name: string;
  region: { code: string; name: string } | null;
}
export interface EngagementLine {
  __typename: 'Visit' | 'Project' | 'Mission';
  id: string;
  reference: string;
  kind: EngagementKind;
  status: EngagementStatus;
  sensitivity: Sensitivity;
  title: string;
  startDate: string | null;
  endDate: string | null;
  openEnded: boolean;
  direction?: Direction | null;
  partners: { jurisdiction: { code: string; name: string }; role: PartnerRole }[];
}
export interface EngagementPage {
  totalCount?: number;
  nodes: EngagementLine[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
export interface RecordsRow {
  keys: (string | null)[];
  period: Period | null;
  region: { code: string; name: string } | null;
  kind: EngagementKind | null;
  figures: Figures;
  engagements: EngagementPage;
}
export interface RecordsData {
  engagementVolume: { asOf: string; rows: RecordsRow[] };
}
export interface SearchData {
  engagements: EngagementPage & { totalCount: number };
}

export interface RelatedEngagement {
  id: string;
  reference: string;
  kind: EngagementKind;
  title: string;
  startDate: string | null;
  endDate: string | null;
  openEnded: boolean;
}
export interface LineageLink {
  id: string;
  kind: LineageKind;
  date: string | null;
  evidence: string | null;
  from: RelatedEngagement;
  to: RelatedEngagement;
}
export interface RevisionEntry {
  id: string;
  at: string;
  actor: string;
  reason: string | null;
  action: string;
  changes: { field: string; before: string | null; after: string | null }[];
}
export interface EngagementDetail {
  __typename: 'Visit' | 'Project' | 'Mission';
  id: string;
  reference: string;
  kind: EngagementKind;
  scope: EngagementScope;
  status: EngagementStatus;
  sensitivity: Sensitivity;
  title: string;
  titleEn: string | null;
  titleFr: string | null;
  summary: string | null;
  startDate: string | null;
  endDate: string | null;
  plannedStart: string | null;
  plannedEnd: string | null;
  firstDay: string | null;
  lastDay: string | null;
  openEnded: boolean;
  delegates: number | null;
  budget: number | null;
  budgetCurrency: string | null;
  personMonths: number | null;
  partners: { role: PartnerRole; share: number | null; nameAsRecorded: string | null; counted: boolean; jurisdiction: JurisdictionName }[];
  organizations: { role: OrganizationRole; organization: { id: string; name: string } }[];
  topics: { id: string; code: string; name: string }[];
  facilities: { id: string; name: string }[];
  partOf: RelatedEngagement | null;
  components: RelatedEngagement[];
  aroseFrom: LineageLink[];
  ledTo: LineageLink[];
  source: string | null;
  sourceId: string | null;
  sourceUrl: string | null;
  sourceNote: string | null;
  revisions: { nodes: RevisionEntry[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  mandate?: string | null;
  deployments?: { post: string | null; from: string | null; to: string | null; personMonths: number | null }[];
  agreement?: string | null;
  results?: string | null;
  interventions?: { id: string; code: string; name: string }[];
  direction?: Direction | null;
  purpose?: string | null;
  headOfDelegation?: string | null;
  stage?: RequestStage | null;
  agenda?: {
    day: string | null;
    time: string | null;
    title: string | null;
    presenter: string | null;
    facility: { id: string; name: string } | null;
    topic: { id: string; name: string } | null;
  }[];
}
