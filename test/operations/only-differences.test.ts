import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { CompareAnswer } from '#contract/compare.ts'
import { SyncAnswer } from '#contract/sync.ts'
import { hex } from '#sealing/primitives/bytes.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { readFrames } from '../support/left-out.ts'
import { copyInside, type CopyInside } from '../support/set-back-database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

const HELD = 40
/** As many as make a single comparison descend into parts. */
const MANY = 70

interface Brought {
  readonly files: ReadonlySet<string>
  readonly rows: number
  readonly bytes: number
}

describe.each(eachDatabaseInLong())('What a device fetches from a server that was set back, on $name', (kind) => {
  let system: System
  let arben: Founder
  let drita: Enrolled
  let hers: EvilLine

  beforeEach(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    hers = evilLine(system.http)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: hers.http }))
  })
  afterEach(() => system.stop())

  const opened = async (many: number): Promise<readonly FileId[]> => {
    const files = given(
      await drita.device.openFiles(Array.from({ length: many }, () => ({ drafts: [visit('in the copy')] }))),
    )
    given(await drita.device.sync())
    given(await drita.device.sync())
    return files
  }
  const putBack = async (copy: CopyInside) => {
    await copy.putBack()
    await system.restart()
  }

  /** Rows that came since, whichever answer brought them, and the bytes of all answers. */
  function brought(since: number): Brought {
    const heard = hers.heard.slice(since)
    const rows = heard.flatMap(({ path, bytes }) => {
      if (path === '/v1/pull')
        return readFrames(bytes).flatMap((frame) => {
          const { file, rows: of } = frame as { file: Uint8Array<ArrayBuffer>; rows: readonly unknown[] }
          return of.map(() => hex(file))
        })
      const answer = path === '/v1/sync' ? fromBytes(SyncAnswer, bytes) : undefined
      return answer?.folders.flatMap(({ file, rows: of }) => of.map(() => hex(file))) ?? []
    })
    return { files: new Set(rows), rows: rows.length, bytes: heard.reduce((sum, { bytes }) => sum + bytes.length, 0) }
  }

  it.each([HELD, MANY])('of %i files is rows of the two that differ, and no others', async (held) => {
    const files = await opened(held)
    const copy = await copyInside(system.database)
    const [one, other] = [files[3], files[17]] as [FileId, FileId]
    for (const file of [one, other]) given(await drita.device.write([{ file, draft: visit('lost') }]))
    given(await drita.device.sync())
    given(await drita.device.sync())
    await putBack(copy)

    const before = hers.heard.length
    given(await drita.device.sync())
    given(await drita.device.sync())
    const came = brought(before)
    // All of them were 126 rows of 40 files, and 267,295 bytes.
    expect(came.bytes).toBeLessThan(16_000)
    expect(came.files).toEqual(new Set([one, other].map((file) => hex(idBytes(file)))))
    const fresh = await furtherDevice(system, drita)
    expect(await saws(fresh, one)).toEqual(['in the copy', 'lost'])
    expect(await saws(fresh, other)).toEqual(['in the copy', 'lost'])
    expect(given(await fresh.files())).toHaveLength(held)
    expect(await saws(drita.device, one)).toEqual(['in the copy', 'lost'])
  })

  it('is all, where that server is of before cursors in comparisons', async () => {
    const files = await opened(3)
    const copy = await copyInside(system.database)
    given(await drita.device.write([{ file: files[0] as FileId, draft: visit('lost') }]))
    given(await drita.device.sync())
    await putBack(copy)
    hers.alter('/v1/compare', (bytes) => {
      const { cursor: _, ...answer } = fromBytes(CompareAnswer, bytes) ?? {}
      return toBytes(answer)
    })
    const before = hers.heard.length
    given(await drita.device.sync())
    // Of hers, and of the team's.
    expect(brought(before).files.size).toBe(4)
    hers.behave()
    expect(await saws(await furtherDevice(system, drita), files[0] as FileId)).toEqual(['in the copy', 'lost'])
  })

  it('begins anew where the app was closed before all of it had come', async () => {
    const [file, same] = (await opened(3)) as [FileId, FileId]
    const copy = await copyInside(system.database)
    given(await drita.device.write([{ file, draft: visit('lost') }]))
    given(await drita.device.sync())
    await putBack(copy)
    hers.alter('/v1/pull', () => new Response(toBytes({ code: 'try-later' }), { status: 503 }))
    expect((await drita.device.sync()).ok).toBe(false)
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    hers.behave()
    given(await drita.device.sync())
    expect(await saws(drita.device, file)).toEqual(['in the copy', 'lost'])
    expect(await saws(drita.device, same)).toEqual(['in the copy'])
    expect(await saws(await furtherDevice(system, drita), file)).toEqual(['in the copy', 'lost'])
  })

  it('does not hide what this device had sent behind rows that it was never given', async () => {
    const [file] = (await opened(1)) as [FileId]
    const besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    given(await drita.device.grant({ file, member: besa.member, rights: { card: 'read', care: 'write' } }))
    for (const { device } of [drita, besa, drita]) given(await device.sync())
    const copy = await copyInside(system.database)
    given(await besa.device.write([{ file, draft: visit('of Besa') }]))
    given(await besa.device.sync())
    given(await drita.device.write([{ file, draft: visit('of Drita') }]))
    hers.alterSync((answer) => ({ ...answer, folders: [] }))
    given(await drita.device.sync())
    hers.behave()
    await putBack(copy)

    await drita.device.sync()
    given(await drita.device.sync())
    expect(await saws(await furtherDevice(system, drita), file)).toEqual(['in the copy', 'of Drita'])
    given(await besa.device.sync())
    given(await drita.device.sync())
    expect(await saws(drita.device, file)).toEqual(['in the copy', 'of Besa', 'of Drita'])
  })

  it('is not settled by one answer that says that nothing differs', async () => {
    const [file] = (await opened(3)) as [FileId]
    const copy = await copyInside(system.database)
    given(await drita.device.write([{ file, draft: visit('lost') }]))
    given(await drita.device.sync())
    await putBack(copy)
    const other = await furtherDevice(system, drita)
    given(await other.write([{ file, draft: visit('in its place') }]))
    given(await other.sync())

    let lies = 0
    hers.alter('/v1/compare', (bytes) => {
      const answer = fromBytes(CompareAnswer, bytes)
      if (!answer || answer.parts.length === 0 || lies > 0) return bytes
      lies += 1
      return toBytes({ ...answer, parts: [] })
    })
    given(await drita.device.sync())
    given(await drita.device.sync())
    expect(lies).toBe(1)
    given(await other.sync())
    for (const device of [drita.device, other])
      expect(await saws(device, file)).toEqual(['in its place', 'in the copy', 'lost'])
  })
})
