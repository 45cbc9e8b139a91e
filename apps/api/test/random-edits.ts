import type { EngagementKind } from '@entente/schema/vocabulary';
import type { Container } from '../src/container.js';
import { globalId } from '../src/graphql/global-id.js';
import type { Viewer } from '../src/modules/access/viewer.js';
import { loadEngagements } from '../src/modules/engagements/engagement.repository.js';
import type { EditFields } from '../src/modules/engagements/engagement-edit.input.js';
import { emptyRecord } from '../src/modules/engagements/engagement-record.js';
import { createEngagements, recordOf, reserveEngagementIds, updateEngagements } from '../src/modules/engagements/engagement-writer.js';
import { loadFactContext } from '../src/modules/engagements/fact-context.js';
import { beginChange } from '../src/modules/history/change-clock.js';
import type { Chance } from './volume/random-register.js';

/** An engagement as a client knows it. */
export interface KnownEngagement {
  readonly id: number;
  readonly reference: string;
  readonly kind: EngagementKind;
  readonly version: number;
  readonly deleted: boolean;
}

const DATES = [null, '2003', '2004-07', '2004-07-09', '2005-01-31', '2006'];

/** Something that somebody may say of an engagement; not all of it is let in. */
export function randomFields(chance: Chance, kind: EngagementKind, known: readonly KnownEngagement[]): EditFields {
  const other = () => (known.length === 0 || chance.happens(0.3) ? null : chance.one(known).reference);
  const shared = chance.happens(0.4);
  const partners = chance.some(['NA', 'SE', 'GB-ENG', 'XK', 'CA', 'FR'], 3);
  const all: EditFields = {
    titleEn: `Title ${chance.whole(1, 99)}`,
    titleFr: chance.one([null, 'Titre']),
    summaryFr: chance.one([null, 'Résumé']),
    status: chance.one(['PLANNED', 'ACTIVE', 'COMPLETED', 'CANCELLED']),
    scope: chance.one(['BILATERAL', 'MULTILATERAL']),
    sensitivity: chance.one(['PUBLIC', 'INTERNAL', 'PROTECTED']),
    startDate: chance.one(DATES),
    endDate: chance.one([null, null, '2006', '2007-02']),
    delegates: chance.one([null, 0, 12]),
    ...(chance.happens(0.5)
      ? { budget: chance.whole(0, 99_999) / 100, budgetCurrency: chance.one(['CAD', 'EUR']) }
      : { budget: null, budgetCurrency: null }),
    partners: partners.map((jurisdiction, at) => ({
      jurisdiction,
      share: !shared ? null : at === 0 ? 100 - 12.5 * (partners.length - 1) : 12.5,
    })),
    organizations: chance.some(['Correctional Service', 'UN Police'], 2).map((organization) => ({ organization, role: 'LEAD' })),
    topics: chance.some(['RESTORATIVE_JUSTICE', 'SECURITY', 'RESEARCH_AND_ANALYSIS'], 2),
    facilities: chance.some(['Stony Mountain Institution'], 1),
    partOf: chance.happens(0.25) ? other() : null,
    aroseFrom: chance.happens(0.5)
      ? [other()].flatMap((engagement) => (engagement ? [{ engagement, kind: chance.one(['LED_TO', 'LED_TO', 'FOLLOWS'] as const) }] : []))
      : [],
    followUps: chance.some(['Write', 'Send the manual', 'Invite'], 2).map((promise) => ({
      promise,
      dueDate: chance.one([null, '2005', '2005-11', '2005-11-23', '2998-01']),
      doneDate: chance.one([null, null, '2006-01']),
      became: other(),
    })),
    ...(kind === 'VISIT'
      ? { direction: chance.one(['INBOUND', 'OUTBOUND', null]), agenda: [{ title: 'Tour', facility: 'Stony Mountain Institution' }] }
      : {}),
    ...(kind === 'MISSION' ? { deployments: [{ post: 'Adviser', personMonths: chance.one([null, chance.whole(1, 30) / 2]) }] } : {}),
    ...(kind === 'PROJECT' ? { interventions: chance.some(['TRAINING', 'POLICY_DEVELOPMENT'], 2) } : {}),
  };
  return all;
}

/** What the register holds of all engagements, deleted ones included. */
export async function knownEngagements({ database }: Container): Promise<KnownEngagement[]> {
  const rows = await database.read.query<KnownEngagement & { deletedSeq: number | null }>(
    'SELECT id, reference, kind, version, deleted_seq AS "deletedSeq" FROM engagement ORDER BY id',
  );
  return rows.map(({ deletedSeq, ...row }) => ({ ...row, deleted: deletedSeq !== null }));
}

