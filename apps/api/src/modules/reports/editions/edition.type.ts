import type {
  Calendar as CalendarValue,
  Locale as LocaleValue,
  ReportAccess as ReportAccessValue,
  ReportForm as ReportFormValue,
  ReportSection as ReportSectionValue,
  ReportStatus as ReportStatusValue,
  ReportStepName as ReportStepNameValue,
  VolumeMeasure as VolumeMeasureValue,
} from '@entente/schema/vocabulary';
import { reportSections } from '@entente/schema/vocabulary';
import { Arg, ArgsType, Ctx, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConnectionArguments } from '../../../graphql/connection.js';
import { connectionType } from '../../../graphql/connection-type.js';
import type { RequestContext } from '../../../graphql/context.js';
import {
  Calendar,
  Locale,
  ReportAccess,
  ReportForm,
  ReportSection,
  ReportStatus,
  ReportStepName,
  VolumeMeasure,
} from '../../../graphql/enums.js';
import { globalId } from '../../../graphql/global-id.js';
import { Node } from '../../../graphql/node.type.js';
import { Problem } from '../../../graphql/problem.type.js';
import { DateTime, LocalDate } from '../../../graphql/scalars.js';
import { periodName } from '../compose/in-words.js';
import type { ReportDefinition as Definition } from '../definitions/report-definition.js';
import type { BothNames } from '../figures/both-names.js';
import { sectionAnchor } from '../render/section-anchor.js';
import type { CommentaryRow, EditionRow, FileRow, StepRow } from './edition.repository.js';
import { SUFFIX } from './edition-names.js';

const LOCALE = { nullable: true, description: 'The language; that of the register unless given.' };

function inLanguage(names: BothNames, locale: LocaleValue): string {
  return locale === 'FR' ? names.fr : names.en;
}

@ObjectType('ReportDefinition', { description: 'What a report consists of. Every edition keeps the one that it was made by.' })
export class ReportDefinition {
  @Field(() => String, { description: 'Its permanent code, such as `monthly`.' })
  readonly code: string;

  @Field(() => Int, { description: 'Its version, counted up when it is changed.' })
  readonly version: number;

  @Field(() => String, { description: 'How long a period is: MONTH, QUARTER or YEAR.' })
  readonly grain: string;

  @Field(() => Calendar, { description: 'Whether its years and quarters are fiscal ones or those of the calendar.' })
  readonly calendar: CalendarValue;

  @Field(() => [ReportSection], { description: 'Its parts, in order.' })
  readonly sections: ReportSectionValue[];

  @Field(() => [Locale], { description: 'The languages that every edition is issued in.' })
  readonly languages: LocaleValue[];

  @Field(() => String, { description: 'Code of the region scheme, of which the newest version at the edition’s moment is taken.' })
  readonly scheme: string;

  @Field(() => String, {
    nullable: true,
    description: 'What narrows every figure, as JSON that `engagementVolume(where:)` takes; null where nothing does.',
  })
  readonly filters: string | null;

  @Field(() => Int, { description: 'Years of the trend, the running one included.' })
  readonly trendYears: number;

  @Field(() => Int, { description: 'Engagements that a list has at most; how many more there are is said.' })
  readonly mostListed: number;

  @Field(() => Int, { description: 'Days after the period that are looked ahead.' })
  readonly comingDays: number;

  constructor(readonly definition: Definition) {
    this.code = definition.code;
    this.version = definition.version;
    this.grain = definition.grain;
    this.calendar = definition.calendar;
    this.sections = [...definition.sections];
    this.languages = [...definition.languages];
    this.scheme = definition.scheme;
    this.filters = Object.keys(definition.where).length === 0 ? null : JSON.stringify(definition.where);
    this.trendYears = definition.trendYears;
    this.mostListed = definition.mostListed;
    this.comingDays = definition.comingDays;
  }

