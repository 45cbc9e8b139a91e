import { expect, test } from 'vitest';
import { WholeAnswers } from './whole-answers.js';

const answer = (body: string) => ({ body, contentType: 'application/json' });

test('lets go of what was asked for longest ago', () => {
  const answers = new WholeAnswers(300);
  for (const key of ['a', 'b', 'c', 'd']) {
    answers.put(key, answer('x'.repeat(20)));
    answers.get('a');
  }
  for (let index = 0; index < 11; index += 1) {
    answers.put(`n${index}`, answer('x'.repeat(20)));
    answers.get('a');
  }
  expect(answers.get('a')).not.toBeNull();
  expect(answers.get('b')).toBeNull();
  expect(answers.get('n10')).toEqual(answer('x'.repeat(20)));
});

test('an answer that is a tenth of all is not kept', () => {
  const answers = new WholeAnswers(100);
  answers.put('large', answer('x'.repeat(10)));
  expect(answers.get('large')).toBeNull();
});
