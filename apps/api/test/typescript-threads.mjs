// Lets threads that the tests start run our TypeScript as it stands: vitest reads it for the tests themselves alone. A thread takes over
// what its process was started with, and so begins with this file.
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) register('./typescript-hooks.mjs', import.meta.url);