  @Field(() => String, { description: 'What it is called.' })
  name(@Arg('locale', () => Locale, LOCALE) locale: LocaleValue | null | undefined, @Ctx() context: RequestContext): string {
    return inLanguage(this.definition.name, locale ?? context.locale);
  }

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the newest period that has ended and that the register holds to its end: what is to be reported now.',
  })
  lastPeriodStart: string;
}

@ObjectType('ReportStep', { description: 'A step on an edition’s way from draft to seal.', simpleResolvers: true })
export class ReportStep {
  @Field(() => DateTime, { description: 'When.' })
  at: string;

  @Field(() => String, { description: 'By whom: a person, in demo mode a role, or a schedule.' })
  actor: string;

  @Field(() => ReportStepName, { description: 'What was done.' })
  did: ReportStepNameValue;

  @Field(() => String, { nullable: true, description: 'Why, or of what; null where nothing was said.' })
  note: string | null;

  constructor({ at, actor, did, note }: StepRow) {
    this.at = at;
    this.actor = actor;
    this.did = did;
    this.note = note;
  }
}

@ObjectType('ReportCommentary', { description: 'What people have written into a section, in one language.', simpleResolvers: true })
export class ReportCommentary {
  @Field(() => ReportSection, { description: 'The section.' })
  section: ReportSectionValue;

  @Field(() => Locale, { description: 'The language that it is written in.' })
  language: LocaleValue;

  @Field(() => String, { description: 'The text; an empty line begins a new paragraph.' })
  text: string;

  @Field(() => String, { description: 'Who wrote it last.' })
  writtenBy: string;

  @Field(() => DateTime, { description: 'When it was last written.' })
  writtenAt: string;

  constructor({ section, language, text, writtenBy, writtenAt }: CommentaryRow) {
    this.section = section;
    this.language = language;
    this.text = text;
    this.writtenBy = writtenBy;
    this.writtenAt = writtenAt;
  }
}

@ObjectType('ReportFile', { description: 'An edition in one form and one language.', simpleResolvers: true })
export class ReportFile {
  @Field(() => ReportForm, { description: 'The form.' })
  form: ReportFormValue;

  @Field(() => Locale, { description: 'The language.' })
  language: LocaleValue;

  @Field(() => ReportAccess, { description: 'The copy.' })
  copy: ReportAccessValue;

  @Field(() => String, { description: 'Where it is to be had, on this server. A draft is written when it is asked for.' })
  url: string;

  @Field(() => Int, { nullable: true, description: 'Bytes; null for a draft.' })
  size: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of its bytes in hexadecimal, as it was sealed; null for a draft.' })
  sha256: string | null;

  constructor(file: Omit<FileRow, 'id' | 'editionId' | 'size' | 'sha256'>, editionId: number, sealed: FileRow | null) {
    this.form = file.form;
    this.language = file.language;
    this.copy = file.access;
    this.url = fileAddress(editionId, file);
    this.size = sealed?.size ?? null;
    this.sha256 = sealed?.sha256 ?? null;
  }
}

/** `/reports/12.pdf?lang=en&paper=letter&copy=full`. */
export function fileAddress(editionId: number, { form, language, access }: Pick<FileRow, 'form' | 'language' | 'access'>): string {
  const asked = new URLSearchParams({ lang: language.toLowerCase() });
  if (form === 'PDF_LETTER') asked.set('paper', 'letter');
  if (access === 'FULL') asked.set('copy', 'full');
  return `/reports/${editionId}.${SUFFIX[form]}?${asked.toString()}`;
}

@ObjectType('ReportCheck', { description: 'Something to look at before an edition is approved.', simpleResolvers: true })
export class ReportCheck {
  @Field(() => String, {
    description: 'What is looked at: FIGURES_AGREE, LANGUAGES_COMPLETE, REASONS_GIVEN, UP_TO_DATE, or the code of a volume note.',
  })
  code: string;

  @Field(() => Boolean, { description: 'Whether it is as it should be. What is not does not keep anybody from approving.' })
  ok: boolean;

