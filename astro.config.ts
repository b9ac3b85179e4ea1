import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { hasMapKey } from './src/build/has-map-key.ts';
import { offline } from './src/build/integration.ts';

const outDir = process.env['OUT_DIR'] ?? './dist';
const siteUrl = process.env['SITE_URL'] ?? 'http://localhost:4321';

export default defineConfig({
  site: siteUrl,
  outDir,
  cacheDir: process.env['OUT_DIR'] ? `${outDir}.cache` : './node_modules/.astro',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always', format: 'directory' },
  markdown: { syntaxHighlight: false },
  integrations: [
    sitemap({ filter: (page) => !/\/(404|offline)\/?$|\/exports\//.test(page) }),
    offline(),
  ],
  vite: {
    define: { BASE_MAP: JSON.stringify(hasMapKey()) },
    build: { assetsInlineLimit: 0, modulePreload: false, target: 'es2020' },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // One script for what every island needs, one for what is asked of places: each more that a
              // page asks for costs a slow phone, and small ones compress badly.
              codeSplitting: {
                groups: [
                  {
                    name: 'preact',
                    test: /node_modules\/preact\/|shell\/ui\/(Pictogram\.tsx|use-turn\.ts)/,
                  },
                  {
                    name: 'places',
                    test: /src\/places\/(rules\/(find-village|name-place|distance|radians|position)|device\/load-places)\.ts/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  },
});
