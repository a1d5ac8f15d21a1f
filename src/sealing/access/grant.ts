import type { Bytes } from '#bytes.ts'
import type { Epoch, Grant } from './access-body.ts'
import { currentEpoch, type AccessState, type HeldGrant } from './access-state.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { concat, equal, randomBytes, u32, u64, u8 } from '../primitives/bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import { hkdf, NO_SALT } from '../primitives/hash.ts'
import { hpkeOpen, hpkeSeal, type RecipientKey } from '../primitives/hpke.ts'
import { idText } from '../primitives/id.ts'
import { labelled } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'
import { FOLDER_COUNT, folderNumberShape, type FolderRights } from './right.ts'
import { bytesShape, listOf, wholeShape, type ShapeCheck } from '../primitives/shape.ts'

export interface FolderKey {
  readonly folder: number
  readonly epoch: number
  readonly key: Bytes
}

interface FilePlace {
  readonly org: Bytes
  readonly file: Bytes
}

const folderKey: ShapeCheck<FolderKey> = (value) => {
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [folder, epoch, key] = [
    folderNumberShape(value[0]),
    wholeShape(1, 0xffff_ffff)(value[1]),
    bytesShape(32)(value[2]),
  ]
  return folder === undefined || epoch === undefined || key === undefined ? undefined : { folder, epoch, key }
}
const folderKeys = listOf(folderKey, 0, FOLDER_COUNT)

/**
 * A fresh key for a folder. `previous` is the key of the epoch before, which the new key opens; absent for the first
 * epoch, and where the chain is cut. `earlier`: the last key of a chain before, which the new key opens as well.
 */
export async function newEpoch(
  how: FilePlace & { folder: number; epoch: number; previous?: Bytes; earlier?: Omit<FolderKey, 'folder'> },
): Promise<{ key: Bytes; epoch: Epoch }> {
  const key = randomBytes(32)
  return { key, epoch: await describeEpoch({ ...how, key }) }
}

/** What the access stream publishes about a key. */
export async function describeEpoch(
  how: FilePlace & FolderKey & { previous?: Bytes; earlier?: Omit<FolderKey, 'folder'> },
): Promise<Epoch> {
  const described = { folder: how.folder, epoch: how.epoch, check: await checkValue(how, how) }
  if (!how.previous) return described
  const previous = await aesGcmSeal(how.key, how.previous, previousPlace(how, how))
  if (!how.earlier) return { ...described, previous }
  const { epoch, key } = how.earlier
  return { ...described, previous, earlier: { epoch, sealed: await aesGcmSeal(how.key, key, earlierPlace(how, how)) } }
}

/**
 * Wraps the current keys of the folders in `rights`. `at` is the directory position at which `x` was read, and the `at`
 * of the record.
 */
export async function wrapGrant(
  how: FilePlace & {
    at: number
    member: Bytes
    x: Bytes
    rights: FolderRights
    keys: readonly FolderKey[]
    until?: string
  },
): Promise<Grant> {
  const named = how.keys.filter(({ folder }) => how.rights.has(folder)).sort((a, b) => a.folder - b.folder)
  const message = toCbor(named.map(({ folder, epoch, key }) => [folder, epoch, key]))
  return {
    member: how.member,
    rights: how.rights,
    wrap: await hpkeSeal(how.x, message, grantPlace(how, how.member, how.at)),
    ...(how.until !== undefined && { until: how.until }),
  }
}

/** The keys that opened although others did not, and the folders in which one did not. */
export interface PartlyOpened {
  readonly opened: readonly FolderKey[]
  readonly folders: readonly number[]
}

type GrantRefusal = 'wrap-wrong' | 'check-value-wrong'

/**
 * Opens everything the file's access stream gives a member now: every folder they have a right to, every epoch back to
 * the first of its chain, and the chains before a cut that they could open at the time. `wrap-wrong`: the wrap was not sealed for this member at this position, or a key is missing.
 * `check-value-wrong`: the author wrapped another key than the other members hold, or sealed another key as the
 * previous one. Both are reported as alarms about the author of the grant; `detail` has the keys that did open, so that
 * one bad grant does not close a whole file.
 */
