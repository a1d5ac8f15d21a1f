import type { PassphraseEstimator } from './passphrase-estimator.ts'
import { isUniform, passphraseWeakness } from './passphrase.ts'

/** Guesses that somebody who knows how people choose would need: below this a passphrase is refused. */
const FEWEST_GUESSES = 1e10
/** Longer ones are judged by their beginning: the work of the estimator grows with the square of the length. */
const JUDGED = 100
/** Words that stand on the app's screens and on the paper of every member. */
const KNOWN_TO_ALL: readonly string[] = ['homeward', 'daybook', 'passphrase', 'password']

/**
 * Whether a passphrase can be guessed: made of few known words, names, rows of keys, dates or repetitions. `known` are
 * words that a thief knows too, such as the member's name and the agency's. The list of common passwords is fetched
 * when it is first needed and is kept on no phone that has not used it: without a network only what can be judged by
 * itself counts (`isUniform`), and what a passphrase of a member is chosen for needs a network anyway.
 */
export async function isGuessable(passphrase: string, known: readonly string[] = []): Promise<boolean> {
  const estimator = await (loading ??= loadEstimator())
  if (estimator === undefined) return isUniform(passphrase)
  const judged = passphrase.normalize('NFKC').trim().slice(0, JUDGED)
  return estimator.guesses(judged, [...KNOWN_TO_ALL, ...known.flatMap(wordsOf)]) < FEWEST_GUESSES
}

/** Whether a member's chosen passphrase is refused. */
export const isWeak = async (passphrase: string, known: readonly string[] = []): Promise<boolean> =>
  passphraseWeakness(passphrase) !== undefined || (await isGuessable(passphrase, known))

const wordsOf = (name: string): readonly string[] => [name, ...name.split(/\s+/)].filter((word) => word.length > 2)

let loading: Promise<PassphraseEstimator | undefined> | undefined

async function loadEstimator(): Promise<PassphraseEstimator | undefined> {
  const loaded = await import('./passphrase-estimator.ts').catch((error: unknown) => {
    // A browser says so with a TypeError when a part of the app cannot be fetched.
    if (error instanceof TypeError) return undefined
    throw error
  })
  // The next passphrase tries again.
  if (!loaded) loading = undefined
  return loaded?.passphraseEstimator()
}
