import { plainLetters } from './plain-letters.ts'

/** How marked letters are pronounced, by the alphabet that a word's other letters belong to. */
const TURKISH: Readonly<Record<string, string>> = { ş: 'sh', ç: 'ch', ğ: '', c: 'j', ı: 'i', ö: 'o', ü: 'u' }
const ALBANIAN: Readonly<Record<string, string>> = { ë: 'e', ç: 'ch' }
const SLAVIC: Readonly<Record<string, string>> = {
  š: 'sh',
  č: 'ch',
  ć: 'ch',
  ž: 'zh',
  đ: 'dj',
  ś: 'sh',
  ź: 'zh',
  ż: 'zh',
  ł: 'l',
  ń: 'ny',
  ř: 'rzh',
  ě: 'e',
}
const ROMANIAN: Readonly<Record<string, string>> = { ș: 'sh', ş: 'sh', ț: 'ts', ţ: 'ts', ă: 'a', â: 'a', î: 'i' }
/** Krio, Mende and Temne. */
const WEST_AFRICAN: Readonly<Record<string, string>> = { ɛ: 'e', ɔ: 'o', ŋ: 'ng', ə: 'e', ɓ: 'b', ɗ: 'd' }
const FRENCH: Readonly<Record<string, string>> = { ç: 's', ï: 'i', ë: 'e', œ: 'e' }
/** Letters that identify an alphabet, the most specific first. */
const ALPHABETS: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/[ğı]|(?=.*ş)(?=.*[öüç])/u, TURKISH],
  [/[šžčćđśźżłńřě]/u, SLAVIC],
  [/[țșăţ]/u, ROMANIAN],
  [/[ɛɔŋəɓɗ]/u, WEST_AFRICAN],
  [/ë/u, ALBANIAN],
  [/ş/u, TURKISH],
  [/ç(?=[aou])/u, FRENCH],
]

/** `j` that is pronounced as in Solomija, Julija, Bojan. */
const HALF_VOWEL = /(?<=[aeiouy])j(?=[aeiouy]|\b)/
const HALF_VOWELS = /\bj|(?<=[aeiouy])j/g

/** Latin text without its marks; and, where marks or letters show another pronunciation, spelt that way too. */
export function readLatin(text: string): readonly string[] {
  const lower = text
    .replace(/İ/gu, 'i')
    .toLowerCase()
    .replace(/ŋ(?=g)/gu, 'n')
  const plain = plainLetters(lower)
  const alphabet = ALPHABETS.find(([letters]) => letters.test(lower))?.[1]
  const sounded = alphabet ? plainLetters(Array.from(lower, (letter) => alphabet[letter] ?? letter).join('')) : plain
  const found = sounded === plain ? [plain] : [plain, sounded]
  return HALF_VOWEL.test(plain) ? [...found, sounded.replace(HALF_VOWELS, 'y')] : found
}
