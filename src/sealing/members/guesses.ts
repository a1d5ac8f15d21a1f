import { accept, refuse, type Result } from '#result.ts'
import type { JudgedPassphrase } from '../primitives/passphrase-file.ts'
import type { PassphraseEstimator } from './passphrase-estimator.ts'
import { hasFiveWords, isUniform, passphraseWeakness } from './passphrase.ts'

/** Guesses that somebody who knows how people choose would need: below this a passphrase is refused. */
const FEWEST_GUESSES = 1e10
/** Longer ones are judged by their beginning: the work of the estimator grows with the square of the length. */
const JUDGED = 100
/** Words that stand on the app's screens and on the paper of every member. */
const KNOWN_TO_ALL: readonly string[] = ['homeward', 'daybook', 'passphrase', 'password']

type Load = () => Promise<{ readonly passphraseEstimator: () => PassphraseEstimator }>

/**
 * `passphrase-unjudged`: the estimator did not load, and without it nobody can tell. Nothing was set: five words are
 * taken without it.
 */
type Judgement = Result<JudgedPassphrase, 'passphrase-weak' | 'passphrase-unjudged'>

/** `load` fetches the estimator and its list of common passwords: when they are first needed, and again until they came. */
export function passphraseJudge(load: Load): (passphrase: string, known?: readonly string[]) => Promise<Judgement> {
  let loaded: Promise<PassphraseEstimator | undefined> | undefined
  const estimator = () =>
    (loaded ??= load()
      .then(({ passphraseEstimator }) => passphraseEstimator())
      .catch(() => {
        // Whatever kept it from coming. Browsers say no network in different words, and in a worker the bundler's own
        // report of it fails, since it looks for a window.
        loaded = undefined
        return undefined
      }))
  return async (passphrase, known = []) => {
    if (isUniform(passphrase)) return refuse('passphrase-weak')
    const beginning = passphrase.normalize('NFKC').trim().slice(0, JUDGED)
    // The estimator refuses no five different words, however common each is (guesses.test.ts): it need not come for them.
    if (hasFiveWords(beginning)) return judged(passphrase)
    const came = await estimator()
    if (came === undefined) return refuse('passphrase-unjudged')
    const guesses = came.guesses(beginning, [...KNOWN_TO_ALL, ...known.flatMap(wordsOf)])
    return guesses < FEWEST_GUESSES ? refuse('passphrase-weak') : judged(passphrase)
  }
}

/** The one place that makes one (test/architecture/judged-passphrases.test.ts). */
const judged = (passphrase: string) => accept(passphrase as JudgedPassphrase)
const wordsOf = (name: string): readonly string[] => [name, ...name.split(/\s+/)].filter((word) => word.length > 2)

/**
 * Judges a passphrase of any length: refused where it can be guessed, made of few known words, names, rows of keys,
 * dates or repetitions. `known` are words that a thief knows too, such as the member's name and the agency's. The list
 * of common passwords is 200 kB, and kept on no phone that has not used it (scripts/build/rare-chunks.ts); a phone whose
 * app is older than its server's may not get it at all.
 */
export const judgePassphrase = passphraseJudge(() => import('./passphrase-estimator.ts'))

/** Judges the passphrase that a member chooses, also by its length. */
export const judgeMembersPassphrase = async (passphrase: string, known: readonly string[] = []): Promise<Judgement> =>
  passphraseWeakness(passphrase) === undefined ? judgePassphrase(passphrase, known) : refuse('passphrase-weak')
