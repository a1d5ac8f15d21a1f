import { randomBytes } from '#sealing/primitives/bytes.ts'
import { type Directory, verifyDirectory } from '#sealing/directory/directory.ts'
import { signingKey, type SigningKey } from '#sealing/primitives/ed25519.ts'
import { newId } from '#sealing/primitives/id.ts'
import { openLocal, openLocalKey, sealLocal, sealLocalKey } from '#sealing/members/local.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { ChangedRows } from '../kept/changed-rows.ts'
import { loadKeys, loadLines } from '../files/folds/kept-maps.ts'
import { withDeviceKinds } from '../files/state/team-kinds.ts'
import { deviceText, fileText, memberText } from '../kept/id-text.ts'
import { type SlotFile, writeSlotFile } from './slot-file.ts'
import { OneRow } from '../kept/one-row.ts'
import type { KeptLine, Open, Surroundings } from '../open.ts'
import { type Bytes, SealedRows } from '../kept/sealed-rows.ts'
import type { Sharded } from '../kept/sharded.ts'
import type { AttentionItem } from '../sync/reconcile/attention.ts'
import { Outbox } from '../kept/outbox.ts'
import { Turns } from '../kept/mutex.ts'

const DEVICE_KEY = { store: 'device-key', row: '' } as const

/** A device's own part of a new slot file: its id, its signing key and the member's local key here. */
export interface Setting {
  readonly slot: SlotFile
  readonly deviceKey: SigningKey
}

export async function newSetting(
  how: Pick<SlotFile, 'org' | 'member' | 'genesis' | 'accountSecret' | 'vault' | 'slot' | 'joining'> & {
    vaultKey: Bytes
  },
): Promise<Setting> {
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

/** Opens a member with the vault key: reads what memory needs and verifies the directory from its pinned first record. */
export async function openMember(
  around: Surroundings,
  how: { slot: SlotFile; vaultKey: Bytes; keys: Open['keys']; authKey: Bytes | null; directory?: readonly Bytes[] },
): Promise<Open> {
  const { slot, vaultKey } = how
  const localKey = must(
    await openLocalKey({ org: slot.org, member: slot.member, device: slot.home, vaultKey, sealed: slot.localKey }),
  )
  const seed = must(await openLocal(localKey, { device: slot.home, ...DEVICE_KEY }, slot.deviceKey)) as Bytes
  const member = memberText(slot.member)
  const changedRows = new ChangedRows(member)
  const rows = new SealedRows({ replica: changedRows.noting(around.replica), member, localKey, home: slot.home })

  // All are asked for at once: while the lists, which are long, are read, the storage fetches the rest.
  const [kept, lines, keyring, outbox, attention, colleagues, owed, erased, dirty, states, key] = await Promise.all([
    how.directory ?? rows.getSound('directory', ''),
    loadLines(rows),
    loadKeys(rows),
    Outbox.load(rows),
    rows.list('attention'),
    rows.list('colleague'),
    rows.list('owed'),
    rows.names('erased'),
    rows.names('dirty'),
    rows.names('state'),
    signingKey(seed),
  ])
  const records = kept ?? [slot.genesis]
  const directoryLost = kept === undefined && (await rows.names('directory')).length > 0
  const directory = must(await verifyDirectory(records, slot.genesis))
  const open: Open = {
    around,
    org: slot.org,
    member,
    memberId: slot.member,
    vaultKey,
    keys: how.keys,
    rows,
    changedRows,
    kinds: withDeviceKinds(around.kinds),
    turns: new Turns(),
    slot,
    device: { id: slot.device, text: deviceText(slot.device), key },
    directory,
    directoryRecords: records,
    authKey: how.authKey,
    session: null,
    clockAhead: null,
    askedToWait: 0,
    keyring,
    lines,
    outbox,
    place: new OneRow(rows, 'place'),
    restoring: new OneRow(rows, 'restoring', true),
    attention: new Map(attention.map(({ row, value }) => [row, JSON.parse(value) as AttentionItem])),
    states: new Map(),
    statesRead: false,
    damaged: new Map(),
    directoryLost,
    access: new Map(),
    folds: new Map(),
    shown: new Map(),
    rest: undefined,
    colleagues: new Map(colleagues.map(({ row, value }) => [row, value])),
    owed: new Map(owed.map(({ row, value }) => [row as FileId, value])),
    erased: new Set(erased as readonly FileId[]),
    dirty: filesToFold(lines, directory, { named: dirty, all: states }),
    unkept: new Set(),
    unreadRecords: 0,
    alive: true,
  }
  if (rows.hasDamaged) await (await import('../files/state/mend-rows.ts')).mendRows(open, states as readonly FileId[])
  return open
}

/** Files of which rows came that are not folded yet: named so, or without a line. The team's file has none. */
function filesToFold(
  lines: Sharded<KeptLine>,
  { teamFile }: Directory,
  { named, all }: { readonly named: readonly string[]; readonly all: readonly string[] },
): Set<FileId> {
  const team = fileText(teamFile)
  return new Set([...named, ...all.filter((file) => file !== team && lines.get(file) === undefined)]) as Set<FileId>
}

/** A new identity of this device under the same member: used once a fork showed that another holds the old one. */
export async function newIdentity(open: Open): Promise<{ id: Bytes; key: SigningKey; keep: () => Promise<void> }> {
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
      await writeSlotFile(open.around.keySlots, open.member, slot)
      open.slot = slot
      open.device = { id, text: deviceText(id), key }
    },
  }
}

/** What this device sealed itself and does not open is damage, not a refusal. */
function must<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string },
): Value {
  if (!outcome.ok) throw new Error(`what this device keeps does not open: ${outcome.code}`)
  return outcome.value
}
