import { defineConfig } from '@lingui/cli'
import babel from '@lingui/cli/api/extractors/babel'
import { guidanceWords } from './scripts/guidance-words.ts'
import { TONGUES } from './src/web/words/catalogue/tongues.ts'

/** English stands in the source; every other language waits for a native speaker's review until its catalogues are marked (docs/languages.md). The guidance has catalogues of its own, fetched when they are needed. */
export default defineConfig({
  sourceLocale: 'en',
  locales: TONGUES.map(({ code }) => code),
  fallbackLocales: { default: 'en' },
  catalogs: [
    { path: '<rootDir>/src/web/locales/{locale}', include: ['src/web'], exclude: ['**/*.test.*'] },
    { path: '<rootDir>/src/web/locales/guidance/{locale}', include: ['src/guidance/texts.ts'] },
  ],
  extractors: [guidanceWords, babel],
})
