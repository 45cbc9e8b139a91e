import type { EngagementKind } from '@entente/schema/gql/operations';
import { useMessages } from '../i18n/locale';

/** The colour and the shape of a kind; says nothing by itself. */
export function KindShape({ kind }: { kind: EngagementKind }) {
  return <i className={`k ${kind.toLowerCase()}`} aria-hidden="true" />;
}

/** A kind with its shape and its word. */
export function KindMark({ kind, children }: { kind: EngagementKind; children?: string }) {
  const messages = useMessages();
  return (
    <span className="kind">
      <KindShape kind={kind} />
      {children ?? messages.kind[kind]}
    </span>
  );
}
