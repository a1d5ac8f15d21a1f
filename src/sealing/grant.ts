import type { Epoch, Grant } from './access-body.ts'
import { currentEpoch, type AccessState, type HeldGrant } from './access-state.ts'
import { aesGcmOpen, aesGcmSeal } from './aes-gcm.ts'
import { concat, equal, randomBytes, u32, u64, u8, type Bytes } from './bytes.ts'
import { fromCbor, toCbor } from './cbor.ts'
import { hkdf, NO_SALT } from './hash.ts'
import { hpkeOpen, hpkeSeal, type RecipientKey } from './hpke.ts'
import { idText } from './id.ts'
import { labelled } from './label.ts'
import { given, refused, type Outcome } from './outcome.ts'
import { FOLDER_COUNT, folderNumber, type Rights } from './right.ts'
import { bytesOf, listOf, whole, type Shape } from './shape.ts'

export interface FolderKey {
  readonly folder: number
  readonly epoch: number
  readonly key: Bytes
}

interface FilePlace {
  readonly org: Bytes
  readonly file: Bytes
}

const folderKey: Shape<FolderKey> = (value) => {
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [folder, epoch, key] = [folderNumber(value[0]), whole(1, 0xffff_ffff)(value[1]), bytesOf(32)(value[2])]
  return folder === undefined || epoch === undefined || key === undefined ? undefined : { folder, epoch, key }
}
const folderKeys = listOf(folderKey, 0, FOLDER_COUNT)

/** A fresh key for a folder. `previous` is the key of the epoch before, which the new one opens; absent for the first. */
export async function newEpoch(how: FilePlace & { folder: number; epoch: number; previous?: Bytes }): Promise<{ key: Bytes; epoch: Epoch }> {
  const key = randomBytes(32)
  return { key, epoch: await describeEpoch({ ...how, key }) }
}

/** What the access stream says about a key. */
export async function describeEpoch(how: FilePlace & { folder: number; epoch: number; key: Bytes; previous?: Bytes }): Promise<Epoch> {
  const described = { folder: how.folder, epoch: how.epoch, check: await checkValue(how, how) }
  if (!how.previous) return described
  return { ...described, previous: await aesGcmSeal(how.key, how.previous, previousPlace(how, how)) }
}

/** Wraps the current keys of the folders that `rights` names. `at` is the position at which `x` was looked up, the `at` of the record. */
export async function wrapGrant(
  how: FilePlace & { at: number; member: Bytes; x: Bytes; rights: Rights; keys: readonly FolderKey[] },
): Promise<Grant> {
  const named = how.keys.filter(({ folder }) => how.rights.has(folder)).sort((a, b) => a.folder - b.folder)
  const message = toCbor(named.map(({ folder, epoch, key }) => [folder, epoch, key]))
  return { member: how.member, rights: how.rights, wrap: await hpkeSeal(how.x, message, grantPlace(how, how.member, how.at)) }
}

/**
 * Opens all that the file's access stream now gives a member: every folder they have a right to, every epoch back to the first.
 * `wrap-wrong`: not sealed for this member in this place, or a key is missing. `check-value-wrong`: somebody wrapped another key than
 * the others hold. Either is an alarm about who made the grant.
 */
export async function openGrants(how: {
  access: AccessState
  member: Bytes
  x: RecipientKey
}): Promise<Outcome<readonly FolderKey[], 'wrap-wrong' | 'check-value-wrong'>> {
  const { access, member, x } = how
  const opened: FolderKey[] = []
  for (const grant of access.members.get(idText(member))?.grants ?? []) {
    const current = await openGrant(access, member, x, grant)
    if (!current.ok) return current
    for (const key of current.value) {
      const earlier = await openEarlier(access, key)
      if (!earlier.ok) return earlier
      opened.push(...earlier.value)
    }
  }
  return given(opened)
}

/** From the key of one epoch to those of all before it, itself included, newest first. Each is held against its check value. */
export async function openEarlier(access: AccessState, from: FolderKey): Promise<Outcome<readonly FolderKey[], 'check-value-wrong'>> {
  const keys: FolderKey[] = []
  let key: Bytes | undefined = from.key
  for (const epoch of (access.epochs.get(from.folder) ?? []).slice(0, from.epoch).reverse()) {
    if (!key || !equal(epoch.check, await checkValue(access, { ...epoch, key }))) return refused('check-value-wrong')
    keys.push({ folder: epoch.folder, epoch: epoch.epoch, key })
    key = epoch.previous && (await aesGcmOpen(key, epoch.previous, previousPlace(access, epoch)))
  }
  return keys.length === from.epoch ? given(keys) : refused('check-value-wrong')
}

async function openGrant(access: AccessState, member: Bytes, x: RecipientKey, grant: HeldGrant): Promise<Outcome<readonly FolderKey[], 'wrap-wrong'>> {
  const message = await hpkeOpen(x.privateKey, grant.wrap, grantPlace(access, member, grant.at))
  const keys = message && folderKeys(fromCbor(message))
  if (!keys) return refused('wrap-wrong')
  const current: FolderKey[] = []
  for (const folder of grant.folders) {
    const epoch = currentEpoch(access, folder)
    if (!epoch) continue
    const key = keys.find((candidate) => candidate.folder === folder && candidate.epoch === epoch.epoch)
    if (!key) return refused('wrap-wrong')
    current.push(key)
  }
  return given(current)
}

interface EpochNumber {
  readonly folder: number
  readonly epoch: number
}

const epochPlace = (name: string, { org, file }: FilePlace, { folder, epoch }: EpochNumber) => labelled(name, org, file, u8(folder), u32(epoch))
const previousPlace = (file: FilePlace, epoch: EpochNumber) => epochPlace('previous', file, epoch)
const checkValue = (file: FilePlace, { key, ...epoch }: EpochNumber & { key: Bytes }) => hkdf(key, NO_SALT, epochPlace('check', file, epoch), 32)
const grantPlace = ({ org, file }: FilePlace, member: Bytes, at: number) => concat(labelled('grant', org, file, member), u64(at))
