import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** How many guesses a passphrase needs, by a kept estimator and its list of common passwords: 200 kB, loaded when first needed. */
export function passphraseEstimator(): { guesses(passphrase: string, known: readonly string[]): number } {
  const estimator = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary })
  return { guesses: (passphrase, known) => estimator.check(passphrase, [...known]).guesses }
}
