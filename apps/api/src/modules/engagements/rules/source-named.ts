import { webAddress } from './limits.js';
import { type Fault, fault, quoted, type Rule } from './rule.js';

export const sourceNamed: Rule = {
  fields: ['source', 'sourceId', 'sourceUrl'],
  standing: false,
  check({ source, sourceId, sourceUrl }) {
    const faults: Fault[] = [];
    if (sourceId !== null && source === null) {
      faults.push(
        fault(
          'SOURCE_MISSING',
          ['source'],
          'an identifier in a source needs the source named',
          'un identifiant dans une source demande que la source soit nommée',
        ),
      );
    }
    if (sourceUrl !== null && !webAddress.test(sourceUrl)) {
      const value = quoted(sourceUrl);
      faults.push(
        fault(
          'URL_FORM',
          ['sourceUrl'],
          `${value.en} is no web address with http:// or https://`,
          `${value.fr} n’est pas une adresse Web en http:// ou https://`,
        ),
      );
    }
    return faults;
  },
};
