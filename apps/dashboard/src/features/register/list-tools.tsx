import { IconColumns3 } from '@tabler/icons-react';
import { useId } from 'react';
import { useRecordsWords } from '../../i18n/records/words';
import type { Asked } from '../../lib/explore-address';
import { Float } from '../../ui/float';
import { ListFiles } from '../../ui/list-files';
import { sortNames } from './engagement-table';
import { COLUMNS, type Column, ORDER_OF, type Sort, USUAL_COLUMNS } from './list-address';

/** What can be done with a list: its columns, its order, its files, and the question behind it. */
export function ListTools({
  columns,
  sort,
  counted,
  question,
  mayAsk,
  onColumns,
  onSort,
  onCounted,
}: {
  columns: readonly Column[];
  sort: Sort;
  counted: boolean;
  question: Asked;
  /** Whether the viewer may have files and the explorer. */
  mayAsk: boolean;
  onColumns: (columns: readonly Column[]) => void;
  onSort: (sort: Sort) => void;
  onCounted: (counted: boolean) => void;
}) {
  const words = useRecordsWords();
  const order = useId();
  const toggle = (column: Column) => {
    const next = COLUMNS.filter((candidate) => (candidate === column ? !columns.includes(candidate) : columns.includes(candidate)));
    onColumns(next.length === 0 ? USUAL_COLUMNS : next);
  };
  return (
    <div className="list-tools">
      <label className="check">
        <input type="checkbox" checked={counted} onChange={() => onCounted(!counted)} data-only="counted" />
        <span>{words.list.counted}</span>
      </label>
      <label className="order" htmlFor={order}>
        <span className="vh">{words.list.sortBy}</span>
        <select
          id={order}
          className="input"
          value={`${sort.descending ? '-' : ''}${sort.column}`}
          data-order=""
          onChange={(event) =>
            onSort({ column: event.target.value.replace(/^-/, '') as Column, descending: event.target.value.startsWith('-') })
          }
        >
          {COLUMNS.filter((column) => ORDER_OF[column]).flatMap((column) =>
            [false, true].map((descending) => (
              <option key={`${column}${String(descending)}`} value={`${descending ? '-' : ''}${column}`}>
                {words.list.sortChoice(words.column[column], sortNames(column, words)[descending ? 1 : 0] ?? '')}
              </option>
            )),
          )}
        </select>
      </label>
      <Float
        label={words.list.columns}
        panel="pick-panel"
        width={260}
        target={
          <button className="btn wide-only" type="button" data-columns="">
            <IconColumns3 size={18} stroke={1.6} aria-hidden="true" />
            {words.list.columns}
          </button>
        }
      >
        <fieldset className="opts">
          <legend className="label">{words.list.columns}</legend>
          {COLUMNS.map((column) => (
            <label className="opt" key={column}>
              <input type="checkbox" value={column} checked={columns.includes(column)} onChange={() => toggle(column)} />
              <span>{words.column[column]}</span>
            </label>
          ))}
        </fieldset>
        <div className="acts">
          <button className="btn sm" type="button" onClick={() => onColumns(USUAL_COLUMNS)}>
            {words.list.usualColumns}
          </button>
        </div>
      </Float>
      <ListFiles name="engagements" fileName={words.list.fileName} question={question} mayAsk={mayAsk} />
    </div>
  );
}
