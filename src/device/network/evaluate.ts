import type { Bytes } from '#bytes.ts'
import { BATCH, EvaluatedBatch, type Evaluate } from '#contract/network.ts'
import { accept, refuse, type Result } from '#result.ts'
import { blind, finish } from '#sealing/network/oprf.ts'
import { networkInput } from '#sealing/network/network-secret.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import type { NetworkRefusal } from './api.ts'
import { networkRefusal, type JoinedNetwork } from './network-state.ts'

/**
 * Evaluates these keys, at most a batch, filled up with random inputs so that the server sees the same number for every child. An answer without a valid
 * proof is refused as a whole.
 */
export async function evaluateKeys(
  open: Sync,
  { secret, serverKey }: JoinedNetwork,
  purpose: Evaluate['purpose'],
  keys: readonly string[],
): Promise<Result<readonly Bytes[], NetworkRefusal>> {
  const inputs = Array.from({ length: BATCH }, (_, at) =>
    keys[at] === undefined ? randomBytes(32) : networkInput(secret, keys[at]),
  )
  const blinded = inputs.map((input) => blind(input))
  const body: Evaluate = { v: 1, purpose, elements: blinded.map(({ element }) => element) }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/network/evaluate', body }, EvaluatedBatch)
  if (!answer.ok) return refuse(networkRefusal(answer.code))
  const outputs = finish(blinded, answer.value, serverKey)
  return outputs.ok ? accept(outputs.value) : refuse('could-not-be-checked')
}
