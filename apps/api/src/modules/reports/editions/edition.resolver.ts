import { dayToIso } from '@entente/schema/calendar';
import type { Locale as LocaleValue, ReportAccess as ReportAccessValue } from '@entente/schema/vocabulary';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../graphql/connection-type.js';
import type { RequestContext } from '../../../graphql/context.js';
import { Locale, ReportAccess } from '../../../graphql/enums.js';
import { pageOfRows } from '../../../graphql/page-of-rows.js';
import { Problem } from '../../../graphql/problem.type.js';
import { hasRole, maySeeProtected, ownerKey } from '../../access/viewer.js';
import { lastCoveredDay } from '../../register/last-years.js';
import { lastPeriodStart } from '../figures/report-spans.js';
import { compareEditions } from './compare-editions.js';
import { closedSince, editionDetails } from './edition.loader.js';
import { ACCESSES, definitionOf, type EditionMoved, type EditionService, FORMS } from './edition.service.js';
import {
  DraftReportInput,
  ReportCell,
  ReportCheck,
  ReportCommentary,
  ReportCommentaryInput,
  ReportComparison,
  ReportDefinition,
  ReportEdition,
  ReportEditionConnection,
  ReportEditionPayload,
  ReportEditionsArguments,
  ReportFile,
  ReportStep,
} from './edition.type.js';

const ID_ARGUMENT = { description: 'The `id` of the edition.' };
const VERSION = { description: 'The `version` of the edition that is looked at.' };

/** Begins editions of reports and leads them from draft to seal. */
@Resolver()
export class ReportEditionResolver {
  constructor(private readonly service: EditionService) {}

  @Query(() => [ReportDefinition], { description: 'The reports that are issued, the shortest period first.' })
  reportDefinitions(@Ctx() { moment }: RequestContext): ReportDefinition[] {
    // Of what the register does not hold there is nothing to report.
    const day = Math.min(moment.today, lastCoveredDay(moment.state, moment.today) + 1);
    return this.service.definitions.map((definition) => {
      const shown = new ReportDefinition(definition);
      shown.lastPeriodStart = lastPeriodStart(dayToIso(day), definition, moment.state.settings.fiscalMonth);
      return shown;
    });
  }

  @Query(() => ReportEditionConnection, {
    description: 'Editions of reports, the newest period first: sealed ones, and for OFFICER and above those under way.',
  })
  async reportEditions(
    @Args(() => ReportEditionsArguments) asked: ReportEditionsArguments,
    @Ctx() { viewer }: RequestContext,
  ): Promise<Connection<ReportEdition>> {
    const { where } = asked;
    const rows = (await this.service.list(viewer)).filter(
      ({ definition, status, periodStart, periodEnd }) =>
        (!where?.definitions?.length || where.definitions.includes(definition)) &&
        (!where?.statuses?.length || where.statuses.includes(status)) &&
        (!where?.from || periodEnd >= where.from) &&
        (!where?.to || periodStart <= where.to),
    );
    const page = pageOfRows(
      rows,
      asked,
      4,
      ({ periodStart, definition, number, id }) => [periodStart, definition, number, id],
      editionOf,
      [-1, 1, -1, 1],
    );
    return new ReportEditionConnection(() => page, page.countAll);
  }

  @Query(() => ReportEdition, { nullable: true, description: 'An edition; null where there is none that the viewer may see.' })
  async reportEdition(@Arg('id', () => ID, ID_ARGUMENT) id: string, @Ctx() { viewer }: RequestContext): Promise<ReportEdition | null> {
    const row = await this.service.tryFind(viewer, id);
    return row && editionOf(row);
  }

  @Query(() => ReportComparison, { description: 'Two editions, cell by cell. Editions of one report compare best.' })
  async compareReportEditions(
    @Arg('before', () => ID, { description: 'The `id` of the first.' }) before: string,
    @Arg('now', () => ID, { description: 'The `id` of the second.' }) now: string,
    @Arg('differingOnly', () => Boolean, { defaultValue: true, description: 'Only cells that differ.' }) differingOnly: boolean,
    @Arg('copy', () => ReportAccess, { defaultValue: 'OPEN', description: 'Which copy of both.' }) copy: ReportAccessValue,
    @Arg('locale', () => Locale, { nullable: true, description: 'The language of labels; that of the register unless given.' })
    locale: LocaleValue | null | undefined,
    @Ctx() { viewer, locale: own }: RequestContext,
  ): Promise<ReportComparison> {
    const [first, second] = await Promise.all(
      [before, now].map(async (id) => this.service.figuresOf(viewer, await this.service.find(viewer, id), copy)),
    );
    if (!first || !second) return new ReportComparison([], 0, 0);
    const cells = compareEditions(first, second, locale ?? own);
    const differing = cells.filter((cell) => cell.before !== cell.now);
    return new ReportComparison(
      (differingOnly ? differing : cells).map((cell) => new ReportCell(cell)),
      cells.length,
      differing.length,
    );
  }