export async function openGrants(how: {
  access: AccessState
  member: Bytes
  x: RecipientKey
  /** Keys of former generations, the newest first: older grants are sealed to them. */
  former?: readonly RecipientKey[]
}): Promise<Result<readonly FolderKey[], GrantRefusal, PartlyOpened>> {
  const { access, member } = how
  const x = [how.x, ...(how.former ?? [])]
  const opened: FolderKey[] = []
  const wrong = new Map<number, GrantRefusal>()
  const openChains = async (grant: Pick<HeldGrant, 'at' | 'wrap'>, newest: readonly EpochNumber[]) => {
    const keys = await unwrap(access, member, x, grant)
    for (const { folder, epoch } of newest) {
      const named = keys.filter((candidate) => candidate.folder === folder && candidate.epoch <= epoch)
      // A turn leaves out only members whose keys had been ended: until the next one they open what they had before.
      const leftOut = grant.at < (access.turnedAt.get(folder) ?? 0)
      const key = named.find((candidate) => candidate.epoch === epoch) ?? (leftOut ? named.at(-1) : undefined)
      const chain = key && (await openEarlier(access, key))
      opened.push(...(chain?.ok ? chain.value : (chain?.detail ?? [])))
      if (!chain) wrong.set(folder, 'wrap-wrong')
      else if (!chain.ok) wrong.set(folder, chain.code)
    }
  }
  const held = access.members.get(idText(member))
  for (const grant of held?.grants ?? [])
    await openChains(
      grant,
      grant.folders.map((folder) => currentEpoch(access, folder)).filter((known) => known !== undefined),
    )
  for (const grant of held?.earlier ?? []) await openChains(grant, [grant])
  const codes = [...wrong.values()]
  if (codes.length === 0) return accept(opened)
  return refuse(codes.includes('check-value-wrong') ? 'check-value-wrong' : 'wrap-wrong', {
    opened,
    folders: [...wrong.keys()],
  })
}

/**
 * Derives the keys of all epochs down to the first of the chain from the key of one epoch, itself included, newest
 * first. Each is compared with its check value. Stops at the first that fails; `detail` then has the keys before it.
 */
export async function openEarlier(
  access: AccessState,
  from: FolderKey,
): Promise<Result<readonly FolderKey[], 'check-value-wrong', readonly FolderKey[]>> {
  const keys: FolderKey[] = []
  const linked: FolderKey[] = []
  let key: Bytes | undefined = from.key
  const upTo = (access.epochs.get(from.folder) ?? []).slice(0, from.epoch)
  const chain = upTo.slice(upTo.findLastIndex(({ previous }) => !previous))
  for (const epoch of chain.reverse()) {
    if (
      !key ||
      epoch.epoch !== from.epoch - keys.length ||
      !equal(epoch.check, await checkValue(access, { ...epoch, key }))
    )
      break
    keys.push({ folder: epoch.folder, epoch: epoch.epoch, key })
    linked.push(...(await linkedBy(access, epoch, key)))
    key = epoch.previous && (await aesGcmOpen(key, epoch.previous, previousPlace(access, epoch)))
  }
  const opened = [...keys, ...linked]
  return keys.length === chain.length && keys.length > 0 ? accept(opened) : refuse('check-value-wrong', opened)
}

/** Whether an epoch, of which this is the key, links in a chain before by this very key. */
export async function isLinked(
  access: AccessState,
  epoch: Epoch,
  key: Bytes,
  last: Omit<FolderKey, 'folder'>,
): Promise<boolean> {
  if (epoch.earlier?.epoch !== last.epoch) return false
  const there = await aesGcmOpen(key, epoch.earlier.sealed, earlierPlace(access, epoch))
  return there !== undefined && equal(there, last.key)
}

/** The keys of a chain before, where an epoch has the last of them; none where what is sealed there is not that key. */
async function linkedBy(access: AccessState, { earlier, ...epoch }: Epoch, key: Bytes): Promise<readonly FolderKey[]> {
  const last = earlier && (await aesGcmOpen(key, earlier.sealed, earlierPlace(access, epoch)))
  if (!earlier || !last || earlier.epoch >= epoch.epoch) return []
  const opened = await openEarlier(access, { folder: epoch.folder, epoch: earlier.epoch, key: last })
  return opened.ok ? opened.value : opened.detail
}

/** The keys in a grant, or none if it does not open. */
async function unwrap(
  access: AccessState,
  member: Bytes,
  x: readonly RecipientKey[],
  grant: Pick<HeldGrant, 'at' | 'wrap'>,
): Promise<readonly FolderKey[]> {
  for (const { privateKey } of x) {
    const message = await hpkeOpen(privateKey, grant.wrap, grantPlace(access, member, grant.at))
    const keys = message && folderKeys(fromCbor(message))
    if (keys) return keys
  }
  return []
}

interface EpochNumber {
  readonly folder: number
  readonly epoch: number
}

const epochPlace = (name: string, { org, file }: FilePlace, { folder, epoch }: EpochNumber) =>
  labelled(name, org, file, u8(folder), u32(epoch))
const previousPlace = (file: FilePlace, epoch: EpochNumber) => epochPlace('previous', file, epoch)
const earlierPlace = (file: FilePlace, epoch: EpochNumber) => epochPlace('earlier', file, epoch)
const checkValue = (file: FilePlace, { key, ...epoch }: EpochNumber & { key: Bytes }) =>
  hkdf(key, NO_SALT, epochPlace('check', file, epoch), 32)
const grantPlace = ({ org, file }: FilePlace, member: Bytes, at: number) =>
  concat(labelled('grant', org, file, member), u64(at))
