import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useState } from 'react';

const STEP = 24;

/** A length in pixels that the reader chooses and the browser keeps; null until one is chosen. */
export function useKeptSize(name: string): [number | null, (size: number) => void] {
  const key = `entente-explorer-${name}`;
  const [size, setSize] = useState<number | null>(() => {
    try {
      return Number(localStorage.getItem(key)) || null;
    } catch {
      return null;
    }
  });
  const change = useCallback(
    (next: number) => {
      setSize(next);
      try {
        localStorage.setItem(key, String(next));
      } catch {
        // Without storage the size lasts as long as the page.
      }
    },
    [key],
  );
  return [size, change];
}

/** The line between two panes: dragged, or moved with the arrow keys, Home and End. It sizes the pane before it. */
export function Splitter({
  label,
  direction,
  pane,
  least,
  most,
  onSize,
}: {
  label: string;
  /** Whether the panes stand side by side or one above the other. */
  direction: 'row' | 'column';
  pane: RefObject<HTMLElement | null>;
  least: number;
  most: number;
  onSize: (size: number) => void;
}) {
  const across = direction === 'row';
  const [now, setNow] = useState<number | null>(null);
  const size = () => {
    const box = pane.current?.getBoundingClientRect();
    return Math.round((across ? box?.width : box?.height) ?? least);
  };
  const change = (next: number) => {
    const kept = Math.round(Math.min(most, Math.max(least, next)));
    setNow(kept);
    onSize(kept);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = across
      ? { ArrowLeft: -STEP, ArrowRight: STEP, Home: -Infinity, End: Infinity }
      : { ArrowUp: -STEP, ArrowDown: STEP, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    change(size() + step);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const line = event.currentTarget;
    const start = (across ? event.clientX : event.clientY) - size();
    const move = (moved: globalThis.PointerEvent) => change((across ? moved.clientX : moved.clientY) - start);
    const end = () => {
      line.removeEventListener('pointermove', move);
      line.removeEventListener('pointerup', end);
      line.removeEventListener('pointercancel', end);
    };
    line.setPointerCapture(event.pointerId);
    line.addEventListener('pointermove', move);
    line.addEventListener('pointerup', end);
    line.addEventListener('pointercancel', end);
  };
  return (
    <div
      className={`splitter ${direction}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={across ? 'vertical' : 'horizontal'}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={now ?? least}
      onFocus={() => setNow(size())}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  );
}
