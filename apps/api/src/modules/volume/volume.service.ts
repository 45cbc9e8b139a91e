import { type CalendarKind, type Day, isoToDay } from '@entente/schema/calendar';
import type { PageRequest } from '../../graphql/connection.js';
import { parseGlobalId } from '../../graphql/global-id.js';
import type { Viewer } from '../access/viewer.js';
import type { Change } from '../history/change-clock.js';
import { windowAsked, type YearsOfRegister } from '../register/last-years.js';
import type { CodedRow, NamedRow, ReferenceData, RegionSchemeRow } from '../register/reference-data.js';
import { defaultScheme, type Moment, newestScheme, type RegisterService } from '../register/register.service.js';
import { type AnswerContext, answerVolume, countRowEngagements, type RowIdentity, rowEngagements } from './answer.js';
import { questionKey, SharingEngine, SingleFlightCache } from './answer-cache.js';
import type { VolumeEngine } from './engine/engine.js';
import {
  type CoverageSpan,
  type PublishedTotal,
  type VolumeAnswer,
  type VolumeAsks,
  type VolumeMeasure,
  type VolumeQuestion,
  VolumeQuestionError,
  type VolumeVisibility,
  type VolumeWhere,
} from './question.js';
import { valueNamesOf } from './value-names.js';
import { inputErrorOf, type NamedThing, TooManyRowsOpenedError, TooManyValuesError, UnknownNameError } from './volume.errors.js';
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

/** Values held by the cache of answers: rows times their cells, some 100 bytes each. */
const MOST_CACHED_VALUES = 1_000_000;
/** Values of one filter, each of which is looked up by its name. */
const MOST_VALUES = 300;
const MOST_ORDERS = 14;

/** Answers questions about engagement volume. */
export class VolumeService {
  private readonly engine: VolumeEngine;
  private readonly answers = new SingleFlightCache<VolumeAnswer>(MOST_CACHED_VALUES, weightOf);

  constructor(
    private readonly register: RegisterService,
    engine: VolumeEngine,
  ) {
    this.engine = new SharingEngine(engine);
  }

  /** Answers a question for a viewer; throws InputError for one that cannot be answered as it stands. */
  async answer(viewer: Viewer, asked: VolumeArguments, wants: VolumeWants, moment: Moment): Promise<AnsweredVolume> {
    const change = typeof asked.asOf === 'string' ? await this.register.changeAsOf(asked.asOf, moment) : moment.change;
    const scheme = schemeOf(moment.state.reference, asked.scheme ?? null);
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

  /** The ids of a page of the engagements behind a row, one more than asked for where there are more. */
  async engagementsBehind(answered: AnsweredVolume, row: RowIdentity, page: PageRequest): Promise<number[]> {
    const after = page.after === null ? null : Number(page.after[0]);
    await this.engine.ensureCaughtUp(answered.question.seq);
    return rowEngagements(answered.question, this.engine, row, { after, first: page.limit + 1 });
  }

  /** How many engagements stand behind a row. */
  async countBehind(answered: AnsweredVolume, row: RowIdentity): Promise<number> {
    await this.engine.ensureCaughtUp(answered.question.seq);
    return countRowEngagements(answered.question, this.engine, row);
  }

  private async answerOf(question: VolumeQuestion, moment: Moment): Promise<VolumeAnswer> {
    try {
      // Names and coverage belong to the moment, whatever state is counted.
      return await this.answers.fetch(`${moment.change.seq} ${questionKey(question)}`, async () => {
        await this.engine.ensureCaughtUp(question.seq);
        return answerVolume(question, this.engine, answerContextOf(moment));
      });
    } catch (error) {
      throw error instanceof VolumeQuestionError ? inputErrorOf(error) : error;
    }
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
  const ids = (
    field: keyof VolumeFilter,
    thing: NamedThing,
    values: readonly string[] | null | undefined,
    find: (value: string) => number | undefined,
  ) =>
    values?.map((value, index) => {
      const id = find(value);
      if (id === undefined) throw new UnknownNameError(thing, value, ['where', field, index]);
      return id;
    });
  const { regions, jurisdictions, topics, organizations, facilities, interventions } = filter;
  return {
    kinds: filter.kinds ?? undefined,
    statuses: filter.statuses ?? undefined,
    scopes: filter.scopes ?? undefined,
    directions: filter.directions ?? undefined,
    regions: ids('regions', 'REGION', regions, (value) => {
      const id = idOf('Region', value);
      // A region of another scheme has no part in this question.
      if (id !== undefined) return reference.regions.get(id)?.schemeId === scheme.id ? id : undefined;
      return reference.regionsByCode.get(scheme.id)?.get(value.trim().toUpperCase())?.id;
    }),
    jurisdictions: ids('jurisdictions', 'JURISDICTION', jurisdictions, (value) => {
      const id = idOf('Jurisdiction', value);
      return id === undefined ? reference.jurisdictionsByCode.get(value.trim().toUpperCase())?.id : reference.jurisdictions.get(id)?.id;
    }),
    topics: ids('topics', 'TOPIC', topics, (value) => codedId('Topic', value, reference.topics) ?? topicByTerm(value, reference)),
    organizations: ids('organizations', 'ORGANIZATION', organizations, (value) => namedId('Organization', value, reference.organizations)),
    facilities: ids('facilities', 'FACILITY', facilities, (value) => namedId('Facility', value, reference.facilities)),
    interventions: ids('interventions', 'INTERVENTION', interventions, (value) => codedId('Intervention', value, reference.interventions)),
    from: window.from ?? undefined,
    to: window.to ?? undefined,
    includeComponents: filter.includeComponents ?? undefined,
  };
}

function checkLength(path: readonly string[], values: unknown, most: number): void {
  if (Array.isArray(values) && values.length > most) throw new TooManyValuesError(path, values.length, most);
}

const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();

function idOf(type: string, value: string): number | undefined {
  const parsed = parseGlobalId(value);
  return parsed?.type === type ? parsed.id : undefined;
}

function codedId(type: string, value: string, rows: ReadonlyMap<number, CodedRow>): number | undefined {
  const id = idOf(type, value);
  if (id !== undefined) return rows.get(id)?.id;
  const wanted = folded(value);
  return [...rows.values()].find((row) => [row.code, row.nameEn, row.nameFr ?? ''].some((text) => folded(text) === wanted))?.id;
}

function namedId(type: string, value: string, rows: ReadonlyMap<number, NamedRow>): number | undefined {
  const id = idOf(type, value);
  if (id !== undefined) return rows.get(id)?.id;
  const wanted = folded(value);
  return [...rows.values()].find((row) => folded(row.nameEn) === wanted || (row.nameFr !== null && folded(row.nameFr) === wanted))?.id;
}

function topicByTerm(value: string, reference: ReferenceData): number | undefined {
  const wanted = folded(value);
  return [...reference.topicTerms.values()].flat().find((term) => folded(term.term) === wanted)?.topicId;
}

/** The scheme of a code, or of `code@version`; the default one for null. Throws UnknownNameError. */
export function schemeOf(reference: ReferenceData, asked: string | null): RegionSchemeRow {
  if (asked === null) return defaultScheme(reference);
  const [code = '', version] = asked.trim().toUpperCase().split('@');
  const scheme =
    version === undefined
      ? newestScheme(reference, code)
      : [...reference.schemes.values()].find((one) => one.code === code && one.version.toUpperCase() === version);
  if (!scheme) throw new UnknownNameError('SCHEME', asked, ['scheme']);
  return scheme;
}
