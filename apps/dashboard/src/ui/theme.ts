import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Spruce, the only interactive colour: the tenths around `--accent` of tokens.css. */
const spruce: MantineColorsTuple = [
  '#e4eee9',
  '#c4f0e1',
  '#a4dfcc',
  '#7fcbb3',
  '#5c9f8a',
  '#33806b',
  '#14594a',
  '#0d4337',
  '#084b3c',
  '#042f25',
];

export const theme = createTheme({
  primaryColor: 'spruce',
  primaryShade: { light: 6, dark: 3 },
  colors: { spruce },
  defaultRadius: 3,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--serif)' },
  focusRing: 'auto',
  respectReducedMotion: true,
});
