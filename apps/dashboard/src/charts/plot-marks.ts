import type { MarkWords } from '../i18n/marks/en';
import type { Mark } from './mark-steps';
import type { Part, PlotGroup, PlotSeries } from './plot-series';

/** The marks of a plot for the keyboard: each place as a whole, then its parts. */
export function marksOf(groups: readonly PlotGroup[], series: readonly PlotSeries[], words: MarkWords, notRecordedText: string): Mark[][] {
  return groups.map((group) => {
    const whole = {
      key: `${group.key}|total`,
      text: words.total(group.label, group.recorded ? withBefore(group) : notRecordedText),
      pressed: group.pressed,
    };
    if (!group.recorded || series.length < 2) return [whole];
    return [
      whole,
      ...series.map((item) => ({
        key: `${group.key}|${item.key}`,
        text: words.part(group.label, item.label, saidOf(group.parts.find((part) => part.series === item.key)) ?? notRecordedText),
      })),
    ];
  });
}

/** What is said of a number: itself, and what it was in the span compared with. */
export function withBefore({ text, before }: { text: string; before: { text: string } | null }): string {
  return before === null ? text : `${text}, ${before.text}`;
}

const saidOf = (part: Part | undefined) => part && withBefore(part);

/** The place and the series of a mark's key; no series for the whole. */
export function placeOf(key: string): [group: string, series: string | null] {
  const bar = key.lastIndexOf('|');
  const series = key.slice(bar + 1);
  return [key.slice(0, bar), series === 'total' ? null : series];
}
