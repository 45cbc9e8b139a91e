import type { ReportDeliveryState } from '@entente/schema/vocabulary';
import type { Database } from '../../../db/database.js';
import { type ConnectionArguments, pageOf, pageRequest } from '../../../graphql/connection.js';
import type { Connection } from '../../../graphql/connection-type.js';
import { parseGlobalId } from '../../../graphql/global-id.js';
import { ReadingOnlyError } from '../../access/access.errors.js';
import { hasRole, requireRole, type Viewer } from '../../access/viewer.js';
import { numbersOf } from '../../history/revision.service.js';
import { instant } from '../claim.js';
import { outdatedProblem, type ReportProblem } from '../report-problem.js';
import { DeliveryNotFoundError, NotAnEditionError, notSendable } from './delivery.errors.js';
import { countDeliveries, type DeliveryRow, deliveryById, listDeliveries, sendDeliveryAgain } from './delivery.repository.js';
import { ReportDelivery, ReportDeliveryConnection, type SendReportAgainInput } from './delivery.type.js';

/** What became of messages, for whoever may know their addresses. */
export class DeliveryRecordService {
  constructor(
    private readonly database: Database,
    /** Whether there is a mail server. */
    private readonly mails: boolean,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether what is written down is sent. Throws RoleNeededError. */
  areMailed(viewer: Viewer): boolean {
    requireRole(viewer, 'OFFICER');
    return this.mails;
  }

  /** The deliveries of an edition, or all, the newest first. Throws RoleNeededError, NotAnEditionError and InputError at once. */
  list(
    viewer: Viewer,
    asked: ConnectionArguments,
    of: { edition: string | null; states: readonly ReportDeliveryState[] | null },
  ): Connection<ReportDelivery> {
    requireRole(viewer, 'OFFICER');
    const request = pageRequest(asked, 1);
    const [after = null] = numbersOf(request.after, 'after') ?? [];
    const [before = null] = numbersOf(request.before, 'before') ?? [];
    const page = { after, before, backward: request.backward, limit: request.limit + 1 };
    const question = { editionId: of.edition === null ? null : editionNumber(of.edition), states: of.states };
    const count = () => countDeliveries(this.database.read, question);
    return new ReportDeliveryConnection(
      async () =>
        pageOf(
          request,
          await listDeliveries(this.database.read, question, page),
          (row) => new ReportDelivery(row),
          (row) => [row.id],
          count,
        ),
      count,
    );
  }

  /** A delivery by its number; null where there is none that the viewer may see. */
  async byId(viewer: Viewer, id: number): Promise<DeliveryRow | null> {
    if (!hasRole(viewer, 'OFFICER')) return null;
    return deliveryById(this.database.read, id);
  }

  /** Has a message sent once more, whatever became of it. Throws ReadingOnlyError, RoleNeededError or DeliveryNotFoundError. */
  async sendAgain(
    viewer: Viewer,
    { id, version }: SendReportAgainInput,
  ): Promise<{ readonly record: DeliveryRow | null; readonly problems: readonly ReportProblem[] }> {
    if (viewer.byToken) throw new ReadingOnlyError();
    requireRole(viewer, 'APPROVER');
    const named = parseGlobalId(id);
    return this.database.writeTransaction(async (tx) => {
      const row = named?.type === 'ReportDelivery' ? await deliveryById(tx, named.id, true) : null;
      if (!row) throw new DeliveryNotFoundError(id);
      const problems = [
        ...(['WAITING', 'CLAIMED', 'SENDING'].includes(row.state) ? [notSendable(row.state)] : []),
        ...(row.version === version ? [] : [outdatedProblem(row.version, version)]),
      ];
      if (problems.length > 0) return { record: null, problems };
      await sendDeliveryAgain(tx, row.id, instant(this.now()));
      return { record: await deliveryById(tx, row.id), problems };
    });
  }
}

function editionNumber(id: string): number {
  const named = parseGlobalId(id);
  if (named?.type !== 'ReportEdition') throw new NotAnEditionError(id);
  return named.id;
}
