import type { Device } from '#device/api.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import type { Http } from '#device/platform/http.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { Role } from '#device/kept/rights.ts'
import { type Broken, breakable } from '../broken-line.ts'
import { cheapStretch } from '../given.ts'
import type { CopiedRows } from '../set-back-database.ts'
import { enrol, found, type Founder, given, PASSPHRASE, startSystem, type System, type Tested } from '../system.ts'
import { visit } from '../visits.ts'
import { type LossyLine, lossyLine } from './lossy-line.ts'
import { PhoneStorage } from './phone-storage.ts'
import type { Databases } from './databases.ts'
import type { ReleasedApp } from './released-app.ts'

/** Who works on the file of each history. Ilir has the app of the last release, in an agency that has such apps. */
const CAST = [
  { name: 'Besa Leka', roles: ['supervisor'], hasOldApp: false },
  { name: 'Drita Kola', roles: ['supervisor'], hasOldApp: false },
  { name: 'Era Hoxha', roles: ['caseworker'], hasOldApp: false },
  { name: 'Ilir Prifti', roles: ['caseworker'], hasOldApp: true },
] as const satisfies readonly { name: string; roles: readonly Role[]; hasOldApp: boolean }[]
export const WORKERS = CAST.length

/** What a device is made on. */
interface Phone {
  readonly storage: PhoneStorage
  readonly keySlots: MemoryKeySlots
  readonly broken: Broken
  readonly lossy: LossyLine
}

export interface Worker extends Phone {
  readonly name: string
  readonly member: MemberId
  readonly account: string
  readonly hasOldApp: boolean
  readonly device: Device
}

/** Where a history begins: everybody has synced, nobody has anything to say. */
export interface Beginning {
  readonly system: System
  readonly arben: Device
  readonly workers: readonly Worker[]
  /** A member who holds nothing of the file. */
  readonly guest: MemberId
  readonly file: FileId
  readonly databases: Databases
}

/**
 * An agency that was founded once, with a file that its workers share. Each history begins with a copy of its database and of
 * its phones, in a new process of the server, so that none knows anything of another.
 */
export class PreparedAgency {
  readonly #system: System
  readonly #arben: { readonly storage: PhoneStorage; readonly keySlots: MemoryKeySlots; readonly member: MemberId }
  readonly #workers: readonly Worker[]
  readonly #released: ReleasedApp | undefined
  readonly #beginning: Pick<Beginning, 'guest' | 'file' | 'databases'>
  readonly #rows: CopiedRows
  readonly #began: number
  #lived = 0

  private constructor(
    system: System,
    arben: { storage: PhoneStorage; keySlots: MemoryKeySlots; member: MemberId },
    workers: readonly Worker[],
    released: ReleasedApp | undefined,
    beginning: Pick<Beginning, 'guest' | 'file' | 'databases'>,
    rows: CopiedRows,
  ) {
    this.#system = system
    this.#arben = arben
    this.#workers = workers
    this.#released = released
    this.#beginning = beginning
    this.#rows = rows
    this.#began = system.clock.now
  }

  /** `released`: the last worker has that app. */
  static async of(databases: Databases, released?: ReleasedApp): Promise<PreparedAgency> {
    const { served, empty } = databases
    await served.copies.putBack(empty)
    const system = await startSystem({ name: 'prepared', open: () => Promise.resolve(served.database) })
    const { founder, before } = await foundedWith(system, released)
    const workers = [...before]
    for (const one of CAST.filter(({ hasOldApp }) => !hasOldApp).toReversed())
      workers.unshift(await enrolled(system, founder, one))
    const { member: guest } = await enrol(system, founder, 'Mira Hoxha', ['specialist'])
    const file = await shared(workers)
    given(await founder.device.sync())
    for (const { device } of workers) given(await device.sync())
    const arben = {
      member: founder.member,
      storage: await PhoneStorage.copyOf(founder.device.replica),
      keySlots: founder.device.keySlots,
    }
    for (const { device } of [...workers, founder]) await device.lock()
    const rows = await served.copies.copy()
    return new PreparedAgency(system, arben, workers, released, { guest, file, databases }, rows)
  }

