import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { appointment } from '#domain/kinds/follow-up/appointment.ts'
import { currentEpoch } from '#sealing/access/access.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import { unlessDamaged } from '../../files/state/damage.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { fileText, numberOfFolder } from '../../kept/id-text.ts'
import type { GroupOutcome } from '#contract/sync.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { deviceAt, memberAt } from '#sealing/directory/directory-view.ts'
import { verifyDirectory, type Directory } from '#sealing/directory/directory.ts'
import { isSignedWith, parseRecord } from '#sealing/primitives/record.ts'
import type { Sync } from '../sync.ts'
import { receiveDirectory } from '../../vault/directory.ts'
import { sendChunks } from '../send/chunks.ts'
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
 * The last delivery of a revoked device: what it still has is sent into quarantine, where members who keep the files can adopt it. Answers once the
 * server has confirmed all of it, with how many entries were left out; only then everything here may be wiped. What nobody else could open (a file or a folder that never reached the server) holds
 * nothing up, and nothing that was written beside it: the phone may be in a thief's hand, and the server takes an empty delivery for the last one.
 */
export async function deliverLast(open: Sync): Promise<{ readonly lost: number } | undefined> {
  if ((await sendChunks(open, { last: true })) !== undefined) return undefined
  const retries = { alone: new Set<string>(), rebuilt: new Map<string, number>() }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const groups = await open.mutex.run((turn) => prepareGroups(open, turn, retries, { all: true, last: true }))
    const outcomes = await deliver(open, groups)
    if (!outcomes) return undefined
    if (groups.length === 0 || outcomes === 'over') return { lost: lostWith(open) }
    for (const group of groups) await settleLast(open, group, outcomes)
  }
  return undefined
}

/** What was not sent, and what the server refused before and lies nowhere but here, for its author. An appointment repeats what its task says, and that was sent. */
function lostWith(open: Sync): number {
  const refused = [...open.attention.values()].filter(
    ({ mine, settled, why, withKeepers }) => mine && settled === null && !withKeepers && why !== 'not-taken-back',
  )
  return [...open.outbox.acts(), ...refused].flatMap(({ entries }) =>
    entries.filter(({ kind }) => kind !== appointment.name),
  ).length
}

/**
 * What the group delivered leaves the outbox. Words that were sealed before this device heard may be under a key that it made itself: the server takes no
 * key from it any more, so these are sealed again, under one that colleagues hold.
 */
async function settleLast(open: Sync, group: SentGroup, outcomes: readonly GroupOutcome[]): Promise<void> {
  const stored = outcomes.some(({ ok, id }) => ok && equal(id, group.id))
  const delivered = new Set<string>()
  for (const item of group.items) {
    const segment = item.is === 'segment' ? parseSegment(item.bytes) : undefined
    if (!segment?.ok) continue
    const { folder, epoch } = segment.value
    const file = fileText(segment.value.file)
    if (stored || epoch <= (await newestEpoch(open, file, folder))) delivered.add(`${file}/${String(folder)}`)
  }
  const settled = [open.outbox.settle(group, 'again')]
  for (const row of group.acts) {
    const act = open.outbox.act(row)
    const left = act?.entries.filter(({ file, folder }) => !delivered.has(`${file}/${String(numberOfFolder(folder))}`))
    settled.push(act && left && left.length > 0 ? await open.outbox.rename(act, left) : open.outbox.dropActs([row]))
  }
  await open.mutex.run(async (turn) => {
    await open.rows.persist(
      turn,
      settled.flatMap(({ changes }) => changes),
      'durable',
    )
    for (const { keep } of settled) keep()
  })
}

/** The newest key of a folder that the server has, too. */
async function newestEpoch(open: Sync, file: FileId, folder: number): Promise<number> {
  const access = await unlessDamaged(open, file, 'what its sending needs', async () => {
    const state = await stateOf(open, file)
    return state && accessOf(open, file, state)
  })
  return (access && currentEpoch(access, folder)?.epoch) ?? 0
}

/** Undefined where the server was not reached or could not store something: it is tried again later and nothing is wiped. `over`: it takes nothing more from this device. */
async function deliver(
  open: Sync,
  groups: readonly SentGroup[],
): Promise<readonly GroupOutcome[] | 'over' | undefined> {
  const answer = await askSync(open, requestFrom(open, undefined, groups), { revokedToo: true })
  if (!answer.ok) return answer.code === 'author-revoked' ? 'over' : undefined
  const { outcomes } = answer.value
  return outcomes.every((outcome) => outcome.ok || outcome.quarantined) ? outcomes : undefined
}
