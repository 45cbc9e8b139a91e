import 'reflect-metadata';
import { type Container, type ContainerOptions, createContainer } from '../../src/container.js';
import type { Database } from '../../src/db/database.js';
import { createServer } from '../../src/http/server.js';

/** A server on a port of its own. */
export interface TestServer {
  readonly address: string;
  readonly container: Container;
  /** Errors that nobody foresaw. */
  readonly reported: unknown[];
  /** Asks the API, and gives its answer and headers. */
  ask(query: string, options?: Asked): Promise<Answered>;
  close(): Promise<void>;
}

export interface Asked {
  readonly variables?: Record<string, unknown>;
  readonly role?: string;
  readonly cookie?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
    data?: any;
    extensions?: { cost?: { requested: number; limit: number } };
    errors?: {
      message: string;
      path?: (string | number)[];
      extensions: { code: string; path?: (string | number)[]; messages?: { en: string; fr: string } };
    }[];
  };
}

/** Serves a database that the caller owns. */
export async function startTestServer(
  database: Database,
  options: Partial<ContainerOptions> & { dataFolder: string; dashboardFolder?: string; queryTimeMs?: number },
): Promise<TestServer> {
  const reported: unknown[] = [];
  const container = createContainer(database, { auth: 'demo', engine: 'duckdb', log: () => undefined, ...options });
  const server = await createServer(container, {
    dashboardFolder: options.dashboardFolder ?? '/nowhere',
    report: (error) => reported.push(error),
    queryTimeMs: options.queryTimeMs ?? 20_000,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    container,
    reported,
    async ask(query, { variables, role, cookie } = {}) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(role ? { 'x-entente-demo-role': role } : {}), ...(cookie ? { cookie } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answered['body'] };
    },
    async close() {
      await server.close();
      await container.close();
    },
  };
}
