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

const source = fileURLToPath(new URL('src', import.meta.url));
const shared = () => [react(), mantineVariables(), world(), trustedDocuments(source), parsedDocuments(source)];

/** The page, or with `--ssr` what the server draws of it before: one file that needs no package. */
export default defineConfig(({ isSsrBuild }) => {
  if (isSsrBuild) {
    return {
      plugins: shared(),
      define: { 'process.env.NODE_ENV': '"production"' },
      ssr: { noExternal: true as const },
      build: { outDir: 'dist/server', target: 'node20', sourcemap: false, copyPublicDir: false, minify: true },
    };
  }
  const first = firstPage();
  return {
    plugins: [...shared(), first.plugin, latinFonts(), packedFiles()],
    // A font as a data: address would not be allowed by the content security policy.
    build: {
      outDir: 'dist',
      assetsInlineLimit: 0,
      target: 'es2022',
      sourcemap: false,
      rolldownOptions: { output: { codeSplitting: { groups: first.parts } } },
    },
    server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
  };
});
