import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { followColorScheme } from '../features/masthead/color-scheme';
import { turn } from '../lib/turn';
import { createClient } from './apollo';
import { readyForPrint } from './print';
import { router } from './router';

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (!container) throw new Error('the page has no element "root" to stand in');
  readyForPrint();
  followColorScheme();
  // In pieces, from here on: a slow phone would else answer nobody until all of it is made.
  await turn();
  const client = createClient();
  // A router that finds out where it is only once it is drawn draws the whole page at a stretch.
  await router.load();
  await turn();
  startTransition(() =>
    createRoot(container).render(
      <StrictMode>
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </StrictMode>,
    ),
  );
}

void start();
