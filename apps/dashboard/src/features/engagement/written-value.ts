import type {
  Direction,
  EngagementKind,
  EngagementScope,
  EngagementStatus,
  RequestStage,
  Sensitivity,
} from '@entente/schema/gql/operations';
import { formatDate } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';

const DATES: readonly string[] = ['startDate', 'endDate', 'plannedStart', 'plannedEnd'];

/** Writes the value of a field, as a revision tells it, in the reader's words; null where there is none. */
export function useWrittenValue(kind: EngagementKind): (field: string, value: string | null) => string | null {
  const messages = useMessages();
  const language = useLanguage();
  return (field, value) => {
    if (value === null) return null;
    if (DATES.includes(field)) return formatDate(value, language);
    // The API writes enums as their values.
    if (field === 'status') return messages.status(value as EngagementStatus, kind);
    if (field === 'scope') return messages.scope(value as EngagementScope, kind);
    if (field === 'sensitivity') return messages.sensitivity[value as Sensitivity];
    if (field === 'direction') return messages.directionOf(value as Direction, kind);
    if (field === 'stage') return messages.stage[value as RequestStage];
    return value;
  };
}
