import { type CalendarKind, type Day, isoToDay } from '@entente/schema/calendar';
import type { PageRequest } from '../../graphql/connection.js';
import type { Viewer } from '../access/viewer.js';
import type { Change } from '../history/change-clock.js';
import { FilterNames } from '../register/filter-names.js';
import { windowAsked, type YearsOfRegister } from '../register/last-years.js';
import type { ReferenceData, RegionSchemeRow } from '../register/reference-data.js';
import type { Moment, RegisterService } from '../register/register.service.js';
import {
  type AnswerContext,
  answerVolume,
  type Contribution,
  countDistinct,
  countRowEngagements,
  type DistinctValues,
  distinctValues,
  type EngagementBehind,
  type RowIdentity,
  rowContributions,
  rowEngagements,
} from './answer.js';
import { questionKey, SharingEngine, SingleFlightCache } from './answer-cache.js';
import { codesOf } from './compose/keys.js';
import type { VolumeEngine } from './engine/engine.js';
import type { EngagementOrder } from './plan/counted.js';
import {
  type CoverageSpan,
  type PublishedTotal,
  type VolumeAnswer,
  type VolumeAnswerRow,
  type VolumeAsks,
  type VolumeDimension,
  type VolumeMeasure,
  type VolumeQuestion,
  VolumeQuestionError,
  type VolumeVisibility,
  type VolumeWhere,
} from './question.js';
import { valueNamesOf } from './value-names.js';
import { inputErrorOf, TooManyRowsOpenedError, TooManyValuesError } from './volume.errors.js';
import type { VolumeArguments, VolumeFilter } from './volume.input.js';
import { MOST_ROWS_OPENED } from './volume-cost.js';

/** Which parts of an answer are wanted. */
export interface VolumeWants {
  readonly measures: readonly VolumeMeasure[];
  readonly asks: VolumeAsks;
}

/** An answer with what it stands on. */
export interface AnsweredVolume {
  readonly question: VolumeQuestion;
  readonly answer: VolumeAnswer;
  /** The change of the clock that is counted. */
  readonly change: Change;
  readonly scheme: RegionSchemeRow;
  readonly moment: Moment;
}

/** A contribution with its row's values as codes, as the rows of an answer have them. */
export type CodedContribution = Contribution & Pick<VolumeAnswerRow, 'codes'>;

/** Values held by the cache of answers: rows times their cells, some 100 bytes each. */
const MOST_CACHED_VALUES = 500_000;
/** Values of one filter, each of which is looked up by its name: enough for all that a list leaves out, as in the filter of engagements. */
const MOST_VALUES = 2_000;
const MOST_ORDERS = 14;

/** Answers questions about engagement volume. */
export class VolumeService {
  private readonly engine: VolumeEngine;
  private readonly answers = new SingleFlightCache<VolumeAnswer>(MOST_CACHED_VALUES, weightOf);
  private readonly distinctByAnswer = new WeakMap<AnsweredVolume, Map<VolumeDimension, Promise<DistinctValues>>>();

  constructor(
    private readonly register: RegisterService,
    engine: VolumeEngine,
  ) {
    this.engine = new SharingEngine(engine);
  }

  /** Answers a question for a viewer; throws InputError for one that cannot be answered as it stands. */
  async answer(viewer: Viewer, asked: VolumeArguments, wants: VolumeWants, moment: Moment): Promise<AnsweredVolume> {
    const change = typeof asked.asOf === 'string' ? await this.register.changeAsOf(asked.asOf, moment) : moment.change;
    const scheme = FilterNames.of(moment.state.reference).scheme(asked.scheme, ['scheme']);
    const question = questionOf(asked, wants, {
      reference: moment.state.reference,
      scheme,
      years: moment.state,
      asOfDay: this.register.dayOf(change, moment),
      seq: change.seq,
      visibility: await this.register.visibilityAt(viewer, change, moment),
    });
    return { question, answer: await this.answerOf(question, moment), change, scheme, moment };
  }

