import type { PassphraseEstimator } from './passphrase-estimator.ts'
import { isUniform, passphraseWeakness } from './passphrase.ts'

/** Guesses that somebody who knows how people choose would need: below this a passphrase is refused. */
const FEWEST_GUESSES = 1e10
/** Longer ones are judged by their beginning: the work of the estimator grows with the square of the length. */
const JUDGED = 100
/** Words that stand on the app's screens and on the paper of every member. */
const KNOWN_TO_ALL: readonly string[] = ['homeward', 'daybook', 'passphrase', 'password']

type Load = () => Promise<{ readonly passphraseEstimator: () => PassphraseEstimator }>

/** `load` fetches the estimator and its list of common passwords: when they are first needed, and again until they came. */
export function passphraseJudge(load: Load): (passphrase: string, known?: readonly string[]) => Promise<boolean> {
  let loaded: Promise<PassphraseEstimator | undefined> | undefined
  const estimator = () =>
    (loaded ??= load().then(
      ({ passphraseEstimator }) => passphraseEstimator(),
      () => {
        // Whatever kept it from coming. Browsers say no network in different words, and in a worker the bundler's own
        // report of it fails, since it looks for a window.
        loaded = undefined
        return undefined
      },
    ))
  return async (passphrase, known = []) => {
    const came = await estimator()
    if (came === undefined) return isUniform(passphrase)
    const judged = passphrase.normalize('NFKC').trim().slice(0, JUDGED)
    return came.guesses(judged, [...KNOWN_TO_ALL, ...known.flatMap(wordsOf)]) < FEWEST_GUESSES
  }
}

const wordsOf = (name: string): readonly string[] => [name, ...name.split(/\s+/)].filter((word) => word.length > 2)

/**
 * Whether a passphrase can be guessed: made of few known words, names, rows of keys, dates or repetitions. `known` are
 * words that a thief knows too, such as the member's name and the agency's. The list of common passwords is kept on no
 * phone that has not used it: without a network only what can be judged by itself counts (`isUniform`), and what a
 * passphrase of a member is chosen for needs a network anyway.
 */
export const isGuessable = passphraseJudge(() => import('./passphrase-estimator.ts'))

/** Whether a member's chosen passphrase is refused. */
export const isWeak = async (passphrase: string, known: readonly string[] = []): Promise<boolean> =>
  passphraseWeakness(passphrase) !== undefined || (await isGuessable(passphrase, known))
