import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useLanguage } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';

/** Why nothing was done; `path` leads to the field. */
export interface DoingProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** What the API says of what was done: where it says no more, it was done. */
type Answer = { readonly done: boolean | { readonly id: string } | { readonly problems: readonly DoingProblem[] } };

/** What is being done, and why the last try came to nothing. */
export interface Doing {
  readonly busy: boolean;
  readonly problems: readonly DoingProblem[];
}

const IDLE: Doing = { busy: false, problems: [] };

/** Does one thing at a time, and says whether it was done; what the API refuses altogether is a problem like any other. */
export function useDoing() {
  const client = useApolloClient();
  const language = useLanguage();
  const [doing, setDoing] = useState<Doing>(IDLE);
  const act = useCallback(
    async <Variables extends OperationVariables>(
      mutation: TypedDocumentNode<Answer, Variables>,
      variables: NoInfer<Variables>,
    ): Promise<boolean> => {
      setDoing({ busy: true, problems: [] });
      let problems: readonly DoingProblem[] = [];
      try {
        const { data } = await client.mutate<Answer>({ mutation, variables });
        if (typeof data?.done === 'object' && 'problems' in data.done) problems = data.done.problems;
      } catch (error) {
        problems = [{ path: [], message: errorInWords(error, language) }];
      }
      setDoing({ busy: false, problems });
      return problems.length === 0;
    },
    [client, language],
  );
  return { doing, act };
}
