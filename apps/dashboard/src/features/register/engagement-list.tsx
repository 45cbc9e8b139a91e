import type { ShellQuery } from '@entente/schema/gql/operations';
import { useState } from 'react';
import { formatDate } from '../../i18n/dates';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { endOf } from '../../lib/view';
import { windowOf } from '../../lib/window';
import { RecordsNav } from '../../ui/records-nav';
import { State } from '../../ui/state';
import { EngagementTable } from './engagement-table';
import { type Column, orderOf, type Sort } from './list-address';
import { type ListView, listFilter, listQuestion } from './list-question';
import { ListTools } from './list-tools';
import type { ListVariables } from './use-pages';

/** The register as a list: what the filters of the address and the words looked for let through. */
export function EngagementList({
  list,
  shell,
  columns,
  sort,
  onColumns,
  onSort,
  onCounted,
  onAllYears,
  onText,
}: {
  list: ListView;
  shell: ShellQuery;
  columns: readonly Column[];
  sort: Sort;
  onColumns: (columns: readonly Column[]) => void;
  onSort: (sort: Sort) => void;
  onCounted: (counted: boolean) => void;
  onAllYears: () => void;
  /** Looks for other words. */
  onText: (text: string) => void;
}) {
  const words = useRecordsWords();
  const language = useLanguage();
  const { view, text, counted } = list;
  const [total, setTotal] = useState<number | null>(null);
  const where = listFilter(list, shell.register);
  const locale = apiLocale(language);
  const variables: ListVariables = {
    locale,
    where,
    orderBy: orderOf(sort, locale),
    asOf: view.asOf,
    withOrganizations: columns.includes('organizations'),
    withTopics: columns.includes('topics'),
  };
  const question = listQuestion(where, sort, columns, view.asOf, locale);
  const window = windowOf(view, shell.register);
  const end = window && endOf(window);
  const between = window
    ? words.list.between(formatDate(window.from, language, 'long'), end && formatDate(end, language, 'long'))
    : words.list.allYears;
  return (
    <div className="register-page">
      <RecordsNav />
      <div className="page-head">
        <h1>{words.list.title}</h1>
        <p className="second" role="status" data-value={total ?? undefined}>
          {total === null ? '' : `${text === '' ? words.list.count(total) : words.list.found(total, text)}, ${between}`}
        </p>
        <p className="small muted">
          {counted ? words.list.countedNote : words.list.note}{' '}
          {window && (
            <button className="link" type="button" onClick={onAllYears}>
              {words.list.showAllYears}
            </button>
          )}
        </p>
      </div>
      <ListTools
        columns={columns}
        sort={sort}
        counted={counted}
        question={question}
        mayAsk={shell.viewer.role !== 'VIEWER'}
        onColumns={onColumns}
        onSort={onSort}
        onCounted={onCounted}
      />
      {total === 0 && (
        <State
          icon="empty"
          title={words.list.emptyTitle}
          actions={
            window ? (
              <button className="btn sm" type="button" onClick={onAllYears}>
                {words.list.showAllYears}
              </button>
            ) : (
              text !== '' && (
                <button className="btn sm" type="button" onClick={() => onText('')}>
                  {words.list.clearText}
                </button>
              )
            )
          }
        >
          {words.list.emptyText}
        </State>
      )}
      <div hidden={total === 0}>
        <EngagementTable
          variables={variables}
          columns={columns}
          sort={sort}
          label={words.list.table}
          height="max(360px, calc(100dvh - 120px))"
          onSort={onSort}
          onTotal={setTotal}
        />
      </div>
    </div>
  );
}
