import type { EngagementKind, VolumeMeasure } from '../../volume/question.js';
import type { Language } from './in-words.js';

type Engagements = Readonly<Record<EngagementKind, (count: number) => string>>;

/** What a report says beside what the register holds. `n` is a number as it is written, `count` the number itself. */
export interface ReportWords {
  readonly engagements: (n: string, count: number) => string;
  readonly ofKind: Engagements;
  readonly kinds: Readonly<Record<EngagementKind, string>>;
  readonly measures: (currency: string) => Readonly<Record<VolumeMeasure, string>>;
  readonly all: string;
  readonly allOnce: string;
  readonly change: string;
  readonly notSpecified: string;
  readonly notRecorded: string;
  readonly unknown: string;
  readonly more: (n: string, count: number) => string;
  readonly none: string;
  readonly subtitle: (period: string, withYear: boolean) => string;
  readonly draft: (draft: number) => string;
  readonly submitted: (draft: number) => string;
  readonly sample: string;
  readonly full: string;
  readonly corrected: (number: number) => string;
  readonly page: string;
  readonly fingerprint: string;
  readonly figure: (number: number, title: string) => string;
  readonly table: (number: number, title: string) => string;
  readonly foot: (asOf: string, calendar: 'FISCAL' | 'CALENDAR', scheme: string) => string;
  readonly sections: Readonly<Record<string, string>>;
  readonly lead: (of: LeadFigures) => string;
  readonly key: {
    readonly since: (day: string) => string;
    readonly inPeriod: (period: string) => string;
    readonly partners: string;
    readonly delegates: string;
    readonly underWay: (day: string) => string;
    readonly missions: string;
    readonly against: (value: string, span: string) => string;
    readonly budgetOf: (value: string, currency: string) => string;
    readonly personMonths: (value: string) => string;
  };
  readonly titles: {
    readonly byMonth: string;
    readonly byKind: string;
    readonly byRegion: string;
    readonly regionTrend: (span: string) => string;
    readonly byJurisdiction: string;
    readonly trend: string;
    readonly trendTable: string;
    readonly topics: (span: string) => string;
    readonly directions: string;
    readonly hosted: (period: string) => string;
    readonly made: (period: string) => string;
    readonly begun: (period: string) => string;
    readonly underWay: (day: string) => string;
    readonly ended: (period: string) => string;
    readonly missions: (period: string) => string;
    readonly born: (span: string) => string;
    readonly coming: (from: string, to: string) => string;
    readonly followUps: (day: string) => string;
    readonly changes: (edition: string) => string;
    readonly quality: string;
  };
  readonly columns: Readonly<
    Record<
      | 'kind'
      | 'region'
      | 'jurisdiction'
      | 'year'
      | 'direction'
      | 'reference'
      | 'title'
      | 'partners'
      | 'dates'
      | 'delegates'
      | 'topics'
      | 'facilities'
      | 'status'
      | 'personMonths'
      | 'deployments'
      | 'bornOf'
      | 'promise'
      | 'owner'
      | 'due'
      | 'why'
      | 'figure'
      | 'now'
      | 'moved'
      | 'note'
      | 'count',
      string
    >
  > & { readonly budget: (currency: string) => string; readonly edition: string };
  readonly byMonthNote: (year: string, before: string) => string;
  readonly schemeNote: (scheme: string, version: string) => string;
  readonly overlap: (span: string, sum: string, total: string) => string;
  readonly hatched: string;
  readonly overdue: string;
  readonly changesNone: (edition: string) => string;
  readonly changesFirst: string;
  readonly changesSome: (edition: string, figures: string, figureCount: number, changes: string, changeCount: number) => string;
  readonly withheldCause: string;
  readonly byWhom: (actor: string, at: string) => string;
  readonly actions: Readonly<Record<'CREATE' | 'UPDATE' | 'DELETE' | 'RESTORE', string>>;
  readonly referenceChange: (count: string) => string;
  /** Of an import, say, of more engagements than are named. */
  readonly changeOfMany: (count: string) => string;
  readonly moreMoves: (n: string) => string;
  readonly how: (of: { readonly asOf: string; readonly timeZone: string; readonly periodEnd: string; readonly scheme: string }) => string[];
  readonly withheldNothing: string;
  readonly qualityNone: string;
  readonly provenance: Readonly<
    Record<
      | 'publisher'
      | 'report'
      | 'definition'
      | 'period'
      | 'asOf'
      | 'change'
      | 'scheme'
      | 'calendar'
      | 'currency'
      | 'access'
      | 'status'
      | 'hash',
      string
    >
  > & { readonly title: string; readonly accesses: Readonly<Record<'OPEN' | 'FULL', string>> };
  readonly statuses: Readonly<Record<'DRAFT' | 'SUBMITTED' | 'SEALED' | 'DISCARDED', string>>;
  readonly nothingDrawn: (title: string) => string;
  readonly alternative: (title: string, values: string) => string;
}

