import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { noteTrouble } from '../session/trouble.ts'

export interface Language {
  readonly code: string
  /** In the language itself. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** A native speaker has read it. Until then the app says so. */
  readonly reviewed: boolean
}

export const LANGUAGES: readonly [Language, ...Language[]] = [
  { code: 'en', name: 'English', dir: 'ltr', reviewed: true },
  { code: 'sq', name: 'Shqip', dir: 'ltr', reviewed: false },
]

const KEPT = 'daybook.language'
const ENGLISH = LANGUAGES[0]

export const languageNow = (): Language => LANGUAGES.find((language) => language.code === i18n.locale) ?? ENGLISH

/** The language chosen on this device, else the browser's, else English. */
function wished(): Language {
  const codes = [localStorage.getItem(KEPT), ...navigator.languages.map((tag) => tag.split('-')[0])]
  for (const code of codes) {
    const found = LANGUAGES.find((language) => language.code === code)
    // An unreviewed language is never taken without being chosen.
    if (found && (found.reviewed || code === localStorage.getItem(KEPT))) return found
  }
  return ENGLISH
}

/** English stands in the source itself; what another language lacks is said in English. */
i18n.setMessagesCompiler(compileMessage)

export async function speak(language: Language = wished(), keep = false): Promise<void> {
  const messages = language.code === 'sq' ? (await import('../locales/sq.po')).messages : {}
  i18n.loadAndActivate({ locale: language.code, messages })
  addGuidance(language)
  document.documentElement.lang = language.code
  document.documentElement.dir = language.dir
  if (keep) localStorage.setItem(KEPT, language.code)
}

/** The texts of the guidance are many and are not needed at once: they come after the words of the app, and what was there before stays. */
function addGuidance({ code }: Language): void {
  if (code !== 'sq') return
  import('../locales/guidance/sq.po').then(({ messages }) => i18n.load(code, messages)).catch((error: unknown) => noteTrouble('words', error))
}
