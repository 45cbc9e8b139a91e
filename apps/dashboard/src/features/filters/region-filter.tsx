import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { useMessages } from '../../i18n/locale';
import type { SchemeInfo } from '../../lib/api';
import type { View } from '../../lib/view';
import { Float } from '../../ui/float';

/** Regions and sub-regions of the scheme, any number of them. */
export function RegionFilter({
  view,
  scheme,
  onChange,
}: {
  view: View;
  scheme: SchemeInfo | undefined;
  onChange: (patch: Partial<View>) => void;
}) {
  const messages = useMessages();
  const words = messages.filters;
  const label = useId();
  const value = useId();
  const regions = scheme?.regions ?? [];
  const nameOf = (code: string) =>
    regions.flatMap((region) => [region, ...region.children]).find((region) => region.code === code)?.name ?? code;
  const [only] = view.regions;
  const shown = only === undefined ? words.allRegions : view.regions.length === 1 ? nameOf(only) : words.regionsChosen(view.regions.length);
  const toggle = (code: string) =>
    onChange({ regions: view.regions.includes(code) ? view.regions.filter((other) => other !== code) : [...view.regions, code] });
  const option = (code: string, name: string, sub: boolean) => (
    <label className={`opt${sub ? ' sub' : ''}`} key={code}>
      <input type="checkbox" value={code} checked={view.regions.includes(code)} onChange={() => toggle(code)} />
      <span>{name}</span>
    </label>
  );
  return (
    <div className="field hide-s">
      <span className="label" id={label}>
        {words.region}
      </span>
      <Float
        label={words.region}
        panel="pick-panel"
        width={360}
        target={
          <button className="pick short" type="button" aria-labelledby={`${label} ${value}`} data-filter="regions">
            <span id={value}>{shown}</span>
            <IconChevronDown size={18} stroke={1.6} aria-hidden="true" />
          </button>
        }
      >
        <fieldset className="opts">
          <legend className="label">{scheme?.name ?? words.region}</legend>
          {regions.map((region) => (
            <div key={region.code}>
              {option(region.code, region.name, false)}
              {region.children.map((child) => option(child.code, child.name, true))}
            </div>
          ))}
        </fieldset>
        {view.regions.length > 0 && (
          <div className="acts">
            <button className="btn sm" type="button" onClick={() => onChange({ regions: [] })}>
              {words.clearRegions}
            </button>
          </div>
        )}
      </Float>
    </div>
  );
}
