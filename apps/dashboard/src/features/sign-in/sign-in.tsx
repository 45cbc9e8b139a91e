import { useMutation } from '@apollo/client/react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage, useMessages } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';
import { SIGN_IN } from './sign-in.operations';

/** Stands in the place of every page while nobody is signed in to a register with accounts. */
export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.signIn;
  const [signIn, { loading, error }] = useMutation(SIGN_IN);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    document.title = `${words.title} – ${messages.shell.productName}`;
  }, [words, messages]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await signIn({ variables: { email, password } }).catch(() => null);
    if (answer?.data) return onSignedIn();
    setPassword('');
    passwordField.current?.focus();
  };
  const described = error ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {};
  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)} aria-labelledby={`${id}-title`}>
      <h1 id={`${id}-title`}>{words.title}</h1>
      <p className="second">{words.what}</p>
      <div className="field">
        <label className="label" htmlFor={`${id}-email`}>
          {words.email}
        </label>
        <input
          id={`${id}-email`}
          className="text"
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          {...described}
          onChange={(event) => setEmail(event.target.value)}
        />
      </div>
      <div className="field">
        <label className="label" htmlFor={`${id}-password`}>
          {words.password}
        </label>
        <input
          id={`${id}-password`}
          ref={passwordField}
          className="text"
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          {...described}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      {error && (
        <p id={`${id}-problem`} className="problem" role="alert">
          {errorInWords(error, language)}
        </p>
      )}
      <button className="btn primary" type="submit" disabled={loading}>
        {words.submit}
      </button>
    </form>
  );
}
