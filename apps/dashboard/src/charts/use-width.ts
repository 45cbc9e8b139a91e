import { useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in pixels, followed as it changes; 0 until it is measured. */
export function useWidth<T extends HTMLElement>() {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    setWidth(Math.floor(measured.getBoundingClientRect().width));
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
