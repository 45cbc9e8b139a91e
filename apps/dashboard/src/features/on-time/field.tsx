import { type ReactNode, useId } from 'react';
import type { DoingProblem } from './use-doing';

/** What a control of a field is told of it. */
export interface FieldProps {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** What is wrong with a field, by its name in the API. */
export function problemsOf(problems: readonly DoingProblem[], names: readonly string[]): string {
  return problems
    .filter(({ path }) => names.includes(path.at(-1) ?? ''))
    .map(({ message }) => message)
    .join(' ');
}

/** A control under its label, with what helps to fill it in or what is wrong with it. */
export function Field({
  label,
  hint,
  problem,
  children,
}: {
  label: string;
  hint?: string;
  problem: string;
  children: (props: FieldProps) => ReactNode;
}) {
  const id = useId();
  const said = problem !== '' ? problem : hint;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': problem === '' ? undefined : true, 'aria-describedby': said ? `${id}-said` : undefined })}
      {said && (
        <small id={`${id}-said`} className={problem !== '' ? 'problem' : 'tiny muted'}>
          {said}
        </small>
      )}
    </div>
  );
}

/** Several controls under one legend. */
export function Fields({ legend, problem, children }: { legend: string; problem: string; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset aria-describedby={problem === '' ? undefined : id} className="how">
      <legend className="label">{legend}</legend>
      {children}
      {problem !== '' && (
        <small id={id} className="problem">
          {problem}
        </small>
      )}
    </fieldset>
  );
}
