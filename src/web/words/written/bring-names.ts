import { bringCalled } from './called.ts'
import { bringNamesOfDays } from './written-date.ts'

/** Loads what a language needs besides its words where browsers have no data: names of days and months, of countries and of languages. */
export async function bringNames(code: string): Promise<void> {
  await Promise.all([bringNamesOfDays(code), bringCalled(code)])
}
