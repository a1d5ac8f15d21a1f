import type { ExtractorType } from '@lingui/conf'

/**
 * Gives the texts of the guidance to `lingui extract`. They stand in data, which no macro marks, in a layer that knows no screen library; so they are read from the
 * data itself, each under its own English as its id. Read only when they are gathered: a build needs none of it.
 */
export const guidanceWords: ExtractorType = {
  match: (filename) => filename.replaceAll('\\', '/').endsWith('src/guidance/texts.ts'),
  async extract(filename, _code, found) {
    const { guidanceTexts } = await import('../src/guidance/texts.ts')
    for (const text of guidanceTexts()) found({ id: text, message: text, origin: [filename, 1] })
  },
}
