/** A value of a vocabulary: how it is shown in both languages, and what it means. */
export interface Term {
  readonly en: string;
  readonly fr: string;
  /** One sentence, for the API's documentation. */
  readonly description: string;
}

type Vocabulary = Readonly<Record<string, Term>>;

export const locales = {
  EN: { en: 'English', fr: 'Anglais', description: 'English.' },
  FR: { en: 'French', fr: 'Français', description: 'French.' },
} as const satisfies Vocabulary;

export const engagementKinds = {
  MISSION: { en: 'Mission', fr: 'Mission', description: 'People sent to work abroad, usually under a multilateral organization.' },
  PROJECT: { en: 'Project', fr: 'Projet', description: 'Technical assistance with a beneficiary.' },
  VISIT: { en: 'Visit', fr: 'Visite', description: 'A delegation received or sent.' },
} as const satisfies Vocabulary;

export const engagementScopes = {
  BILATERAL: { en: 'Bilateral', fr: 'Bilatéral', description: 'Between the home jurisdiction and its partners directly.' },
  MULTILATERAL: { en: 'Multilateral', fr: 'Multilatéral', description: 'Within a multilateral organization or undertaking.' },
} as const satisfies Vocabulary;

export const directions = {
  INBOUND: { en: 'Hosted', fr: 'Accueillie', description: 'A delegation from abroad is received.' },
  OUTBOUND: { en: 'Made', fr: 'Effectuée', description: 'A delegation goes abroad.' },
} as const satisfies Vocabulary;

export const engagementStatuses = {
  PLANNED: { en: 'Planned', fr: 'Prévu', description: 'Intended; not counted unless asked for.' },
  CONFIRMED: { en: 'Confirmed', fr: 'Confirmé', description: 'Agreed and not begun; not counted unless asked for.' },
  ACTIVE: { en: 'Active', fr: 'En cours', description: 'Under way; counted.' },
  COMPLETED: { en: 'Completed', fr: 'Terminé', description: 'Over; counted.' },
  POSTPONED: { en: 'Postponed', fr: 'Reporté', description: 'Put off; not counted unless asked for.' },
  CANCELLED: { en: 'Cancelled', fr: 'Annulé', description: 'Given up; not counted unless asked for.' },
  DECLINED: { en: 'Declined', fr: 'Refusé', description: 'Asked for and refused; not counted unless asked for.' },
} as const satisfies Vocabulary;

export const sensitivities = {
  PUBLIC: { en: 'Public', fr: 'Public', description: 'May be told to anybody.' },
  INTERNAL: { en: 'Internal', fr: 'Interne', description: 'For everybody who may use the register.' },
  PROTECTED: { en: 'Protected', fr: 'Protégé', description: 'For officers and above, and for people named on it.' },
} as const satisfies Vocabulary;

export const partnerRoles = {
  PARTNER: { en: 'Partner', fr: 'Partenaire', description: 'Works with the home jurisdiction; counted.' },
  BENEFICIARY: { en: 'Beneficiary', fr: 'Bénéficiaire', description: 'Receives assistance; counted.' },
  SENDING: { en: 'Sending', fr: 'D’origine', description: 'Sends the delegation; counted.' },
  HOSTING: { en: 'Hosting', fr: 'Hôte', description: 'Receives the delegation; counted.' },
  TRANSIT: { en: 'Transit', fr: 'Transit', description: 'Passed through; recorded and never counted.' },
  VENUE: { en: 'Venue', fr: 'Lieu', description: 'Where the parties met; recorded and never counted.' },
} as const satisfies Vocabulary;

