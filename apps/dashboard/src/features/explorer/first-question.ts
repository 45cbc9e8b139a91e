import type { Language } from '../../i18n/language';
import type { Asked } from '../../lib/explore-address';

const COMMENTS = {
  en: { years: 'years begin with the fiscal month', counting: 'one in each region' },
  fr: { years: 'l’année commence avec le mois fiscal', counting: 'un dans chaque région' },
};

/** What stands in the editor of somebody who comes for the first time: a question with an answer in every register. */
export function firstQuestion(language: Language): Asked {
  const locale = `(locale: ${language.toUpperCase()})`;
  return {
    query: `query RegionsByKind($from: LocalDate, $to: LocalDate) {
  engagementVolume(
    groupBy: [REGION, KIND]
    where: { from: $from, to: $to }
    calendar: FISCAL # ${COMMENTS[language].years}
    counting: WHOLE # ${COMMENTS[language].counting}
  ) {
    rows {
      region { code name${locale} }
      kind
      figures { engagements delegates personMonths }
    }
    total { engagements delegates personMonths }
    additive
    overlap
    notes { code count text${locale} }
    explanation${locale}
    asOf
  }
}`,
    variables: '',
  };
}
