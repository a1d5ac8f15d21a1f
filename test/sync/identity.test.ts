import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  PASSPHRASE,
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

describe.each(eachDatabaseInLong())('Who a device is, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  })
  afterAll(() => system.stop())

  const opened = async (saw: string): Promise<FileId> => {
    const [file] = given(await drita.device.openFiles([{ drafts: [visit(saw)] }]))
    given(await drita.device.sync())
    if (!file) throw new Error('a file was opened')
    return file
  }

  it('takes a new identity where a copied profile wrote under the old one, loses no word and tells the supervisor', async () => {
    const file = await opened('before')
    const twin = system.device({ replica: drita.device.replica.copy(), keySlots: drita.device.keySlots.copy() })
    given(await twin.unlock({ member: drita.member, passphrase: PASSPHRASE }))

    given(await drita.device.write([{ file, draft: visit('on the phone') }]))
    given(await twin.write([{ file, draft: visit('on the copy') }]))
    given(await drita.device.sync())
    const was = (await twin.state()).me?.device
    given(await twin.sync())
    expect((await twin.state()).me?.device).not.toBe(was)
    given(await twin.sync())
    given(await drita.device.sync())
    given(await besa.device.sync())

    for (const device of [twin, drita.device, besa.device])
      expect(await saws(device, file)).toEqual(['before', 'on the copy', 'on the phone'])
    expect(given(await besa.device.file(file)).alarms).toMatchObject([{ what: 'fork' }])
  })

  it('notices a copy that wrote nothing itself and sees words under its own name', async () => {
    const file = await opened('before')
    const twin = system.device({ replica: drita.device.replica.copy(), keySlots: drita.device.keySlots.copy() })
    given(await twin.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await drita.device.write([{ file, draft: visit('on the phone') }]))
    given(await drita.device.sync())

    const was = (await twin.state()).me?.device
    given(await twin.sync())
    expect((await twin.state()).me?.device).not.toBe(was)
    given(await twin.write([{ file, draft: visit('later') }]))
    given(await twin.sync())
    given(await drita.device.sync())
    expect(await saws(drita.device, file)).toEqual(['before', 'later', 'on the phone'])
  })

  it('keeps and shows what a device with a clock two days off wrote', async () => {
    const file = await opened('before')
    drita.device.clockBy.ms = 48 * 3_600_000
    given(await drita.device.write([{ file, draft: visit('from the day after tomorrow') }]))
    given(await drita.device.sync())
    expect((await drita.device.syncState()).clockAhead).toBe(48 * 3_600_000)
    drita.device.clockBy.ms = -48 * 3_600_000
    given(await drita.device.write([{ file, draft: visit('from the day before yesterday') }]))
    given(await drita.device.sync())
    expect((await drita.device.syncState()).clockAhead).toBe(-48 * 3_600_000)
    drita.device.clockBy.ms = 0
    given(await drita.device.sync())
    expect((await drita.device.syncState()).clockAhead).toBe(0)
    given(await besa.device.sync())
    const view = given(await besa.device.file(file))
    expect(view.caseFile.entries.map((entry) => entry.recordedAt.slice(0, 10)).sort()).toEqual([
      '2026-11-23',
      '2026-11-25',
      '2026-11-27',
    ])
    expect(view.alarms).toEqual([])
  })

  it('lets a revoked device deliver what it held into quarantine, wipes it, and a keeper adopts the words', async () => {
    const file = await opened('before')
    const lost = await furtherDevice(system, drita)
    const id = (await lost.state()).me?.device
    if (!id) throw new Error('the device is certified')
    given(await lost.write([{ file, draft: visit('written on the lost phone') }]))
    given(await drita.device.sync())
    given(await drita.device.revokeDevice(id))

    expect(await lost.sync()).toMatchObject({ ok: false })
    expect(await lost.state()).toMatchObject({ is: 'empty', members: [] })
    expect(await lost.replica.keys('')).toEqual([])
    given(await arben.device.sync())
    expect(given(await arben.device.devices()).find((device) => device.device === id)).toMatchObject({
      revoked: true,
      wiped: true,
    })

    given(await besa.device.sync())
    const [item] = given(await besa.device.needsAttention())
    expect(item).toMatchObject({ file, mine: false, why: 'author-revoked' })
    given(await besa.device.settleAttention({ id: item?.id ?? '', as: 'adopt' }))
    given(await besa.device.sync())
    expect(await saws(besa.device, file)).toEqual(['before', 'written on the lost phone'])
    expect(given(await besa.device.needsAttention())).toEqual([])
  })

  it('keeps the words of a member who was removed while they were offline, for those who keep the file', async () => {
    const ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
    const [file] = given(await ilir.device.openFiles([{ drafts: [visit('before')] }]))
    given(await ilir.device.sync())
    given(await ilir.device.write([{ file: file as FileId, draft: visit('not sent in time') }]))
    given(await arben.device.sync())
    given(await arben.device.removeMember(ilir.member))
    expect((await ilir.device.sync()).ok).toBe(false)

    given(await besa.device.sync())
    expect(await saws(besa.device, file as FileId)).toEqual(['before'])
    const waiting = given(await besa.device.needsAttention()).filter((item) => item.file === file)
    expect(waiting).toMatchObject([{ mine: false }])
    given(await besa.device.settleAttention({ id: waiting[0]?.id ?? '', as: 'leave' }))
    given(await besa.device.write([{ file: file as FileId, draft: visit('after the key turned') }]))
    given(await besa.device.sync())
    expect(given(await besa.device.file(file as FileId)).alarms).toEqual([])
  })
})