export const organizationRoles = {
  LEAD: { en: 'Lead', fr: 'Responsable', description: 'Leads the engagement.' },
  FUNDING: { en: 'Funding', fr: 'Bailleur de fonds', description: 'Pays for it.' },
  ACCOUNTABLE: { en: 'Accountable', fr: 'Redevable', description: 'Answers for it.' },
  EXTENDING: { en: 'Extending', fr: 'Intermédiaire', description: 'Passes on means that another pays.' },
  IMPLEMENTING: { en: 'Implementing', fr: 'Exécutant', description: 'Carries it out.' },
  HOST: { en: 'Host', fr: 'Hôte', description: 'Receives it.' },
  REQUESTING: { en: 'Requesting', fr: 'Demandeur', description: 'Asked for it.' },
} as const satisfies Vocabulary;

export const lineageKinds = {
  LED_TO: { en: 'Led to', fr: 'A mené à', description: 'The later engagement was born out of the earlier one.' },
  FOLLOWS: { en: 'Followed by', fr: 'Suivi de', description: 'The later engagement carries the earlier one on.' },
  CO_FUNDED: { en: 'Funded together', fr: 'Cofinancé', description: 'Both stand on the same funds.' },
} as const satisfies Vocabulary;

export const requestStages = {
  REQUESTED: { en: 'Requested', fr: 'Demandée', description: 'The request has come in.' },
  SCREENING: { en: 'Screening', fr: 'À l’examen', description: 'The request is being looked at.' },
  APPROVED: { en: 'Approved', fr: 'Approuvée', description: 'Somebody who may has said yes.' },
  CONFIRMED: { en: 'Confirmed', fr: 'Confirmée', description: 'Agreed with the visitors.' },
  UNDER_WAY: { en: 'Under way', fr: 'En cours', description: 'The delegation is here, or there.' },
  COMPLETED: { en: 'Completed', fr: 'Terminée', description: 'The visit has taken place.' },
  CLOSED: { en: 'Closed', fr: 'Close', description: 'Nothing is left to do.' },
  DECLINED: { en: 'Declined', fr: 'Refusée', description: 'Somebody who may has said no.' },
  POSTPONED: { en: 'Postponed', fr: 'Reportée', description: 'Put off.' },
  CANCELLED: { en: 'Cancelled', fr: 'Annulée', description: 'Given up.' },
} as const satisfies Vocabulary;

export const changeOrigins = {
  EDIT: { en: 'Edit', fr: 'Saisie', description: 'Made by hand through the API: entered, changed, deleted, restored or taken back.' },
  IMPORT: { en: 'Import', fr: 'Importation', description: 'Brought in from a file, as one change however many engagements it holds.' },
  REFERENCE: {
    en: 'Reference data',
    fr: 'Données de référence',
    description: 'Of what engagements refer to, such as jurisdictions, regions and topics; of no engagement itself.',
  },
} as const satisfies Vocabulary;

export const roles = {
  VIEWER: { en: 'Viewer', fr: 'Lecture', description: 'Sees dashboards and reports.' },
  ANALYST: { en: 'Analyst', fr: 'Analyse', description: 'Also asks ad hoc, exports, and saves queries.' },
  OFFICER: { en: 'Officer', fr: 'Agent', description: 'Also sees protected engagements and personal information, enters and imports.' },
  APPROVER: { en: 'Approver', fr: 'Approbation', description: 'Also approves, and seals editions of reports.' },
  ADMIN: { en: 'Administrator', fr: 'Administration', description: 'Also runs the register.' },
} as const satisfies Vocabulary;

export const jurisdictionTypes = {
  COUNTRY: { en: 'Country', fr: 'Pays', description: 'A state of the present.' },
  TERRITORY: { en: 'Territory', fr: 'Territoire', description: 'A territory with a code of its own.' },
  SUBDIVISION: { en: 'Subdivision', fr: 'Subdivision', description: 'A part of a country, such as Scotland.' },
  FORMER_STATE: { en: 'Former state', fr: 'Ancien État', description: 'A state that is no more, such as Yugoslavia.' },
} as const satisfies Vocabulary;

