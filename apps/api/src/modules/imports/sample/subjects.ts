/** What an engagement is about, more closely than its topic: a noun phrase for titles and summaries. */
export interface SampleSubject {
  readonly en: string;
  /** With its article: `la sécurité active`. */
  readonly fr: string;
  /** `de la sécurité active`. */
  readonly ofFr: string;
}

/** One of the agenda topics that a corrections register begins with. */
export interface SampleTopic {
  /** The topic's English name. */
  readonly name: string;
  readonly weight: number;
  /** Whether work can be done on it, not only visits made for it. */
  readonly workable: boolean;
  readonly subjects: readonly SampleSubject[];
}

/** `du`, `des`, `de la`, `de l’` before what has its article. */
export function ofFrench(withArticle: string): string {
  if (withArticle.startsWith('le ')) return `du ${withArticle.slice(3)}`;
  if (withArticle.startsWith('les ')) return `des ${withArticle.slice(4)}`;
  return `de ${withArticle}`;
}

function topic(name: string, weight: number, subjects: readonly (readonly [en: string, fr: string])[], workable = true): SampleTopic {
  return { name, weight, workable, subjects: subjects.map(([en, fr]) => ({ en, fr, ofFr: ofFrench(fr) })) };
}

/** All thirteen, by the names that the register knows them by; titles use the words of 2000 to 2006. */
export const sampleTopics: readonly SampleTopic[] = [
  topic(
    'Institutional tours',
    10,
    [
      ['daily life in institutions', 'la vie quotidienne en établissement'],
      ['the three security levels', 'les trois niveaux de sécurité'],
      ['the layout of new institutions', 'l’aménagement des nouveaux établissements'],
    ],
    false,
  ),
  topic('Drug treatment', 7, [
    ['drug treatment', 'le traitement de la toxicomanie'],
    ['substance abuse programs', 'les programmes de lutte contre la toxicomanie'],
    ['relapse prevention', 'la prévention de la rechute'],
  ]),
  topic('Women offenders', 7, [
    ['programs for women offenders', 'les programmes destinés aux délinquantes'],
    ['the care of mothers in custody', 'la prise en charge des mères incarcérées'],
    ['the supervision of women on release', 'la surveillance des délinquantes en liberté'],
  ]),
  topic('Aging and life-sentence offenders', 3, [
    ['the care of aging offenders', 'la prise en charge des délinquants âgés'],
    ['the management of life sentences', 'la gestion des peines à perpétuité'],
    ['support for life-sentence offenders on release', 'l’accompagnement des condamnés à perpétuité en liberté'],
  ]),
  topic('Violent and sex offenders', 5, [
    ['the treatment of sex offenders', 'le traitement des délinquants sexuels'],
    ['programs for violent offenders', 'les programmes pour délinquants violents'],
    ['the assessment of violent offenders', 'l’évaluation des délinquants violents'],
  ]),
  topic(
    'Indigenous offenders',
    4,
    [
      ['programs for Aboriginal offenders', 'les programmes pour délinquants autochtones'],
      ['healing lodges', 'les pavillons de ressourcement'],
      ['the work of elders in institutions', 'le travail des aînés en établissement'],
    ],
    false,
  ),
  topic('Correctional planning and risk assessment', 13, [
    ['risk assessment', 'l’évaluation du risque'],
    ['correctional planning', 'la planification correctionnelle'],
    ['case management', 'la gestion des cas'],
    ['intake assessment', 'l’évaluation initiale'],
  ]),
  topic('CORCAN', 2, [
    ['the CORCAN model', 'le modèle CORCAN'],
    ['CORCAN workshops', 'les ateliers CORCAN'],
  ]),
  topic('Prison industry and offender employment', 4, [
    ['prison industry', 'l’industrie carcérale'],
    ['offender employment', 'l’emploi des délinquants'],
    ['vocational workshops', 'les ateliers de formation professionnelle'],
  ]),
  topic('Research and analysis', 6, [
    ['correctional research', 'la recherche correctionnelle'],
    ['the use of correctional statistics', 'l’utilisation des statistiques correctionnelles'],
    ['the measurement of recidivism', 'la mesure de la récidive'],
  ]),
  topic('Restorative justice', 5, [
    ['restorative justice', 'la justice réparatrice'],
    ['victim–offender mediation', 'la médiation entre victimes et délinquants'],
  ]),
  topic('Security', 11, [
    ['institutional security', 'la sécurité en établissement'],
    ['dynamic security', 'la sécurité active'],
    ['the control of contraband', 'la lutte contre les objets interdits'],
    ['crisis management', 'la gestion de crise'],
  ]),
  topic('Offender health services', 7, [
    ['offender health services', 'les services de santé aux délinquants'],
    ['mental health care in institutions', 'les soins de santé mentale en établissement'],
    ['the prevention of infectious disease', 'la prévention des maladies infectieuses'],
  ]),
];
