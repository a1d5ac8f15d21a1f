import type { FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import { BY_NEED_ONLY } from '#domain/entry/by-need-only.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Bytes } from '#bytes.ts'
import { type AccessState, currentEpoch, recipientsOf, rightOf, type Right } from '#sealing/access/access.ts'
import { recoveredRecord } from '#sealing/access/access-record.ts'
import { newEpoch } from '#sealing/access/grant.ts'
import { signRecovery } from '#sealing/access/second-person.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { placeFor, wrapFor } from '../../files/state/file-keys.ts'
import { folderKeyAt } from '../../files/state/keyring.ts'
import { supervisesNow } from '../../files/state/supervisors.ts'
import { idBytes, numberOfFolder } from '../../kept/id-text.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { changeAccess } from '../change-access.ts'
import { secondOf, secondPlace } from '../second-asked.ts'
import { known } from '../stop-member.ts'
import { toTakeBack } from '../../files/state/to-take-back.ts'
import { writeSecond } from '../write-second.ts'
import { sayPartOpened } from './open-part.ts'

type Done = Result<true, Refusal>
/** Two shareholders sign for these folders in place of a second person. */
type SignByShares<More extends string> = (
  access: AccessState,
  folders: readonly number[],
) => Promise<Result<Bytes, Refusal | More>>

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
 * Makes this member the keeper of the folders that nobody keeps, with a second person or two shareholders. Earlier entries open only where this device holds the key. Where a supervisor comes to
 * Health or Talks by it, the file shows it like every such decision.
 */
export async function recoverFolders<More extends string = never>(
  open: Sync,
  file: FileId,
  sync: RunSync,
  byShares?: SignByShares<More>,
): Promise<Result<true, Refusal | More>> {
  let parts: readonly Folder[] = []
  const done = await takeBackUnkept(open, file, sync, { byShares }, (folders) => {
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

function takeBackUnkept<More extends string>(
  open: Sync,
  file: FileId,
  sync: RunSync,
  { byShares }: { readonly byShares: SignByShares<More> | undefined },
  took: (folders: readonly number[]) => void,
): Promise<Result<true, Refusal | More>> {
  return changeAccess<More>(open, file, sync, async (access) => {
    const unkept = toTakeBack(open, access)
    took(unkept)
    if (unkept.length === 0) return accept([])
    const shares = await byShares?.(access, unkept)
    if (shares && !shares.ok) return shares
    const here = shares ? undefined : await open.mutex.run((turn) => known(open, turn, file))
    const second = here && secondOf(here.caseFile, access, { of: 'recover', member: open.member, me: open.member })
    const by = shares ? { shares: shares.value } : second && { second }
    if (!by) return refuse('someone-else-must')
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
    return accept([await recoveredRecord(place, { epochs: made.map(({ epoch }) => epoch), grants, ...by })])
  })
}
