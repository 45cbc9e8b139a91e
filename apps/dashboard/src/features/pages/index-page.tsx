import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useLanguage, useMessages } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { errorInWords } from '../../lib/error-words';
import { countedSearch, DEFAULT_VIEW, type View } from '../../lib/view';
import { RecordsNav } from '../../ui/records-nav';
import { State } from '../../ui/state';
import { type IndexOrder, inOrder } from './index-order';

/** A member of an index. */
export interface IndexEntry {
  key: string;
  name: string;
  engagements: number;
  /** What a view is narrowed by to list them. */
  counted: Partial<View>;
  /** The cells of its row, its name first. */
  cells: readonly ReactNode[];
}

/** What an index has found. */
export interface IndexAnswer {
  /** Null while they are asked for. */
  entries: readonly IndexEntry[] | null;
  /** How many there are of that name, shown or not. */
  totalCount: number;
  explanation: string;
  loading: boolean;
  error: unknown;
  onRetry: () => void;
}

/** A list of what engagements are with or about, each with how many there are of it and a way to its page. */
export function IndexPage({
  title,
  headings,
  answer: { entries, totalCount, loading, error, explanation, onRetry },
  text,
  onText,
  order,
  onOrder,
}: {
  title: string;
  /** Of the cells, that of the count left out. */
  headings: readonly string[];
  answer: IndexAnswer;
  /** The name that is looked for. */
  text: string;
  onText: (text: string) => void;
  order: IndexOrder;
  onOrder: (order: IndexOrder) => void;
}) {
  const messages = useMessages();
  const words = useRecordsWords().index;
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const engaged = entries?.filter(({ engagements }) => engagements > 0) ?? [];
  // Whoever looks for a name wants whatever bears it; where nothing is engaged with, all is shown.
  const [withNone, setWithNone] = useState(false);
  const everything = withNone || text !== '' || engaged.length === 0;
  const shown = inOrder(everything ? (entries ?? []) : engaged, order, language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onText(input.current?.value.trim() ?? '');
  };
  return (
    <div className="index-page">
      <RecordsNav />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="second" role="status" data-value={entries ? shown.length : undefined}>
          {entries && (shown.length === totalCount ? words.all(totalCount) : words.shown(shown.length, totalCount))}
        </p>
      </div>
      <form className="list-tools" onSubmit={submit} aria-label={title}>
        <label>
          <span className="label">{words.find}</span>{' '}
          <input key={text} ref={input} className="input" type="search" name="find" defaultValue={text} />
        </label>
        <button className="btn" type="submit">
          {words.findButton}
        </button>
        {text === '' && engaged.length > 0 && engaged.length < (entries?.length ?? 0) && (
          <label className="check">
            <input type="checkbox" checked={withNone} onChange={() => setWithNone(!withNone)} />
            <span>{words.withNone}</span>
          </label>
        )}
      </form>
      {error && !loading ? (
        <State
          icon="failed"
          title={words.failed}
          details={errorInWords(error, language)}
          actions={
            <button className="btn sm" type="button" onClick={onRetry}>
              {messages.shell.tryAgain}
            </button>
          }
        >
          {messages.shell.brokenText}
        </State>
      ) : entries === null ? (
        <p className="vh">{messages.shell.loading}</p>
      ) : shown.length === 0 ? (
        <State icon="empty" title={words.none} />
      ) : (
        <>
          <div className="wide-table" role="group" aria-label={title} tabIndex={0}>
            <table className="tbl" data-index="">
              <caption className="vh">{title}</caption>
              <thead>
                <tr>
                  {headings.map((heading, index) => (
                    <th key={heading} scope="col" aria-sort={index === 0 && order === 'name' ? 'ascending' : undefined}>
                      {index === 0 ? <SortButton of="name" heading={heading} order={order} onOrder={onOrder} /> : heading}
                    </th>
                  ))}
                  <th scope="col" className="num" aria-sort={order === 'most' ? 'descending' : undefined}>
                    <SortButton of="most" heading={words.engagementsCounted} order={order} onOrder={onOrder} />
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ key, engagements, counted, cells: [name, ...cells] }) => (
                  <tr key={key} data-entry={key}>
                    <th scope="row">{name}</th>
                    {cells.map((cell, index) => (
                      <td key={index}>{cell}</td>
                    ))}
                    <td className="num" data-value={engagements}>
                      {engagements === 0 ? (
                        messages.number(0)
                      ) : (
                        <Link
                          className="num-link"
                          to="/$lang/engagements"
                          params={{ lang: language }}
                          search={countedSearch({ ...DEFAULT_VIEW, span: 'all', ...counted })}
                        >
                          {messages.number(engagements)}
                        </Link>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {entries.length < totalCount && <p className="small muted">{words.firstOnly(entries.length)}</p>}
          <p className="small muted" data-explanation="index">
            {explanation}
          </p>
        </>
      )}
    </div>
  );
}

function SortButton({
  of,
  heading,
  order,
  onOrder,
}: {
  of: IndexOrder;
  heading: string;
  order: IndexOrder;
  onOrder: (order: IndexOrder) => void;
}) {
  const { ordered } = useRecordsWords().index;
  return (
    <button type="button" className="sort" title={ordered[of]} onClick={() => onOrder(of)} data-sort={of}>
      {heading}
      <span aria-hidden="true">{order !== of ? '' : of === 'most' ? ' ↓' : ' ↑'}</span>
    </button>
  );
}
