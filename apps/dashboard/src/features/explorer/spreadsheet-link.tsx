import { Link } from '@tanstack/react-router';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import { CopyButton } from '../../ui/copy-button';
import { parseVariables } from './ask';
import type { SavedQuery } from './saved-query';

/** The address at which a saved query is a file, for a spreadsheet that reads it anew. */
export function SpreadsheetLink({ query, variables }: { query: SavedQuery; variables: string }) {
  const words = useExplorerWords().out;
  const language = useLanguage();
  const url = `${window.location.origin}/q/${query.slug}.csv${parametersText(query, variables)}`;
  return (
    <section className="link-box" aria-label={words.linkTitle} data-spreadsheet-link={url}>
      <h3 className="panel-name">{words.linkTitle}</h3>
      <p className="small second">{words.linkText}</p>
      <div className="url">
        <code tabIndex={0}>{url}</code>
        <CopyButton text={url} />
      </div>
      <dl className="dl">
        <dt>Excel</dt>
        <dd>{words.excel}</dd>
        <dt>R</dt>
        <dd>
          <code>read.csv(url(link, headers = c(Authorization = paste("Bearer", token))), na.strings = "")</code>
        </dd>
        <dt>Python</dt>
        <dd>
          <code>{'pd.read_csv(link, storage_options={"Authorization": f"Bearer {token}"}, keep_default_na=False)'}</code>
        </dd>
      </dl>
      <p className="small">
        <Link to="/$lang/tokens" params={{ lang: language }} search={{}}>
          {words.tokens}
        </Link>
      </p>
    </section>
  );
}

/** The variables that differ from what the query has saved, as parameters of an address; lists are repeated. */
function parametersText(query: SavedQuery, variables: string): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parseVariables(variables))) {
    const saved = query.parameters.find((parameter) => parameter.name === name)?.default ?? null;
    if (saved !== null && JSON.stringify(JSON.parse(saved)) === JSON.stringify(value)) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null) search.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
