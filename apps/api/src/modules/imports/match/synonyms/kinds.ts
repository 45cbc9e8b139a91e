import type { EngagementKind } from '../../stages.js';
import { synonymTable } from './synonym-table.js';

/** What people write for a kind of engagement. */
export const understandKind = synonymTable<EngagementKind>({
  MISSION: [
    'Missions',
    'Deployment',
    'Peace mission',
    'Peace-building mission',
    'Peacekeeping mission',
    'Déploiement',
    'Mission de paix',
    'Mission de consolidation de la paix',
  ],
  PROJECT: [
    'Projects',
    'Projet',
    'Projets',
    'Technical assistance',
    'Technical assistance project',
    'Assistance project',
    'Assistance technique',
    'Projet d’assistance technique',
    'Aide technique',
  ],
  VISIT: ['Visits', 'Visite', 'Visites', 'Delegation', 'Study visit', 'Study tour', 'Délégation', 'Visite d’étude', 'Voyage d’étude'],
});
