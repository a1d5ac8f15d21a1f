import type { Device } from '#device/api.ts'
import type { Founded } from '#device/people/api.ts'
import { createDevice, type DeviceOptions } from '#device/device.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import type { Http } from '#device/platform/http.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import type { Kind } from '#domain/file/kind.ts'
import { createApp } from '#server/app.ts'
import { type ReceiptKey, receiptKeyOf } from '#server/kept/receipt-key.ts'
import { depsFor, type ServerOptions } from '#server/start.ts'
import { newSetupCode, prepare } from '#store/people/organisation.ts'
import { backUp, type BackupPart, restore } from '#store/backup/backup.ts'
import type { Database } from '#store/database/database.ts'
import { appendDirectory, directoryTip } from '#store/people/directory.ts'
import { inRole, type Store } from '#store/database/role.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import type { TestDatabase } from './database.ts'
import { cheapStretch, given, PASSPHRASE } from './given.ts'
import type { Rights, Role } from '#device/kept/rights.ts'

export { given, PASSPHRASE } from './given.ts'

/** A server on a database of its own, and devices that reach it in this process: signatures, sealing and storage are real. */
export interface System {
  /** Makes a backup now, and later serves it at the same address from another database. */
  backUp(): Promise<Backup>
  restore(backup: Backup): Promise<void>
  /** As `restore`, into a database that is empty, without serving it yet. */
  restoreInto(database: Database, backup: Backup): Promise<void>
  /** Serves another database at the same address: one that was moved, or set back. */
  serveFrom(database: Database): Promise<void>
  /** Another process serves the same database at the same address; it remembers nothing of what it was. */
  restart(): Promise<void>
  /** A further process serves the same database: from now on requests go to each in turn, until the next restart. */
  alongside(): Promise<void>
  readonly database: Database
  /** Milliseconds; moved by the test. */
  readonly clock: { now: number }
  /** The server's `fetch`, for a test that puts it behind a socket. */
  answer(request: Request): Response | Promise<Response>
  /** Answers like the server; a test may put code in between. */
  readonly http: Http
  readonly setup: string
  /** Appends a record to the directory without any check, as an older or altered server would have accepted it. */
  force(org: Uint8Array<ArrayBuffer>, record: Uint8Array<ArrayBuffer>): Promise<void>
  /** The key with which this server signs receipts, for a test in which its operator misuses it. */
  receiptKey(): Promise<ReceiptKey>
  /** The person at the device compares the fingerprints of their supervisors before opening a file, unless it `meets` nobody. */
  device(
    how?: Partial<Pick<DeviceOptions, 'http' | 'clock' | 'replica' | 'keySlots' | 'kinds'>> & { meets?: 'nobody' },
  ): Tested
  stop(): Promise<void>
}

/** A device with its replica and key slots, so that a test can copy, break or inspect them. */
export interface Tested extends Device {
  readonly replica: MemoryReplica
  readonly keySlots: MemoryKeySlots
  /** This device's own clock. */
  readonly clockBy: { ms: number }
}

export async function startSystem(
  kind: TestDatabase,
  how: { kinds?: readonly Kind[]; data?: string; network?: Partial<ServerOptions> } = {},
): Promise<System> {
  const clock = { now: Date.UTC(2026, 10, 25, 9) }
  const processOn = async (database: Database) =>
    createApp(
      await depsFor(database, {
        ...how.network,
        ...(how.data === undefined ? {} : { data: how.data }),
        log: () => undefined,
        now: () => clock.now,
      }),
    )
  const serve = async (database: Database) => ({ database, processes: [await processOn(database)] as const })
  type Process = Awaited<ReturnType<typeof processOn>>
  let running: { readonly database: Database; readonly processes: readonly [Process, ...Process[]] } = await serve(
    await kind.open(),
  )
  let asked = 0
  const inTurn = (): Process => running.processes[asked++ % running.processes.length] ?? running.processes[0]
  const serveFrom = async (database: Database) => {
    const before = running.database
    running = await serve(database)
    await before.close()
  }
  const http: Http = { base: '', fetch: (url, request) => inTurn().request(url, request) }
  return {
    clock,
    http,
    answer: (request) => inTurn().fetch(request),
    setup: (await newSetupCode(running.database.store)) ?? '',
    device: (options = {}) => newDevice(http, clock, { kinds: how.kinds ?? KINDS, ...options }),
    get database() {
      return running.database
    },
    stop: () => running.database.close(),
    receiptKey: async () => receiptKeyOf(new Uint8Array((await prepare(running.database.store)).receiptSeed)),
    force: (org, record) => forceRecord(running.database.store, org, record),
    async backUp() {
      const parts: Record<BackupPart, Uint8Array[]> = { data: [], keystore: [] }
      await backUp(running.database.store, (part, bytes) => Promise.resolve(void parts[part].push(bytes)))
      return parts
    },
    async restore(parts) {
      const database = await kind.open()
      await restoreInto(database, parts)
      await serveFrom(database)
    },
    restoreInto,
    serveFrom,
    async restart() {
      running = await serve(running.database)
    },
    async alongside() {
      const { database, processes } = running
      running = { database, processes: [...processes, await processOn(database)] }
    },
  }
}

