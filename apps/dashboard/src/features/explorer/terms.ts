import {
  calendars,
  changeOrigins,
  comparisons,
  countings,
  directions,
  engagementGaps,
  engagementKinds,
  engagementOrderFields,
  engagementScopes,
  engagementStatuses,
  exportGrains,
  jurisdictionOrderFields,
  jurisdictionTypes,
  lineageKinds,
  locales,
  organizationRoles,
  partnerRoles,
  regionLevels,
  requestStages,
  roles,
  sensitivities,
  sortDirections,
  type Term,
  timeBases,
  volumeDimensions,
  volumeMeasures,
} from '@entente/schema/vocabulary';
import type { Language } from '../../i18n/language';

/** The words of the register's own vocabularies, by the GraphQL type that has them. */
const VOCABULARIES: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
  Calendar: calendars,
  ChangeOrigin: changeOrigins,
  Comparison: comparisons,
  Counting: countings,
  Direction: directions,
  EngagementGap: engagementGaps,
  EngagementKind: engagementKinds,
  EngagementOrderField: engagementOrderFields,
  EngagementScope: engagementScopes,
  EngagementStatus: engagementStatuses,
  ExportGrain: exportGrains,
  JurisdictionOrderField: jurisdictionOrderFields,
  JurisdictionType: jurisdictionTypes,
  LineageKind: lineageKinds,
  Locale: locales,
  OrganizationRole: organizationRoles,
  PartnerRole: partnerRoles,
  RegionLevel: regionLevels,
  RequestStage: requestStages,
  Role: roles,
  Sensitivity: sensitivities,
  SortDirection: sortDirections,
  TimeBasis: timeBases,
  VolumeDimension: volumeDimensions,
  VolumeMeasure: volumeMeasures,
};

/** Whether the values of a GraphQL type are words of the register. */
export function isVocabulary(type: string): boolean {
  return Object.hasOwn(VOCABULARIES, type);
}

/** What a value of an enum is called; the value itself where no vocabulary says. */
export function wordOf(type: string, value: string, language: Language): string {
  return VOCABULARIES[type]?.[value]?.[language] ?? value;
}

const constantCase = (field: string) => field.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

/** What a field of a volume is called, such as `personMonths` or `region`; null for any other. */
export function wordOfField(field: string, language: Language): string | null {
  const dimensions: Readonly<Record<string, Term>> = volumeDimensions;
  const measures: Readonly<Record<string, Term>> = volumeMeasures;
  return (measures[constantCase(field)] ?? dimensions[constantCase(field)])?.[language] ?? null;
}
