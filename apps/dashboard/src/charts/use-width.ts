import { useContext, useLayoutEffect, useRef, useState } from 'react';
import { FigureRoom } from './figure-room';

/** The width of an element in pixels, followed as it changes; 0 until it is measured. */
export function useWidth<T extends HTMLElement>({
  wholeFigure = false,
}: {
  /** Whether the element is as wide as the figure that it is in. */
  wholeFigure?: boolean;
} = {}) {
  const room = useContext(FigureRoom);
  const element = useRef<T>(null);
  const [width, setWidth] = useState(() => (wholeFigure && room?.current) || 0);
  const known = useRef(width > 0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    if (!known.current) setWidth(Math.floor(measured.getBoundingClientRect().width));
    const observer = new ResizeObserver((entries) => {
      const next = entries[0]?.contentRect.width;
      // A chart that is hidden for its table measures 0; it keeps its last width.
      if (next) setWidth(Math.floor(next));
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
