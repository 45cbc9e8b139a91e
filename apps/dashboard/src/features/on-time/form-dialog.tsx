import { type FormEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useOnTimeWords } from '../../i18n/on-time/words';
import type { Doing } from './use-doing';

/** A form that opens over the page; what is wrong with no field of it stands below all of them. */
export function FormDialog({
  title,
  doing,
  fields,
  onSave,
  onClose,
  children,
}: {
  title: string;
  doing: Doing;
  /** The names of its fields in the API. */
  fields: readonly string[];
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const words = useOnTimeWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { busy, problems } = doing;
  // Closed while it still stands in the page: only then does the dialog give the focus back to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    if (problems.length > 0) dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const others = problems.filter(({ path }) => !fields.includes(path.at(-1) ?? ''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSave();
  };
  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby={`${id}-title`}
      data-form=""
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      {/* What is wrong is said by the API, at its field and in the language of the page. */}
      <form noValidate onSubmit={submit} aria-busy={busy}>
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <p role="status" className="small second">
          {busy ? words.saving : ''}
        </p>
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
            {words.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}
