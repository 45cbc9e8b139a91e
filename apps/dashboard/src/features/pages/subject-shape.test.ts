import type { SubjectQuery } from '@entente/schema/gql/operations';
import { expect, test } from 'vitest';
import { bySize, stepsOf, subjectYears } from './subject-shape';

const period = (label: string) => ({ label, start: `${label.slice(0, 4)}-04-01` });

test('years begin with the first engagement; what is not recorded stays so, and what has no date comes last', () => {
  const answer = {
    years: {
      rows: [
        { period: null, figures: { engagements: 2 } },
        { period: period('2001/02'), figures: { engagements: 0 } },
        { period: period('2002/03'), figures: { engagements: 3 } },
        { period: period('2003/04'), figures: { engagements: 0 } },
        { period: period('2005/06'), figures: { engagements: 1 } },
      ],
      notRecorded: [period('2000/01'), period('2004/05'), period('2005/06')],
    },
    yearsByKind: { rows: [{ period: period('2002/03'), kind: 'VISIT', figures: { engagements: 3 } }] },
  } as unknown as SubjectQuery;
  expect(subjectYears(answer).map(({ key, recorded, total, byKind }) => [key, recorded, total, byKind.VISIT])).toEqual([
    ['2002/03', true, 3, 3],
    ['2003/04', true, 0, 0],
    ['2004/05', false, 0, 0],
    ['2005/06', true, 1, 0],
    ['-', true, 2, 0],
  ]);
  expect(subjectYears({ ...answer, years: { ...answer.years, rows: [], notRecorded: [] } })).toEqual([]);
});

test('the largest comes first, equals as they come, and what is not specified last', () => {
  const line = (value: string | null, engagements: number) => ({ value, name: value, engagements });
  expect(bySize([line(null, 9), line('b', 1), line('c', 4), line('a', 1)]).map(({ value }) => value)).toEqual(['c', 'b', 'a', null]);
});

test('a step between two engagements of the page stands once', () => {
  const end = (reference: string, startDate: string | null) => ({ reference, startDate });
  const linked = [
    { ...end('A', '2001'), aroseFrom: [], ledTo: [{ id: '1', kind: 'LED_TO', to: end('B', '2002') }] },
    {
      ...end('B', '2002'),
      aroseFrom: [{ id: '1', kind: 'LED_TO', from: end('A', '2001') }],
      ledTo: [{ id: '2', kind: 'FOLLOWS', to: end('C', '2004') }],
    },
  ] as unknown as SubjectQuery['linked']['nodes'];
  expect(stepsOf(linked).map(({ from, to }) => `${from.reference} ${to.reference}`)).toEqual(['B C', 'A B']);
});
