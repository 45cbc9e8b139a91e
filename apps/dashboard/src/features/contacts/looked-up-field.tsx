import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useId } from 'react';
import { useLanguage } from '../../i18n/locale';
import { TextField } from '../../ui/text-field';

/** What a name that is being typed may become. */
export interface Found {
  found: { nodes: readonly { id: string; nameEn: string; nameFr: string }[] };
}

export type FindDocument = TypedDocumentNode<Found, { text: string }>;

/** A name of something in the register: the browser offers those that begin to match. */
export function LookedUpField({
  find,
  ...field
}: {
  find: FindDocument;
  label: string;
  hint?: string;
  value: string;
  onValue: (value: string) => void;
  problems: readonly { readonly message: string }[];
  name: string;
}) {
  const language = useLanguage();
  const list = useId();
  const text = useDeferredValue(field.value.trim());
  const { data, previousData } = useQuery(find, { variables: { text }, skip: text.length < 2 });
  const nodes = (data ?? previousData)?.found.nodes ?? [];
  return (
    <>
      <TextField {...field} list={list} />
      <datalist id={list}>
        {nodes.map((node) => (
          <option key={node.id} value={language === 'fr' ? node.nameFr : node.nameEn} />
        ))}
      </datalist>
    </>
  );
}
