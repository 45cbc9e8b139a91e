import { fault, type Rule } from './rule.js';

export const titleGiven: Rule = {
  fields: ['titleEn', 'titleFr'],
  standing: false,
  check: ({ titleEn, titleFr }) =>
    titleEn !== null || titleFr !== null
      ? []
      : [
          fault(
            'TITLE_MISSING',
            ['titleEn'],
            'every engagement has a title, in English or in French',
            'chaque engagement a un titre, en anglais ou en français',
          ),
        ],
};
