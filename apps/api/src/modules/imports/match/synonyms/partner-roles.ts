import type { PartnerRole } from '../../stages.js';
import { synonymTable } from './synonym-table.js';

/** What people write for a partner's role. Only words that no jurisdiction has in brackets after its name. */
export const understandPartnerRole = synonymTable<PartnerRole>({
  PARTNER: ['Partners', 'Partner country', 'Partenaire', 'Pays partenaire'],
  BENEFICIARY: ['Beneficiaries', 'Recipient', 'Recipient country', 'Bénéficiaire', 'Pays bénéficiaire'],
  SENDING: [
    'Sender',
    'Sending country',
    'Visitor',
    'Visiting',
    'Origin',
    'Origine',
    'Pays d’origine',
    'Visiteur',
    'Envoyeur',
    'Pays d’envoi',
  ],
  HOSTING: ['Host', 'Host country', 'Hôte', 'Pays hôte', 'Accueil', 'Pays d’accueil', 'Destination'],
  TRANSIT: ['In transit', 'Stopover', 'En transit', 'Escale'],
  VENUE: ['Location', 'Meeting place', 'Lieu', 'Lieu de la rencontre', 'Lieu de réunion'],
});
