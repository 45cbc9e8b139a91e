/**
 * The shortest time of some tries, in milliseconds. Other work on the machine makes a try slower, never faster: there are others until one
 * is short enough. What a try must come to besides its time it says itself, each time.
 */
export async function quickestOf(tries: number, measure: () => Promise<number>, enough = 0): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries && quickest >= enough; attempt += 1) quickest = Math.min(quickest, await measure());
  return quickest;
}

/** How long something takes, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
