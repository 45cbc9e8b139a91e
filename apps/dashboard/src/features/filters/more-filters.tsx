import type { EngagementScope, EngagementStatus } from '@entente/schema/gql/operations';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useFilterWords } from '../../i18n/filters/words';
import { useMessages } from '../../i18n/locale';
import { COUNTED_STATUSES, chosenStatuses, SCOPES, STATUSES, type View } from '../../lib/view';
import { Float } from '../../ui/float';
import { ChoiceList } from './choice-list';
import { useJurisdictionChoices, useOrganizationChoices, useTopicChoices } from './use-choices';

/** The filters that do not stand in the bar: scope, status, jurisdictions, topics, organizations. */
export function MoreFilters({ view, withStatus, onChange }: { view: View; withStatus: boolean; onChange: (patch: Partial<View>) => void }) {
  const words = useFilterWords().more;
  const count = furtherFilters(withStatus ? view : { ...view, statuses: [] });
  return (
    <div className="field hide-s">
      <Float
        label={words.title}
        panel="pick-panel"
        width={400}
        target={
          <button className="pick short" type="button" data-filter="more">
            {count === 0 ? words.none : words.some(count)}
            <IconChevronDown size={18} stroke={1.6} aria-hidden="true" />
          </button>
        }
      >
        {(close) => <FurtherFilters view={view} withStatus={withStatus} onChange={onChange} onClose={close} />}
      </Float>
    </div>
  );
}

/** How many filters are set that do not stand in the bar. */
export function furtherFilters(view: View): number {
  const lists = [view.jurisdictions, view.topics, view.organizations];
  return Number(view.scope !== null) + Number(view.statuses.length > 0) + lists.reduce((sum, list) => sum + list.length, 0);
}

function FurtherFilters({
  view,
  withStatus,
  onChange,
  onClose,
}: {
  view: View;
  withStatus: boolean;
  onChange: (patch: Partial<View>) => void;
  onClose: () => void;
}) {
  const messages = useMessages();
  const words = useFilterWords();
  const { more } = words;
  const scopeName = useId();
  const statuses = view.statuses.length > 0 ? view.statuses : COUNTED_STATUSES;
  const toggleStatus = (status: EngagementStatus) => {
    const next = statuses.includes(status) ? statuses.filter((other) => other !== status) : [...statuses, status];
    // None at all would be a page of nothing: the last one taken out brings the usual ones back.
    onChange({ statuses: chosenStatuses(next) });
  };
  const scopes: [EngagementScope | null, string][] = [
    [null, more.anyScope],
    ...SCOPES.map((scope): [EngagementScope, string] => [scope, messages.scope(scope, 'PROJECT')]),
  ];
  return (
    <form className="further" aria-label={more.title} onSubmit={(event) => event.preventDefault()} data-more-filters="">
      <fieldset>
        <legend className="label">{more.scope}</legend>
        <div className="seg">
          {scopes.map(([value, label]) => (
            <label key={label}>
              <input
                type="radio"
                name={scopeName}
                checked={view.scope === value}
                value={value ?? ''}
                onChange={() => onChange({ scope: value })}
                data-autofocus={view.scope === value || undefined}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {withStatus && (
        <fieldset>
          <legend className="label">{more.status}</legend>
          <div className="opts two">
            {STATUSES.map((status) => (
              <label className="opt" key={status}>
                <input type="checkbox" value={status} checked={statuses.includes(status)} onChange={() => toggleStatus(status)} />
                <span>{messages.status(status, 'PROJECT')}</span>
              </label>
            ))}
          </div>
          <p className="small muted">{more.statusMore}</p>
        </fieldset>
      )}
      <Section name="jurisdictions" title={more.jurisdiction} chosen={view.jurisdictions.length}>
        {(open) => <Jurisdictions open={open} view={view} onChange={onChange} />}
      </Section>
      <Section name="topics" title={more.topic} chosen={view.topics.length}>
        {(open) => <Topics open={open} view={view} onChange={onChange} />}
      </Section>
      <Section name="organizations" title={more.organization} chosen={view.organizations.length}>
        {(open) => <Organizations open={open} view={view} onChange={onChange} />}
      </Section>
      <p className="small muted">{words.marks.hint}</p>
      <div className="acts">
        <button className="btn sm" type="button" onClick={onClose}>
          {more.close}
        </button>
      </div>
    </form>
  );
}

/** A filter that is unfolded when it is wanted: only then is its list asked for. */
function Section({
  name,
  title,
  chosen,
  children,
}: {
  name: string;
  title: string;
  chosen: number;
  children: (open: boolean) => ReactNode;
}) {
  const words = useFilterWords().more;
  const [open, setOpen] = useState(false);
  return (
    <details className="section" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-section={name}>
        <span className="label">{title}</span>
        {chosen > 0 && <small>{words.chosen(chosen)}</small>}
        <IconChevronDown size={18} stroke={1.6} aria-hidden="true" />
      </summary>
      {children(open)}
    </details>
  );
}

interface ListProps {
  open: boolean;
  view: View;
  onChange: (patch: Partial<View>) => void;
}

function Jurisdictions({ open, view, onChange }: ListProps) {
  const words = useFilterWords().more;
  const choices = useJurisdictionChoices(open);
  return (
    <ChoiceList
      name="jurisdictions"
      legend={words.jurisdiction}
      placeholder={words.search.jurisdictions}
      chosen={view.jurisdictions}
      choices={choices}
      onChange={(jurisdictions) => onChange({ jurisdictions })}
    />
  );
}

function Topics({ open, view, onChange }: ListProps) {
  const words = useFilterWords().more;
  const choices = useTopicChoices(open);
  return (
    <ChoiceList
      name="topics"
      legend={words.topic}
      placeholder={words.search.topics}
      chosen={view.topics}
      choices={choices}
      onChange={(topics) => onChange({ topics })}
    />
  );
}

function Organizations({ open, view, onChange }: ListProps) {
  const words = useFilterWords().more;
  const choices = useOrganizationChoices(open);
  return (
    <ChoiceList
      name="organizations"
      legend={words.organization}
      placeholder={words.search.organizations}
      chosen={view.organizations}
      choices={choices}
      onChange={(organizations) => onChange({ organizations })}
    />
  );
}
