import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addChecks, type NewCheck } from '../add-checks.js';

/** Of partial dates the end must not lie wholly before the start: they are compared as far as the end is known. */
const notBefore = (end: string, start: string) => `${end} IS NULL OR ${start} IS NULL OR ${end} >= SUBSTR(${start}, 1, LENGTH(${end}))`;

const span = (table: string, start: string, end: string): NewCheck => ({
  table,
  name: `ck_${table}_end_not_before_start`,
  expression: notBefore(end, start),
});

const checks: readonly NewCheck[] = [
  {
    table: 'engagement',
    name: 'ck_engagement_days_of_dates',
    expression: '(start_date IS NULL) = (start_first IS NULL) AND (end_date IS NULL) = (end_last IS NULL)',
  },
  {
    table: 'engagement',
    name: 'ck_engagement_planned_end_not_before_start',
    expression: notBefore('planned_end', 'planned_start'),
  },
  span('deployment', 'from_date', 'to_date'),
  span('affiliation', 'from_date', 'to_date'),
  span('jurisdiction', 'valid_from', 'valid_to'),
  span('jurisdiction_name', 'valid_from', 'valid_to'),
  span('topic_term', 'valid_from', 'valid_to'),
  span('report_edition', 'period_start', 'period_end'),
  {
    table: 'region_member',
    name: 'ck_region_member_end_not_before_start',
    expression: '(to_day IS NULL OR from_day IS NULL OR to_day >= from_day) AND to_seq > from_seq',
  },
];

/** An end is nowhere before its start: what the rules refuse on entry, the database refuses too. */
export class Ends1700000000005 implements MigrationInterface {
  name = 'Ends1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await addChecks(runner, checks);
  }

  async down(): Promise<void> {
    throw new Error('What the database refuses it is not made to accept again');
  }
}
