import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import type { Root } from 'react-dom/client';
import { followColorScheme } from '../features/masthead/color-scheme';
import { turn } from '../lib/turn';
import { createClient } from './apollo';
import { readyForPrint } from './print';
import { router } from './router';

/** Draws the page in pieces: a slow phone would else answer nobody until all of it is made. */
export async function start(root: Root): Promise<void> {
  readyForPrint();
  followColorScheme();
  await turn();
  const client = createClient();
  // A router that finds out where it is only once it is drawn draws the whole page at a stretch.
  await router.load();
  await turn();
  startTransition(() =>
    root.render(
      <StrictMode>
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </StrictMode>,
    ),
  );
}
