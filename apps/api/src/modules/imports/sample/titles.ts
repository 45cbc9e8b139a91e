import type { SampleFacility } from './institutions.js';
import type { SampleJurisdiction } from './jurisdictions.js';
import { itemAt, type Random } from './random.js';
import { ofFrench, type SampleSubject } from './subjects.js';

/** A text in both languages. */
export interface BothTexts {
  readonly en: string;
  readonly fr: string;
}

/** What a title is made of; partners are those that are named in it, under their names of the time. */
interface TitleMatter {
  readonly partners: readonly SampleJurisdiction[];
  readonly subject: SampleSubject;
  readonly facility: SampleFacility | null;
}

// A no-break space before a colon, as French asks for.
const colonFr = '\u00a0:';

interface Group {
  readonly en: string;
  readonly enPlural: boolean;
  readonly fr: string;
  /** What follows the adjective because it has another number: `équipe zambienne de formateurs`. */
  readonly frTail: string;
  readonly gender: 'FEMININE' | 'MASCULINE' | 'PLURAL';
}

const groups: readonly Group[] = [
  { en: 'delegation', enPlural: false, fr: 'délégation', frTail: '', gender: 'FEMININE' },
  { en: 'delegation', enPlural: false, fr: 'délégation', frTail: '', gender: 'FEMININE' },
  { en: 'study group', enPlural: false, fr: 'groupe d’étude', frTail: '', gender: 'MASCULINE' },
  { en: 'team of instructors', enPlural: false, fr: 'équipe', frTail: ' de formateurs', gender: 'FEMININE' },
  { en: 'senior managers', enPlural: true, fr: 'cadres supérieurs', frTail: '', gender: 'PLURAL' },
  { en: 'researchers', enPlural: true, fr: 'chercheurs', frTail: '', gender: 'PLURAL' },
  { en: 'judges and prosecutors', enPlural: true, fr: 'magistrats', frTail: '', gender: 'PLURAL' },
  { en: 'parliamentarians', enPlural: true, fr: 'parlementaires', frTail: '', gender: 'PLURAL' },
  { en: 'prison governors', enPlural: true, fr: 'directeurs de prison', frTail: '', gender: 'PLURAL' },
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function listed(items: readonly string[], conjunction: string): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items[items.length - 1] ?? ''}`;
}

/** `the Bahamas and Haiti`. */
function namesEn(partners: readonly SampleJurisdiction[]): string {
  return listed(
    partners.map(({ nameInText }) => nameInText),
    'and',
  );
}

function namesFr(partners: readonly SampleJurisdiction[], form: 'inFr' | 'ofFr' | 'withArticleFr'): string {
  return listed(
    partners.map((partner) => partner[form]),
    'et',
  );
}

function groupFr(group: Group, partners: readonly SampleJurisdiction[]): string {
  const adjective = partners.length === 1 ? (partners[0]?.adjective ?? null) : null;
  if (adjective === null) return `${group.fr}${group.frTail} ${namesFr(partners, 'ofFr')}`;
  const form =
    group.gender === 'FEMININE' ? adjective.frFeminine : group.gender === 'MASCULINE' ? adjective.frMasculine : adjective.frPlural;
  return `${group.fr} ${form}${group.frTail}`;
}

function groupEn(group: Group, partners: readonly SampleJurisdiction[]): string {
  const adjective = partners.length === 1 ? (partners[0]?.adjective ?? null) : null;
  return adjective === null ? `${capital(group.en)} from ${namesEn(partners)}` : `${adjective.en} ${group.en}`;
}

/** A visit that is received. */
export function hostedTitle({ partners, subject, facility }: TitleMatter, random: Random): BothTexts {
  if (partners.length === 0) {
    return random.chance(0.5)
      ? {
          en: `Regional association of prison officials on ${subject.en}`,
          fr: `Association régionale de responsables pénitentiaires sur ${subject.fr}`,
        }
      : { en: `International round table on ${subject.en}`, fr: `Table ronde internationale sur ${subject.fr}` };
  }
  const group = random.pick(groups);
  const en = groupEn(group, partners);
  const fr = groupFr(group, partners);
  const subjectFr = group.gender === 'PLURAL' ? `Des ${fr}` : group.gender === 'FEMININE' ? `Une ${fr}` : `Un ${fr}`;
  const form = random.next();
  if (form < 0.25 && facility !== null) {
    return {
      en: `${en} ${group.enPlural ? 'visit' : 'visits'} ${facility.inText}`,
      fr: `${subjectFr} ${group.gender === 'PLURAL' ? 'visitent' : 'visite'} ${facility.withArticleFr}`,
    };
  }
  if (form < 0.5)
    return {
      en: `${en} ${group.enPlural ? 'study' : 'studies'} ${subject.en}`,
      fr: `${subjectFr} ${group.gender === 'PLURAL' ? 'étudient' : 'étudie'} ${subject.fr}`,
    };
  return { en: `${en} on ${subject.en}`, fr: `${capital(fr)} sur ${subject.fr}` };
}

/** A visit that is made; `followsUp` where a project or mission gave rise to it. */
export function madeTitle(
  { partners, subject }: TitleMatter,
  venue: SampleJurisdiction | null,
  followsUp: boolean,
  random: Random,
): BothTexts {
  const [first] = partners;
  if (first === undefined) return { en: `International congress on ${subject.en}`, fr: `Congrès international sur ${subject.fr}` };
  if (venue !== null) {
    return {
      en: `Meeting with ${namesEn(partners)} in ${venue.city} on ${subject.en}`,
      fr: `Rencontre avec ${namesFr(partners, 'withArticleFr')} ${venue.toCityFr} sur ${subject.fr}`,
    };
  }
  if (partners.length > 1)
    return {
      en: `Study visit to ${namesEn(partners)} on ${subject.en}`,
      fr: `Visite d’étude ${namesFr(partners, 'inFr')} sur ${subject.fr}`,
    };
  if (followsUp)
    return { en: `Monitoring visit to ${first.city} on ${subject.en}`, fr: `Visite de suivi ${first.toCityFr} sur ${subject.fr}` };
  const form = random.between(0, 4);
  if (form === 0)
    return { en: `Study visit to ${first.nameInText} on ${subject.en}`, fr: `Visite d’étude ${first.inFr} sur ${subject.fr}` };
  if (form === 1)
    return {
      en: `Speakers at a colloquium on ${subject.en}, ${first.city}`,
      fr: `Conférenciers à un colloque sur ${subject.fr}, ${first.cityFr}`,
    };
  if (form === 2)
    return { en: `Preparatory visit to ${first.nameInText} on ${subject.en}`, fr: `Visite préparatoire ${first.inFr} sur ${subject.fr}` };
  return { en: `Delegation to ${first.city} on ${subject.en}`, fr: `Délégation ${first.toCityFr} sur ${subject.fr}` };
}

/** The kinds of work that the sample's projects do. */
export const sampleInterventions = ['PROGRAM_ASSESSMENT', 'OPERATIONAL_ASSESSMENT', 'POLICY_DEVELOPMENT', 'TRAINING'] as const;
export type SampleIntervention = (typeof sampleInterventions)[number];

export function projectTitle({ partners, subject }: TitleMatter, intervention: SampleIntervention, secondPhase: boolean): BothTexts {
  const { en, fr } = firstPhaseTitle(partners, subject, intervention);
  return secondPhase ? { en: `${en}, second phase`, fr: `${fr}, deuxième phase` } : { en, fr };
}

function firstPhaseTitle(partners: readonly SampleJurisdiction[], subject: SampleSubject, intervention: SampleIntervention): BothTexts {
  const [first] = partners;
  if (first === undefined) return { en: `Common handbook on ${subject.en}`, fr: `Guide commun sur ${subject.fr}` };
  const peers = partners.every(({ partnerClass }) => partnerClass === 'PEER');
  if (peers && intervention === 'PROGRAM_ASSESSMENT')
    return {
      en: `Joint research on ${subject.en} with ${namesEn(partners)}`,
      fr: `Recherche conjointe sur ${subject.fr} avec ${namesFr(partners, 'withArticleFr')}`,
    };
  if (peers)
    return {
      en: `Exchange of methods on ${subject.en} with ${namesEn(partners)}`,
      fr: `Échange de méthodes sur ${subject.fr} avec ${namesFr(partners, 'withArticleFr')}`,
    };
  const inEn = namesEn(partners);
  const inFr = namesFr(partners, 'inFr');
  // An assessment of how assessments are made is a review, or the title would stumble over the word.
  const review = subject.en.includes('assessment');
  if (intervention === 'PROGRAM_ASSESSMENT')
    return {
      en: `Program ${review ? 'review' : 'assessment'}: ${subject.en} in ${inEn}`,
      fr: `${review ? 'Examen' : 'Évaluation'} de programmes${colonFr} ${subject.fr} ${inFr}`,
    };
  if (intervention === 'OPERATIONAL_ASSESSMENT')
    return {
      en: `Operational ${review ? 'review' : 'assessment'} of ${subject.en} in ${inEn}`,
      fr: `${review ? 'Examen opérationnel' : 'Évaluation opérationnelle'} ${subject.ofFr} ${inFr}`,
    };
  if (intervention === 'POLICY_DEVELOPMENT')
    return { en: `Policy on ${subject.en} for ${inEn}`, fr: `Élaboration d’une politique sur ${subject.fr} ${inFr}` };
  const { adjective } = first;
  return partners.length === 1 && adjective !== null
    ? {
        en: `Training on ${subject.en} for the ${adjective.en} prison service`,
        fr: `Formation du service pénitentiaire ${adjective.frMasculine} sur ${subject.fr}`,
      }
    : { en: `Staff training on ${subject.en} in ${inEn}`, fr: `Formation du personnel sur ${subject.fr} ${inFr}` };
}

export function missionTitle({ partners, subject }: TitleMatter, random: Random): BothTexts {
  const en = namesEn(partners);
  const inFr = namesFr(partners, 'inFr');
  const form = random.between(0, 5);
  if (form === 0) return { en: `Corrections advisers to ${en}`, fr: `Conseillers correctionnels ${inFr}` };
  if (form === 1)
    return { en: `Rebuilding of the prison administration in ${en}`, fr: `Reconstruction de l’administration pénitentiaire ${inFr}` };
  if (form === 2) return { en: `Rule-of-law team in ${en}`, fr: `Équipe de la primauté du droit ${inFr}` };
  if (form === 3) return { en: `Prison reform mission in ${en}`, fr: `Mission de réforme pénitentiaire ${inFr}` };
  return { en: `Advisers on ${subject.en} in ${en}`, fr: `Conseillers chargés ${subject.ofFr} ${inFr}` };
}

const projectParts: readonly BothTexts[] = [
  { en: 'Baseline study', fr: 'Étude de départ' },
  { en: 'Training of instructors', fr: 'Formation des instructeurs' },
  { en: 'Pilot institution', fr: 'Établissement pilote' },
  { en: 'Final review', fr: 'Bilan final' },
];

const rotations: readonly BothTexts[] = [
  { en: 'First rotation', fr: 'Première rotation' },
  { en: 'Second rotation', fr: 'Deuxième rotation' },
  { en: 'Third rotation', fr: 'Troisième rotation' },
  { en: 'Fourth rotation', fr: 'Quatrième rotation' },
];

/** A component, by its place among those of its whole. */
export function componentTitle(
  of: 'PROJECT' | 'MISSION' | 'STUDY_TOUR' | 'STAY',
  place: number,
  { partners, subject }: TitleMatter,
): BothTexts {
  const where = { en: partners[0]?.name ?? '', fr: partners[0]?.nameFr ?? '' };
  if (of === 'STUDY_TOUR') return { en: `Study tour of the project on ${subject.en}`, fr: `Voyage d’étude du projet sur ${subject.fr}` };
  if (of === 'STAY')
    return { en: `Stay in ${partners[0]?.nameInText ?? ''} on ${subject.en}`, fr: `Séjour ${partners[0]?.inFr ?? ''} sur ${subject.fr}` };
  const parts = of === 'MISSION' ? rotations : projectParts;
  const part = itemAt(parts, place % parts.length);
  const suffix = of === 'MISSION' ? { en: '', fr: '' } : { en: ` on ${subject.en}`, fr: ` sur ${subject.fr}` };
  return where.en === ''
    ? { en: part.en + suffix.en, fr: part.fr + suffix.fr }
    : { en: `${part.en}${suffix.en}, ${where.en}`, fr: `${part.fr}${suffix.fr}, ${where.fr}` };
}

/** What became or is to become of an engagement, in a sentence. */
export function summaryOf(
  kind: 'VISIT_HOSTED' | 'VISIT_MADE' | 'PROJECT' | 'MISSION',
  status: string,
  { subject, facility }: TitleMatter,
  random: Random,
): BothTexts {
  const visit = kind === 'VISIT_HOSTED' || kind === 'VISIT_MADE';
  if (status === 'CANCELLED') {
    return visit
      ? {
          en: 'The visit did not take place; the partner withdrew for reasons of its own.',
          fr: 'La visite n’a pas eu lieu; le partenaire s’est désisté pour des raisons qui lui sont propres.',
        }
      : { en: 'Ended before it began, for want of funds.', fr: 'Abandon avant le début, faute de fonds.' };
  }
  if (status === 'DECLINED') {
    return visit
      ? {
          en: 'The request was declined: no host was free on the dates asked for.',
          fr: `La demande a été refusée${colonFr} aucun hôte n’était libre aux dates demandées.`,
        }
      : {
          en: 'The request was declined: it lay outside the priorities of the year.',
          fr: `La demande a été refusée${colonFr} elle ne relevait pas des priorités de l’exercice.`,
        };
  }
  if (status === 'POSTPONED') return { en: 'Put off at the partner’s request.', fr: 'Report demandé par le partenaire.' };
  if (status === 'PLANNED' || status === 'CONFIRMED') {
    return visit
      ? {
          en: `The program is being drawn up; it will centre on ${subject.en}.`,
          fr: `Le programme est en préparation; il portera sur ${subject.fr}.`,
        }
      : {
          en: `Terms of reference on ${subject.en} are being agreed.`,
          fr: `Le cadre de référence sur ${subject.fr} est en cours d’adoption.`,
        };
  }
  const second = random.chance(0.5);
  if (kind === 'VISIT_HOSTED') {
    if (facility === null)
      return {
        en: `Presentations on ${subject.en} and discussions with managers.`,
        fr: `Exposés sur ${subject.fr} et échanges avec les gestionnaires.`,
      };
    return second
      ? {
          en: `Presentations on ${subject.en}, a tour of ${facility.inText} and talks with front-line staff.`,
          fr: `Exposés sur ${subject.fr}, visite ${ofFrench(facility.withArticleFr)} et entretiens avec le personnel de première ligne.`,
        }
      : {
          en: `The visitors met managers, toured ${facility.inText} and discussed ${subject.en}.`,
          fr: `Les visiteurs ont rencontré des gestionnaires, visité ${facility.withArticleFr} et discuté ${subject.ofFr}.`,
        };
  }
  if (kind === 'VISIT_MADE') {
    return second
      ? {
          en: `Meetings with the host service on ${subject.en}; a report was circulated.`,
          fr: `Rencontres avec le service hôte sur ${subject.fr}; un rapport a été diffusé.`,
        }
      : {
          en: `Two presentations on ${subject.en} and an exchange of documents.`,
          fr: `Deux exposés sur ${subject.fr} et échange de documents.`,
        };
  }
  if (kind === 'PROJECT') {
    return second
      ? {
          en: `Reviews present practice, trains staff and leaves a written guide on ${subject.en}.`,
          fr: `Examen des pratiques actuelles, formation du personnel et rédaction d’un guide sur ${subject.fr}.`,
        }
      : {
          en: `Joint work on ${subject.en}, with a pilot, an evaluation and a plan to extend it.`,
          fr: `Travaux communs sur ${subject.fr}, avec un projet pilote, une évaluation et un plan d’élargissement.`,
        };
  }
  return second
    ? {
        en: `Advisers work beside local managers on ${subject.en}.`,
        fr: `Des conseillers travaillent aux côtés des gestionnaires locaux, notamment sur ${subject.fr}.`,
      }
    : {
        en: `Deployment at the invitation of the authorities, with priority to ${subject.en}.`,
        fr: `Affectation à l’invitation des autorités; priorité ${toFrench(subject.fr)}.`,
      };
}

/** `au`, `aux`, `à la`, `à l’` before what has its article. */
function toFrench(withArticle: string): string {
  if (withArticle.startsWith('le ')) return `au ${withArticle.slice(3)}`;
  if (withArticle.startsWith('les ')) return `aux ${withArticle.slice(4)}`;
  return `à ${withArticle}`;
}
