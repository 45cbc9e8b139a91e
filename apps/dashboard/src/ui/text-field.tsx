import { useId } from 'react';

/** A line or more of text under its label, with what is wrong with it, or else a hint, below. */
export function TextField({
  label,
  hint,
  value,
  onValue,
  problems,
  name,
  lang,
  list,
  long = false,
  mono = false,
  autoFocus = false,
}: {
  label: string;
  hint?: string;
  value: string;
  onValue: (value: string) => void;
  problems: readonly { readonly message: string }[];
  name: string;
  lang?: string;
  /** The id of the list that completes what is typed. */
  list?: string;
  long?: boolean;
  mono?: boolean;
  /** Whether a panel that opens gives it the focus. */
  autoFocus?: boolean;
}) {
  const bad = problems.length > 0;
  const id = useId();
  const described = `${id}-said`;
  const shared = {
    id,
    name,
    lang,
    value,
    'aria-invalid': bad || undefined,
    'aria-describedby': bad || hint ? described : undefined,
    className: `text${mono ? ' mono' : ''}`,
  };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {long ? (
        <textarea {...shared} rows={2} onChange={(event) => onValue(event.target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          list={list}
          autoComplete="off"
          data-autofocus={autoFocus || undefined}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
      {(bad || hint) && (
        <small id={described} className={bad ? 'problem' : 'tiny muted'} role={bad ? 'alert' : undefined}>
          {bad ? problems.map((problem) => problem.message).join(' ') : hint}
        </small>
      )}
    </div>
  );
}
