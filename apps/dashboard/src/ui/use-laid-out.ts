import { type RefObject, useEffect } from 'react';
import { whenIdle } from '../lib/when-idle';

/** Marks a part that is laid out and painted though it is far from the window. */
const LAID_OUT = 'data-laid-out';

/**
 * Has the parts below an element laid out one after another while the page has nothing else to do, and left out again, where they are
 * far from the window, for as long as something changes. So what is in the window comes first, and a picture of the whole page is whole.
 */
export function useLaidOut(below: RefObject<HTMLElement | null>, settled: boolean): void {
  useEffect(() => {
    if (!settled) return;
    const parts = [...(below.current?.children ?? [])];
    let takeBack = () => {};
    const layOutFrom = (place: number) => {
      if (place === parts.length) return;
      takeBack = whenIdle(() => {
        parts[place]?.setAttribute(LAID_OUT, '');
        layOutFrom(place + 1);
      });
    };
    layOutFrom(0);
    return () => {
      takeBack();
      for (const part of parts) part.removeAttribute(LAID_OUT);
    };
  }, [below, settled]);
}
