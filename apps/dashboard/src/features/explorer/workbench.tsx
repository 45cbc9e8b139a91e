import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage } from '../../i18n/locale';
import type { Register, Viewer } from '../../lib/api';
import type { Asked } from '../../lib/explore-address';
import { tablesOf } from './answer-table';
import type { Answer } from './ask';
import { CodeEditors } from './code-editors';
import { EditorHead } from './editor-head';
import { EditorTabs } from './editor-tabs';
import { titleOf, useHistory } from './history';
import { LeftPane } from './left-pane';
import { ResultPane } from './result-pane';
import { descriptionOf, nameOf } from './saved-query';
import { Splitter, useKeptSize } from './splitter';
import { SpreadsheetLink } from './spreadsheet-link';
import { useDesk } from './use-desk';
import { type ExplorerAddress, useQuestions } from './use-questions';
import { useRuns } from './use-runs';
import { useSavedQueries } from './use-saved-queries';
import { useTabQueries } from './use-tab-queries';

/** The editor, the answer, and what can be opened: side by side where there is room, else one under the other. */
export function Workbench({
  address,
  viewer,
  register,
  onAddress,
}: {
  address: ExplorerAddress;
  viewer: Viewer;
  register: Register;
  /** Writes what was run into the address. */
  onAddress: (address: { asked: Asked; slug: string | null }) => void;
}) {
  const words = useExplorerWords();
  const language = useLanguage();
  const mayUse = viewer.role !== 'VIEWER';
  const narrow = useMediaQuery('(max-width: 1023px)', false, { getInitialValueInEffect: false });
  const desk = useDesk();
  const saved = useSavedQueries(mayUse);
  const { slugOf, setSlug } = useTabQueries();
  const { history, add, clear } = useHistory();
  const onAnswer = useCallback(
    ({ asked, at, milliseconds, body }: Answer) =>
      add({ asked, at, milliseconds, rows: body?.data ? (tablesOf(body.data)[0]?.rowCount ?? 0) : null }),
    [add],
  );
  const { answers, running, run, stop } = useRuns(onAnswer);
  const questions = useQuestions({ desk, queries: saved.queries, slugOf, setSlug, run, address, onAddress });
  const left = useRef<HTMLElement>(null);
  const middle = useRef<HTMLElement>(null);
  const [leftWidth, setLeftWidth] = useKeptSize('queries-width');
  const [middleWidth, setMiddleWidth] = useKeptSize('editor-width');

  const { tab } = desk;
  const slug = tab ? slugOf(tab.id) : null;
  const query = saved.queries?.find((candidate) => candidate.slug === slug) ?? null;
  const title = (query && nameOf(query, language)) ?? titleOf(tab?.query ?? '') ?? words.editor.untitled;
  const changed = query !== null && query.document !== (tab?.query ?? '');
  const about = query && descriptionOf(query, language);
  const answer = tab ? answers[tab.id] : undefined;
  const waiting = running !== null && running === tab?.id;
  const outdated =
    answer !== undefined &&
    tab !== undefined &&
    (answer.asked.query !== (tab.query ?? '') || answer.asked.variables !== (tab.variables ?? ''));

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // GraphiQL's own key would run the query past this page.
    event.preventDefault();
    event.stopPropagation();
    questions.runNow();
  };

  const queriesPane = (
    <section key="queries" ref={left} className="work-left" aria-label={words.panes.queries}>
      <LeftPane
        saved={saved}
        mayUse={mayUse}
        current={slug}
        history={history}
        onOpen={(which) => questions.openSaved(which)}
        onOpenPast={(past) => questions.open(past.asked, null, false)}
        onNew={() => desk.addTab()}
        onForget={clear}
      />
    </section>
  );
  const editorPane = (
    <section key="editor" ref={middle} className="work-editor" aria-label={words.panes.editor} data-ready={desk.ready || undefined}>
      <EditorHead
        title={title}
        query={query}
        changed={changed}
        mayUse={mayUse}
        running={waiting}
        timeZone={register.timeZone}
        read={desk.read}
        onLink={() => questions.toAddress({ asked: desk.read(), slug: changed ? null : slug })}
        onSaved={(kept) => {
          if (tab) setSlug(tab.id, kept.slug);
          void saved.refetch();
        }}
        onDelete={(which) => {
          void saved.remove(which).then((gone) => {
            if (gone && tab) setSlug(tab.id, null);
          });
        }}
        onRun={questions.runNow}
        onStop={stop}
      />
      <EditorTabs
        desk={desk}
        nameOf={(id) => {
          const named = saved.queries?.find((candidate) => candidate.slug === slugOf(id));
          return named ? nameOf(named, language) : null;
        }}
      />
      {viewer.role === 'VIEWER' && !viewer.demo && <p className="notice">{words.editor.notYours}</p>}
      {about && <p className="small second pad about">{about}</p>}
      {questions.problem && (
        <p className="problem pad" role="alert">
          {questions.problem}
        </p>
      )}
      <CodeEditors
        desk={desk}
        asForm={questions.asForm}
        onAsForm={questions.setAsForm}
        inWords={saidIn(answer, 'explanation')}
        onRun={questions.runNow}
      />
    </section>
  );
  const resultPane = (
    <section key="result" className="result" aria-label={words.panes.result}>
      <ResultPane
        answer={answer}
        running={waiting}
        title={title}
        operationName={desk.operationName()}
        outdated={outdated}
        timeZone={register.timeZone}
      >
        {query && !changed && answer && (
          <SpreadsheetLink key={answer.at} query={query} variables={answer.asked.variables} asOf={saidIn(answer, 'asOf')} />
        )}
      </ResultPane>
    </section>
  );
  const widths = `${leftWidth ? `${leftWidth}px` : '272px'} 1px ${middleWidth ? `${middleWidth}px` : 'minmax(320px, 500px)'} 1px minmax(0, 1fr)`;
  return (
    <div className="work" style={narrow ? undefined : { gridTemplateColumns: widths }} onKeyDownCapture={onKeyDownCapture}>
      {/* Read in the order that they stand in: on a narrow page the editor comes first. */}
      {narrow
        ? [editorPane, resultPane, queriesPane]
        : [
            queriesPane,
            <Splitter
              key="after-queries"
              label={words.panes.betweenQueriesAndEditor}
              direction="row"
              pane={left}
              least={200}
              most={480}
              onSize={setLeftWidth}
            />,
            editorPane,
            <Splitter
              key="after-editor"
              label={words.panes.betweenEditorAndResult}
              direction="row"
              pane={middle}
              least={320}
              most={1100}
              onSize={setMiddleWidth}
            />,
            resultPane,
          ]}
    </div>
  );
}

/** What a part of an answer says of how, or of when, it was counted; null where it was not asked for that. */
function saidIn(answer: Answer | undefined, field: 'explanation' | 'asOf'): string | null {
  for (const part of Object.values(answer?.body?.data ?? {})) {
    const said = (part as Record<string, unknown> | null)?.[field];
    if (typeof said === 'string') return said;
  }
  return null;
}
