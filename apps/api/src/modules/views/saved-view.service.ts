import type { Database, Sql } from '../../db/database.js';
import { globalId, parseGlobalId } from '../../graphql/global-id.js';
import { ReadingOnlyError } from '../access/access.errors.js';
import { demoOwner, mayChangeKept, ownerKey, requireRole, type Viewer } from '../access/viewer.js';
import { NotYourViewError, SavedViewNotFoundError, type ViewProblem } from './saved-view.errors.js';
import {
  countSavedViews,
  forgetSavedViews,
  insertSavedView,
  listSavedViews,
  markSavedViewDeleted,
  type SavedViewRow,
  type SavedViewValues,
  savedViewById,
  updateSavedView,
} from './saved-view.repository.js';
import type { SaveViewInput, UpdateViewInput, ViewRecord } from './saved-view.type.js';
import { problemOfAddress } from './view-address.js';

const LONGEST_NAME = 200;
/** A menu of more helps nobody to find one. */
const MOST_VIEWS = 200;
/** How long a deleted view can be brought back. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** A view that was kept, or why it was not. */
export type KeptView =
  | { readonly record: ViewRecord; readonly problems: readonly never[] }
  | { readonly record: null; readonly problems: readonly ViewProblem[] };

/**
 * The views that people keep. Every role keeps views for itself: a view is an address, and shows each reader what they may see anyway.
 * Sharing one puts a name before everybody, which is for those who share queries too: ANALYST and above.
 */
export class SavedViewService {
  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
  ) {}

  /** The viewer's own views and the shared ones. */
  async list(viewer: Viewer): Promise<ViewRecord[]> {
    const rows = await listSavedViews(this.database.read, ownerKey(viewer));
    return rows.map((row) => recordOf(row, viewer));
  }

  /** A view by its number, as its id names it; null where there is none that the viewer may see. */
  async byId(viewer: Viewer, id: number): Promise<ViewRecord | null> {
    const row = await savedViewById(this.database.read, ownerKey(viewer), id);
    return row && row.deletedAt === null ? recordOf(row, viewer) : null;
  }

  /** Keeps a new view. Throws ReadingOnlyError or RoleNeededError; what is wrong with the input is told as problems, all at once. */
  async save(viewer: Viewer, input: SaveViewInput): Promise<KeptView> {
    requireWriting(viewer);
    if (input.shared) requireRole(viewer, 'ANALYST');
    const values = this.valuesOf(input);
    const key = ownerKey(viewer);
    return this.database.writeTransaction(async (tx) => {
      const problems = [...problemsOf(values), ...((await countSavedViews(tx, key)) >= MOST_VIEWS ? [tooMany()] : [])];
      if (problems.length > 0) return { record: null, problems };
      const id = await insertSavedView(tx, { key, userId: viewer.userId }, values);
      return kept(await savedViewById(tx, key, id), viewer);
    });
  }

  /**
   * Changes a view. Throws ReadingOnlyError, RoleNeededError, SavedViewNotFoundError or NotYourViewError; what is wrong with the input is told as
   * problems, all at once.
   */
  async update(viewer: Viewer, input: UpdateViewInput): Promise<KeptView> {
    requireWriting(viewer);
    return this.database.writeTransaction(async (tx) => {
      const before = await this.changeable(tx, viewer, input.id);
      if (before.deletedAt !== null) throw new SavedViewNotFoundError(input.id);
      const values = this.valuesOf({
        nameEn: input.nameEn === undefined ? before.nameEn : input.nameEn,
        nameFr: input.nameFr === undefined ? before.nameFr : input.nameFr,
        address: input.address ?? before.address,
        shared: input.shared ?? before.shared === 1,
      });
      if (values.shared === 1) requireRole(viewer, 'ANALYST');
      const problems = [...problemsOf(values), ...(input.version === before.version ? [] : [outdated(before, input.version)])];
      if (problems.length > 0) return { record: null, problems };
      await updateSavedView(tx, before.id, values);
      // An administrator who takes back what another has shared can no longer see it.
      const row = await savedViewById(tx, ownerKey(viewer), before.id);
      return kept(row ?? { ...before, ...values, version: before.version + 1 }, viewer);
    });
  }

  /** Deletes a view, which can be brought back for thirty days. Throws ReadingOnlyError, SavedViewNotFoundError or NotYourViewError. */
  async delete(viewer: Viewer, id: string): Promise<void> {
    requireWriting(viewer);
    const now = this.now();
    await this.database.writeTransaction(async (tx) => {
      const row = await this.changeable(tx, viewer, id);
      if (row.deletedAt !== null) throw new SavedViewNotFoundError(id);
      await markSavedViewDeleted(tx, row.id, new Date(now).toISOString());
      await forgetSavedViews(tx, new Date(now - KEPT_MS).toISOString());
    });
  }

  /** Brings a deleted view back as it was; one that is there stays. Throws ReadingOnlyError, SavedViewNotFoundError or NotYourViewError. */
  async restore(viewer: Viewer, id: string): Promise<ViewRecord> {
    requireWriting(viewer);
    return this.database.writeTransaction(async (tx) => {
      const row = await this.changeable(tx, viewer, id);
      if (row.deletedAt !== null) await markSavedViewDeleted(tx, row.id, null);
      return recordOf({ ...row, deletedAt: null }, viewer);
    });
  }

  private async changeable(tx: Sql, viewer: Viewer, id: string): Promise<SavedViewRow> {
    const named = parseGlobalId(id);
    const row = named?.type === 'SavedView' ? await savedViewById(tx, ownerKey(viewer), named.id, true) : null;
    if (!row) throw new SavedViewNotFoundError(id);
    // What is deleted exists for nobody but those who could bring it back.
    if (!mayChange(row, viewer))
      throw row.deletedAt === null ? new NotYourViewError(row.nameEn ?? row.nameFr ?? '') : new SavedViewNotFoundError(id);
    return row;
  }

  private valuesOf(input: Pick<SaveViewInput, 'nameEn' | 'nameFr' | 'address' | 'shared'>): SavedViewValues {
    const text = (value: string | null | undefined) => value?.normalize('NFC').trim() || null;
    return {
      nameEn: text(input.nameEn),
      nameFr: text(input.nameFr),
      address: input.address,
      shared: input.shared ? 1 : 0,
      changedAt: new Date(this.now()).toISOString(),
    };
  }
}

