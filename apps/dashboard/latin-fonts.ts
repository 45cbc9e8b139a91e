import type { Plugin } from 'vite';

const KEPT = new Set(['latin', 'latin-ext']);

/** The faces that every page is read in: fetched with its first script, so that no text is laid out twice. */
const READ_FIRST = [/public-sans-latin-wght-normal.*\.woff2$/, /source-serif-4-latin-wght-normal.*\.woff2$/];

/** Leaves out of the font packages' style sheets the alphabets that neither language is written in, and the format for browsers that this page does not run in; and has the first faces fetched early. */
export function latinFonts(): Plugin {
  return {
    name: 'latin-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource.*\.css$/.test(id)) return null;
      return code
        .replace(/@font-face\s*\{[^}]*\}/g, (face) => (KEPT.has(alphabetOf(face)) ? face : ''))
        .replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '');
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => READ_FIRST.some((face) => face.test(file)))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
            injectTo: 'head-prepend',
          })),
    },
  };
}

/** The alphabet in a font file's name, `latin-ext` of `./files/public-sans-latin-ext-wght-normal.woff2`. */
function alphabetOf(face: string): string {
  const alphabet = /-((?:latin|cyrillic|greek)(?:-ext)?|vietnamese)-(?:wght|\d+)-/.exec(face)?.[1];
  if (alphabet === undefined) throw new Error(`a font face does not say its alphabet: ${face}`);
  return alphabet;
}
