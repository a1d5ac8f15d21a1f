import type { AppLanguage } from './catalogue/app-languages.ts'
import { offlineFiles } from './catalogue/offline-files.ts'

/** The service worker serves from this cache (vite.config.ts); the name stays the same between versions of the app. */
const CACHE = 'words'

/** Caches the words and fonts of a language on this device, so that it works without a network. Existing files are updated by the service worker. */
export async function cacheLanguage(language: AppLanguage): Promise<void> {
  const chinese = language.script === 'Hans' ? await (await import('./chinese-letters.ts')).loadChineseFonts() : []
  if (!import.meta.env.PROD || !('caches' in globalThis) || language.code === 'en') return
  const cache = await caches.open(CACHE)
  for (const path of [...offlineFiles(language), ...chinese]) {
    if ((await cache.match(path)) === undefined) await cache.add(path)
  }
}