/** What the first sentence tells. */
export interface LeadFigures {
  readonly period: string;
  readonly count: number | null;
  readonly n: string;
  readonly parts: readonly string[];
  readonly since: string;
  readonly toDate: string | null;
  readonly before: string | null;
}

const EN: ReportWords = {
  engagements: (n, count) => `${n} ${count === 1 ? 'engagement' : 'engagements'}`,
  ofKind: {
    VISIT: (count) => (count === 1 ? 'visit' : 'visits'),
    PROJECT: (count) => (count === 1 ? 'project' : 'projects'),
    MISSION: (count) => (count === 1 ? 'mission' : 'missions'),
  },
  kinds: { VISIT: 'Visits', PROJECT: 'Projects', MISSION: 'Missions' },
  measures: (currency) => ({
    ENGAGEMENTS: 'Engagements',
    DELEGATES: 'Delegates',
    DAYS: 'Days',
    BUDGET: `Budget, ${currency}`,
    PERSON_MONTHS: 'Person-months',
  }),
  all: 'All',
  allOnce: 'All, each once',
  change: 'Change',
  notSpecified: 'Not specified',
  notRecorded: 'not recorded',
  unknown: 'unknown',
  more: (n, count) => `${n} more ${count === 1 ? 'is' : 'are'} not listed here; the register has ${count === 1 ? 'it' : 'them'}.`,
  none: 'None.',
  subtitle: (period, withYear) => (withYear ? `${period}, with the fiscal year to date` : period),
  draft: (draft) => `Draft ${draft}, not approved`,
  submitted: (draft) => `Draft ${draft}, awaiting approval`,
  sample: 'Sample data',
  full: 'With protected engagements: for officers and above',
  corrected: (number) => `Edition ${number}, corrected`,
  page: 'Page',
  fingerprint: 'SHA-256 of the figures',
  figure: (number, title) => `Figure ${number}. ${title}`,
  table: (number, title) => `Table ${number}. ${title}`,
  foot: (asOf, calendar, scheme) =>
    `As of ${asOf} · ${calendar === 'FISCAL' ? 'fiscal years' : 'calendar years'} · by start date · whole counting · ${scheme}`,
  sections: {
    SUMMARY: 'Key figures',
    KIND: 'By type and month',
    REGION: 'By region',
    JURISDICTION: 'By jurisdiction',
    TREND: 'Trend',
    VISITS: 'Visits hosted and made',
    PROJECTS: 'Projects begun, under way, ended',
    MISSIONS: 'Missions and deployments',
    BORN: 'New projects born of visits',
    COMING: 'Coming up',
    FOLLOW_UPS: 'Follow-ups due',
    CHANGES: 'Figures changed since the last edition, and why',
    HOW: 'How counted',
    QUALITY: 'Data quality',
  },
  lead: ({ period, count, n, parts, since, toDate, before }) => {
    const first =
      count === null
        ? `The register does not hold ${period}.`
        : count === 0
          ? `No engagement started in ${period}.`
          : `${n} ${count === 1 ? 'engagement' : 'engagements'} started in ${period}: ${parts.join(', ')}.`;
    if (toDate === null) return first;
    const second = `Since ${since} there have been ${toDate}`;
    return `${first} ${second}${before === null ? '.' : `; there were ${before} in the same months a year before.`}`;
  },
  key: {
    since: (day) => `Since ${day}`,
    inPeriod: (period) => `In ${period}`,
    partners: 'Partner jurisdictions',
    delegates: 'Delegates',
    underWay: (day) => `Projects under way, ${day}`,
    missions: 'Missions under way',
    against: (value, span) => `${value} in ${span}`,
    budgetOf: (value, currency) => `budgets of ${value} ${currency}`,
    personMonths: (value) => `${value} person-months`,
  },
  titles: {
    byMonth: 'Engagements started, by month and type',
    byKind: 'By type',
    byRegion: 'By region',
    regionTrend: (span) => `By region, ${span}`,
    byJurisdiction: 'By partner jurisdiction',
    trend: 'Engagements started, by year and type',
    trendTable: 'By year and type',
    topics: (span) => `By topic, ${span}`,
    directions: 'Visits and their delegates',
    hosted: (period) => `Visits hosted, begun in ${period}`,
    made: (period) => `Visits made, begun in ${period}`,
    begun: (period) => `Projects begun in ${period}`,
    underWay: (day) => `Projects under way on ${day}`,
    ended: (period) => `Projects ended in ${period}`,
    missions: (period) => `Missions under way in ${period}`,
    born: (span) => `Projects begun ${span} that grew from a visit`,
    coming: (from, to) => `Planned or confirmed, ${from} to ${to}`,
    followUps: (day) => `Promises not yet kept, overdue on ${day} or due soon after`,
    changes: (edition) => `What the edition of ${edition} would say otherwise now`,
    quality: 'What figures leave out or do not know',
  },
  columns: {
    kind: 'Type',
    region: 'Region',
    jurisdiction: 'Jurisdiction',
    year: 'Fiscal year',
    direction: 'Visits',
    reference: 'Reference',
    title: 'Title',
    partners: 'Partners',
    dates: 'Dates',
    delegates: 'Delegates',
    topics: 'Topics',
    facilities: 'Facilities',
    status: 'Status',
    personMonths: 'Person-months',
    deployments: 'Deployments',
    bornOf: 'Grew from',
    promise: 'Promise',
    owner: 'Owner',
    due: 'Due',
    why: 'Why',
    figure: 'Figure',
    now: 'Now',
    moved: 'Moved by',
    note: 'What',
    count: 'Engagements',
    budget: (currency) => `Budget, ${currency}`,
    edition: 'Edition',
  },
  byMonthNote: (year, before) => `${year} in columns; the black rule is the same month of ${before}.`,
  schemeNote: (scheme, version) =>
    `${scheme}, version ${version}. An engagement with two regions counts in each; the last row counts it once.`,
  overlap: (span, sum, total) => `${span}: the rows add up to ${sum}; the total is ${total}, as some engagements stand in more than one.`,
  hatched: 'Hatching: engagements that also count in another row.',
  overdue: 'overdue',
  changesNone: (edition) => `No figure of the edition of ${edition} would be different now.`,
  changesFirst: 'There is no earlier sealed edition of this report to compare with.',
  changesSome: (edition, figures, figureCount, changes, changeCount) =>
    `The edition of ${edition} stays as it was sealed. ${changes} ${changeCount === 1 ? 'change' : 'changes'} since then ${changeCount === 1 ? 'moves' : 'move'} ${figures} of its ${figureCount === 1 ? 'figure' : 'figures'}.`,
  withheldCause: 'Engagements that are no longer shown to every reader of this report.',
  byWhom: (actor, at) => `${actor}, ${at}`,
  actions: { CREATE: 'Entered', UPDATE: 'Changed', DELETE: 'Deleted', RESTORE: 'Restored' },
  referenceChange: (count) => `Reference data changed (${count} engagements)`,
  changeOfMany: (count) => `${count} engagements in one change`,
  moreMoves: (n) => `${n} more rows of this table are in the JSON file.`,
  how: ({ asOf, timeZone, periodEnd, scheme }) => [
    'An engagement is a mission, a project or a visit. It counts once in any total, in the period of its first day, when it is active or completed. Parts of a larger engagement are counted with their whole.',
    `Regions follow ${scheme}. One engagement can be in several, so regions may add up to more than the total. What has no end is counted through ${periodEnd}.`,
    `The register as it was recorded on ${asOf} (${timeZone}).`,
  ],
  withheldNothing: 'Withheld from this edition: nothing.',
  qualityNone: 'Nothing is undated, without a region, withheld or unknown.',
  provenance: {
    title: 'About this report',
    publisher: 'Publisher',
    report: 'Report',
    definition: 'Definition',
    period: 'Period',
    asOf: 'As of',
    change: 'Number of the newest change counted',
    scheme: 'Region scheme',
    calendar: 'Fiscal years begin in month',
    currency: 'Currency',
    access: 'Copy',
    status: 'Status',
    hash: 'SHA-256 of the figures',
    accesses: { OPEN: 'what every viewer may see', FULL: 'with protected engagements' },
  },
  statuses: { DRAFT: 'Draft', SUBMITTED: 'Awaiting approval', SEALED: 'Approved and sealed', DISCARDED: 'Discarded' },
  nothingDrawn: (title) => `${title}: nothing to draw.`,
  alternative: (title, values) => `${title}. ${values}.`,
};

