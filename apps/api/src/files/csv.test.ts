import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, defuse } from './csv.js';

test('whatever stands in its cells, a line is read back as it was written, with no formula in it', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'ab =+-@\'"\t\r\n;,é') }));
  const cell = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 8 }), (cells) => {
      const [read] = parse(csvLine(cells), { relax_column_count: true, record_delimiter: '\r\n' }) as string[][];
      const written = cells.map((one) =>
        one === null ? '' : typeof one === 'string' ? defuse(one) : typeof one === 'boolean' ? String(one).toUpperCase() : String(one),
      );
      expect(read).toEqual(written);
      for (const [index, one] of cells.entries()) if (typeof one === 'string') expect(read?.[index]).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { numRuns: 2_000 },
  );
});
