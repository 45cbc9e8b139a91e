import { type ReactNode, useEffect, useId, useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import type { Language } from '../../i18n/language';
import { useLanguage } from '../../i18n/locale';
import { type Control, type Parameter, textOf, valueOf, withVariable } from './parameters';
import { wordOf } from './terms';

/** The parameters of a query as fields to fill in: it can be run without a look at its GraphQL. */
export function ParameterForm({
  parameters,
  variables,
  onVariables,
  onRun,
}: {
  parameters: readonly Parameter[];
  variables: Record<string, unknown>;
  onVariables: (variables: Record<string, unknown>) => void;
  onRun: () => void;
}) {
  const words = useExplorerWords().parameters;
  if (parameters.length === 0) return <p className="small second pad">{words.none}</p>;
  return (
    <form
      className="parameters pad"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      {parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          value={variables[parameter.name]}
          onValue={(value) => onVariables(withVariable(variables, parameter.name, value))}
        />
      ))}
      <button className="vh" type="submit" tabIndex={-1}>
        {words.run}
      </button>
    </form>
  );
}

function Field({ parameter, value, onValue }: { parameter: Parameter; value: unknown; onValue: (value: unknown) => void }) {
  const words = useExplorerWords().parameters;
  const language = useLanguage();
  const { name, type, required, fallback, control } = parameter;
  const id = useId();
  const hint =
    fallback !== undefined && fallback !== null
      ? words.otherwise(control.is === 'boolean' ? words.yesNo[fallback === true ? 'true' : 'false'] : wordsOf(control, fallback, language))
      : required
        ? words.required
        : control.is === 'texts'
          ? words.commas
          : control.is === 'partial-date'
            ? words.partialDate
            : words.optional;
  const label = (
    <>
      {name} <code className="muted">{type}</code>
    </>
  );
  if (control.is === 'choices') {
    const chosen = Array.isArray(value) ? value.map(String) : [];
    return (
      <fieldset className="field" data-parameter={name}>
        <legend className="label">{label}</legend>
        <div className="choices">
          {control.values.map((choice) => (
            <label key={choice}>
              <input
                type="checkbox"
                checked={chosen.includes(choice)}
                onChange={(event) => {
                  const next = control.values.filter((known) => (known === choice ? event.target.checked : chosen.includes(known)));
                  onValue(next.length > 0 ? next : undefined);
                }}
              />
              {wordOf(control.type, choice, language)}
            </label>
          ))}
        </div>
        <small className="tiny muted">{hint}</small>
      </fieldset>
    );
  }
  let input: ReactNode;
  if (control.is === 'choice' || control.is === 'boolean') {
    const choices = control.is === 'choice' ? control.values : ['true', 'false'];
    input = (
      <select
        id={id}
        className="text"
        value={value === undefined || value === null ? '' : String(value)}
        onChange={(event) => onValue(valueOf(control, event.target.value))}
      >
        <option value="">{words.notGiven}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {control.is === 'boolean' ? words.yesNo[choice as 'true' | 'false'] : wordOf(control.type, choice, language)}
          </option>
        ))}
      </select>
    );
  } else if (control.is === 'date' || control.is === 'number') {
    input = (
      <input
        id={id}
        className="text"
        type={control.is}
        {...(control.is === 'number' && { step: control.whole ? 1 : 'any' })}
        required={required}
        value={value === undefined || value === null ? '' : String(value)}
        onChange={(event) => onValue(valueOf(control, event.target.value))}
      />
    );
  } else {
    input = <TextInput id={id} text={textOf(control, value)} required={required} onText={(text) => onValue(valueOf(control, text))} />;
  }
  return (
    <div className="field" data-parameter={name}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {input}
      <small className="tiny muted">{hint}</small>
    </div>
  );
}

/** A value as it is said to a reader: the values of an enum by its words. */
function wordsOf(control: Control, value: unknown, language: Language): string {
  if (control.is !== 'choice' && control.is !== 'choices') return textOf(control, value);
  return (Array.isArray(value) ? value : [value]).map((one) => wordOf(control.type, String(one), language)).join(', ');
}

/** Keeps what is typed as it is typed; "a, " is on its way to "a, b". */
function TextInput({ id, text, required, onText }: { id: string; text: string; required: boolean; onText: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    if (!focused) setTyped(text);
  }, [text, focused]);
  return (
    <input
      id={id}
      className="text"
      type="text"
      required={required}
      value={typed}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(event) => {
        setTyped(event.target.value);
        onText(event.target.value);
      }}
    />
  );
}
