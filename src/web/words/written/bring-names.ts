import { bringCalled } from './called.ts'
import { bringNamesOfDays } from './written-date.ts'

/** What a language needs beside its words where browsers have nothing of it: names of days and months, of countries and of languages. */
export async function bringNames(code: string): Promise<void> {
  await Promise.all([bringNamesOfDays(code), bringCalled(code)])
}
