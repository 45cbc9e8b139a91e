import type { Locale } from '@entente/schema/gql/operations';
import { formatDate, formatSpan } from '../../i18n/dates';
import { useLanguage } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';

/** A name or term with the time it was in use. */
export interface DatedName {
  locale: Locale;
  name: string;
  kind: string;
  validFrom: string | null;
  validTo: string | null;
}

/** Names over time, those of today first, then the latest; both languages. */
export function NamesTable({ caption, heading, names }: { caption: string; heading: string; names: readonly DatedName[] }) {
  const words = useRecordsWords().pages;
  const language = useLanguage();
  const ordered = [...names].sort(
    (a, b) =>
      (b.validTo ?? '9').localeCompare(a.validTo ?? '9', 'en') ||
      Number(a.locale === 'FR') - Number(b.locale === 'FR') ||
      a.kind.localeCompare(b.kind, 'en'),
  );
  const when = ({ validFrom, validTo }: DatedName) =>
    validFrom && validTo
      ? formatSpan(validFrom, validTo, language)
      : validFrom
        ? words.since(formatDate(validFrom, language))
        : validTo
          ? words.until(formatDate(validTo, language))
          : '';
  return (
    <table className="tbl">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{words.inLanguage}</th>
          <th scope="col">{words.nameKind}</th>
          <th scope="col">{words.inUse}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((name) => (
          <tr key={`${name.locale}${name.kind}${name.name}${name.validFrom}`} data-name={name.kind}>
            <th scope="row" lang={name.locale.toLowerCase()}>
              {name.name}
            </th>
            <td>{words.languages[name.locale]}</td>
            <td>{words.nameKinds[name.kind] ?? name.kind}</td>
            <td>{when(name)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
