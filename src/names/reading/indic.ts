/**
 * Nine scripts of South Asia have the same plan: each letter stands at the same place of its block. `place:latin`, in
 * hexadecimal; a consonant is followed by `a` unless a sign says otherwise.
 */
const VOWELS = '05:a 06:a 07:i 08:i 09:u 0a:u 0b:ri 0c:li 0d:e 0e:e 0f:e 10:ai 11:o 12:o 13:o 14:au 60:ri 72:a'
const CONSONANTS =
  '15:k 16:kh 17:g 18:gh 19:ng 1a:ch 1b:chh 1c:j 1d:jh 1e:ny 1f:t 20:th 21:d 22:dh 23:n 24:t 25:th 26:d 27:dh 28:n 29:n 2a:p 2b:ph 2c:b 2d:bh 2e:m 2f:y 30:r 31:r 32:l 33:l 34:zh 35:v 36:sh 37:sh 38:s 39:h 58:q 59:kh 5a:gh 5b:z 5c:r 5d:rh 5e:f 5f:y'
const SIGNS = '3e:a 3f:i 40:i 41:u 42:u 43:ri 44:ri 45:e 46:e 47:e 48:ai 49:o 4a:o 4b:o 4c:au 57:au'
/** Letters that carry no vowel: what closes a syllable. */
const CLOSING = '01:n 02:n 03:h 4e:t 70:n 7a:n 7b:n 7c:r 7d:l 7e:l 7f:k'
const VIRAMA = 0x4d
const DOT_BELOW = 0x3c
/** Consonants of other languages, written with a dot below. */
const DOTTED: Readonly<Record<string, string>> = { k: 'q', j: 'z', ph: 'f', d: 'r', dh: 'rh', b: 'r', y: 'y' }

/** Sinhala has a plan of its own. */
const SINHALA_VOWELS = 'අ:a ආ:a ඇ:e ඈ:e ඉ:i ඊ:i උ:u ඌ:u ඍ:ru එ:e ඒ:e ඓ:ai ඔ:o ඕ:o ඖ:au'
const SINHALA_CONSONANTS =
  'ක:k ඛ:kh ග:g ඝ:gh ඞ:ng ඟ:ng ච:ch ඡ:chh ජ:j ඣ:jh ඤ:ny ඥ:gn ඦ:nj ට:t ඨ:th ඩ:d ඪ:dh ණ:n ඬ:nd ත:th ථ:th ද:d ධ:dh න:n ඳ:nd ප:p ඵ:ph බ:b භ:bh ම:m ඹ:mb ය:y ර:r ල:l ව:w ශ:sh ෂ:sh ස:s හ:h ළ:l ෆ:f'
const SINHALA_SIGNS = 'ා:a ැ:e ෑ:e ි:i ී:i ු:u ූ:u ෘ:ru ෙ:e ේ:e ෛ:ai ො:o ෝ:o ෞ:au'
const SINHALA_CLOSING = 'ං:n ඃ:h'
const SINHALA_VIRAMA = '්'

type Part = 'vowel' | 'consonant' | 'sign' | 'closing'

const PARTS = new Map<string, readonly [Part, string]>()

function enter(part: Part, table: string, blocks: readonly number[]): void {
  for (const entry of table.split(' ')) {
    const [at = '', latin = ''] = entry.split(':')
    if (blocks.length === 0) PARTS.set(at, [part, latin])
    for (const block of blocks) PARTS.set(String.fromCharCode(block + Number.parseInt(at, 16)), [part, latin])
  }
}

/** Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam. */
const BLOCKS = [0x900, 0x980, 0xa00, 0xa80, 0xb00, 0xb80, 0xc00, 0xc80, 0xd00] as const
enter('vowel', VOWELS, BLOCKS)
enter('consonant', CONSONANTS, BLOCKS)
enter('sign', SIGNS, BLOCKS)
enter('closing', CLOSING, BLOCKS)
enter('vowel', SINHALA_VOWELS, [])
enter('consonant', SINHALA_CONSONANTS, [])
enter('sign', SINHALA_SIGNS, [])
enter('closing', SINHALA_CLOSING, [])