export const regionLevels = {
  REGION: { en: 'Region', fr: 'Région', description: 'The first level: Africa.' },
  SUBREGION: { en: 'Subregion', fr: 'Sous-région', description: 'The second level: Sub-Saharan Africa.' },
  INTERMEDIATE: {
    en: 'Intermediate region',
    fr: 'Région intermédiaire',
    description: 'The third level, where there is one: Southern Africa.',
  },
} as const satisfies Vocabulary;

export const volumeDimensions = {
  YEAR: { en: 'Year', fr: 'Année', description: 'Fiscal or calendar year.' },
  QUARTER: { en: 'Quarter', fr: 'Trimestre', description: 'Fiscal or calendar quarter.' },
  MONTH: { en: 'Month', fr: 'Mois', description: 'Month.' },
  KIND: { en: 'Type', fr: 'Type', description: 'Mission, project or visit.' },
  SCOPE: { en: 'Scope', fr: 'Portée', description: 'Bilateral or multilateral.' },
  DIRECTION: { en: 'Direction', fr: 'Sens', description: 'Visits hosted or made; none for missions and projects.' },
  STATUS: { en: 'Status', fr: 'État', description: 'How far it has come.' },
  REGION: { en: 'Region', fr: 'Région', description: 'First level of the region scheme.' },
  SUBREGION: { en: 'Subregion', fr: 'Sous-région', description: 'Second level of the region scheme.' },
  JURISDICTION: { en: 'Jurisdiction', fr: 'Territoire ou pays', description: 'The partner itself.' },
  TOPIC: { en: 'Topic', fr: 'Sujet', description: 'What it is about.' },
  ORGANIZATION: { en: 'Organization', fr: 'Organisation', description: 'An organization that takes part, in any role.' },
  FACILITY: { en: 'Facility', fr: 'Établissement', description: 'A place that is visited or works as a host.' },
  INTERVENTION: { en: 'Intervention', fr: 'Intervention', description: 'The kind of a project’s work.' },
} as const satisfies Vocabulary;

export const calendars = {
  FISCAL: { en: 'Fiscal', fr: 'Exercices', description: 'Years begin with the register’s fiscal month, and read `2005/06`.' },
  CALENDAR: { en: 'Calendar', fr: 'Année civile', description: 'Years begin in January, and read `2005`.' },
} as const satisfies Vocabulary;

export const timeBases = {
  STARTED: { en: 'Started', fr: 'Commencés', description: 'Counted in the period that holds the start. Adds up over periods.' },
  ACTIVE: { en: 'Active', fr: 'Actifs', description: 'Counted in every period with at least one day of it. Does not add up over periods.' },
} as const satisfies Vocabulary;

export const countings = {
  WHOLE: { en: 'Whole', fr: 'Entier', description: 'One in every value that it has, once in any total.' },
  FRACTIONAL: { en: 'Fractional', fr: 'Fractionnaire', description: 'Divided by shares, so that the parts add up to the total.' },
} as const satisfies Vocabulary;

export const comparisons = {
  PREVIOUS_PERIOD: { en: 'Previous period', fr: 'Période précédente', description: 'The span of the same length just before.' },
  SAME_PERIOD_LAST_YEAR: {
    en: 'Same period last year',
    fr: 'Même période, un an plus tôt',
    description: 'The same span twelve months earlier.',
  },
} as const satisfies Vocabulary;

export const volumeMeasures = {
  ENGAGEMENTS: { en: 'Engagements', fr: 'Engagements', description: 'How many engagements.' },
  DELEGATES: { en: 'Delegates', fr: 'Délégués', description: 'Size of the delegations.' },
  DAYS: { en: 'Days', fr: 'Jours', description: 'Days from start to end, both included.' },
  BUDGET: { en: 'Budget', fr: 'Budget', description: 'In the register’s reporting currency.' },
  PERSON_MONTHS: { en: 'Person-months', fr: 'Mois-personnes', description: 'Deployment of missions.' },
} as const satisfies Vocabulary;

