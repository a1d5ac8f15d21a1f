import { intlOf } from '../catalogue/tongues.ts'

/** Words in small letters, as the language in which they are written has them: a browser in another language may have others (in Turkish, *I* becomes *ı*). */
export const small = (code: string, words: string): string => words.toLocaleLowerCase(intlOf(code))
