import { fileURLToPath } from 'node:url';
import { type DocumentNode, Kind } from 'graphql';
import { expect, test } from 'vitest';
import { readDocuments, sentText } from '../../trusted-documents';

const source = fileURLToPath(new URL('..', import.meta.url));

test('every operation of the dashboard is known by the text that Apollo Client sends', async () => {
  const known = new Map(readDocuments(source).map((document) => [document.name, document.text]));
  const modules = import.meta.glob<Record<string, unknown>>('../**/*.operations.ts', { eager: true });
  const sent = new Map<string, string>();
  for (const document of Object.values(modules).flatMap((module) => Object.values(module)) as DocumentNode[]) {
    const operation = document?.definitions?.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (operation) sent.set(operation.name?.value ?? '', sentText(document));
  }
  expect(sent.size).toBeGreaterThan(8);
  expect(Object.fromEntries(known)).toEqual(Object.fromEntries(sent));
});

test('hashes are those of the texts, each its own', () => {
  const hashes = readDocuments(source).map(({ hash }) => hash);
  expect(new Set(hashes).size).toBe(hashes.length);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});
