import { dayToIso } from '@entente/schema/calendar';
import type {
  Direction as DirectionValue,
  EngagementKind as EngagementKindValue,
  VolumeMeasure as VolumeMeasureValue,
} from '@entente/schema/vocabulary';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Direction, EngagementKind, VolumeMeasure } from '../../graphql/enums.js';
import { LocalDate } from '../../graphql/scalars.js';
import type { DaySpan } from './last-years.js';
import type { CoverageRow, PublishedFigureRow, RegisterSettings } from './register.repository.js';
import type { Moment } from './register.service.js';

@ObjectType('Coverage', {
  description: 'A span for which the register claims to hold its engagements. Outside it the answer is "not recorded", never zero.',
  simpleResolvers: true,
})
export class CoverageType {
  @Field(() => LocalDate, { nullable: true, description: 'First day covered; null where there is no earliest one.' })
  from: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day covered; null while the register is kept up to date.' })
  through: string | null;

  @Field(() => [EngagementKind], { nullable: true, description: 'What is covered; null for all kinds.' })
  kinds: EngagementKindValue[] | null;

  constructor(row: CoverageRow) {
    this.from = dayToIso(row.fromDay);
    this.through = row.throughDay === null ? null : dayToIso(row.throughDay);
    this.kinds = row.kind === null ? null : [row.kind];
  }
}

/** What a published figure is read from. */
type Published = Pick<PublishedFigureRow, 'kind' | 'direction' | 'measure' | 'value' | 'statementEn' | 'statementFr' | 'sourceUrl'>;

@ObjectType('PublishedFigure', {
  description: 'A total that a source states without the records behind it, shown beside what is recorded.',
  simpleResolvers: true,
})
export class PublishedFigureType {
  readonly statementEn: string;
  readonly statementFr: string;

  @Field(() => LocalDate, { description: 'First day of the span that it speaks of.' })
  from: string;

  @Field(() => LocalDate, { description: 'Last day of the span that it speaks of.' })
  to: string;

  @Field(() => EngagementKind, { nullable: true, description: 'The kind that it speaks of; null for all.' })
  kind: EngagementKindValue | null;

  @Field(() => Direction, { nullable: true, description: 'The direction that it speaks of; null for both.' })
  direction: DirectionValue | null;

  @Field(() => VolumeMeasure, { description: 'What it counts.' })
  measure: VolumeMeasureValue;

  @Field(() => Float, { description: 'The total, in the unit of its measure.' })
  value: number;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null where no address is recorded.' })
  sourceUrl: string | null;

  constructor(figure: Published, fromDay: number, toDay: number) {
    this.from = dayToIso(fromDay);
    this.to = dayToIso(toDay);
    this.kind = figure.kind;
    this.direction = figure.direction;
    this.measure = figure.measure;
    this.value = figure.value;
    this.statementEn = figure.statementEn;
    this.statementFr = figure.statementFr;
    this.sourceUrl = figure.sourceUrl;
  }
}

@ObjectType('Register', { description: 'This register: whose it is, and how it counts.', simpleResolvers: true })
export class RegisterType {
  readonly settings: RegisterSettings;

  @Field(() => Int, { description: 'First month of the fiscal year, 1 to 12.' })
  fiscalMonth: number;

  @Field(() => String, { description: 'ISO 4217 code of the currency that budgets are reported in.' })
  currency: string;

  @Field(() => Boolean, { description: 'Whether the register is invented, which every page and export says.' })
  sample: boolean;

  @Field(() => String, { description: 'IANA name of the time zone in which an instant becomes a day.' })
  timeZone: string;

  @Field(() => [CoverageType], { description: 'What the register claims to hold, earliest first.' })
  coverage: CoverageType[];

  @Field(() => [PublishedFigureType], { description: 'Totals that sources state without the records behind them, earliest first.' })
  publishedFigures: PublishedFigureType[];

  @Field(() => LocalDate, { description: 'First day of the five fiscal years that views begin with.' })
  defaultFrom: string;

  @Field(() => LocalDate, { description: 'Last day that views begin with: today, or the coverage’s last day if that is earlier.' })
  defaultTo: string;

  @Field(() => LocalDate, { description: 'Today, in the register’s time zone.' })
  today: string;

  constructor({ state, today }: Moment, span: DaySpan) {
    const { settings } = state;
    this.settings = settings;
    this.fiscalMonth = settings.fiscalMonth;
    this.currency = settings.currency;
    this.sample = settings.sample;
    this.timeZone = settings.timeZone;
    this.coverage = state.coverage.map((row) => new CoverageType(row));
    this.publishedFigures = state.publishedFigures.map((row) => new PublishedFigureType(row, row.fromDay, row.toDay));
    this.defaultFrom = dayToIso(span.from);
    this.defaultTo = dayToIso(span.to);
    this.today = dayToIso(today);
  }
}
