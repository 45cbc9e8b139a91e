import type { Term } from '@entente/schema/vocabulary';
import * as vocabulary from '@entente/schema/vocabulary';
import { registerEnumType } from 'type-graphql';

/** The values of a vocabulary as an object that decorators take, known to the schema under `name`. */
function enumOf<Value extends string>(
  name: string,
  description: string,
  terms: Readonly<Record<Value, Term>>,
): { readonly [Key in Value]: Key } {
  const keys = Object.keys(terms) as Value[];
  const values = Object.fromEntries(keys.map((key) => [key, key])) as { [Key in Value]: Key };
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(keys.map((key) => [key, { description: terms[key].description }])) as {
      [Key in Value]: { description: string };
    },
  });
  return values;
}

export const Locale = enumOf('Locale', 'A language of the register.', vocabulary.locales);
export const EngagementKind = enumOf('EngagementKind', 'What an engagement is.', vocabulary.engagementKinds);
export const EngagementScope = enumOf('EngagementScope', 'With whom an engagement is arranged.', vocabulary.engagementScopes);
export const Direction = enumOf('Direction', 'Which way a visit goes.', vocabulary.directions);
export const EngagementStatus = enumOf('EngagementStatus', 'How far an engagement has come.', vocabulary.engagementStatuses);
export const Sensitivity = enumOf('Sensitivity', 'Who may see an engagement.', vocabulary.sensitivities);
export const PartnerRole = enumOf('PartnerRole', 'In what role a jurisdiction is part of an engagement.', vocabulary.partnerRoles);
export const OrganizationRole = enumOf(
  'OrganizationRole',
  'In what role an organization is part of an engagement.',
  vocabulary.organizationRoles,
);
export const LineageKind = enumOf('LineageKind', 'How one engagement grew out of another.', vocabulary.lineageKinds);
export const RequestStage = enumOf('RequestStage', 'How far the request for a visit has come.', vocabulary.requestStages);
export const ChangeOrigin = enumOf('ChangeOrigin', 'By what way a change came into the register.', vocabulary.changeOrigins);
export const Role = enumOf('Role', 'What a person may do, each role all that the ones before it may.', vocabulary.roles);
export const JurisdictionType = enumOf('JurisdictionType', 'What kind of place a jurisdiction is.', vocabulary.jurisdictionTypes);
export const RegionLevel = enumOf('RegionLevel', 'How fine a region is.', vocabulary.regionLevels);
export const VolumeDimension = enumOf('VolumeDimension', 'What a figure can be broken down by.', vocabulary.volumeDimensions);
export const Calendar = enumOf('Calendar', 'When years begin.', vocabulary.calendars);
export const TimeBasis = enumOf('TimeBasis', 'In which periods an engagement is counted.', vocabulary.timeBases);
export const Counting = enumOf('Counting', 'How an engagement with several values is counted.', vocabulary.countings);
export const Comparison = enumOf('Comparison', 'What figures are compared with.', vocabulary.comparisons);
export const VolumeMeasure = enumOf('VolumeMeasure', 'What is measured.', vocabulary.volumeMeasures);
export const SortDirection = enumOf('SortDirection', 'Which end comes first.', vocabulary.sortDirections);
export const VolumeNoteCode = enumOf('VolumeNoteCode', 'Something a reader should know beside the figures.', vocabulary.volumeNoteCodes);
export const EngagementOrderField = enumOf(
  'EngagementOrderField',
  'What engagements can be put in order by.',
  vocabulary.engagementOrderFields,
);
export const RecordOrder = enumOf('RecordOrder', 'The order of the records behind a figure.', vocabulary.recordOrders);
export const VisitOutcome = enumOf('VisitOutcome', 'What a visit led to.', vocabulary.visitOutcomes);
export const EngagementGap = enumOf('EngagementGap', 'What the record of an engagement can lack.', vocabulary.engagementGaps);
export const JurisdictionOrderField = enumOf(
  'JurisdictionOrderField',
  'What jurisdictions can be put in order by.',
  vocabulary.jurisdictionOrderFields,
);
export const ContactOrderField = enumOf('ContactOrderField', 'What a list of contacts is put in order by.', vocabulary.contactOrderFields);
export const ExportGrain = enumOf('ExportGrain', 'What one row of an exported file is.', vocabulary.exportGrains);
export const ReportStatus = enumOf('ReportStatus', 'How far an edition of a report has come.', vocabulary.reportStatuses);
export const ReportAccess = enumOf('ReportAccess', 'Whose eyes a copy of an edition is for.', vocabulary.reportAccesses);
export const ReportForm = enumOf('ReportForm', 'In what form an edition is read.', vocabulary.reportForms);
export const ReportSection = enumOf('ReportSection', 'A part of a report.', vocabulary.reportSections);
export const ReportStepName = enumOf('ReportStepName', 'What was done with an edition.', vocabulary.reportSteps);
export const ReportScheduleRule = enumOf('ReportScheduleRule', 'How it is said when a report is due.', vocabulary.reportScheduleRules);
export const ReportRunState = enumOf('ReportRunState', 'What has become of a due time of a schedule.', vocabulary.reportRunStates);
export const ReportDeliveryState = enumOf('ReportDeliveryState', 'What has become of a message.', vocabulary.reportDeliveryStates);
export const ReportCopyReason = enumOf(
  'ReportCopyReason',
  'Why an address is sent the copy that it is sent.',
  vocabulary.reportCopyReasons,
);
export const ReportDeliveryKind = enumOf('ReportDeliveryKind', 'What a message is about.', vocabulary.reportDeliveryKinds);
