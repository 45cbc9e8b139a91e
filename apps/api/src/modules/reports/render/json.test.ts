import { expect, test } from 'vitest';
import type { ReportFigures } from '../figures/report-figures.js';
import { renderJson } from './json.js';
import { SAMPLE_FIGURES } from './report-figures.fixture.js';
import { HOSTILE_TEXTS, hostileDocument, sampleDocument } from './sample-document.fixture.js';

test('it holds the figures whole, with their questions, and what the report says', () => {
  const document = sampleDocument('FR', { sealed: true });
  const { report, figures } = JSON.parse(renderJson(SAMPLE_FIGURES, document));
  expect(figures).toEqual(SAMPLE_FIGURES);
  expect(report).toMatchObject({
    form: 1,
    language: 'FR',
    asOf: document.asOf,
    title: document.title,
    mark: null,
    fingerprint: { label: 'SHA-256 des chiffres', value: document.fingerprint },
    provenance: document.provenance,
  });
  const cells = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === 'TABLE' ? block.rows.flatMap((row) => row.cells) : [])),
  );
  interface Told {
    readonly blocks: readonly { is: string; rows: readonly { cells: readonly unknown[] }[] }[];
  }
  const told = (report.sections as Told[]).flatMap(({ blocks }) =>
    blocks.flatMap(({ is, rows }) => (is === 'TABLE' ? rows.flatMap((row) => row.cells) : [])),
  );
  expect(told).toEqual(cells);
  expect(report.sections.map(({ id }: { id: string }) => id)).toEqual(document.sections.map(({ id }) => id));
});

/** The same value, the keys of its objects the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
}

test('the order of keys does not depend on how the edition was put together', () => {
  const document = sampleDocument('EN');
  const text = renderJson(SAMPLE_FIGURES, document);
  expect(renderJson(reversed(SAMPLE_FIGURES) as ReportFigures, reversed(document) as typeof document)).toBe(text);
});

test('hostile texts come back as they were', () => {
  const document = hostileDocument(100);
  const { report } = JSON.parse(renderJson(SAMPLE_FIGURES, document));
  expect(report.provenance).toEqual(HOSTILE_TEXTS.map((text) => ({ label: text, value: text })));
});
