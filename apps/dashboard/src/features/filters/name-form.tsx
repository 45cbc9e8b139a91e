import { type FormEvent, useId, useState } from 'react';
import { useFilterWords } from '../../i18n/filters/words';
import { useLanguage } from '../../i18n/locale';

/** What is entered of a view. */
export interface ViewNames {
  nameEn: string | null;
  nameFr: string | null;
  shared: boolean;
}

/** Whoever chose to rename goes on in the field. */
const focusOnce = (field: HTMLInputElement | null) => field?.focus();

/** Names a view in the language that is read, and in the other one where another name is wanted. */
export function NameForm({
  title,
  submit,
  before,
  mayShare,

  onSubmit,
  onCancel,
}: {
  title: string;
  submit: string;
  /** The names that it has; none for a new view. */
  before?: { nameEn: string | null; nameFr: string | null };
  /** Whether it may be shared here. */
  mayShare: boolean;
  /** Tells whether it was done. */
  onSubmit: (names: ViewNames) => Promise<boolean>;
  onCancel?: () => void;
}) {
  const words = useFilterWords().views;
  const language = useLanguage();
  const [names, setNames] = useState({ en: before?.nameEn ?? '', fr: before?.nameFr ?? '' });
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const other = language === 'en' ? 'fr' : 'en';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await onSubmit({ nameEn: names.en.trim() || null, nameFr: names.fr.trim() || null, shared });
    setBusy(false);
    if (done && !before) {
      setNames({ en: '', fr: '' });
      setShared(false);
    }
  };
  const field = (which: 'en' | 'fr', label: string) => (
    <div>
      <label className="label" htmlFor={`${id}${which}`}>
        {label}
      </label>
      <input
        id={`${id}${which}`}
        className="text"
        type="text"
        maxLength={200}
        lang={which}
        autoComplete="off"
        value={names[which]}
        ref={before && which === language ? focusOnce : undefined}
        onChange={(event) => setNames({ ...names, [which]: event.target.value })}
      />
    </div>
  );
  return (
    <form className="name-form" aria-label={title} onSubmit={(event) => void send(event)} data-name-form="">
      {!before && <h4>{title}</h4>}
      {field(language, before ? words.nameIn[language] : words.name)}
      {field(other, before ? words.nameIn[other] : words.otherName[other])}
      {mayShare && !before && (
        <label className="opt">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          <span>
            {words.share}
            <small>{words.shareMore}</small>
          </span>
        </label>
      )}
      <div className="acts">
        <button className="btn sm primary" type="submit" disabled={busy || (names.en.trim() === '' && names.fr.trim() === '')}>
          {submit}
        </button>
        {onCancel && (
          <button className="btn sm" type="button" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
