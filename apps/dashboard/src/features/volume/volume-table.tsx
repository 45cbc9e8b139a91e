import { useSearch } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { shadeEnds, shadeOf } from '../../charts/shades';
import type { Narrowing } from '../../lib/use-narrowing';
import { type FigureDimension, OTHERS, type RecordsKey, stringifySearch } from '../../lib/view';
import type { VolumeSettings } from '../../lib/volume-settings';
import { useCellKeys } from '../../ui/cell-keys';
import { FilterName } from '../../ui/filter-name';
import { type Cross, OTHER, type Value } from './cross';
import type { Showing, Shown } from './drawing';
import { amountOf, nameOf, shortAmountOf, type Writing } from './value-words';
import { VolumeNumber } from './volume-number';

/** Cells that are written at first, and with each further step: as many as a browser lays out without a halt. */
const CELLS_AT_ONCE = 500;
const LEAST_ROWS = 8;

/** The records of a value, or of two together. */
export function recordsOf(...parts: [FigureDimension, Value][]): RecordsKey {
  return parts.map(([dimension, value]) => ({ dimension, value: value.key === OTHER ? OTHERS : value.code }));
}

/**
 * The figure as a table, one row a value of the first dimension; shaded by quantity where it is a heat map. It may have a thousand cells,
 * and so is drawn anew only where what it shows is another.
 */