  async begin(): Promise<Beginning> {
    const system = this.#system
    const { served, other } = this.#beginning.databases
    system.clock.now = this.#began
    this.#lived += 1
    for (const { copies } of [served, other]) {
      await copies.fill(false)
      if (this.#lived % 100 === 0) await copies.vacuum()
    }
    await served.copies.putBack(this.#rows)
    await system.serveFrom(served.database)
    const replica = await PhoneStorage.copyOf(this.#arben.storage)
    const arben = system.device({ replica, keySlots: this.#arben.keySlots.copy() })
    given(await arben.unlock({ member: this.#arben.member, passphrase: PASSPHRASE }))
    const workers = await Promise.all(this.#workers.map((one) => this.#again(one)))
    return { ...this.#beginning, system, arben, workers }
  }

  async #again(one: Worker): Promise<Worker> {
    const released = one.hasOldApp ? this.#released : undefined
    const storage = await PhoneStorage.copyOf(one.storage, released?.failure)
    const phone = phoneOn(this.#system.http, storage, one.keySlots.copy())
    const device = deviceOn(this.#system, phone, released)
    given(await device.unlock({ member: one.member, passphrase: PASSPHRASE }))
    return { ...one, ...phone, device }
  }
}

/** Founded with the app of now; or with the last release, with whom somebody joined who has it still: the custodian has the app of now since. */
async function foundedWith(
  system: System,
  released: ReleasedApp | undefined,
): Promise<{ readonly founder: Founder; readonly before: readonly Worker[] }> {
  if (!released) return { founder: await found(system), before: [] }
  const phone = phoneOn(system.http, new PhoneStorage(), released.newKeySlots())
  const old = deviceOn(system, phone, released)
  const founder = await found({ ...system, device: () => old })
  const before: Worker[] = []
  for (const one of CAST.filter(({ hasOldApp }) => hasOldApp))
    before.push(await enrolled(system, founder, one, released))
  await old.lock()
  const device = system.device({ replica: phone.storage, keySlots: phone.keySlots.copy() })
  given(await device.unlock({ member: founder.member, passphrase: PASSPHRASE }))
  return { founder: { ...founder, device }, before }
}

async function enrolled(
  system: System,
  founder: Founder,
  one: (typeof CAST)[number],
  released?: ReleasedApp,
): Promise<Worker> {
  const phone = phoneOn(system.http, new PhoneStorage(released?.failure), released?.newKeySlots())
  const device = deviceOn(system, phone, released)
  const { member, account } = await enrol(system, founder, one.name, one.roles, device)
  return { ...phone, ...one, device, member, account }
}

function phoneOn(http: Http, storage: PhoneStorage, keySlots = new MemoryKeySlots()): Phone {
  const lossy = lossyLine(http)
  return { storage, keySlots, lossy, broken: breakable(lossy.http) }
}

function deviceOn(system: System, { storage, keySlots, broken }: Phone, released?: ReleasedApp): Tested {
  if (!released) return system.device({ http: broken.http, replica: storage, keySlots })
  const device = released.createDevice({
    replica: storage,
    keySlots,
    http: broken.http,
    clock: () => system.clock.now,
    random: () => 0.5,
    kinds: released.kinds,
    argon2: cheapStretch,
  })
  return Object.assign(device, { replica: storage, keySlots, clockBy: { ms: 0 } })
}

/** The file of the histories: both supervisors hold it, the others write in it. */
async function shared(workers: readonly Worker[]): Promise<FileId> {
  const [first] = workers
  if (!first) throw new Error('somebody opens it')
  const [file] = given(await first.device.openFiles([{ drafts: [visit('at the beginning')] }]))
  if (!file) throw new Error('a file was opened')
  given(await first.device.sync())
  for (const { member } of workers.slice(2))
    given(await first.device.grant({ file, member, rights: { care: 'write', justice: 'write' } }))
  return file
}
