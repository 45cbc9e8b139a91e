import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import { CopyButton } from '../../ui/copy-button';
import { parseVariables } from './ask';
import type { SavedQuery } from './saved-query';
import { linkSnippetOf } from './snippets';

const FORMS = ['csv', 'xlsx', 'json'] as const;
type Form = (typeof FORMS)[number];

const TOOLS = ['Power Query', 'R', 'Python'] as const;

/** The address at which a saved query is a file, for a spreadsheet that reads it anew. */
export function SpreadsheetLink({
  query,
  variables,
  asOf,
}: {
  query: SavedQuery;
  variables: string;
  /** The state of the register that the answer is of; null where it does not say. */
  asOf: string | null;
}) {
  const words = useExplorerWords().out;
  const language = useLanguage();
  const [form, setForm] = useState<Form>('csv');
  const [tool, setTool] = useState<(typeof TOOLS)[number]>('Power Query');
  const [fixed, setFixed] = useState(false);
  const mayFix = asOf !== null && query.parameters.some(({ name }) => name === 'asOf');
  const given = mayFix && fixed ? JSON.stringify({ ...parseVariables(variables), asOf }) : variables;
  const addressOf = (one: Form) => `${window.location.origin}/q/${query.slug}.${one}${addressText(query, given)}`;
  const url = addressOf(form);
  const code = linkSnippetOf(tool, addressOf);
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
      {mayFix && (
        <label className="fix small">
          <input type="checkbox" checked={fixed} onChange={(event) => setFixed(event.target.checked)} data-fix="" />
          <span>{words.fix}</span>
        </label>
      )}
      <p className="small">{words.excel}</p>
      <fieldset className="seg sm">
        <legend className="vh">{words.linkCode}</legend>
        {TOOLS.map((candidate) => (
          <label key={candidate}>
            <input type="radio" name="link-tool" value={candidate} checked={candidate === tool} onChange={() => setTool(candidate)} />
            {candidate}
          </label>
        ))}
      </fieldset>
      <div className="url">
        <pre tabIndex={0} role="group" aria-label={tool} data-link-snippet={tool}>
          {code}
        </pre>
        <CopyButton text={code} />
      </div>
      <p className="tiny muted">{words.token}</p>
      <p className="small">
        <Link to="/$lang/tokens" params={{ lang: language }} search={{}}>
          {words.tokens}
        </Link>
      </p>
    </section>
  );
}

/**
 * The variables that differ from what the query has saved, as parameters of an address; nothing after the `=` is null. One that
 * is not given has its saved value in the answer, and so in the file.
 */
export function addressText(query: Pick<SavedQuery, 'parameters'>, variables: string): string {
  const search = new URLSearchParams();
  const given = parseVariables(variables);
  for (const { name, default: kept } of query.parameters) {
    if (!Object.hasOwn(given, name)) continue;
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
