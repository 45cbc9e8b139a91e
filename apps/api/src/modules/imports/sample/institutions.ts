import { everyForm, type SampleJurisdiction } from './jurisdictions.js';

/** An invented organization. */
export interface SampleOrganization {
  readonly name: string;
  readonly nameFr: string;
  /** Code of its jurisdiction; null for one that belongs to several. */
  readonly jurisdiction: string | null;
}

/** An invented place to visit or to be received at. */
export interface SampleFacility {
  readonly name: string;
  readonly nameFr: string;
  readonly jurisdiction: string;
  /** As it stands within a sentence, with its article: `the Staff College`, `le collège du personnel`. */
  readonly inText: string;
  readonly withArticleFr: string;
}

function institution(en: string, fr: string, withArticleFr: string, article = ''): SampleFacility {
  return { name: en, nameFr: fr, jurisdiction: 'CA', inText: `${article}${en}`, withArticleFr };
}

function named(name: string): SampleFacility {
  return institution(`${name} Institution`, `Établissement ${name}`, `l’établissement ${name}`);
}

/** Where meetings are held that are no tour. */
export const headquarters: SampleFacility = institution('Directorate Headquarters', 'Siège de la direction', 'le siège de la direction');

/** The home directorate's places; none of them exists. */
export const homeFacilities: readonly SampleFacility[] = [
  named('Northbank'),
  named('Loyal Point'),
  named('Cedar Narrows'),
  named('Harrow Lake'),
  named('Kettle Ridge'),
  named('Pointe-aux-Saules'),
  named('Val-Perdrix'),
  named('Saint-Aubin'),
  named('Stonecutter Bay'),
  named('Amberley Farm'),
  institution('Millrace Institution for Women', 'Établissement Millrace pour femmes', 'l’établissement Millrace pour femmes'),
  institution('Bellerive Institution for Women', 'Établissement Bellerive pour femmes', 'l’établissement Bellerive pour femmes'),
  institution('Red Osier Healing Lodge', 'Pavillon de ressourcement Red Osier', 'le pavillon de ressourcement Red Osier', 'the '),
  institution('Hollow Pine Treatment Centre', 'Centre de traitement Hollow Pine', 'le centre de traitement Hollow Pine', 'the '),
  institution('Fairwater Community Centre', 'Centre communautaire Fairwater', 'le centre communautaire Fairwater', 'the '),
  institution('Tamarack Flats Workshops', 'Ateliers Tamarack Flats', 'les ateliers Tamarack Flats', 'the '),
  institution('Northbank Staff College', 'Collège du personnel Northbank', 'le collège du personnel Northbank'),
  headquarters,
];

function makeFacilities(jurisdiction: SampleJurisdiction): readonly SampleFacility[] {
  const { city, cityFr, code } = jurisdiction;
  return [
    {
      name: `Model Institution No. 2, ${city}`,
      nameFr: `Établissement modèle no 2, ${cityFr}`,
      jurisdiction: code,
      inText: `Model Institution No. 2 in ${city}`,
      withArticleFr: `l’établissement modèle no 2 ${jurisdiction.toCityFr}`,
    },
    {
      name: `Penal Staff School, ${city}`,
      nameFr: `École du personnel pénitentiaire, ${cityFr}`,
      jurisdiction: code,
      inText: `the Penal Staff School in ${city}`,
      withArticleFr: `l’école du personnel pénitentiaire ${jurisdiction.toCityFr}`,
    },
  ];
}

/** The directorate whose register this is. */
export const homeDirectorate: SampleOrganization = {
  name: 'Sample Corrections Directorate',
  nameFr: 'Direction correctionnelle modèle',
  jurisdiction: 'CA',
};

/** Those that pay. */
export const funders: readonly SampleOrganization[] = [
  { name: 'Bureau for Overseas Justice Cooperation', nameFr: 'Bureau de la coopération judiciaire outre-mer', jurisdiction: 'CA' },
  { name: 'Fund for Safer Institutions', nameFr: 'Fonds pour des établissements plus sûrs', jurisdiction: 'CA' },
  { name: 'Northern Partnership Trust', nameFr: 'Fiducie des partenariats du Nord', jurisdiction: null },
];

