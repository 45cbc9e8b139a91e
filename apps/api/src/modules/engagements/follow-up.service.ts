import type { Database } from '../../db/database.js';
import { type CursorValue, pageOf, pageRequest } from '../../graphql/connection.js';
import type { Connection } from '../../graphql/connection-type.js';
import { InputError } from '../../graphql/input-error.js';
import { type Viewer, visibilityOf } from '../access/viewer.js';
import { OPEN_SEQ } from '../history/change-clock.js';
import type { Moment } from '../register/register.service.js';
import { condition, filterCondition, followUpCondition } from './engagement-filter.js';
import { countFollowUps, type FollowUpPosition, type FollowUpQuestion, listFollowUps, UNDUE } from './follow-up.repository.js';
import { FollowUp, FollowUpConnection, type FollowUpListArguments } from './follow-up.type.js';

function positionOf(cursor: readonly CursorValue[] | null, argument: 'after' | 'before'): FollowUpPosition | null {
  if (!cursor) return null;
  const [due, engagementId, position] = cursor;
  if (typeof due !== 'string' || typeof engagementId !== 'number' || typeof position !== 'number') {
    throw new InputError(
      'BAD_CURSOR',
      [argument],
      `\`${argument}\` is not a cursor of this list`,
      `\`${argument}\` n’est pas un curseur de cette liste`,
    );
  }
  return [due, engagementId, position];
}

/** Lists what was promised, for whoever may see at which engagement. */
export class FollowUpService {
  constructor(private readonly database: Database) {}

  /** The follow-ups of the register, the earliest due date first. Throws InputError at once. */
  list(viewer: Viewer, moment: Moment, asked: FollowUpListArguments): Connection<FollowUp> {
    const request = pageRequest(asked, 3);
    const question: FollowUpQuestion = {
      followUps: followUpCondition(asked.where ?? {}),
      of: asked.of ? filterCondition(asked.of, { state: moment.state, day: moment.today }, ['of']) : condition({}),
      scope: { visibility: visibilityOf(viewer), seq: OPEN_SEQ, openThrough: moment.today, pastOrigins: new Map() },
    };
    const page = {
      after: positionOf(request.after, 'after'),
      before: positionOf(request.before, 'before'),
      backward: request.backward,
      limit: request.limit + 1,
    };
    const count = () => countFollowUps(this.database.read, question);
    return new FollowUpConnection(
      async () =>
        pageOf(
          request,
          await listFollowUps(this.database.read, question, page),
          (row) => new FollowUp(row, row.engagementId, null),
          (row) => [row.dueDate ?? UNDUE, row.engagementId, row.position],
          count,
        ),
      count,
    );
  }
}
