import type { Comparison, VolumeDimension, VolumeMeasure } from '@entente/schema/gql/operations';
import { type ReactNode, useId } from 'react';
import { useMessages } from '../../i18n/locale';
import { useVolumeWords } from '../../i18n/volume/words';
import {
  COMPARISONS,
  canSplit,
  changed,
  DIMENSIONS,
  FORMS,
  type Form,
  MEASURES,
  TOPS,
  type VolumeSettings,
} from '../../lib/volume-settings';
import { OBJECTIONS, type Objection } from './forms';

/** What the figure shows: its dimensions, its measure, its form. What makes no sense cannot be chosen, and says why. */
export function Controls({
  settings,
  objections,
  comparable,
  topped,
  onChange,
}: {
  settings: VolumeSettings;
  objections: Partial<Record<Form, Objection>>;
  /** Why nothing can be compared; null where it can. */
  comparable: string | null;
  /** Whether either dimension has values enough to show the largest alone. */
  topped: boolean;
  onChange: (settings: VolumeSettings) => void;
}) {
  const words = useVolumeWords();
  const messages = useMessages();
  const form = useId();
  const share = useId();
  const notes = useId();
  const change = (patch: Partial<VolumeSettings>) => onChange(changed(settings, patch));
  const refused = OBJECTIONS.map((reason): [Objection, Form[]] => [reason, FORMS.filter((name) => objections[name] === reason)]).filter(
    ([, forms]) => forms.length > 0,
  );
  return (
    <form className="volume-controls" aria-label={words.controls} onSubmit={(event) => event.preventDefault()}>
      <Choice label={words.measured} value={settings.measure} onChange={(value) => change({ measure: value as VolumeMeasure })}>
        {MEASURES.map((name) => (
          <option key={name} value={name}>
            {words.measure[name]}
          </option>
        ))}
      </Choice>
      <Choice label={words.by} value={settings.by} onChange={(value) => change({ by: value as VolumeDimension })}>
        {DIMENSIONS.map((name) => (
          <option key={name} value={name}>
            {words.dimension[name]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.split}
        value={settings.split ?? ''}
        onChange={(value) => change({ split: value === '' ? null : (value as VolumeDimension) })}
      >
        <option value="">{words.noSplit}</option>
        {DIMENSIONS.map((name) => (
          <option key={name} value={name} disabled={!canSplit(settings.by, name)}>
            {words.dimension[name]}
          </option>
        ))}
      </Choice>
      <fieldset className="field">
        <legend className="label">{words.form}</legend>
        <div className="seg" data-forms="">
          {FORMS.map((name) => (
            <label key={name} title={objections[name] && words.objections[objections[name]]}>
              <input
                type="radio"
                name={form}
                value={name}
                checked={settings.form === name}
                disabled={objections[name] !== undefined && settings.form !== name}
                aria-describedby={objections[name] === undefined ? undefined : `${notes}-${objections[name]}`}
                onChange={() => change({ form: name })}
              />
              {words.forms[name]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="opt volume-panels">
        <input
          type="checkbox"
          checked={settings.panels}
          disabled={settings.split === null}
          onChange={(event) => change({ panels: event.target.checked })}
        />
        {words.panels}
      </label>
      <Choice
        label={words.compare}
        value={settings.compare ?? ''}
        disabled={comparable !== null}
        describedBy={comparable === null ? undefined : `${notes}-compare`}
        onChange={(value) => change({ compare: value === '' ? null : (value as Comparison) })}
      >
        <option value="">{words.noComparison}</option>
        {COMPARISONS.map((name) => (
          <option key={name} value={name}>
            {words.comparison[name]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.top}
        value={settings.top === null ? '' : String(settings.top)}
        disabled={!topped}
        describedBy={topped ? undefined : `${notes}-top`}
        onChange={(value) => change({ top: value === '' ? null : Number(value) })}
      >
        {(TOPS.includes(settings.top) ? TOPS : [settings.top, ...TOPS]).map((top) => (
          <option key={top} value={top ?? ''}>
            {top ?? words.topAll}
          </option>
        ))}
      </Choice>
      <fieldset className="field">
        <legend className="label">{words.amounts}</legend>
        <div className="seg">
          {([false, true] as const).map((asShare) => (
            <label key={String(asShare)}>
              <input
                type="radio"
                name={share}
                value={asShare ? 'share' : 'absolute'}
                checked={settings.share === asShare}
                onChange={() => change({ share: asShare })}
              />
              {asShare ? words.shareOf : words.absolute}
            </label>
          ))}
        </div>
      </fieldset>
      <ul className="volume-reasons">
        {refused.map(([reason, forms]) => (
          <li key={reason} id={`${notes}-${reason}`} data-objection={forms.join(' ')}>
            {words.notOffered(messages.list(forms.map((name) => words.forms[name])), words.objections[reason])}
          </li>
        ))}
        {comparable !== null && <li id={`${notes}-compare`}>{comparable}</li>}
        {!topped && <li id={`${notes}-top`}>{words.topNot}</li>}
      </ul>
    </form>
  );
}

function Choice({
  label,
  value,
  disabled = false,
  describedBy,
  onChange,
  children,
}: {
  label: string;
  value: string;
  disabled?: boolean;
  describedBy?: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      {/* Beside its select: a label around it would be read with all that can be chosen. */}
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </div>
  );
}
