// The six questions of an overview, as one request to the API and as SQL that somebody would write by hand on plain tables.
import { FIRST_DAY, isoDay } from './invented.mjs';

/** Sent to the API: year x kind, region, region x year, top jurisdictions, top topics, total. */
export const OVERVIEW = `query Overview($where: VolumeFilter!) {
  yearKind: engagementVolume(groupBy: [YEAR, KIND], where: $where) { rows { period { label } kind figures { engagements } } }
  region: engagementVolume(groupBy: [REGION], where: $where) { rows { region { code name } figures { engagements } } }
  regionYear: engagementVolume(groupBy: [REGION, YEAR], where: $where) { rows { region { code name } period { label } figures { engagements } } }
  topJurisdictions: engagementVolume(groupBy: [JURISDICTION], where: $where, top: 10) { rows { jurisdiction { code name } isOther figures { engagements } } }
  topTopics: engagementVolume(groupBy: [TOPIC], where: $where, top: 10) { rows { topic { code name } isOther figures { engagements } } }
  total: engagementVolume(where: $where) { total { engagements } }
}`;

/** The smallest question. */
export const TOTAL = 'query Total($where: VolumeFilter) { engagementVolume(where: $where) { total { engagements } } }';

const YEARS = 6;
/** How many windows there are before one comes again. */
const WINDOWS = 300;

/** A window of six fiscal years less `turn` days: a question that no cache has the answer of. */
export function windowOf(turn) {
  return { from: FIRST_DAY + 1 + (turn % WINDOWS), to: FIRST_DAY + Math.round(365.25 * YEARS) - 1 };
}

/** The variables of OVERVIEW for a window. */
export function variablesOf({ from, to }) {
  return { where: { from: isoDay(from), to: isoDay(to) } };
}

/**
 * What somebody who knows the counting rules would write: plain tables, and COUNT(DISTINCT) where a join would
 * count an engagement twice. `others` are asked after the rows they leave out are known, as for "Other" they must be.
 */
export function handWritten({ from, to }) {
  const where = `e.status IN ('ACTIVE', 'COMPLETED') AND e.part_of_id IS NULL AND e.sensitivity <> 'PROTECTED' AND e.start_date BETWEEN DATE '${isoDay(from)}' AND DATE '${isoDay(to)}'`;
  const year = 'year(e.start_date) - (CASE WHEN month(e.start_date) < 4 THEN 1 ELSE 0 END)';
  const partners = 'engagement e LEFT JOIN engagement_partner p ON p.engagement_id = e.id';
  const regions = `${partners} LEFT JOIN jurisdiction j ON j.id = p.jurisdiction_id`;
  const topics = 'engagement e LEFT JOIN engagement_topic t ON t.engagement_id = e.id';
  const topOf = (column, tables) =>
    `SELECT ${column}, COUNT(DISTINCT e.id) AS n FROM ${tables} WHERE ${where} GROUP BY 1 ORDER BY n DESC LIMIT 10`;
  const otherOf = (column, tables) => (top) => {
    const named = top.filter((value) => value !== null);
    const isOther = `(${column} NOT IN (${named.join(', ')})${named.length === top.length ? ` OR ${column} IS NULL` : ''})`;
    return `SELECT COUNT(DISTINCT e.id) AS n FROM ${tables} WHERE ${where} AND ${isOther}`;
  };
  return {
    yearKind: { text: `SELECT ${year} AS y, e.kind, COUNT(*) AS n FROM engagement e WHERE ${where} GROUP BY 1, 2` },
    region: { text: `SELECT j.region, COUNT(DISTINCT e.id) AS n FROM ${regions} WHERE ${where} GROUP BY 1` },
    regionYear: { text: `SELECT j.region, ${year} AS y, COUNT(DISTINCT e.id) AS n FROM ${regions} WHERE ${where} GROUP BY 1, 2` },
    topJurisdictions: { text: topOf('p.jurisdiction_id', partners), other: otherOf('p.jurisdiction_id', partners) },
    topTopics: { text: topOf('t.topic_id', topics), other: otherOf('t.topic_id', topics) },
    total: { text: `SELECT COUNT(*) AS n FROM engagement e WHERE ${where}` },
  };
}
