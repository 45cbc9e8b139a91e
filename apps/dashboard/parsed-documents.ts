import type { Plugin } from 'vite';
import { documentOf, readTemplates } from './trusted-documents';

/**
 * Parses the documents while the dashboard is built: a phone would do so before it shows anything, and would fetch a parser for it. While
 * the dashboard is being worked on they are parsed where they stand.
 */
export function parsedDocuments(folder: string): Plugin {
  const templates = readTemplates(folder);
  return {
    name: 'parsed-documents',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(folder) || !code.includes('= gql`')) return null;
      return { code: withParsed(code, templates), map: null };
    },
  };
}

/** A source with each document in place of its text. It is a text of JSON, which is read several times faster than the same in script. */
export function withParsed(code: string, templates: ReadonlyMap<string, string>): string {
  return code.replace(
    /(const (\w+)[^=;]*= )gql`[^`]*`/g,
    (_, head: string, constant: string) =>
      `${head}/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(documentOf(constant, templates)))})`,
  );
}
