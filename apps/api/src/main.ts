import 'reflect-metadata';
import { ConfigError, configOfProcess } from './config.js';
import { runServer } from './run-server.js';

try {
  await runServer(configOfProcess());
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
