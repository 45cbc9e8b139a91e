import type { RegisterDefinition } from '../load/register-definition.js';
import { defaultSampleSize } from './plan.js';
import type { SampleOptions } from './sample-engagements.js';

const invented = 'Invented for the sample register.';

// Roughly what such rates were like in those years; none of them is a quoted one.
const rates: Readonly<Record<'USD' | 'EUR', readonly number[]>> = {
  USD: [1.5, 1.56, 1.55, 1.35, 1.28, 1.19, 1.14],
  EUR: [1.36, 1.38, 1.54, 1.59, 1.61, 1.45, 1.43],
};

/** The settings with which the sample register begins; its engagements come from sampleSheet with the same options. */
export function sampleRegister({ size = defaultSampleSize }: Pick<SampleOptions, 'size'> = {}): RegisterDefinition {
  return {
    name: { en: 'Sample directorate of international relations', fr: 'Direction modèle des relations internationales' },
    home: 'CA',
    fiscalMonth: 4,
    currency: 'CAD',
    locale: 'en',
    timeZone: 'America/Toronto',
    sample: true,
    coverage: [{ from: '2000-04-01', through: '2006-03-31', kinds: null }],
    publishedFigures:
      size === defaultSampleSize
        ? [
            {
              from: '2005-04-01',
              to: '2006-03-31',
              kind: 'VISIT',
              direction: 'INBOUND',
              measure: 'ENGAGEMENTS',
              value: 60,
              statement: {
                en: 'Sample data: “60 delegations hosted in 2005/06”, from an invented annual report.',
                fr: 'Données fictives\u00a0: «\u00a060 délégations accueillies en 2005-2006\u00a0», tiré d’un rapport annuel inventé.',
              },
              sourceUrl: null,
            },
          ]
        : [],
    exchangeRates: (['USD', 'EUR'] as const).flatMap((currency) =>
      rates[currency].map((rate, index) => ({ currency, from: `${2000 + index}-04-01`, rate, source: invented })),
    ),
    topics: true,
    import: null,
  };
}
