import { intlLocales } from '../catalogue/app-languages.ts'

type Sort = 'region' | 'language' | 'script'
type Names = Readonly<Record<Sort, Readonly<Record<string, string>>>>

/** Languages for which browsers have no names: each has a module with those of CLDR (a test compares), loaded with the language. */
const OWN = import.meta.glob<Names>('./display-names/*.json', { import: 'default' })
const known = new Map<string, Names>()
/** Of the browser, by language and sort. Making one costs more than all that is asked of it. */
const ofBrowser = new Map<string, Intl.DisplayNames>()

/**
 * Loads names of countries, languages and scripts for a language, where the browser has none; before that they are in
 * English. A device keeps them once it has used the language; without a network before that, they stay in English.
 */
export async function loadDisplayNames(code: string): Promise<void> {
  const bring = OWN[`./display-names/${code}.json`]
  if (!bring || known.has(code)) return
  const names = await bring().catch(() => null)
  if (names) known.set(code, names)
}

/** The name of a country, language or script in a language: by ISO 3166, BCP 47 or ISO 15924. A code without a name is shown as it is. */
export function displayName(code: string, sort: Sort, tag: string): string {
  return known.get(code)?.[sort][tag] ?? namesOfBrowser(code, sort).of(tag) ?? tag
}

function namesOfBrowser(code: string, sort: Sort): Intl.DisplayNames {
  const key = `${code} ${sort}`
  const made = ofBrowser.get(key) ?? new Intl.DisplayNames(intlLocales(code), { type: sort, fallback: 'code' })
  ofBrowser.set(key, made)
  return made
}
