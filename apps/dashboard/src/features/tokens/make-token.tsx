import { type FormEvent, useId, useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';

/** Makes a token under a name, to a last day or without one. */
export function MakeToken({
  busy,
  problem,
  today,
  onMake,
}: {
  busy: boolean;
  /** Why the API did not make it. */
  problem: string | null;
  today: string;
  /** Tells whether it was made. */
  onMake: (name: string, expiresOn: string | null) => Promise<boolean>;
}) {
  const words = useExplorerWords().tokens;
  const [name, setName] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onMake(name.trim(), expiresOn === '' ? null : expiresOn);
  };
  return (
    <form className="make-token" onSubmit={submit} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.make}</h2>
      <div className="field">
        <label className="label" htmlFor={`${id}-name`}>
          {words.name}
        </label>
        <input
          id={`${id}-name`}
          className="text"
          name="token-name"
          required
          maxLength={200}
          value={name}
          aria-describedby={`${id}-name-hint`}
          onChange={(event) => setName(event.target.value)}
        />
        <small id={`${id}-name-hint`} className="tiny muted">
          {words.nameHint}
        </small>
      </div>
      <div className="field">
        <label className="label" htmlFor={`${id}-until`}>
          {words.expires}
        </label>
        <input
          id={`${id}-until`}
          className="text"
          type="date"
          name="token-expires"
          min={today}
          value={expiresOn}
          aria-describedby={`${id}-until-hint`}
          onChange={(event) => setExpiresOn(event.target.value)}
        />
        <small id={`${id}-until-hint`} className="tiny muted">
          {words.expiresHint}
        </small>
      </div>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button className="btn primary" type="submit" disabled={busy || name.trim() === ''}>
        {words.make}
      </button>
    </form>
  );
}
