/** How the pages look. */
export const en = {
  title: 'Display',
  theme: 'Theme',
  schemes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  contrast: 'High contrast',
};

export type DisplayWords = typeof en;
