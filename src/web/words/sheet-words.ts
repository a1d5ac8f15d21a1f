import { setupI18n, type I18n, type MessageDescriptor, type Messages } from '@lingui/core'
import { useEffect, useState } from 'react'
import { logError } from '../diagnostics/error-log.ts'
import { APP_LANGUAGES, SHEET_LANGUAGES, sheetLanguage, type AppLanguage } from './catalogue/app-languages.ts'
import { cacheLanguage } from './cache-language.ts'
import { setEnglishReader } from './english-reader.ts'
import { withoutWords } from './without-words.ts'
import { loadNamesFor } from './written/bring-names.ts'

/** The words of one sheet of paper, in a language of its own, whatever language the app has. */
export interface SheetWords {
  readonly i18n: I18n
  readonly language: AppLanguage
  /** Which of these are in English on that sheet, because the language has no words for them yet. */
  readonly inEnglish: (words: readonly MessageDescriptor[]) => readonly MessageDescriptor[]
}

const WORDS = import.meta.glob<{ readonly messages: Messages }>([
  '../locales/*.po',
  '../locales/sheets/*.po',
  '!../locales/en.po',
])
const ENGLISH = APP_LANGUAGES[0]

/** Resolves with English where the language is not one of ours; the sheet then says that everything on it is English. */
export async function sheetWords(code: string): Promise<SheetWords> {
  const language = sheetLanguage(code) ?? ENGLISH
  const [words] = await Promise.all([
    (WORDS[`../locales/${language.code}.po`] ?? WORDS[`../locales/sheets/${language.code}.po`])?.(),
    loadNamesFor(language.code),
  ])
  const messages = words?.messages ?? {}
  // Cached, so that a sheet that was made once can be made again without a network.
  cacheLanguage(language).catch((error: unknown) => logError('words', error))
  const i18n = setupI18n()
  await setEnglishReader(i18n)
  i18n.loadAndActivate({ locale: language.code, locales: [...language.intl], messages })
  return { i18n, language, inEnglish: (words) => (language === ENGLISH ? [] : withoutWords(messages, words)) }
}

/** Null until the words are loaded. Where they cannot be loaded, English, and the sheet says so. */
export function useSheetWords(code: string): SheetWords | null {
  const [words, setWords] = useState<SheetWords | null>(null)
  useEffect(() => {
    let left = false
    const take = (found: SheetWords) => {
      if (!left) setWords(found)
    }
    sheetWords(code)
      .catch((error: unknown) => {
        logError('words', error)
        return sheetWords(ENGLISH.code)
      })
      .then(take)
      .catch((error: unknown) => logError('words', error))
    return () => {
      left = true
    }
  }, [code])
  return words
}

/** The child's language, where it is one of these, of sheets unless others are named; else the app's. */
export const languageFor = (
  spoken: readonly string[],
  ours: string,
  among: readonly AppLanguage[] = SHEET_LANGUAGES,
): string =>
  spoken.map((tag) => tag.split('-')[0] ?? tag).find((code) => among.some((language) => language.code === code)) ?? ours
