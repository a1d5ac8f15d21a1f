import { all } from '#domain/file/values.ts'
import type { EntryId, FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import { memberStopped } from '#domain/kinds/follow-up/member-stopped.ts'
import { BY_NEED_ONLY } from '#domain/urgent/by-need-only.ts'
import { stopAnswered } from '#domain/kinds/follow-up/stop-answered.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type AccessState, currentEpoch, recipientsOf, rightOf, type Right } from '#sealing/access/access.ts'
import { barLiftedRecord, recoveredRecord } from '#sealing/access/access-record.ts'
import { newEpoch } from '#sealing/access/grant.ts'
import { signLift, signRecovery } from '#sealing/access/second-person.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { placeFor, readyFolders, wrapFor } from '../files/state/file-keys.ts'
import { folderKeyAt } from '../files/state/keyring.ts'
import { supervisesNow } from '../files/state/supervisors.ts'
import { writeAct } from '../files/write/write.ts'
import { idBytes, numberOfFolder } from '../kept/id-text.ts'
import type { Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import { serverDay } from '../sync/send/seal-groups.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import type { WhichStop } from './api.ts'
import { changeAccess } from './change-access.ts'
import { sayPartOpened } from './parts/open-part.ts'
import { secondDraft, secondOf, secondPlace } from './second-asked.ts'
import { known } from './stop-member.ts'
import { toTakeBack } from './to-take-back.ts'

type Done = Result<true, Refusal>
const HOURS = 3_600_000

function stopOf(open: Sync, file: FileId, stop: EntryId) {
  const line = open.lines.get(file)?.line
  return line && all(line, memberStopped).find(({ id }) => id === stop)
}

const memberOf = (open: Sync, { file, stop, member }: WhichStop): MemberId | undefined =>
  stop === null ? member : stopOf(open, file, stop)?.body.member

/** The first of two asks that a stop is lifted; the signature names the head of the access stream as it is now. */
export async function askLift(open: Sync, how: WhichStop, sync: RunSync): Promise<Done> {
  const member = memberOf(open, how)
  if (!member) return refuse('not-found')
  return writeSecond(open, how.file, sync, async (access) => ({
    of: 'lift',
    member,
    signed: await signLift(secondPlace(open, how.file, access), idBytes(member)),
  }))
}

/**
 * Lifts a stop: with the signature of a second person, or alone where nobody confirmed it within 72 hours. The
 * member gets no key by it, but may be granted some again.
 */
export async function liftStop(open: Sync, how: WhichStop, sync: RunSync): Promise<Done> {
  const stop = how.stop === null ? undefined : stopOf(open, how.file, how.stop)
  const member = memberOf(open, how)
  if (!member) return refuse('not-found')
  const lifted = await changeAccess(open, how.file, sync, async (access) => {
    const bar = access.barred.get(idText(idBytes(member)))
    if (!bar) return accept([])
    const here = await open.mutex.run((turn) => known(open, turn, how.file))
    const second = here && secondOf(here.caseFile, access, { of: 'lift', member, me: open.member })
    // How old a stop is of which nothing is written, only the server knows.
    const old = !stop || open.platform.clock() - Date.parse(stop.recordedAt) > 72 * HOURS
    if (!second && (bar.confirmed || !old)) return refuse('someone-else-must')
    const record = await barLiftedRecord(placeFor(open, how.file, access), {
      member: bar.member,
      ...(second && { second }),
    })
    return accept([record])
  })
  if (!lifted.ok || !stop) return lifted
  const body = { stop: stop.id, answer: 'lifted' }
  const written = await open.mutex.run((turn) =>
    writeAct(open, turn, [{ file: how.file, draft: { kind: stopAnswered.name, at: today(open), body } }]),
  )
  if (!written.ok) return refuse(written.code)
  await sync()
  return lifted
}

/** One member of the file agrees that `keeper` becomes the keeper of the folders that nobody keeps. */
export async function agreeToRecover(
  open: Sync,
  how: { file: FileId; keeper: MemberId },
  sync: RunSync,
): Promise<Done> {
  if (how.keeper === open.member) return refuse('someone-else-must')
  return writeSecond(open, how.file, sync, async (access) => ({
    of: 'recover',
    member: how.keeper,
    signed: await signRecovery(secondPlace(open, how.file, access), idBytes(how.keeper), toTakeBack(open, access)),
  }))
}

/**
 * Makes this member the keeper of the folders that nobody keeps. Earlier entries open only where this device holds the key. Where a supervisor comes to
 * Health or Talks by it, the file shows it like every such decision.
 */
export async function recoverFolders(open: Sync, file: FileId, sync: RunSync): Promise<Done> {
  let parts: readonly Folder[] = []
  const done = await takeBackUnkept(open, file, sync, (folders) => {
    parts = BY_NEED_ONLY.filter((part) => folders.includes(numberOfFolder(part)))
  })
  if (!done.ok || parts.length === 0 || !supervisesNow(open, open.member)) return done
  const synced = await sync()
  if (!synced.ok) return refuse(synced.code)
  const rights = Object.fromEntries(parts.map((part) => [part, 'keep' as const]))
  const said = await sayPartOpened(open, { file, member: open.member, rights }, parts)
  if (said.ok) await sync()
  return said
}

function takeBackUnkept(
  open: Sync,
  file: FileId,
  sync: RunSync,
  took: (folders: readonly number[]) => void,
): Promise<Done> {
  return changeAccess(open, file, sync, async (access) => {
    const unkept = toTakeBack(open, access)
    took(unkept)
    if (unkept.length === 0) return accept([])
    const here = await open.mutex.run((turn) => known(open, turn, file))
    const second = here && secondOf(here.caseFile, access, { of: 'recover', member: open.member, me: open.member })
    if (!second) return refuse('someone-else-must')
    const place = placeFor(open, file, access)
    const made = await Promise.all(
      unkept.map((folder) => {
        const before = currentEpoch(access, folder)?.epoch ?? 0
        const previous = folderKeyAt(open, file, folder, before)
        return newEpoch({ org: open.org, file: place.file, folder, epoch: before + 1, ...(previous && { previous }) })
      }),
    )
    const keys = made.map(({ key, epoch }) => ({ folder: epoch.folder, epoch: epoch.epoch, key }))
    const rights = new Map<string, Map<number, Right>>([
      [idText(open.memberId), new Map(unkept.map((folder) => [folder, 'keep' as const]))],
    ])
    for (const folder of unkept)
      for (const member of recipientsOf(access, folder, open.directory)) {
        const right = rightOf(access, member, folder)
        if (right && !equal(member, open.memberId))
          rights.set(idText(member), (rights.get(idText(member)) ?? new Map<number, Right>()).set(folder, right))
      }
    const grants = await Promise.all(
      [...rights].map(([member, named]) => wrapFor(open, file, idBytes(member), named, keys)),
    )
    return accept([await recoveredRecord(place, { epochs: made.map(({ epoch }) => epoch), grants, second })])
  })
}

/** Signs as the second person and sends the signature in an entry on the card. */
async function writeSecond(
  open: Sync,
  file: FileId,
  sync: RunSync,
  sign: (access: AccessState) => Promise<Parameters<typeof secondDraft>[2]>,
): Promise<Done> {
  // What the card needs before anything is written there goes first: it would move the head for which is signed.
  const ready = await changeAccess(open, file, sync, async (access) => {
    const keyed = await readyFolders(open, file, access, [0], serverDay(open))
    return keyed ? accept(keyed.records) : refuse('not-entitled')
  })
  if (!ready.ok) return ready
  const asked = await changeAccess(open, file, sync, async (access) => {
    if (!rightOf(access, open.memberId, 0)) return refuse('not-entitled')
    const draft = secondDraft(open, access, await sign(access))
    const written = await open.mutex.run((turn) => writeAct(open, turn, [{ file, draft }]))
    return written.ok ? accept([]) : refuse(written.code)
  })
  if (!asked.ok) return asked
  const synced = await sync()
  return synced.ok ? accept(true) : refuse(synced.code)
}
