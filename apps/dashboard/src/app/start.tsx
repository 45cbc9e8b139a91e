import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import type { Root } from 'react-dom/client';
import { followColorScheme } from '../features/masthead/color-scheme';
import { keepAnswer } from '../features/overview/use-overview';
import { turn } from '../lib/turn';
import { createClient } from './apollo';
import { firstShown } from './first-questions';
import { readyForPrint } from './print';
import { makeRouter } from './router';
import { keepShell } from './use-shell-answer';

/** Draws the page in pieces: a slow phone would else answer nobody until all of it is made. */
export async function start(root: Root): Promise<void> {
  readyForPrint();
  followColorScheme();
  await turn();
  const client = createClient();
  await turn();
  const router = makeRouter();
  await turn();
  // A router that finds out where it is only once it is drawn draws the whole page at a stretch.
  await Promise.all([router.load(), knowAgain(client)]);
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

/** Milliseconds after which the page comes without its figures: it can be used, which the first view cannot. */
const LONGEST_WAIT = 8000;

/** Has what the first view shows known from the start, so that the page comes in its place and nothing goes in between. */
async function knowAgain(client: ApolloClient): Promise<void> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_WAIT));
  const known = await Promise.race([firstShown(), late]);
  if (!known) return;
  keepShell(client, known.shell.variables.locale, known.shell.data);
  keepAnswer(client, known.overview.variables, known.overview.data);
}
