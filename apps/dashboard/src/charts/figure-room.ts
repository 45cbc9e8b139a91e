import { createContext, type RefObject } from 'react';

/**
 * The room that a figure gives its chart, in pixels of width, as it was last laid out; null or 0 where that is not known. A chart that knows
 * it is drawn once, where it would else be laid out and measured before it can be drawn.
 */
export const FigureRoom = createContext<RefObject<number> | null>(null);