  @Field(() => String, { description: 'What it says, in one sentence.' })
  text: string;

  constructor(code: string, ok: boolean, text: string) {
    this.code = code;
    this.ok = ok;
    this.text = text;
  }
}

@ObjectType('ReportOutline', { description: 'A section of an edition, as it is headed in a language.', simpleResolvers: true })
export class ReportOutline {
  @Field(() => ReportSection, { description: 'The section.' })
  section: ReportSectionValue;

  @Field(() => String, { description: 'Its heading.' })
  heading: string;

  @Field(() => String, { description: 'The part of the HTML form’s address that leads there: `s-region`.' })
  anchor: string;

  constructor(section: ReportSectionValue, heading: string) {
    this.section = section;
    this.heading = heading;
    this.anchor = sectionAnchor(section.toLowerCase());
  }
}

@ObjectType('ReportCell', {
  description: 'A figure of two editions: one measure of one row, or of a total. Null where it is not recorded, or not in that edition.',
  simpleResolvers: true,
})
export class ReportCell {
  @Field(() => String, { description: 'Its name, the same in every edition: `kind.toDate|VISIT|ENGAGEMENTS`.' })
  name: string;

  @Field(() => String, { description: 'What it is, in words.' })
  label: string;

  @Field(() => VolumeMeasure, { description: 'What is measured.' })
  measure: VolumeMeasureValue;

  @Field(() => Float, { nullable: true, description: 'In the first edition.' })
  before: number | null;

  @Field(() => Float, { nullable: true, description: 'In the second edition.' })
  now: number | null;

  constructor(cell: {
    readonly name: string;
    readonly label: string;
    readonly measure: VolumeMeasureValue;
    readonly before: number | null;
    readonly now: number | null;
  }) {
    this.name = cell.name;
    this.label = cell.label;
    this.measure = cell.measure;
    this.before = cell.before;
    this.now = cell.now;
  }
}

@ObjectType('ReportComparison', { description: 'Two editions, cell by cell.', simpleResolvers: true })
export class ReportComparison {
  @Field(() => [ReportCell], { description: 'The cells asked for, in the order of the second edition.' })
  cells: ReportCell[];

  @Field(() => Int, { description: 'How many cells there are in either edition.' })
  total: number;

  @Field(() => Int, { description: 'How many of them differ.' })
  differing: number;

  constructor(cells: ReportCell[], total: number, differing: number) {
    this.cells = cells;
    this.total = total;
    this.differing = differing;
  }
}

@ObjectType('ReportEdition', {
  description: 'A report of one period: its figures as of one moment, approved and sealed by two people. A sealed edition never changes.',
  implements: Node,
  simpleResolvers: true,
})
export class ReportEdition extends Node {
  @Field(() => ReportDefinition, { description: 'The definition that it was made by.' })
  definition: ReportDefinition;

  @Field(() => LocalDate, { description: 'First day of the period.' })
  periodStart: string;

  @Field(() => LocalDate, { description: 'Last day of the period.' })
  periodEnd: string;

  @Field(() => Int, { description: '1 for the first edition of a period, 2 for the one that corrects it.' })
  number: number;

  @Field(() => ReportStatus, { description: 'How far it has come.' })
  status: ReportStatusValue;

  @Field(() => Int, { description: 'How often its figures have been taken.' })
  draft: number;

  @Field(() => DateTime, { description: 'As of when the register was counted.' })
  asOf: string;

  @Field(() => Int, { description: 'Counts every change of the edition; given back with what is done to it.' })
  version: number;

  @Field(() => String, { description: 'Who answers for it.' })
  author: string;