/** Those that do the work at home. */
export const implementers: readonly SampleOrganization[] = [
  { name: 'Northbank College of Correctional Practice', nameFr: 'Collège Northbank des pratiques correctionnelles', jurisdiction: 'CA' },
  { name: 'Amberley Institute for Penal Studies', nameFr: 'Institut Amberley d’études pénales', jurisdiction: 'CA' },
  { name: 'Lanternfield Society for Release Support', nameFr: 'Société Lanternfield d’aide à la libération', jurisdiction: 'CA' },
];

/** The multilateral bodies that lead missions. */
export const missionLeads: readonly SampleOrganization[] = [
  { name: 'Joint Council for Justice Recovery', nameFr: 'Conseil conjoint pour le rétablissement de la justice', jurisdiction: null },
  { name: 'Compact for Public Safety', nameFr: 'Pacte pour la sécurité publique', jurisdiction: null },
  { name: 'League of Prison Administrations', nameFr: 'Ligue des administrations pénitentiaires', jurisdiction: null },
];

function makeOrganizations(jurisdiction: SampleJurisdiction): readonly SampleOrganization[] {
  const { code, name, nameInText, nameFr, ofFr, city, cityFr } = jurisdiction;
  return [
    {
      name: `Custody and Resettlement Authority of ${nameInText}`,
      nameFr: `Régie de la garde et de la réinsertion ${ofFr}`,
      jurisdiction: code,
    },
    { name: `Council on Sentences and Release, ${name}`, nameFr: `Conseil des peines et des libérations, ${nameFr}`, jurisdiction: code },
    { name: `Institute for Penal Practice, ${city}`, nameFr: `Institut des pratiques pénales, ${cityFr}`, jurisdiction: code },
  ];
}

// Made once: a million rows name the same few hundred.
const facilities = new Map(everyForm.map((jurisdiction) => [jurisdiction, makeFacilities(jurisdiction)]));
const organizations = new Map(everyForm.map((jurisdiction) => [jurisdiction, makeOrganizations(jurisdiction)]));

/** The partner's own places: a model institution and a school for staff, neither of which exists. */
export function facilitiesAbroad(jurisdiction: SampleJurisdiction): readonly SampleFacility[] {
  return facilities.get(jurisdiction) ?? [];
}

/** The partner's service, its council and its institute, none of which exists. */
export function organizationsAbroad(jurisdiction: SampleJurisdiction): readonly SampleOrganization[] {
  return organizations.get(jurisdiction) ?? [];
}

const initials = [
  'A.',
  'B.',
  'C.',
  'D.',
  'E.',
  'F.',
  'G.',
  'H.',
  'I.',
  'J.',
  'K.',
  'L.',
  'M.',
  'N.',
  'O.',
  'P.',
  'R.',
  'S.',
  'T.',
  'V.',
  'W.',
  'Y.',
];

// Coined: surnames that nobody is likely to bear, so that no person is meant.
const surnames = [
  'Ashvalen',
  'Bremmondo',
  'Calderique',
  'Corvalhan',
  'Dalquistre',
  'Ekwanise',
  'Estaviel',
  'Fernhoutte',
  'Galdamesa',
  'Hollenrow',
  'Ivarsundo',
  'Jorrickan',
  'Kamundeli',
  'Kesterova',
  'Lindqvara',
  'Lomaseka',
  'Marrowbyn',
  'Mwandazi',
  'Nakeshima',
  'Ndorvane',
  'Okaruwe',
  'Ostrellan',
  'Pellamore',
  'Petrashko',
  'Quintavar',
  'Rahimedo',
  'Rosvellin',
  'Salantine',
  'Sekumara',
  'Tamaringo',
  'Tesfaluno',
  'Ulvaskari',
  'Vanterholt',
  'Velasquin',
  'Wexcombe',
  'Wirajeda',
  'Yamoritsu',
  'Yorvanek',
  'Zambrellin',
  'Zuliwayo',
];

/** How many invented persons there are. */
export const personCount = initials.length * surnames.length;

/** An invented person's name, by a number from 0 to personCount − 1. */
export function personName(number: number): string {
  return `${initials[number % initials.length] ?? ''} ${surnames[Math.floor(number / initials.length) % surnames.length] ?? ''}`;
}
