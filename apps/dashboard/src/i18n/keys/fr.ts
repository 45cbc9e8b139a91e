import type { KeyWords } from './en';

export const fr: KeyWords = {
  title: 'Clavier',
  places: 'Aller à',
  place: { overview: 'Aperçu', volume: 'Volume', engagements: 'Engagements', explorer: 'Explorateur', reports: 'Rapports' },
  everywhere: 'Partout',
  search: 'Chercher dans le registre',
  help: 'Cette liste',
  undo: 'Annuler le dernier filtre',
  close: 'Fermer ce qui flotte, rendre le focus',
  charts: 'Dans un graphique',
  marks: 'D’une marque à l’autre',
  filter: 'Filtrer la page selon la marque',
  records: 'Ouvrir les fiches derrière',
  enter: 'Entrée',
  shift: 'Maj',
  on: 'Raccourcis à une touche',
  onExplained: 'Désactivés, / ? et g sont des signes comme les autres. Conservé dans ce navigateur.',
};
