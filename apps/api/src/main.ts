import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { ConfigError, configOfProcess } from './config.js';
import { serve } from './serve.js';

const dashboardFolder = fileURLToPath(new URL('../../dashboard/dist/', import.meta.url));

try {
  const running = await serve(configOfProcess(), { dashboardFolder, log: (line) => console.log(line), report: (error) => console.error(error) });
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
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