  @Mutation(() => ReportEditionPayload, {
    description: 'Begins the edition of a period as a draft, or gives the one that is under way. For OFFICER and above.',
  })
  async draftReport(
    @Arg('input', () => DraftReportInput, { description: 'Which report.' }) { definition, day, asOf }: DraftReportInput,
    @Ctx() { viewer, moment }: RequestContext,
  ): Promise<ReportEditionPayload> {
    return payloadOf(await this.service.draft(viewer, { definition, day, asOf: asOf ?? null }, moment));
  }

  @Mutation(() => ReportEditionPayload, {
    description: 'Begins the edition that corrects a sealed one, which is kept as it is. For OFFICER and above.',
  })
  async correctReport(
    @Arg('id', () => ID, { description: 'The `id` of the sealed edition.' }) id: string,
    @Arg('reason', () => String, { description: 'Why, at most 1,000 characters: it is printed.' }) reason: string,
    @Ctx() { viewer, moment }: RequestContext,
  ): Promise<ReportEditionPayload> {
    return payloadOf(await this.service.correct(viewer, id, reason, moment));
  }

  @Mutation(() => ReportEditionPayload, { description: 'Takes the figures of a draft anew, as they are now. For OFFICER and above.' })
  async refreshReport(
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Ctx() { viewer, moment }: RequestContext,
  ): Promise<ReportEditionPayload> {
    return payloadOf(await this.service.refresh(viewer, id, version, moment));
  }

