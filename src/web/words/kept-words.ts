/** The service worker answers from here (vite.config.ts); the names stay the same from one version of the app to the next. */
const CACHE = 'words'

/** Keeps the words of a language on this device, so that it is spoken without a network from now on. What is here already is renewed by the service worker. */
export async function keepWords(code: string): Promise<void> {
  if (!import.meta.env.PROD || !('caches' in globalThis) || code === 'en') return
  const cache = await caches.open(CACHE)
  for (const path of [`/words/${code}.js`, `/words/guidance-${code}.js`]) {
    if ((await cache.match(path)) === undefined) await cache.add(path)
  }
}
