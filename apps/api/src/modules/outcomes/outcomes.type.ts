import { dayToIso } from '@entente/schema/calendar';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { PeriodType, VolumeNoteType } from '../volume/volume.type.js';
import type { OutcomeFigures } from './compose/cohorts.js';
import type { AnsweredOutcomes, Cohort } from './outcomes.service.js';

@ObjectType('VisitOutcomeFigures', { description: 'What came of some visits, each visit counted once.', simpleResolvers: true })
export class VisitOutcomeFiguresType implements OutcomeFigures {
  @Field(() => Int, { description: 'How many visits.' })
  visits: number;

  @Field(() => Int, { description: 'How many of them led to a project that began within `withinMonths`.' })
  toProject: number;

  @Field(() => Int, {
    description: 'How many of them led to a mission that began within `withinMonths`, directly or by way of projects.',
  })
  toMission: number;

  @Field(() => Int, { description: 'How many of them led to a project, however much later, dated or not.' })
  toProjectEver: number;

  @Field(() => Int, { description: 'How many of them led to a mission, however much later, dated or not.' })
  toMissionEver: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Months from the first day of a visit to that of the first project it led to, at the median, to one decimal; null where no dated visit led to a dated project.',
  })
  medianMonthsToProject: number | null;
}

@ObjectType('VisitCohort', { description: 'The visits of one year, and what came of them.', simpleResolvers: true })
export class VisitCohortType {
  @Field(() => PeriodType, { nullable: true, description: 'The year of their first days; null for visits without a date.' })
  period: PeriodType | null;

  @Field(() => VisitOutcomeFiguresType, { description: 'What came of them.' })
  figures: OutcomeFigures;

  @Field(() => Boolean, {
    description:
      'Whether its figures can still grow: so many months have not yet passed since its last visit, as far as the register knows.',
  })
  open: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day on which something can begin that still counts for its last visit; null for visits without a date.',
  })
  closesOn: string | null;

  constructor(
    readonly answered: AnsweredOutcomes,
    readonly cohort: Cohort,
  ) {
    this.period = cohort.row.period && new PeriodType(cohort.row.period);
    this.figures = cohort.figures;
    this.open = cohort.open;
    this.closesOn = cohort.closesOn === null ? null : dayToIso(cohort.closesOn);
  }
}

/** A line of descent as its engagements are loaded. */
@ObjectType('DescentLine', {
  description:
    'Visits that led to the same things, with all that they led to over any number of steps. `Engagement.ledTo` gives the links.',
  simpleResolvers: true,
})
export class DescentLine {
  readonly seq: number;
  readonly ids: readonly number[];

  @Field(() => Int, { description: 'How many engagements are in it, those that the viewer may not see left out.' })
  size: number;

  constructor(seq: number, ids: readonly number[]) {
    this.seq = seq;
    this.ids = ids;
    this.size = ids.length;
  }
}

@ObjectType('VisitOutcomes', { description: 'What visits led to, by the year of the visit.', simpleResolvers: true })
export class VisitOutcomes {
  readonly answered: AnsweredOutcomes;

  @Field(() => [VisitCohortType], { description: 'One for each year, those without visits too inside the coverage; no date last.' })
  cohorts: VisitCohortType[];

  @Field(() => VisitOutcomeFiguresType, { description: 'All of them, each visit once.' })
  total: OutcomeFigures;

  @Field(() => Int, { description: 'How many months a visit was given.' })
  withinMonths: number;

  @Field(() => LocalDate, {
    description: 'Through which day it is known what began: the as-of day, or the coverage’s last day if that is earlier.',
  })
  knownThrough: string;

  @Field(() => [PeriodType], {
    description: 'The years asked for that the register does not claim to hold: not recorded, rather than zero.',
  })
  notRecorded: PeriodType[];

  @Field(() => [VolumeNoteType], { description: 'What a reader should know beside the figures, each with its count.' })
  notes: VolumeNoteType[];

  @Field(() => Int, { description: 'How many lines of descent there are.' })
  lineCount: number;

  @Field(() => DateTime, {
    description: 'The state of the register that was looked at. Pass it back as `asOf` to get the same answer for ever.',
  })
  asOf: string;

  constructor(answered: AnsweredOutcomes) {
    const { answer, change } = answered.visits;
    this.answered = answered;
    this.cohorts = answered.cohorts.map((cohort) => new VisitCohortType(answered, cohort));
    this.total = answered.all.figures;
    this.withinMonths = answered.withinMonths;
    this.knownThrough = dayToIso(answered.knownThrough);
    this.notRecorded = answer.notRecorded.map((span) => new PeriodType(span));
    this.notes = answer.notes.map((note) => new VolumeNoteType(note));
    this.lineCount = answered.families.length;
    this.asOf = change.at;
  }
}
