import type { Bytes } from '#bytes.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { verifyDirectory } from '#sealing/directory/directory.ts'
import { signingKey, type SigningKey } from '#sealing/primitives/ed25519.ts'
import { newId } from '#sealing/primitives/id.ts'
import { openLocal, openLocalKey, sealLocal, sealLocalKey } from '#sealing/members/local.ts'
import { ChangedRows } from '../kept/changed-rows.ts'
import { deviceText, memberText } from '../kept/id-text.ts'
import { type SlotFile, writeSlotFile } from './slot-file.ts'
import type { Unlocked } from './unlocked.ts'
import { Mutex } from '../kept/mutex.ts'
import type { DevicePlatform } from '../platform/platform.ts'

const DEVICE_KEY = { store: 'device-key', row: '' } as const

/** What a new slot file says of a device: its id, its signing key and the member's local key on it. */
export interface NewDeviceSlot {
  readonly slot: SlotFile
  readonly deviceKey: SigningKey
}

export async function newDeviceSlot(
  how: Pick<SlotFile, 'org' | 'member' | 'genesis' | 'accountSecret' | 'vault' | 'slot' | 'code' | 'joining'> & {
    vaultKey: Bytes
  },
): Promise<NewDeviceSlot> {
  const { vaultKey, ...given } = how
  const [device, localKey, seed] = [newId(), randomBytes(32), randomBytes(32)]
  const place = { org: given.org, member: given.member, device }
  const slot: SlotFile = {
    v: 1,
    ...given,
    home: device,
    device,
    localKey: await sealLocalKey({ ...place, vaultKey, localKey }),
    deviceKey: await sealLocal(localKey, { device, ...DEVICE_KEY }, seed),
    wrong: 0,
    retryAt: null,
  }
  return { slot, deviceKey: await signingKey(seed) }
}

/** Opens a member with the vault key, and verifies the directory from its pinned first record. */
export async function openMember(
  platform: DevicePlatform,
  how: { slot: SlotFile; vaultKey: Bytes; keys: Unlocked['keys']; authKey: Bytes | null; directory?: readonly Bytes[] },
): Promise<Unlocked> {
  const { slot, vaultKey } = how
  const localKey = must(
    await openLocalKey({ org: slot.org, member: slot.member, device: slot.home, vaultKey, sealed: slot.localKey }),
  )
  const seed = must(await openLocal(localKey, { device: slot.home, ...DEVICE_KEY }, slot.deviceKey)) as Bytes
  const member = memberText(slot.member)
  const changedRows = new ChangedRows(member)
  const rows = await platform.replica.rowsOf({ member, localKey, home: slot.home }, changedRows)

  const [kept, stood, key] = await Promise.all([
    how.directory ?? rows.getSound('directory', ''),
    how.directory ? undefined : rows.getSound('stood', ''),
    signingKey(seed),
  ])
  const directoryRecords = kept ?? [slot.genesis]
  return {
    platform,
    org: slot.org,
    member,
    memberId: slot.member,
    vaultKey,
    keys: how.keys,
    rows,
    changedRows,
    mutex: new Mutex(),
    slot,
    device: { id: slot.device, text: deviceText(slot.device), key },
    directory: must(await verifyDirectory(directoryRecords, slot.genesis)),
    directoryRecords,
    stoodMarks: stood ?? [],
    serverGivesNoMarks: false,
    directoryLost: kept === undefined && (await rows.names('directory')).length > 0,
    directoryUnproven: false,
    authKey: how.authKey,
    session: null,
    askedToWait: 0,
    alive: true,
  }
}

/** A new identity of this device under the same member: used after a fork showed that another device uses the old one. */
export async function newIdentity(open: Unlocked): Promise<{ id: Bytes; key: SigningKey; keep: () => Promise<void> }> {
  const [id, seed] = [newId(), randomBytes(32)]
  const localKey = must(
    await openLocalKey({
      org: open.org,
      member: open.memberId,
      device: open.slot.home,
      vaultKey: open.vaultKey,
      sealed: open.slot.localKey,
    }),
  )
  const key = await signingKey(seed)
  const slot: SlotFile = {
    ...open.slot,
    device: id,
    deviceKey: await sealLocal(localKey, { device: open.slot.home, ...DEVICE_KEY }, seed),
  }
  return {
    id,
    key,
    keep: async () => {
      await writeSlotFile(open.platform.keySlots, open.member, slot)
      open.slot = slot
      open.device = { id, text: deviceText(id), key }
    },
  }
}

/** A row that this device sealed itself and that does not open is damaged; that is a failure, not a refusal. */
function must<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string },
): Value {
  if (!outcome.ok) throw new Error(`what this device keeps does not open: ${outcome.code}`)
  return outcome.value
}

/** Overwrites the keys where they can be overwritten. From here on no row opens. */
export function forgetKeys(unlocked: Unlocked): void {
  unlocked.rows.forget()
  unlocked.vaultKey.fill(0)
  for (const { x } of [unlocked.keys, ...unlocked.keys.former]) x.privateKey.fill(0)
  unlocked.authKey?.fill(0)
  unlocked.session = null
}
