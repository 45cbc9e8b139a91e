/**
 * Says again and again, while work goes on, that whoever has claimed it is alive: three times in the span after which a claim may be
 * taken over. What comes of a renewal that fails is seen when the work is marked done.
 */
export async function holdingClaim<Result>(renew: () => Promise<void>, leaseMs: number, work: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(() => renew().catch(() => undefined), Math.max(1, Math.floor(leaseMs / 3)));
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

const MINUTE_MS = 60_000;

/** How long to wait after each attempt that failed; after one more it is given up. */
export const GROWING_WAITS_MS: readonly number[] = [1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE_MS);

/** An instant as it is kept: UTC with milliseconds. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
