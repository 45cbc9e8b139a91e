import type { ShellQuery } from '@entente/schema/gql/operations';
import { createContext, useContext } from 'react';

export const ShellContext = createContext<ShellQuery | null>(null);

/** The register's settings and the viewer; only below the layout, which waits for them. */
export function useShell(): ShellQuery {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell outside the layout');
  return shell;
}