export const sortDirections = {
  ASC: { en: 'Ascending', fr: 'Croissant', description: 'Smallest or earliest first.' },
  DESC: { en: 'Descending', fr: 'Décroissant', description: 'Largest or latest first.' },
} as const satisfies Vocabulary;

export const volumeNoteCodes = {
  UNDATED: { en: 'No date', fr: 'Sans date', description: 'Engagements without a start date, outside every window.' },
  NO_REGION: { en: 'No region', fr: 'Sans région', description: 'Engagements with a partner that stands in no region of the scheme.' },
  WITHHELD: {
    en: 'Withheld',
    fr: 'Non divulgués',
    description: 'Protected engagements of the register that this viewer may not see, whatever the question.',
  },
  PROVISIONAL: {
    en: 'Provisional',
    fr: 'Provisoires',
    description: 'Engagements whose figures may still move by themselves: without an end, or not begun.',
  },
  UNKNOWN_DELEGATES: { en: 'Delegates unknown', fr: 'Nombre de délégués inconnu', description: 'Visits without a head count.' },
  UNKNOWN_BUDGET: { en: 'Budget unknown', fr: 'Budget inconnu', description: 'Projects without a budget in the reporting currency.' },
  UNKNOWN_PERSON_MONTHS: { en: 'Person-months unknown', fr: 'Mois-personnes inconnus', description: 'Missions without person-months.' },
  OVERLAP: { en: 'Overlap', fr: 'Chevauchement', description: 'Engagements that stand in more than one row.' },
} as const satisfies Vocabulary;

export const engagementOrderFields = {
  REFERENCE: { en: 'Reference', fr: 'Référence', description: 'The permanent reference.' },
  KIND: { en: 'Type', fr: 'Type', description: 'Mission, project or visit.' },
  STATUS: { en: 'Status', fr: 'État', description: 'How far it has come.' },
  TITLE: {
    en: 'Title',
    fr: 'Titre',
    description: 'The English title, or the French one where there is no other. Capitals and accents make no difference.',
  },
  TITLE_FR: {
    en: 'French title',
    fr: 'Titre français',
    description: 'The French title, or the English one where there is no other. Capitals and accents make no difference, and œ is oe.',
  },
  START_DATE: { en: 'Start', fr: 'Début', description: 'First possible day of the start; undated ones last.' },
  END_DATE: { en: 'End', fr: 'Fin', description: 'Last possible day of the end; those without last.' },
  DELEGATES: { en: 'Delegates', fr: 'Délégués', description: 'Size of the delegation; unknown ones last.' },
  BUDGET: { en: 'Budget', fr: 'Budget', description: 'The budget as recorded; unknown ones last.' },
} as const satisfies Vocabulary;

export const recordOrders = {
  ENTERED: { en: 'As entered', fr: 'Dans l’ordre de saisie', description: 'The order in which they were entered.' },
  EARLIEST: { en: 'Earliest first', fr: 'Du premier au dernier', description: 'The earliest first day first; undated ones last.' },
  LATEST: { en: 'Latest first', fr: 'Du dernier au premier', description: 'The latest first day first; undated ones last.' },
} as const satisfies Vocabulary;

export const visitOutcomes = {
  PROJECT: { en: 'Project', fr: 'Projet', description: 'It led to a project.' },
  MISSION: { en: 'Mission', fr: 'Mission', description: 'It led to a mission, directly or by way of projects.' },
} as const satisfies Vocabulary;

