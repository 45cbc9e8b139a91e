import { useQuery } from '@apollo/client/react';
import type { Direction, EngagementKind, RecordsQuery, ShellQuery } from '@entente/schema/gql/operations';
import { IconX } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef } from 'react';
import { formatPeriod } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';
import { type FigureDimension, largestLeftOut, OTHERS, type OtherValues, type RecordsKey, type View } from '../../lib/view';
import { State } from '../../ui/state';
import { useDelayed } from '../../ui/use-delayed';
import { RecordList } from './record-list';
import { PAGE_SIZE, RECORDS } from './records.operations';
import { recordsQuestion, rowOf } from './records-question';

const NO_OTHERS: OtherValues = {};

/** The records behind the figure that the address names, counted as of the same moment as the page. */
export function RecordsPanel({
  recordsKey,
  view,
  shell,
  asOf,
  others = NO_OTHERS,
  onClose,
}: {
  recordsKey: RecordsKey;
  view: View;
  shell: ShellQuery;
  /** The page's own moment; null while the page has no answer yet. */
  asOf: string | null;
  /** What the page's figures leave beside their largest values. */
  others?: OtherValues;
  onClose: () => void;
}) {
  const messages = useMessages();
  const words = messages.records;
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const schemeCode = view.scheme ?? shell.register.defaultScheme.code;
  const scheme = shell.regionSchemes.find((candidate) => candidate.code === schemeCode);
  const question = recordsQuestion(recordsKey, view, shell.register, scheme, others);
  const variables = {
    locale: apiLocale(language),
    groupBy: question?.groupBy ?? [],
    where: question?.where ?? {},
    calendar: view.calendar,
    basis: view.basis,
    counting: view.counting,
    scheme: schemeCode,
    asOf,
    top: question?.top ?? null,
    // Every row has its records: of many rows fewer each, or the question would cost more than one may.
    first: question && question.top !== 1 && question.groupBy.length > 0 ? PAGE_SIZE / 2 : PAGE_SIZE,
    after: null,
  };
  const { data, loading, error, refetch, fetchMore } = useQuery(RECORDS, {
    variables,
    skip: asOf === null || question === null,
    notifyOnNetworkStatusChange: true,
  });
  const late = useDelayed(loading && !data);

  // Closed while it still stands in the page: only then does the dialog give the focus back to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);

  const row = data && rowOf(data.engagementVolume.rows, recordsKey);
  const page = row?.engagements;
  const all = page?.totalCount ?? page?.nodes.length ?? 0;
  const more = () => {
    if (!page) return;
    void fetchMore({
      variables: { after: page.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult }) => appended(previous as RecordsQuery, fetchMoreResult as RecordsQuery, recordsKey),
    });
  };
  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby={heading}
      data-records=""
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="drawer-in">
        <header>
          <div>
            <p className="label">{words.behind}</p>
            <h2 id={heading} tabIndex={-1} data-value={row?.figures.engagements} data-count={page ? all : undefined}>
              {page ? words.title(all) : messages.figure.engagements}
            </h2>
            <p className="small second">{described()}</p>
            {row && view.counting === 'FRACTIONAL' && <p className="small second">{words.counts(row.figures.engagements)}</p>}
          </div>
          <button className="icon" type="button" aria-label={messages.shell.close} title={messages.shell.close} onClick={onClose}>
            <IconX size={18} stroke={1.6} aria-hidden="true" />
          </button>
        </header>
        <div className="body" aria-busy={loading} tabIndex={0} role="group" aria-labelledby={heading}>
          {error && !loading && (
            <State
              icon="failed"
              title={words.failed}
              details={errorInWords(error, language)}
              actions={
                <button className="btn sm" type="button" onClick={() => void refetch()}>
                  {messages.shell.tryAgain}
                </button>
              }
            >
              {messages.figure.failedText}
            </State>
          )}
          {late && <p className="small muted">{messages.shell.loading}</p>}
          {(question === null ? asOf !== null : data && !row && !loading) && <p className="second">{words.none}</p>}
          {page && <RecordList engagements={page.nodes} />}
          {page && (
            <div className="acts">
              {page.pageInfo.hasNextPage && (
                <button className="btn" type="button" disabled={loading} onClick={more}>
                  {words.more}
                </button>
              )}
              <span className="small muted" role="status">
                {words.shown(page.nodes.length, all)}
              </span>
            </div>
          )}
        </div>
      </div>
    </dialog>
  );

  /** The figure in words: its values, one after the other. */
  function described(): string {
    if (recordsKey.length === 0) return words.everything;
    return recordsKey
      .map(({ dimension, value }) => {
        const beside = largestLeftOut(value);
        if (beside !== null) return words.beside(beside);
        if (value === OTHERS) return words.others(others[dimension]?.length ?? 0);
        if (value === null) return dimension === 'YEAR' ? messages.figure.noDate : messages.figure.notSpecified;
        return nameOf(dimension, value) ?? value;
      })
      .join(' · ');
  }

  /** What a value is called; undefined where nothing says. */
  function nameOf(dimension: FigureDimension, value: string): string | undefined {
    switch (dimension) {
      case 'YEAR':
      case 'QUARTER':
      case 'MONTH':
        return formatPeriod(value, language);
      case 'KIND':
        return messages.kindPlural[value as EngagementKind];
      case 'SCOPE':
        return row?.scope ? messages.scope(row.scope, 'PROJECT') : undefined;
      case 'STATUS':
        return row?.status ? messages.status(row.status, 'PROJECT') : undefined;
      case 'DIRECTION':
        return messages.direction[value as Direction];
      case 'REGION':
        return scheme?.regions.find((region) => region.code === value)?.name ?? row?.region?.name;
      case 'JURISDICTION':
        return row?.jurisdiction?.name;
      case 'TOPIC':
        return row?.topic?.name;
      case 'ORGANIZATION':
        return row?.organization?.name;
      case 'SUBREGION':
        return row?.subregion?.name;
      case 'FACILITY':
        return row?.facility?.name;
      case 'INTERVENTION':
        return row?.intervention?.name;
    }
  }
}

/** The answer with one more page of the opened row. */
function appended(previous: RecordsQuery, next: RecordsQuery, key: RecordsKey): RecordsQuery {
  const added = rowOf(next.engagementVolume.rows, key)?.engagements;
  const opened = rowOf(previous.engagementVolume.rows, key);
  if (!added) return previous;
  return {
    engagementVolume: {
      ...previous.engagementVolume,
      rows: previous.engagementVolume.rows.map((row) =>
        row === opened
          ? { ...row, engagements: { ...row.engagements, nodes: [...row.engagements.nodes, ...added.nodes], pageInfo: added.pageInfo } }
          : row,
      ),
    },
  };
}
