import { intlLocales } from '../catalogue/app-languages.ts'

/** Lower-cases words by the rules of their own language: the browser's may differ (in Turkish, *I* becomes *ı*). */
export const lowerCased = (code: string, words: string): string => words.toLocaleLowerCase(intlLocales(code))
