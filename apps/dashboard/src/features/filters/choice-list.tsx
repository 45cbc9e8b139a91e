import { useId, useMemo, useState } from 'react';
import { useFilterWords } from '../../i18n/filters/words';
import { isNamed } from '../../lib/fold';
import type { Choices } from './use-choices';

/** More are not shown at once: whoever looks for one of thousands types. */
const SHOWN_AT_MOST = 60;

/** Any number of a long list, found by typing a part of a name. */
export function ChoiceList({
  name,
  legend,
  placeholder,
  chosen,
  choices: { choices, failed },
  onChange,
}: {
  /** Which filter, for tests. */
  name: string;
  legend: string;
  placeholder: string;
  chosen: readonly string[];
  choices: Choices;
  onChange: (values: string[]) => void;
}) {
  const words = useFilterWords().more;
  const [typed, setTyped] = useState('');
  const field = useId();
  const found = useMemo(() => (choices ?? []).filter((choice) => isNamed(typed, choice.names)), [choices, typed]);
  // What is chosen stays in sight while others are looked for.
  const own = (choices ?? []).filter((choice) => chosen.includes(choice.value));
  const others = found.filter((choice) => !chosen.includes(choice.value)).slice(0, SHOWN_AT_MOST);
  const hidden = found.filter((choice) => !chosen.includes(choice.value)).length - others.length;
  const toggle = (value: string) => onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  if (failed) return <p className="problem">{words.failed}</p>;
  if (!choices) return <p className="small muted">{words.loading}</p>;
  return (
    <div className="choices" data-choices={name}>
      <label className="vh" htmlFor={field}>
        {placeholder}
      </label>
      <input
        id={field}
        className="text"
        type="search"
        autoComplete="off"
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // Enter would send the form; it chooses the only name that is left instead.
          if (event.key === 'Enter') {
            event.preventDefault();
            if (found.length === 1 && found[0]) toggle(found[0].value);
          }
        }}
      />
      <p className="vh" role="status">
        {typed === '' ? '' : found.length === 0 ? words.noMatch(typed) : words.matches(found.length)}
      </p>
      <fieldset className="opts">
        <legend className="vh">{legend}</legend>
        {[...own, ...others].map((choice) => (
          <label className="opt" key={choice.value}>
            <input type="checkbox" value={choice.value} checked={chosen.includes(choice.value)} onChange={() => toggle(choice.value)} />
            <span>
              {choice.name}
              {choice.code && <span className="code">{choice.code}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {found.length === 0 && <p className="small second">{words.noMatch(typed)}</p>}
      {hidden > 0 && <p className="small second">{words.further(hidden)}</p>}
    </div>
  );
}
