import { isoToDay } from '@entente/schema/calendar';
import { expect, test } from 'vitest';
import { type DescentMember, descentShapes, drawnLine, monthsBetween } from './descent-shape';
import { makeOverview } from './overview.fixture';

function member(
  reference: string,
  changes: Partial<DescentMember> = {},
  ledTo: readonly string[] = [],
  partners: readonly string[] = ['Namibia'],
): DescentMember {
  return {
    __typename: 'Visit',
    id: reference,
    reference,
    kind: 'VISIT',
    status: 'COMPLETED',
    title: `About ${reference}`,
    startDate: '2004-05-09',
    endDate: null,
    openEnded: false,
    direction: 'INBOUND',
    partners: partners.map((name) => ({ role: 'PARTNER', jurisdiction: { id: name, code: name.slice(0, 2).toUpperCase(), name } })),
    ledTo: ledTo.map((id) => ({ id: `${reference}${id}`, to: { id } })),
    ...changes,
  } as DescentMember;
}

const withLines = (...lines: DescentMember[][]) => {
  const data = makeOverview();
  data.outcomes = { ...data.outcomes, lineCount: lines.length, lines: lines.map((members) => ({ size: members.length + 1, members })) };
  return data;
};

test('a line names whom it began with and whom it went on with, never home', () => {
  const [line] = descentShapes(withLines([member('V', {}, ['P'], ['Namibia', 'Canada']), member('P', {}, [], ['Namibia', 'Zambia'])]));
  expect([line?.began, line?.wentOn, line?.more]).toEqual([['Namibia'], ['Zambia'], 1]);
});

test('a link that leads out of the line is no link of it', () => {
  const [line] = descentShapes(withLines([member('V', {}, ['P', 'PLANNED']), member('P', { startDate: '2005-05-09' })]));
  expect(line?.links.map(({ from, to, months }) => [from.reference, to.reference, months])).toEqual([['V', 'P', 12]]);
});

test('months are those between first days, and unknown without a date', () => {
  expect(monthsBetween('2004', '2004-07')).toBe(6);
  expect(monthsBetween(null, '2004')).toBeNull();
});

test('what goes on is drawn up to the day, what has no date is not drawn', () => {
  const [shape] = descentShapes(
    withLines([
      member('V', {}, ['P']),
      member('P', { kind: 'PROJECT', startDate: '2005', openEnded: true }, ['M']),
      member('M', { kind: 'MISSION', startDate: null }),
    ]),
  );
  if (!shape) throw new Error('there is a line');
  const line = drawnLine(shape, { name: 'Namibia', under: '' }, '2006-03-31', ({ title }) => title);
  expect(line.items.map(({ key, tone, last, open }) => [key, tone, last, open])).toEqual([
    ['V', 'visit', isoToDay('2004-05-09'), false],
    ['P', 'project', isoToDay('2006-03-31'), true],
  ]);
  expect(line.links).toEqual([{ from: 'V', to: 'P' }]);
});
