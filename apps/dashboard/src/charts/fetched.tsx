import { type ComponentType, createElement, type ReactNode, startTransition, useEffect, useState } from 'react';

/** A component that is fetched when it is first needed. */
export interface Fetched<Props extends object> {
  /** Has it fetched, beside whatever else is. */
  expect: () => void;
  /** It, or what stands in its place until it is there. */
  Component: ComponentType<Props & { waiting: ReactNode }>;
}

/**
 * One that is there is drawn with what is around it, and one that comes is drawn when it comes: behind a Suspense boundary React would show
 * several of them together, and not before a third of a second has gone by.
 */
export function fetched<Props extends object>(fetch: () => Promise<ComponentType<Props>>): Fetched<Props> {
  let arrived: ComponentType<Props> | null = null;
  let awaited: Promise<ComponentType<Props>> | null = null;
  const wait = () => {
    awaited ??= fetch().then((component) => {
      arrived = component;
      return component;
    });
    return awaited;
  };
  return {
    expect: () => {
      // What cannot be fetched says so itself, once it is to be drawn.
      wait().catch(() => undefined);
    },
    Component: function FetchedComponent({ waiting, ...props }) {
      const [, setCome] = useState(arrived !== null);
      const [failure, setFailure] = useState<{ error: unknown } | null>(null);
      const missing = arrived === null;
      useEffect(() => {
        if (!missing) return;
        wait().then(
          () => startTransition(() => setCome(true)),
          (error: unknown) => {
            awaited = null;
            setFailure({ error });
          },
        );
      }, [missing]);
      if (failure) throw failure.error;
      return arrived ? createElement(arrived, props as unknown as Props) : waiting;
    },
  };
}
