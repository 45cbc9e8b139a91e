import { cloneElement, lazy, Suspense, useState } from 'react';
import type { FloatProps } from './float-props';

const panels = () => import('./opened-float');
const OpenedFloat = lazy(async () => ({ default: (await panels()).OpenedFloat }));

/** Has what panels are made of fetched, so that the first of them opens at once. */
export function expectPanels(): void {
  // One that cannot be fetched says so itself, once it is to be opened.
  panels().catch(() => undefined);
}

/**
 * A panel that a button opens: Esc closes it and gives the focus back to the button. A page has dozens of them, and most are never opened:
 * until then each is its button alone.
 */
export function Float(props: FloatProps) {
  const [wanted, setWanted] = useState(false);
  const button = cloneElement(props.target, { onClick: () => setWanted(true), 'aria-haspopup': 'dialog', 'aria-expanded': false });
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedFloat {...props} />
    </Suspense>
  );
}
