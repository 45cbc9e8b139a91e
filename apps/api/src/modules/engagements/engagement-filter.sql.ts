import type { Day } from '@entente/schema/calendar';
import type { SqlValue } from '../../db/database.js';
import { placeholders } from '../../db/rows.js';
import type { Visibility } from '../access/viewer.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import type { FilterCondition, PlaceCondition } from './engagement-filter.js';

/** A part of a statement with the values of its question marks. */
export interface SqlPart {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** What conditions depend on beside the filter. */
export interface FilterScope {
  readonly visibility: Visibility;
  /** The change of the clock that is looked at; OPEN_SEQ for the present. */
  readonly seq: number;
  /** The day through which open-ended engagements run. */
  readonly openThrough: Day;
  /** Under `seq`: the engagements that those changed since had grown from. */
  readonly pastOrigins: readonly number[];
}

const part = (text: string, values: readonly SqlValue[] = []): SqlPart => ({ text, values });

function joined(parts: readonly SqlPart[], word: 'AND' | 'OR'): SqlPart {
  return part(
    `(${parts.map((p) => p.text).join(` ${word} `)})`,
    parts.flatMap((p) => p.values),
  );
}

/** Both hold at once; nothing given always holds. */
export function allOf(parts: readonly SqlPart[]): SqlPart {
  return parts.length === 0 ? part('1 = 1') : joined(parts, 'AND');
}

function isIn(column: string, values: readonly SqlValue[]): SqlPart {
  return values.length === 0 ? part('1 = 0') : part(`${column} IN (${placeholders(values.length)})`, values);
}

/** Which engagements of an alias the viewer may see. */
export function visible(alias: string, visibility: Visibility): SqlPart {
  if (visibility.protectedToo) return part('1 = 1');
  const open = part(`${alias}.sensitivity <> 'PROTECTED'`);
  const granted = visibility.grantedEngagementIds;
  return granted.length === 0 ? open : joined([open, isIn(`${alias}.id`, granted)], 'OR');
}

/** The fact of the engagement `e` that counts at the scope's change. */
function factAt(scope: FilterScope): SqlPart {
  // The present names the one value that an index finds; the past a span.
  return scope.seq === OPEN_SEQ
    ? part('f.engagement_id = e.id AND f.to_seq = ?', [OPEN_SEQ])
    : part('f.engagement_id = e.id AND f.from_seq <= ? AND f.to_seq > ?', [scope.seq, scope.seq]);
}

function exists(from: string, where: readonly SqlPart[]): SqlPart {
  const all = allOf(where);
  return part(`EXISTS (SELECT 1 FROM ${from} WHERE ${all.text})`, all.values);
}

function placeSql(place: PlaceCondition, scope: FilterScope): SqlPart {
  if (place.roles) {
    return exists('engagement_partner p', [
      part('p.engagement_id = e.id'),
      isIn('p.role', place.roles),
      ...(place.regionMemberIds ? [isIn('p.jurisdiction_id', place.regionMemberIds)] : []),
      ...(place.jurisdictionIds ? [isIn('p.jurisdiction_id', place.jurisdictionIds)] : []),
    ]);
  }
  const { regionIds } = place;
  return exists('volume_fact f JOIN volume_fact_jurisdiction j ON j.fact_id = f.id', [
    factAt(scope),
    part('j.scheme_id = ?', [place.schemeId]),
    ...(regionIds
      ? [
          joined(
            ['j.region_id', 'j.subregion_id', 'j.intermediate_id'].map((column) => isIn(column, regionIds)),
            'OR',
          ),
        ]
      : []),
    ...(place.jurisdictionIds ? [isIn('j.jurisdiction_id', place.jurisdictionIds)] : []),
  ]);
}

function windowSql(window: NonNullable<FilterCondition['window']>, scope: FilterScope): SqlPart {
  if (window.basis === 'STARTED') {
    return allOf([
      part('e.start_first IS NOT NULL'),
      ...(window.from === null ? [] : [part('e.start_first >= ?', [window.from])]),
      ...(window.to === null ? [] : [part('e.start_first <= ?', [window.to])]),
    ]);
  }
  return exists('volume_fact f', [
    factAt(scope),
    part('f.start_day IS NOT NULL'),
    ...(window.to === null ? [] : [part('f.start_day <= ?', [window.to])]),
    // An open one runs through the given day, or its start where that is later.
    ...(window.from === null
      ? []
      : [
          part('(f.end_day >= ? OR (f.open_ended = 1 AND (f.start_day >= ? OR ? >= ?)))', [
            window.from,
            window.from,
            scope.openThrough,
            window.from,
          ]),
        ]),
  ]);
}

const ESCAPED = /[!%_]/g;
const escapeLike = (text: string): string => text.replace(ESCAPED, (sign) => `!${sign}`);
const MOST_SPELLINGS = 3;

/**
 * The ways in which a word can stand after LOWER, which folds ASCII alone on SQLite and everything on MariaDB. Exact up
 * to three letters such as É in a word; beyond that all of them small, all of them capital, or the first capital.
 */
export function spellings(word: string): string[] {
  const letters = [...word];
  const places = letters.flatMap((letter, index) =>
    letter > '\u007f' && letter.toUpperCase() !== letter && letter.toUpperCase().length === letter.length ? [index] : [],
  );
  const withCapitals = (capital: (place: number) => boolean) =>
    letters.map((letter, index) => (places.includes(index) && capital(index) ? letter.toUpperCase() : letter)).join('');
  if (places.length > MOST_SPELLINGS) {
    return [...new Set([withCapitals(() => false), withCapitals(() => true), withCapitals((place) => place === 0)])];
  }
  return Array.from({ length: 2 ** places.length }, (_, bits) => withCapitals((place) => (bits & (1 << places.indexOf(place))) !== 0));
}

// A line break parts the fields: no word that is looked for holds one.
const SEARCHED = `LOWER(e.reference || '
' || COALESCE(e.title_en, '') || '
' || COALESCE(e.title_fr, '') || '
' || COALESCE(e.summary_en, '') || '
' || COALESCE(e.summary_fr, ''))`;

function textSql(word: string): SqlPart {
  return joined(
    spellings(word).map((spelling) => part(`${SEARCHED} LIKE ? ESCAPE '!'`, [`%${escapeLike(spelling)}%`])),
    'OR',
  );
}

function referenceSql(beginning: string): SqlPart {
  return joined(
    spellings(beginning).map((spelling) => part("LOWER(e.reference) LIKE ? ESCAPE '!'", [`${escapeLike(spelling)}%`])),
    'OR',
  );
}

/** The other end `o` of a lineage stands in the register at the scope's change, and may be seen. */
function otherEnd(scope: FilterScope): SqlPart[] {
  return [part('(o.deleted_seq IS NULL OR o.deleted_seq > ?)', [scope.seq]), visible('o', scope.visibility)];
}

function lineageSql(scope: FilterScope): SqlPart {
  const past = scope.seq === OPEN_SEQ ? [] : [part('o.changed_seq <= ?', [scope.seq])];
  return joined(
    [
      exists('lineage l JOIN engagement o ON o.id = l.from_id', [part('l.to_id = e.id'), ...otherEnd(scope)]),
      // What an engagement grew from is part of its own record: for the past, of a record unchanged since.
      exists('lineage l JOIN engagement o ON o.id = l.to_id', [part('l.from_id = e.id'), ...otherEnd(scope), ...past]),
      ...(scope.pastOrigins.length > 0 ? [isIn('e.id', scope.pastOrigins)] : []),
    ],
    'OR',
  );
}

function valueSql(table: string, column: string, ids: readonly number[], owner = 'engagement_id'): SqlPart {
  return exists(`${table} x`, [part(`x.${owner} = e.id`), isIn(`x.${column}`, ids)]);
}

/** A condition on the engagement `e` and its visit `v`. */
export function conditionSql(filter: FilterCondition, scope: FilterScope): SqlPart {
  const parts: SqlPart[] = [];
  if (filter.kinds) parts.push(isIn('e.kind', filter.kinds));
  if (filter.statuses) parts.push(isIn('e.status', filter.statuses));
  if (filter.scopes) parts.push(isIn('e.scope', filter.scopes));
  if (filter.sensitivities) parts.push(isIn('e.sensitivity', filter.sensitivities));
  if (filter.directions) {
    parts.push(exists('visit v', [part('v.engagement_id = e.id'), isIn('v.direction', filter.directions)]));
  }
  if (filter.place) parts.push(placeSql(filter.place, scope));
  if (filter.topicIds) parts.push(valueSql('engagement_topic', 'topic_id', filter.topicIds));
  if (filter.organizationIds) parts.push(valueSql('engagement_organization', 'organization_id', filter.organizationIds));
  if (filter.facilityIds) {
    parts.push(
      joined(
        [
          valueSql('engagement_facility', 'facility_id', filter.facilityIds),
          valueSql('agenda_item', 'facility_id', filter.facilityIds, 'visit_id'),
        ],
        'OR',
      ),
    );
  }
  if (filter.interventionIds) parts.push(valueSql('engagement_intervention', 'intervention_id', filter.interventionIds));
  if (filter.window) parts.push(windowSql(filter.window, scope));
  if (filter.wholesOnly) parts.push(part('e.part_of_id IS NULL'));
  for (const word of filter.words) parts.push(textSql(word));
  if (filter.reference !== null) parts.push(referenceSql(filter.reference));
  if (filter.hasLineage !== null) {
    const lineage = lineageSql(scope);
    parts.push(filter.hasLineage ? lineage : part(`NOT ${lineage.text}`, lineage.values));
  }
  for (const inner of filter.and) parts.push(conditionSql(inner, scope));
  if (filter.or)
    parts.push(
      joined(
        filter.or.map((inner) => conditionSql(inner, scope)),
        'OR',
      ),
    );
  if (filter.not) {
    const inner = conditionSql(filter.not, scope);
    // No condition here is ever unknown, so that NOT turns every one into its opposite.
    parts.push(part(`NOT ${inner.text}`, inner.values));
  }
  return allOf(parts);
}
