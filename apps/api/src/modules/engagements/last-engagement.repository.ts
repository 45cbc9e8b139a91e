import type { Day } from '@entente/schema/calendar';
import type { Sql } from '../../db/database.js';
import type { Visibility } from '../access/viewer.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import type { LastEngagement } from '../jurisdictions/last-engagements.js';
import { COUNTED_STATUSES } from '../volume/question.js';
import { allOf, isIn, type SqlPart, visible } from './engagement-filter.sql.js';

/** What of the register is looked at. */
export interface LastEngagementQuestion {
  readonly visibility: Visibility;
  /** OPEN_SEQ for the present. */
  readonly seq: number;
  /** The day through which open-ended engagements run. */
  readonly openThrough: Day;
  /** Any scheme: each has every counted partner once. */
  readonly schemeId: number;
}

/** More than any id, so that a day and an id fit one number, and the largest is that of the latest day. */
const ID_SPAN = 2 ** 31;

function current(seq: number, visibility: Visibility): SqlPart[] {
  if (seq === OPEN_SEQ) return [{ text: 'f.to_seq = ?', values: [OPEN_SEQ] }];
  // Seen now as well: what has become protected since is not shown by way of its past.
  const seen = visible('e', visibility);
  const now = { text: `EXISTS (SELECT 1 FROM engagement e WHERE e.id = f.engagement_id AND ${seen.text})`, values: seen.values };
  return [{ text: 'f.from_seq <= ? AND f.to_seq > ?', values: [seq, seq] }, ...(visibility.protectedToo ? [] : [now])];
}

/** Which facts the viewer may see as they were then. */
function open({ protectedToo, grantedEngagementIds }: Visibility): SqlPart[] {
  if (protectedToo) return [];
  const text = "f.sensitivity <> 'PROTECTED'";
  if (grantedEngagementIds.length === 0) return [{ text, values: [] }];
  const granted = isIn('f.engagement_id', grantedEngagementIds);
  return [{ text: `(${text} OR ${granted.text})`, values: granted.values }];
}

/** The engagement that counts and was with each jurisdiction last: one statement. */
export async function loadLastEngagements(sql: Sql, question: LastEngagementQuestion): Promise<Map<number, LastEngagement>> {
  const { visibility, seq, openThrough, schemeId } = question;
  const where = allOf([
    ...current(seq, visibility),
    ...open(visibility),
    { text: 'j.scheme_id = ? AND f.component = 0 AND f.start_day IS NOT NULL', values: [schemeId] },
    isIn('f.status', COUNTED_STATUSES),
  ]);
  const day = 'CASE WHEN f.end_day IS NOT NULL THEN f.end_day WHEN f.start_day > ? THEN f.start_day ELSE ? END';
  const rows = await sql.search<{ jurisdictionId: number; latest: number | string }>(
    `SELECT j.jurisdiction_id AS "jurisdictionId", MAX((${day}) * ${ID_SPAN} + f.engagement_id) AS latest
     FROM volume_fact f JOIN volume_fact_jurisdiction j ON j.fact_id = f.id WHERE ${where.text} GROUP BY j.jurisdiction_id`,
    [openThrough, openThrough, ...where.values],
  );
  return new Map(
    rows.map(({ jurisdictionId, latest }) => {
      const lastDay = Math.floor(Number(latest) / ID_SPAN);
      return [jurisdictionId, { engagementId: Number(latest) - lastDay * ID_SPAN, day: lastDay }];
    }),
  );
}