export const engagementGaps = {
  START_DATE: { en: 'Start', fr: 'Début', description: 'No start date: it stands outside every window of dates.' },
  PARTNER: { en: 'Partner', fr: 'Partenaire', description: 'No counted partner: it stands in no region.' },
  TOPIC: { en: 'Topic', fr: 'Sujet', description: 'No topic.' },
  DIRECTION: { en: 'Direction', fr: 'Sens', description: 'A visit that is neither hosted nor made.' },
  DELEGATES: { en: 'Delegates', fr: 'Délégués', description: 'A visit without a head count.' },
  BUDGET: { en: 'Budget', fr: 'Budget', description: 'A project without a budget.' },
  PERSON_MONTHS: {
    en: 'Person-months',
    fr: 'Mois-personnes',
    description: 'A mission without person-months, whether for the whole or for a deployment.',
  },
  TITLE_EN: { en: 'English title', fr: 'Titre anglais', description: 'No English title.' },
  TITLE_FR: { en: 'French title', fr: 'Titre français', description: 'No French title.' },
} as const satisfies Vocabulary;

export const jurisdictionOrderFields = {
  CODE: { en: 'Code', fr: 'Code', description: 'The code.' },
  LAST_ENGAGEMENT: {
    en: 'Last engagement',
    fr: 'Dernier engagement',
    description: 'The last day of an engagement that counts; those without one last.',
  },
} as const satisfies Vocabulary;

export const contactOrderFields = {
  NAME: { en: 'Name', fr: 'Nom', description: 'The name; capitals, accents and ligatures make no difference.' },
  JURISDICTION: {
    en: 'Jurisdiction',
    fr: 'Administration',
    description: 'The code of the jurisdiction; those without one come after all codes.',
  },
} as const satisfies Vocabulary;

export const exportGrains = {
  ENGAGEMENT: {
    en: 'Engagement',
    fr: 'Engagement',
    description: 'One row an entry of the list; what it has several of is joined with "; ".',
  },
  PARTNER: { en: 'Engagement and partner', fr: 'Engagement et partenaire', description: 'One row an entry of the list and partner of it.' },
} as const satisfies Vocabulary;

export const reportStatuses = {
  DRAFT: { en: 'Draft', fr: 'Ébauche', description: 'Its figures can be taken anew, and its commentary written.' },
  SUBMITTED: { en: 'Submitted', fr: 'Soumise', description: 'It waits for the approval of somebody other than its author.' },
  SEALED: { en: 'Sealed', fr: 'Scellée', description: 'Approved: figures and files are what they are, for ever.' },
  DISCARDED: { en: 'Discarded', fr: 'Abandonnée', description: 'A draft that was given up.' },
} as const satisfies Vocabulary;

export const reportAccesses = {
  OPEN: { en: 'Open', fr: 'Courante', description: 'Counts what every viewer may see.' },
  FULL: { en: 'Full', fr: 'Intégrale', description: 'Counts PROTECTED engagements too: for OFFICER and above.' },
} as const satisfies Vocabulary;

export const reportForms = {
  PDF_A4: { en: 'PDF, A4', fr: 'PDF, A4', description: 'PDF on A4, tagged (PDF/UA).' },
  PDF_LETTER: { en: 'PDF, Letter', fr: 'PDF, Lettre', description: 'PDF on US Letter, tagged (PDF/UA).' },
  HTML: { en: 'Page (HTML)', fr: 'Page (HTML)', description: 'One page in one file, for mail and archive.' },
  XLSX: { en: 'Figures (XLSX)', fr: 'Chiffres (XLSX)', description: 'A workbook: a sheet a section, numbers as numbers.' },
  JSON: { en: 'Figures (JSON)', fr: 'Chiffres (JSON)', description: 'Figures with their questions, and what the report says.' },
} as const satisfies Vocabulary;

