import { fault, type Rule } from './rule.js';

export const sourceFree: Rule = {
  fields: ['source', 'sourceId'],
  standing: true,
  check: ({ source, sourceId }, { sourceTakenBy }) =>
    sourceTakenBy === null || source === null || sourceId === null
      ? []
      : [
          fault(
            'SOURCE_TAKEN',
            ['sourceId'],
            `${sourceTakenBy} is read from ${sourceId} of ${source} already`,
            `${sourceTakenBy} est déjà tiré de ${sourceId} dans ${source}`,
          ),
        ],
};
