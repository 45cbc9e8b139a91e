import { type GraphQLSchema, parse } from 'graphql';
import type { Database, Sql } from '../../db/database.js';
import { globalId, parseGlobalId } from '../../graphql/global-id.js';
import { demoOwner, hasRole, mayChangeKept, ownerKey, requireRole, type Viewer } from '../access/viewer.js';
import { checkDocument, checkVariables } from './check-query.js';
import { operationOf, parametersOf } from './query-parameters.js';
import { NotYourQueryError, SavedQueryNotFoundError, type SavingProblem, StarterQueryError } from './saved-query.errors.js';
import {
  deleteSavedQueryRow,
  insertSavedQuery,
  listSavedQueries,
  type SavedQueryRow,
  type SavedQueryValues,
  savedQueryById,
  savedQueryBySlug,
  slugTaken,
  updateSavedQuery,
} from './saved-query.repository.js';
import type { QueryRecord, SaveQueryInput } from './saved-query.type.js';
import type { StarterQuery } from './starter-queries.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = {
  slug: 100,
  nameEn: 200,
  nameFr: 200,
  descriptionEn: 5_000,
  descriptionFr: 5_000,
  document: 50_000,
  variables: 10_000,
} as const;

/** A query that was kept, or why it was not. */
export type Saved =
  | { readonly record: QueryRecord; readonly problems: readonly never[] }
  | { readonly record: null; readonly problems: readonly SavingProblem[] };

/** The queries that people keep, and those that come with Entente. */
export class SavedQueryService {
  private readonly starters: readonly QueryRecord[];

  constructor(
    private readonly database: Database,
    starters: readonly StarterQuery[],
    private readonly now: () => number = Date.now,
  ) {
    this.starters = starters.map(recordOfStarter);
  }

  /** What the viewer may see: what comes with Entente first, the rest by name. Throws RoleNeededError. */
  async list(viewer: Viewer): Promise<QueryRecord[]> {
    requireRole(viewer, 'ANALYST');
    const rows = await listSavedQueries(this.database.read, ownerKey(viewer));
    return [...this.starters, ...rows.map((row) => recordOfRow(row, viewer))];
  }

  /** The query of a name: the viewer's own, then a shared one, then one that comes with Entente. Throws RoleNeededError. */
  async bySlug(viewer: Viewer, slug: string): Promise<QueryRecord | null> {
    requireRole(viewer, 'ANALYST');
    const row = await savedQueryBySlug(this.database.read, ownerKey(viewer), slug);
    return row ? recordOfRow(row, viewer) : (this.starters.find((starter) => starter.slug === slug) ?? null);
  }

  /** A query by its number, as its id names it; null where there is none that the viewer may see. */
  async byId(viewer: Viewer, id: number): Promise<QueryRecord | null> {
    if (!hasRole(viewer, 'ANALYST')) return null;
    const row = await savedQueryById(this.database.read, ownerKey(viewer), id);
    return row && recordOfRow(row, viewer);
  }

  /** A query that comes with Entente, by its number. */
  starter(viewer: Viewer, number: number): QueryRecord | null {
    const id = globalId('StarterQuery', number);
    return hasRole(viewer, 'ANALYST') ? (this.starters.find((starter) => starter.id === id) ?? null) : null;
  }

  /**
   * Keeps a query. Throws RoleNeededError, SavedQueryNotFoundError, NotYourQueryError or StarterQueryError; what is wrong
   * with the input is told as problems, all at once.
   */
  async save(viewer: Viewer, input: SaveQueryInput, schema: GraphQLSchema): Promise<Saved> {
    requireRole(viewer, 'ANALYST');
    const problems = [...problemsOfWords(input), ...this.problemsOfStarters(input), ...problemsOfQuery(schema, input)];
    const id = input.id ? this.rowIdOf(input.id) : null;
    return this.database.writeTransaction(async (tx) => {
      const before = id === null ? null : await this.changeable(tx, viewer, id, input.id ?? '');
      const owner = before?.ownerKey ?? ownerKey(viewer);
      const found = [...problems, ...(before ? problemsOfVersion(before, input) : [])];
      if (await slugTaken(tx, input.slug, owner, input.shared, id)) found.push(taken(input.slug));
      if (found.length > 0) return { record: null, problems: found };
      const values = valuesOf(input, new Date(this.now()).toISOString());
      if (id === null) await insertSavedQuery(tx, { key: owner, userId: viewer.userId }, values);
      else await updateSavedQuery(tx, id, values);
      const row = id === null ? await savedQueryBySlug(tx, owner, input.slug) : await savedQueryById(tx, ownerKey(viewer), id);
      // An administrator who takes back what another has shared can no longer see it.
      return { record: recordOfRow(row ?? { ...(before as SavedQueryRow), ...values }, viewer), problems: [] };
    });
  }

  /** Deletes a query. Throws RoleNeededError, SavedQueryNotFoundError, NotYourQueryError or StarterQueryError. */
  async delete(viewer: Viewer, id: string): Promise<void> {
    requireRole(viewer, 'ANALYST');
    const rowId = this.rowIdOf(id);
    await this.database.writeTransaction(async (tx) => {
      await this.changeable(tx, viewer, rowId, id);
      await deleteSavedQueryRow(tx, rowId);
    });
  }