export const reportSections = {
  SUMMARY: { en: 'Key figures', fr: 'Chiffres clés', description: 'What there was, in a sentence and a few figures.' },
  KIND: { en: 'By type and month', fr: 'Par type et par mois', description: 'Missions, projects and visits.' },
  REGION: { en: 'By region', fr: 'Par région', description: 'By region of the scheme.' },
  JURISDICTION: { en: 'By jurisdiction', fr: 'Par administration', description: 'By partner jurisdiction.' },
  TREND: { en: 'Trend', fr: 'Tendance', description: 'The last years, and the regions over them.' },
  VISITS: { en: 'Visits', fr: 'Visites', description: 'Visits hosted and made, each with partners, size, topics and facilities.' },
  PROJECTS: { en: 'Projects', fr: 'Projets', description: 'Projects begun, under way and ended.' },
  MISSIONS: { en: 'Missions', fr: 'Missions', description: 'Missions and deployments with person-months.' },
  BORN: { en: 'Born of visits', fr: 'Nés de visites', description: 'New projects that grew from visits.' },
  COMING: { en: 'Coming up', fr: 'À venir', description: 'What is planned or confirmed for the days after the period.' },
  FOLLOW_UPS: { en: 'Follow-ups', fr: 'Suites à donner', description: 'Promises that are overdue, or due soon.' },
  CHANGES: {
    en: 'What has changed',
    fr: 'Ce qui a changé',
    description: 'Figures of the last sealed edition that would be different now, and why.',
  },
  HOW: { en: 'How counted', fr: 'Mode de comptage', description: 'By which rules.' },
  QUALITY: { en: 'Data quality', fr: 'Qualité des données', description: 'What is undated, without a region, withheld or unknown.' },
} as const satisfies Vocabulary;

export const reportSteps = {
  DRAFTED: { en: 'Drafted', fr: 'Ébauche établie', description: 'The edition was begun.' },
  REFRESHED: { en: 'Figures taken anew', fr: 'Chiffres repris', description: 'The figures were taken anew.' },
  WRITTEN: { en: 'Commentary written', fr: 'Commentaire rédigé', description: 'Commentary was written.' },
  SUBMITTED: { en: 'Submitted', fr: 'Soumise', description: 'It was submitted for approval.' },
  RETURNED: { en: 'Returned', fr: 'Renvoyée', description: 'It went back to draft.' },
  SEALED: { en: 'Approved and sealed', fr: 'Approuvée et scellée', description: 'It was approved, and sealed.' },
  DISCARDED: { en: 'Discarded', fr: 'Abandonnée', description: 'The draft was given up.' },
} as const satisfies Vocabulary;

export const reportScheduleRules = {
  WORKING_DAY: {
    en: 'Working day',
    fr: 'Jour ouvrable',
    description: 'On a working day of every month, quarter or year, at a local time.',
  },
  CRON: { en: 'Cron expression', fr: 'Expression cron', description: 'As a cron expression of five fields says, in local time.' },
} as const satisfies Vocabulary;

export const reportRunStates = {
  WAITING: { en: 'Waiting', fr: 'En attente', description: 'It is yet to be done, or to be tried again.' },
  RUNNING: { en: 'Running', fr: 'En cours', description: 'A server is at it.' },
  DONE: { en: 'Done', fr: 'Faite', description: 'There is an edition.' },
  FAILED: { en: 'Failed', fr: 'Échouée', description: 'It was tried often enough; administrators were told.' },
} as const satisfies Vocabulary;

export const reportDeliveryStates = {
  WAITING: { en: 'Waiting', fr: 'En attente', description: 'It is yet to be sent, or to be tried again.' },
  CLAIMED: { en: 'Being prepared', fr: 'En préparation', description: 'A server composes it; the mail server has not been told of it.' },
  SENDING: { en: 'Being sent', fr: 'En cours d’envoi', description: 'It is being handed to the mail server.' },
  SENT: { en: 'Sent', fr: 'Envoyée', description: 'The mail server has taken it on.' },
  REFUSED: { en: 'Refused', fr: 'Refusée', description: 'It was refused for good; administrators were told.' },
  GIVEN_UP: { en: 'Given up', fr: 'Abandonnée', description: 'It was tried often enough; administrators were told.' },
  UNKNOWN: {
    en: 'Unknown',
    fr: 'Inconnue',
    description: 'Sending was interrupted when it may have arrived: it is not sent twice, and administrators were told.',
  },
} as const satisfies Vocabulary;

