import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

export interface PassphraseEstimator {
  /** How many guesses it takes who knows these words. */
  guesses(passphrase: string, known: readonly string[]): number
}

/** Judges passphrases by a kept estimator and its list of common passwords: 200 kB, loaded when first needed. */
export function passphraseEstimator(): PassphraseEstimator {
  const estimator = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary })
  return { guesses: (passphrase, known) => estimator.check(passphrase, [...known]).guesses }
}