function requireWriting(viewer: Viewer): void {
  if (viewer.byToken) throw new ReadingOnlyError();
}

const mayChange = ({ ownerKey: key, shared }: SavedViewRow, viewer: Viewer) =>
  mayChangeKept(viewer, { ownerKey: key, shared: shared === 1 });

function kept(row: SavedViewRow | null, viewer: Viewer): KeptView {
  if (!row) throw new Error('a view that was written is not there');
  return { record: recordOf(row, viewer), problems: [] };
}

function recordOf(row: SavedViewRow, viewer: Viewer): ViewRecord {
  const { id, nameEn, nameFr, address, shared, ownerKey: key, ownerName, version, changedAt } = row;
  return {
    id: globalId('SavedView', id),
    nameEn,
    nameFr,
    address,
    owner: ownerName ?? demoOwner(key),
    mine: key === ownerKey(viewer),
    mayChange: mayChange(row, viewer),
    shared: shared === 1,
    version,
    changedAt,
  };
}

function problemsOf({ nameEn, nameFr, address }: SavedViewValues): ViewProblem[] {
  const problems: ViewProblem[] = [];
  if (nameEn === null && nameFr === null) {
    problems.push({
      code: 'NAME_MISSING',
      path: ['input', 'nameEn'],
      en: 'a view has a name in English or in French',
      fr: 'une vue a un nom en anglais ou en français',
    });
  }
  for (const [field, name] of Object.entries({ nameEn, nameFr })) {
    if (name === null || name.length <= LONGEST_NAME) continue;
    problems.push({
      code: 'TOO_LONG',
      path: ['input', field],
      en: `${field} has at most ${LONGEST_NAME} characters: ${name.length}`,
      fr: `${field} compte au plus ${LONGEST_NAME} caractères : ${name.length}`,
    });
  }
  const wrong = problemOfAddress(address);
  return wrong ? [...problems, wrong] : problems;
}

function outdated(row: SavedViewRow, version: number): ViewProblem {
  return {
    code: 'VERSION',
    path: ['input', 'version'],
    en: `the view has been changed since: it is at version ${row.version}, and the change was made on ${version}`,
    fr: `la vue a été modifiée entretemps : elle en est à la version ${row.version}, et la modification part de ${version}`,
  };
}

function tooMany(): ViewProblem {
  return {
    code: 'TOO_MANY_VIEWS',
    path: ['input'],
    en: `one keeps at most ${MOST_VIEWS} views; delete one that is no longer needed`,
    fr: `on garde au plus ${MOST_VIEWS} vues; supprimez-en une qui ne sert plus`,
  };
}
