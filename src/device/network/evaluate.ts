import type { Bytes } from '#bytes.ts'
import { BATCH, EvaluatedBatch, type Evaluate } from '#contract/network.ts'
import { accept, refuse, type Result } from '#result.ts'
import { networkBlind, networkFiller, type CareKey } from '#sealing/access/derived-ids.ts'
import { blindForEpochs, epochInfo, finishIn } from '#sealing/network/epoch-oprf.ts'
import { networkInput } from '#sealing/network/network-secret.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import type { NetworkRefusal } from './api.ts'
import { networkRefusal, type JoinedNetwork } from './network-state.ts'

/**
 * Evaluates these keys in each of these epochs, at most a batch, filled up with random inputs so that the server sees the same number for every child. An
 * answer without a valid proof is refused as a whole. With `care`, the key of a child's file, the batch is the same on every device and in every epoch: the
 * server sees that it had it before, and counts it as no new child.
 */
export async function evaluateKeys(
  open: Sync,
  { secret, serverKey }: JoinedNetwork,
  {
    purpose,
    keys,
    epochs,
    care,
  }: Pick<Evaluate, 'purpose' | 'epochs'> & { keys: readonly string[]; care?: CareKey | undefined },
): Promise<Result<readonly (readonly Bytes[])[], NetworkRefusal>> {
  const filler = (at: number) => (care ? networkFiller(care, at) : randomBytes(32))
  const blinded = Array.from({ length: BATCH }, (_, at) => {
    const input = keys[at] === undefined ? filler(at) : networkInput(secret, keys[at])
    return blindForEpochs(input, serverKey, care && ((length = 64) => networkBlind(care, input, length)))
  })
  const body: Evaluate = { v: 1, purpose, epochs, elements: blinded.map(({ element }) => element) }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/network/evaluate', body }, EvaluatedBatch)
  if (!answer.ok) return refuse(networkRefusal(answer.code))
  const outputs: (readonly Bytes[])[] = []
  for (const [at, epoch] of epochs.entries()) {
    const batch = answer.value.batches[at]
    const finished = batch && finishIn(epochInfo(epoch), blinded, batch, serverKey)
    if (!finished?.ok) return refuse('could-not-be-checked')
    outputs.push(finished.value)
  }
  return accept(outputs)
}
