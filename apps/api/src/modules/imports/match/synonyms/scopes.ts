import type { EngagementScope } from '../../stages.js';
import { synonymTable } from './synonym-table.js';

/** What people write for a scope. */
export const understandScope = synonymTable<EngagementScope>({
  BILATERAL: ['Bilateral engagement', 'Bilatéral', 'Bilatérale', 'Bilat'],
  MULTILATERAL: ['Multilateral engagement', 'Multilatéral', 'Multilatérale', 'Multinational', 'Multinationale', 'Multilat'],
});
