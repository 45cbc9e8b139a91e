import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { useReportWords } from '../../i18n/reports/words';
import type { Moving } from './use-moves';

/** Says what happens, asks for a reason where one is wanted, and stays while it is being done. */
export function AskDialog({
  title,
  confirm,
  reason,
  moving,
  busyWords,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  confirm: string;
  /** What is said of the reason; null where none is wanted. */
  reason: string | null;
  moving: Moving;
  /** What is said while it is being done. */
  busyWords: string;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const words = useReportWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  // Closed while it still stands in the page: only then does the dialog give the focus back to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  const { busy, problems } = moving;
  const ofReason = problems.filter(({ path }) => path.includes('reason'));
  const others = problems.filter(({ path }) => !path.includes('reason'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onConfirm(text.trim());
  };
  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      data-ask=""
      onCancel={(event) => {
        // What is being done is not left half seen.
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      <form onSubmit={submit} aria-busy={busy}>
        <h2 id={`${id}-title`}>{title}</h2>
        <div id={`${id}-text`} className="ask-text">
          {children}
        </div>
        {reason !== null && (
          <div className="field">
            <label className="label" htmlFor={`${id}-reason`}>
              {words.reason}
            </label>
            <textarea
              id={`${id}-reason`}
              className="text"
              name="reason"
              rows={3}
              required
              maxLength={1000}
              value={text}
              readOnly={busy}
              aria-invalid={ofReason.length > 0 ? true : undefined}
              aria-describedby={`${id}-reason-hint`}
              onChange={(event) => setText(event.target.value)}
            />
            <small id={`${id}-reason-hint`} className={ofReason.length > 0 ? 'problem' : 'tiny muted'}>
              {ofReason.length > 0 ? ofReason.map(({ message }) => message).join(' ') : reason}
            </small>
          </div>
        )}
        <p role="status" className="small second">
          {busy ? busyWords : ''}
        </p>
        {busy && <progress aria-label={busyWords} />}
        {others.length > 0 && (
          <p role="alert" className="problem">
            {words.notDone} {others.map(({ message }) => message).join(' ')}
          </p>
        )}
        <div className="acts">
          <button className="btn" type="button" disabled={busy} onClick={onClose}>
            {words.cancel}
          </button>
          <button className="btn primary" type="submit" disabled={busy}>
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}