export const reportDeliveryKinds = {
  EDITION: { en: 'Edition', fr: 'Édition', description: 'An edition to a recipient.' },
  FAILED_RUN: { en: 'Failed run', fr: 'Exécution échouée', description: 'Word to an administrator of a report that was not drafted.' },
  FAILED_DELIVERY: {
    en: 'Failed delivery',
    fr: 'Livraison échouée',
    description: 'Word to an administrator of an edition that was not delivered.',
  },
} as const satisfies Vocabulary;

export const reportCopyReasons = {
  OPEN_WANTED: {
    en: 'No more is wanted',
    fr: 'Rien de plus n’est demandé',
    description: 'The recipient is to get no more than the open copy.',
  },
  ROLE_ALLOWS: {
    en: 'Account of an officer or above',
    fr: 'Compte d’agent ou plus',
    description: 'The account of the address has the role OFFICER or above.',
  },
  ROLE_TOO_LOW: {
    en: 'Account below officer',
    fr: 'Compte sous le rôle d’agent',
    description: 'The account of the address has a role below OFFICER.',
  },
  NO_ACCOUNT: { en: 'No account', fr: 'Aucun compte', description: 'No account has this address.' },
  ACCOUNT_CLOSED: { en: 'Account closed', fr: 'Compte fermé', description: 'The account of the address is closed: nothing is sent.' },
} as const satisfies Vocabulary;

export type Locale = keyof typeof locales;
export type EngagementKind = keyof typeof engagementKinds;
export type EngagementScope = keyof typeof engagementScopes;
export type Direction = keyof typeof directions;
export type EngagementStatus = keyof typeof engagementStatuses;
export type Sensitivity = keyof typeof sensitivities;
export type PartnerRole = keyof typeof partnerRoles;
export type OrganizationRole = keyof typeof organizationRoles;
export type LineageKind = keyof typeof lineageKinds;
export type RequestStage = keyof typeof requestStages;
export type ChangeOrigin = keyof typeof changeOrigins;
export type Role = keyof typeof roles;
export type JurisdictionType = keyof typeof jurisdictionTypes;
export type RegionLevel = keyof typeof regionLevels;
export type VolumeDimension = keyof typeof volumeDimensions;
export type Calendar = keyof typeof calendars;
export type TimeBasis = keyof typeof timeBases;
export type Counting = keyof typeof countings;
export type Comparison = keyof typeof comparisons;
export type VolumeMeasure = keyof typeof volumeMeasures;
export type SortDirection = keyof typeof sortDirections;
export type VolumeNoteCode = keyof typeof volumeNoteCodes;
export type EngagementOrderField = keyof typeof engagementOrderFields;
export type RecordOrder = keyof typeof recordOrders;
export type VisitOutcome = keyof typeof visitOutcomes;
export type EngagementGap = keyof typeof engagementGaps;
export type JurisdictionOrderField = keyof typeof jurisdictionOrderFields;
export type ContactOrderField = keyof typeof contactOrderFields;
export type ExportGrain = keyof typeof exportGrains;
export type ReportStatus = keyof typeof reportStatuses;
export type ReportAccess = keyof typeof reportAccesses;
export type ReportForm = keyof typeof reportForms;
export type ReportSection = keyof typeof reportSections;
export type ReportStepName = keyof typeof reportSteps;
export type ReportScheduleRule = keyof typeof reportScheduleRules;
export type ReportRunState = keyof typeof reportRunStates;
export type ReportDeliveryState = keyof typeof reportDeliveryStates;
export type ReportDeliveryKind = keyof typeof reportDeliveryKinds;
export type ReportCopyReason = keyof typeof reportCopyReasons;
