import { defineConfig } from '@lingui/cli'
import babel from '@lingui/cli/api/extractors/babel'
import { formatter } from '@lingui/format-po'
import { FILES_WITH_TEXTS, wordsInData } from './scripts/words-in-data.ts'
import { APP_LANGUAGES } from './src/web/words/catalogue/app-languages.ts'

/** English stands in the source; every other language waits for a native speaker's review until its catalogues are marked (docs/languages.md). The texts in data (guidance, countries, sets of questions, examples of stocktaking) have catalogues of their own, fetched when they are needed. */
export default defineConfig({
  sourceLocale: 'en',
  locales: APP_LANGUAGES.map(({ code }) => code),
  fallbackLocales: { default: 'en' },
  catalogs: [
    { path: '<rootDir>/src/web/locales/{locale}', include: ['src/web'], exclude: ['**/*.test.*'] },
    { path: '<rootDir>/src/web/locales/guidance/{locale}', include: [...FILES_WITH_TEXTS] },
  ],
  // A line that moves changes no catalogue.
  format: formatter({ lineNumbers: false }),
  extractors: [wordsInData, babel],
})
