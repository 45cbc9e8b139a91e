import type { DisplayWords } from './en';

export const fr: DisplayWords = {
  title: 'Affichage',
  theme: 'Thème',
  schemes: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre' },
  contrast: 'Contraste élevé',
};
