import { expect, test } from 'vitest';
import { snippetOf } from './snippets';

const QUERY = 'query ($text: String) {\n  engagements(where: { text: $text }) { nodes { reference } }\n}';

test('a quote in a variable ends no text of any tool', () => {
  const variables = { text: `it's "quoted" )" #(lf)` };
  expect(snippetOf('curl', 'http://x', QUERY, variables)).toContain(`it'\\''s`);
  expect(snippetOf('R', 'http://x', QUERY, variables)).toContain('r"-(');
  expect(snippetOf('Python', 'http://x', QUERY, variables)).toContain('query = """query ($text');
  expect(snippetOf('Power Query', 'http://x', QUERY, variables)).toContain('#(#)(lf)');
});

test('no snippet holds a token', () => {
  for (const tool of ['curl', 'R', 'Python'] as const) expect(snippetOf(tool, 'http://x', QUERY, {})).toContain('ENTENTE_TOKEN');
});
