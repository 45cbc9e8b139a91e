// What every page needs of libraries, run by itself: a phone runs it and the code of the page one after the other, and answers its reader
// in between.
export { ApolloClient } from '@apollo/client';
export { createRouter } from '@tanstack/react-router';
export { createRoot } from 'react-dom/client';