  @Field(() => String, { nullable: true, description: 'Who approved it; null before.' })
  approver: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was sealed; null before.' })
  sealedAt: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over the figures of both copies, in hexadecimal; null before it is sealed.',
  })
  figuresHash: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 over the hashes of all its files; null before it is sealed.' })
  filesHash: string | null;

  @Field(() => String, { nullable: true, description: 'Why it corrects an earlier edition; null where it does not.' })
  reason: string | null;

  constructor(
    readonly row: EditionRow,
    definition: Definition,
  ) {
    super();
    this.id = globalId('ReportEdition', row.id);
    this.definition = new ReportDefinition(definition);
    this.periodStart = row.periodStart;
    this.periodEnd = row.periodEnd;
    this.number = row.number;
    this.status = row.status;
    this.draft = row.draft;
    this.asOf = row.asOf;
    this.version = row.version;
    this.author = row.authorName;
    this.approver = row.approverName;
    this.sealedAt = row.sealedAt;
    this.figuresHash = row.figuresHash;
    this.filesHash = row.filesHash;
    this.reason = row.reason;
  }

  @Field(() => String, { description: 'What its period is called: `October 2026`.' })
  period(@Arg('locale', () => Locale, LOCALE) locale: LocaleValue | null | undefined, @Ctx() context: RequestContext): string {
    return periodName(this.row.periodEnd, this.definition.definition, context.moment.state.settings.fiscalMonth, locale ?? context.locale);
  }

  @Field(() => [ReportOutline], { description: 'Its sections, in order.' })
  outline(@Arg('locale', () => Locale, LOCALE) locale: LocaleValue | null | undefined, @Ctx() context: RequestContext): ReportOutline[] {
    return this.definition.sections.map(
      (section) => new ReportOutline(section, inLanguage(reportSections[section], locale ?? context.locale)),
    );
  }
}

export const ReportEditionConnection = connectionType<ReportEdition>('ReportEdition', () => ReportEdition, 'editions of reports');

@InputType('ReportEditionFilter', { description: 'Which editions are wanted.' })
export class ReportEditionFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of definitions.' })
  definitions?: string[] | null;

  @Field(() => [ReportStatus], { nullable: true, description: 'How far they have come.' })
  statuses?: ReportStatusValue[] | null;

  @Field(() => LocalDate, { nullable: true, description: 'Whose period ends on this day or later.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Whose period begins on this day or earlier.' })
  to?: string | null;
}

@ArgsType()
export class ReportEditionsArguments extends ConnectionArguments {
  @Field(() => ReportEditionFilter, { nullable: true, description: 'Which editions are wanted; all that the viewer may see unless given.' })
  where?: ReportEditionFilter | null;
}

@ObjectType('ReportEditionPayload', { description: 'What came of doing something with an edition.', simpleResolvers: true })
export class ReportEditionPayload {
  @Field(() => ReportEdition, { nullable: true, description: 'The edition as it is now; null where there is none.' })
  edition: ReportEdition | null;

  @Field(() => [Problem], { description: 'Why nothing was done; empty where it was.' })
  problems: Problem[];

  constructor(edition: ReportEdition | null, problems: Problem[]) {
    this.edition = edition;
    this.problems = problems;
  }
}

@InputType('DraftReportInput', { description: 'Which report is begun.' })
export class DraftReportInput {
  @Field(() => String, { description: 'Code of the definition, such as `monthly`.' })
  definition: string;

  @Field(() => LocalDate, { description: 'A day of the period.' })
  day: string;

  @Field(() => DateTime, { nullable: true, description: 'The register as it was recorded at this instant; as it is now unless given.' })
  asOf?: string | null;
}

@InputType('ReportCommentaryInput', { description: 'Commentary of one section in one language.' })
export class ReportCommentaryInput {
  @Field(() => ID, { description: 'The edition.' })
  id: string;

  @Field(() => Int, { description: 'The `version` that the text was written on.' })
  version: number;

  @Field(() => ReportSection, { description: 'The section.' })
  section: ReportSectionValue;

  @Field(() => Locale, { description: 'The language that it is written in.' })
  language: LocaleValue;

  @Field(() => String, { description: 'The text, at most 8,000 characters; an empty one takes what stands there away.' })
  text: string;
}