async function restoreInto({ store }: Database, parts: Backup): Promise<void> {
  await restore(store, { data: chunks(parts.data), keystore: chunks(parts.keystore) }, [])
}

async function forceRecord(store: Store, org: Uint8Array<ArrayBuffer>, record: Uint8Array<ArrayBuffer>): Promise<void> {
  const hash = await hashRecord(record)
  const done = await inRole(store, { as: 'clerk', org }, async (tx) => {
    const tip = await directoryTip(tx, org)
    return tip !== undefined && (await appendDirectory(tx, org, tip, [{ seq: tip.seq + 1, hash, record }]))
  })
  if (!done) throw new Error('the directory has a head')
}

export type Backup = Readonly<Record<BackupPart, readonly Uint8Array[]>>

async function* chunks(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part)
}

export function newDevice(
  http: Http,
  clock: { now: number },
  { meets, ...options }: Partial<DeviceOptions> & { meets?: 'nobody' },
): Tested {
  const replica = (options.replica as MemoryReplica | undefined) ?? new MemoryReplica()
  const keySlots = (options.keySlots as MemoryKeySlots | undefined) ?? new MemoryKeySlots()
  const clockBy = { ms: 0 }
  const device = createDevice({
    http,
    clock: () => clock.now + clockBy.ms,
    random: () => 0.5,
    kinds: KINDS,
    argon2: cheapStretch,
    ...options,
    replica,
    keySlots,
  })
  const openFiles = device.openFiles.bind(device)
  const afterMeeting: Device['openFiles'] = async (files) => {
    await meetSupervisors(device)
    return openFiles(files)
  }
  return Object.assign(device, {
    replica,
    keySlots,
    clockBy,
    ...(meets === 'nobody' ? {} : { openFiles: afterMeeting }),
  })
}

/** Confirms every supervisor, as the person at this device does when they meet them. A full phone cannot write that down, and opens no file either. */
export async function meetSupervisors(device: Device): Promise<void> {
  const waiting = await device.toConfirm()
  if (!waiting.ok) return
  for (const { member, fingerprint } of waiting.value) {
    const confirmed = await device.confirmColleague({ member, fingerprint })
    if (!confirmed.ok && confirmed.code !== 'storage-full') given(confirmed)
  }
}

export interface Founder {
  readonly device: Tested
  readonly founded: Founded
  readonly member: MemberId
}

/** Arben founds the agency. */
export async function found(system: System, http: Http = system.http): Promise<Founder> {
  const device = system.device({ http })
  const founded = given(
    await device.foundOrganisation({
      setup: system.setup,
      name: 'An agency',
      member: 'Arben Dema',
      passphrase: PASSPHRASE,
    }),
  )
  given(await device.sync())
  const member = (await device.state()).me?.member
  if (!member) throw new Error('the founder is on the device')
  return { device, founded, member }
}

export interface Enrolled {
  readonly device: Tested
  readonly member: MemberId
  readonly account: string
  readonly recovery: string
}

/** Arben invites somebody, who joins on their own device and is confirmed. */
export async function enrol(
  system: System,
  founder: Founder,
  name: string,
  roles: readonly Role[],
  device: Tested = system.device(),
  external = false,
): Promise<Enrolled> {
  const { code, invitation } = given(await founder.device.invite({ name, roles, external, hours: 24 }))
  const joined = given(await device.join({ code, member: name, passphrase: PASSPHRASE }))
  const [view] = given(await founder.device.invitations()).filter((one) => one.invitation === invitation)
  if (view?.fingerprint !== joined.fingerprint) throw new Error('the two screens show different fingerprints')
  const member = given(await founder.device.confirmMember(invitation))
  if (given(await device.finishJoining()) !== 'ready') throw new Error('the new member is certified')
  given(await device.sync())
  return { device, member, account: joined.account, recovery: joined.recovery }
}

/** A further device of a member. */
export async function furtherDevice(system: System, person: { readonly account: string }): Promise<Tested> {
  const device = system.device()
  given(await device.signIn({ account: person.account, passphrase: PASSPHRASE }))
  given(await device.sync())
  return device
}

export const READ: Rights = { card: 'read', care: 'read' }
