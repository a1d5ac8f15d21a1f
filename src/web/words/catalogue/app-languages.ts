/** A language into which Homeward is translated, or is being translated. */
export interface AppLanguage {
  /** The name of its catalogues. */
  readonly code: string
  /** In the language itself. */
  readonly name: string
  /** ISO 15924. */
  readonly script: 'Latn' | 'Cyrl' | 'Hans' | 'Khmr' | 'Laoo' | 'Mymr' | 'Thai' | 'Arab'
  readonly dir: 'ltr' | 'rtl'
  /**
   * Locales for `Intl`, best first (docs/languages.md): the digits of our forms, Buddhist years in the Thai calendar, and British English where a browser has no data
   * instead of the phone's own locale.
   */
  readonly intl: readonly string[]
}

const LATIN_DIGITS = 'u-nu-latn'

export const APP_LANGUAGES: readonly [AppLanguage, ...AppLanguage[]] = [
  { code: 'en', name: 'English', script: 'Latn', dir: 'ltr', intl: ['en-GB'] },
  { code: 'sq', name: 'Shqip', script: 'Latn', dir: 'ltr', intl: ['sq', 'en-GB'] },
  { code: 'km', name: 'ខ្មែរ', script: 'Khmr', dir: 'ltr', intl: [`km-${LATIN_DIGITS}`, 'en-GB'] },
  { code: 'lo', name: 'ລາວ', script: 'Laoo', dir: 'ltr', intl: [`lo-${LATIN_DIGITS}`, 'en-GB'] },
  { code: 'my', name: 'မြန်မာ', script: 'Mymr', dir: 'ltr', intl: [`my-${LATIN_DIGITS}`, 'en-GB'] },
  { code: 'th', name: 'ไทย', script: 'Thai', dir: 'ltr', intl: ['th-u-ca-buddhist-nu-latn', 'en-GB'] },
  { code: 'vi', name: 'Tiếng Việt', script: 'Latn', dir: 'ltr', intl: ['vi', 'en-GB'] },
  { code: 'zh', name: '中文', script: 'Hans', dir: 'ltr', intl: ['zh-CN', 'en-GB'] },
  { code: 'fr', name: 'Français', script: 'Latn', dir: 'ltr', intl: ['fr', 'en-GB'] },
  { code: 'uk', name: 'Українська', script: 'Cyrl', dir: 'ltr', intl: ['uk', 'en-GB'] },
  { code: 'kri', name: 'Krio', script: 'Latn', dir: 'ltr', intl: ['en-GB'] },
]

/**
 * Languages in which a sheet for a child or family can be, and no screen: with a catalogue of the texts on such sheets
 * alone (`locales/sheets`). Numbers in the reader's digits.
 */
export const SHEET_ONLY: readonly AppLanguage[] = [
  { code: 'ar', name: 'العربية', script: 'Arab', dir: 'rtl', intl: ['ar-u-ca-gregory-nu-arab', 'en-GB'] },
  { code: 'fa', name: 'فارسی', script: 'Arab', dir: 'rtl', intl: ['fa-u-ca-gregory-nu-arabext', 'en-GB'] },
]
export const SHEET_LANGUAGES: readonly AppLanguage[] = [...APP_LANGUAGES, ...SHEET_ONLY]

export const sheetLanguage = (code: string): AppLanguage | undefined =>
  SHEET_LANGUAGES.find((language) => language.code === code)

export const appLanguage = (code: string): AppLanguage | undefined =>
  APP_LANGUAGES.find((language) => language.code === code)

/** The locales that `Intl` is given to write in a language. */
export const intlLocales = (code: string): string[] => [...(sheetLanguage(code) ?? APP_LANGUAGES[0]).intl]
