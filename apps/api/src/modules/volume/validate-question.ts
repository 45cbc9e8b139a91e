import { countPeriodsBetween, dayToIso } from '@entente/schema/calendar';
import { grainOf, type VolumeQuestion, VolumeQuestionError } from './question.js';

/** The most periods that one answer lists: 416 years of months. */
export const MOST_PERIODS = 5000;

/** The most rows that are counted for one answer. */
export const MOST_ROWS = 50_000;

/** Throws VolumeQuestionError, which names the argument, for a question that cannot be answered as it stands. */
export function validateQuestion(question: VolumeQuestion): void {
  const { groupBy, where, orderBy, top, having, compareTo, calendar, fiscalMonth } = question;
  if (new Set(groupBy).size < groupBy.length) {
    const twice = groupBy.find((dimension, index) => groupBy.indexOf(dimension) !== index) ?? '';
    throw new VolumeQuestionError('groupBy', 'DUPLICATE_DIMENSION', `groupBy names ${twice} twice`, `groupBy nomme ${twice} deux fois`);
  }
  if (where.from !== undefined && where.to !== undefined && where.to < where.from) {
    const [from, to] = [dayToIso(where.from), dayToIso(where.to)];
    throw new VolumeQuestionError(
      'where.to',
      'WINDOW_REVERSED',
      `where.to, ${to}, is before where.from, ${from}`,
      `where.to, ${to}, précède where.from, ${from}`,
    );
  }
  const { atLeast, atMost } = having ?? {};
  if (atLeast !== undefined && atMost !== undefined && atMost < atLeast) {
    throw new VolumeQuestionError(
      'having.atMost',
      'BOUNDS_REVERSED',
      `having.atMost, ${atMost}, is less than having.atLeast, ${atLeast}`,
      `having.atMost, ${atMost}, est inférieur à having.atLeast, ${atLeast}`,
    );
  }
  if (compareTo && (where.from === undefined || where.to === undefined)) {
    throw new VolumeQuestionError(
      where.from === undefined ? 'where.from' : 'where.to',
      'COMPARISON_NEEDS_WINDOW',
      'compareTo needs both where.from and where.to, or where.lastYears',
      'compareTo exige where.from et where.to, ou where.lastYears',
    );
  }
  if (top !== undefined && (!Number.isInteger(top) || top < 1)) {
    throw new VolumeQuestionError(
      'top',
      'TOP_TOO_SMALL',
      `top must be a whole number of 1 or more: ${top}`,
      `top doit être un entier d’au moins 1 : ${top}`,
    );
  }
  orderBy?.forEach(({ measure, dimension }, index) => {
    const field = `orderBy[${index}]`;
    if ((measure === undefined) === (dimension === undefined)) {
      throw new VolumeQuestionError(
        field,
        'ORDER_UNCLEAR',
        'an order takes one of measure and dimension',
        'un ordre prend soit measure, soit dimension',
      );
    }
    if (dimension !== undefined && !groupBy.includes(dimension)) {
      throw new VolumeQuestionError(
        `${field}.dimension`,
        'ORDER_NOT_GROUPED',
        `rows can be ordered by a dimension that they are grouped by: ${dimension} is none`,
        `les lignes s’ordonnent selon une dimension de groupBy : ${dimension} n’en est pas une`,
      );
    }
  });
  const grain = grainOf(groupBy);
  if (grain && where.from !== undefined && where.to !== undefined) {
    checkPeriodCount(countPeriodsBetween(where.from, where.to, grain, calendar, fiscalMonth));
  }
}

/** Throws VolumeQuestionError where an answer would list more periods than one can. */
export function checkPeriodCount(count: number): void {
  if (count <= MOST_PERIODS) return;
  throw new VolumeQuestionError(
    'groupBy',
    'TOO_MANY_PERIODS',
    `an answer lists at most ${MOST_PERIODS} periods, and this one would have ${count}: narrow where.from and where.to, or group by longer periods`,
    `une réponse énumère au plus ${MOST_PERIODS} périodes, et celle-ci en aurait ${count} : resserrez where.from et where.to, ou regroupez par périodes plus longues`,
  );
}

/** The error of a question with more rows than are counted for one answer. */
export function tooManyRows(): VolumeQuestionError {
  return new VolumeQuestionError(
    'groupBy',
    'TOO_MANY_ROWS',
    `an answer counts at most ${MOST_ROWS} rows, and this one would have more: group by fewer dimensions or longer periods, or narrow where`,
    `une réponse compte au plus ${MOST_ROWS} lignes, et celle-ci en aurait davantage : regroupez selon moins de dimensions ou par périodes plus longues, ou resserrez where`,
  );
}