  @Mutation(() => ReportEditionPayload, { description: 'Writes commentary into a section of a draft. For OFFICER and above.' })
  async writeReportCommentary(
    @Arg('input', () => ReportCommentaryInput, { description: 'The commentary.' }) input: ReportCommentaryInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportEditionPayload> {
    return payloadOf(await this.service.comment(viewer, input));
  }

  @Mutation(() => ReportEditionPayload, {
    description: 'Submits a draft for approval; whoever does so is its author from then on. For OFFICER and above.',
  })
  async submitReport(
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportEditionPayload> {
    return payloadOf(await this.service.submit(viewer, id, version));
  }

  @Mutation(() => ReportEditionPayload, { description: 'Sends what was submitted back to draft. For APPROVER and above, and its author.' })
  async returnReport(
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('reason', () => String, { description: 'Why, at most 1,000 characters.' }) reason: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportEditionPayload> {
    return payloadOf(await this.service.giveBack(viewer, id, version, reason));
  }

  @Mutation(() => ReportEditionPayload, {
    description: 'Approves and seals what was submitted, for ever. For APPROVER and above, who had no hand in it.',
  })
  async approveReport(
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportEditionPayload> {
    return payloadOf(await this.service.approve(viewer, id, version));
  }

  @Mutation(() => ReportEditionPayload, { description: 'Gives a draft up. For OFFICER and above.' })
  async discardReport(
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Ctx() { viewer }: RequestContext,
  ): Promise<ReportEditionPayload> {
    return payloadOf(await this.service.discard(viewer, id, version));
  }
}

/** What stands round an edition. */
@Resolver(() => ReportEdition)
export class ReportEditionFieldResolver {
  constructor(private readonly service: EditionService) {}

  @FieldResolver(() => [ReportStep], { description: 'Its way so far, the first step first.' })
  async steps(@Root() { row }: ReportEdition, @Ctx() context: RequestContext): Promise<ReportStep[]> {
    return (await editionDetails(this.service, context).load(row.id)).steps.map((step) => new ReportStep(step));
  }

  @FieldResolver(() => [ReportCommentary], { description: 'What people have written into it, by section and language.' })
  async commentary(@Root() { row }: ReportEdition, @Ctx() context: RequestContext): Promise<ReportCommentary[]> {
    return (await editionDetails(this.service, context).load(row.id)).commentary.map((one) => new ReportCommentary(one));
  }

  @FieldResolver(() => [ReportFile], { description: 'Its forms in all its languages, of the copies that the viewer may open.' })
  async files(@Root() { row }: ReportEdition, @Ctx() context: RequestContext): Promise<ReportFile[]> {
    const { files } = await editionDetails(this.service, context).load(row.id);
    return ACCESSES.filter((access) => access === 'OPEN' || maySeeProtected(context.viewer)).flatMap((access) =>
      definitionOf(row).languages.flatMap((language) =>
        FORMS.map((form) => {
          const sealed = files.find((file) => file.access === access && file.language === language && file.form === form);
          return new ReportFile({ access, language, form }, row.id, sealed ?? null);
        }),
      ),
    );
  }

  @FieldResolver(() => ReportEdition, { nullable: true, description: 'The sealed edition that it corrects; null where it is the first.' })
  async supersedes(@Root() { row }: ReportEdition, @Ctx() context: RequestContext): Promise<ReportEdition | null> {
    const { supersedes } = await editionDetails(this.service, context).load(row.id);
    return supersedes && editionOf(supersedes);
  }

  @FieldResolver(() => ReportEdition, { nullable: true, description: 'The sealed edition that corrects it; null where none does.' })
  async supersededBy(@Root() { row }: ReportEdition, @Ctx() context: RequestContext): Promise<ReportEdition | null> {
    const { supersededBy } = await editionDetails(this.service, context).load(row.id);
    return supersededBy && editionOf(supersededBy);
  }

  @FieldResolver(() => [ReportCheck], {
    description:
      'What to look at before it is approved, asked of the register again; for OFFICER and above, empty for others and once it is sealed.',
  })
  async checks(
    @Root() { row }: ReportEdition,
    @Ctx() { viewer, moment, locale: own }: RequestContext,
    @Arg('locale', () => Locale, { nullable: true, description: 'The language; that of the register unless given.' })
    locale?: LocaleValue,
  ): Promise<ReportCheck[]> {
    if (!hasRole(viewer, 'OFFICER') || row.status === 'SEALED') return [];
    const checks = await this.service.checks(viewer, row, moment);
    return checks.map(({ code, ok, en, fr }) => new ReportCheck(code, ok, (locale ?? own) === 'FR' ? fr : en));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many figures of the last sealed edition would be different now, by this one.',
  })
  async restatedCells(@Root() { row }: ReportEdition, @Ctx() context: RequestContext): Promise<number | null> {
    return (await editionDetails(this.service, context).load(row.id)).restatedCells;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may approve it now: APPROVER and above, who had no hand in it.' })
  async mayApprove(@Root() { row }: ReportEdition, @Ctx() context: RequestContext): Promise<boolean> {
    const { viewer } = context;
    if (row.status !== 'SUBMITTED' || !hasRole(viewer, 'APPROVER')) return false;
    const { steps } = await editionDetails(this.service, context).load(row.id);
    return row.authorKey !== ownerKey(viewer) && !steps.some(({ actorKey, did }) => actorKey === ownerKey(viewer) && did !== 'RETURNED');
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may read it now: not one below OFFICER, once an engagement that it names has been protected.',
  })
  async mayRead(@Root() { row }: ReportEdition, @Ctx() context: RequestContext): Promise<boolean> {
    return !(await closedSince(this.service, context).load(row.id));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write, refresh, submit or discard it now.' })
  mayEdit(@Root() { row }: ReportEdition, @Ctx() { viewer }: RequestContext): boolean {
    return row.status === 'DRAFT' && hasRole(viewer, 'OFFICER');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may send it back to draft now.' })
  mayReturn(@Root() { row }: ReportEdition, @Ctx() { viewer }: RequestContext): boolean {
    return row.status === 'SUBMITTED' && (hasRole(viewer, 'APPROVER') || row.authorKey === ownerKey(viewer));
  }
}

function editionOf(row: Parameters<typeof definitionOf>[0]): ReportEdition {
  return new ReportEdition(row, definitionOf(row));
}

function payloadOf({ edition, problems }: EditionMoved): ReportEditionPayload {
  return new ReportEditionPayload(
    edition && editionOf(edition),
    problems.map(({ code, path, en, fr }) => new Problem(code, path, en, fr)),
  );
}
