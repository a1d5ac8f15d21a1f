import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const saws = async (device: Tested, file: FileId) =>
  given(await device.file(file))
    .caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? [])
    .sort()

describe.each(eachDatabaseInLong())('A server restored from an older backup, $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled

  beforeEach(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  })
  afterEach(() => system.stop())

  const opened = async (saw: string): Promise<FileId> => {
    const [file] = given(await drita.device.openFiles([{ drafts: [visit(saw)] }]))
    given(await drita.device.sync())
    if (!file) throw new Error('a file was opened')
    return file
  }

  it('gets back from a reader what it lacked of another author, who is shown what happened', async () => {
    const file = await opened('in the backup')
    const backup = await system.backUp()
    given(await drita.device.write([{ file, draft: visit('after the backup') }]))
    given(await drita.device.sync())
    const later = await opened('a file after the backup')
    given(await besa.device.sync())
    await system.restore(backup)

    given(await besa.device.sync())
    expect(given(await besa.device.file(file)).alarms).toMatchObject([{ what: 'server-older' }])
    const fresh = await furtherDevice(system, besa)
    expect(await saws(fresh, file)).toEqual(['after the backup', 'in the backup'])
    expect(await saws(fresh, later)).toEqual(['a file after the backup'])
    given(await drita.device.sync())
    expect(await saws(drita.device, file)).toEqual(['after the backup', 'in the backup'])

    const saidAfter = async (days: number) => {
      system.clock.now += days * 86_400_000
      given(await besa.device.sync())
      return given(await besa.device.file(file)).alarms.length
    }
    expect([await saidAfter(0), await saidAfter(2), await saidAfter(2)]).toEqual([1, 1, 0])
  })

  it('keeps what was written meanwhile, before and after it gave the rest back', async () => {
    const file = await opened('in the backup')
    const backup = await system.backUp()
    given(await drita.device.write([{ file, draft: visit('delivered, then lost') }]))
    given(await drita.device.sync())
    await system.restore(backup)
    given(await drita.device.write([{ file, draft: visit('written after the restore') }]))
    given(await drita.device.sync())
    given(await drita.device.write([{ file, draft: visit('and later') }]))
    given(await drita.device.sync())

    given(await besa.device.sync())
    expect(await saws(besa.device, file)).toEqual([
      'and later',
      'delivered, then lost',
      'in the backup',
      'written after the restore',
    ])
    expect((await drita.device.syncState()).unsent).toBe(0)
  })

  it('gets a member back whom it had forgotten', async () => {
    const backup = await system.backUp()
    const ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
    given(await besa.device.sync())
    await system.restore(backup)
    given(await arben.device.sync())
    const [file] = given(await ilir.device.openFiles([{ drafts: [visit('still here')] }]))
    given(await ilir.device.sync())
    given(await besa.device.sync())
    expect(await saws(besa.device, file as FileId)).toEqual(['still here'])
  })

  it('alarms nobody where the backup lacked nothing, though more than comes in one answer is new to a reader', async () => {
    const file = await opened('read by all')
    given(await besa.device.sync())
    const long = 'the grandmother and what she said at length '.repeat(20)
    for (let day = 0; day < 6; day++)
      given(await drita.device.write(Array.from({ length: 50 }, () => ({ file, draft: visit(long) }))))
    given(await drita.device.sync())
    await system.restore(await system.backUp())

    given(await besa.device.sync())
    const view = given(await besa.device.file(file))
    expect(view.alarms).toEqual([])
    expect(view.caseFile.entries).toHaveLength(301)
  })
})
