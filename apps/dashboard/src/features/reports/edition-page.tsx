import { useQuery } from '@apollo/client/react';
import type { Locale, ReportAccess, ShellQuery } from '@entente/schema/gql/operations';
import { Link, useBlocker } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useReportWords } from '../../i18n/reports/words';
import { errorInWords } from '../../lib/error-words';
import { State } from '../../ui/state';
import { useDelayed } from '../../ui/use-delayed';
import { CommentaryEditor } from './commentary-editor';
import { EditionActions } from './edition-actions';
import { EditionRail } from './edition-rail';
import { EditionSide } from './edition-side';
import { EditionSteps } from './edition-steps';
import { Preview, type PreviewHandle } from './preview';
import { REPORT_EDITION } from './report.operations';
import type { ReportEdition } from './report-edition';
import { useCommentary } from './use-commentary';

/** One edition: how far it has come, what it says, and what can be done with it. */
export function EditionPage({ id, shell, onTitle }: { id: string; shell: ShellQuery; onTitle: (title: string) => void }) {
  const words = useReportWords();
  const messages = useMessages();
  const language = useLanguage();
  const { data, previousData, error, refetch } = useQuery(REPORT_EDITION, {
    variables: { id, locale: apiLocale(language) },
    fetchPolicy: 'cache-and-network',
  });
  const before = previousData?.reportEdition;
  const edition = data ? data.reportEdition : before?.id === id ? before : undefined;
  const late = useDelayed(edition === undefined && !error);
  useEffect(() => {
    if (edition) onTitle(words.pageTitle(edition.definition.name, words.editionName(edition.period, edition.number)));
    else onTitle(words.title);
  }, [edition, onTitle, words]);
  if (edition) return <Edition key={edition.id} edition={edition} shell={shell} />;
  return (
    <div className="frame page-head">
      {error && edition === undefined ? (
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
      ) : edition === null ? (
        <div data-not-there="">
          <h1>{words.notThere}</h1>
          <p className="second">{words.notThereText}</p>
          <p>
            <Link to="/$lang/reports" params={{ lang: language }} search={{}}>
              {words.toReports}
            </Link>
          </p>
        </div>
      ) : (
        <p className={late ? 'second' : 'vh'} role="status" aria-busy="true">
          {words.loading}
        </p>
      )}
    </div>
  );
}

function Edition({ edition, shell }: { edition: ReportEdition; shell: ShellQuery }) {
  const words = useReportWords();
  const language = useLanguage();
  const { viewer, register } = shell;
  const [shown, setShown] = useState<{ language: Locale; copy: ReportAccess }>({ language: apiLocale(language), copy: 'OPEN' });
  const [writingWanted, setWriting] = useState(false);
  const [section, setSection] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const preview = useRef<PreviewHandle>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const commentary = useCommentary(edition);
  const unsaved = edition.mayEdit && Object.keys(commentary.pending).length > 0;
  const writing = writingWanted && edition.mayEdit;

  // The same edition in the other language is no way out: what is unsaved is found there again.
  useBlocker({
    shouldBlockFn: ({ next }) => unsaved && !next.pathname.endsWith(`/reports/${edition.id}`) && !confirm(words.leave),
    enableBeforeUnload: unsaved,
    disabled: !unsaved,
  });

  const file = edition.files.find((one) => one.form === 'HTML' && one.language === shown.language && one.copy === shown.copy);
  const page = edition.mayRead ? (file?.url ?? null) : null;
  const prints = page !== null && !writing;
  useEffect(() => {
    if (!prints) return;
    // The sheets are what is wanted on paper: they have their own breaks, heads and numbers.
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      preview.current?.print();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [prints]);

  useLayoutEffect(() => {
    // What stands beside the sheets sticks below the bar, which has as many lines as it needs.
    const bar = whole.current?.querySelector('.approve');
    if (!bar) return;
    const observer = new ResizeObserver(() => whole.current?.style.setProperty('--bar', `${bar.getBoundingClientRect().height}px`));
    observer.observe(bar);
    return () => observer.disconnect();
  }, []);

  const name = edition.periodStart.slice(0, 7);
  const supersededBy = edition.supersededBy;
  const notices = edition.status === 'DISCARDED' || edition.reason !== null || supersededBy !== null;
  return (
    <div ref={whole} data-edition={edition.status} data-version={edition.version}>
      <div className="approve">
        <div className="frame">
          <div>
            <h1 ref={title} tabIndex={-1}>
              {edition.period}
            </h1>
            <p className="small muted">{words.editionOf(edition.definition.name, name, edition.number)}</p>
          </div>
          <EditionSteps edition={edition} timeZone={register.timeZone} demo={viewer.demo} />
          <EditionActions
            edition={edition}
            viewer={viewer}
            timeZone={register.timeZone}
            writing={writing}
            unsaved={unsaved}
            onWriting={setWriting}
            onDone={(what) => {
              setSaid(what);
              title.current?.focus({ preventScroll: true });
            }}
          />
        </div>
      </div>
      <p className="vh" role="status" data-said="">
        {said}
      </p>
      <div className="desk">
        <div className="frame">
          {edition.mayRead ? (
            <EditionSide
              edition={edition}
              shown={shown}
              section={section}
              page={page}
              onShown={setShown}
              onSection={writing ? null : (anchor) => preview.current?.show(anchor)}
              onPrint={prints ? () => preview.current?.print() : null}
            />
          ) : (
            <div className="edition-side" />
          )}
          <div className="sheets">
            {notices && (
              <div className="notice">
                {edition.status === 'DISCARDED' && <p>{words.discardedNotice}</p>}
                {edition.supersedes && <p>{words.corrects(words.editionName(edition.supersedes.period, edition.supersedes.number))}</p>}
                {edition.reason !== null && <p>{words.because(edition.reason)}</p>}
                {supersededBy && (
                  <p>
                    {words.correctedBy}{' '}
                    <Link to="/$lang/reports/$id" params={{ lang: language, id: supersededBy.id }} search={{}}>
                      {words.editionName(supersededBy.period, supersededBy.number)}
                    </Link>
                    .
                  </p>
                )}
              </div>
            )}
            {!edition.mayRead && (
              <div className="notice" data-closed="">
                <p>
                  <b>{words.closed}</b>
                </p>
                <p>{words.closedText}</p>
                <p>{supersededBy ? words.closedCorrected : words.closedAsk}</p>
              </div>
            )}
            {writing ? (
              <CommentaryEditor
                edition={edition}
                commentary={commentary}
                timeZone={register.timeZone}
                demo={viewer.demo}
                onSaved={setSaid}
              />
            ) : (
              page !== null && (
                <Preview
                  key={`${page} ${edition.version}`}
                  handle={preview}
                  url={page}
                  title={words.previewTitle(edition.definition.name, edition.period, words.inLanguage[shown.language])}
                  onSection={setSection}
                />
              )
            )}
          </div>
          <EditionRail edition={edition} shell={shell} />
        </div>
      </div>
    </div>
  );
}