const TYPE = { MISSION: 'Mission', PROJECT: 'Project', VISIT: 'Visit' } as const;

/** Makes one change by chance, through the services, of none of the `untouched`; true where it was let in and changed something. */
export async function randomEdit(
  chance: Chance,
  container: Container,
  who = 'ADMIN',
  untouched: ReadonlySet<number> = new Set(),
): Promise<boolean> {
  const viewer: Viewer = { userId: null, name: who, role: 'ADMIN', demo: true, grantedEngagementIds: [] };
  const moment = await container.register.moment();
  const known = await knownEngagements(container);
  const live = known.filter(({ deleted, id }) => !deleted && !untouched.has(id));
  const gone = known.filter(({ deleted }) => deleted);
  const action = chance.one(['create', 'update', 'update', 'update', 'delete', 'restore', 'undo revision', 'undo change', 'import']);
  const reason = action;
  if (action === 'create' || known.length === 0) {
    const kind = chance.one<EngagementKind>(['MISSION', 'PROJECT', 'VISIT']);
    const { revision } = await container.editor.create(viewer, moment, kind, { ...randomFields(chance, kind, known), reason });
    return revision !== null;
  }
  if (action === 'update' && live.length > 0) {
    const { id, kind, version } = chance.one(live);
    const fields = Object.entries(randomFields(chance, kind, known)).filter(() => chance.happens(0.4));
    const input = { ...Object.fromEntries(fields), id: globalId(TYPE[kind], id), version, reason };
    return (await container.editor.update(viewer, moment, kind, input)).revision !== null;
  }
  if (action === 'delete' && live.length > 0) {
    const { id, kind, version } = chance.one(live);
    return (await container.editor.delete(viewer, { id: globalId(TYPE[kind], id), version, reason })).revision !== null;
  }
  if (action === 'restore' && gone.length > 0) {
    return (await container.editor.restore(viewer, { engagement: chance.one(gone).reference, reason })).revision !== null;
  }
  if (action === 'import') return importOf(chance, container, live);
  const revisions = await container.database.read.query<{ id: number; seq: number; engagementId: number }>(
    'SELECT id, seq, engagement_id AS "engagementId" FROM revision ORDER BY id',
  );
  const theirs = revisions.filter(({ engagementId }) => !untouched.has(engagementId));
  if (theirs.length === 0) return false;
  const revision = chance.one(theirs);
  const undone =
    action === 'undo change'
      ? await container.undo.undoChange(viewer, { seq: revision.seq, reason })
      : await container.undo.undoRevision(viewer, { id: globalId('Revision', revision.id), reason });
  return undone.seq !== null;
}

/** One change of several engagements, as an import makes it: three that are new, one of them part of another, and one that is changed. */
async function importOf(chance: Chance, { database }: Container, live: readonly KnownEngagement[]): Promise<boolean> {
  return database.writeTransaction(async (tx) => {
    const change = await beginChange(tx, { origin: 'IMPORT', actor: 'Import', reason: 'import' });
    const context = await loadFactContext(tx);
    const first = await reserveEngagementIds(tx);
    const partners = await tx.query<{ id: number }>("SELECT id FROM jurisdiction WHERE code IN ('NA', 'SE', 'FR') ORDER BY code");
    const made = [first, first + 1, first + 2].map((id) => ({
      id,
      fingerprints: { written: `w${id}`, meant: `m${id}` },
      record: emptyRecord({
        reference: `IMP-${id}`,
        kind: 'VISIT',
        titleEn: 'Imported',
        status: chance.one(['PLANNED', 'COMPLETED', 'COMPLETED']),
        startDate: chance.one(DATES),
        delegates: chance.one([null, 7]),
        partners: chance
          .some(partners, 3)
          .map((partner) => ({ jurisdictionId: partner.id, role: 'PARTNER', share: null, nameAsRecorded: null })),
        partOfId: id === first + 1 ? first : null,
      }),
    }));
    await createEngagements(tx, change, made, context);
    const changed = live.length === 0 ? null : chance.one(live);
    const before = changed && (await loadEngagements(tx, [changed.id])).get(changed.id);
    // Somebody else may have deleted it since.
    if (before && before.deletedSeq === null) {
      const after = { ...recordOf(before), titleFr: `Titre ${chance.whole(1, 99)}`, delegates: chance.one([null, 3, 8]), aroseFrom: [] };
      await updateEngagements(tx, change, [{ before, after, fingerprints: { written: 'w', meant: 'm' } }], context);
    }
    return true;
  });
}
