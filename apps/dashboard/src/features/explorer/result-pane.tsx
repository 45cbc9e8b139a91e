import { useSchemaStore } from '@graphiql/react';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { formatInstant } from '../../i18n/dates';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import { State } from '../../ui/state';
import { volumesOf } from './answer-chart';
import { fieldsOf } from './answer-fields';
import { type AnswerTable, tablesOf } from './answer-table';
import type { Answer } from './ask';
import { CopyAs } from './copy-as';
import { downloadAnswer, downloadExport, type Grain } from './download-answer';
import { errorSaid } from './error-said';
import { ResultChart } from './result-chart';
import { ResultJson } from './result-json';
import { ResultTable } from './result-table';

const SHOWN = ['table', 'chart', 'json'] as const;

/** An answer as a table, a chart or JSON, and the ways to take it away. */
export function ResultPane({
  answer,
  running,
  title,
  operationName,
  outdated,
  timeZone,
  children,
}: {
  answer: Answer | undefined;
  running: boolean;
  /** What the query is called, for captions and file names. */
  title: string;
  operationName: string | null;
  /** Whether the editor no longer shows what was answered. */
  outdated: boolean;
  timeZone: string;
  /** What stands under the answer. */
  children: ReactNode;
}) {
  const words = useExplorerWords();
  const said = words.result;
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('table');
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [grain, setGrain] = useState<Grain>('ENGAGEMENT');
  const language = useLanguage();
  const data = answer?.body?.data;
  const tables = useMemo(() => tablesOf(data), [data]);
  const schema = useSchemaStore((store) => store.schema);
  const asked = answer?.asked.query ?? '';
  const fields = useMemo(() => fieldsOf(asked, schema ?? null), [asked, schema]);
  const table = tables.find(({ name }) => name === chosen) ?? tables[0];
  const volumes = volumesOf(data);
  const partners = table?.columns.some(({ path }) => path.includes('partners')) ?? false;
  const errors = answer?.body?.errors ?? [];
  const take = (format: 'csv' | 'xlsx') => {
    if (!answer) return;
    setProblem(null);
    const options = { list: tables.length > 1 ? (table?.name ?? null) : null, grain: partners ? grain : 'ENGAGEMENT', language } as const;
    void downloadExport(answer.asked, operationName, format, title, options).catch((error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <>
      <div className="pane-h">
        <fieldset className="tabs">
          <legend className="vh">{said.show}</legend>
          {SHOWN.map((view) => (
            <label key={view}>
              <input type="radio" name="result-view" value={view} checked={shown === view} onChange={() => setShown(view)} />
              {said[view]}
            </label>
          ))}
        </fieldset>
        <div className="bar">
          <button
            className="btn sm"
            type="button"
            disabled={!data}
            aria-label={words.out.csv}
            title={words.out.csv}
            onClick={() => take('csv')}
          >
            <IconDownload size={16} stroke={1.6} aria-hidden="true" />
            CSV
          </button>
          <button
            className="btn sm"
            type="button"
            disabled={!data}
            aria-label={words.out.xlsx}
            title={words.out.xlsx}
            onClick={() => take('xlsx')}
          >
            XLSX
          </button>
          <button
            className="btn sm"
            type="button"
            disabled={!answer}
            aria-label={words.out.json}
            title={words.out.json}
            onClick={() => answer && downloadAnswer(answer.text, title)}
          >
            JSON
          </button>
          {answer && <CopyAs asked={answer.asked} />}
        </div>
      </div>
      <div className="res-body" aria-busy={running} data-result={answer ? (data ? 'answered' : 'failed') : 'none'} data-at={answer?.at}>
        <div role="status">
          {running ? <p className="small second">{said.running}</p> : answer && <Meta answer={answer} table={table} timeZone={timeZone} />}
        </div>
        {outdated && !running && <p className="tiny muted outdated">{said.outdated}</p>}
        {problem && (
          <p className="problem" role="alert">
            {words.out.failed(problem)}
          </p>
        )}
        {answer && errors.length > 0 && <Errors answer={answer} />}
        {!answer && !running && (
          <State icon="table" title={said.none}>
            {said.noneText}
          </State>
        )}
        {answer && !answer.body && (
          <State icon="failed" title={said.failedMore} details={answer.text}>
            {said.failed}
          </State>
        )}
        {answer?.body && shown === 'json' && <ResultJson key={answer.at} answer={answer} />}
        {data && shown !== 'json' && tables.length > 1 && (
          <label className="part">
            <span className="label">{said.part}</span>
            <select className="text" value={table?.name} onChange={(event) => setChosen(event.target.value)} data-part="">
              {tables.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        {partners && shown === 'table' && (
          <label className="part">
            <span className="label">{said.grain}</span>
            <select className="text" value={grain} onChange={(event) => setGrain(event.target.value as Grain)} data-grain="">
              {(['ENGAGEMENT', 'PARTNER'] as const).map((one) => (
                <option key={one} value={one}>
                  {said.grains[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        {data &&
          shown === 'table' &&
          (table ? (
            <ResultTable
              key={`${answer.at} ${table.name}`}
              table={table}
              caption={said.caption(title)}
              fields={fields}
              timeZone={timeZone}
            />
          ) : (
            <p className="second">{said.noTable}</p>
          ))}
        {data && shown === 'chart' && (
          <ResultChart data={data} volume={table && volumes.includes(table.name) ? table.name : chosen === null ? volumes[0] : undefined} />
        )}
        {children}
      </div>
    </>
  );
}

/** Entries of a list of which no more were asked for: there may be more. */
const PAGE = 50;

/** How much, how fast, and what does not add up. */
function Meta({ answer, table, timeZone }: { answer: Answer; table: AnswerTable | undefined; timeZone: string }) {
  const said = useExplorerWords().result;
  const language = useLanguage();
  const parts = Object.values(answer.body?.data ?? {}).filter(
    (part): part is Record<string, unknown> => typeof part === 'object' && part !== null,
  );
  const overlap = parts.map((part) => part['overlap']).find((value) => typeof value === 'number' && value > 0);
  const asOf = parts.map((part) => part['asOf']).find((value) => typeof value === 'string');
  const cost = costOf(answer);
  const rows = table?.rowCount ?? 0;
  const isPage = rows === PAGE && (table?.rowsAt[0] === 'nodes' || table?.rowsAt[0] === 'edges');
  return (
    <p className="meta-line">
      {answer.body?.data && <b data-rows={rows}>{said.rows(rows)}</b>}
      {isPage && <span data-one-page="">{said.onePage(PAGE)}</span>}
      <b>{said.milliseconds(answer.milliseconds)}</b>
      {typeof overlap === 'number' && <span>{said.notAdditive(overlap)}</span>}
      {typeof asOf === 'string' && (
        <span>
          {said.asOf} <b>{formatInstant(asOf, timeZone, language)}</b>
        </span>
      )}
      {cost && <span>{said.cost(cost.requested, cost.limit)}</span>}
    </p>
  );
}

/** What the API says that the question costs, and the most that one may. */
function costOf(answer: Answer): { requested: number; limit: number } | null {
  const cost = answer.body?.extensions?.['cost'] as { requested?: unknown; limit?: unknown } | undefined;
  return typeof cost?.requested === 'number' && typeof cost.limit === 'number' ? { requested: cost.requested, limit: cost.limit } : null;
}

function Errors({ answer }: { answer: Answer }) {
  const words = useExplorerWords();
  const said = words.result;
  const language = useLanguage();
  return (
    <div className="answer-errors" role="alert" data-errors={answer.body?.errors?.length}>
      <b>{answer.body?.data ? said.partial : said.failed}</b>
      <ul>
        {answer.body?.errors?.map((error, index) => (
          <li key={index}>
            {errorSaid(error, words.syntax, language)} {error.path && <code>{error.path.join('.')}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}
