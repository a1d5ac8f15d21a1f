import anyAscii from 'any-ascii'
import { isBurmese, readBurmese } from './burmese.ts'

/** Longest name that is read; what follows is kept in the file and not searched. */
const LIMIT = 300

/** Marks that a hurried hand or a copied text adds: zero-width, direction and variation signs. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u00ad]/gu

/** Words before a name that many people share and that tell nobody apart. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'z', 'znj', 'zonja', 'zoti', 'u', 'daw', 'ko', 'maung', 'nang', 'nai', 'lok', 'bang', 'thao'])

/**
 * A name in any script as Latin words without marks, in the order written. Several readings are a later matter; this is one good one.
 * Never throws: unpaired surrogates and floods of combining marks give a short or empty reading.
 */
export function readName(name: string): readonly string[] {
  const clean = name.slice(0, LIMIT).toWellFormed().normalize('NFKC').replace(INVISIBLE, '')
  const spoken = isBurmese(clean) ? readBurmese(clean) : clean
  // Each Han character is read as a syllable; a space keeps them from growing together.
  const apart = spoken.replace(/(\p{Script=Han})/gu, ' $1 ')
  const words = anyAscii(apart).toLowerCase().replace(/['`’]/g, '').split(/[^a-z0-9]+/).filter((word) => word !== '')
  const telling = words.filter((word) => !TITLES.has(word))
  return telling.length > 0 ? telling : words
}

/** What is left of a word when spelling habits are taken away: vowels, doubled letters, voicing, `h` after a consonant. */
export function skeleton(word: string): string {
  return word
    .replace(/(?:tch|tsh|sch|sh|ch|xh|zh|kj|gj|ky|gy|q|c(?=[ei])|j|x)/g, 'S')
    .replace(/(?:ph|f|v|w)/g, 'F')
    .replace(/[td]h?/g, 'T')
    .replace(/[kgc]h?/g, 'K')
    .replace(/[pb]h?/g, 'P')
    .replace(/[sz]/g, 'S')
    .replace(/ng|n|m/g, 'N')
    .replace(/[lr]/g, 'L')
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')
}
