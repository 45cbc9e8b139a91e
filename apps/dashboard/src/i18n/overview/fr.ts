import type { EngagementKind } from '@entente/schema/gql/operations';
import { later } from '../../lib/later';
import { formatNumber } from '../numbers';
import type { OverviewWords } from './en';

const rules = later(() => new Intl.PluralRules('fr-CA'));
const n = (value: number) => formatNumber(value, 'fr');
const count = (value: number, one: string, other: string) => `${n(value)} ${rules().select(value) === 'one' ? one : other}`;
const kinds: Record<EngagementKind, [one: string, other: string]> = {
  VISIT: ['visite', 'visites'],
  PROJECT: ['projet', 'projets'],
  MISSION: ['mission', 'missions'],
};

/** Les mots des figures propres à l’aperçu en français. */
export const fr: OverviewWords = {
  keyFigures: {
    title: 'Chiffres clés',
    engagementsStarted: 'Engagements débutés',
    engagementsActive: 'Engagements en cours',
    partners: 'Administrations partenaires',
    delegates: 'Délégués',
    personMonths: 'Mois-personnes déployés',
    budgets: 'Budgets',
    from: (value) => `par rapport à ${value}`,
    same: (value) => `comme auparavant : ${value}`,
    noComparison: 'période antérieure non consignée',
    noWindow: 'toutes les années consignées, sans période à comparer',
    byYear: (title) => `${title} par année`,
    toDate: 'à ce jour',
    soFar: (value, period) => `${value} jusqu’ici en ${period}`,
    soFarBefore: (value, period, before) => `${value} jusqu’ici en ${period}; ${before} à pareille date l’année d’avant`,
    eachOnce: 'Chacune comptée une fois; les années se recoupent',
    none: (kind) => `Aucun${kind === 'PROJECT' ? '' : 'e'} ${kinds[kind][0]} dans cette sélection`,
    allKnown: (value, kind) => `Sur ${count(value, ...kinds[kind])}`,
    unknown: {
      delegates: (unknown, all) => `Effectif inconnu pour ${n(unknown)} de ${count(all, ...kinds.VISIT)}`,
      personMonths: (unknown, all) => `Mois-personnes inconnus pour ${n(unknown)} de ${count(all, ...kinds.MISSION)}`,
      budget: (unknown, all) => `Budget inconnu pour ${n(unknown)} de ${count(all, ...kinds.PROJECT)}`,
    },
    million: (value, currency) => (currency === 'CAD' ? [n(value / 1e6), ' M$ CA'] : [n(value / 1e6), ` M ${currency}`]),
    amount: (value, currency) => (currency === 'CAD' ? [n(Math.round(value)), ' $ CA'] : [n(Math.round(value)), ` ${currency}`]),
    opens: (title) => `${title} : ouvrir les fiches`,
    opensPartners: 'Ouvrir le tableau de ces administrations',
  },

  map: {
    title: 'Où sont les partenaires',
    subtitle: (period) => `Engagements par administration partenaire, ${period}`,
    finding: (parts, others) =>
      `Carte du monde. ${parts}${others > 0 ? `; ${count(others, 'autre partenaire', 'autres partenaires')} avec autant ou moins` : ''}. La liste entière est dans le tableau.`,
    none: 'Carte du monde sans partenaire.',
    jurisdiction: 'Administration',
    legend: 'Gris : aucun. Cercles : petits territoires et parties d’un pays.',
    home: (name) => `${name} (pays d’attache)`,
    boundaries: 'Projection Equal Earth. Limites : Natural Earth; elles n’impliquent aucune position sur quelque territoire que ce soit.',
    notDrawn: (list) => `Hors de la carte : ${list}.`,
    drawn: (name, value) => `${name} : ${value}`,
    overlap: (engagements) =>
      `${count(engagements, 'engagement concerne', 'engagements concernent')} plus d’une administration et ${engagements < 2 ? 'compte' : 'comptent'} dans chacune; dans le total, une fois.`,
    orMore: (value) => `${n(value)} ou plus`,
    allYears: 'toutes les années consignées',
  },

  top: {
    jurisdictions: 'Principales administrations',
    jurisdictionsSubtitle: (shown, all) =>
      shown < all ? `Engagements avec chacune, les ${n(shown)} premières sur ${n(all)}` : 'Engagements avec chacune',
    topics: 'Principaux sujets',
    topicsSubtitle: (shown, all) =>
      shown < all ? `Engagements sur le sujet, les ${n(shown)} premiers sur ${n(all)}` : 'Engagements sur le sujet',
    topic: 'Sujet',
    jurisdiction: 'Administration',
    code: 'Code',
    otherJurisdictions: (value) => (value > 0 ? `Autres administrations (${n(value)})` : 'Autres'),
    otherTopics: (value) => (value > 0 ? `Autres sujets (${n(value)})` : 'Autres'),
    otherUnder: 'chaque engagement une fois',
    noTopic: 'aucun sujet consigné',
    noJurisdiction: 'aucun partenaire nommé',
    finding: (parts) => `Barres : ${parts}.`,
    sumTopics: (sum, total) => `La somme des sujets est de ${sum}; le total est de ${total} : un engagement peut en avoir plusieurs.`,
    sumJurisdictions: (sum, total) =>
      `La somme des administrations est de ${sum}; le total est de ${total} : un engagement peut en concerner plusieurs.`,
    otherNote: 'Sous « Autres », un engagement compte une fois et peut aussi figurer sous un nom de la liste.',
  },

  born: {
    title: 'Né d’une visite',
    subtitle: (led, visits, months) =>
      `${n(led)} ${led < 2 ? 'visite' : 'visites'} sur ${n(visits)} ${led < 2 ? 'a mené' : 'ont mené'} à un projet${months === null ? '' : `, ${months} mois plus tard en médiane`}`,
    shown: (shown, all) =>
      shown < all ? `${n(shown)} de ${count(all, 'lignée', 'lignées')}, d’abord celles qui ont atteint une mission.` : '',
    finding: (parts) => `Ligne du temps de ce que les visites ont donné. ${parts}`,
    said: (name, parts) => `${name} : ${parts}.`,
    wentOn: (names) => `puis ${names}`,
    member: (kind, when) => `${kinds[kind][0]}, ${when}`,
    spoken: (title, what) => `${title} : ${what}`,
    still: 'Bout en pointe : toujours en cours.',
    from: 'De',
    to: 'À',
    months: 'Mois plus tard',
    none: 'Aucune visite de cette sélection n’a mené à un projet ou à une mission consignés.',
    noVisits: 'Les types choisis écartent les visites : rien ne peut être dit de ce à quoi elles ont mené.',
    noPartner: 'Aucun partenaire nommé',
    more: (value) => `${count(value, 'engagement', 'engagements')} de ces lignées ne ${value < 2 ? 'figure' : 'figurent'} pas ici.`,
    caption: 'Lignées',
  },

  cohorts: {
    title: 'À quoi les visites ont mené',
    subtitle: (months) => `Visites par année, et celles qui ont mené plus loin en ${n(months)} mois`,
    caption: 'Visites par année et ce à quoi elles ont mené',
    year: 'Année de la visite',
    visits: 'Visites',
    toProject: 'Ont mené à un projet',
    toMission: 'Ont mené à une mission',
    share: (percent) => `${percent}\u202F%`,
    open: 'encore ouverte',
    openUntil: (day) => `encore ouverte, jusqu’au ${day}`,
    openNote: (months, day) =>
      `Encore ouverte : au ${day}, ${n(months)} mois ne sont pas écoulés pour toutes les visites de l’année; ses chiffres peuvent encore croître.`,
    ever: (project, mission) =>
      `Sans limite de temps : ${n(project)} ${project < 2 ? 'a mené' : 'ont mené'} à un projet, ${n(mission)} à une mission. Une mission compte aussi lorsqu’un projet s’est trouvé entre les deux.`,
    finding: (parts) => `Tableau. ${parts}.`,
    openRecords: 'Ouvrir ces visites',
    opened: (year, what) => `${year} : ${what}`,
  },

  lists: {
    title: 'En cours, à venir, en retard',
    underWay: 'En cours',
    underWaySubtitle: (day) => `au ${day}, quelle que soit la période`,
    recent: 'Débutés récemment',
    recentSubtitle: 'les derniers de la période',
    comingUp: 'À venir',
    comingUpSubtitle: 'non comptés avant leur début',
    overdue: 'Suivis en retard',
    overdueSubtitle: (day) => `échus avant le ${day} et non réalisés`,
    allUnderWay: (value) => (value === 1 ? 'Le seul en cours' : `Les ${n(value)} en cours`),
    allRecent: (value) =>
      Number.isInteger(value) ? (value === 1 ? 'Le seul engagement' : `Les ${n(value)} engagements`) : 'Tous les engagements de la période',
    allComingUp: (value) => (value === 1 ? 'Le seul à venir' : `Les ${n(value)} à venir`),
    allOverdue: (value) => (value === 1 ? 'Le seul en retard' : `Les ${n(value)} en retard`),
    noneUnderWay: 'Rien n’est en cours.',
    noneRecent: 'Rien n’a débuté dans la période.',
    noneComingUp: 'Rien n’est prévu.',
    noneOverdue: 'Rien n’est en retard.',
    dueOn: (day) => `échéance : ${day}`,
    noOwner: 'personne de nommé',
    past: 'Les suivis sont tenus tels qu’ils sont maintenant : une vue du passé ne les énumère pas.',
    dayNotSet: 'jour à fixer',
    monthNotSet: 'mois à fixer',
  },
};
