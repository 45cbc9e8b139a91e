import type { EngagementStatus } from '../../stages.js';
import { synonymTable } from './synonym-table.js';

/** What people write for a status. "Approved" is not here: an approved request may or may not be confirmed. */
export const understandStatus = synonymTable<EngagementStatus>({
  PLANNED: ['Plan', 'Proposed', 'Scheduled', 'Upcoming', 'Future', 'Planifié', 'Planifiée', 'Prévu', 'Prévue', 'Proposé', 'Proposée', 'À venir'],
  CONFIRMED: ['Confirmé', 'Confirmée'],
  ACTIVE: ['Ongoing', 'On-going', 'Open', 'In progress', 'Under way', 'Underway', 'Current', 'Continuing', 'En cours', 'Actif', 'Active', 'Ouvert', 'Ouverte', 'En vigueur', 'Se poursuit'],
  COMPLETED: ['Complete', 'Done', 'Finished', 'Ended', 'Closed', 'Concluded', 'Past', 'Terminé', 'Terminée', 'Achevé', 'Achevée', 'Complété', 'Complétée', 'Fermé', 'Fermée', 'Clos', 'Close', 'Fini', 'Finie', 'Conclu', 'Conclue'],
  POSTPONED: ['Deferred', 'Delayed', 'On hold', 'Reporté', 'Reportée', 'Remis', 'Remise', 'Différé', 'Différée', 'En attente'],
  CANCELLED: ['Canceled', 'Cancelled by host', 'Withdrawn', 'Annulé', 'Annulée', 'Retiré', 'Retirée'],
  DECLINED: ['Refused', 'Rejected', 'Turned down', 'Refusé', 'Refusée', 'Rejeté', 'Rejetée', 'Décliné', 'Déclinée'],
});