const FR: ReportWords = {
  engagements: (n, count) => `${n} ${count < 2 ? 'engagement' : 'engagements'}`,
  ofKind: {
    VISIT: (count) => (count < 2 ? 'visite' : 'visites'),
    PROJECT: (count) => (count < 2 ? 'projet' : 'projets'),
    MISSION: (count) => (count < 2 ? 'mission' : 'missions'),
  },
  kinds: { VISIT: 'Visites', PROJECT: 'Projets', MISSION: 'Missions' },
  measures: (currency) => ({
    ENGAGEMENTS: 'Engagements',
    DELEGATES: 'Délégués',
    DAYS: 'Jours',
    BUDGET: `Budget, ${currency}`,
    PERSON_MONTHS: 'Mois-personnes',
  }),
  all: 'Ensemble',
  allOnce: 'Ensemble, chacun une fois',
  change: 'Écart',
  notSpecified: 'Non précisé',
  notRecorded: 'non consigné',
  unknown: 'inconnu',
  more: (n, count) =>
    count < 2
      ? `${n} autre n’est pas énuméré ici; le registre le contient.`
      : `${n} autres ne sont pas énumérés ici; le registre les contient.`,
  none: 'Néant.',
  subtitle: (period, withYear) => (withYear ? `${period}, avec l’exercice en cours` : period),
  draft: (draft) => `Ébauche ${draft}, non approuvée`,
  submitted: (draft) => `Ébauche ${draft}, en attente d’approbation`,
  sample: 'Données fictives',
  full: 'Avec les engagements protégés : réservée aux agents et à leurs supérieurs',
  corrected: (number) => `Édition ${number}, corrigée`,
  page: 'Page',
  fingerprint: 'SHA-256 des chiffres',
  figure: (number, title) => `Figure ${number}. ${title}`,
  table: (number, title) => `Tableau ${number}. ${title}`,
  foot: (asOf, calendar, scheme) =>
    `En date du ${asOf} · ${calendar === 'FISCAL' ? 'exercices' : 'années civiles'} · selon la date de début · comptage entier · ${scheme}`,
  sections: {
    SUMMARY: 'Chiffres clés',
    KIND: 'Par type et par mois',
    REGION: 'Par région',
    JURISDICTION: 'Par administration',
    TREND: 'Tendance',
    VISITS: 'Visites reçues et effectuées',
    PROJECTS: 'Projets commencés, en cours, terminés',
    MISSIONS: 'Missions et déploiements',
    BORN: 'Nouveaux projets nés de visites',
    COMING: 'À venir',
    FOLLOW_UPS: 'Suites à donner',
    CHANGES: 'Chiffres modifiés depuis la dernière édition, et pourquoi',
    HOW: 'Mode de comptage',
    QUALITY: 'Qualité des données',
  },
  lead: ({ period, count, n, parts, since, toDate, before }) => {
    const first =
      count === null
        ? `Le registre ne couvre pas ${period}.`
        : count === 0
          ? `Aucun engagement n’a commencé en ${period}.`
          : `${n} ${count < 2 ? 'engagement a commencé' : 'engagements ont commencé'} en ${period} : ${parts.join(', ')}.`;
    if (toDate === null) return first;
    const second = `Depuis le ${since}, il y en a eu ${toDate}`;
    return `${first} ${second}${before === null ? '.' : `; il y en avait eu ${before} dans les mêmes mois un an plus tôt.`}`;
  },
  key: {
    since: (day) => `Depuis le ${day}`,
    inPeriod: (period) => `En ${period}`,
    partners: 'Administrations partenaires',
    delegates: 'Délégués',
    underWay: (day) => `Projets en cours, ${day}`,
    missions: 'Missions en cours',
    against: (value, span) => `${value} en ${span}`,
    budgetOf: (value, currency) => `budgets de ${value} ${currency}`,
    personMonths: (value) => `${value} mois-personnes`,
  },
  titles: {
    byMonth: 'Engagements commencés, par mois et par type',
    byKind: 'Par type',
    byRegion: 'Par région',
    regionTrend: (span) => `Par région, ${span}`,
    byJurisdiction: 'Par administration partenaire',
    trend: 'Engagements commencés, par exercice et par type',
    trendTable: 'Par exercice et par type',
    topics: (span) => `Par sujet, ${span}`,
    directions: 'Visites et délégués',
    hosted: (period) => `Visites reçues, commencées en ${period}`,
    made: (period) => `Visites effectuées, commencées en ${period}`,
    begun: (period) => `Projets commencés en ${period}`,
    underWay: (day) => `Projets en cours le ${day}`,
    ended: (period) => `Projets terminés en ${period}`,
    missions: (period) => `Missions en cours en ${period}`,
    born: (span) => `Projets commencés en ${span} et nés d’une visite`,
    coming: (from, to) => `Prévus ou confirmés, du ${from} au ${to}`,
    followUps: (day) => `Promesses non tenues, en retard le ${day} ou bientôt à échéance`,
    changes: (edition) => `Ce que l’édition ${edition} dirait autrement aujourd’hui`,
    quality: 'Ce que les chiffres laissent de côté ou ignorent',
  },
  columns: {
    kind: 'Type',
    region: 'Région',
    jurisdiction: 'Administration',
    year: 'Exercice',
    direction: 'Visites',
    reference: 'Référence',
    title: 'Titre',
    partners: 'Partenaires',
    dates: 'Dates',
    delegates: 'Délégués',
    topics: 'Sujets',
    facilities: 'Établissements',
    status: 'État',
    personMonths: 'Mois-personnes',
    deployments: 'Déploiements',
    bornOf: 'Né de',
    promise: 'Promesse',
    owner: 'Responsable',
    due: 'Échéance',
    why: 'Pourquoi',
    figure: 'Chiffre',
    now: 'Maintenant',
    moved: 'Déplacé de',
    note: 'Objet',
    count: 'Engagements',
    budget: (currency) => `Budget, ${currency}`,
    edition: 'Édition',
  },
  byMonthNote: (year, before) => `${year} en colonnes; le trait noir est le même mois de ${before}.`,
  schemeNote: (scheme, version) =>
    `${scheme}, version ${version}. Un engagement avec deux régions compte dans chacune; la dernière ligne ne le compte qu’une fois.`,
  overlap: (span, sum, total) =>
    `${span} : la somme des lignes est ${sum}; le total est ${total}, car des engagements figurent dans plusieurs.`,
  hatched: 'Hachures : engagements qui comptent aussi dans une autre ligne.',
  overdue: 'en retard',
  changesNone: (edition) => `Aucun chiffre de l’édition ${edition} ne serait différent aujourd’hui.`,
  changesFirst: 'Il n’y a pas d’édition scellée antérieure de ce rapport à laquelle comparer.',
  changesSome: (edition, figures, figureCount, changes, changeCount) =>
    `L’édition ${edition} reste telle qu’elle a été scellée. Depuis, ${changes} ${changeCount < 2 ? 'modification déplace' : 'modifications déplacent'} ${figures} de ses ${figureCount < 2 ? 'chiffres' : 'chiffres'}.`,
  withheldCause: 'Des engagements qui ne sont plus montrés à tous les lecteurs de ce rapport.',
  byWhom: (actor, at) => `${actor}, ${at}`,
  actions: { CREATE: 'Saisie', UPDATE: 'Modification', DELETE: 'Suppression', RESTORE: 'Restauration' },
  referenceChange: (count) => `Données de référence modifiées (${count} engagements)`,
  changeOfMany: (count) => `${count} engagements en une seule modification`,
  moreMoves: (n) => `${n} autres lignes de ce tableau sont dans le fichier JSON.`,
  how: ({ asOf, timeZone, periodEnd, scheme }) => [
    'Un engagement est une mission, un projet ou une visite. Il compte une fois dans tout total, dans la période de son premier jour, s’il est actif ou terminé. Les parties d’un engagement plus grand comptent avec l’ensemble.',
    `Les régions suivent ${scheme}. Un engagement peut être dans plusieurs, si bien que la somme des régions peut dépasser le total. Ce qui n’a pas de fin est compté jusqu’au ${periodEnd}.`,
    `Le registre tel qu’il était consigné le ${asOf} (${timeZone}).`,
  ],
  withheldNothing: 'Non divulgués dans cette édition : aucun.',
  qualityNone: 'Rien n’est sans date, sans région, non divulgué ou inconnu.',
  provenance: {
    title: 'À propos du rapport',
    publisher: 'Éditeur',
    report: 'Rapport',
    definition: 'Définition',
    period: 'Période',
    asOf: 'En date du',
    change: 'Numéro de la dernière modification comptée',
    scheme: 'Découpage en régions',
    calendar: 'Mois de début de l’exercice',
    currency: 'Monnaie',
    access: 'Copie',
    status: 'État',
    hash: 'SHA-256 des chiffres',
    accesses: { OPEN: 'ce que tout lecteur peut voir', FULL: 'avec les engagements protégés' },
  },
  statuses: { DRAFT: 'Ébauche', SUBMITTED: 'En attente d’approbation', SEALED: 'Approuvée et scellée', DISCARDED: 'Abandonnée' },
  nothingDrawn: (title) => `${title} : rien à représenter.`,
  alternative: (title, values) => `${title}. ${values}.`,
};

export const reportWords: Readonly<Record<Language, ReportWords>> = { EN, FR };
