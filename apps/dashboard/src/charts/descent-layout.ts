/** One engagement of a line of descent, by its days. */
export interface DescentItem {
  key: string;
  tone: 'visit' | 'project' | 'mission';
  label: string;
  /** What is said of it to those who go through the marks with the keyboard. */
  spoken: string;
  /** First and last day, in days since 1970. */
  first: number;
  last: number;
  /** Whether it goes on. */
  open: boolean;
}

/** A line of descent: its engagements, the earliest first, and which led to which. */
export interface DescentLine {
  key: string;
  name: string;
  /** Under the name: whom it went on with. */
  under: string;
  items: readonly DescentItem[];
  links: readonly { from: string; to: string }[];
}

/** An engagement at its place. */
export interface PlacedItem extends DescentItem {
  lane: number;
  left: number;
  right: number;
}

/** A line at its place, with the lanes that its engagements need. */
export interface PlacedLine {
  line: DescentLine;
  lanes: number;
  items: PlacedItem[];
}

/** Between two engagements of one lane, room for the arrow. */
const GAP = 14;
/** A visit is a circle, however short it was. */
export const VISIT_RADIUS = 6.5;

/** Puts engagements into lanes in which none covers another; what grew from one alone stays in its lane where there is room. */
export function layOut(line: DescentLine, xOf: (day: number) => number): PlacedLine {
  const ends: number[] = [];
  const laneOf = new Map<string, number>();
  const items = line.items.map((item): PlacedItem => {
    const left = xOf(item.first) - (item.tone === 'visit' ? VISIT_RADIUS : 0);
    const right = item.tone === 'visit' ? left + 2 * VISIT_RADIUS : Math.max(left + 4, xOf(item.last));
    const parent = line.links.find(({ to }) => to === item.key)?.from;
    const wished = parent === undefined ? undefined : laneOf.get(parent);
    const fits = (lane: number) => (ends[lane] ?? -Infinity) + GAP <= left;
    let lane = wished !== undefined && fits(wished) ? wished : 0;
    while (!fits(lane)) lane += 1;
    ends[lane] = right;
    laneOf.set(item.key, lane);
    return { ...item, lane, left, right };
  });
  return { line, lanes: Math.max(1, ends.length), items };
}

/** The path of an arrow from one engagement to another, at the heights of their lanes. */
export function arrow(from: PlacedItem, to: PlacedItem, yOf: (lane: number) => number, half: number): string {
  const [startY, endY] = [yOf(from.lane), yOf(to.lane)];
  const end = to.left - 2;
  if (from.lane === to.lane) return `M${at(from.right)} ${at(startY)}H${at(Math.max(end, from.right))}`;
  // It leaves where the later one begins, as far as the earlier one reaches.
  const leaves = Math.min(Math.max(end - 9, from.left + VISIT_RADIUS), Math.max(from.right - 2, from.left + VISIT_RADIUS));
  const down = endY > startY;
  if (leaves > end - 6) return `M${at(leaves)} ${at(startY)}V${at(endY + (down ? -half : half))}`;
  return `M${at(leaves)} ${at(startY)}V${at(endY)}H${at(end)}`;
}

function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A label as far as there is room for it; empty where there is none to speak of. */
export function fitted(label: string, room: number): string {
  const letters = Math.floor(room / 6.4);
  if (letters < 5) return '';
  return label.length <= letters ? label : `${label.slice(0, letters - 1).trimEnd()}…`;
}

/** A text on so many lines at most, broken between words; what has no room is cut. */
export function wrapped(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let left = text.trim();
  while (left !== '' && lines.length < most) {
    const last = lines.length === most - 1;
    const cut = left.length <= letters ? left.length : left.lastIndexOf(' ', letters);
    if (last && left.length > letters) return [...lines, fitted(left, letters * 6.4)];
    const end = cut <= 0 ? letters : cut;
    lines.push(left.slice(0, end));
    left = left.slice(end).trimStart();
  }
  return lines;
}
