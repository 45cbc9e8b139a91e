import { formatNumber } from '../numbers';
import type { ContactWords } from './en';

const n = (value: number) => formatNumber(value, 'fr');
const people = (value: number) => `${n(value)} personne${Math.abs(value) < 2 ? '' : 's'}`;

export const fr: ContactWords = {
  title: 'Contacts',
  note: 'Dans leur état d’aujourd’hui. Renseignements personnels, que voient le rôle Agent et les rôles supérieurs.',
  count: (value) => `${people(value)}.`,
  none: 'Personne n’est inscrit.',
  failed: 'Les contacts n’ont pas pu être lus',
  languages: 'Parle :',
  past: (value) => (value === 1 ? 'Un poste antérieur' : `${n(value)} postes antérieurs`),
  others: (value, here) => `${people(value)} sans poste ${here ? 'ici aujourd’hui' : 'aujourd’hui'}`,
  all: (value) => `Afficher les ${n(value)}`,
  notAll: (shown, value) => `Voici les ${n(shown)} premières personnes sur ${n(value)}.`,
  since: (date) => `depuis ${date}`,
  until: (date) => `jusqu’à ${date}`,
  writeTo: (name, email) => `${email} : écrire à ${name}`,
  call: (name, phone) => `${phone} : appeler ${name}`,
};
