/// <reference types="vite/client" />
declare module 'virtual:mantine-variables.css';
declare module 'virtual:trusted-documents' {
  /** Hashes of this build's documents by the names of their operations. */
  const hashes: Readonly<Record<string, string>>;
  export default hashes;
}
