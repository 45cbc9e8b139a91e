import type { EngagementKind } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInstant, formatPeriod } from '../../i18n/dates';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage, useMessages } from '../../i18n/locale';
import { KINDS } from '../../lib/view';
import { KindMark } from '../../ui/kind-mark';
import type { FieldOf } from './answer-fields';
import { type AnswerTable, BETWEEN, type Cell, type Column } from './answer-table';
import { formatExact } from './format-exact';
import { headingOf } from './headings';
import { isVocabulary, wordOf } from './terms';

/** Rows drawn at a time: a page of them takes a browser a few milliseconds, all of a long answer seconds. */
const PAGE = 100;

/** One list of an answer, a page at a time. */
export function ResultTable({
  table,
  caption,
  fields,
  timeZone,
}: {
  table: AnswerTable;
  caption: string;
  /** The fields of the answer by the way to them. */
  fields: ReadonlyMap<string, FieldOf>;
  timeZone: string;
}) {
  const words = useExplorerWords().result;
  const messages = useMessages();
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(table.rowCount / PAGE));
  const at = Math.min(page, pages - 1);
  const from = at * PAGE;
  const to = Math.min(table.rowCount, from + PAGE);
  const before = [...table.name.split('.'), ...table.rowsAt];
  const fieldAt = (path: readonly string[]) => fields.get([...before, ...path].join('.'));
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
                  <Heading column={column} fieldAt={(keys) => fieldAt(column.path.slice(0, keys))} />
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
                    <td key={column?.path.join('.')} className={classOf(cell, column)} data-value={cell ?? undefined}>
                      <Value cell={cell} column={column} type={column && fieldAt(column.path)?.type} timeZone={timeZone} />
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
                      {cell === null ? '' : <Value cell={cell} column={column} type={undefined} timeZone={timeZone} />}
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

/** More than this is a sentence, and may be broken into lines. */
const SHORT = 24;

function classOf(cell: Cell, column: Column | undefined): string | undefined {
  if (column?.numeric) return 'num';
  return typeof cell === 'string' && cell.length > SHORT ? 'long' : 'short';
}

/** A column in words; by the way to it where there are none. The way can be had in either case. */
function Heading({ column, fieldAt }: { column: Column; fieldAt: (keys: number) => FieldOf | undefined }) {
  const words = useExplorerWords().result;
  const language = useLanguage();
  const path = column.path.join('.');
  const heading = headingOf(column.path, fieldAt, words, language);
  return heading === null ? <code>{path}</code> : <span title={path}>{heading}</span>;
}

function Value({
  cell,
  column,
  type,
  timeZone,
}: {
  cell: Cell;
  column: Column | undefined;
  /** The named type of the field. */
  type: string | undefined;
  timeZone: string;
}) {
  const words = useExplorerWords().result;
  const language = useLanguage();
  const last = column?.path.at(-1);
  if (cell === null) return <span className="muted">{words.nothing}</span>;
  if (typeof cell === 'number') return <span className={cell === 0 ? 'muted' : undefined}>{formatExact(cell, language)}</span>;
  if (typeof cell === 'boolean') return cell ? words.yes : words.no;
  if (last === 'label' && column?.path.includes('period')) return formatPeriod(cell, language);
  if (KINDS.includes(cell as EngagementKind) && (type === 'EngagementKind' || (type === undefined && last === 'kind')))
    return <KindMark kind={cell as EngagementKind} />;
  if (last === 'reference' && !cell.includes(';'))
    return (
      <Link to="/$lang/engagements/$reference" params={{ lang: language, reference: cell }} search={{}}>
        {cell}
      </Link>
    );
  if (type === 'DateTime' && !cell.includes(';')) return <time dateTime={cell}>{formatInstant(cell, timeZone, language)}</time>;
  // Several values of a list stand in one cell.
  if (type !== undefined && isVocabulary(type))
    return cell
      .split(BETWEEN)
      .map((one) => wordOf(type, one, language))
      .join(BETWEEN);
  return cell;
}
