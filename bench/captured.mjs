// What the server sends to its engine and its database for one request: the same container, in this process, listened to.
import 'reflect-metadata';
import { createContainer } from '../apps/api/dist/container.js';
import { Database } from '../apps/api/dist/db/database.js';
import { parseDatabaseUrl } from '../apps/api/dist/db/database-url.js';
import { createServer } from '../apps/api/dist/http/server.js';

/** Opens the API in this process; close it before a server is started on the same data folder. */
export async function openListenedApi({ dataFolder, databaseUrl, engine = 'duckdb' }) {
  const database = await Database.open(parseDatabaseUrl(databaseUrl));
  const container = createContainer(database, { auth: 'demo', engine, dataFolder, log: () => undefined });
  const server = await createServer(container, {
    dashboardFolder: '/nowhere',
    report: (error) => console.error(error),
    queryTimeMs: 600_000,
  });
  if (engine === 'duckdb') await container.engine.open();
  let volume = [];
  let sentToDatabase = 0;
  const run = container.engine.run.bind(container.engine);
  container.engine.run = (statement) => {
    volume.push(statement);
    return run(statement);
  };
  const listenedTo = new WeakSet();
  const createQueryRunner = database.reader.createQueryRunner.bind(database.reader);
  database.reader.createQueryRunner = (...args) => {
    const runner = createQueryRunner(...args);
    // SQLite gives the same one every time.
    if (listenedTo.has(runner)) return runner;
    listenedTo.add(runner);
    const query = runner.query.bind(runner);
    runner.query = (...sent) => {
      sentToDatabase += 1;
      return query(...sent);
    };
    return runner;
  };
  return {
    /** Asks, and gives the data, the statements of the engine in their order, and the number of all statements. */
    async ask(question, variables) {
      volume = [];
      sentToDatabase = 0;
      const response = await server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { host: '127.0.0.1' },
        payload: { query: question, variables },
      });
      const answer = response.json();
      if (answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 1000));
      return { data: answer.data, statements: volume, count: sentToDatabase + (engine === 'database' ? 0 : volume.length) };
    },
    async close() {
      await server.close();
      await container.close();
      await database.close();
    },
  };
}
