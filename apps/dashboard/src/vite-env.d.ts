/// <reference types="vite/client" />
declare module 'virtual:mantine-variables.css';
declare module 'virtual:trusted-documents' {
  /** Hashes of this build's documents by the names of their operations. */
  const hashes: Readonly<Record<string, string>>;
  export default hashes;
}

/** What `world.ts` draws at build time. */
declare module 'virtual:world' {
  export const outlines: import('./charts/world/draw-world').World['outlines'];
  export const spots: import('./charts/world/draw-world').World['spots'];
}
