import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { ReportMovedFragment } from '@entente/schema/gql/operations';
import { useCallback, useState } from 'react';
import { useLanguage } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';

/** Why nothing was done. */
export interface MoveProblem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** What is being done with an edition, and what came of the last try. */
export interface Moving {
  readonly busy: boolean;
  readonly problems: readonly MoveProblem[];
}

export type Moved = Pick<ReportMovedFragment, 'edition'> & { readonly problems: readonly MoveProblem[] };

const IDLE: Moving = { busy: false, problems: [] };

/** Does something with an edition, one thing at a time; what the API refuses altogether is a problem like any other. */
export function useMoves() {
  const client = useApolloClient();
  const language = useLanguage();
  const [moving, setMoving] = useState<Moving>(IDLE);
  const move = useCallback(
    async <Variables extends Record<string, unknown>>(
      mutation: TypedDocumentNode<{ moved: ReportMovedFragment }, Variables>,
      variables: NoInfer<Variables>,
    ): Promise<Moved> => {
      setMoving({ busy: true, problems: [] });
      try {
        const { data } = await client.mutate<{ moved: ReportMovedFragment }>({ mutation, variables });
        const moved: Moved = data?.moved ?? { edition: null, problems: [] };
        setMoving({ busy: false, problems: moved.problems });
        return moved;
      } catch (error) {
        const problems = [{ code: 'REFUSED', path: [], message: errorInWords(error, language) }];
        setMoving({ busy: false, problems });
        return { edition: null, problems };
      }
    },
    [client, language],
  );
  const forget = useCallback(() => setMoving(IDLE), []);
  return { moving, move, forget };
}
