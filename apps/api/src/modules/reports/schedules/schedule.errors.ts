import { InputError } from '../../../graphql/input-error.js';
import type { ReportProblem } from '../report-problem.js';
import { type CronProblem, MOST_WORKING_DAYS } from './due-times.js';

/** There is no such schedule. */
export class ScheduleNotFoundError extends InputError {
  override readonly name = 'ScheduleNotFoundError';
  override readonly statusCode = 404;

  constructor(argument: string, value: string) {
    super(
      'SCHEDULE_NOT_FOUND',
      [argument],
      `there is no schedule "${value.slice(0, 60)}"`,
      `il n’y a pas de calendrier de production « ${value.slice(0, 60)} »`,
    );
  }
}

const problem = (code: string, field: string, en: string, fr: string): ReportProblem => ({ code, path: ['input', field], en, fr });
const short = (text: string) => text.slice(0, 60);

export function unknownDefinition(code: string): ReportProblem {
  return problem(
    'DEFINITION_UNKNOWN',
    'definition',
    `there is no definition of a report "${short(code)}"`,
    `il n’y a pas de définition de rapport « ${short(code)} »`,
  );
}

export function nameMissing(): ReportProblem {
  return problem(
    'NAME_MISSING',
    'nameEn',
    'a schedule has a name in English or in French',
    'un calendrier de production a un nom en anglais ou en français',
  );
}

export function cronMissing(): ReportProblem {
  return problem(
    'CRON_MISSING',
    'cron',
    'the rule CRON takes an expression, such as "0 9 1 * *"',
    'la règle CRON demande une expression, telle que « 0 9 1 * * »',
  );
}

const CRON: Readonly<Record<CronProblem, readonly [en: string, fr: string]>> = {
  FORM: [
    'a cron expression has five fields, minute, hour, day, month and weekday, such as "0 9 1 * *"',
    'une expression cron a cinq champs, minute, heure, jour, mois et jour de semaine, telle que « 0 9 1 * * »',
  ],
  NEVER: ['this cron expression never comes true', 'cette expression cron ne se réalise jamais'],
  TOO_OFTEN: ['a report is due once an hour at most', 'un rapport est attendu au plus une fois par heure'],
};

export function wrongCron(code: CronProblem, expression: string): ReportProblem {
  const [en, fr] = CRON[code];
  return problem(`CRON_${code}`, 'cron', `${en}: "${short(expression)}"`, `${fr} : « ${short(expression)} »`);
}

export function wrongWorkingDay(value: number | null): ReportProblem {
  return problem(
    'WORKING_DAY',
    'workingDay',
    `the rule WORKING_DAY takes a working day, 1 to ${MOST_WORKING_DAYS}: ${value ?? 'none'}`,
    `la règle WORKING_DAY demande un jour ouvrable, de 1 à ${MOST_WORKING_DAYS} : ${value ?? 'aucun'}`,
  );
}

export function wrongLocalTime(value: string | null): ReportProblem {
  return problem(
    'LOCAL_TIME',
    'localTime',
    `the rule WORKING_DAY takes a local time, such as 09:00: ${value === null ? 'none' : `"${short(value)}"`}`,
    `la règle WORKING_DAY demande une heure locale, telle que 09:00 : ${value === null ? 'aucune' : `« ${short(value)} »`}`,
  );
}

export function unknownTimeZone(value: string): ReportProblem {
  return problem(
    'TIME_ZONE_UNKNOWN',
    'timeZone',
    `a time zone is named as by the IANA, such as America/Toronto: "${short(value)}"`,
    `un fuseau horaire porte son nom de l’IANA, tel que America/Toronto : « ${short(value)} »`,
  );
}

export function unknownHolidays(value: string): ReportProblem {
  return problem(
    'HOLIDAYS_UNKNOWN',
    'holidays',
    `no holidays are known by this code; codes are such as CA, CA-ON or DE-BY-A: "${short(value)}"`,
    `aucun jour férié n’est connu sous ce code; les codes sont tels que CA, CA-ON ou DE-BY-A : « ${short(value)} »`,
  );
}
