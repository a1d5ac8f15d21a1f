const CONSONANTS = 'bdfghjklmnprstvz'
const VOWELS = 'aeiou'
const WORDS = 5
const SYLLABLES = 3

/** A number below `limit` without bias; `limit` at most 256. */
function pick(limit: number): number {
  const fair = 256 - (256 % limit)
  const byte = new Uint8Array(1)
  do crypto.getRandomValues(byte)
  while ((byte[0] ?? 0) >= fair)
  return (byte[0] ?? 0) % limit
}

const letter = (from: string) => from[pick(from.length)] ?? ''

/** Five invented words that can be said, and typed on any Latin keyboard: 15 syllables of 16 × 5, about 94 bits. */
export function suggestPassphrase(): string {
  const word = () => Array.from({ length: SYLLABLES }, () => letter(CONSONANTS) + letter(VOWELS)).join('')
  return Array.from({ length: WORDS }, word).join(' ')
}