  /** Throws TooManyRowsOpenedError for an answer of which not every row can be opened, as each takes statements of its own. */
  checkRowsOpened({ answer }: AnsweredVolume): void {
    if (answer.rows.length > MOST_ROWS_OPENED) throw new TooManyRowsOpenedError(answer.rows.length, MOST_ROWS_OPENED);
  }

  /** A page of the engagements behind a row, one more than asked for where there are more. */
  async engagementsBehind(
    answered: AnsweredVolume,
    row: RowIdentity,
    page: PageRequest,
    order: EngagementOrder = 'ENTERED',
  ): Promise<EngagementBehind[]> {
    const [first, second] = page.after ?? [];
    const after = page.after === null ? null : { place: Number(first), id: Number(order === 'ENTERED' ? first : second) };
    await this.engine.ensureCaughtUp(answered.question.seq);
    return rowEngagements(answered.question, this.engine, row, { order, after, first: page.limit + 1 });
  }

  /** How many engagements stand behind a row. */
  async countBehind(answered: AnsweredVolume, row: RowIdentity): Promise<number> {
    await this.engine.ensureCaughtUp(answered.question.seq);
    return countRowEngagements(answered.question, this.engine, row);
  }

  /** How many different values of a dimension a row has, or all that is counted where no row is given. One statement for all rows of an answer. */
  async countDistinct(answered: AnsweredVolume, of: VolumeDimension, row?: RowIdentity): Promise<number> {
    const values = await (row ? this.distinctOfRows(answered, of) : this.distinctOf({ ...answered.question, groupBy: [] }, of));
    return countDistinct(values, row ?? { key: [], other: null });
  }

  /** Asked for once for all rows of an answer: to find it anew for each of 50,000 takes longer than to count it. */
  private distinctOfRows(answered: AnsweredVolume, of: VolumeDimension): Promise<DistinctValues> {
    const known = this.distinctByAnswer.get(answered) ?? new Map<VolumeDimension, Promise<DistinctValues>>();
    this.distinctByAnswer.set(answered, known);
    const found = known.get(of) ?? this.distinctOf(answered.question, of);
    known.set(of, found);
    return found;
  }

  private distinctOf(question: VolumeQuestion, of: VolumeDimension): Promise<DistinctValues> {
    return asInputError(async () => {
      await this.engine.ensureCaughtUp(question.seq);
      return distinctValues(question, this.engine, of);
    });
  }

  /**
   * What the engagements that were changed after a change, and up to the moment, added to the rows of an answer, or to its total,
   * before and after each of those changes: of all that were open then, whether they still are or not. The answer is of a window.
   */
  async contributions({ question, moment }: AnsweredVolume, after: number, of: 'ROWS' | 'TOTAL'): Promise<CodedContribution[]> {
    const { seq } = moment.change;
    const asked: VolumeQuestion = {
      ...question,
      groupBy: of === 'ROWS' ? question.groupBy : [],
      seq,
      visibility: { ...question.visibility, closedSinceIds: [] },
    };
    const names = valueNamesOf(moment.state.reference);
    await this.engine.ensureCaughtUp(seq);
    const contributions = await rowContributions(asked, this.engine, after);
    return contributions.map((one) => ({ ...one, codes: codesOf(asked, one.key, names) }));
  }

  private answerOf(question: VolumeQuestion, moment: Moment): Promise<VolumeAnswer> {
    // Names and coverage belong to the moment, whatever state is counted.
    return asInputError(() =>
      this.answers.fetch(`${moment.change.seq} ${questionKey(question)}`, async () => {
        await this.engine.ensureCaughtUp(question.seq);
        return answerVolume(question, this.engine, answerContextOf(moment));
      }),
    );
  }
}

async function asInputError<Value>(answer: () => Promise<Value>): Promise<Value> {
  try {
    return await answer();
  } catch (error) {
    throw error instanceof VolumeQuestionError ? inputErrorOf(error) : error;
  }
}

