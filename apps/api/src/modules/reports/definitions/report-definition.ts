import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarKind, Grain } from '@entente/schema/calendar';
import type { ReportSection } from '@entente/schema/vocabulary';
import type { BothNames } from '../figures/both-names.js';

/** What a report consists of: data with a version, of which every edition keeps the one that it was made by. */
export interface ReportDefinition {
  /** `monthly`. */
  readonly code: string;
  readonly version: number;
  /** How long a period is. */
  readonly grain: Grain;
  readonly name: BothNames;
  /** Title of every edition. */
  readonly title: BothNames;
  readonly languages: readonly ('EN' | 'FR')[];
  readonly calendar: CalendarKind;
  /** Code of the region scheme; its newest version at the edition's moment. */
  readonly scheme: string;
  /** What narrows every figure, as `Query.engagementVolume(where:)` takes it; nothing where empty. */
  readonly where: Readonly<Record<string, unknown>>;
  /** Years of the trend, the running one included. */
  readonly trendYears: number;
  /** Longest list of engagements; how many more there are is said. */
  readonly mostListed: number;
  /** Days after the period that are looked ahead. */
  readonly comingDays: number;
  readonly sections: readonly ReportSection[];
}

/** The definitions of a folder, one a file, in the order of their grain. */
export function readReportDefinitions(folder: string): ReportDefinition[] {
  const order: readonly Grain[] = ['MONTH', 'QUARTER', 'YEAR'];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ReportDefinition)
    .sort((a, b) => order.indexOf(a.grain) - order.indexOf(b.grain) || a.code.localeCompare(b.code, 'en'));
}
