import { intlOf } from '../catalogue/tongues.ts'

type Sort = 'region' | 'language' | 'script'
type Names = Readonly<Record<Sort, Readonly<Record<string, string>>>>

/** Languages that browsers know no names in: those of CLDR stand in a file for each (a test compares), fetched with the language. */
const OWN = import.meta.glob<Names>('./called/*.json', { import: 'default' })
const known = new Map<string, Names>()

/** Brings what countries, languages and scripts are called in a language, where the browser has nothing; before it they are named in English. */
export async function bringCalled(code: string): Promise<void> {
  const bring = OWN[`./called/${code}.json`]
  if (bring && !known.has(code)) known.set(code, await bring())
}

/** A country, a language or a script as a language calls it: by ISO 3166, BCP 47 or ISO 15924. A code that nobody can name shows as it is. */
export function called(code: string, sort: Sort, tag: string): string {
  return (
    known.get(code)?.[sort][tag] ?? new Intl.DisplayNames(intlOf(code), { type: sort, fallback: 'code' }).of(tag) ?? tag
  )
}
