import type { Direction, EngagementKind, VolumeMeasure } from '@entente/schema/vocabulary';
import type { Sql } from '../../db/database.js';
import { placeholders } from '../../db/rows.js';
import type { Visibility } from '../access/viewer.js';

/** The register's own settings. */
export interface RegisterSettings {
  readonly identity: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly homeId: number;
  /** 1 to 12. */
  readonly fiscalMonth: number;
  readonly currency: string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Whether the register is invented. */
  readonly sample: boolean;
}

/** What the register claims to hold, between days since 1970-01-01. */
export interface CoverageRow {
  readonly fromDay: number;
  /** Null while the register is kept up to date. */
  readonly throughDay: number | null;
  /** Null for all kinds. */
  readonly kind: EngagementKind | null;
}

/** A total that a source states. */
export interface PublishedFigureRow {
  readonly fromDay: number;
  readonly toDay: number;
  readonly kind: EngagementKind | null;
  readonly direction: Direction | null;
  readonly measure: VolumeMeasure;
  /** In the measure's unit. */
  readonly value: number;
  readonly statementEn: string;
  readonly statementFr: string;
  readonly sourceUrl: string | null;
}

/** The settings, or null where the register is yet to be made. */
export async function loadSettings(sql: Sql): Promise<RegisterSettings | null> {
  const [row] = await sql.query<Omit<RegisterSettings, 'sample'> & { sample: number }>(
    `SELECT identity, name_en AS "nameEn", name_fr AS "nameFr", home_id AS "homeId", fiscal_month AS "fiscalMonth", currency, locale, time_zone AS "timeZone", sample FROM register WHERE id = 1`,
  );
  return row ? { ...row, sample: row.sample === 1 } : null;
}

/** All coverage, earliest first. */
export function loadCoverage(sql: Sql): Promise<CoverageRow[]> {
  return sql.query<CoverageRow>('SELECT from_day AS "fromDay", through_day AS "throughDay", kind FROM coverage ORDER BY from_day, id');
}

/** All published figures, earliest first. */
export async function loadPublishedFigures(sql: Sql): Promise<PublishedFigureRow[]> {
  const rows = await sql.query<Omit<PublishedFigureRow, 'value'> & { valueMilli: number | string }>(
    `SELECT from_day AS "fromDay", to_day AS "toDay", kind, direction, measure, value_milli AS "valueMilli", statement_en AS "statementEn", statement_fr AS "statementFr", source_url AS "sourceUrl" FROM published_figure ORDER BY from_day, id`,
  );
  return rows.map(({ valueMilli, ...row }) => ({ ...row, value: Number(valueMilli) / 1000 }));
}

/** The engagements of a change of the clock that have become PROTECTED since, or were changed since while PROTECTED; in ascending order. */
export async function closedSince(sql: Sql, seq: number): Promise<number[]> {
  const rows = await sql.query<{ id: number }>(
    "SELECT id FROM engagement WHERE sensitivity = 'PROTECTED' AND changed_seq > ? AND created_seq <= ? ORDER BY id",
    [seq, seq],
  );
  return rows.map(({ id }) => id);
}

/** How many engagements stand in the register for somebody who may see so much. */
export async function countEngagements(sql: Sql, visibility: Visibility): Promise<number> {
  const granted = visibility.grantedEngagementIds;
  const open =
    granted.length > 0 ? `(sensitivity <> 'PROTECTED' OR id IN (${placeholders(granted.length)}))` : "sensitivity <> 'PROTECTED'";
  const where = visibility.protectedToo ? '' : ` AND ${open}`;
  const [row] = await sql.query<{ count: number | string }>(
    `SELECT COUNT(*) AS count FROM engagement WHERE deleted_seq IS NULL${where}`,
    granted,
  );
  return Number(row?.count ?? 0);
}
