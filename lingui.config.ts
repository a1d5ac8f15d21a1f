import { defineConfig } from '@lingui/cli'
import babel from '@lingui/cli/api/extractors/babel'
import { guidanceWords } from './scripts/guidance-words.ts'

/** English stands in the source; `sq` is begun and waits for a native speaker's review (the app says so). The guidance has catalogues of its own, fetched when they are needed. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'sq'],
  fallbackLocales: { default: 'en' },
  catalogs: [
    { path: '<rootDir>/src/web/locales/{locale}', include: ['src/web'], exclude: ['**/*.test.*'] },
    { path: '<rootDir>/src/web/locales/guidance/{locale}', include: ['src/guidance/texts.ts'] },
  ],
  extractors: [guidanceWords, babel],
})
