import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './vite-plugins/compress.ts';
import { dataUrlsToFiles } from './vite-plugins/data-urls-to-files.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  plugins: [react(), dataUrlsToFiles(), compress()],
  resolve: { dedupe: ['graphql', 'react', 'react-dom', 'monaco-editor', '@graphiql/react'] },
  worker: { format: 'es' },
  // for the development server only: without these the GraphQL worker dies silently
  optimizeDeps: {
    include: [
      'graphql-language-service',
      'nullthrows',
      'monaco-graphql > picomatch-browser',
      'monaco-graphql/esm/LanguageService.js',
      'monaco-graphql/esm/GraphQLWorker.js',
    ],
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/explorer/config.json': 'http://127.0.0.1:4000' } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    rolldownOptions: {
      // dependencies say "use no memo" a hundred times
      onLog(level, log, handler) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
      },
    },
  },
});
