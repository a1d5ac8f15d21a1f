import type { Bytes } from '#bytes.ts'
import { BATCH, EvaluatedBatch, type Evaluate } from '#contract/network.ts'
import { accept, refuse, type Result } from '#result.ts'
import { networkBlind, networkFiller, type CareKey } from '#sealing/access/derived-ids.ts'
import { blindForEpochs, epochInfo, finishIn } from '#sealing/network/epoch-oprf.ts'
import { networkInput } from '#sealing/network/network-secret.ts'
import type { Blinded } from '#sealing/network/oprf.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import type { MayAskFrom, NetworkRefusal } from './api.ts'
import { refusedByNetwork, type JoinedNetwork } from './network-state.ts'

/**
 * These keys, at most a batch, blinded, and filled up with random inputs so that the server sees the same number for every child. With `care`, the key of a
 * child's file, the batch is the same on every device and in every epoch: the server sees that it had it before, and counts it as no new child.
 */
export function blindedBatch(
  { secret, serverKey }: JoinedNetwork,
  keys: readonly string[],
  care?: CareKey,
): readonly Blinded[] {
  const filler = (at: number) => (care ? networkFiller(care, at) : randomBytes(32))
  return Array.from({ length: BATCH }, (_, at) => {
    const input = keys[at] === undefined ? filler(at) : networkInput(secret, keys[at])
    return blindForEpochs(input, serverKey, care && ((length = 64) => networkBlind(care, input, length)))
  })
}

/** Has a batch evaluated in each of these epochs. An answer without a valid proof is refused as a whole. */
export async function evaluateBatch(
  open: Sync,
  { serverKey }: JoinedNetwork,
  { purpose, epochs, blinded }: Pick<Evaluate, 'purpose' | 'epochs'> & { blinded: readonly Blinded[] },
): Promise<Result<readonly (readonly Bytes[])[], NetworkRefusal, MayAskFrom | undefined>> {
  const body: Evaluate = { v: 1, purpose, epochs, elements: blinded.map(({ element }) => element) }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/network/evaluate', body }, EvaluatedBatch)
  if (!answer.ok) return refusedByNetwork(open, answer)
  const outputs: (readonly Bytes[])[] = []
  for (const [at, epoch] of epochs.entries()) {
    const batch = answer.value.batches[at]
    const finished = batch && finishIn(epochInfo(epoch), blinded, batch, serverKey)
    if (!finished?.ok) return refuse('could-not-be-checked')
    outputs.push(finished.value)
  }
  return accept(outputs)
}
