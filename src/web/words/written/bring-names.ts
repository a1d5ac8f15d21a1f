import { loadDisplayNames } from './display-names.ts'
import { loadDayNames } from './written-date.ts'

/** Loads what a language needs besides its words where browsers have no data: names of days and months, of countries and of languages. */
export async function loadNamesFor(code: string): Promise<void> {
  await Promise.all([loadDayNames(code), loadDisplayNames(code)])
}
