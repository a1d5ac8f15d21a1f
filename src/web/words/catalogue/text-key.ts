const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A text without a placeholder or a plural: its English is its own id, by `textKey`. */
export const isPlain = (text: string): boolean => !/[{}']/.test(text)

function keyOf(text: string): string {
  let [first, second] = [0x81_1c_9d_c5, 0x41_c6_4e_6d]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01_00_01_93)
    second = Math.imul(second ^ unit, 0x5b_d1_e9_95)
  }
  first = Math.imul(first ^ (first >>> 15), 0x2c_1b_3c_6d)
  second = Math.imul(second ^ (second >>> 13), 0x29_7a_2d_39)
  const digits = Array.from({ length: 5 }, (_, at) => DIGITS[(first >>> (at * 6)) & 63])
  return `${DIGITS[second >>> 26] ?? ''}${digits.join('')}`
}

const known = new Map<string, string>()

/**
 * The id of a text in the catalogues of the app: six characters from its English (36 bits). The code needs no
 * other id; ids were 115 kB of what a phone with Burmese stored. It depends on the text alone, so words that are stored on
 * a device hold for the next version, too. The build refuses two texts with one key.
 */
export function textKey(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const key = keyOf(text)
  known.set(text, key)
  return key
}
