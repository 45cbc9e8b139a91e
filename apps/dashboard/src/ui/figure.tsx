import { IconBraces, IconChartHistogram, IconInfoCircle, IconTable } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { FigureRoom } from '../charts/figure-room';
import { useFigureFileWords } from '../i18n/figure-files/words';
import { useLanguage, useMessages } from '../i18n/locale';
import type { Cell } from '../lib/csv';
import { type Asked, addressOf } from '../lib/explore-address';
import type { VolumeSearch } from '../lib/volume-settings';
import { CopyButton } from './copy-button';
import { DownloadMenu } from './download-menu';
import { useFigureOrigin } from './figure-origin';
import { Float } from './float';
import { State } from './state';
import { useDelayed } from './use-delayed';

/** What a figure has to show: its chart, nothing that meets the filters, or the reason why there is no answer. */
export type FigureState =
  | { is: 'ready' }
  | { is: 'loading' }
  | { is: 'empty'; text: string; loosen: { label: string; onClick: () => void } | null }
  | { is: 'failed'; details: string; onRetry: () => void };

/** About how much a figure's heading and notes add to the height of its chart. */
const AROUND = 180;

/** The frame that every figure stands in: rule, title, tools, chart or its table, notes. */
export function Figure({
  name,
  title,
  subtitle,
  columns,
  height,
  state,
  busy = false,
  drawn = true,
  chart,
  table,
  question,
  volume,
  explanation,
  file,
  notes,
}: {
  /** A stable name, by which tests and addresses know the figure. */
  name: string;
  title: string;
  subtitle: string;
  /** Columns of the twelve that the figure takes on a wide page. */
  columns: 5 | 7 | 12;
  /** The height of the chart in pixels, kept while it loads. */
  height: number;
  state: FigureState;
  /** Whether a newer answer is on its way while this one is shown. */
  busy?: boolean;
  /** Whether the chart is drawn at first; false where its table comes first. */
  drawn?: boolean;
  /** The chart; a chart that is itself a table is told when its plain form is wanted. */
  chart: (asTable: boolean) => ReactNode;
  /** The same rows as a table, told whether it can be seen; left out where the chart is a table. */
  table?: (seen: boolean) => ReactNode;
  /** What the API is asked for the figure; null until it is answered. */
  question: Asked | null;
  /** The settings of the page of volume that shows the same; left out where there are none. */
  volume?: VolumeSearch;
  explanation: string;
  /** What the figure's files are called, and the rows that they hold: those of its table, headings first. */
  file: { name: string; rows: () => readonly (readonly Cell[])[] };
  notes: ReactNode;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.figure;
  const heading = useId();
  const element = useRef<HTMLElement>(null);
  const room = useRef(0);
  const origin = useFigureOrigin();
  const fileWords = useFigureFileWords();
  const [asTable, setAsTable] = useState(false);
  const late = useDelayed(state.is === 'loading');
  const ready = state.is === 'ready';
  const tableSeen = asTable || !drawn;
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver((entries) => {
      room.current = Math.floor(entries[0]?.contentRect.width ?? 0);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={element}
      className={`fig c${columns}`}
      aria-labelledby={heading}
      aria-busy={busy || state.is === 'loading'}
      data-figure={name}
      data-state={state.is}
      style={{ containIntrinsicBlockSize: `auto ${height + AROUND}px` }}
    >
      <header>
        <div>
          <h3 id={heading}>{title}</h3>
          <p>{subtitle}</p>
        </div>
        <div className="tools" role="group" aria-label={words.tools(title)}>
          <button
            className="icon"
            type="button"
            aria-label={words.table}
            title={words.table}
            aria-pressed={tableSeen}
            disabled={!ready}
            onClick={() => setAsTable(!asTable)}
          >
            <IconTable size={18} stroke={1.6} aria-hidden="true" />
          </button>
          <DownloadMenu
            disabled={!ready}
            onTake={async (format) => {
              const { takeAway } = await import('./figure-files');
              if (!element.current) return;
              await takeAway(format, {
                element: element.current,
                name: file.name,
                title,
                subtitle,
                rows: file.rows(),
                question,
                explanation,
                origin,
                language,
                words: fileWords,
              });
            }}
          />
          <Float
            label={words.queryTitle}
            panel="gq"
            width={472}
            target={
              <button className="icon" type="button" aria-label={words.query} title={words.query} disabled={!ready}>
                <IconBraces size={18} stroke={1.6} aria-hidden="true" />
              </button>
            }
          >
            <h4>{words.queryTitle}</h4>
            {question && (
              <>
                <pre tabIndex={0} role="group" aria-label="GraphQL" data-query={name}>
                  {question.query}
                </pre>
                <h4>{words.queryVariables}</h4>
                <pre tabIndex={0} role="group" aria-label={words.queryVariables} data-variables={name}>
                  {question.variables}
                </pre>
                <div className="acts">
                  <Link
                    className="btn sm"
                    to="/$lang/explore/{-$slug}"
                    params={{ lang: language, slug: undefined }}
                    {...addressOf(question)}
                    data-explore={name}
                  >
                    {words.queryOpen}
                  </Link>
                  <CopyButton text={question.query} />
                </div>
              </>
            )}
          </Float>
          <Float
            label={words.countedTitle}
            panel="wide"
            width={400}
            target={
              <button className="icon" type="button" aria-label={words.counted} title={words.counted} disabled={!ready}>
                <IconInfoCircle size={18} stroke={1.6} aria-hidden="true" />
              </button>
            }
          >
            <h4>{words.countedTitle}</h4>
            <p className="small second" data-explanation={name} tabIndex={-1} data-autofocus>
              {explanation}
            </p>
          </Float>
          {volume && (
            <Link
              className="icon"
              to="/$lang/volume"
              params={{ lang: language }}
              search={(previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined, ...volume })}
              aria-label={words.openInVolume(title)}
              title={words.openInVolume(title)}
              data-volume-link={name}
            >
              <IconChartHistogram size={18} stroke={1.6} aria-hidden="true" />
            </Link>
          )}
        </div>
      </header>
      {state.is === 'loading' && <div style={{ height }}>{late && <Skeleton />}</div>}
      {state.is === 'empty' && (
        <div style={{ minHeight: Math.min(height, 240), display: 'grid' }}>
          <State
            icon="empty"
            title={words.emptyTitle}
            actions={
              state.loosen && (
                <button className="btn sm" type="button" onClick={state.loosen.onClick}>
                  {state.loosen.label}
                </button>
              )
            }
          >
            {state.text}
          </State>
        </div>
      )}
      {state.is === 'failed' && (
        <div style={{ minHeight: Math.min(height, 240), display: 'grid' }}>
          <State
            icon="failed"
            title={words.failedTitle}
            details={state.details}
            actions={
              <button className="btn sm" type="button" onClick={state.onRetry}>
                {messages.shell.tryAgain}
              </button>
            }
          >
            {words.failedText}
          </State>
        </div>
      )}
      {ready && (
        <div className={`chart${tableSeen && table && drawn ? ' put-away' : ''}`}>
          <FigureRoom value={room}>{chart(asTable)}</FigureRoom>
        </div>
      )}
      {ready && table && <div className={`as-table${tableSeen ? '' : ' unseen'}`}>{table(tableSeen)}</div>}
      {ready && notes}
    </section>
  );
}

const SKELETON_HEIGHTS = [44, 62, 62, 86, 44];

function Skeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {SKELETON_HEIGHTS.map((percent, index) => (
        <i key={index} style={{ height: `${percent}%` }} />
      ))}
    </div>
  );
}

/** A quiet line under a figure. */
export function Note({ children }: { children: ReactNode }) {
  return <p className="note">{children}</p>;
}
