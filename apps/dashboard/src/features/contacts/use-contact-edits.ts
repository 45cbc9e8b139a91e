import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { ChangedContactFragment, EditableContactFragment, Locale } from '@entente/schema/gql/operations';
import { useState } from 'react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';
import type { ContactChanges } from './contact-draft';
import { CREATE_CONTACT, DELETE_CONTACT, ERASE_CONTACT, RESTORE_CONTACT, UPDATE_CONTACT } from './contact-edit.operations';

/** What somebody else has done meanwhile. */
export type Conflict = NonNullable<ChangedContactFragment['conflict']>;

/** Why nothing was done. */
export interface ContactProblem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** What came of a change. */
export interface Changed {
  readonly contact: EditableContactFragment | null;
  readonly problems: readonly ContactProblem[];
  readonly conflict: Conflict | null;
}

type Deed = 'added' | 'changed' | 'deleted' | 'restored' | 'erased' | 'failed';

/** What was done last, told to whoever did it. */
export interface ContactNews {
  readonly is: Deed;
  readonly id: string;
  readonly name: string;
  /** Why it was not done. */
  readonly why: string;
}

/** Enters and changes contacts, one thing at a time; what the API refuses altogether is a problem like any other. */
export function useContactEdits(onChanged: () => Promise<unknown>) {
  const client = useApolloClient();
  const language = useLanguage();
  const locale = apiLocale(language);
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState<ContactNews | null>(null);

  const refusedBy = (error: unknown): Changed => ({
    contact: null,
    conflict: null,
    problems: [{ code: 'REFUSED', path: [], message: errorInWords(error, language) }],
  });

  const send = async <Input>(
    is: Deed,
    named: { readonly id: string; readonly name: string },
    // What is answered is not kept: the list is read anew, and its posts are told in one language.
    mutation: TypedDocumentNode<{ done: ChangedContactFragment }, { input: Input; locale: Locale }>,
    input: NoInfer<Input>,
  ): Promise<Changed> => {
    setBusy(true);
    try {
      const { data } = await client.mutate<{ done: ChangedContactFragment }>({
        mutation,
        variables: { input, locale },
        fetchPolicy: 'no-cache',
      });
      const { contact = null, problems = [], conflict = null } = data?.done ?? {};
      if (data && problems.length === 0) {
        setNews({ is, id: contact?.id ?? named.id, name: contact?.name ?? named.name, why: '' });
        await onChanged();
      }
      return { contact, problems, conflict };
    } catch (error) {
      return refusedBy(error);
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    news,
    forget: () => setNews(null),
    create: (changes: ContactChanges, reason: string | null) =>
      send('added', { id: '', name: changes.name ?? '' }, CREATE_CONTACT, { ...changes, reason }),
    update: ({ id, version, name }: EditableContactFragment, changes: ContactChanges, reason: string | null) =>
      send('changed', { id, name }, UPDATE_CONTACT, { id, version, ...changes, reason }),
    remove: ({ id, version, name }: EditableContactFragment, reason: string | null) =>
      send('deleted', { id, name }, DELETE_CONTACT, { id, version, reason }),
    restore: async (named: { readonly id: string; readonly name: string }) => {
      const done = await send('restored', named, RESTORE_CONTACT, { id: named.id });
      if (done.problems.length > 0) setNews({ ...named, is: 'failed', why: done.problems.map(({ message }) => message).join(' ') });
      return done;
    },
    erase: async ({ id, name }: EditableContactFragment): Promise<Changed> => {
      setBusy(true);
      try {
        const { data } = await client.mutate({ mutation: ERASE_CONTACT, variables: { input: { id }, locale }, fetchPolicy: 'no-cache' });
        const problems = data?.done.problems ?? [];
        if (problems.length === 0) {
          setNews({ is: 'erased', id, name, why: '' });
          await onChanged();
        }
        return { contact: null, problems, conflict: null };
      } catch (error) {
        return refusedBy(error);
      } finally {
        setBusy(false);
      }
    },
  };
}

export type ContactEdits = ReturnType<typeof useContactEdits>;
