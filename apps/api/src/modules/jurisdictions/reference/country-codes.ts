import type { TableRow } from './read-table.js';
import { readTable } from './read-table.js';

/** One ISO 3166-1 entry as country-codes.csv has it, its codes padded and its names without UNTERM's articles. */
export interface CountryCode {
  alpha2: string;
  alpha3: string;
  /** Three digits. */
  m49: string;
  /** `Yes`, `Territory of GB`, `Associated with NZ`, `In contention`, … */
  independence: string;
  /** M49 codes and English names from the widest to the most precise; empty for Antarctica. */
  regions: { code: string; name: string }[];
  formalEn: string | null;
  formalFr: string | null;
  otherEn: string[];
  otherFr: string[];
}

const padded = (code: string): string => code.padStart(3, '0');

/** `the Republic of X` and `la République de X` without the article; `X (the) *` and `X (l')` without theirs. */
function withoutArticle(name: string): string {
  return name
    .replace(/[\s*]+$/u, '')
    .replace(/\s*\((?:the|le|la|les|l['’])\)$/iu, '')
    .replace(/^(?:the|le|la|les)\s+|^l['’]/iu, '')
    .trim();
}

function regionsOf(row: TableRow): CountryCode['regions'] {
  const levels = ['Region', 'Sub-region', 'Intermediate Region'] as const;
  return levels
    .map((level) => ({ code: row.text(`${level} Code`), name: row.text(`${level} Name`) }))
    .filter(({ code }) => code !== '')
    .map(({ code, name }) => ({ code: padded(code), name }));
}

const filled = (names: (string | null)[]): string[] => [...new Set(names.filter((name): name is string => !!name))];

/** The 249 entries of country-codes.csv, by alpha-2 code. */
export function readCountryCodes(dataDir: string): CountryCode[] {
  const rows = readTable(dataDir, 'country-codes/country-codes.csv').map((row): CountryCode => {
    const named = (column: string): string | null => withoutArticle(row.text(column)) || null;
    return {
      alpha2: row.required('ISO3166-1-Alpha-2'),
      alpha3: row.required('ISO3166-1-Alpha-3'),
      m49: padded(row.required('M49')),
      independence: row.required('is_independent'),
      regions: regionsOf(row),
      formalEn: named('UNTERM English Formal'),
      formalFr: named('UNTERM French Formal'),
      otherEn: filled([named('official_name_en'), named('CLDR display name'), named('UNTERM English Short')]),
      otherFr: filled([named('official_name_fr'), named('UNTERM French Short')]),
    };
  });
  return rows.sort((a, b) => (a.alpha2 < b.alpha2 ? -1 : 1));
}
