import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { cataloguePlugin, nameOfAsset, nameOfChunk } from './scripts/build/catalogue-plugin.ts'
import { englishPlugin, linguiPlugin } from './scripts/build/english-plugin.ts'
import { commonFiles } from './scripts/build/rare-chunks.ts'
import { appReleasePlugin } from './scripts/build/app-release-plugin.ts'
import { anyAsciiPlugin } from './scripts/build/any-ascii-plugin.ts'
import { pinyinPlugin } from './scripts/build/pinyin-plugin.ts'
import { chunkGroups, preloaded } from './scripts/build/chunks.ts'
import { hexPlugin } from './scripts/build/hex-plugin.ts'
import { schemaWriterPlugin } from './scripts/build/schema-writer-plugin.ts'
import { togetherPlugin } from './scripts/build/together-plugin.ts'
import { workerPlugin } from './scripts/build/worker-plugin.ts'

/** What the device shows as the app's name. An agency may choose another; it must tell nothing. */
const NAME = process.env['HOMEWARD_APP_NAME'] ?? 'Daybook'

const { version: VERSION } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  readonly version: string
}
const BUILT = join(import.meta.dirname, 'dist/web')

/** The browser itself refuses to store a file whose bytes differ. */
const integrityOf = (path: string): string =>
  `sha256-${createHash('sha256')
    .update(readFileSync(join(BUILT, path)))
    .digest('base64')}`

/** In the service worker (src/web/worker/app-worker.ts), into which the text of these functions is written. */
declare const onlyReleased: (request: Request, response: Response) => Promise<Response>
declare const untilStopped: (request: Request) => Request
const released = {
  requestWillFetch: ({ request }: { readonly request: Request }) => Promise.resolve(untilStopped(request)),
  fetchDidSucceed: ({ request, response }: { readonly request: Request; readonly response: Response }) =>
    onlyReleased(request, response),
}

const neutralTitle: Plugin = {
  name: 'neutral-title',
  transformIndexHtml: (html) => html.replaceAll('%APP_NAME%', NAME),
}

// What is built is what people hold, also where a test runner that calls the build says otherwise.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production'

export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  define: { __APP_NAME__: JSON.stringify(NAME), __APP_VERSION__: JSON.stringify(VERSION) },
  plugins: [
    neutralTitle,
    workerPlugin,
    hexPlugin,
    togetherPlugin(),
    anyAsciiPlugin,
    pinyinPlugin,
    schemaWriterPlugin,
    react(),
    // English stays in the code, so a sentence that no catalogue has yet is still a sentence.
    lingui({ macroTransform: { macro: { descriptorFields: 'message' }, parser: undefined } }).filter(
      ({ name }) => name !== 'vite-plugin-lingui-load-catalog',
    ),
    cataloguePlugin,
    englishPlugin,
    linguiPlugin,
    VitePWA({
      // The page registers the worker itself, through a Trusted Types policy (src/web/worker/trusted.ts).
      injectRegister: false,
      includeManifestIcons: false,
      // A new version waits until every tab is closed: nobody's half-written sentence is reloaded away.
      registerType: 'prompt',
      manifest: {
        name: NAME,
        short_name: NAME,
        description: 'Notes',
        display: 'standalone',
        start_url: '/',
        scope: '/',
        background_color: '#eef1f0',
        theme_color: '#ffffff',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // Not the icons: a browser fetches them when the app is installed.
        globPatterns: ['**/*.{html,js,css,svg,webmanifest,wasm}'],
        runtimeCaching: [
          {
            urlPattern: /\/(?:words\/[a-z-]+\.js|fonts\/[\w-]+\.(?:woff2|css))$/,
            handler: 'StaleWhileRevalidate',
            options: { cacheName: 'words', plugins: [released] },
          },
          {
            // Whatever is not precached.
            urlPattern: /\/assets\//,
            handler: 'CacheFirst',
            options: { cacheName: 'few-need', expiration: { maxEntries: 300 }, plugins: [released] },
          },
        ],
        // What a coordinator or a reviewer of words alone needs is kept on the devices where it was used: nobody else's phone keeps it.
        // A phone keeps the words of the languages that are chosen on it, too, not of all (src/web/words/cache-language.ts).
        globIgnores: ['words/**', 'fonts/**'],
        manifestTransforms: [
          (entries) => {
            const common = commonFiles(BUILT)
            return {
              manifest: entries
                .filter(({ url }) => !url.startsWith('assets/') || common.has(url))
                .map((entry) => ({ ...entry, integrity: integrityOf(entry.url) })),
              warnings: [],
            }
          },
        ],
        navigateFallback: '/index.html',
        // A link of the demonstration leads to a page that its server marks.
        navigateFallbackDenylist: [/^\/v1\//, /^\/try\//],
        // importScripts would need a Trusted Types policy inside the service worker.
        inlineWorkboxRuntime: true,
        sourcemap: false,
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
    appReleasePlugin,
  ],
  // The library of age files brings older copies of the same major version, of which the app needs one.
  resolve: {
    dedupe: ['@noble/curves', '@noble/hashes'],
    // A copy of what React has had since its version 18.
    alias: { 'use-sync-external-store/shim': 'react' },
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: { polyfill: false, resolveDependencies: preloaded },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { chunkFileNames: nameOfChunk, assetFileNames: nameOfAsset, codeSplitting: { groups: chunkGroups } },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/v1': process.env['HOMEWARD_SERVER'] ?? 'http://127.0.0.1:8420' } },
})