function weightOf(answer: VolumeAnswer): number {
  return 20 + answer.rows.length * 16;
}

/** What an answer says beside its figures. */
function answerContextOf({ state }: Pick<Moment, 'state'>): AnswerContext {
  return {
    names: valueNamesOf(state.reference),
    coverage: state.coverage.map(
      (row): CoverageSpan => ({ from: row.fromDay, through: row.throughDay, kinds: row.kind === null ? null : [row.kind] }),
    ),
    publishedFigures: state.publishedFigures.map(
      ({ fromDay, toDay, ...figure }): PublishedTotal => ({ from: fromDay, to: toDay, ...figure }),
    ),
  };
}

interface QuestionSetting {
  readonly reference: ReferenceData;
  readonly scheme: RegionSchemeRow;
  readonly years: YearsOfRegister;
  readonly asOfDay: Day;
  readonly seq: number;
  readonly visibility: VolumeVisibility;
}

/** The question with its names resolved; throws UnknownNameError. */
function questionOf(asked: VolumeArguments, wants: VolumeWants, setting: QuestionSetting): VolumeQuestion {
  checkLength(['orderBy'], asked.orderBy, MOST_ORDERS);
  for (const [field, values] of Object.entries(asked.where ?? {})) checkLength(['where', field], values, MOST_VALUES);
  const orderBy = (asked.orderBy ?? []).map((order) => ({
    measure: order.measure ?? undefined,
    dimension: order.dimension ?? undefined,
    direction: order.direction,
  }));
  const measures = new Set<VolumeMeasure>(wants.measures);
  for (const order of orderBy) if (order.measure) measures.add(order.measure);
  if (asked.having) measures.add(asked.having.measure);
  return {
    groupBy: asked.groupBy,
    where: whereOf(asked.where ?? {}, asked.calendar, setting),
    calendar: asked.calendar,
    fiscalMonth: setting.years.settings.fiscalMonth,
    basis: asked.basis,
    counting: asked.counting,
    schemeId: setting.scheme.id,
    openThrough: typeof asked.openThrough === 'string' ? isoToDay(asked.openThrough) : setting.asOfDay,
    seq: setting.seq,
    visibility: setting.visibility,
    measures: [...measures],
    asks: wants.asks,
    compareTo: asked.compareTo ?? undefined,
    fill: asked.fill,
    orderBy,
    top: asked.top ?? undefined,
    having: asked.having
      ? { measure: asked.having.measure, atLeast: asked.having.atLeast ?? undefined, atMost: asked.having.atMost ?? undefined }
      : undefined,
  };
}

function whereOf(filter: VolumeFilter, calendar: CalendarKind, { reference, scheme, years, asOfDay }: QuestionSetting): VolumeWhere {
  const window = windowAsked(filter, asOfDay, years, ['where'], calendar);
  const names = FilterNames.of(reference);
  const { regions, jurisdictions, topics, organizations, facilities, interventions } = filter;
  return {
    kinds: filter.kinds ?? undefined,
    statuses: filter.statuses ?? undefined,
    scopes: filter.scopes ?? undefined,
    directions: filter.directions ?? undefined,
    regions: names.regions(regions, scheme.id, ['where', 'regions']) ?? undefined,
    jurisdictions: names.jurisdictions(jurisdictions, ['where', 'jurisdictions']) ?? undefined,
    topics: names.topics(topics, ['where', 'topics']) ?? undefined,
    organizations: names.organizations(organizations, ['where', 'organizations']) ?? undefined,
    facilities: names.facilities(facilities, ['where', 'facilities']) ?? undefined,
    interventions: names.interventions(interventions, ['where', 'interventions']) ?? undefined,
    from: window.from ?? undefined,
    to: window.to ?? undefined,
    includeComponents: filter.includeComponents ?? undefined,
  };
}

function checkLength(path: readonly string[], values: unknown, most: number): void {
  if (Array.isArray(values) && values.length > most) throw new TooManyValuesError(path, values.length, most);
}
