import type { Tongue } from './catalogue/tongues.ts'
import { filesOf } from './catalogue/kept-files.ts'

/** The service worker answers from here (vite.config.ts); the names stay the same from one version of the app to the next. */
const CACHE = 'words'

/** Keeps the words and letters of a language on this device, so that it is spoken without a network from now on. What is here already is renewed by the service worker. */
export async function keepWords(tongue: Tongue): Promise<void> {
  const chinese = tongue.script === 'Hans' ? await (await import('./chinese-letters.ts')).bringChineseLetters() : []
  if (!import.meta.env.PROD || !('caches' in globalThis) || tongue.code === 'en') return
  const cache = await caches.open(CACHE)
  for (const path of [...filesOf(tongue), ...chinese]) {
    if ((await cache.match(path)) === undefined) await cache.add(path)
  }
}
