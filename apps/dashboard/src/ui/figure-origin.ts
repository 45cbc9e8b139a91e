import { createContext, useContext } from 'react';

/** Which register a page's figures are of; the files that they are taken away as say so. */
export interface FigureOrigin {
  register: string;
  /** Whether it is invented, which every file says. */
  sample: boolean;
  timeZone: string;
}

export const FigureOriginContext = createContext<FigureOrigin>({ register: '', sample: false, timeZone: 'UTC' });

export function useFigureOrigin(): FigureOrigin {
  return useContext(FigureOriginContext);
}