export const VolumeTable = memo(function VolumeTable({
  caption,
  cross,
  settings,
  writing,
  showing,
  narrowing,
  seen,
  heat,
  whole,
  onOpen,
}: {
  caption: string;
  cross: Cross;
  settings: VolumeSettings;
  writing: Writing;
  showing: Showing;
  narrowing: Narrowing;
  seen: boolean;
  heat: boolean;
  /** Whether the values are whole counts. */
  whole: boolean;
  onOpen: (key: RecordsKey) => void;
}) {
  const { messages, words } = writing;
  const { by, split } = settings;
  const parts = cross.split ?? [];
  const step = Math.max(LEAST_ROWS, Math.floor(CELLS_AT_ONCE / (parts.length + 2)));
  const [steps, setSteps] = useState(1);
  // A value more is sooner written than announced.
  const shownRows = cross.by.length <= steps * step + 2 ? cross.by : cross.by.slice(0, steps * step);
  const compared = cross.by.some((value) => value.before !== null);
  const published = cross.split === null && !settings.share && cross.by.some((value) => value.published.length > 0);
  // What is left beside the largest values is many of them, and would make all others look alike.
  const shaded = (value: Value, part: Value) => heat && value.key !== OTHER && part.key !== OTHER;
  const largest = Math.max(
    0,
    ...cross.by.flatMap((value) => parts.filter((part) => shaded(value, part)).map((part) => showing.part(value, part)?.value ?? 0)),
  );
  const wholeSteps = whole && !settings.share;
  const search = useSearch({ strict: false });
  const page = stringifySearch({ ...search, records: undefined });
  const keys = useCellKeys(seen);
  const number = (shown: ReturnType<Showing['total']>, name: string, records: RecordsKey) => (
    <VolumeNumber
      shown={shown}
      name={name}
      records={records}
      reachable={seen}
      title={messages.overview.openRecords}
      page={page}
      onOpen={onOpen}
    />
  );
  /** What a cell was in the span compared with, beneath what it is. */
  const then = (before: Shown | null, name: string, short: boolean) => (
    <small className="then" data-then={name} {...(before && { 'data-value': before.value })}>
      {before === null ? words.thenUnknown : words.beforeOf(short ? before.text : before.full)}
    </small>
  );
  const right = heat ? 'tot' : 'num';
  return (
    <>
      <div {...(seen && { className: 'heat-scroll', tabIndex: 0, role: 'group', 'aria-label': caption })}>
        <table {...keys} className={heat ? `heat volume-heat${parts.length > 8 ? ' many' : ''}` : 'tbl volume-table'}>
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={heat ? 'r' : undefined}>
                {words.dimension[by]}
              </th>
              {split !== null &&
                parts.map((part) => (
                  <th key={part.key} scope="col" className={heat ? undefined : 'num'}>
                    <FilterName
                      narrowing={narrowing}
                      value={recordsOf([split, part])}
                      name={nameOf(part, split, writing)}
                      reachable={seen}
                    />
                  </th>
                ))}
              <th scope="col" className={right}>
                {split === null ? words.measure[settings.measure] : messages.figure.all}
              </th>
              {compared && (
                <>
                  <th scope="col" className={right}>
                    {words.before}
                  </th>
                  {!settings.share && (
                    <th scope="col" className={right}>
                      {words.change}
                    </th>
                  )}
                </>
              )}
              {published && (
                <th scope="col" className={right}>
                  {words.published}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shownRows.map((value) => {
              const before = showing.before(value);
              return (
                <tr key={value.key}>
                  <th scope="row" className={heat ? 'r' : undefined}>
                    <FilterName narrowing={narrowing} value={recordsOf([by, value])} name={nameOf(value, by, writing)} reachable={seen} />
                  </th>
                  {split !== null &&
                    parts.map((part) => {
                      const shown = showing.part(value, part);
                      const name = `${value.key}|${part.key}`;
                      if (shown === null)
                        return (
                          <td key={part.key} className="num none" data-not-recorded={name}>
                            {heat ? <span className="vh">{messages.figure.notRecorded}</span> : messages.figure.notRecorded}
                          </td>
                        );
                      const shade = shaded(value, part) ? shadeOf(shown.value, largest, wholeSteps) : null;
                      return (
                        <td key={part.key} className={shade === null ? (heat ? undefined : 'num') : shade === 0 ? 'z' : `q${shade}`}>
                          {number(heat ? { ...shown, full: shown.text } : shown, name, recordsOf([by, value], [split, part]))}
                          {compared && then(showing.partBefore(value, part), name, heat)}
                        </td>
                      );
                    })}
                  {value.recorded ? (
                    <td className={right}>{number(showing.whole(value), `${value.key}|total`, recordsOf([by, value]))}</td>
                  ) : (
                    <td className={`${right} none`} data-not-recorded={value.key}>
                      {messages.figure.notRecorded}
                    </td>
                  )}
                  {compared && (
                    <>
                      <td className={right} {...(before && { 'data-before': value.key, 'data-value': before.value })}>
                        {before?.full ?? messages.figure.notRecorded}
                      </td>
                      {!settings.share && (
                        <td className={right} {...(before && { 'data-value': value.figure - before.value })}>
                          {before ? difference(value.figure - before.value, settings, writing) : ''}
                        </td>
                      )}
                    </>
                  )}
                  {published && (
                    <td className={right} {...(value.published[0] && { 'data-value': value.published[0].value })}>
                      {value.published[0] ? amountOf(value.published[0].value, settings.measure, writing) : ''}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={heat ? 'r' : undefined}>
                {words.all}
              </th>
              {split !== null &&
                parts.map((part) => (
                  <td
                    key={part.key}
                    className={heat ? undefined : 'num'}
                    {...(!part.recorded && { 'data-not-recorded': `all|${part.key}` })}
                  >
                    {part.recorded
                      ? number(showing.splitWhole(part), `all|${part.key}`, recordsOf([split, part]))
                      : messages.figure.notRecorded}
                    {compared && then(showing.splitBefore(part), `all|${part.key}`, false)}
                  </td>
                ))}
              <td className={right}>{number(showing.total(), 'all|total', [])}</td>
              {compared && (
                <>
                  <td className={right} {...(cross.totalBefore !== null && { 'data-value': showing.totalBefore()?.value })}>
                    {showing.totalBefore()?.full ?? messages.figure.notRecorded}
                  </td>
                  {!settings.share && (
                    <td className={right} {...(cross.totalBefore !== null && { 'data-value': cross.total - cross.totalBefore })}>
                      {cross.totalBefore === null ? '' : difference(cross.total - cross.totalBefore, settings, writing)}
                    </td>
                  )}
                </>
              )}
              {published && <td />}
            </tr>
          </tfoot>
        </table>
      </div>
      {heat && largest > 0 && (
        <p className="scale" aria-hidden="true">
          <i className="z">0</i>
          {shadeEnds(largest, wholeSteps).map((end, index) => (
            <i key={end} className={`q${index + 1}`}>
              {`≤ ${settings.share ? words.percent(end) : shortAmountOf(end, settings.measure, writing)}`}
            </i>
          ))}
          <span>{words.measure[settings.measure]}</span>
        </p>
      )}
      {shownRows.length < cross.by.length && (
        <p className="acts volume-more">
          <button className="btn sm" type="button" onClick={() => setSteps(steps + 1)} {...(!seen && { tabIndex: -1 })}>
            {words.showMore(Math.min(step, cross.by.length - shownRows.length))}
          </button>
          <span className="small muted" role="status">
            {words.rowsShown(shownRows.length, cross.by.length)}
          </span>
        </p>
      )}
    </>
  );
});

/** A difference with its sign, neither of which is good or bad. */
function difference(value: number, settings: VolumeSettings, writing: Writing): string {
  if (value === 0) return amountOf(0, settings.measure, writing);
  return `${value > 0 ? '+' : '−'}${amountOf(Math.abs(value), settings.measure, writing)}`;
}
