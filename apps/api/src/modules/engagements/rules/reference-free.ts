import { referenceForm } from './limits.js';
import { fault, quoted, type Rule } from './rule.js';

export const referenceFree: Rule = {
  fields: ['reference'],
  standing: false,
  check({ reference }, { referenceTaken }) {
    const value = quoted(reference);
    if (!referenceForm.test(reference)) {
      return [
        fault(
          'REFERENCE_FORM',
          ['reference'],
          `${value.en} is no reference: only letters, digits and - _ . / without blanks`,
          `${value.fr} n’est pas une référence : seulement lettres, chiffres et - _ . / sans espaces`,
        ),
      ];
    }
    if (!referenceTaken) return [];
    return [
      fault(
        'REFERENCE_TAKEN',
        ['reference'],
        `${value.en} is the reference of another engagement, perhaps of a deleted one; references are never given again`,
        `${value.fr} est la référence d’un autre engagement, peut-être supprimé; une référence n’est jamais donnée deux fois`,
      ),
    ];
  },
};
