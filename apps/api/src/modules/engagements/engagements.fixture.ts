import 'reflect-metadata';
import type { Role } from '@entente/schema/vocabulary';
import { type GraphQLSchema, graphql } from 'graphql';
import { beginTestRegister, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import type { Sql } from '../../db/database.js';
import type { Dialect } from '../../db/dialect.js';
import type { Viewer } from '../access/viewer.js';
import { beginChange, type Change } from '../history/change-clock.js';
import { ReferenceDataCache } from '../register/reference-data-cache.js';
import { RegisterService } from '../register/register.service.js';
import { loadEngagements } from './engagement.repository.js';
import { type EngagementRecord, emptyRecord } from './engagement-record.js';
import { createEngagements, deleteEngagements, reserveEngagementIds, updateEngagements } from './engagement-writer.js';
import { loadFactContext } from './fact-context.js';
import { RequestLoaders } from './request-loaders.js';

const author = { origin: 'API', actor: 'Test', reason: 'for the test' } as const;

/** A viewer in a role, to whom some protected engagements are opened by name. */
export function makeViewer(role: Role, grantedEngagementIds: readonly number[] = []): Viewer {
  return { userId: null, name: role, role, demo: true, grantedEngagementIds };
}

/** A register to ask, which counts the statements that it is asked with. */
export class AskedRegister {
  readonly register: RegisterService;
  /** The statements since `forget`. */
  readonly statements: string[] = [];
  private readonly ids = new Map<string, number>();

  private constructor(
    readonly test: TestDatabase,
    private readonly makeSchema: (asked: AskedRegister) => GraphQLSchema,
  ) {
    const sql = test.database.read as { -readonly [Name in keyof Sql]: Sql[Name] };
    const { query, search } = sql;
    sql.query = (text, values) => {
      this.statements.push(text);
      return query(text, values);
    };
    sql.search = (text, values) => {
      this.statements.push(text);
      return search(text, values);
    };
    this.register = new RegisterService(test.database, new ReferenceDataCache(test.database));
  }

  static async begin(dialect: Dialect, makeSchema: (asked: AskedRegister) => GraphQLSchema): Promise<AskedRegister> {
    const test = await makeTestDatabase(dialect);
    await beginTestRegister(test.database);
    return new AskedRegister(test, makeSchema);
  }

  private cached: GraphQLSchema | null = null;

  get schema(): GraphQLSchema {
    return (this.cached ??= this.makeSchema(this));
  }

  /** Enters engagements in one change. */
  async create(
    records: readonly (Partial<EngagementRecord> & Pick<EngagementRecord, 'reference' | 'kind'>)[],
  ): Promise<{ ids: number[]; change: Change }> {
    return this.test.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, author);
      const first = await reserveEngagementIds(tx);
      const created = records.map((record, index) => ({ id: first + index, record: emptyRecord(record), fingerprints: null }));
      await createEngagements(tx, change, created, await loadFactContext(tx));
      for (const { id, record } of created) this.ids.set(record.reference, id);
      return { ids: created.map(({ id }) => id), change };
    });
  }

  async update(id: number, changes: Partial<EngagementRecord>): Promise<Change> {
    return this.test.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, author);
      const before = (await loadEngagements(tx, [id])).get(id);
      if (!before) throw new Error(`no engagement ${id}`);
      const {
        id: _id,
        version: _v,
        createdSeq: _c,
        changedSeq: _s,
        deletedSeq: _d,
        writtenFingerprint: _w,
        meantFingerprint: _m,
        ...record
      } = before;
      await updateEngagements(tx, change, [{ before, after: { ...record, ...changes }, fingerprints: null }], await loadFactContext(tx));
      return change;
    });
  }

  async delete(ids: readonly number[]): Promise<Change> {
    return this.test.database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, author);
      await deleteEngagements(tx, change, [...(await loadEngagements(tx, ids)).values()]);
      return change;
    });
  }

  /** The id of an engagement that was entered here. */
  idOf(reference: string): number {
    const id = this.ids.get(reference);
    if (id === undefined) throw new Error(`no engagement ${reference}`);
    return id;
  }

  /** Ids of rows of a table by code. */
  async idsByCode(table: string): Promise<Map<string, number>> {
    const rows = await this.test.database.read.query<{ id: number; code: string }>(`SELECT id, code FROM ${table}`);
    return new Map(rows.map((row) => [row.code, row.id]));
  }

  /** Enters organizations and facilities, and gives the ids of the first of each. */
  async addNamed(organizations: readonly string[], facilities: readonly string[]): Promise<{ organization: number; facility: number }> {
    await this.test.database.writeTransaction(async (tx) => {
      await beginChange(tx, { ...author, origin: 'REFERENCE' });
      for (const name of organizations) await tx.execute('INSERT INTO organization (name_en, name_fr) VALUES (?, NULL)', [name]);
      for (const name of facilities) await tx.execute('INSERT INTO facility (name_en, name_fr) VALUES (?, NULL)', [name]);
    });
    const first = async (table: string, name: string | undefined) => {
      const [row] = await this.test.database.read.query<{ id: number }>(`SELECT id FROM ${table} WHERE name_en = ?`, [name ?? '']);
      return row?.id ?? 0;
    };
    return { organization: await first('organization', organizations[0]), facility: await first('facility', facilities[0]) };
  }

  forget(): void {
    this.statements.length = 0;
  }

  /** Asks a question, and throws its first error. */
  async ask<Data = Record<string, never>>(
    source: string,
    variableValues: Record<string, unknown> = {},
    viewer: Viewer = makeViewer('OFFICER'),
  ): Promise<Data> {
    const contextValue = {
      viewer,
      moment: await this.register.moment(),
      locale: 'EN',
      loaders: new RequestLoaders(),
      cookie: { value: null, set: () => undefined, clear: () => undefined },
    };
    const answer = await graphql({ schema: this.schema, source, variableValues, contextValue });
    const [error] = answer.errors ?? [];
    if (error) throw error.originalError ?? error;
    return answer.data as Data;
  }

  destroy(): Promise<void> {
    return this.test.destroy();
  }
}
