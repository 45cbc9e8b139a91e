import { apiLocale, useLanguage } from '../../i18n/locale';
import { useReportWords } from '../../i18n/reports/words';
import type { ReportEdition } from './report-edition';

/** By what an edition was made: the version of its report's definition that it keeps, whatever becomes of later ones. */
export function EditionDefinition({ edition: { definition, outline } }: { edition: ReportEdition }) {
  const words = useReportWords();
  const own = apiLocale(useLanguage());
  const headings = new Map(outline.map(({ section, heading }) => [section, heading]));
  const facts: [string, string][] = [
    [words.definitionCode, words.definitionVersion(definition.code, definition.version)],
    [words.definitionPeriod, words.definitionGrain(definition.grain, definition.calendar)],
    [words.definitionScheme, definition.scheme],
    [words.definitionFilters, definition.filters ?? words.definitionNoFilters],
    [words.definitionLanguages, definition.languages.map((language) => words.inLanguage[language]).join(own === 'FR' ? ' et ' : ' and ')],
    [words.definitionTrend, words.definitionYears(definition.trendYears)],
    [words.definitionLists, words.definitionMost(definition.mostListed)],
    [words.definitionAhead, words.definitionDays(definition.comingDays)],
  ];
  return (
    <section className="railcard" aria-labelledby="edition-definition" data-definition={definition.code}>
      <h2 id="edition-definition">{words.definition}</h2>
      <p className="small second">{words.definitionText}</p>
      <details>
        <summary>{words.definitionShow}</summary>
        <dl className="dl">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>{words.definitionSections}</dt>
            <dd>
              <ol>
                {definition.sections.map((section) => (
                  <li key={section}>{headings.get(section) ?? section}</li>
                ))}
              </ol>
            </dd>
          </div>
        </dl>
      </details>
    </section>
  );
}
