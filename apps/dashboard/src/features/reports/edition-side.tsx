import type { Locale, ReportAccess, ReportForm } from '@entente/schema/gql/operations';
import { IconPrinter } from '@tabler/icons-react';
import { useLanguage } from '../../i18n/locale';
import { formatNumber } from '../../i18n/numbers';
import { useReportWords } from '../../i18n/reports/words';
import type { ReportEdition } from './report-edition';

const FORMS: readonly ReportForm[] = ['PDF_A4', 'PDF_LETTER', 'HTML', 'XLSX', 'JSON'];
/** Each language is called by itself. */
const OWN_NAMES = { EN: 'English', FR: 'Français' } as const;

/** What stands left of the preview: where one is, in which language and copy, and the files. */
export function EditionSide({
  edition,
  shown,
  section,
  page,
  onShown,
  onSection,
  onPrint,
}: {
  edition: ReportEdition;
  shown: { readonly language: Locale; readonly copy: ReportAccess };
  /** The anchor of the section that is being read. */
  section: string | null;
  /** Where the preview itself is to be had. */
  page: string | null;
  onShown: (shown: { language: Locale; copy: ReportAccess }) => void;
  /** Null while there is no preview to lead into. */
  onSection: ((anchor: string) => void) | null;
  onPrint: (() => void) | null;
}) {
  const words = useReportWords();
  const language = useLanguage();
  const copies = (['OPEN', 'FULL'] as const).filter((copy) => edition.files.some((file) => file.copy === copy));
  const files = edition.files.filter(({ copy }) => copy === shown.copy);
  return (
    <div className="edition-side">
      {onSection && page !== null && (
        <nav className="thumbs" aria-label={words.pages}>
          <p className="label">{words.pages}</p>
          <ol>
            {edition.outline.map(({ anchor, heading, section: name }) => (
              <li key={name} aria-current={anchor === section ? 'true' : undefined}>
                <a
                  href={`${page}#${anchor}`}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
                    event.preventDefault();
                    onSection(anchor);
                  }}
                >
                  {heading}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <fieldset>
        <legend className="label">{words.language}</legend>
        <div className="seg">
          {edition.definition.languages.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="preview-language"
                value={one}
                checked={one === shown.language}
                onChange={() => onShown({ ...shown, language: one })}
              />
              <span lang={one.toLowerCase()}>{OWN_NAMES[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {copies.length > 1 && (
        <fieldset className="how">
          <legend className="label">{words.copy}</legend>
          {copies.map((copy) => (
            <label className="opt" key={copy}>
              <input
                type="radio"
                name="preview-copy"
                value={copy}
                checked={copy === shown.copy}
                onChange={() => onShown({ ...shown, copy })}
              />
              <span>
                {words.copies[copy]}
                <small>{words.copyExplained[copy]}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <section aria-labelledby="edition-files">
        <h2 className="label" id="edition-files">
          {words.files}
        </h2>
        {onPrint && (
          <button className="btn sm" type="button" onClick={onPrint}>
            <IconPrinter size={16} stroke={1.6} aria-hidden="true" />
            {words.print}
          </button>
        )}
        <div className="edition-forms">
          {edition.definition.languages.map((one) => (
            <div key={one} className="edition-files">
              <h3 lang={one.toLowerCase()}>{OWN_NAMES[one]}</h3>
              <ul>
                {FORMS.flatMap((form) => files.filter((file) => file.form === form && file.language === one)).map(
                  ({ form, url, size, sha256 }) => (
                    <li key={form}>
                      <a
                        href={`${url}${url.includes('?') ? '&' : '?'}save`}
                        download=""
                        data-file={`${form} ${one}`}
                        data-sha256={sha256 ?? undefined}
                      >
                        {words.forms[form]}
                        <span className="vh">
                          , <span lang={one.toLowerCase()}>{OWN_NAMES[one]}</span>
                        </span>
                      </a>
                      {size !== null && <small> {kilobytes(size, language)}</small>}
                    </li>
                  ),
                )}
              </ul>
            </div>
          ))}
        </div>
        {edition.status !== 'SEALED' && <p className="tiny muted">{words.draftFiles}</p>}
      </section>
    </div>
  );
}

function kilobytes(bytes: number, language: 'en' | 'fr'): string {
  return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)}\u00A0${language === 'fr' ? 'ko' : 'kB'}`;
}
