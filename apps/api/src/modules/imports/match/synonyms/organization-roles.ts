import type { OrganizationRole } from '../../stages.js';
import { synonymTable } from './synonym-table.js';

/** What people write for an organization's role. */
export const understandOrganizationRole = synonymTable<OrganizationRole>({
  LEAD: ['Leader', 'Leading', 'Lead agency', 'Lead organization', 'Responsable', 'Chef de file', 'Organisme responsable', 'Direction'],
  FUNDING: ['Funder', 'Funded by', 'Donor', 'Bailleur de fonds', 'Financement', 'Donateur', 'Financé par'],
  ACCOUNTABLE: ['Accountable organization', 'Redevable', 'Comptable', 'Organisation redevable'],
  EXTENDING: ['Extending organization', 'Extending agency', 'Canalisation', 'Organisation relais'],
  IMPLEMENTING: [
    'Implementer',
    'Implementing agency',
    'Implementing organization',
    'Implemented by',
    'Executing',
    'Executing agency',
    'Exécution',
    'Mise en œuvre',
    'Organisme d’exécution',
    'Agence d’exécution',
  ],
  HOST: ['Hosting', 'Hosted by', 'Hôte', 'Accueil', 'Organisme d’accueil'],
  REQUESTING: ['Requester', 'Requested by', 'Demandeur', 'Organisme demandeur', 'Demandé par'],
});
