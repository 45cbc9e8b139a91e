import type { OutcomeRow } from './cohorts.js';

/** Visits that led to the same things, by way of what they share. */
export interface Family {
  /** In ascending order. */
  readonly visitIds: readonly number[];
  /** First day of its latest visit; null where none is dated. */
  readonly latestVisit: number | null;
  readonly reachedMission: boolean;
  /** The projects and missions that they led to. */
  readonly outcomes: number;
}

/** A family as it grows; a visit and an outcome stand in it once for each other. */
interface Members {
  readonly visitIds: number[];
  readonly outcomeIds: number[];
  latestVisit: number | null;
  reachedMission: boolean;
}

/** Visits put together where they led to the same: those that reached a mission first, the latest before the earlier. */
export function familiesOf(rows: readonly OutcomeRow[]): Family[] {
  const heads = new Map<number, number>();
  const headOf = (id: number): number => {
    let head = id;
    for (let next = heads.get(head) ?? head; next !== head; next = heads.get(head) ?? head) head = next;
    heads.set(id, head);
    return head;
  };
  for (const { visitId, id } of rows) heads.set(headOf(visitId), headOf(id));
  const families = new Map<number, Members>();
  for (const { visitId, visitDay, id, kind } of rows) {
    const head = headOf(id);
    let family = families.get(head);
    if (!family) {
      family = { visitIds: [], outcomeIds: [], latestVisit: null, reachedMission: false };
      families.set(head, family);
    }
    family.visitIds.push(visitId);
    family.outcomeIds.push(id);
    if (visitDay !== null && (family.latestVisit === null || visitDay > family.latestVisit)) family.latestVisit = visitDay;
    if (kind === 'MISSION') family.reachedMission = true;
  }
  return [...families.values()]
    .map(
      ({ visitIds, outcomeIds, latestVisit, reachedMission }): Family => ({
        visitIds: visitIds.length === 1 ? visitIds : [...new Set(visitIds)].sort((a, b) => a - b),
        latestVisit,
        reachedMission,
        outcomes: outcomeIds.length === 1 ? 1 : new Set(outcomeIds).size,
      }),
    )
    .sort(
      (a, b) =>
        Number(b.reachedMission) - Number(a.reachedMission) ||
        (b.latestVisit ?? -Infinity) - (a.latestVisit ?? -Infinity) ||
        (a.visitIds[0] ?? 0) - (b.visitIds[0] ?? 0),
    );
}

/** A link of a descent, with the first day of its later end. */
export interface DescentRow {
  readonly fromId: number;
  readonly id: number;
  readonly day: number | null;
}

/** The engagements of a family's line: its visits and all that they led to, the earliest first, those without a date last. */
export function membersOf(family: Family, descent: readonly DescentRow[], visitDays: ReadonlyMap<number, number | null>): number[] {
  const days = new Map<number, number | null>(family.visitIds.map((id) => [id, visitDays.get(id) ?? null]));
  let grown = true;
  while (grown) {
    grown = false;
    for (const { fromId, id, day } of descent) {
      if (!days.has(fromId) || days.has(id)) continue;
      days.set(id, day);
      grown = true;
    }
  }
  return [...days].sort(([a, dayOfA], [b, dayOfB]) => (dayOfA ?? Infinity) - (dayOfB ?? Infinity) || a - b).map(([id]) => id);
}
