import { boneOf } from '../sound/sound.ts'

/** Small numbers by which the index finds candidates before it compares them: several to a name, and similar names share some. */

const VOWEL_CLASS: Readonly<Record<string, number>> = { a: 1, e: 2, i: 2, y: 2, o: 3, u: 3, w: 3 }
const EDGE = 8
const BASE = 9

/** Numbers are from 0 to below this. */
export const FEATURES = 16_384
const PAIRS = 0
const TRIPLES = 512
const QUADRUPLES = TRIPLES + 1024
const HEADS = QUADRUPLES + 8192

/**
 * Features of one row of sounds: consonants by twos with the vowel between, by threes and by fours; and the beginning of each word. `open`: more may be typed, so the end of the row gives no feature.
 * A bare row has no vowels to use.
 */
export function featuresOf(joined: string, sounds: readonly string[], bare: boolean, open: boolean): readonly number[] {
  const found = new Set<number>()
  const { bones, vowels } = spineOf(joined)
  const row = [EDGE, ...bones, ...(open ? [] : [EDGE])]
  for (let n = 0; n + 1 < row.length; n++) {
    const [a, b, c, d] = [row[n] ?? 0, row[n + 1] ?? 0, row[n + 2], row[n + 3]]
    if (!bare) found.add(PAIRS + ((a * BASE + b) * 4 + (vowels[n] ?? 0)))
    if (c !== undefined) found.add(TRIPLES + (a * BASE + b) * BASE + c)
    if (c !== undefined && d !== undefined) found.add(QUADRUPLES + ((a * BASE + b) * BASE + c) * BASE + d)
  }
  for (const word of sounds) {
    const [first = '', second = ''] = word
    found.add(HEADS + (classOf(first) * 12 + classOf(second)))
  }
  return [...found]
}

/** The consonants of a row as numbers, and the class of the vowel before each. */
function spineOf(joined: string): { readonly bones: readonly number[]; readonly vowels: readonly number[] } {
  const bones: number[] = []
  const vowels: number[] = []
  let vowel = 0
  let last = -1
  for (const sound of joined.slice(0, 96)) {
    const bone = boneOf(sound)
    const digit = sound >= '0' && sound <= '9'
    if (digit || bone >= 0) {
      const number = digit ? 7 : bone
      if (number !== last || digit) {
        bones.push(number)
        vowels.push(vowel)
      }
      last = number
      vowel = 0
    } else {
      if (vowel === 0) vowel = VOWEL_CLASS[sound] ?? 0
      last = -1
    }
  }
  vowels.push(vowel)
  return { bones, vowels }
}

/** Twelve classes of sounds for the beginnings of words. */
function classOf(sound: string): number {
  const bone = boneOf(sound)
  if (bone >= 0) return bone
  return sound === '' ? 11 : sound === 'h' ? 7 : 7 + (VOWEL_CLASS[sound] ?? 1)
}
