import type { Plugin } from 'vite';

/**
 * What of libraries every page needs. Their other modules go where they are used, as a library's index names all that it has: icons, the
 * validation of GraphQL, panels.
 */
const LIBRARIES =
  /\/node_modules\/((use-sync-external-store|rxjs|tslib|optimism|@apollo|@wry|@tanstack)\/|graphql\/(jsutils\/|language\/(ast|kinds|visitor|printer|printString|blockString)\.))/;
/** What draws: run by itself, before anything else of the page. */
const DRAWING = /\/node_modules\/(react|react-dom|scheduler)\//;
/** What charts share: one part, as the overview draws with all of it. */
const CHARTS = /\/src\/charts\/(stacked-columns|ranked-bars|bar-labels|marks-keyboard|mark-steps|series-shape|ticks|use-width)\.tsx?$/;
const START = /\/src\/app\/start\.tsx$/;
/** What is run before it, as it needs nothing else than what draws. */
const GROUND = /\/src\/app\/ground\.ts$/;

/** The parts that the first page is cut into, by the modules that they hold. */
export interface FirstPage {
  plugin: Plugin;
  /** Each with what modules in it import, as far as that is in no part before it. */
  parts: { name: (id: string) => string | null; priority: number }[];
}

/**
 * Cuts what every page needs into few parts, and has all of them fetched from the start: `main`, which runs at once and asks the first
 * questions, and what it then starts. A part for every set of pages that share a module, as they fall out otherwise, would be a score of
 * requests before anything is shown.
 */
export function firstPage(): FirstPage {
  const parts = new Map<string, string>();
  return {
    parts: [
      { name: (id) => parts.get(id) ?? null, priority: 2 },
      { name: (id) => (CHARTS.test(id) ? 'charts' : null), priority: 1 },
    ],
    plugin: {
      name: 'first-page',
      apply: 'build',
      buildEnd() {
        const ids = [...this.getModuleIds()];
        const reached = (root: string | undefined) => {
          const seen = new Set<string>();
          const walk = (id: string) => {
            if (seen.has(id)) return;
            seen.add(id);
            this.getModuleInfo(id)?.importedIds.forEach(walk);
          };
          if (root !== undefined) walk(root);
          return seen;
        };
        const first = reached(ids.find((id) => this.getModuleInfo(id)?.isEntry));
        for (const id of reached(ids.find((id) => START.test(id)))) {
          if (DRAWING.test(id)) parts.set(id, 'drawing');
          else if (LIBRARIES.test(id)) parts.set(id, 'libraries');
          else if (!id.includes('/node_modules/')) parts.set(id, 'page');
        }
        for (const id of ids.filter((each) => GROUND.test(each))) parts.set(id, 'drawing');
        for (const id of first) parts.set(id, 'main');
      },
      transformIndexHtml: {
        order: 'post',
        handler: (_, { bundle }) => {
          const chunks = Object.values(bundle ?? {}).flatMap((output) => (output.type === 'chunk' ? [output] : []));
          const start = chunks.find(
            ({ facadeModuleId, moduleIds }) => START.test(facadeModuleId ?? '') || moduleIds.some((id) => START.test(id)),
          );
          if (!start) throw new Error('the part that starts the page is not there');
          const scripts = [start, ...chunks.filter(({ fileName, isEntry }) => !isEntry && start.imports.includes(fileName))];
          const styles = scripts.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
          return [
            ...scripts.map(({ fileName }) => ({ rel: 'modulepreload', crossorigin: true, href: `/${fileName}` })),
            ...styles.map((file) => ({ rel: 'stylesheet', crossorigin: true, href: `/${file}` })),
          ].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }));
        },
      },
    },
  };
}
