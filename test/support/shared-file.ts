import type { Http } from '#device/platform/http.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { TestDatabase } from './database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from './system.ts'
import { visit } from './visits.ts'

export interface SharedFile {
  readonly system: System
  readonly arben: Founder
  readonly besa: Enrolled
  readonly drita: Enrolled
  readonly ilir: Enrolled
  readonly file: FileId
}

/** Through which line somebody's device reaches the server; directly, where none is given. */
type Lines = Partial<Record<'besa' | 'drita' | 'ilir', (direct: Http) => Http>>

/**
 * A custodian, a supervisor and two caseworkers: Drita carries a file, in which Ilir writes, too, and which Besa reads.
 * All have synced. Each test begins with a copy of one that was made once in this process, where its database can be
 * copied. `data`: the server's folder.
 */
export async function sharedFile(
  kind: TestDatabase,
  { lines = {}, data }: { readonly lines?: Lines; readonly data?: string } = {},
): Promise<SharedFile> {
  if (!kind.filled) return begun(await startSystem(kind, data === undefined ? {} : { data }), lines)
  const known = prepared.get(kind.name) ?? prepare(kind.filled.bind(kind))
  prepared.set(kind.name, known)
  const { like, value: before } = await known
  // A backup is restored into an empty one.
  const first = [like]
  const system = await startSystem({ name: kind.name, open: () => (first.pop() ?? kind).open() })
  const again = async <Person extends { readonly device: Tested; readonly member: Enrolled['member'] }>(
    person: Person,
    line: (direct: Http) => Http = (direct) => direct,
  ): Promise<Person> => {
    const { replica, keySlots } = person.device
    const device = system.device({ http: line(system.http), replica: replica.copy(), keySlots: keySlots.copy() })
    given(await device.unlock({ member: person.member, passphrase: PASSPHRASE }))
    given(await device.sync())
    return { ...person, device }
  }
  return {
    system,
    arben: await again(before.arben),
    besa: await again(before.besa, lines.besa),
    drita: await again(before.drita, lines.drita),
    ilir: await again(before.ilir, lines.ilir),
    file: before.file,
  }
}

type Prepared = Promise<{ readonly like: TestDatabase; readonly value: SharedFile }>
const prepared = new Map<string, Prepared>()

const prepare = (filled: NonNullable<TestDatabase['filled']>): Prepared =>
  filled(async (one) => {
    const agency = await begun(await startSystem(one), {})
    for (const { device } of [agency.arben, agency.besa, agency.drita, agency.ilir]) await device.lock()
    await agency.system.stop()
    return agency
  })

async function begun(system: System, lines: Lines): Promise<SharedFile> {
  const on = (name: keyof Lines) => system.device({ http: lines[name]?.(system.http) ?? system.http })
  const arben = await found(system)
  const besa = await enrol(system, arben, 'Besa Leka', ['supervisor'], on('besa'))
  const drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], on('drita'))
  const ilir = await enrol(system, arben, 'Ilir Hoxha', ['caseworker'], on('ilir'))
  given(await drita.device.sync())
  const [file] = given(await drita.device.openFiles([{ drafts: [visit('in the copy')] }]))
  if (!file) throw new Error('a file was opened')
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'write', care: 'write' } }))
  for (const { device } of [drita, besa, ilir, arben]) given(await device.sync())
  return { system, arben, besa, drita, ilir, file }
}
