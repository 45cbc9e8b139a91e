/** A counted or merely recorded partner of an engagement. */
export interface PartnerRecord {
  readonly jurisdictionId: number;
  readonly role: string;
  /** Hundredths of a percent, 1 to 10000; null where none is given. */
  readonly share: number | null;
  readonly nameAsRecorded: string | null;
}

export interface OrganizationPartRecord {
  readonly organizationId: number;
  readonly role: string;
}

export interface AgendaItemRecord {
  readonly day: string | null;
  readonly time: string | null;
  readonly title: string | null;
  readonly facilityId: number | null;
  readonly topicId: number | null;
  readonly presenter: string | null;
}

export interface DeploymentRecord {
  readonly post: string | null;
  readonly fromDate: string | null;
  readonly toDate: string | null;
  /** Thousandths of a person-month. */
  readonly personMonthsMilli: number | null;
}

/** An earlier engagement that this one grew from. */
export interface OriginRecord {
  readonly fromId: number;
  readonly kind: string;
  readonly onDate: string | null;
  readonly evidence: string | null;
}

/** A promise made at an engagement: who keeps it, until when, what it became. */
export interface FollowUpRecord {
  readonly promise: string;
  readonly owner: string | null;
  readonly dueDate: string | null;
  readonly doneDate: string | null;
  /** The engagement that it became, if it did. */
  readonly becameId: number | null;
}

/** An engagement's own columns, whatever its kind; dates are partial dates as recorded. */
export interface EngagementColumns {
  readonly reference: string;
  readonly kind: 'MISSION' | 'PROJECT' | 'VISIT';
  readonly scope: string;
  readonly status: string;
  readonly sensitivity: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly summaryEn: string | null;
  readonly summaryFr: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly delegates: number | null;
  /** Hundredths of `budgetCurrency`. */
  readonly budgetCents: number | null;
  readonly budgetCurrency: string | null;
  readonly partOfId: number | null;
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly sourceUrl: string | null;
  readonly sourceNote: string | null;
  /** Visits. */
  readonly direction: string | null;
  readonly headOfDelegation: string | null;
  readonly purpose: string | null;
  readonly stage: string | null;
  readonly approvedBy: string | null;
  /** Missions. */
  readonly mandate: string | null;
  readonly personMonthsMilli: number | null;
  /** Projects. */
  readonly agreement: string | null;
  readonly results: string | null;
}

/** Everything that is recorded of an engagement and that a revision can change. */
export interface EngagementRecord extends EngagementColumns {
  readonly partners: readonly PartnerRecord[];
  readonly organizations: readonly OrganizationPartRecord[];
  readonly topicIds: readonly number[];
  readonly facilityIds: readonly number[];
  readonly interventionIds: readonly number[];
  readonly agenda: readonly AgendaItemRecord[];
  readonly deployments: readonly DeploymentRecord[];
  readonly aroseFrom: readonly OriginRecord[];
  readonly followUps: readonly FollowUpRecord[];
}

/** A record as it stands in the register. */
export interface StoredEngagement extends EngagementRecord {
  readonly id: number;
  readonly version: number;
  readonly createdSeq: number;
  readonly changedSeq: number;
  readonly deletedSeq: number | null;
  readonly writtenFingerprint: string | null;
  readonly meantFingerprint: string | null;
}

/** A record in which nothing is said yet but what must be. */
export function emptyRecord(essentials: Pick<EngagementRecord, 'reference' | 'kind'> & Partial<EngagementRecord>): EngagementRecord {
  return {
    scope: 'BILATERAL',
    status: 'PLANNED',
    sensitivity: 'INTERNAL',
    titleEn: null,
    titleFr: null,
    summaryEn: null,
    summaryFr: null,
    startDate: null,
    endDate: null,
    plannedStart: null,
    plannedEnd: null,
    delegates: null,
    budgetCents: null,
    budgetCurrency: null,
    partOfId: null,
    source: null,
    sourceId: null,
    sourceUrl: null,
    sourceNote: null,
    direction: null,
    headOfDelegation: null,
    purpose: null,
    stage: null,
    approvedBy: null,
    mandate: null,
    personMonthsMilli: null,
    agreement: null,
    results: null,
    partners: [],
    organizations: [],
    topicIds: [],
    facilityIds: [],
    interventionIds: [],
    agenda: [],
    deployments: [],
    aroseFrom: [],
    followUps: [],
    ...essentials,
  };
}
