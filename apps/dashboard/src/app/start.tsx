import { ApolloProvider } from '@apollo/client/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from './apollo';
import { readyForPrint } from './print';
import { router } from './router';
import { theme } from './theme';

const container = document.getElementById('root');
if (!container) throw new Error('the page has no element "root" to stand in');

readyForPrint();
const page = (
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={localStorageColorSchemeManager({ key: 'entente-color-scheme' })}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ApolloProvider client={createClient()}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>
);
// In pieces: a slow phone would else answer nobody until all of it is made.
startTransition(() => createRoot(container).render(page));
