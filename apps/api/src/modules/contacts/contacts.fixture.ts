import { type Answered, startTestServer, type TestServer } from '../../../test/api/server.js';
import { beginTestRegister, makeTestDatabase, type TestDatabase } from '../../../test/databases.js';
import type { Dialect } from '../../db/dialect.js';
import { beginChange } from '../history/change-clock.js';

type Data = NonNullable<Answered['body']['data']>;

const CONTACT = `id name honorific languages email phone note version jurisdiction { code }
  affiliations { post(locale: EN) postFr: post(locale: FR) from to current organization { name } }
  revisions { version seq actor reason action changes { field before after } }`;
const PAYLOAD = `{ contact { ${CONTACT} } revision { seq action } problems { code path message fr: message(locale: FR) } clientMutationId
  conflict { version current { name version } since { version changes { field before after } } } }`;

/** A register with a few organizations, served over HTTP. */
export class ContactRegister {
  private constructor(
    readonly store: TestDatabase,
    readonly server: TestServer,
  ) {}

  static async begin(dialect: Dialect): Promise<ContactRegister> {
    const store = await makeTestDatabase(dialect);
    await beginTestRegister(store.database);
    await store.database.writeTransaction(async (tx) => {
      await beginChange(tx, { origin: 'REFERENCE', actor: 'Test', reason: null });
      const jurisdictions = await tx.query<{ id: number; code: string }>("SELECT id, code FROM jurisdiction WHERE code IN ('NA', 'SE')");
      const idOf = (code: string) => jurisdictions.find((one) => one.code === code)?.id ?? null;
      for (const [name, nameFr, code] of [
        ['Namibian Correctional Service', 'Service correctionnel de la Namibie', 'NA'],
        ['Prison and Probation Service', 'Service des prisons et de la probation', 'SE'],
        ['Institute of Sœurs', null, null],
      ] as const) {
        const jurisdiction = code === null ? null : idOf(code);
        await tx.execute('INSERT INTO organization (name_en, name_fr, jurisdiction_id) VALUES (?, ?, ?)', [name, nameFr, jurisdiction]);
      }
    });
    const server = await startTestServer(store.database, { dataFolder: store.folder });
    return new ContactRegister(store, server);
  }

  /** Asks, and throws what is wrong. */
  async ask(query: string, variables: Record<string, unknown> = {}, role = 'OFFICER'): Promise<Data> {
    const { body } = await this.server.ask(query, { role, variables });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }

  /** The code of the error that a question comes to; null where it is answered. */
  async refusal(query: string, variables: Record<string, unknown>, role: string): Promise<string | null> {
    const { body } = await this.server.ask(query, { role, variables });
    return body.errors?.[0]?.extensions.code ?? null;
  }

  /** Sends a mutation, and gives its payload, problems and all. */
  async send(mutation: 'create' | 'update' | 'delete' | 'restore', input: Record<string, unknown>, role?: string): Promise<Data> {
    const name = `${mutation}Contact`;
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return (await this.ask(`mutation ($input: ${type}!) { ${name}(input: $input) ${PAYLOAD} }`, { input }, role))[name];
  }

  /** Enters a contact without problems. */
  async enter(input: Record<string, unknown>): Promise<Data> {
    const { contact, problems } = await this.send('create', input);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return contact;
  }

  async end(): Promise<void> {
    await this.server.close();
    await this.store.destroy();
  }
}
