const SHORTEST = 15
const FEWEST_DIFFERENT = 5

/**
 * Why a chosen passphrase is too weak by its length and letters alone, or undefined; `judgePassphrase` judges the words. Its
 * length is counted in characters after NFKC.
 */
export function passphraseWeakness(passphrase: string): 'too-short' | 'too-uniform' | undefined {
  const characters = Array.from(passphrase.normalize('NFKC').trim())
  if (characters.length < SHORTEST) return 'too-short'
  return isUniform(passphrase) ? 'too-uniform' : undefined
}

/** Whether a passphrase of any length repeats the same few characters. */
export const isUniform = (passphrase: string): boolean =>
  new Set(passphrase.normalize('NFKC').trim()).size < FEWEST_DIFFERENT

const FEWEST_WORDS = 5
const SHORTEST_WORD = 3

/** Whether it has five different words with spaces between them, each of three characters at least. */
export const hasFiveWords = (passphrase: string): boolean =>
  new Set(
    passphrase
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => Array.from(word).length >= SHORTEST_WORD),
  ).size >= FEWEST_WORDS
