import { parsePartialDate } from '@entente/schema/calendar';
import type { LocalText } from '../stages.js';
import { foldName, tidyName } from './fold-name.js';
import { suggestNames } from './suggest-names.js';

/** The days of an engagement, both included; a partial date is one, too. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** A jurisdiction as a table or a file has it; dates are partial dates, both included. */
export interface JurisdictionRow {
  readonly code: string;
  readonly alpha3: string | null;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A name of a jurisdiction; kind is CURRENT, OFFICIAL, FORMER or ALIAS. */
export interface JurisdictionNameRow {
  readonly jurisdictionCode: string;
  readonly name: string;
  readonly kind: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** One state took another's place. */
export interface SuccessionRow {
  readonly predecessor: string;
  readonly successor: string;
}

/** What an index of names is built from, whether it comes from files or from the database. */
export interface NameRows {
  readonly jurisdictions: readonly JurisdictionRow[];
  readonly names: readonly JurisdictionNameRow[];
  readonly successions: readonly SuccessionRow[];
}

/** A jurisdiction with the days of its existence: -Infinity and Infinity where open. */
export interface IndexedJurisdiction extends DaySpan {
  readonly code: string;
  readonly name: LocalText;
  /** Its years as a reader sees them, `1918-12-01 – 1992-04-26`; null where both ends are open. */
  readonly years: LocalText | null;
}

/** A name with the days on which it was in use and its jurisdiction existed: -Infinity and Infinity where open. */
export interface IndexedName extends DaySpan {
  readonly jurisdiction: IndexedJurisdiction;
  /** As it is spelt, tidied. */
  readonly exact: string;
  readonly key: string;
  readonly kind: string;
}

/** Names of jurisdictions, ready to be asked. */
export interface NameIndex {
  readonly byCode: ReadonlyMap<string, IndexedJurisdiction>;
  /** Every name under its folded spelling. */
  readonly byKey: ReadonlyMap<string, readonly IndexedName[]>;
  readonly successors: ReadonlyMap<string, readonly string[]>;
  readonly predecessors: ReadonlyMap<string, readonly string[]>;
  /** Codes of the names most like a folded one, best first. */
  suggest(key: string): readonly string[];
}

/** Whether two spans of days have a day in common. */
export function overlaps(a: DaySpan, b: DaySpan): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function spanOf(row: { validFrom: string | null; validTo: string | null }): DaySpan {
  return {
    first: row.validFrom === null ? -Infinity : parsePartialDate(row.validFrom).first,
    last: row.validTo === null ? Infinity : parsePartialDate(row.validTo).last,
  };
}

function yearsOf(from: string | null, to: string | null): LocalText | null {
  if (from === null && to === null) return null;
  if (to === null) return { en: `since ${from}`, fr: `depuis ${from}` };
  if (from === null) return { en: `until ${to}`, fr: `jusqu’au ${to}` };
  return { en: `${from} to ${to}`, fr: `du ${from} au ${to}` };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function indexCodes(rows: readonly JurisdictionRow[]): Map<string, IndexedJurisdiction> {
  const byCode = new Map<string, IndexedJurisdiction>();
  const all = rows.map((row) => ({
    row,
    jurisdiction: {
      code: row.code,
      name: { en: row.nameEn, fr: row.nameFr },
      years: yearsOf(row.validFrom, row.validTo),
      ...spanOf(row),
    },
  }));
  // The register's own codes first, so that no alpha-3 code can take the place of one.
  for (const { row, jurisdiction } of all) byCode.set(row.code, jurisdiction);
  for (const { row, jurisdiction } of all) if (row.alpha3 !== null && !byCode.has(row.alpha3)) byCode.set(row.alpha3, jurisdiction);
  return byCode;
}

/** The shown names count as names even where no name row says so. */
function allNames(rows: NameRows): JurisdictionNameRow[] {
  const named = new Set(rows.names.map(({ jurisdictionCode, name }) => `${jurisdictionCode} ${tidyName(name)}`));
  const shown = rows.jurisdictions.flatMap(({ code, nameEn, nameFr }) =>
    [...new Set([nameEn, nameFr])]
      .filter((name) => !named.has(`${code} ${tidyName(name)}`))
      .map((name) => ({ jurisdictionCode: code, name, kind: 'CURRENT', validFrom: null, validTo: null })),
  );
  return [...rows.names, ...shown];
}

/** Makes names ready to be asked. Throws where a name belongs to a jurisdiction that is not among the rows. */
export function buildNameIndex(rows: NameRows): NameIndex {
  const byCode = indexCodes(rows.jurisdictions);
  const byKey = new Map<string, IndexedName[]>();
  for (const row of allNames(rows)) {
    const jurisdiction = byCode.get(row.jurisdictionCode);
    if (!jurisdiction) throw new Error(`name without a jurisdiction: ${row.name} (${row.jurisdictionCode})`);
    const use = spanOf(row);
    const key = foldName(row.name);
    push(byKey, key, {
      jurisdiction,
      exact: tidyName(row.name),
      key,
      kind: row.kind,
      first: Math.max(use.first, jurisdiction.first),
      last: Math.min(use.last, jurisdiction.last),
    });
  }

  const successors = new Map<string, string[]>();
  const predecessors = new Map<string, string[]>();
  for (const { predecessor, successor } of rows.successions) {
    push(successors, predecessor, successor);
    push(predecessors, successor, predecessor);
  }

  const suggestible = [...byKey.values()].flatMap((names) => names.map(({ key, jurisdiction }) => ({ key, code: jurisdiction.code })));
  // A register of a hundred thousand rows writes the same unknown name over and over.
  const suggested = new Map<string, readonly string[]>();
  return {
    byCode,
    byKey,
    successors,
    predecessors,
    suggest(key) {
      const known = suggested.get(key);
      if (known) return known;
      const codes = suggestNames(key, suggestible);
      if (suggested.size < 10_000) suggested.set(key, codes);
      return codes;
    },
  };
}
