import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Asking, newEnding } from '../db/asking.js';
import { AbandonedError, QueryTimeoutError, TooManyRequestsError } from '../graphql/request-errors.js';
import type { Viewer } from '../modules/access/viewer.js';

/** Questions of one person that may be under way or waiting: a page of charts asks some ten at once. */
const MOST_OF_ONE = 100;

/** Who asks what at the moment, and for how long each question may. */
export class QuestionsUnderWay {
  private readonly counts = new Map<string, number>();

  constructor(private readonly timeMs: number) {}

  /**
   * Begins a question, which ends with its time or with its connection. Throws TooManyRequestsError. `end` must be called
   * when it has been answered.
   */
  begin(
    viewer: Viewer | null,
    request: FastifyRequest,
    reply: FastifyReply,
    timeMs: number = this.timeMs,
  ): { asking: Asking; end: () => void } {
    const who = nameOf(viewer, request);
    const count = this.counts.get(who) ?? 0;
    if (count >= MOST_OF_ONE) throw new TooManyRequestsError(MOST_OF_ONE);
    this.counts.set(who, count + 1);
    const ending = newEnding();
    const timer = setTimeout(() => ending.abort(new QueryTimeoutError(timeMs)), timeMs);
    const gone = () => ending.abort(new AbandonedError());
    reply.raw.once('close', gone);
    return {
      asking: { who, signal: ending.signal },
      end: () => {
        clearTimeout(timer);
        reply.raw.off('close', gone);
        const left = (this.counts.get(who) ?? 1) - 1;
        if (left === 0) this.counts.delete(who);
        else this.counts.set(who, left);
      },
    };
  }
}

/** In demo mode people are told apart by where they are and what role they took. */
function nameOf(viewer: Viewer | null, request: FastifyRequest): string {
  return viewer?.userId ? `account ${viewer.userId}` : `${viewer?.role ?? 'nobody'} at ${request.ip}`;
}
