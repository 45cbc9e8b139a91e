import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { isSignedOut } from '../lib/error-words';
import { documentLink } from './document-link';
import { sessionEnded } from './session-end';

/** The client of this origin's own API; the session is its cookie. */
export function createClient(): ApolloClient {
  // A session ends while a page is open: the frame of the page then asks who is looking, and has them sign in.
  const whenSignedOut = new ErrorLink(({ error, operation }) => {
    if (isSignedOut(error) && operation.operationName !== 'Shell') sessionEnded();
  });
  return new ApolloClient({
    link: ApolloLink.from([whenSignedOut, documentLink()]),
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
          'SavedView',
          'AccessToken',
          'ReportEdition',
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
        ReportDefinition: { keyFields: ['code', 'version'] },
        // What comes with an edition is its whole list: what stands there no longer has been taken away.
        ReportEdition: { fields: { commentary: { merge: false }, steps: { merge: false }, files: { merge: false } } },
      },
    }),
  });
}
