import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstPage } from './first-page';
import { latinFonts } from './latin-fonts';
import { mantineVariables } from './mantine-variables';
import { packedFiles } from './packed-files';
import { parsedDocuments } from './parsed-documents';
import { trustedDocuments } from './trusted-documents';
import { world } from './world';

const first = firstPage();
const source = fileURLToPath(new URL('src', import.meta.url));

export default defineConfig({
  plugins: [
    react(),
    first.plugin,
    latinFonts(),
    mantineVariables(),
    world(),
    trustedDocuments(source),
    parsedDocuments(source),
    packedFiles(),
  ],
  // A font as a data: address would not be allowed by the content security policy.
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: { groups: first.parts } } },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
