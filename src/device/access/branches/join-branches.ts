import type { FileId } from '#domain/entry/ids.ts'
import { refuse, accept, type Result } from '#result.ts'
import {
  type AccessState,
  accessAt,
  currentEpoch,
  hasBar,
  redactionOf,
  type Right,
  rightOf,
  untilOf,
  verifyAccess,
} from '#sealing/access/access.ts'
import { freshRedactions } from '#sealing/access/access-state.ts'
import { barredRecord, redactedRecord } from '#sealing/access/access-record.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { BACK_HOURS } from '#sealing/directory/waiting-limits.ts'
import { FOLDER_COUNT } from '#sealing/access/right.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { accessOf, putState, stateOf } from '../../files/state/file-state.ts'
import { placeFor } from '../../files/state/file-keys.ts'
import { fromWire } from '../../files/state/rights.ts'
import { folderName, idBytes, memberText } from '../../kept/id-text.ts'
import type { AccessBranch, ActSigned, SecondsAnew } from '../../kept/branch-rows.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { changeAccess, grant, revoke } from '../change-access.ts'
import { withdrawAct } from '../propose.ts'
import { agreeAgain, nextFor } from './agree-again.ts'
import { actsSigned, refusedThere } from './signed-there.ts'

type Done = Result<true, Refusal>
const HOUR = 3_600_000
const RANK: Readonly<Record<Right, number>> = { read: 1, write: 2, keep: 3 }
/** With another connection it may be done; every other refusal leaves it to those who may. */
const LATER: ReadonlySet<Refusal> = new Set<Refusal>(['no-network', 'server-refused', 'locked'])

/**
 * A server that was set back had other records of some files than this device, or may not take this device's again. The
 * server's stand here now; what the own branch said is signed anew, as far as this member may: first who is stopped, then
 * what was taken from whom, which of one's own words are redacted, what this member said no to, what they signed as one of
 * two, and last what was given.
 */
export async function joinBranches(open: Sync, sync: RunSync): Promise<void> {
  const files = [...open.states].flatMap(([file, { branch }]) => (branch ? [{ file, branch }] : []))
  for (const { file, branch } of files) {
    const left = await signAnew(open, file, branch, sync)
    if (left.ok || !LATER.has(left.code)) await open.mutex.run((turn) => forgetBranch(open, turn, file, branch))
  }
  for (const [file, { secondsAnew }] of [...open.states])
    if (secondsAnew) await secondAnew(open, file, secondsAnew, sync)
  // What was written in these files waited for it.
  if (open.outbox.acts().length > 0) await sync()
}

async function forgetBranch(open: Sync, turn: Turn, file: FileId, branch: AccessBranch): Promise<void> {
  const state = open.alive ? await stateOf(open, file) : undefined
  if (!state) return
  const found = await branchesOf(open, file, branch)
  const waits = found
    ? actsSigned(open, found.before, found.lost).filter(
        (one) => nextFor(open, found.now, branch.from, one).is === 'wait',
      )
    : []
  delete state.branch
  if (waits.length > 0)
    state.secondsAnew = { from: branch.from, acts: waits, until: open.platform.clock() + BACK_HOURS * HOUR }
  await keep(open, turn, file, state)
}

/**
 * Signs as the second person what was proposed anew since. Whoever proposes it may come late: words of the file are not
 * held back for that, and after 30 days people decide it anew.
 */
async function secondAnew(open: Sync, file: FileId, owed: SecondsAnew, sync: RunSync): Promise<void> {
  const left: ActSigned[] = []
  for (const signed of owed.acts) {
    const state = open.alive ? await stateOf(open, file) : undefined
    const access = state && (await accessOf(open, file, state))
    if (!access || owed.until <= open.platform.clock()) continue
    const { is } = nextFor(open, access, owed.from, signed)
    if (is === 'wait') left.push(signed)
    if (is === 'wait' || is === 'nothing') continue
    const done = await agreeAgain(open, file, { from: owed.from, signed }, sync)
    if (!done.ok && LATER.has(done.code)) left.push(signed)
  }
  if (left.length === owed.acts.length) return
  await open.mutex.run(async (turn) => {
    const state = open.alive ? await stateOf(open, file) : undefined
    if (!state) return
    if (left.length > 0) state.secondsAnew = { ...owed, acts: left }
    else delete state.secondsAnew
    await keep(open, turn, file, state)
  })
}

async function keep(open: Sync, turn: Turn, file: FileId, state: FileState): Promise<void> {
  await open.rows.persist(turn, [await putState(open, file, state)], 'relaxed')
  open.states.set(file, state)
}

