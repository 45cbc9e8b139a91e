import { type ComponentType, createElement, type ReactNode, startTransition, useEffect, useState } from 'react';

/** A component that is fetched when it is first needed: it once it is there, and the way to wait for it. */
export interface Fetched<Props extends object> {
  arrived: ComponentType<Props> | null;
  wait: () => Promise<void>;
}

export function fetched<Props extends object>(fetch: () => Promise<ComponentType<Props>>): Fetched<Props> {
  let awaited: Promise<void> | null = null;
  const store: Fetched<Props> = {
    arrived: null,
    wait: () => {
      awaited ??= fetch().then(
        (component) => {
          store.arrived = component;
        },
        (error: unknown) => {
          // It may be there another time.
          awaited = null;
          throw error;
        },
      );
      return awaited;
    },
  };
  return store;
}

/** Has one fetched beside whatever else is: where it cannot be, that is said once it is to be drawn. */
export function expectFetched({ wait }: Pick<Fetched<object>, 'wait'>): void {
  wait().catch(() => undefined);
}

/**
 * What is there is drawn with what is around it, and what comes is drawn when it comes: behind a Suspense boundary React would show several
 * of them together, and not before a third of a second has gone by.
 */
export function WhenFetched<Props extends object>({ of, props, waiting }: { of: Fetched<Props>; props: Props; waiting: ReactNode }) {
  const [, setCome] = useState(0);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const { arrived } = of;
  const missing = arrived === null;
  useEffect(() => {
    if (!missing) return;
    of.wait().then(
      () => startTransition(() => setCome((times) => times + 1)),
      (error: unknown) => setFailure({ error }),
    );
  }, [missing, of]);
  if (failure) throw failure.error;
  return arrived ? createElement(arrived, props) : waiting;
}
