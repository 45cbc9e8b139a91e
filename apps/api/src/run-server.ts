import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import { fillRegister, type RegisterOrigin } from './modules/imports/load/fill-register.js';
import { newRegisterSettings, openDataFolder } from './open-data.js';
import { serve } from './serve.js';

const dashboardFolder = fileURLToPath(new URL('../../dashboard/dist/', import.meta.url));

/** Fills the register where it is empty, serves it, and stops when the process is told to. Resolves once it listens. */
export async function runServer(config: Config): Promise<void> {
  const log = (line: string) => console.log(line);
  const running = await serve(config, {
    dashboardFolder,
    log,
    report: (error) => console.error(error),
    prepare: async (database) => {
      const [begun] = await database.read.query<{ origin: RegisterOrigin }>('SELECT origin FROM register');
      const [entered] = await database.read.query('SELECT id FROM engagement LIMIT 1');
      // A load that was interrupted left settings and no engagement: it is taken up again.
      if (begun && (entered || begun.origin === 'none')) return;
      const report = await fillRegister(database, begun?.origin ?? config.newRegister.origin, {
        openData: openDataFolder,
        settings: newRegisterSettings(config),
      });
      if (report)
        log(
          `The register was filled from ${report.name}: ${report.counts.created} of ${report.counts.rows} engagements, ${report.counts.heldBack} held back.`,
        );
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
