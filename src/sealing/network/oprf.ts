import type { Bytes } from '#bytes.ts'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { own } from '../primitives/bytes.ts'
import { accept, refuse, type Result } from '#result.ts'

/**
 * RFC 9497, ristretto255-SHA512, mode VOPRF. The holder of the key learns neither input nor output, the holder of the
 * input learns no key, and a proof shows that every element of a batch was evaluated under the one published key.
 */
const { voprf } = ristretto255_oprf

export const ELEMENT = 32
export const PROOF = 64
/** A full output; it never leaves the device that asked. */
export const OUTPUT = 64

export interface OprfKey {
  readonly secretKey: Bytes
  readonly publicKey: Bytes
}

/** RFC 9497 §3.2.1, `DeriveKeyPair`: the same 32 bytes give the same key. */
export function oprfKey(seed: Bytes, info: Bytes): OprfKey {
  const { secretKey, publicKey } = voprf.deriveKeyPair(seed, info)
  return { secretKey: own(secretKey), publicKey: own(publicKey) }
}

/** One input, blinded. `blind` never leaves the device and is used once. */
export interface Blinded {
  readonly input: Bytes
  readonly blind: Bytes
  readonly element: Bytes
}

/** The source of randomness; only test vectors give another. */
type Chance = Parameters<typeof voprf.blind>[1]

export function blind(input: Bytes, chance?: Chance): Blinded {
  const made = voprf.blind(input, chance)
  return { input, blind: own(made.blind), element: own(made.blinded) }
}

export interface Evaluated {
  readonly elements: readonly Bytes[]
  readonly proof: Bytes
}

/** Refuses bytes that are no element of the group, or its identity: the key is never applied to them. */
export function evaluate(
  key: OprfKey,
  elements: readonly Bytes[],
  chance?: Chance,
): Result<Evaluated, 'not-an-element'> {
  try {
    const done = voprf.blindEvaluateBatch(key.secretKey, key.publicKey, [...elements], chance)
    return accept({ elements: done.evaluated.map(own), proof: own(done.proof) })
  } catch {
    return refuse('not-an-element')
  }
}

/**
 * The outputs, in the order of the inputs. Refuses a proof that does not hold for all of them under `publicKey`,
 * another number of elements, and bytes that are no element.
 */
export function finish(
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
    return accept(voprf.finalizeBatch(items, publicKey, proof).map(own))
  } catch {
    return refuse('could-not-be-checked')
  }
}

/**
 * The length of an output in the server's table: its first eight bytes. Too short to prove anything, long enough for a
 * lookup.
 */
export const SHORT_OUTPUT_LENGTH = 8
export const shortOutput = (output: Bytes): Bytes => output.slice(0, SHORT_OUTPUT_LENGTH)