interface Branches {
  /** Where the two part, the end of the one that does not stand, and the one that does. */
  readonly before: AccessState
  readonly lost: AccessState
  readonly now: AccessState
}

async function branchesOf(open: Sync, file: FileId, branch: AccessBranch): Promise<Branches | undefined> {
  const state = await stateOf(open, file)
  const now = state && (await accessOf(open, file, state))
  const before = now && accessAt(now, branch.from)
  if (!now || !before || now.erased) return undefined
  const lost = await verifyAccess(branch.records, open.directory, { org: open.org, file: idBytes(file) }, before)
  return lost.ok ? { before, lost: lost.value, now } : undefined
}

async function signAnew(open: Sync, file: FileId, branch: AccessBranch, sync: RunSync): Promise<Done> {
  const found = await branchesOf(open, file, branch)
  if (!found) return accept(true)
  const steps = [
    ...barsOf(found).map((member) => () => barAgain(open, file, member, sync)),
    ...takenIn(found)
      .filter(({ member }) => member !== open.member)
      .map((one) => () => revoke(open, { file, ...one }, sync)),
    () => redactAgain(open, file, found, sync),
    ...refusedThere(open, branch.records, found.lost).map((act) => () => withdrawAct(open, { file, act }, sync)),
    ...actsSigned(open, found.before, found.lost).map(
      (signed) => () => agreeAgain(open, file, { from: branch.from, signed }, sync),
    ),
    ...givenIn(found)
      .filter(({ member }) => member !== open.member)
      .map((one) => () => grant(open, { file, ...one, decided: true }, sync)),
  ]
  let left: Done = accept(true)
  for (const step of steps) {
    const done = await step()
    if (done.ok) continue
    if (LATER.has(done.code)) return done
    left = done
  }
  return left
}

const barsOf = ({ before, lost, now }: Branches) =>
  [...lost.barred.values()].flatMap(({ member }) => (hasBar(before, member) || hasBar(now, member) ? [] : [member]))

const barAgain = (open: Sync, file: FileId, member: Uint8Array<ArrayBuffer>, sync: RunSync): Promise<Done> =>
  changeAccess(open, file, sync, async (access) =>
    hasBar(access, member)
      ? accept([])
      : rightOf(access, open.memberId, 0) === 'keep'
        ? accept([await barredRecord(placeFor(open, file, access), { member })])
        : refuse('not-entitled'),
  )

const folders = Array.from({ length: FOLDER_COUNT }, (_, folder) => folder)

/** Folders that a member had where the branches part, lost in the one, and has in the other. */
function takenIn({ before, lost, now }: Branches) {
  return [...before.members.values()].flatMap(({ member }) => {
    const taken = folders.filter(
      (folder) => rightOf(before, member, folder) && !rightOf(lost, member, folder) && rightOf(now, member, folder),
    )
    const isStopped = hasBar(lost, member)
    return taken.length > 0 && !isStopped ? [{ member: memberText(member), folders: taken.map(folderName) }] : []
  })
}

/** What the one gave and of which the other says nothing: where it changed the same right, that stands. Folders that it did not begin are given with their first words. */
function givenIn({ before, lost, now }: Branches) {
  return [...lost.members.values()].flatMap(({ member }) => {
    if (hasBar(now, member)) return []
    const given = folders.flatMap((folder) => {
      const [had, gave, has] = [before, lost, now].map((state) => rightOf(state, member, folder))
      const isGiven = gave && RANK[gave] > (had ? RANK[had] : 0) && has === had && currentEpoch(now, folder)
      return isGiven ? [{ folder, gave, until: untilOf(lost, member, folder) }] : []
    })
    return [...Map.groupBy(given, ({ until }) => until)].map(([until, each]) => ({
      member: memberText(member),
      rights: fromWire(new Map(each.map(({ folder, gave }) => [folder, gave]))),
      ...(until !== undefined && { until }),
    }))
  })
}

/** One's own words alone: those of others need two people again. */
async function redactAgain(open: Sync, file: FileId, { before, lost }: Branches, sync: RunSync): Promise<Done> {
  for (const redaction of freshRedactions(before, lost)) {
    const author = deviceAt(open.directory, redaction.device)?.member
    if (!author || !equal(author, open.memberId) || redaction.aside) continue
    const done = await changeAccess(open, file, sync, async (access) =>
      redactionOf(access, redaction)
        ? accept([])
        : accept([await redactedRecord(placeFor(open, file, access), redaction)]),
    )
    if (!done.ok) return done
  }
  return accept(true)
}
