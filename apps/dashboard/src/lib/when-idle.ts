/** Runs `work` when the page has nothing else to do; gives what takes it back. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const request = requestIdleCallback(work);
    return () => cancelIdleCallback(request);
  }
  // Safari has no such thing.
  const timer = setTimeout(work, 200);
  return () => clearTimeout(timer);
}
