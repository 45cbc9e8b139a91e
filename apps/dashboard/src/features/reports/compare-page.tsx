import { useQuery } from '@apollo/client/react';
import type { ReportAccess, ReportEditionLineFragment, ShellQuery } from '@entente/schema/gql/operations';
import { IconArrowsLeftRight, IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { formatDifference, formatNumber } from '../../i18n/numbers';
import { useReportWords } from '../../i18n/reports/words';
import { downloadBlob, fileName } from '../../lib/csv';
import { errorInWords } from '../../lib/error-words';
import { State } from '../../ui/state';
import { useDelayed } from '../../ui/use-delayed';
import { type ComparedCell, comparisonCsv, differenceOf, differs } from './comparison';
import { COMPARE_REPORTS } from './report.operations';
import { useAllEditions } from './use-all-editions';

/** Which two editions are compared, and what of them is shown; what is not said is as if it were not. */
export interface ComparisonAddress {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  /** `all`, or nothing for those that differ. */
  readonly cells?: string | undefined;
  /** `full`, or nothing for the copy for everybody. */
  readonly copy?: string | undefined;
}

const FULL_READERS = ['OFFICER', 'APPROVER', 'ADMIN'];
/** Rows that are added at once. */
const ROWS = 200;

/** Two editions, cell by cell. */
export function ComparePage({
  address,
  shell,
  onAddress,
}: {
  address: ComparisonAddress;
  shell: ShellQuery;
  onAddress: (address: ComparisonAddress) => void;
}) {
  const words = useReportWords();
  const messages = useMessages();
  const language = useLanguage();
  const id = useId();
  const { data, error, refetch } = useAllEditions();
  const editions = data?.reportEditions.nodes ?? [];
  const first = editions.find((edition) => edition.id === address.a);
  const second = editions.find((edition) => edition.id === address.b);
  const mayChooseCopy = FULL_READERS.includes(shell.viewer.role);
  const copy: ReportAccess = mayChooseCopy && address.copy === 'full' ? 'FULL' : 'OPEN';
  const all = address.cells === 'all';
  const groups = data
    ? data.reportDefinitions.map(({ code, name }) => ({
        code,
        name,
        editions: editions.filter(({ definition }) => definition.code === code),
      }))
    : [];
  const nameOf = (edition: ReportEditionLineFragment) =>
    `${words.editionName(edition.period, edition.number)}${edition.status === 'SEALED' ? '' : ` (${words.stateIn[edition.status]})`}`;
  const pick = (which: 'a' | 'b', label: string) => (
    <div className="field">
      <label className="label" htmlFor={`${id}-${which}`}>
        {label}
      </label>
      <select
        id={`${id}-${which}`}
        className="input"
        name={which}
        value={(which === 'a' ? first : second)?.id ?? ''}
        onChange={(event) => onAddress({ ...address, [which]: event.target.value === '' ? undefined : event.target.value })}
      >
        <option value="">{words.choose}</option>
        {groups
          .filter((group) => group.editions.length > 0)
          .map((group) => (
            <optgroup key={group.code} label={group.name}>
              {group.editions.map((edition) => (
                <option key={edition.id} value={edition.id}>
                  {nameOf(edition)}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </div>
  );
  return (
    <>
      <header className="page-head">
        <p className="crumb">
          <Link to="/$lang/reports" params={{ lang: language }} search={{}}>
            {words.title}
          </Link>
        </p>
        <h1>{words.compareTitle}</h1>
        <p className="prose second">{words.compareWhat}</p>
      </header>
      {error && !data ? (
        <State
          icon="failed"
          title={words.failed}
          details={errorInWords(error, language)}
          actions={
            <button className="btn sm" type="button" onClick={() => void refetch()}>
              {messages.shell.tryAgain}
            </button>
          }
        />
      ) : !data ? (
        <p className="vh" role="status" aria-busy="true">
          {words.loading}
        </p>
      ) : (
        <>
          <div className="compare-controls">
            {pick('a', words.first)}
            <button
              className="icon"
              type="button"
              aria-label={words.swap}
              title={words.swap}
              onClick={() => onAddress({ ...address, a: address.b, b: address.a })}
            >
              <IconArrowsLeftRight size={18} stroke={1.6} aria-hidden="true" />
            </button>
            {pick('b', words.second)}
            <fieldset>
              <legend className="label">{words.shown}</legend>
              <div className="seg">
                {[false, true].map((whole) => (
                  <label key={String(whole)}>
                    <input
                      type="radio"
                      name="cells"
                      checked={all === whole}
                      onChange={() => onAddress({ ...address, cells: whole ? 'all' : undefined })}
                    />
                    {whole ? words.all : words.differing}
                  </label>
                ))}
              </div>
            </fieldset>
            {mayChooseCopy && (
              <fieldset>
                <legend className="label">{words.copy}</legend>
                <div className="seg">
                  {(['OPEN', 'FULL'] as const).map((one) => (
                    <label key={one}>
                      <input
                        type="radio"
                        name="copy"
                        checked={copy === one}
                        onChange={() => onAddress({ ...address, copy: one === 'FULL' ? 'full' : undefined })}
                      />
                      {words.copies[one]}
                    </label>
                  ))}
                </div>
              </fieldset>
            )}
          </div>
          {editions.length < 2 ? (
            <p className="notice">{words.fewEditions}</p>
          ) : !first || !second ? (
            <p className="notice">{words.chooseBoth}</p>
          ) : first.id === second.id ? (
            <p className="notice">{words.sameEdition}</p>
          ) : (
            <Comparison key={`${first.id} ${second.id} ${copy}`} first={first} second={second} nameOf={nameOf} copy={copy} all={all} />
          )}
        </>
      )}
    </>
  );
}

function Comparison({
  first,
  second,
  nameOf,
  copy,
  all,
}: {
  first: ReportEditionLineFragment;
  second: ReportEditionLineFragment;
  nameOf: (edition: ReportEditionLineFragment) => string;
  copy: ReportAccess;
  all: boolean;
}) {
  const words = useReportWords();
  const messages = useMessages();
  const language = useLanguage();
  const [rows, setRows] = useState(ROWS);
  const { data, previousData, error, loading, refetch } = useQuery(COMPARE_REPORTS, {
    variables: { before: first.id, now: second.id, copy, differingOnly: !all, locale: apiLocale(language) },
    // A draft is another after its figures were taken anew.
    fetchPolicy: 'cache-and-network',
  });
  const late = useDelayed(loading && !data);
  const comparison = (data ?? previousData)?.compareReportEditions;
  if (error && !data)
    return (
      <State
        icon="failed"
        title={words.compareFailed}
        details={errorInWords(error, language)}
        actions={
          <button className="btn sm" type="button" onClick={() => void refetch()}>
            {messages.shell.tryAgain}
          </button>
        }
      />
    );
  if (!comparison)
    return (
      <p className={late ? 'second' : 'vh'} role="status" aria-busy="true">
        {words.comparing}
      </p>
    );
  const { cells, differing, total } = comparison;
  const names = [nameOf(first), nameOf(second)] as const;
  const download = () =>
    downloadBlob(
      `${fileName([words.csvName, ...names])}.csv`,
      new Blob([comparisonCsv(['name', words.figure, names[0], names[1], words.difference], cells)], { type: 'text/csv;charset=utf-8' }),
    );
  return (
    <section className="comparison" aria-labelledby="comparison-count" aria-busy={!data} data-comparison={data ? 'ready' : 'asking'}>
      <div className="comparison-head">
        <h2 id="comparison-count">{words.counted(differing, total)}</h2>
        <p className="vh" role="status">
          {data ? words.counted(differing, total) : ''}
        </p>
        <button className="btn" type="button" disabled={cells.length === 0} onClick={download}>
          <IconDownload size={18} stroke={1.6} aria-hidden="true" />
          {words.csv}
        </button>
      </div>
      {cells.length === 0 ? (
        <State icon="table" title={words.same}>
          {words.sameText(total)}
        </State>
      ) : (
        <div className="comparison-scroll" tabIndex={0} role="group" aria-label={words.tableOf(...names)}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{words.figure}</th>
                <th scope="col" className="num">
                  {names[0]}
                </th>
                <th scope="col" className="num">
                  {names[1]}
                </th>
                <th scope="col" className="num">
                  {words.difference}
                </th>
              </tr>
            </thead>
            <tbody>
              {cells.slice(0, rows).map((cell) => (
                <Row key={cell.name} cell={cell} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows < cells.length && (
        <button className="btn" type="button" onClick={() => setRows(rows + ROWS)}>
          {words.more(Math.min(ROWS, cells.length - rows))}
        </button>
      )}
    </section>
  );
}

function Row({ cell }: { cell: ComparedCell }) {
  const words = useReportWords();
  const language = useLanguage();
  const difference = differenceOf(cell);
  const write = (value: number) => formatNumber(value, language);
  const value = (one: number | null) => (one === null ? <span className="muted">{words.noValue}</span> : write(one));
  return (
    <tr data-cell={cell.name} data-differs={differs(cell) ? '' : undefined}>
      <th scope="row">{cell.label}</th>
      <td className="num">{value(cell.before)}</td>
      <td className="num">{value(cell.now)}</td>
      <td className="num">{difference === null ? '–' : difference === 0 ? write(0) : formatDifference(difference, write)}</td>
    </tr>
  );
}
