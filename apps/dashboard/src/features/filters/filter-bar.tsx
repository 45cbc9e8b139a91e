import type { Direction, EngagementKind, ShellQuery } from '@entente/schema/gql/operations';
import { IconFilter } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useFilterWords } from '../../i18n/filters/words';
import { useMessages } from '../../i18n/locale';
import { KINDS, type View } from '../../lib/view';
import { KindShape } from '../../ui/kind-mark';
import { useActiveFilters } from './active-filters';
import { Chips } from './chips';
import { HowCounted } from './how-counted';
import { furtherFilters, MoreFilters } from './more-filters';
import { PeriodFilter } from './period-filter';
import { RegionFilter } from './region-filter';
import { ViewsMenu } from './views-menu';

/** The parts of a view that only what is counted has. */
const OF_COUNTS = ['span', 'statuses', 'calendar', 'basis', 'counting'] as const satisfies readonly (keyof View)[];

/** What the page is narrowed to, and by which rules it counts; all of it stands in the address. */
export function FilterBar({
  view,
  shell,
  explanation,
  counts = true,
  onChange,
}: {
  view: View;
  shell: ShellQuery;
  explanation: string | null;
  /** Whether the page counts: within a period, by status, by rules that can be chosen. */
  counts?: boolean;
  onChange: (patch: Partial<View>) => void;
}) {
  const messages = useMessages();
  const words = messages.filters;
  const { more } = useFilterWords();
  const direction = useId();
  const [open, setOpen] = useState(false);
  const scheme = shell.regionSchemes.find((candidate) => candidate.code === (view.scheme ?? shell.register.defaultScheme.code));
  const shownKinds = view.kinds.length > 0 ? view.kinds : KINDS;
  const toggleKind = (kind: EngagementKind) => {
    const next = KINDS.filter((candidate) => (candidate === kind ? !shownKinds.includes(kind) : shownKinds.includes(candidate)));
    // None at all would be a page of nothing: the last one taken out brings all back.
    onChange({ kinds: next.length === KINDS.length ? [] : next });
  };
  const directions: [Direction | null, string][] = [
    [null, words.both],
    ['INBOUND', words.inbound],
    ['OUTBOUND', words.outbound],
  ];
  const putAway = view.regions.length + Number(view.direction !== null) + furtherFilters(counts ? view : { ...view, statuses: [] });
  const filters = useActiveFilters(view, shell).filter(({ key }) => counts || !OF_COUNTS.some((field) => key.startsWith(field)));
  return (
    <div className="filters" data-open={open || undefined}>
      <form className="frame" aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
        {counts && <PeriodFilter view={view} register={shell.register} onChange={onChange} />}
        <fieldset className="field">
          <legend className="label">{words.kind}</legend>
          <div className="seg kinds">
            {KINDS.map((kind) => (
              <label key={kind}>
                <input type="checkbox" checked={shownKinds.includes(kind)} onChange={() => toggleKind(kind)} value={kind} />
                <KindShape kind={kind} />
                {messages.kindPlural[kind]}
              </label>
            ))}
          </div>
        </fieldset>
        <button className="btn narrow-only" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconFilter size={18} stroke={1.6} aria-hidden="true" />
          {putAway === 0 ? more.narrow : more.narrowSome(putAway)}
        </button>
        <RegionFilter view={view} scheme={scheme} onChange={onChange} />
        <fieldset className="field hide-s">
          <legend className="label">{words.direction}</legend>
          <div className="seg">
            {directions.map(([value, label]) => (
              <label key={label}>
                <input
                  type="radio"
                  name={direction}
                  checked={view.direction === value}
                  onChange={() => onChange({ direction: value })}
                  value={value ?? ''}
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <MoreFilters view={view} withStatus={counts} onChange={onChange} />
        <div className="end">
          <ViewsMenu role={shell.viewer.role} />
          {counts && (
            <HowCounted view={view} register={shell.register} schemes={shell.regionSchemes} explanation={explanation} onChange={onChange} />
          )}
        </div>
      </form>
      <Chips filters={filters} onChange={onChange} />
    </div>
  );
}
