import type { ShellQuery } from '@entente/schema/gql/operations';
import { formatInstant } from '../../i18n/dates';
import { useFilterWords } from '../../i18n/filters/words';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import type { ActiveFilter } from '../../lib/active-filter';
import { DEFAULT_VIEW, type View } from '../../lib/view';
import { periodWords } from './period-words';
import { useFilterNames } from './use-filter-names';

/** Everything in which a view differs from the one that the page begins with, in words, each with the way back. */
export function useActiveFilters(view: View, shell: ShellQuery): ActiveFilter[] {
  const messages = useMessages();
  const words = useFilterWords().chips;
  const language = useLanguage();
  const { jurisdictions, topics, organizations } = view;
  const { names, known } = useFilterNames({
    locale: apiLocale(language),
    jurisdictions,
    topics,
    organizations,
    withJurisdictions: jurisdictions.length > 0,
    withTopics: topics.length > 0,
    withOrganizations: organizations.length > 0,
  });
  const nameIn = (list: readonly { id: string; code?: string; name: string }[] | undefined, value: string): string | null =>
    list?.find((item) => (item.code ?? item.id).toUpperCase() === value.toUpperCase())?.name ?? null;
  // Only an answer to what is asked now says what there is not.
  const isMissing = (name: string | null) => name === null && known;
  const regions = shell.regionSchemes.flatMap((scheme) => scheme.regions).flatMap((region) => [region, ...region.children]);
  const scheme = shell.regionSchemes.find((candidate) => candidate.code === view.scheme);
  const each = <Field extends 'kinds' | 'statuses' | 'regions' | 'jurisdictions' | 'topics' | 'organizations'>(
    field: Field,
    label: (value: View[Field][number]) => string | null,
    unknown: (name: string | null) => boolean = () => false,
  ): ActiveFilter[] =>
    view[field].map((value) => {
      const name = label(value as View[Field][number]);
      return {
        key: `${field}:${value}`,
        label: name ?? value,
        without: { [field]: (view[field] as readonly string[]).filter((other) => other !== value) } as Partial<View>,
        unknown: unknown(name),
      };
    });
  const one = <Field extends keyof View>(field: Field, label: string | null): ActiveFilter[] =>
    label === null ? [] : [{ key: field, label, without: { [field]: DEFAULT_VIEW[field] } }];
  const { name, detail } = periodWords(view, shell.register, language);
  return [
    ...one('span', view.span === 'default' ? null : detail === '' ? name : detail),
    ...each('kinds', (kind) => messages.kindPlural[kind]),
    ...each('regions', (code) => regions.find((region) => region.code === code)?.name ?? null),
    ...each('jurisdictions', (code) => nameIn(names.jurisdictions?.nodes, code), isMissing),
    ...one('direction', view.direction && messages.direction[view.direction]),
    ...one('scope', view.scope && messages.scope(view.scope, 'PROJECT')),
    ...each('statuses', (status) => words.status(messages.status(status, 'PROJECT'))),
    ...each('topics', (code) => nameIn(names.topics?.nodes, code), isMissing),
    ...each('organizations', (id) => nameIn(names.organizations?.nodes, id), isMissing),
    ...one('calendar', view.calendar === 'CALENDAR' ? words.calendar : null),
    ...one('basis', view.basis === 'ACTIVE' ? words.active : null),
    ...one('counting', view.counting === 'FRACTIONAL' ? words.fractional : null),
    // Region codes belong to their scheme; a filter of the other scheme would mean nothing here.
    ...one('scheme', scheme ? words.scheme(scheme.name) : null).map((filter) => ({
      ...filter,
      without: { ...filter.without, regions: [] },
    })),
    ...one('asOf', view.asOf && words.asOf(formatInstant(view.asOf, shell.register.timeZone, language))),
  ];
}
