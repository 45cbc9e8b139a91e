import type {
  Direction,
  EngagementKind,
  EngagementScope,
  EngagementStatus,
  LineageKind,
  OrganizationRole,
  PartnerRole,
  RequestStage,
  Role,
  Sensitivity,
} from '@entente/schema/gql/operations';
import type { Messages } from './en';
import { formatNumber } from './numbers';

const rules = new Intl.PluralRules('fr-CA');
const n = (value: number) => formatNumber(value, 'fr');
const count = (value: number, one: string, other: string) => `${n(value)} ${rules.select(value) === 'one' ? one : other}`;
const WORDS = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const word = (value: number) => WORDS[value] ?? n(value);
const list = new Intl.ListFormat('fr-CA', { type: 'conjunction' });

const kinds: Record<EngagementKind, string> = { VISIT: 'Visite', PROJECT: 'Projet', MISSION: 'Mission' };
const kindsPlural: Record<EngagementKind, string> = { VISIT: 'Visites', PROJECT: 'Projets', MISSION: 'Missions' };
const countKind = (kind: EngagementKind, value: number) => count(value, kinds[kind].toLowerCase(), kindsPlural[kind].toLowerCase());
const feminine = (kind: EngagementKind) => kind !== 'PROJECT';
/** Statuses agree with their kind: visite confirmée, projet confirmé. */
const statuses: Record<EngagementStatus, [masculine: string, feminine: string]> = {
  PLANNED: ['Prévu', 'Prévue'],
  CONFIRMED: ['Confirmé', 'Confirmée'],
  ACTIVE: ['En cours', 'En cours'],
  COMPLETED: ['Terminé', 'Terminée'],
  POSTPONED: ['Reporté', 'Reportée'],
  CANCELLED: ['Annulé', 'Annulée'],
  DECLINED: ['Refusé', 'Refusée'],
};
const directions: Record<Direction, [masculine: string, feminine: string]> = {
  INBOUND: ['entrant', 'entrante'],
  OUTBOUND: ['sortant', 'sortante'],
};
const scopes: Record<EngagementScope, [masculine: string, feminine: string]> = {
  BILATERAL: ['Bilatéral', 'Bilatérale'],
  MULTILATERAL: ['Multilatéral', 'Multilatérale'],
};
const agree = (forms: [string, string], kind: EngagementKind) => forms[feminine(kind) ? 1 : 0];
const sensitivities: Record<Sensitivity, string> = { PUBLIC: 'Public', INTERNAL: 'Interne', PROTECTED: 'Protégé' };
const roles: Record<Role, string> = {
  VIEWER: 'Lecture',
  ANALYST: 'Analyse',
  OFFICER: 'Agent',
  APPROVER: 'Approbation',
  ADMIN: 'Administration',
};
const partnerRoles: Record<PartnerRole, string> = {
  PARTNER: 'partenaire',
  BENEFICIARY: 'bénéficiaire',
  SENDING: 'envoi',
  HOSTING: 'accueil',
  TRANSIT: 'transit',
  VENUE: 'lieu',
};
const organizationRoles: Record<OrganizationRole, string> = {
  LEAD: 'direction',
  FUNDING: 'financement',
  ACCOUNTABLE: 'responsable',
  EXTENDING: 'intermédiaire',
  IMPLEMENTING: 'mise en œuvre',
  HOST: 'hôte',
  REQUESTING: 'demande',
};
const lineageKinds: Record<LineageKind, string> = { LED_TO: 'a mené à', FOLLOWS: 'suivi de', CO_FUNDED: 'cofinancé' };
const actions: Record<string, string> = { CREATE: 'Créé', UPDATE: 'Modifié', DELETE: 'Supprimé', RESTORE: 'Rétabli' };
const stages: Record<RequestStage, string> = {
  REQUESTED: 'Demandée',
  SCREENING: 'À l’examen',
  APPROVED: 'Approuvée',
  CONFIRMED: 'Confirmée',
  UNDER_WAY: 'En cours',
  COMPLETED: 'Terminée',
  CLOSED: 'Close',
  DECLINED: 'Refusée',
  POSTPONED: 'Reportée',
  CANCELLED: 'Annulée',
};
const inMoreThanOne = (value: number, one: string, other: string) =>
  `${value === 1 ? 'un' : value <= 10 ? word(value) : n(value)} ${value === 1 ? one : other}`;

