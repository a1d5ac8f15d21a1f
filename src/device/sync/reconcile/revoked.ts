import type { Bytes } from '#bytes.ts'
import { deviceAt, memberAt } from '#sealing/directory/directory-view.ts'
import { verifyDirectory, type Directory } from '#sealing/directory/directory.ts'
import { isSignedWith, parseRecord } from '#sealing/primitives/record.ts'
import type { Sync } from '../sync.ts'
import { receiveDirectory } from '../../vault/directory.ts'
import { prepareGroups } from '../send/prepare.ts'
import { askSync, requestFrom } from '../ask-sync.ts'
import type { SentGroup } from '../../kept/row-types.ts'

const MOST_TRIES = 100
const NOTHING = new Uint8Array(0)

/**
 * Whether the directory says that this device is revoked. The word of the server alone is not enough, because everything
 * here would be wiped. The server gives a revoked device the records up to the one that revoked it: all of them, because
 * one that was set back may have others than this device has, and takes a request to which none are left to give for the
 * last delivery.
 */
export async function isRevoked(open: Sync): Promise<boolean> {
  if (isOut(open)) return true
  const answer = await askSync(open, { ...requestFrom(open, undefined, []), directory: 0 }, { revokedToo: true })
  const theirs = answer.ok ? answer.value.directory : []
  await open.mutex.run((turn) => receiveDirectory(open, turn, 0, { directory: theirs }))
  if (isOut(open) || (await isOutElsewhere(open, theirs))) return true
  open.session = null
  return false
}

/**
 * A server that was set back has other records than this device. They prove themselves from the first one on, if the one
 * that takes this device off is signed with a key that counts here, too: not with one that was replaced after a theft.
 */
async function isOutElsewhere(open: Sync, theirs: readonly Bytes[]): Promise<boolean> {
  const last = parseRecord(theirs.at(-1) ?? NOTHING)
  const verified = await verifyDirectory(theirs, open.slot.genesis)
  if (!last || !verified.ok || !isOut(open, verified.value)) return false
  const author = 'member' in last.by ? memberAt(open.directory, last.by.member) : undefined
  const key = 'root' in last.by ? open.directory.rootKey : author && !author.removed && !author.ended && author.e
  return key ? isSignedWith(key, 'directory', last) : false
}

function isOut(open: Sync, directory: Directory = open.directory): boolean {
  const standing = deviceAt(directory, open.device.id)?.standing
  return standing !== undefined && standing !== 'certified'
}

/**
 * The last delivery of a revoked device: what it still has is sent into quarantine, where members who keep the files can adopt it. True once the server
 * has confirmed all of it; only then everything here may be wiped. What nobody else could open (a file or a folder that never reached the server) holds
 * nothing up: the phone may be in a thief's hand, and the server takes an empty delivery for the last one.
 */
export async function deliverAndWipe(open: Sync): Promise<boolean> {
  const retries = { alone: new Set<string>(), rebuilt: new Map<string, number>() }
  const given = new Set<string>()
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const groups = (
      await open.mutex.run((turn) => prepareGroups(open, turn, retries, { all: true, last: true }))
    ).filter((group) => !given.has(group.row))
    const done = await deliver(open, groups)
    if (!done) return false
    if (groups.length === 0) return true
    for (const group of groups) given.add(group.row)
    const settled = groups.map((group) => open.outbox.settle(group, 'delivered'))
    await open.mutex.run(async (turn) => {
      await open.rows.persist(
        turn,
        settled.flatMap(({ changes }) => changes),
        'durable',
      )
      for (const { keep } of settled) keep()
    })
  }
  return false
}

/** False where the server was not reached or could not store something: it is tried again later and nothing is wiped. */
async function deliver(open: Sync, groups: readonly SentGroup[]): Promise<boolean> {
  const answer = await askSync(open, requestFrom(open, undefined, groups), { revokedToo: true })
  if (!answer.ok) return answer.code === 'author-revoked'
  return answer.value.outcomes.every((outcome) => outcome.ok || outcome.quarantined)
}
