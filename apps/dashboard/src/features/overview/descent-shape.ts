import { isoToDay, parsePartialDate } from '@entente/schema/calendar';
import type { EngagementKind, OverviewQuery } from '@entente/schema/gql/operations';
import type { DescentItem, DescentLine } from '../../charts/descent-layout';

/** One engagement of a line of descent. */
export type DescentMember = OverviewQuery['outcomes']['lines'][number]['members'][number];

/** A line as the page speaks of it. */
export interface DescentShape {
  key: string;
  /** Whom it began with, and whom it went on with; empty where no partner is named. */
  began: string[];
  wentOn: string[];
  members: readonly DescentMember[];
  links: { from: DescentMember; to: DescentMember; months: number | null }[];
  /** How many of its engagements are not among the members given. */
  more: number;
}

const COUNTED: ReadonlySet<string> = new Set(['PARTNER', 'BENEFICIARY', 'SENDING', 'HOSTING']);
const DAYS_OF_MONTH = 365.2425 / 12;

/** The lines of an answer; what an engagement led to outside its line, such as what is only planned, is no part of it. */
export function descentShapes(data: OverviewQuery): DescentShape[] {
  const home = data.register.home.code;
  return data.outcomes.lines.map(({ members, size }, index) => {
    const byId = new Map(members.map((member) => [member.id, member]));
    const links = members.flatMap((from) =>
      from.ledTo.flatMap((link) => {
        const to = byId.get(link.to.id);
        return to ? [{ from, to, months: monthsBetween(from.startDate, to.startDate) }] : [];
      }),
    );
    const partnersOf = (member: DescentMember | undefined) =>
      (member?.partners ?? []).flatMap(({ role, jurisdiction }) =>
        COUNTED.has(role) && jurisdiction.code !== home ? [jurisdiction.name] : [],
      );
    const began = [...new Set(partnersOf(members[0]))];
    const wentOn = [...new Set(members.flatMap(partnersOf))].filter((name) => !began.includes(name));
    return { key: members[0]?.reference ?? String(index), began, wentOn, members, links, more: Math.max(0, size - members.length) };
  });
}

/** Months from one partial date to another, to one decimal; null without either. */
export function monthsBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const days = parsePartialDate(to).first - parsePartialDate(from).first;
  return Math.round((days / DAYS_OF_MONTH) * 10) / 10;
}

const TONES: Record<EngagementKind, DescentItem['tone']> = { VISIT: 'visit', PROJECT: 'project', MISSION: 'mission' };

/** A line as it is drawn: its dated engagements, those that go on up to the day, each with what is said of it. */
export function drawnLine(
  shape: DescentShape,
  names: { name: string; under: string },
  today: string,
  say: (member: DescentMember) => string,
): DescentLine {
  const day = isoToDay(today);
  const items = shape.members.flatMap((member): DescentItem[] => {
    if (member.startDate === null) return [];
    const { first, last } = parsePartialDate(member.startDate);
    const end = member.endDate === null ? (member.openEnded ? Math.max(day, first) : last) : parsePartialDate(member.endDate).last;
    return [
      {
        key: member.reference,
        tone: TONES[member.kind],
        label: member.title,
        spoken: say(member),
        first,
        last: Math.max(first, end),
        open: member.openEnded || end > day,
      },
    ];
  });
  const drawn = new Set(items.map(({ key }) => key));
  return {
    key: shape.key,
    ...names,
    items,
    links: shape.links
      .map(({ from, to }) => ({ from: from.reference, to: to.reference }))
      .filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
  };
}
