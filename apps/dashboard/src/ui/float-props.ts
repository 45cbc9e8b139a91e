import type { MouseEventHandler, ReactElement, ReactNode, Ref } from 'react';

export interface FloatProps {
  /** Names the panel for screen readers. */
  label: string;
  /** Classes of the panel. */
  panel: string;
  /** In pixels; never wider than the window. */
  width: number;
  target: ReactElement<FloatTarget>;
  children: ReactNode | ((close: () => void) => ReactNode);
}

interface FloatTarget {
  ref?: Ref<HTMLButtonElement>;
  onClick?: MouseEventHandler;
  'aria-haspopup'?: 'dialog';
  'aria-expanded'?: boolean;
}
