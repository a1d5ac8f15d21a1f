import { defineConfig } from '@lingui/cli'

/** English stands in the source; `sq` is begun and waits for a native speaker's review (the app says so). */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'sq'],
  fallbackLocales: { default: 'en' },
  catalogs: [{ path: '<rootDir>/src/web/locales/{locale}', include: ['src/web'], exclude: ['**/*.test.*'] }],
})
