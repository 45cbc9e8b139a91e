import { createRoot, type Root } from 'react-dom/client';

/**
 * Where the page is drawn. It stands with the libraries, and is run before the code of the page itself: a phone that runs both at a stretch
 * answers nobody until it has.
 */
export function ground(): Root {
  const container = document.getElementById('root');
  if (!container) throw new Error('the page has no element "root" to stand in');
  return createRoot(container);
}
