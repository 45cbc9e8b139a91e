import type { Role } from '@entente/schema/gql/operations';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { formatInstant } from '../../i18n/dates';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useReportWords } from '../../i18n/reports/words';
import { AskDialog } from './ask-dialog';
import { APPROVE_REPORT, CORRECT_REPORT, DISCARD_REPORT, REFRESH_REPORT, RETURN_REPORT, SUBMIT_REPORT } from './report.operations';
import type { ReportEdition } from './report-edition';
import { type Moved, useMoves } from './use-moves';

type Asked = 'approve' | 'return' | 'discard' | 'correct';

const APPROVERS: readonly Role[] = ['APPROVER', 'ADMIN'];
const OFFICERS: readonly Role[] = ['OFFICER', 'APPROVER', 'ADMIN'];

/** What can be done with an edition by whoever looks at it, and why not what cannot. */
export function EditionActions({
  edition,
  viewer,
  timeZone,
  writing,
  unsaved,
  onWriting,
  onDone,
}: {
  edition: ReportEdition;
  viewer: { readonly name: string; readonly role: Role };
  timeZone: string;
  writing: boolean;
  /** Whether there is commentary that has not been saved. */
  unsaved: boolean;
  onWriting: (writing: boolean) => void;
  /** Told what was done, in words. */
  onDone: (words: string) => void;
}) {
  const words = useReportWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const id = useId();
  const { moving, move, forget } = useMoves();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [doing, setDoing] = useState('');
  const variables = { id: edition.id, version: edition.version, locale: apiLocale(language) };

  const ask = (what: Asked) => {
    forget();
    setAsked(what);
  };
  const done = (moved: Moved, said: (edition: ReportEdition) => string) => {
    if (!moved.edition || moved.problems.length > 0) return;
    setAsked(null);
    onDone(said(moved.edition));
  };
  const refresh = () => {
    setDoing(words.refreshing);
    void move(REFRESH_REPORT, variables).then((moved) =>
      done(moved, ({ asOf }) => words.refreshed(formatInstant(asOf, timeZone, language))),
    );
  };
  const submit = () => {
    setDoing(words.submitting);
    void move(SUBMIT_REPORT, variables).then((moved) => {
      if (moved.edition && moved.problems.length === 0) onWriting(false);
      done(moved, () => words.submitted);
    });
  };
  const confirmed = (reason: string) => {
    if (asked === 'approve') void move(APPROVE_REPORT, variables).then((moved) => done(moved, () => words.sealed));
    if (asked === 'return') void move(RETURN_REPORT, { ...variables, reason }).then((moved) => done(moved, () => words.returned));
    if (asked === 'discard') void move(DISCARD_REPORT, variables).then((moved) => done(moved, () => words.discarded));
    if (asked === 'correct')
      void move(CORRECT_REPORT, { id: edition.id, reason, locale: variables.locale }).then(({ edition: begun, problems }) => {
        if (begun && problems.length === 0)
          void navigate({ to: '/$lang/reports/$id', params: { lang: language, id: begun.id }, search: {} });
      });
  };

  const { status } = edition;
  const approves = APPROVERS.includes(viewer.role);
  const whyNot = status === 'SUBMITTED' && !edition.mayApprove ? whyNotApprove(edition, viewer, approves, words) : null;
  const dialogs = {
    approve: { title: words.approve, confirm: words.approve, reason: null, busy: words.sealing },
    return: { title: words.giveBack, confirm: words.giveBack, reason: words.reasonHint, busy: words.returning },
    discard: { title: words.discardTitle, confirm: words.discard, reason: null, busy: words.discarding },
    correct: { title: words.correct, confirm: words.correct, reason: words.reasonPrinted, busy: words.correcting },
  };
  const dialog = asked && dialogs[asked];
  const problems = asked ? [] : moving.problems;
  return (
    <div className="edition-actions">
      <div className="acts" role="group" aria-label={words.actions}>
        {edition.mayEdit && (
          <>
            <button className="btn quiet" type="button" disabled={moving.busy} onClick={() => ask('discard')}>
              {words.discard}
            </button>
            <button className="btn" type="button" disabled={moving.busy} onClick={refresh}>
              {words.refresh}
            </button>
            <button className="btn" type="button" disabled={moving.busy} onClick={() => onWriting(!writing)}>
              {writing ? words.preview : words.write}
            </button>
            <button
              className="btn primary"
              type="button"
              disabled={moving.busy || unsaved}
              aria-describedby={unsaved ? `${id}-why` : undefined}
              onClick={submit}
            >
              {words.submit}
            </button>
          </>
        )}
        {edition.mayReturn && (
          <button className="btn" type="button" disabled={moving.busy} onClick={() => ask('return')}>
            {words.giveBack}
          </button>
        )}
        {status === 'SUBMITTED' && OFFICERS.includes(viewer.role) && (
          <button
            className="btn primary"
            type="button"
            disabled={moving.busy || !edition.mayApprove}
            aria-describedby={whyNot ? `${id}-why` : undefined}
            onClick={() => ask('approve')}
          >
            {words.approve}
          </button>
        )}
        {status === 'SEALED' && edition.supersededBy === null && OFFICERS.includes(viewer.role) && (
          <button className="btn" type="button" disabled={moving.busy} onClick={() => ask('correct')}>
            {words.correct}
          </button>
        )}
      </div>
      {whyNot !== null && (
        <p id={`${id}-why`} className="small second" data-why-not="">
          {whyNot}
        </p>
      )}
      {edition.mayEdit && unsaved && (
        <p id={`${id}-why`} className="small second">
          {words.submitUnsaved}
        </p>
      )}
      {!asked && moving.busy && <p className="small second">{doing}</p>}
      <p className="vh" role="status">
        {!asked && moving.busy ? doing : ''}
      </p>
      {problems.length > 0 && (
        <p className="problem" role="alert">
          {words.notDone} {problems.map(({ message }) => message).join(' ')}
        </p>
      )}
      {dialog && (
        <AskDialog
          title={dialog.title}
          confirm={dialog.confirm}
          reason={dialog.reason}
          moving={moving}
          busyWords={dialog.busy}
          onConfirm={confirmed}
          onClose={() => {
            setAsked(null);
            forget();
          }}
        >
          {asked === 'approve' && (
            <>
              <p>{words.approveText(edition.files.length)}</p>
              <p>
                <b>{words.approveForGood}</b>
              </p>
            </>
          )}
          {asked === 'return' && <p>{words.giveBackText}</p>}
          {asked === 'discard' && <p>{words.discardText}</p>}
          {asked === 'correct' && (
            <>
              <p>{words.correctText}</p>
              <p>{words.correctUnderWay}</p>
            </>
          )}
        </AskDialog>
      )}
    </div>
  );
}

/** Why somebody who sees what waits for approval may not approve it. */
function whyNotApprove(
  { steps, author }: ReportEdition,
  viewer: { readonly name: string },
  approves: boolean,
  words: ReturnType<typeof useReportWords>,
): string {
  if (!approves) return words.approversOnly;
  const did = new Set(steps.flatMap((step) => (step.actor === viewer.name && step.did !== 'RETURNED' ? [step.did] : [])));
  if (did.size > 0) return words.hadAHand([...did].map((one) => words.steps[one].toLowerCase()));
  return author === viewer.name ? words.authorOnly : words.approversOnly;
}
