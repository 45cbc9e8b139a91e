// A server that does nothing but mail what waits, to be killed in the middle of it. Runs what was built.
// Usage: node mailing-process.mjs DATABASE_URL SMTP_PORT
import 'reflect-metadata';
import { Database } from '../../dist/db/database.js';
import { parseDatabaseUrl } from '../../dist/db/database-url.js';
import { DeliveryService } from '../../dist/modules/reports/delivery/delivery.service.js';
import { Mailer } from '../../dist/modules/reports/delivery/mailer.js';

const [url, port] = process.argv.slice(2);
const database = await Database.open(parseDatabaseUrl(url));
const editions = {
  filesFor: () => Promise.resolve([]),
  wordsOf: (id) => Promise.resolve({ subject: `Edition ${id}`, text: 'Words' }),
};
const mailer = new Mailer(
  { host: '127.0.0.1', port: Number(port), secure: false, starttls: 'optional', credentials: null },
  { from: { name: 'Entente', address: 'entente@example.org' } },
);
await new DeliveryService(database, editions, { mailer, publicUrl: null, leaseMs: 1_000 }).tick();
await database.close();
