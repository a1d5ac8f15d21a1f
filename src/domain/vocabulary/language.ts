import { z } from 'zod'
import type { ShapeRule } from '../entry/shape-rules.ts'

/** A language as BCP 47 writes it: the shortest ISO 639 code and, where a language has several, its script. Any may be recorded. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'language-code' satisfies ShapeRule)
export type Language = z.infer<typeof Language>

/** Offered first; a country pack puts its own in front. */
export const LANGUAGES_OFFERED = [
  'sq',
  'rom',
  'el',
  'mk',
  'sr',
  'bs',
  'hr',
  'bg',
  'ro',
  'tr',
  'it',
  'uk',
  'ru',
  'km',
  'lo',
  'my',
  'th',
  'vi',
  'zh',
  'shn',
  'kar',
  'mnw',
  'hmn',
  'kri',
  'men',
  'tem',
  'ff',
  'fr',
  'ar',
  'fa',
  'ps',
  'ku',
  'en',
] as const

/** ISO 15924: the script in which a name is written. */
export const SCRIPTS = [
  'Latn',
  'Khmr',
  'Laoo',
  'Mymr',
  'Thai',
  'Hans',
  'Hant',
  'Cyrl',
  'Grek',
  'Arab',
  'Deva',
  'Beng',
  'Ethi',
  'Hang',
  'Jpan',
  'Zyyy',
] as const
/** `Zyyy`: a script that is not in the list, or could not be determined. */
export const Script = z.enum(SCRIPTS)
export type Script = z.infer<typeof Script>

export const INTERPRETER = ['needed', 'not-needed', 'not-known'] as const
export const Interpreter = z.enum(INTERPRETER)

const SIGNS: readonly (readonly [RegExp, Script])[] = [
  [/\p{Script=Latin}/u, 'Latn'],
  [/\p{Script=Khmer}/u, 'Khmr'],
  [/\p{Script=Lao}/u, 'Laoo'],
  [/\p{Script=Myanmar}/u, 'Mymr'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Han}/u, 'Hans'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Devanagari}/u, 'Deva'],
  [/\p{Script=Bengali}/u, 'Beng'],
  [/\p{Script=Ethiopic}/u, 'Ethi'],
  [/\p{Script=Hangul}/u, 'Hang'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'Jpan'],
]

/** The script in which a name is written: the first of our list of which it has a sign. */
export const scriptOf = (name: string): Script => SIGNS.find(([signs]) => signs.test(name))?.[1] ?? 'Zyyy'
