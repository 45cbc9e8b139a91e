import type { Sql } from '../../db/database.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import type { FactContext, FormerPlace, SchemeMembership, SchemePlace } from '../volume/facts/derive.js';

interface MemberRow {
  schemeId: number;
  jurisdictionId: number;
  regionId: number;
  level: number;
  parentId: number | null;
  grandparentId: number | null;
  fromDay: number | null;
  /** Null where the jurisdiction stands there today. */
  toDay: number | null;
}

/** A member stands in its most precise region; the levels above follow from the region's parents. */
function placeOf(row: MemberRow): SchemePlace {
  if (row.level === 1) return { regionId: row.regionId, subregionId: null, intermediateId: null };
  if (row.level === 2) return { regionId: row.parentId, subregionId: row.regionId, intermediateId: null };
  return { regionId: row.grandparentId, subregionId: row.parentId, intermediateId: row.regionId };
}

function membershipOf(schemeId: number, members: readonly MemberRow[]): SchemeMembership {
  const places = new Map<number, SchemePlace>();
  const formerPlaces = new Map<number, FormerPlace[]>();
  for (const row of members) {
    if (row.toDay === null) {
      places.set(row.jurisdictionId, placeOf(row));
      continue;
    }
    const former = formerPlaces.get(row.jurisdictionId) ?? [];
    former.push({ ...placeOf(row), from: row.fromDay, to: row.toDay });
    formerPlaces.set(row.jurisdictionId, former);
  }
  return { schemeId, places, formerPlaces };
}

/** What facts depend on beside their engagement, as it is current in the transaction. */
export async function loadFactContext(sql: Sql): Promise<FactContext> {
  const [register] = await sql.query<{ homeId: number; currency: string }>(
    'SELECT home_id AS "homeId", currency FROM register WHERE id = 1',
  );
  if (!register) throw new Error('The register has no settings yet: load one before engagements are entered');
  const members = await sql.query<MemberRow>(
    `SELECT r.scheme_id AS "schemeId", m.jurisdiction_id AS "jurisdictionId", r.id AS "regionId", r.level,
       r.parent_id AS "parentId", p.parent_id AS "grandparentId", m.from_day AS "fromDay", m.to_day AS "toDay"
     FROM region_member m JOIN region r ON r.id = m.region_id LEFT JOIN region p ON p.id = r.parent_id
     WHERE m.to_seq = ?`,
    [OPEN_SEQ],
  );
  const schemes = await sql.query<{ id: number }>('SELECT id FROM region_scheme ORDER BY id');
  const memberships = schemes.map(({ id }) =>
    membershipOf(
      id,
      members.filter((row) => row.schemeId === id),
    ),
  );
  const rates = await sql.query<{ currency: string; fromDay: number; rateMicro: number | string }>(
    `SELECT currency, from_day AS "fromDay", rate_micro AS "rateMicro" FROM exchange_rate WHERE to_seq = ? ORDER BY from_day DESC`,
    [OPEN_SEQ],
  );
  return {
    homeJurisdictionId: register.homeId,
    reportingCurrency: register.currency,
    schemes: memberships,
    exchange: (cents, currency, day) => {
      // Without a day no rate can be chosen, and none is guessed.
      const rate = day === null ? undefined : rates.find((r) => r.currency === currency && r.fromDay <= day);
      return rate ? Math.round((cents * Number(rate.rateMicro)) / 1_000_000) : null;
    },
  };
}
