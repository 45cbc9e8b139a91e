import { fault, quoted, type Rule } from './rule.js';

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

export const agendaTimes: Rule = {
  fields: ['agenda'],
  standing: false,
  check: ({ agenda }) =>
    agenda.flatMap(({ time, title, topicId, facilityId }, at) => {
      if (time !== null && !timeOfDay.test(time)) {
        const value = quoted(time);
        return [
          fault(
            'TIME_FORM',
            ['agenda', at, 'time'],
            `${value.en} is no time of day, such as 09:30`,
            `${value.fr} n’est pas une heure, comme 09:30`,
          ),
        ];
      }
      if (title !== null || topicId !== null || facilityId !== null) return [];
      return [
        fault(
          'AGENDA_ITEM_EMPTY',
          ['agenda', at],
          'an item of an agenda has a title, a topic or a facility',
          'un point de l’ordre du jour a un titre, un sujet ou un établissement',
        ),
      ];
    }),
};
