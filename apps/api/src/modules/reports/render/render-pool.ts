// Reports are written in threads of their own: a page, a workbook or a PDF takes so long to write that whoever asks something
// meanwhile would wait for it.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { letBackgroundThreadsYield } from '../../../background-threads.js';
import { RendererCrashedError, RenderFailedError, RenderingEndedError, RenderTooSlowError } from './render.errors.js';
import type { Rendered, RenderJob } from './report-form.js';

/** A second thread where the one that answers keeps a core for itself all the same. */
const THREADS = availableParallelism() > 2 ? 2 : 1;
const SECONDS = 60;
/** Enough for a report of a hundred thousand lines; more is a mistake, which then ends the thread and not the server. */
const MEMORY_MB = 768;

interface Waiting {
  readonly job: RenderJob;
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

/** A thread, and whom it works for. */
interface Place {
  readonly worker: Worker;
  current: Waiting | null;
  limit: NodeJS.Timeout | null;
}

export interface RenderPoolOptions {
  readonly threads?: number;
  /** How long one report may take in one form, once it is its turn. */
  readonly seconds?: number;
  readonly memoryMb?: number;
}

/** Writes reports one after another, in the order in which they were asked for. */
export class RenderPool {
  private readonly places: Place[] = [];
  private readonly queue: Waiting[] = [];
  private readonly threads: number;
  private readonly seconds: number;
  private readonly memoryMb: number;
  private closed = false;

  constructor({ threads = THREADS, seconds = SECONDS, memoryMb = MEMORY_MB }: RenderPoolOptions = {}) {
    this.threads = threads;
    this.seconds = seconds;
    this.memoryMb = memoryMb;
  }

  render(job: RenderJob): Promise<Buffer> {
    if (this.closed) return Promise.reject(new RenderingEndedError(job.form));
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.assign();
    });
  }

  /** Ends the threads; what is not written by then fails. */
  async close(): Promise<void> {
    this.closed = true;
    const places = this.places.splice(0);
    for (const { job, reject } of this.queue.splice(0)) reject(new RenderingEndedError(job.form));
    for (const place of places) {
      const { current } = place;
      release(place);
      current?.reject(new RenderingEndedError(current.job.form));
    }
    await Promise.all(places.map(({ worker }) => worker.terminate()));
  }

  private assign(): void {
    while (this.queue.length > 0) {
      const place = this.places.find(({ current }) => current === null) ?? (this.places.length < this.threads ? this.begin() : undefined);
      const next = place && this.queue.shift();
      if (!place || !next) return;
      this.give(place, next);
    }
  }

  private give(place: Place, waiting: Waiting): void {
    place.current = waiting;
    const { form, paper, document, figures } = waiting.job;
    try {
      // Whatever is handed over is copied here, where others wait: only what the form is made from.
      place.worker.postMessage({ form, paper, document, ...(form === 'JSON' && { figures }) } satisfies RenderJob);
    } catch (error) {
      // What cannot be handed over, such as a function, has not reached the thread.
      place.current = null;
      waiting.reject(new RenderFailedError(form, error as Error));
      return;
    }
    // The process does not end while somebody waits for a report; idle threads keep it from nothing.
    place.worker.ref();
    place.limit = setTimeout(() => this.lose(place, new RenderTooSlowError(form, this.seconds)), this.seconds * 1000);
  }

  private begin(): Place {
    const worker = new Worker(new URL('./renderer-of.js', import.meta.url), {
      name: 'reports',
      env: {},
      argv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.memoryMb },
    });
    worker.unref();
    const place: Place = { worker, current: null, limit: null };
    worker.once('online', letBackgroundThreadsYield);
    worker.on('message', (answer: Rendered) => this.take(place, answer));
    worker.once('error', (error) => this.lose(place, crashOf(place, error instanceof Error ? error : new Error(String(error)))));
    worker.once('exit', (code) => this.lose(place, crashOf(place, new Error(`the thread ended with ${code}`))));
    this.places.push(place);
    return place;
  }

  private take(place: Place, answer: Rendered): void {
    const { current } = place;
    if (current === null) return;
    release(place);
    if (answer.outcome === 'DONE') {
      const { buffer, byteOffset, byteLength } = answer.bytes;
      current.resolve(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength));
    } else {
      const cause = new Error(answer.message);
      cause.name = answer.name;
      if (answer.stack !== undefined) cause.stack = answer.stack;
      current.reject(new RenderFailedError(current.job.form, cause));
    }
    this.assign();
  }

  /** Gives up a thread and what it was at; the next report begins another. */
  private lose(place: Place, error: Error | null): void {
    const at = this.places.indexOf(place);
    if (at < 0) return;
    this.places.splice(at, 1);
    const { current } = place;
    release(place);
    void place.worker.terminate();
    if (error !== null) current?.reject(error);
    this.assign();
  }
}

const crashOf = ({ current }: Place, cause: Error) => (current === null ? null : new RendererCrashedError(current.job.form, cause));

function release(place: Place): void {
  if (place.limit !== null) clearTimeout(place.limit);
  place.limit = null;
  place.current = null;
  place.worker.unref();
}
