import { i18n, type Messages } from '@lingui/core'
import { logError } from '../diagnostics/error-log.ts'
import { APP_LANGUAGES, type AppLanguage } from './catalogue/app-languages.ts'
import { cacheLanguage } from './cache-language.ts'
import { setEnglishReader } from './english-reader.ts'
import { bringLetters } from './written/bring-letters.ts'
import { loadNamesFor } from './written/bring-names.ts'

export interface LanguageChoice extends AppLanguage {
  /** Which part of all texts is translated, 0 to 1. The rest is shown in English. */
  readonly share: number
  /** A native speaker has reviewed it. Until then the app says so. */
  readonly reviewed: boolean
}

const languages = APP_LANGUAGES.map(
  (language): LanguageChoice => ({ share: 0, reviewed: false, ...__STANDINGS__[language.code], ...language }),
)

/** Languages that can be chosen: English, and those with a translation begun. */
export const LANGUAGES: readonly LanguageChoice[] = languages.filter(({ share }) => share > 0)

/** Whether a native speaker has read the app's words in it. */
export const isReviewed = (code: string): boolean =>
  code === APP_LANGUAGES[0].code || LANGUAGES.some((language) => language.code === code && language.reviewed)

const HIDDEN = 'daybook.language-notes-hidden'
/** Languages whose note “no native speaker has reviewed this” staff have hidden on this device. */
export const hiddenLanguageNotes = (): readonly string[] => (localStorage.getItem(HIDDEN) ?? '').split(' ')
export function hideLanguageNote(code: string): readonly string[] {
  const hidden = [...hiddenLanguageNotes(), code]
  localStorage.setItem(HIDDEN, hidden.join(' '))
  return hidden
}

const KEPT = 'daybook.language'
const ENGLISH: LanguageChoice = { ...APP_LANGUAGES[0], share: 1, reviewed: true }

export const languageNow = (): LanguageChoice => LANGUAGES.find((language) => language.code === i18n.locale) ?? ENGLISH

/** The language chosen on this device, else the browser's, else English. */
function wished(): LanguageChoice {
  const codes = [localStorage.getItem(KEPT), ...navigator.languages.map((tag) => tag.split('-')[0])]
  for (const code of codes) {
    const found = LANGUAGES.find((language) => language.code === code)
    // An unreviewed language is used only when somebody chooses it.
    if (found && (found.reviewed || code === localStorage.getItem(KEPT))) return found
  }
  return ENGLISH
}

interface Catalogue {
  readonly messages: Messages
  /** The guidance catalogue is large and is not needed at once. */
  readonly guidance: () => Promise<{ readonly messages: Messages }>
}
const WORDS = import.meta.glob<Catalogue>(['../locales/*.po', '!../locales/en.po'])

/** Switches the app to a language. Rejects, and keeps the current one, where its words are neither cached nor reachable. */
export async function switchLanguage(language: LanguageChoice, keep = false): Promise<void> {
  const letters = bringLetters(language)
  const [words] = await Promise.all([WORDS[`../locales/${language.code}.po`]?.(), loadNamesFor(language.code)])
  // Whoever chooses a language sees it when it can be drawn: letters that the device lacks would be empty boxes until then.
  if (keep) await letters
  i18n.loadAndActivate({ locale: language.code, locales: [...language.intl], messages: words?.messages ?? {} })
  // They are loaded after the words of the screens and merged into them.
  words
    ?.guidance()
    .then(({ messages }) => i18n.load(language.code, messages))
    .catch((error: unknown) => logError('words', error))
  document.documentElement.lang = language.code
  document.documentElement.dir = language.dir
  if (keep) localStorage.setItem(KEPT, language.code)
  cacheLanguage(language).catch((error: unknown) => logError('words', error))
}

/** At startup: the preferred language, or English where its words cannot be loaded. */
export async function startLanguage(): Promise<void> {
  await setEnglishReader(i18n)
  await switchLanguage(wished()).catch((error: unknown) => {
    logError('words', error)
    return switchLanguage(ENGLISH)
  })
}
