import { fileURLToPath } from 'node:url';
import type { DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { withParsed } from '../../parsed-documents';
import { documentOf, readTemplates } from '../../trusted-documents';

const templates = readTemplates(fileURLToPath(new URL('..', import.meta.url)));

test('a document that the build has parsed is what Apollo Client makes of its text', () => {
  const modules = import.meta.glob<Record<string, unknown>>('../**/*.operations.ts', { eager: true });
  const exported = Object.values(modules).flatMap((module) => Object.entries(module));
  const documents = exported.filter((entry): entry is [string, DocumentNode] => (entry[1] as DocumentNode | null)?.kind === 'Document');
  expect(documents.length).toBeGreaterThan(8);
  for (const [constant, { kind, definitions }] of documents)
    expect([constant, JSON.parse(JSON.stringify({ kind, definitions }))]).toEqual([
      constant,
      JSON.parse(JSON.stringify(documentOf(constant, templates))),
    ]);
});

test('the parsed document stands in the place of the text, and nothing else changes', () => {
  const code = 'const A = 1;\nexport const B: Query<X> = gql`\n  { a(b: "x") { c } }\n`;\nexport const c = B;\n';
  const given = new Map([['B', '\n  { a(b: "x") { c } }\n']]);
  const parsed = withParsed(code, given);
  const [, json = ''] = /JSON\.parse\((".*")\)/.exec(parsed) ?? [];
  expect(JSON.parse(JSON.parse(json) as string)).toEqual(JSON.parse(JSON.stringify(documentOf('B', given))));
  expect(parsed.replace(json, '')).toBe('const A = 1;\nexport const B: Query<X> = /* @__PURE__ */ JSON.parse();\nexport const c = B;\n');
});
