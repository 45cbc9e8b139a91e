import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { type DefinitionNode, type DocumentNode, Kind, parse, print } from 'graphql';
import type { Plugin } from 'vite';

/** An operation as the dashboard sends it. */
export interface TrustedDocument {
  readonly name: string;
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly text: string;
}

const MODULE = 'virtual:trusted-documents';
const RESOLVED = `\0${MODULE}`;
/** As the API looks for it. */
const FILE = 'trusted-documents.json';

/**
 * Knows every document that the build contains: the page is given their hashes, by which it asks, and the server, beside the page,
 * their texts. While the dashboard is being worked on there are none, and it sends its documents themselves.
 */
export function trustedDocuments(folder: string): Plugin {
  let documents: readonly TrustedDocument[] = [];
  return {
    name: 'trusted-documents',
    configResolved({ command }) {
      if (command === 'build') documents = readDocuments(folder);
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(Object.fromEntries(documents.map(({ name, hash }) => [name, hash])))}` : null,
    generateBundle() {
      const source = JSON.stringify(Object.fromEntries(documents.map(({ hash, text }) => [hash, text])));
      this.emitFile({ type: 'asset', fileName: FILE, source });
    },
  };
}

/** The documents in a folder of sources, by the constants that hold them. */
export function readTemplates(folder: string): Map<string, string> {
  const templates = new Map<string, string>();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((path) => /(?<!\.test)\.tsx?$/.test(path))) {
    for (const [, constant = '', template = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/const (\w+)[^=;]*= gql`([^`]*)`/g)) {
      if (templates.has(constant)) throw new Error(`two documents have the name ${constant}; one is in ${name}`);
      templates.set(constant, template);
    }
  }
  return templates;
}

/** The operations in a folder of sources, as Apollo Client sends them. */
export function readDocuments(folder: string): TrustedDocument[] {
  const templates = readTemplates(folder);
  return [...templates.keys()].flatMap((constant) => {
    const document = documentOf(constant, templates);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation) return [];
    const name = operation.name?.value;
    if (name === undefined) throw new Error(`the operation of ${constant} has no name`);
    const text = sentText(document);
    return [{ name, hash: createHash('sha256').update(text).digest('hex'), text }];
  });
}

/** The text in which Apollo Client sends a document. */
export function sentText(document: DocumentNode): string {
  return print(addTypenameToDocument(document));
}

function writtenOut(constant: string, templates: ReadonlyMap<string, string>): string {
  const template = templates.get(constant);
  if (template === undefined) throw new Error(`there is no document of the name ${constant}`);
  return template.replace(/\$\{(\w+)\}/g, (_, inner: string) => writtenOut(inner, templates));
}

/** Parses what a constant holds as Apollo's `gql` does: of fragments that stand twice the first is kept. */
export function documentOf(constant: string, templates: ReadonlyMap<string, string>): DocumentNode {
  const document = parse(writtenOut(constant, templates), { noLocation: true });
  const seen = new Set<string>();
  const isFirst = (definition: DefinitionNode) => {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return true;
    if (seen.has(definition.name.value)) return false;
    seen.add(definition.name.value);
    return true;
  };
  return { ...document, definitions: document.definitions.filter(isFirst) };
}
