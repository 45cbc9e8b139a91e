import type { FamilyQuery } from '@entente/schema/gql/operations';

type Link = FamilyQuery['lineage']['nodes'][number];
export type Member = Link['from'];

/** An engagement in its place: how many steps from where the family begins, and the how manieth of that step. */
export interface PlacedMember {
  engagement: Member;
  column: number;
  row: number;
}

export interface Family {
  members: PlacedMember[];
  links: Link[];
  columns: number;
  rows: number;
}

/** The family of an engagement from its first beginnings to the right: each stands right of all that it grew from. */
export function familyOf(links: readonly Link[]): Family {
  const members = new Map<string, Member>();
  for (const { from, to } of links) {
    members.set(from.reference, from);
    members.set(to.reference, to);
  }
  const column = new Map<string, number>([...members.keys()].map((reference) => [reference, 0]));
  // As many rounds as there are members suffice: nothing grows from itself.
  for (let round = 0; round < members.size; round += 1) {
    let moved = false;
    for (const { from, to } of links) {
      const right = (column.get(from.reference) ?? 0) + 1;
      if ((column.get(to.reference) ?? 0) < right) {
        column.set(to.reference, right);
        moved = true;
      }
    }
    if (!moved) break;
  }
  const filled: number[] = [];
  const placed = [...members.values()]
    .sort((a, b) => (a.startDate ?? '9').localeCompare(b.startDate ?? '9', 'en') || a.reference.localeCompare(b.reference, 'en'))
    .map((engagement) => {
      const at = column.get(engagement.reference) ?? 0;
      const row = filled[at] ?? 0;
      filled[at] = row + 1;
      return { engagement, column: at, row };
    });
  return { members: placed, links: [...links], columns: filled.length, rows: Math.max(0, ...filled) };
}
