import type { Direction } from '../../stages.js';
import { synonymTable } from './synonym-table.js';

/** What people write for a visit's direction, as seen from the register's home. */
export const understandDirection = synonymTable<Direction>({
  INBOUND: [
    'In',
    'Incoming',
    'Inward',
    'Hosted',
    'Received',
    'Visit hosted',
    'Visits hosted',
    'Entrant',
    'Entrante',
    'Arrivée',
    'Accueillie',
    'Accueilli',
    'Reçue',
    'Reçu',
    'Visite accueillie',
    'Visite reçue',
  ],
  OUTBOUND: [
    'Out',
    'Outgoing',
    'Outward',
    'Made',
    'Abroad',
    'Visit made',
    'Visits made',
    'Sortant',
    'Sortante',
    'Départ',
    'Effectuée',
    'À l’étranger',
    'Visite effectuée',
  ],
});
