import type { Plugin } from 'vite';
import { drawWorld } from './src/charts/world/draw-world';

const NAME = 'virtual:world';

/** Draws the map of the world at build time, so that a browser need neither project it nor have the code that does. */
export function world(): Plugin {
  return {
    name: 'world',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const { outlines, spots } = drawWorld();
      return `export const outlines = JSON.parse(${JSON.stringify(JSON.stringify(outlines))});\nexport const spots = ${JSON.stringify(spots)};`;
    },
  };
}
