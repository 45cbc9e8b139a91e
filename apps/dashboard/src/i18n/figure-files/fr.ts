import type { FigureFileWords } from './en';

export const fr: FigureFileWords = {
  menu: 'Télécharger cette figure',
  csv: 'Tableau en CSV',
  xlsx: 'Tableau en classeur XLSX',
  svg: 'Image SVG',
  png: 'Image PNG',
  failed: (reason) => `Le fichier n’a pas pu être produit : ${reason}`,
  about: 'À propos',
  figure: 'Figure',
  subtitle: 'Ce qui est compté',
  register: 'Registre',
  sample: 'Données d’exemple : ce registre est inventé',
  asOf: 'Selon l’état du (UTC)',
  repeat: 'Demandez avec cet instant comme `asOf` pour obtenir la même réponse.',
  scheme: 'Découpage régional',
  explanation: 'Comment cela a été compté',
  note: 'Remarque',
  address: 'Adresse de la page',
  query: 'GraphQL',
  variables: 'Variables',
  source: (register, instant) => `${register}. Selon l’état du ${instant}.`,
};
