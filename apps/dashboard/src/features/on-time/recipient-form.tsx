import { useState } from 'react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useOnTimeWords } from '../../i18n/on-time/words';
import { Field, Fields, problemsOf } from './field';
import { FormDialog } from './form-dialog';
import type { Definition, Done, Recipient, Schedule } from './on-time';
import { ADD_RECIPIENT, UPDATE_RECIPIENT } from './on-time.operations';
import { useDoing } from './use-doing';

const FIELDS = ['definition', 'schedule', 'email', 'name', 'language', 'access', 'forms'] as const;
const FORMS = ['PDF_A4', 'PDF_LETTER', 'HTML', 'XLSX', 'JSON'] as const;
const LANGUAGES = ['EN', 'FR'] as const;

/** Adds a recipient, or changes one. */
export function RecipientForm({
  recipient,
  definitions,
  schedules,
  onDone,
  onClose,
}: {
  /** Null for a new one. */
  recipient: Recipient | null;
  definitions: readonly Definition[];
  schedules: readonly Schedule[];
  onDone: (done: Done) => void;
  onClose: () => void;
}) {
  const words = useOnTimeWords();
  const language = useLanguage();
  const { doing, act } = useDoing();
  const { problems } = doing;
  const [of, setOf] = useState(`definition ${definitions[0]?.code ?? ''}`);
  const [given, setGiven] = useState({
    email: recipient?.email ?? '',
    name: recipient?.name ?? '',
    language: recipient?.language ?? apiLocale(language),
    access: recipient?.access ?? ('OPEN' as const),
    forms: recipient?.forms ?? (['PDF_A4'] as const),
  });
  const set = (some: Partial<typeof given>) => setGiven((before) => ({ ...before, ...some }));
  const save = async () => {
    const locale = apiLocale(language);
    const input = { ...given, forms: [...given.forms] };
    const [kind, key = ''] = of.split(' ');
    const kept = recipient
      ? await act(UPDATE_RECIPIENT, { input: { ...input, id: recipient.id, version: recipient.version }, locale })
      : await act(ADD_RECIPIENT, { input: { ...input, [kind === 'schedule' ? 'schedule' : 'definition']: key }, locale });
    if (kept) onDone({ text: recipient ? words.recipientChanged(given.name.trim()) : words.recipientAdded(given.name.trim()) });
  };
  return (
    <FormDialog
      title={recipient ? words.changeRecipient(recipient.name) : words.addRecipient}
      doing={doing}
      fields={FIELDS}
      onSave={() => void save()}
      onClose={onClose}
    >
      {!recipient && (
        <Field label={words.of} problem={problemsOf(problems, ['definition', 'schedule'])}>
          {(props) => (
            <select {...props} className="input" name="of" value={of} onChange={(event) => setOf(event.target.value)}>
              {definitions.map(({ code, name }) => (
                <option key={code} value={`definition ${code}`}>
                  {words.everyEdition(name)}
                </option>
              ))}
              {schedules.map(({ id, name }) => (
                <option key={id} value={`schedule ${id}`}>
                  {words.whatDrafts(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="pair">
        <Field label={words.name} problem={problemsOf(problems, ['name'])}>
          {(props) => (
            <input {...props} className="text" name="name" value={given.name} onChange={(event) => set({ name: event.target.value })} />
          )}
        </Field>
        <Field label={words.email} problem={problemsOf(problems, ['email'])}>
          {(props) => (
            <input
              {...props}
              className="text"
              type="email"
              name="email"
              autoComplete="off"
              value={given.email}
              onChange={(event) => set({ email: event.target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset>
        <legend className="label">{words.in}</legend>
        <div className="seg">
          {LANGUAGES.map((one) => (
            <label key={one}>
              <input type="radio" name="language" value={one} checked={given.language === one} onChange={() => set({ language: one })} />
              {words.inLanguage[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <Fields legend={words.most} problem={problemsOf(problems, ['access'])}>
        <label className="opt">
          <input type="radio" name="access" value="OPEN" checked={given.access === 'OPEN'} onChange={() => set({ access: 'OPEN' })} />
          <span>{words.mostOpen}</span>
        </label>
        <label className="opt">
          <input type="radio" name="access" value="FULL" checked={given.access === 'FULL'} onChange={() => set({ access: 'FULL' })} />
          <span>
            {words.mostFull}
            <small>{words.mostFullHint}</small>
          </span>
        </label>
      </Fields>
      <Fields legend={words.files} problem={problemsOf(problems, ['forms'])}>
        {FORMS.map((form) => (
          <label className="opt" key={form}>
            <input
              type="checkbox"
              name="forms"
              value={form}
              checked={given.forms.includes(form)}
              onChange={(event) => set({ forms: FORMS.filter((one) => (one === form ? event.target.checked : given.forms.includes(one))) })}
            />
            <span>{words.forms[form]}</span>
          </label>
        ))}
      </Fields>
    </FormDialog>
  );
}
