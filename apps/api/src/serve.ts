import { letBackgroundThreadsYield } from './background-threads.js';
import type { Config } from './config.js';
import { createContainer } from './container.js';
import { Database } from './db/database.js';
import { createServer } from './http/server.js';
import { listenProblem } from './listen.errors.js';
import { Ticker } from './modules/reports/ticker.js';

/** How often it is seen whether a report is due or a mail waits. */
const TICK_MS = 15_000;

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Answers what is being asked, then lets go of everything. */
  close(): Promise<void>;
}

/** Where a server finds the dashboard, and where its lines go. */
export interface ServeOptions {
  readonly dashboardFolder: string;
  /** Takes a line for whoever runs the server. */
  readonly log: (line: string) => void;
  /** Takes errors that nobody foresaw. */
  readonly report: (error: unknown) => void;
  /** Called with a migrated database before it is served; fills an empty register. */
  readonly prepare?: (database: Database) => Promise<void>;
}

/** Opens the register's database, and serves it. Throws DatabaseProblem and ListenProblem. */
export async function serve(config: Config, options: ServeOptions): Promise<RunningServer> {
  const begun = performance.now();
  const database = await Database.open(config.database);
  try {
    await options.prepare?.(database);
    const container = createContainer(database, { ...config, log: options.log });
    const isMade = await container.register.exists();
    if (!isMade) options.log('This register is empty: load one with `npm run entente -- load csc`.');
    const server = await createServer(container, { ...options, queryTimeMs: config.querySeconds * 1000 });
    const address = await server.listen({ host: config.host, port: config.port }).catch(async (error: unknown) => {
      await server.close();
      throw listenProblem(config, error);
    });
    // The first question waits for the mirror; the address does not.
    if (isMade) container.engine.open().then(letBackgroundThreadsYield).catch(options.report);
    const tickers = config.schedules
      ? [container.scheduled, container.deliveries].map((work) => new Ticker((signal) => work.tick(signal), TICK_MS, options.report))
      : [];
    for (const ticker of tickers) ticker.start();
    options.log(`Entente is ready at ${address} after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return {
      address,
      async close() {
        await Promise.all(tickers.map((ticker) => ticker.stop()));
        await server.close();
        await container.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
