import { type Day, dayToIso } from '@entente/schema/calendar';
import type { EngagementGap } from '@entente/schema/vocabulary';
import type { SqlValue } from '../../db/database.js';
import { placeholders } from '../../db/rows.js';
import type { Visibility } from '../access/viewer.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import { COUNTED_ROLES } from '../volume/facts/derive.js';
import type { FilterCondition, FollowUpCondition, LinkCondition, PlaceCondition, WordCondition } from './engagement-filter.js';
import { type LinkEnd, linkMeets } from './engagement-filter.match.js';

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
  /** Under `seq`: the engagements that those changed since had grown from, each with what had grown from it. */
  readonly pastOrigins: ReadonlyMap<number, readonly LinkEnd[]>;
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

/** One of these; none given never holds. */
export function isIn(column: string, values: readonly SqlValue[]): SqlPart {
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
/** A text that LIKE takes for itself, with `!` before what it would read otherwise. */
export const escapeLike = (text: string): string => text.replace(ESCAPED, (sign) => `!${sign}`);
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

/** One of these ids, which are the register's own and may be too many to be bound. */
const among = (column: string, ids: readonly number[]): SqlPart => part(`${column} IN (${ids.map(Number).join(', ')})`);

function wordSql({ word, jurisdictionIds, topicIds, organizationIds }: WordCondition): SqlPart {
  const named = (table: string, column: string, ids: readonly number[]) =>
    ids.length === 0 ? [] : [exists(`${table} x`, [part('x.engagement_id = e.id'), among(`x.${column}`, ids)])];
  return joined(
    [
      exists('engagement_text t', [part('t.engagement_id = e.id'), part("t.folded LIKE ? ESCAPE '!'", [`%${escapeLike(word)}%`])]),
      ...named('engagement_partner', 'jurisdiction_id', jurisdictionIds),
      ...named('engagement_topic', 'topic_id', topicIds),
      ...named('engagement_organization', 'organization_id', organizationIds),
    ],
    'OR',
  );
}

function referenceSql(beginning: string): SqlPart {
  return joined(
    spellings(beginning).map((spelling) => part("LOWER(e.reference) LIKE ? ESCAPE '!'", [`${escapeLike(spelling)}%`])),
    'OR',
  );
}

/**
 * Whether an engagement of an alias stood in the register at a change of the clock. Of the past its facts say so: what has been
 * restored since was deleted then, though its row no longer tells.
 */
export function stood(alias: string, seq: number): SqlPart {
  if (seq === OPEN_SEQ) return part(`${alias}.deleted_seq IS NULL`);
  return part(`EXISTS (SELECT 1 FROM volume_fact s WHERE s.engagement_id = ${alias}.id AND s.from_seq <= ? AND s.to_seq > ?)`, [seq, seq]);
}

/** The other end `o` of a lineage stands in the register at the scope's change, and may be seen. */
function otherEnd(scope: FilterScope): SqlPart[] {
  return [stood('o', scope.seq), visible('o', scope.visibility)];
}

const ANY_LINK: LinkCondition = { kinds: null, lineage: null };

function linkParts(link: LinkCondition): SqlPart[] {
  return [...(link.kinds ? [isIn('o.kind', link.kinds)] : []), ...(link.lineage ? [isIn('l.kind', link.lineage)] : [])];
}

function aroseFromSql(link: LinkCondition, scope: FilterScope): SqlPart {
  return exists('lineage l JOIN engagement o ON o.id = l.from_id', [part('l.to_id = e.id'), ...otherEnd(scope), ...linkParts(link)]);
}

function ledToSql(link: LinkCondition, scope: FilterScope): SqlPart {
  const past = scope.seq === OPEN_SEQ ? [] : [part('o.changed_seq <= ?', [scope.seq])];
  const origins = [...scope.pastOrigins].flatMap(([id, ends]) => (ends.some((end) => linkMeets(link, end)) ? [id] : []));
  // What an engagement grew from is part of its own record: for the past, of a record unchanged since.
  const unchanged = exists('lineage l JOIN engagement o ON o.id = l.to_id', [
    part('l.from_id = e.id'),
    ...otherEnd(scope),
    ...past,
    ...linkParts(link),
  ]);
  return origins.length === 0 ? unchanged : joined([unchanged, isIn('e.id', origins)], 'OR');
}

/** Partial dates compare as texts where both are cut to the same precision: whether the last day that one can mean is before a day. */
const wholly = (column: string, sign: '<' | '>=', day: Day): SqlPart =>
  part(`${column} ${sign} SUBSTR(?, 1, LENGTH(${column}))`, [dayToIso(day)]);

/** What must hold of the follow-up `u`, which is overdue or not on `day`. */
export function followUpSql({ done, overdue, dueFrom, dueTo }: FollowUpCondition, day: Day): SqlPart[] {
  const late = wholly('u.due_date', '<', day);
  return [
    ...(done === null ? [] : [part(`u.done_date IS ${done ? 'NOT NULL' : 'NULL'}`)]),
    ...(overdue === true ? [part('u.done_date IS NULL AND u.due_date IS NOT NULL'), late] : []),
    ...(overdue === false ? [part(`(u.done_date IS NOT NULL OR u.due_date IS NULL OR NOT ${late.text})`, late.values)] : []),
    ...(dueFrom === null ? [] : [part('u.due_date IS NOT NULL'), wholly('u.due_date', '>=', dueFrom)]),
    ...(dueTo === null ? [] : [part('u.due_date IS NOT NULL'), wholly('u.due_date', '<', dueTo + 1)]),
  ];
}

function lacking(from: string, where: readonly SqlPart[]): SqlPart {
  const some = exists(from, where);
  return part(`NOT ${some.text}`, some.values);
}

function gapSql(gap: string, homeId: number): SqlPart {
  switch (gap as EngagementGap) {
    case 'START_DATE':
      return part('e.start_date IS NULL');
    case 'PARTNER':
      return lacking('engagement_partner p', [
        part('p.engagement_id = e.id'),
        isIn('p.role', [...COUNTED_ROLES]),
        part('p.jurisdiction_id <> ?', [homeId]),
      ]);
    case 'TOPIC':
      return lacking('engagement_topic t', [part('t.engagement_id = e.id')]);
    case 'DIRECTION':
      return exists('visit v', [part('v.engagement_id = e.id'), part('v.direction IS NULL')]);
    case 'DELEGATES':
      return part("(e.kind = 'VISIT' AND e.delegates IS NULL)");
    case 'BUDGET':
      return part("(e.kind = 'PROJECT' AND e.budget_cents IS NULL)");
    case 'PERSON_MONTHS':
      return allOf([
        exists('mission m', [part('m.engagement_id = e.id'), part('m.person_months_milli IS NULL')]),
        lacking('deployment d', [part('d.mission_id = e.id'), part('d.person_months_milli IS NOT NULL')]),
      ]);
    case 'TITLE_EN':
      return part('e.title_en IS NULL');
    case 'TITLE_FR':
      return part('e.title_fr IS NULL');
  }
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
  for (const word of filter.words) parts.push(wordSql(word));
  if (filter.reference !== null) parts.push(referenceSql(filter.reference));
  if (filter.hasLineage !== null) {
    const lineage = joined([aroseFromSql(ANY_LINK, scope), ledToSql(ANY_LINK, scope)], 'OR');
    parts.push(filter.hasLineage ? lineage : part(`NOT ${lineage.text}`, lineage.values));
  }
  if (filter.ledTo) parts.push(ledToSql(filter.ledTo, scope));
  if (filter.aroseFrom) parts.push(aroseFromSql(filter.aroseFrom, scope));
  if (filter.followUps) {
    parts.push(exists('follow_up u', [part('u.engagement_id = e.id'), ...followUpSql(filter.followUps, scope.openThrough)]));
  }
  if (filter.missing) {
    const { gaps, homeId } = filter.missing;
    parts.push(
      joined(
        gaps.map((gap) => gapSql(gap, homeId)),
        'OR',
      ),
    );
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
