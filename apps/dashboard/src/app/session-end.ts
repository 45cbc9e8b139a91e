const listeners = new Set<() => void>();

/** Says that the register has refused to answer, as it does not know who asks. */
export function sessionEnded(): void {
  for (const listener of listeners) listener();
}

/** Is told of every such refusal; gives what takes that back. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
