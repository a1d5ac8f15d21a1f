import { z } from 'zod'
import { DeliveryGroup } from '#contract/sync.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { openOutboxFile, sealOutboxFile } from '#sealing/segments/outbox-file.ts'
import type { DeliveredByHand } from '../api.ts'
import type { Sync } from '../sync.ts'
import { type PassphraseRefusal, refusalOf, type Refusal, type ServerRefusal } from '../../platform/refusals.ts'
import { judgeCarried } from '../../vault/carried-passphrase.ts'
import { prepareGroups } from './prepare.ts'
import { askSync, requestFrom } from '../ask-sync.ts'

const MOST_BYTES = 900_000
const MOST_ROUNDS = 100

/**
 * Exports everything that waits, sealed for the server and then for the person who carries it: an age file under a passphrase. The outbox keeps it until
 * this device itself receives receipts; delivering twice does no harm. `head`: what this device says of its directory. Refuses short passphrases.
 */
export async function exportOutbox(
  open: Sync,
  typed: string,
  head?: string,
): Promise<Result<Uint8Array, Refusal | PassphraseRefusal>> {
  const passphrase = await judgeCarried(typed)
  if (!passphrase.ok) return passphrase
  const retries = { alone: new Set<string>(), rebuilt: new Map<string, number>() }
  let before = -1
  for (let rounds = 0; rounds < MOST_ROUNDS && open.outbox.groups().length > before; rounds += 1) {
    before = open.outbox.groups().length
    await open.mutex.run((turn) => prepareGroups(open, turn, retries, { all: true }))
  }
  const groups = open.outbox.groups().map(({ id, items }) => ({ id, items }))
  return accept(await sealOutboxFile({ org: open.org, groups, ...(head !== undefined && { head }) }, passphrase.value))
}

/** Sends another device's outbox to the server. `heard` is given what its device said of its directory. Its segments carry their own signatures, so any device may bring them. */
export async function importOutbox(
  open: Sync,
  how: { bytes: Uint8Array; passphrase: string },
  heard: (head: string) => Promise<unknown>,
): Promise<Result<DeliveredByHand, Refusal>> {
  const opened = await openOutboxFile(how.bytes, how.passphrase)
  if (!opened.ok) return refuse('not-readable')
  const groups = z.array(DeliveryGroup).safeParse(opened.value.groups)
  if (!groups.success || !equal(opened.value.org, open.org)) return refuse('not-readable')
  if (opened.value.head !== undefined) await heard(opened.value.head)
  let delivered = 0
  const refused: ServerRefusal[] = []
  for (const part of inRequests(groups.data)) {
    const answer = await askSync(open, requestFrom(open, undefined, part))
    if (!answer.ok) return refuse(refusalOf(answer.code))
    for (const outcome of answer.value.outcomes) {
      if (outcome.ok) delivered += 1
      else refused.push(outcome.code)
    }
  }
  return accept({ groups: groups.data.length, delivered, refused: [...new Set(refused)] })
}

function inRequests(groups: readonly DeliveryGroup[]): readonly DeliveryGroup[][] {
  const requests: DeliveryGroup[][] = []
  let bytes = Infinity
  for (const group of groups) {
    const size = group.items.reduce(
      (sum, item) => sum + (item.is === 'segment' ? item.bytes.length : item.record.length) + 64,
      0,
    )
    if (bytes + size > MOST_BYTES) {
      requests.push([])
      bytes = 0
    }
    requests.at(-1)?.push(group)
    bytes += size
  }
  return requests
}
