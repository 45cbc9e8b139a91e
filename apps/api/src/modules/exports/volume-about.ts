// What stands behind the figures of a volume: asked for with its rows, and told on the sheet beside them.
import type { Column } from './columns.js';

/** What an answer says of its figures, in one language. */
export interface VolumeAbout {
  readonly asOf: string;
  readonly scheme: string;
  readonly explanation: string;
  readonly notes: readonly { readonly count: number; readonly text: string }[];
  readonly additive: boolean;
  readonly overlap: number;
  /** Measures with the total that was counted directly. */
  readonly total: Readonly<Record<string, number>>;
  /** Labels of periods that the register does not claim to hold. */
  readonly notRecorded: readonly string[];
}

const MEASURES = ['engagements', 'delegates', 'days', 'budget', 'personMonths'];
/** Of the reader's own, the measures that their rows have. */
const measuresOf = (columns: readonly Column[]) =>
  MEASURES.filter((measure) => columns.some(({ path }) => path.length === 2 && path[0] === 'figures' && path[1] === measure));

const KEY = 'ententeAbout';

/** What is selected beside a volume's rows. */
export function volumeAboutSelection(columns: readonly Column[], locale: 'EN' | 'FR'): string {
  const measures = measuresOf(columns);
  return `{
    ${KEY}AsOf: asOf
    ${KEY}Scheme: scheme { code version name(locale: ${locale}) }
    ${KEY}Explanation: explanation(locale: ${locale})
    ${KEY}Notes: notes { count text(locale: ${locale}) }
    ${KEY}Additive: additive
    ${KEY}Overlap: overlap
    ${KEY}NotRecorded: notRecorded { label }
    ${measures.length > 0 ? `${KEY}Total: total { ${measures.join(' ')} }` : ''}
  }`;
}

/** What a volume that was asked with `volumeAboutSelection` says of itself. */
export function aboutVolume(volume: unknown): VolumeAbout | null {
  if (typeof volume !== 'object' || volume === null) return null;
  const said = (name: string) => (volume as Record<string, unknown>)[`${KEY}${name}`];
  const scheme = said('Scheme') as { code: string; version: string; name: string };
  return {
    asOf: said('AsOf') as string,
    scheme: `${scheme.name} (${scheme.code} ${scheme.version})`,
    explanation: said('Explanation') as string,
    notes: said('Notes') as VolumeAbout['notes'],
    additive: said('Additive') as boolean,
    overlap: said('Overlap') as number,
    notRecorded: (said('NotRecorded') as { label: string }[]).map(({ label }) => label),
    total: (said('Total') as Record<string, number> | undefined) ?? {},
  };
}
