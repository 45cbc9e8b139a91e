import type { MarkWords } from './en';

export const fr: MarkWords = {
  list: (title) => `Marques de « ${title} »`,
  filters: 'Les flèches passent d’une marque à l’autre. Entrée filtre la page selon la marque, Maj et Entrée ouvrent ses fiches.',
  leads: 'Les flèches passent d’une marque à l’autre. Entrée mène à la page de la marque.',
  reads: 'Les flèches passent d’une marque à l’autre.',
  total: (column, value) => `${column} : ${value}`,
  part: (column, series, value) => `${column}, ${series} : ${value}`,
  shared: (shared) => `dont ${shared} comptent aussi ailleurs`,
};
