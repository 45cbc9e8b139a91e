import type { EngagementKind, EngagementStatus, Sensitivity } from '@entente/schema/gql/operations';
import { IconLock } from '@tabler/icons-react';
import { useMessages } from '../i18n/locale';

const TONES: Partial<Record<EngagementStatus, string>> = {
  CONFIRMED: 'good',
  ACTIVE: 'good',
  POSTPONED: 'warn',
  CANCELLED: 'bad',
  DECLINED: 'bad',
};

/** A status in a word that agrees with its kind. */
export function StatusTag({ status, kind }: { status: EngagementStatus; kind: EngagementKind }) {
  return <span className={`tag ${TONES[status] ?? ''}`}>{useMessages().status(status, kind)}</span>;
}

/** A sensitivity above public; nothing for public. */
export function SensitivityTag({ sensitivity }: { sensitivity: Sensitivity }) {
  const messages = useMessages();
  if (sensitivity === 'PUBLIC') return null;
  return (
    <span className="tag">
      <IconLock size={14} stroke={1.6} aria-hidden="true" />
      {messages.sensitivity[sensitivity]}
    </span>
  );
}

/** A jurisdiction's code in its frame; codes, not flags, for England and former states have one too. */
export function JurisdictionCode({ code }: { code: string }) {
  return <span className="code">{code}</span>;
}
