import type { Sensitivity } from '../../stages.js';
import { synonymTable } from './synonym-table.js';

/** What people write for a sensitivity. Markings above it ("Secret") are not understood: what bears them does not belong here. */
export const understandSensitivity = synonymTable<Sensitivity>({
  PUBLIC: ['Open', 'Unrestricted', 'Publique'],
  INTERNAL: ['Internal use', 'For internal use', 'Unclassified', 'Interne', 'Usage interne', 'Non classifié', 'Non classifiée'],
  PROTECTED: [
    'Restricted',
    'Confidential',
    'Protected A',
    'Protected B',
    'Protégé',
    'Protégée',
    'Protégé A',
    'Protégé B',
    'Confidentiel',
    'Confidentielle',
    'Restreint',
    'Restreinte',
  ],
});
