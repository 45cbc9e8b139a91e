import type { ReactNode } from 'react';
import { useFilterWords } from '../../i18n/filters/words';
import type { ActiveFilter } from '../../lib/active-filter';
import type { View } from '../../lib/view';
import { State } from '../../ui/state';

/** A page that is narrowed by what there is; in its place, what an address names that there is not, with the way to be without it. */
export function KnownFilters({
  filters,
  onChange,
  children,
}: {
  filters: readonly ActiveFilter[];
  onChange: (patch: Partial<View>) => void;
  children: ReactNode;
}) {
  const words = useFilterWords().unknown;
  const [first] = filters.filter(({ unknown }) => unknown);
  if (!first) return <>{children}</>;
  const [field = ''] = first.key.split(':');
  return (
    <div className="page-head" data-unknown={first.key}>
      <State
        icon="failed"
        title={words.title(field as 'topics' | 'jurisdictions' | 'organizations', first.label)}
        actions={
          <button className="btn" type="button" onClick={() => onChange(first.without)}>
            {words.remove(first.label)}
          </button>
        }
      >
        {words.text}
      </State>
    </div>
  );
}
