import { COUNTRIES } from '../vocabulary/country.ts'
import { LANGUAGES_OFFERED } from '../vocabulary/language.ts'
import { plainWords } from './said/plain-words.ts'

/** The languages of the app, in which a list may name countries and languages. */
const IN_LANGUAGES = ['en', 'sq', 'fr', 'uk', 'vi', 'km', 'lo', 'my', 'th', 'zh']

type Names = ReadonlyMap<string, string>

function namesOf(type: 'region' | 'language', codes: readonly string[]): Names {
  const found = new Map<string, string>()
  for (const language of IN_LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type, fallback: 'none' })
    for (const code of codes) {
      const name = names.of(code)
      if (name !== undefined && !found.has(plainWords(name))) found.set(plainWords(name), code)
    }
  }
  return found
}

let countries: Names | undefined
let languages: Names | undefined

/** The country that a value names in one of the languages of the app. */
export const countryNamed = (text: string): string | undefined =>
  (countries ??= namesOf('region', [...COUNTRIES, 'XK'])).get(plainWords(text))

/** The language that a value names. */
export const languageNamed = (text: string): string | undefined =>
  (languages ??= namesOf('language', LANGUAGES_OFFERED)).get(plainWords(text))