/** Every word of the interface in French. */
export const fr: Messages = {
  number: n,
  list: (parts) => list.format(parts),
  kind: kinds,
  kindPlural: kindsPlural,
  countKind,
  status: (status, kind) => agree(statuses[status], kind),
  direction: { INBOUND: 'entrant', OUTBOUND: 'sortant' },
  directionOf: (direction, kind) => agree(directions[direction], kind),
  scope: (scope, kind) => agree(scopes[scope], kind),
  sensitivity: sensitivities,
  role: roles,
  partnerRole: partnerRoles,
  organizationRole: organizationRoles,
  lineageKind: lineageKinds,
  stage: stages,

  shell: {
    productName: 'Entente',
    skip: 'Aller au contenu',
    sample: 'Données fictives',
    sampleExplained: 'Direction inventée. Aucun chiffre ne décrit un engagement réel.',
    mainNavigation: 'Principale',
    overview: 'Aperçu',
    engagements: 'Engagements',
    explorer: 'Explorateur',
    tokens: 'Jetons d’accès',
    search: 'Rechercher',
    otherLanguage: 'English',
    toDark: 'Utiliser le thème sombre',
    toLight: 'Utiliser le thème clair',
    roleMenu: (role) => `Rôle : ${role}. En choisir un autre`,
    demoRoles: 'Consulter le registre en tant que',
    countedAsOf: 'Compté en date du',
    pinned: 'tel que le registre était alors',
    countNow: 'Compter en date de maintenant',
    fiscalYearsFrom: (start) => `exercices à partir du ${start}`,
    calendarYears: 'années civiles',
    byStart: 'selon la date de début',
    byActivity: 'selon les jours d’activité',
    whole: 'compte entier',
    fractional: 'compte fractionné',
    regions: (scheme) => `régions : ${scheme}`,
    exactLink: 'Lien vers cette vue exacte',
    linkCopied: 'Lien copié',
    copyLink: 'Copier un lien vers cette vue',
    notFoundTitle: 'Il n’y a pas de page ici',
    notFound: (path) => `Rien n’est conservé à l’adresse ${path}.`,
    toOverview: 'Aller à l’aperçu',
    brokenTitle: 'Le registre n’a pas répondu',
    brokenText: 'Rien n’a été perdu. La page peut être demandée de nouveau.',
    tryAgain: 'Réessayer',
    details: 'Détails',
    loading: 'Chargement',
    close: 'Fermer',
  },

  filters: {
    label: 'Filtres',
    period: 'Période',
    lastFiscalYears: (years) => `${years} derniers exercices`,
    lastYears: (years) => `${years} dernières années`,
    allYears: 'Toutes les années consignées',
    oneFiscalYear: 'Un exercice',
    oneYear: 'Une année',
    year: 'Année',
    custom: 'Du et au',
    customSpan: 'Jours choisis',
    from: 'Du',
    to: 'Au',
    apply: 'Appliquer',
    endBeforeStart: (from, to) => `La fin, le ${to}, précède le début, le ${from}.`,
    bothDaysNeeded: 'Indiquer les deux jours, sous la forme année-mois-jour.',
    undatedIncluded: 'Engagements sans date compris.',
    kind: 'Type',
    region: 'Région',
    allRegions: 'Toutes les régions',
    regionsChosen: (value) => `${n(value)} régions`,
    clearRegions: 'Revenir à toutes les régions',
    direction: 'Sens',
    both: 'Les deux',
    inbound: 'Entrant',
    outbound: 'Sortant',
    howCounted: 'Mode de comptage',
    more: 'Région et sens',
    moreState: (state) => `Région et sens : ${state}`,
    all: 'tous',
    announce: (value) => count(value, 'engagement', 'engagements'),
  },

  counting: {
    years: 'Années',
    fiscal: (start) => `Exercices, à partir du ${start}`,
    calendar: 'Années civiles',
    countsIn: 'Un engagement compte dans',
    started: 'l’année où il débute',
    startedMore: 'La somme des années donne le total.',
    active: 'chaque année où il est en cours',
    activeMore: 'Les années se recoupent; le total compte chacun une fois.',
    several: 'Plusieurs pays, plusieurs sujets',
    whole: 'entier : un pour chacun',
    wholeMore: 'Les lignes peuvent se recouper; chaque note dit de combien.',
    fractional: 'fractionné : réparti',
    fractionalMore: 'La somme des lignes donne toujours le total.',
    scheme: 'Régions',
    schemeVersion: (version) => `Version ${version}`,
  },

  overview: {
    title: 'Aperçu',
    sentence: (total) => (total === 0 ? 'Aucun engagement' : count(total, 'engagement', 'engagements')),
    inPeriod: {
      years: (value, fiscal) =>
        `en ${value === 1 && !fiscal ? 'une' : word(value)} ${fiscal ? (value === 1 ? 'exercice' : 'exercices') : value === 1 ? 'année' : 'années'},`,
      one: (label) => `en ${label},`,
      all: 'pour toutes les années consignées,',
      span: (from, to) => `du ${from} au ${to},`,
    },
    withPartners: (value) =>
      value === 0 ? 'sans administration partenaire' : `avec ${count(value, 'administration partenaire', 'administrations partenaires')}`,
    started: {
      between: (parts, from, to) => `${parts} ont débuté entre le ${from} et le ${to}`,
      ever: (parts) => `${parts} figurent au registre, avec ou sans date`,
    },
    active: {
      between: (parts, from, to) => `${parts} étaient en cours entre le ${from} et le ${to}`,
      ever: (parts) => `${parts} figurent au registre, avec ou sans date`,
    },
    nothingStarted: {
      between: (from, to) => `Rien de ce qui répond à ces filtres n’a débuté entre le ${from} et le ${to}`,
      ever: 'Rien au registre ne répond à ces filtres',
    },
    nothingActive: {
      between: (from, to) => `Rien de ce qui répond à ces filtres n’était en cours entre le ${from} et le ${to}`,
      ever: 'Rien au registre ne répond à ces filtres',
    },
    more: (value, years) => ` : ${n(value)} de plus que pendant la même durée ${years} plus tôt`,
    fewer: (value, years) => ` : ${n(value)} de moins que pendant la même durée ${years} plus tôt`,
    asMany: (years) => ` : autant que pendant la même durée ${years} plus tôt`,
    yearsEarlier: (value) => (value === 1 ? 'un an' : `${word(value)} ans`),
    noComparison: (years) => `La même durée ${years} plus tôt n’est pas consignée; il n’y a donc pas de comparaison.`,
    toDate: (period, day) => `${period} est compté jusqu’au ${day}.`,
    whatIsShown: 'Engagements',
    openRecords: 'Ouvrir les fiches',
    withheld: (value) => `${count(value, 'engagement ne vous est pas montré', 'engagements ne vous sont pas montrés')}.`,
    withheldMore: 'Ces chiffres ne les comprennent pas.',
  },

  figure: {
    tools: (title) => `Outils : ${title}`,
    table: 'Afficher en tableau',
    download: 'Télécharger',
    csv: 'Télécharger le CSV',
    query: 'Afficher la requête GraphQL',
    queryTitle: 'La requête derrière ce graphique',
    queryVariables: 'Variables',
    queryOpen: 'Ouvrir dans l’explorateur',
    copy: 'Copier',
    copied: 'Copié',
    counted: 'Mode de comptage',
    countedTitle: 'Ce qui est compté ici',
    counting: 'Les chiffres sont en cours de calcul.',
    emptyTitle: 'Aucun engagement ne répond à ces filtres',
    loosen: (filter) => `Retirer « ${filter} »`,
    loosenPeriod: 'Montrer toutes les années consignées',
    failedTitle: 'Les chiffres n’ont pas pu être calculés',
    failedText: 'Le registre n’a pas répondu. Rien n’a été perdu.',
    tooManyTitle: 'Présenté en tableau',
    tooManyText: (value) => `${n(value)} périodes tiennent mal dans un graphique. Elles peuvent être tracées quand même.`,
    drawAnyway: (value) => `Tracer les ${n(value)}`,
    notRecorded: 'non consigné',
    notRecordedNote: (periods) => `${periods} : non consigné, ce qui n’est pas zéro.`,
    notSpecified: 'Non précisé',
    noDate: 'Sans date',
    noCountry: 'sans région',
    all: 'Tous',
    allOnce: 'Tous, une fois chacun',
    toDay: (day) => `au ${day}`,
    engagements: 'Engagements',
    engagementsUnit: 'engagements',
    share: 'parts d’engagements',
  },

  byYear: {
    title: (fiscal) => (fiscal ? 'Volume par exercice et par type' : 'Volume par année civile et par type'),
    subtitle: (range, active) => `Engagements ${active ? 'en cours' : 'amorcés'}, ${range}`,
    subtitleToDate: (range, active, day) => `Engagements ${active ? 'en cours' : 'amorcés'}, ${range} (au ${day})`,
    allYears: 'toutes les années consignées',
    period: (fiscal) => (fiscal ? 'Exercice' : 'Année'),
    finding: (parts) => `Colonnes empilées. ${parts}.`,
    column: (period, value) => `${period} : ${value}`,
    toDateNote: (period, to, before, day, value) =>
      `${period} est compté jusqu’au ${to}. Le trait pointillé marque où en était ${before} le ${day} : ${n(value)}.`,
    toDateOnly: (period, to) => `${period} est compté jusqu’au ${to}.`,
    lastYearLine: (value, day) => [`${n(value)} au ${day}`, 'l’an dernier'],
    published: 'Publié',
    publishedMark: (value) => `${n(value)} publiés`,
    publishedNote: (value, what, recorded) =>
      `${n(value)} ${what}, chiffre publié; ${recorded === null ? 'non ventilé ici' : `${n(recorded)} au registre`}.`,
    publishedWhat: (kind, direction) =>
      kind === 'VISIT'
        ? direction === 'INBOUND'
          ? 'délégations accueillies'
          : direction === 'OUTBOUND'
            ? 'visites effectuées'
            : 'visites'
        : kind
          ? kindsPlural[kind].toLowerCase()
          : 'engagements',
    publishedSource: 'Source',
    yearsOverlap: (total) =>
      `Les années se recoupent : un engagement compte dans chaque année où il est en cours, et une fois dans le total de ${n(total)}.`,
  },

  byRegion: {
    title: 'Par région',
    subtitle: (scheme, version) => `${scheme}, version ${version}`,
    region: 'Région',
    code: 'Code',
    finding: (parts, hatched) =>
      `Barres : ${parts}.${hatched ? ' Les hachures marquent les engagements qui comptent aussi dans une autre région.' : ''}`,
    alsoElsewhere: 'Aussi dans une autre région',
    overlap: (sum, total, engagements) => [
      'La somme des régions est ',
      n(sum),
      '; le total est ',
      n(total),
      ` : ${inMoreThanOne(engagements, 'engagement figure', 'engagements figurent')} dans plus d’une région.`,
    ],
    hatching: 'Les hachures montrent où.',
  },

  heat: {
    title: 'Région par année',
    subtitle: (active) => `Engagements ${active ? 'en cours' : 'amorcés'}; un zéro est un vrai zéro`,
    caption: 'Engagements par région et par année',
    overlapNote: (engagements) =>
      `La somme d’une colonne peut dépasser sa dernière ligne : ${inMoreThanOne(engagements, 'engagement figure', 'engagements figurent')} dans plus d’une case du tableau.`,
    orMore: (value) => `${n(value)}+`,
  },

  records: {
    behind: 'Les fiches derrière ce chiffre',
    title: (value) => count(value, 'engagement', 'engagements'),
    counts: (value) => `Leur part dans ce chiffre est de ${n(value)}.`,
    shown: (shown, all) => `${n(shown)} sur ${n(all)}`,
    more: 'En montrer d’autres',
    none: 'Aucun engagement derrière ce chiffre.',
    everything: 'Tout ce qui est compté ici',
    failed: 'Les fiches n’ont pas pu être affichées.',
  },

  search: {
    title: 'Engagements',
    found: (value, text) => `${count(value, 'engagement', 'engagements')} pour « ${text} »`,
    everything: (value) => `${count(value, 'engagement', 'engagements')} au registre`,
    button: 'Rechercher',
    statusNote: 'Tous les états, composantes comprises : ceci est une liste, non un compte.',
  },

  dates: {
    noDate: 'Aucune date consignée',
    ongoing: (from) => `depuis ${from}`,
    until: (to) => `jusqu’à ${to}; début non consigné`,
    dayNotSet: 'jour non consigné',
    monthNotSet: 'seule l’année est consignée',
    exact: (days) => `${count(days, 'jour', 'jours')}, dates exactes`,
    mixed: 'début et fin consignés avec une précision différente',
    planned: (when) => `prévu pour ${when}`,
  },

  engagement: {
    breadcrumb: 'Fil d’Ariane',
    when: 'Quand',
    delegation: 'Délégation',
    headCountUnknown: 'effectif non consigné',
    people: (value) => count(value, 'personne', 'personnes'),
    budget: 'Budget',
    budgetUnknown: 'montant non consigné',
    personMonths: 'Mois-personnes',
    personMonthsUnknown: 'non consignés',
    scope: 'Portée',
    partnersCount: (value) => (value === 0 ? 'aucun partenaire nommé' : count(value, 'partenaire', 'partenaires')),
    topics: 'Sujets',
    topicsNone: 'aucun consigné',
    countedIn: 'Compté en',
    notCounted: 'non compté : ni en cours ni terminé',
    countedUndated: 'totaux sans période',
    countedWithWhole: 'compté avec son tout',
    stage: 'Demande',
    purpose: 'Objet',
    summary: 'Résumé',
    headOfDelegation: 'Chef de délégation',
    mandate: 'Mandat',
    agreement: 'Entente',
    results: 'Résultats',
    interventions: 'Interventions',
    deployments: 'Affectations',
    post: 'Poste',
    from: 'Du',
    to: 'Au',
    agenda: 'Programme',
    day: 'Jour',
    time: 'Heure',
    item: 'Point',
    place: 'Lieu',
    partners: 'Partenaires',
    jurisdiction: 'Administration',
    roleLabel: 'Rôle',
    share: 'Part',
    asRecorded: 'Nom consigné',
    region: 'Région',
    notCountedRole: 'consigné, non compté',
    equalShare: 'égale',
    organizations: 'Organisations',
    organization: 'Organisation',
    facilities: 'Établissements',
    partOf: 'Fait partie de',
    components: 'Composantes',
    lineage: 'Filiation',
    cameOfIt: 'Ce qui en est né',
    aroseFrom: 'D’où il vient',
    cameOf: 'En est né',
    noneRecorded: 'rien de consigné',
    startsHere: 'Rien n’est consigné ni avant ni après cet engagement.',
    source: 'Source',
    sourceId: (id) => `Numéro dans la source : ${id}`,
    sourceLink: 'Ouvrir la source',
    noSource: 'Aucune source n’est consignée.',
    revisions: 'Ce qui a changé, qui, pourquoi',
    action: (action) => actions[action] ?? action,
    fields: (value) => count(value, 'champ', 'champs'),
    empty: 'vide',
    moreRevisions: 'Changements antérieurs',
    missingTitle: (reference) => `Il n’y a pas d’engagement ${reference} que vous puissiez voir`,
    missingText: 'Il n’a peut-être jamais été consigné, ou n’est pas montré à votre rôle.',
  },
};
