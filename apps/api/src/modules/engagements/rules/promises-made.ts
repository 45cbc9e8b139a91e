import { fault, type Rule } from './rule.js';

export const promisesMade: Rule = {
  fields: ['followUps'],
  standing: false,
  check: ({ followUps }) =>
    followUps.flatMap(({ promise }, at) =>
      promise === ''
        ? [fault('PROMISE_MISSING', ['followUps', at, 'promise'], 'a follow-up says what was promised', 'un suivi dit ce qui a été promis')]
        : [],
    ),
};
