import { createContext, useContext } from 'react';
import type { ShellData } from '../lib/api';

export const ShellContext = createContext<ShellData | null>(null);

/** The register's settings and the viewer; only below the layout, which waits for them. */
export function useShell(): ShellData {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell outside the layout');
  return shell;
}
