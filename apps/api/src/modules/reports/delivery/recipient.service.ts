import type { ReportForm } from '@entente/schema/vocabulary';
import type { Database, Sql } from '../../../db/database.js';
import { parseGlobalId } from '../../../graphql/global-id.js';
import { ReadingOnlyError } from '../../access/access.errors.js';
import { hasRole, requireRole, type Viewer } from '../../access/viewer.js';
import { instant } from '../claim.js';
import { keptText, lengthProblem, outdatedProblem, type ReportProblem } from '../report-problem.js';
import type { AccountOfAddress } from './copy-now.js';
import {
  emailTaken,
  formsMissing,
  RecipientNotFoundError,
  recipientNameMissing,
  recipientOfOne,
  unknownDefinition,
  unknownSchedule,
  wrongEmail,
} from './delivery.errors.js';
import { accountsOf } from './delivery.repository.js';
import type { AddReportRecipientInput, UpdateReportRecipientInput } from './delivery.type.js';
import {
  deleteRecipient,
  insertRecipient,
  listRecipients,
  type RecipientRow,
  type RecipientValues,
  recipientById,
  scheduleStands,
  updateRecipient,
} from './recipient.repository.js';
import { isMailAddress } from './smtp-address.js';

const LONGEST_NAME = 200;

/** A recipient that was kept, or why it was not. */
export type KeptRecipient =
  | { readonly record: RecipientRow; readonly problems: readonly never[] }
  | { readonly record: null; readonly problems: readonly ReportProblem[] };

/** Says whether there is a definition of reports. */
export interface KnownDefinitions {
  periodsOf(definition: string): Promise<unknown>;
}

/** Whom reports are mailed to. Addresses are personal information: officers see them, and approvers decide. */
export class RecipientService {
  constructor(
    private readonly database: Database,
    private readonly definitions: KnownDefinitions,
    private readonly now: () => number = Date.now,
  ) {}

  /** The recipients of a definition, of a schedule, or all. Throws RoleNeededError. */
  async list(viewer: Viewer, of: { definition: string | null; schedule: string | null }): Promise<RecipientRow[]> {
    requireRole(viewer, 'OFFICER');
    // What is no schedule has no recipients.
    const scheduleId = of.schedule === null ? null : (scheduleNumber(of.schedule) ?? 0);
    return listRecipients(this.database.read, { definition: of.definition, scheduleId });
  }

  /** A recipient by its number; null where there is none that the viewer may see. */
  async byId(viewer: Viewer, id: number): Promise<RecipientRow | null> {
    if (!hasRole(viewer, 'OFFICER')) return null;
    return recipientById(this.database.read, id);
  }

  /** The accounts of recipients that somebody was shown. */
  async accountsOf(addresses: readonly string[]): Promise<ReadonlyMap<string, AccountOfAddress>> {
    return accountsOf(this.database.read, addresses);
  }

  /** Adds a recipient. Throws ReadingOnlyError or RoleNeededError; what is wrong with the input is told as problems, all at once. */
  async add(viewer: Viewer, input: AddReportRecipientInput): Promise<KeptRecipient> {
    requireDeciding(viewer);
    const definition = keptText(input.definition);
    const scheduleId = input.schedule ? scheduleNumber(input.schedule) : null;
    const of = [
      ...((definition === null) === !input.schedule ? [recipientOfOne()] : []),
      ...(definition === null || (await this.definitions.periodsOf(definition)) ? [] : [unknownDefinition(definition)]),
    ];
    const values = this.valuesOf({ ...input, definition, scheduleId });
    return this.database.writeTransaction(async (tx) => {
      const gone =
        input.schedule && (scheduleId === null || !(await scheduleStands(tx, scheduleId))) ? [unknownSchedule(input.schedule)] : [];
      const problems = [...of, ...gone, ...problemsOf(values), ...(await taken(tx, values, null))];
      if (problems.length > 0) return { record: null, problems };
      return kept(await recipientById(tx, await insertRecipient(tx, values)));
    });
  }

  /** Changes a recipient. Throws ReadingOnlyError, RoleNeededError or RecipientNotFoundError; what is wrong with the input is told as problems, all at once. */
  async update(viewer: Viewer, input: UpdateReportRecipientInput): Promise<KeptRecipient> {
    requireDeciding(viewer);
    return this.database.writeTransaction(async (tx) => {
      const before = await present(tx, input.id);
      const values = this.valuesOf({
        definition: before.definition,
        scheduleId: before.scheduleId,
        email: input.email ?? before.email,
        name: input.name ?? before.name,
        language: input.language ?? before.language,
        access: input.access ?? before.access,
        forms: input.forms ?? formsOf(before),
      });
      const problems = [
        ...problemsOf(values),
        ...(await taken(tx, values, before.id)),
        ...(input.version === before.version ? [] : [outdatedProblem(before.version, input.version)]),
      ];
      if (problems.length > 0) return { record: null, problems };
      await updateRecipient(tx, before.id, values);
      return kept(await recipientById(tx, before.id));
    });
  }

  /** Takes a recipient off; what was sent stays on record. Throws ReadingOnlyError, RoleNeededError or RecipientNotFoundError. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    requireDeciding(viewer);
    await this.database.writeTransaction(async (tx) => deleteRecipient(tx, (await present(tx, id)).id));
  }

  private valuesOf(
    given: Pick<RecipientValues, 'definition' | 'scheduleId' | 'email' | 'name' | 'language' | 'access'> & {
      readonly forms: readonly ReportForm[];
    },
  ): RecipientValues {
    const { definition, scheduleId, email, name, language, access, forms } = given;
    return {
      definition,
      scheduleId,
      // As accounts have theirs: the account of the address says what it may be sent.
      email: email.trim().toLowerCase(),
      name: keptText(name) ?? '',
      language,
      access,
      forms: [...new Set(forms)].join(','),
      changedAt: instant(this.now()),
    };
  }
}

/** The forms that a recipient is sent. */
export function formsOf({ forms }: Pick<RecipientRow, 'forms'>): ReportForm[] {
  return forms.split(',').filter((form) => form !== '') as ReportForm[];
}

function requireDeciding(viewer: Viewer): void {
  if (viewer.byToken) throw new ReadingOnlyError();
  requireRole(viewer, 'APPROVER');
}

function scheduleNumber(id: string): number | null {
  const named = parseGlobalId(id);
  return named?.type === 'ReportSchedule' ? named.id : null;
}

async function present(tx: Sql, id: string): Promise<RecipientRow> {
  const named = parseGlobalId(id);
  const row = named?.type === 'ReportRecipient' ? await recipientById(tx, named.id, true) : null;
  if (!row) throw new RecipientNotFoundError(id);
  return row;
}

function kept(record: RecipientRow | null): KeptRecipient {
  if (!record) throw new Error('a recipient that was written is not there');
  return { record, problems: [] };
}

function problemsOf({ email, name, forms }: RecipientValues): ReportProblem[] {
  return [
    ...(isMailAddress(email) ? [] : [wrongEmail(email)]),
    ...(name === '' ? [recipientNameMissing()] : []),
    lengthProblem('name', name, LONGEST_NAME),
    ...(forms === '' ? [formsMissing()] : []),
  ].filter((problem) => problem !== null);
}

async function taken(tx: Sql, { definition, scheduleId, email }: RecipientValues, own: number | null): Promise<ReportProblem[]> {
  if (definition === null && scheduleId === null) return [];
  const others = await listRecipients(tx, { definition, scheduleId });
  return others.some((other) => other.email === email && other.id !== own) ? [emailTaken(email)] : [];
}
