import { expect, test } from 'vitest';
import { arrow, type DescentItem, fitted, layOut, wrapped } from './descent-layout';

const item = (key: string, tone: DescentItem['tone'], first: number, last = first): DescentItem => ({
  key,
  tone,
  label: key,
  spoken: key,
  first,
  last,
  open: false,
});
const xOf = (day: number) => day;

test('no two engagements of a lane cover each other', () => {
  const items = [item('V', 'visit', 10), item('P', 'project', 60, 300), item('Q', 'project', 100, 200), item('M', 'mission', 250, 400)];
  const placed = layOut(
    {
      key: 'l',
      name: '',
      under: '',
      items,
      links: [
        { from: 'V', to: 'P' },
        { from: 'Q', to: 'M' },
      ],
    },
    xOf,
  );
  expect(placed.items.map(({ key, lane }) => [key, lane])).toEqual([
    ['V', 0],
    ['P', 0],
    ['Q', 1],
    ['M', 1],
  ]);
  expect(placed.lanes).toBe(2);
});

test('an arrow goes along its lane, or leaves it where the later one begins', () => {
  const items = [item('V', 'visit', 10), item('P', 'project', 60, 300), item('W', 'visit', 150)];
  const {
    items: [visit, project, later],
  } = layOut({ key: 'l', name: '', under: '', items, links: [{ from: 'V', to: 'P' }] }, xOf);
  if (!visit || !project || !later) throw new Error('three engagements are placed');
  const yOf = (lane: number) => 20 + lane * 40;
  expect(arrow(visit, project, yOf, 11)).toBe('M16.5 20H58');
  expect(arrow(project, later, yOf, 11)).toMatch(/^M[\d.]+ 20V60H141.5$/);
});

test('a label is cut where there is no room, and left out where nothing would be left of it', () => {
  expect(fitted('Risk assessment', 200)).toBe('Risk assessment');
  expect(fitted('Risk assessment', 64)).toBe('Risk asse…');
  expect(fitted('Risk assessment', 20)).toBe('');
});

test('a name is broken between words, and cut where its lines are used up', () => {
  expect(wrapped('then North Macedonia', 16, 2)).toEqual(['then North', 'Macedonia']);
  expect(wrapped('', 16, 2)).toEqual([]);
  expect(wrapped('Bosnia and Herzegovina, Albania and Montenegro', 16, 2)).toEqual(['Bosnia and', 'Herzegovina, Al…']);
});
