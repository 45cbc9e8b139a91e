import type { EngagementKind } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatPeriod } from '../../i18n/dates';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage, useMessages } from '../../i18n/locale';
import { KINDS } from '../../lib/view';
import { KindMark } from '../../ui/kind-mark';
import type { AnswerTable, Cell, Column } from './answer-table';
import { formatExact } from './format-exact';
import { wordOfField } from './terms';

/** Rows drawn at a time: a page of them takes a browser a few milliseconds, all of a long answer seconds. */
const PAGE = 100;

/** One list of an answer, a page at a time. */
export function ResultTable({ table, caption }: { table: AnswerTable; caption: string }) {
  const words = useExplorerWords().result;
  const messages = useMessages();
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(table.rowCount / PAGE));
  const at = Math.min(page, pages - 1);
  const from = at * PAGE;
  const to = Math.min(table.rowCount, from + PAGE);
  if (table.rowCount === 0) return <p className="second">{words.noRows}</p>;
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={caption}>
        <table className="tbl" data-answer-table={table.name}>
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.path.join('.')} scope="col" className={column.numeric ? 'num' : undefined}>
                  <Heading column={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: to - from }, (_, offset) => (
              <tr key={from + offset}>
                {table.row(from + offset).map((cell, index) => {
                  const column = table.columns[index];
                  return (
                    <td key={column?.path.join('.')} className={column?.numeric ? 'num' : undefined} data-value={cell ?? undefined}>
                      <Value cell={cell} column={column} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {table.total?.some((cell) => cell !== null) && at === pages - 1 && (
            <tfoot>
              <tr data-total="">
                {table.total.map((cell, index) => {
                  const column = table.columns[index];
                  const key = column?.path.join('.');
                  if (index === 0 && cell === null)
                    return (
                      <th key={key} scope="row">
                        {words.totalDirect}
                      </th>
                    );
                  return (
                    <td key={key} className={column?.numeric ? 'num' : undefined} data-value={cell ?? undefined}>
                      {cell === null ? '' : <Value cell={cell} column={column} />}
                    </td>
                  );
                })}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {pages > 1 && (
        <nav className="pager" aria-label={words.pages}>
          <button className="btn sm" type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>
            {words.earlier}
          </button>
          <span className="small" role="status">
            {words.shown(messages.number(from + 1), messages.number(to), messages.number(table.rowCount))}
          </span>
          <button className="btn sm" type="button" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            {words.later}
          </button>
        </nav>
      )}
    </>
  );
}

/** A column by the words of the register where it is a figure or a dimension; by the way to it where it is anything else. */
function Heading({ column }: { column: Column }) {
  const words = useExplorerWords().result;
  const language = useLanguage();
  const [first = '', ...rest] = column.path;
  const said: Readonly<Record<string, string>> = words.columns;
  const name = (field: string) => said[field] ?? wordOfField(field, language);
  const [next = ''] = rest;
  if (first === 'figures' && rest.length === 1) return name(next) ?? next;
  if (first === 'compared' && rest.length === 1) return words.compared(name(next) ?? next);
  const known = name(first);
  if (known && (rest.length === 0 || next === 'name' || next === 'label' || next === 'title')) return known;
  if (known && next === 'code') return words.codeOf(known);
  return <code>{column.path.join('.')}</code>;
}

function Value({ cell, column }: { cell: Cell; column: Column | undefined }) {
  const words = useExplorerWords().result;
  const language = useLanguage();
  const last = column?.path.at(-1);
  if (cell === null) return <span className="muted">{words.nothing}</span>;
  if (typeof cell === 'number') return <span className={cell === 0 ? 'muted' : undefined}>{formatExact(cell, language)}</span>;
  if (typeof cell === 'boolean') return cell ? words.yes : words.no;
  if (last === 'label' && column?.path.includes('period')) return formatPeriod(cell, language);
  if (last === 'kind' && KINDS.includes(cell as EngagementKind)) return <KindMark kind={cell as EngagementKind} />;
  if (last === 'reference' && !cell.includes(';'))
    return (
      <Link to="/$lang/engagements/$reference" params={{ lang: language, reference: cell }} search={{}}>
        {cell}
      </Link>
    );
  return cell;
}