  private rowIdOf(id: string): number {
    const named = parseGlobalId(id);
    if (named?.type === 'SavedQuery') return named.id;
    const starter = this.starters.find((one) => one.id === id);
    throw starter ? new StarterQueryError(starter.slug) : new SavedQueryNotFoundError('id', id);
  }

  private async changeable(tx: Sql, viewer: Viewer, rowId: number, id: string): Promise<SavedQueryRow> {
    const row = await savedQueryById(tx, ownerKey(viewer), rowId, true);
    if (!row) throw new SavedQueryNotFoundError('id', id);
    if (!mayChange(row, viewer)) throw new NotYourQueryError(row.slug);
    return row;
  }

  private problemsOfStarters({ slug }: SaveQueryInput): SavingProblem[] {
    return this.starters.some((starter) => starter.slug === slug) ? [taken(slug)] : [];
  }
}

const mayChange = ({ ownerKey: key, sharedSlug }: SavedQueryRow, viewer: Viewer) =>
  mayChangeKept(viewer, { ownerKey: key, shared: sharedSlug !== null });

function recordOfRow(row: SavedQueryRow, viewer: Viewer): QueryRecord {
  const { id, sharedSlug, ownerKey: key, ownerName, variables, ...rest } = row;
  const values = JSON.parse(variables ?? '{}') as Record<string, unknown>;
  return {
    ...rest,
    id: globalId('SavedQuery', id),
    variables: values,
    parameters: parametersOfText(row.document, values),
    owner: ownerName ?? demoOwner(key),
    mine: key === ownerKey(viewer),
    mayChange: mayChange(row, viewer),
    shared: sharedSlug !== null,
    starter: false,
  };
}

function recordOfStarter({ slug, number, name, description, document, grain }: StarterQuery): QueryRecord {
  return {
    id: globalId('StarterQuery', number),
    slug,
    nameEn: name.en,
    nameFr: name.fr,
    descriptionEn: description.en,
    descriptionFr: description.fr,
    document,
    variables: {},
    parameters: parametersOfText(document, {}),
    grain,
    owner: null,
    mine: false,
    mayChange: false,
    shared: true,
    starter: true,
    version: 1,
    changedAt: null,
  };
}

function parametersOfText(document: string, values: Readonly<Record<string, unknown>>) {
  const operation = operationOf(parse(document));
  return operation ? parametersOf(operation, values) : [];
}

function valuesOf(input: SaveQueryInput, changedAt: string): SavedQueryValues {
  const text = (value: string | null | undefined) => value?.normalize('NFC').trim() || null;
  return {
    slug: input.slug,
    sharedSlug: input.shared ? input.slug : null,
    nameEn: text(input.nameEn) ?? input.slug,
    nameFr: text(input.nameFr),
    descriptionEn: text(input.descriptionEn),
    descriptionFr: text(input.descriptionFr),
    document: input.document,
    variables: text(input.variables),
    grain: input.grain ?? null,
    changedAt,
  };
}

function problemsOfWords(input: SaveQueryInput): SavingProblem[] {
  const problems: SavingProblem[] = [];
  if (!SLUG.test(input.slug)) {
    problems.push({
      code: 'SLUG_FORM',
      path: ['input', 'slug'],
      en: `a name in addresses has lower-case letters and digits with hyphens between them, such as visits-by-year: "${input.slug.slice(0, 60)}"`,
      fr: `un nom d’adresse compte des minuscules et des chiffres séparés de traits d’union, tel que visites-par-annee : « ${input.slug.slice(0, 60)} »`,
    });
  }
  if (input.nameEn.trim() === '') {
    problems.push({
      code: 'NAME_MISSING',
      path: ['input', 'nameEn'],
      en: 'a query has an English name',
      fr: 'une requête a un nom anglais',
    });
  }
  for (const [field, longest] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const length = input[field]?.length ?? 0;
    if (length <= longest) continue;
    problems.push({
      code: 'TOO_LONG',
      path: ['input', field],
      en: `${field} has at most ${longest} characters: ${length}`,
      fr: `${field} compte au plus ${longest} caractères : ${length}`,
    });
  }
  return problems;
}

function problemsOfQuery(schema: GraphQLSchema, input: SaveQueryInput): SavingProblem[] {
  if (input.document.length > LONGEST.document) return [];
  const { document, problems } = checkDocument(schema, input.document);
  const operation = document && operationOf(document);
  if (problems.length > 0 || !operation) return problems;
  return checkVariables(schema, operation, input.variables ?? null).problems;
}

function problemsOfVersion(row: SavedQueryRow, { version }: SaveQueryInput): SavingProblem[] {
  if (version === row.version) return [];
  return [
    {
      code: 'VERSION',
      path: ['input', 'version'],
      en: `the query has been changed since: it is at version ${row.version}, and the change was made on ${version ?? 'none'}`,
      fr: `la requête a été modifiée entretemps : elle en est à la version ${row.version}, et la modification part de ${version ?? 'aucune'}`,
    },
  ];
}

function taken(slug: string): SavingProblem {
  return {
    code: 'SLUG_TAKEN',
    path: ['input', 'slug'],
    en: `there is a query of this name already: "${slug}"`,
    fr: `une requête porte déjà ce nom : « ${slug} »`,
  };
}
