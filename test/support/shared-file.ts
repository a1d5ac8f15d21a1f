import type { Http } from '#device/platform/http.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { TestDatabase } from './database.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from './system.ts'
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
export type LinesOf = Partial<Record<'besa' | 'drita' | 'ilir', (direct: Http) => Http>>

/** A custodian, a supervisor and two caseworkers: Drita carries a file, in which Ilir writes, too. All have synced. */
export async function sharedFile(
  kind: TestDatabase,
  { lines = {}, data }: { readonly lines?: LinesOf; readonly data?: string } = {},
): Promise<SharedFile> {
  const system = await startSystem(kind, data === undefined ? {} : { data })
  const on = (name: keyof LinesOf) => system.device({ http: lines[name]?.(system.http) ?? system.http })
  const arben = await found(system)
  const besa = await enrol(system, arben, 'Besa Leka', ['supervisor'], on('besa'))
  const drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], on('drita'))
  const ilir = await enrol(system, arben, 'Ilir Hoxha', ['caseworker'], on('ilir'))
  given(await drita.device.sync())
  const [file] = given(await drita.device.openFiles([{ drafts: [visit('the first visit')] }]))
  if (!file) throw new Error('a file was opened')
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'write', care: 'write' } }))
  for (const { device } of [drita, besa, ilir, arben]) given(await device.sync())
  return { system, arben, besa, drita, ilir, file }
}
