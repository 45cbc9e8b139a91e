import type { RawRow, VolumeStatement } from '../plan/statement.js';
import type { VolumeNote, VolumeNoteCode, VolumeQuestion } from '../question.js';
import { dayInWords, numberInWords } from './words.js';

/** The counts behind the notes, by name. */
export interface NoteCounts {
  undated: number;
  no_region: number;
  provisional: number;
  unknown_delegates: number;
  unknown_budget: number;
  unknown_person_months: number;
  withheld: number;
  overlap: number;
}

/** The counts of a notes statement; what it has no column for is 0. */
export function noteCounts(statement: VolumeStatement, row: RawRow | undefined, withheld: number, overlap: number): NoteCounts {
  const counts: NoteCounts = {
    undated: 0,
    no_region: 0,
    provisional: 0,
    unknown_delegates: 0,
    unknown_budget: 0,
    unknown_person_months: 0,
    withheld,
    overlap,
  };
  statement.columns.forEach(({ name }, index) => {
    if (name in counts) counts[name as keyof NoteCounts] = Number(row?.[index] ?? 0);
  });
  return counts;
}

/** The notes of an answer, each with its count; what is true of none is not said. */
export function composeNotes(question: VolumeQuestion, counts: NoteCounts): VolumeNote[] {
  const notes: VolumeNote[] = [];
  const add = (code: VolumeNoteCode, count: number, en: (n: Words) => string, fr: (n: Words) => string): void => {
    if (count > 0) notes.push({ code, count, en: en(words(count, 'en')), fr: fr(words(count, 'fr')) });
  };
  const windowed = question.where.from !== undefined || question.where.to !== undefined;
  add(
    'UNDATED',
    counts.undated,
    (n) =>
      windowed
        ? `${n.engagements} ${n.have} no start date and ${n.lie} outside every window.`
        : `${n.engagements} ${n.have} no start date: counted, under “No date”, with no days.`,
    (n) =>
      windowed
        ? `${n.engagements} sans date de début ${n.lie} hors de toute période choisie.`
        : `${n.engagements} sans date de début : ${n.counted} sous « Sans date », sans aucun jour.`,
  );
  add(
    'NO_REGION',
    counts.no_region,
    (n) => `${n.engagements} ${n.stand} under “Not specified”: no partner, or a partner without a region.`,
    (n) => `${n.engagements} ${n.stand} sous « Non précisé » : aucun partenaire, ou un partenaire sans région.`,
  );
  add(
    'WITHHELD',
    counts.withheld,
    (n) => `${n.engagements} of the register ${n.are} withheld from you, and ${n.count} in none of these figures.`,
    (n) => `${n.engagements} du registre ne vous ${n.are} pas accessible${n.s} et ne ${n.count} dans aucun de ces chiffres.`,
  );
  add(
    'PROVISIONAL',
    counts.provisional,
    (n) =>
      `${n.engagements} ${n.are} provisional: still open, with days through ${dayInWords(question.openThrough, 'EN')}, or not yet carried out.`,
    (n) =>
      `${n.engagements} à titre provisoire : encore en cours, jours comptés jusqu’au ${dayInWords(question.openThrough, 'FR')}, ou pas encore réalisé${n.s}.`,
  );
  add(
    'UNKNOWN_DELEGATES',
    counts.unknown_delegates,
    (n) => `The head count of ${n.visits} is unknown and adds nothing.`,
    (n) => `L’effectif de ${n.visits} est inconnu et n’ajoute rien.`,
  );
  add(
    'UNKNOWN_BUDGET',
    counts.unknown_budget,
    (n) => `The budget of ${n.projects} is unknown, or in a currency without a rate, and adds nothing.`,
    (n) => `Le budget de ${n.projects} est inconnu, ou dans une devise sans taux, et n’ajoute rien.`,
  );
  add(
    'UNKNOWN_PERSON_MONTHS',
    counts.unknown_person_months,
    (n) => `The person-months of ${n.missions} are unknown and add nothing.`,
    (n) => `Les mois-personnes de ${n.missions} sont inconnus et n’ajoutent rien.`,
  );
  add(
    'OVERLAP',
    counts.overlap,
    (n) => `${n.engagements} ${n.stand} in more than one row; the total counts ${n.it} once.`,
    (n) => `${n.engagements} ${n.figure} dans plus d’une ligne; le total ne ${n.it} compte qu’une fois.`,
  );
  return notes;
}

type Words = Record<
  'engagements' | 'visits' | 'projects' | 'missions' | 'have' | 'lie' | 'stand' | 'are' | 'count' | 'counted' | 'figure' | 'it' | 's',
  string
>;

function words(count: number, locale: 'en' | 'fr'): Words {
  const number = numberInWords(count, locale === 'en' ? 'EN' : 'FR');
  // In French one and a half is still singular, and so is zero; here counts are 1 or more.
  const one = count === 1;
  const noun = (singular: string): string => `${number} ${singular}${one ? '' : 's'}`;
  if (locale === 'en') {
    return {
      engagements: noun('engagement'),
      visits: noun('visit'),
      projects: noun('project'),
      missions: noun('mission'),
      have: one ? 'has' : 'have',
      lie: one ? 'lies' : 'lie',
      stand: one ? 'stands' : 'stand',
      are: one ? 'is' : 'are',
      count: one ? 'counts' : 'count',
      counted: 'counted',
      figure: one ? 'stands' : 'stand',
      it: one ? 'it' : 'them',
      s: one ? '' : 's',
    };
  }
  return {
    engagements: noun('engagement'),
    visits: noun('visite'),
    projects: noun('projet'),
    missions: noun('mission'),
    have: one ? 'a' : 'ont',
    lie: one ? 'reste' : 'restent',
    stand: one ? 'figure' : 'figurent',
    are: one ? 'est' : 'sont',
    count: one ? 'compte' : 'comptent',
    counted: one ? 'compté' : 'comptés',
    figure: one ? 'figure' : 'figurent',
    it: one ? 'le' : 'les',
    s: one ? '' : 's',
  };
}
