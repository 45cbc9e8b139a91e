import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { DocumentNode } from '../parse/source-document.js';

/** What an expression made of one record: rows (whatever they turn out to be), or why it failed. */
export interface EvaluatedRecord {
  readonly line: number;
  readonly result?: unknown;
  readonly failure?: string;
}

export type Evaluation =
  | { readonly outcome: 'DONE'; readonly records: readonly EvaluatedRecord[] }
  | { readonly outcome: 'FAILED'; readonly failure: string }
  | { readonly outcome: 'TOO_SLOW' };

interface EvaluationRequest {
  readonly document: DocumentNode;
  /** Null where the document already is the list of records. */
  readonly records: string | null;
  readonly row: string;
  readonly file: string;
  readonly milliseconds: number;
}

// The expression comes with the file or from whoever wrote the map. A thread of its own can be ended from outside even
// within a regular expression, has a bounded memory, and is handed the document alone: no environment, no arguments.
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const jsonata = require(workerData.library);
for (const name of ['process', 'fetch', 'WebSocket', 'require', 'module']) { try { delete globalThis[name]; } catch {} }
const words = (failure) => String((failure && failure.message) || failure).slice(0, 500).replace(/\\.$/, '');
parentPort.once('message', async ({ document, records, row, file }) => {
  try {
    const found = records === null ? document : await jsonata(records).evaluate(document);
    const list = found === undefined || found === null ? [] : Array.isArray(found) ? found : [found];
    const expression = jsonata(row);
    const results = [];
    for (const record of list) {
      const line = record && typeof record === 'object' && typeof record['@line'] === 'number' ? record['@line'] : 0;
      try {
        const made = await expression.evaluate(record, { file });
        results.push({ line, result: made === undefined ? null : JSON.parse(JSON.stringify(made)) });
      } catch (failure) {
        results.push({ line, failure: words(failure) });
      }
    }
    parentPort.postMessage({ outcome: 'DONE', records: results });
  } catch (failure) {
    parentPort.postMessage({ outcome: 'FAILED', failure: words(failure) });
  }
});
`;

/** Runs a map's expressions over a document, apart from everything else and for no longer than allowed. */
export async function evaluateMap(request: EvaluationRequest): Promise<Evaluation> {
  const library = createRequire(import.meta.url).resolve('jsonata');
  const worker = new Worker(program, {
    eval: true,
    workerData: { library },
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Evaluation>((resolve) => {
      worker.once('message', (answer: Evaluation) => resolve(answer));
      worker.once('error', (failure: Error) => resolve({ outcome: 'FAILED', failure: failure.message }));
      worker.once('exit', () => resolve({ outcome: 'FAILED', failure: 'the evaluation ended early' }));
      timer = setTimeout(() => resolve({ outcome: 'TOO_SLOW' }), request.milliseconds);
      const { document, records, row, file } = request;
      worker.postMessage({ document, records, row, file });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