/** One run of letters of these scripts: a word. */
const WORD = /[\u0900-\u0dff]+/gu
const TAMIL = /[\u0b80-\u0bff]/u
/** Scripts of languages that leave out the last `a` of a word. */
const SHORTENED = /^[\u0900-\u0b7f]/u

/** An initial: a letter, or the English name of one, with a dot, often glued to the name (`சி.வி`, `के.पी.`). */
const INITIAL = /([\u0900-\u0dff]{1,4})\.(?=\s*[\u0900-\u0dff])/gu
const initialOf = (latin: string) => (/^e[fhlmns]|^ar$/.test(latin) ? latin.charAt(1) : latin.charAt(0))

const placeOf = (letter: string) => (letter < '\u0d80' ? letter.charCodeAt(0) & 0x7f : -1)
const isVirama = (letter: string) => letter === SINHALA_VIRAMA || placeOf(letter) === VIRAMA

/** A text in scripts of South Asia in Latin letters, the likeliest way first; Tamil, which has one letter for k, g and h, in two ways. */
export function readIndic(text: string): readonly string[] {
  const latin = text
    .replace(INITIAL, (_, word: string) => ` ${initialOf(readWord(word))} `)
    .replace(WORD, readWord)
    .replace(/jny/g, 'gy')
  return TAMIL.test(text) ? [tamil(latin, 'g', 'zh'), tamil(latin, 'h', 'l')] : [latin.replace(/n(?=[pb])/g, 'm')]
}

function readWord(word: string): string {
  let latin = ''
  /** The letter before is a consonant that still has its own `a`. */
  let open = false
  let joined = false
  for (const letter of word) {
    const [part, sound = ''] = PARTS.get(letter) ?? []
    if (isVirama(letter)) open = false
    else if (placeOf(letter) === DOT_BELOW)
      latin = latin.replace(/(?:[kjdby]|ph|dh)$/, (plain) => DOTTED[plain] ?? plain)
    else if (part !== undefined) {
      latin += open && part !== 'sign' ? `a${sound}` : sound
      joined = part === 'consonant' && !open && /[^aeiou]$/.test(latin.slice(0, -sound.length))
      open = part === 'consonant'
    }
  }
  return open && (joined || !SHORTENED.test(word) || !/[aeiou]/.test(latin)) ? `${latin}a` : latin
}

/** Tamil writes one letter for a voiced sound and a voiceless one: between vowels it is voiced, and doubled it is not. */
const tamil = (latin: string, between: string, liquid: string): string =>
  latin
    .replace(/\bi(?:ch|s)u?(?=tt|kk|pp|[ktpmn][aeiou])/g, 's')
    .replace(/kch/g, 'ks')
    .replace(/rr/g, 'tR')
    .replace(/nr/g, 'nDr')
    .replace(/ngk/g, 'nG')
    .replace(/nych/g, 'nJ')
    .replace(/nth?(?=[aeiou])/g, 'nD')
    .replace(/mp/g, 'mB')
    .replace(/(?:ch){2}/g, 'CH')
    .replace(/(?:th){2}/g, 'TH')
    .replace(/([ktp])\1/g, (double) => double.charAt(0).toUpperCase())
    .replace(/(?<=[aeiourl])k(?=[aeiou])/g, between)
    .replace(/(?<=[aeiourl])t(?=[aeiou])/g, 'd')
    .replace(/(?<=[aeiourl])p(?=[aeiou])/g, 'b')
    .replace(/(?<![a-zA-Z])ch|(?<=[aeiourl])ch(?=[aeiou])/g, 's')
    .replace(/zh/g, liquid)
    .toLowerCase()
