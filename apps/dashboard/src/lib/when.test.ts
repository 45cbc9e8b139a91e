import { expect, test } from 'vitest';
import { exactnessOf } from './when';

test('how well dates are known', () => {
  expect(exactnessOf('2022-05-16', '2022-05-20')).toEqual({ is: 'exact', days: 5 });
  expect(exactnessOf('2022-05', '2022-07')).toEqual({ is: 'month' });
  expect(exactnessOf('2022', null)).toEqual({ is: 'year' });
  expect(exactnessOf('1998-03', '1998-03-18')).toEqual({ is: 'mixed' });
  expect(exactnessOf(null, '1998-03-18')).toEqual({ is: 'unknown' });
});
