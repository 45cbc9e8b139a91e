import { ApolloClient, InMemoryCache } from '@apollo/client';
import { documentLink } from './document-link';

/** The client of this origin's own API; the session is its cookie. */
export function createClient(): ApolloClient {
  return new ApolloClient({
    link: documentLink(),
    cache: new InMemoryCache({
      possibleTypes: {
        Engagement: ['Mission', 'Project', 'Visit'],
        Node: [
          'Mission',
          'Project',
          'Visit',
          'Jurisdiction',
          'Region',
          'RegionScheme',
          'Organization',
          'Topic',
          'Facility',
          'Intervention',
          'Revision',
          'Change',
          'SavedQuery',
          'AccessToken',
        ],
      },
      typePolicies: {
        Register: { keyFields: [] },
        Viewer: { keyFields: [] },
        // A figure is an answer to its own question: two with the same parts are never one.
        EngagementVolume: { keyFields: false },
        VolumeRow: { keyFields: false },
        // A record is that of its moment: as it is now and as it once was are never one, though both have its id.
        Mission: { keyFields: false },
        Project: { keyFields: false },
        Visit: { keyFields: false },
        Lineage: { keyFields: false },
      },
    }),
  });
}
