import type { Bytes } from '#bytes.ts'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { own, u32 } from '../primitives/bytes.ts'
import { labelled } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Blinded, Evaluated, OprfKey } from './oprf.ts'

/**
 * RFC 9497, ristretto255-SHA512, mode POPRF: as mode VOPRF, under the same published key, with a public text that
 * changes every output. The text is the number of an epoch: what was evaluated in one is worth nothing two epochs later.
 */
const { poprf } = ristretto255_oprf

const DAY = 86_400_000
/** Days of an epoch. */
export const EPOCH_DAYS = 28
const EPOCH = EPOCH_DAYS * DAY

/** The epoch of a time in milliseconds since 1970, and the milliseconds until the next begins. */
export const epochAt = (now: number): { epoch: number; left: number } => ({
  epoch: Math.floor(now / EPOCH),
  left: EPOCH - (now % EPOCH),
})

/** The public text of an epoch. */
export const epochInfo = (epoch: number): Bytes => labelled('network-epoch', u32(epoch))

/** Draws so many bytes; for the blinds of a batch that is to be the same again, and for test vectors. */
type Chance = (length?: number) => Bytes

/** An element is the same in every epoch, and what its output is in each the server decides by the text. */
export function blindForEpochs(input: Bytes, publicKey: Bytes, chance?: Chance): Blinded {
  const made = poprf(epochInfo(0)).blind(input, publicKey, chance)
  return { input, blind: own(made.blind), element: own(made.blinded) }
}

/** Refuses bytes that are no element of the group, or its identity: the key is never applied to them. */
export function evaluateIn(
  info: Bytes,
  key: OprfKey,
  elements: readonly Bytes[],
  chance?: Chance,
): Result<Evaluated, 'not-an-element'> {
  try {
    const done = poprf(info).blindEvaluateBatch(key.secretKey, [...elements], chance)
    return accept({ elements: done.evaluated.map(own), proof: own(done.proof) })
  } catch {
    return refuse('not-an-element')
  }
}

/** As `finish` in mode VOPRF: the outputs of the epoch, or a refusal where the proof does not hold for all of them under this key and this text. */
export function finishIn(
  info: Bytes,
  blinded: readonly Blinded[],
  { elements, proof }: Evaluated,
  publicKey: Bytes,
): Result<readonly Bytes[], 'could-not-be-checked'> {
  if (elements.length !== blinded.length) return refuse('could-not-be-checked')
  const items = blinded.map(({ input, blind: secret, element }, at) => ({
    input,
    blind: secret,
    blinded: element,
    evaluated: elements[at] ?? new Uint8Array(0),
  }))
  try {
    const { tweakedKey } = poprf(info).blind(info, publicKey)
    return accept(poprf(info).finalizeBatch(items, proof, tweakedKey).map(own))
  } catch {
    return refuse('could-not-be-checked')
  }
}
