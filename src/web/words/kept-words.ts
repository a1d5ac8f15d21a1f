import type { Tongue } from './catalogue/tongues.ts'

/** The service worker answers from here (vite.config.ts); the names stay the same from one version of the app to the next. */
const CACHE = 'words'

/** Scripts whose letters come with the app (styles/fonts.css), and how their files are called. */
const LETTERS: Readonly<Partial<Record<Tongue['script'], string>>> = {
  Khmr: 'khmer',
  Laoo: 'lao',
  Mymr: 'myanmar',
  Thai: 'thai',
}

/** Keeps the words and letters of a language on this device, so that it is spoken without a network from now on. What is here already is renewed by the service worker. */
export async function keepWords({ code, script }: Tongue): Promise<void> {
  const chinese = script === 'Hans' ? await (await import('./chinese-letters.ts')).bringChineseLetters() : []
  if (!import.meta.env.PROD || !('caches' in globalThis) || code === 'en') return
  const letters = LETTERS[script]
  const fonts =
    letters === undefined
      ? chinese
      : [400, 700].map((weight) => `/fonts/noto-sans-${letters}-${letters}-${weight}-normal.woff2`)
  const cache = await caches.open(CACHE)
  for (const path of [`/words/${code}.js`, `/words/guidance-${code}.js`, ...fonts]) {
    if ((await cache.match(path)) === undefined) await cache.add(path)
  }
}
