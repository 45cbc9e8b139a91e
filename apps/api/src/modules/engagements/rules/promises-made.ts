import { fault, type Rule } from './rule.js';

export const promisesMade: Rule = {
  fields: ['followUps'],
  standing: false,
  check: ({ followUps }, { id }) =>
    followUps.flatMap(({ promise, becameId }, at) => [
      ...(promise === ''
        ? [fault('PROMISE_MISSING', ['followUps', at, 'promise'], 'a follow-up says what was promised', 'un suivi dit ce qui a été promis')]
        : []),
      ...(becameId === id
        ? [
            fault(
              'BECAME_ITSELF',
              ['followUps', at, 'became'],
              'a promise becomes another engagement than the one it was made at',
              'une promesse devient un autre engagement que celui où elle a été faite',
            ),
          ]
        : []),
    ]),
};
