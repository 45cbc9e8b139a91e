import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import { CopyButton } from '../../ui/copy-button';
import { parseVariables } from './ask';
import type { SavedQuery } from './saved-query';

const FORMS = ['csv', 'xlsx', 'json'] as const;

/** The address at which a saved query is a file, for a spreadsheet that reads it anew. */
export function SpreadsheetLink({ query, variables }: { query: SavedQuery; variables: string }) {
  const words = useExplorerWords().out;
  const language = useLanguage();
  const [form, setForm] = useState<(typeof FORMS)[number]>('csv');
  const url = `${window.location.origin}/q/${query.slug}.${form}${addressText(query, variables)}`;
  return (
    <section className="link-box" aria-label={words.linkTitle} data-spreadsheet-link={url}>
      <h3 className="panel-name">{words.linkTitle}</h3>
      <p className="small second">{words.linkText}</p>
      <fieldset className="seg sm">
        <legend className="vh">{words.form}</legend>
        {FORMS.map((candidate) => (
          <label key={candidate}>
            <input type="radio" name="link-form" checked={candidate === form} onChange={() => setForm(candidate)} />
            {candidate.toUpperCase()}
          </label>
        ))}
      </fieldset>
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

/** The variables that differ from what the query has saved, as parameters of an address; nothing after the `=` is null. */
export function addressText(query: Pick<SavedQuery, 'parameters'>, variables: string): string {
  const search = new URLSearchParams();
  const given = parseVariables(variables);
  for (const { name, default: kept } of query.parameters) {
    const saved: unknown = kept === null ? null : JSON.parse(kept);
    const value = given[name] ?? null;
    if (JSON.stringify(saved) === JSON.stringify(value)) continue;
    const plain = (one: unknown) => typeof one !== 'object' && !String(one).includes(',');
    if (value === null) search.append(name, '');
    else if (Array.isArray(value) && value.length > 0 && value.every(plain)) for (const one of value) search.append(name, String(one));
    else search.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
