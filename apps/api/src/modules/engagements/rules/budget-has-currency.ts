import { currencies } from './currencies.js';
import { fault, quoted, type Rule } from './rule.js';

export const budgetHasCurrency: Rule = {
  fields: ['budgetCents', 'budgetCurrency'],
  standing: false,
  check({ budgetCents, budgetCurrency }) {
    if (budgetCurrency !== null && !currencies.has(budgetCurrency)) {
      const value = quoted(budgetCurrency);
      return [
        fault(
          'CURRENCY_UNKNOWN',
          ['budgetCurrency'],
          `${value.en} is no currency code of ISO 4217, such as CAD`,
          `${value.fr} n’est pas un code de monnaie de l’ISO 4217, comme CAD`,
        ),
      ];
    }
    if (budgetCents !== null && budgetCurrency === null)
      return [fault('CURRENCY_MISSING', ['budgetCurrency'], 'a budget has a currency', 'un budget a une monnaie')];
    if (budgetCents === null && budgetCurrency !== null)
      return [
        fault('CURRENCY_WITHOUT_BUDGET', ['budgetCurrency'], 'a currency stands beside a budget', 'une monnaie accompagne un budget'),
      ];
    return [];
  },
};
