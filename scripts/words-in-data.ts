import type { ExtractorType } from '@lingui/conf'
import { relative } from 'node:path'

/**
 * Data with texts that people read: the file that gathers the texts, below the root, and its function. Imported only
 * when texts are gathered: a build needs none of it.
 */
const GATHERED: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'src/guidance/texts.ts': async () => (await import('../src/guidance/texts.ts')).guidanceTexts(),
  'src/domain/country-pack/texts.ts': async () => (await import('../src/domain/country-pack/texts.ts')).packTexts(),
  'src/domain/instruments/texts.ts': async () => (await import('../src/domain/instruments/texts.ts')).instrumentTexts(),
  'src/domain/stocktaking/examples/texts-of-examples.ts': async () =>
    (await import('../src/domain/stocktaking/examples/texts-of-examples.ts')).exampleTexts(),
}

export const FILES_WITH_TEXTS: readonly string[] = Object.keys(GATHERED)

const ROOT = new URL('..', import.meta.url).pathname
const pathOf = (filename: string) => relative(ROOT, filename).replaceAll('\\', '/')

/**
 * Gives the texts of the guidance, of countries, of our sets of questions and of the examples of stocktaking to `lingui
 * extract`. They are data, which no macro marks, in layers that import no screen library; so they are read from the
 * data itself, each with its English as its id.
 */
export const wordsInData = {
  match: (filename) => Object.hasOwn(GATHERED, pathOf(filename)),
  async extract(filename, _code, found) {
    for (const text of (await GATHERED[pathOf(filename)]?.()) ?? [])
      found({ id: text, message: text, origin: [filename, 1] })
  },
} satisfies ExtractorType
