import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { fromBytes } from '#contract/codec.ts'
import { DirectoryAppended } from '#contract/enrolment.ts'
import { SyncRequest } from '#contract/sync.ts'
import type { Http } from '#device/platform/http.ts'
import { eachDatabase } from '../support/database.ts'
import { rowsOf } from '../support/flip.ts'
import { lossyReading } from '../support/lossy-reading.ts'
import { copyInside } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import {
  enrol,
  type Enrolled,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  type System,
  type Tested,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

const HOUR = 3_600_000

/** A line that breaks where the device compares what it holds, or where it gives something. */
function breaking(http: Http): Http & { breaks: 'nowhere' | 'comparing' | 'giving' } {
  const line: ReturnType<typeof breaking> = {
    base: http.base,
    breaks: 'nowhere',
    fetch: (url, how) => {
      const asked = how.body instanceof Uint8Array && url.endsWith('/v1/sync') && fromBytes(SyncRequest, how.body)
      const is = url.endsWith('/v1/compare') ? 'comparing' : asked && asked.groups.length > 0 ? 'giving' : undefined
      return line.breaks === is ? Promise.reject(new TypeError('no network')) : http.fetch(url, how)
    },
  }
  return line
}

describe.each(eachDatabase())('that a server was set back, on $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let line: ReturnType<typeof breaking>
  let file: FileId

  beforeEach(async () => {
    const lines = { drita: (direct: Http) => (line = breaking(direct)) }
    ;({ system, arben, besa, drita, file } = await sharedFile(kind, { lines }))
  })
  afterEach(() => system.stop())

  const opened = async (saw: string): Promise<FileId> => {
    const [one] = given(await drita.device.openFiles([{ drafts: [visit(saw)] }]))
    given(await drita.device.sync())
    if (!one) throw new Error('a file was opened')
    return one
  }
  const lost = async (act: () => Promise<unknown>) => {
    const copy = await copyInside(system.database)
    await act()
    await copy.putBack()
    await system.restart()
  }
  const told = async (device: Tested) => given(await device.serverSetBack())

  it('is told to nobody before their device found it, and then on each, with what it sends again, until a day after all is given back', async () => {
    let later: FileId | undefined
    await lost(async () => {
      given(await drita.device.write(['lost', 'lost, too'].map((saw) => ({ file, draft: visit(saw) }))))
      given(await drita.device.sync())
      later = await opened('a file after the copy')
    })
    for (const { device } of [drita, besa, arben]) expect(await told(device)).toBeNull()

    const foundAt = system.clock.now
    line.breaks = 'comparing'
    expect((await drita.device.sync()).ok).toBe(false)
    expect(await told(drita.device)).toMatchObject({ at: foundAt, endedAt: null, files: [] })
    system.clock.now += HOUR
    line.breaks = 'giving'
    expect((await drita.device.sync()).ok).toBe(false)
    const notes = (sent: number, of: number, which: FileId | undefined) => ({ file: which, notes: of, sent })
    const giving = await told(drita.device)
    expect(giving).toMatchObject({ at: foundAt, endedAt: null, notTaken: 0, people: false })
    expect(giving?.files).toHaveLength(2)
    expect(giving?.files).toEqual(expect.arrayContaining([notes(0, 2, file), notes(0, 1, later)]))
    expect(await drita.device.leaveSetBack()).toMatchObject({ ok: false, code: 'not-entitled' })

    // It outlives a lock.
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect((await drita.device.sync()).ok).toBe(false)
    expect(await told(drita.device)).toEqual(giving)

    line.breaks = 'nowhere'
    for (const { device } of [drita, besa, arben]) given(await device.sync())
    const ended = foundAt + HOUR
    expect(await told(drita.device)).toMatchObject({ at: foundAt, endedAt: ended })
    expect((await told(drita.device))?.files).toEqual(expect.arrayContaining([notes(2, 2, file), notes(1, 1, later)]))
    for (const { device } of [besa, arben]) expect(await told(device)).toMatchObject({ endedAt: ended, files: [] })
    expect(await saws(await furtherDevice(system, besa), file)).toEqual(['in the copy', 'lost', 'lost, too'])

    system.clock.now += 23 * HOUR
    expect(await told(drita.device)).not.toBeNull()
    // Who has read it reads it no more; for everybody else it ends by itself, and nothing of it is left behind.
    given(await arben.device.leaveSetBack())
    expect(await told(arben.device)).toBeNull()
    system.clock.now += HOUR
    for (const { device } of [drita, besa]) {
      expect(await told(device)).toBeNull()
      given(await device.sync())
      expect(await rowsOf(device, 'setback')).toEqual([])
    }
  })

  it('is told for as long as the server does not take back who was removed', async () => {
    const answers = lossyReading(system.http)
    const phone = system.device({ http: answers.http })
    given(await phone.signIn({ account: arben.founded.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
    const ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
    given(await phone.sync())
    // Without the mark it does not know that it had this.
    const left = answers.leaveOut(DirectoryAppended, ['stood'], 'all of it')
    await lost(async () => {
      given(await drita.device.write([{ file, draft: visit('lost') }]))
      given(await drita.device.sync())
      given(await phone.removeMember(ilir.member))
    })
    expect(left()).toBe(true)
    given(await drita.device.sync())
    system.clock.now += 100 * HOUR
    given(await phone.sync())
    expect(await told(phone)).toMatchObject({ people: true })
    expect(await phone.leaveSetBack()).toMatchObject({ ok: false, code: 'not-entitled' })
    system.clock.now += 48 * HOUR
    given(await phone.sync())
    expect(await told(phone)).toMatchObject({ people: true })
    expect(await told(drita.device)).toBeNull()
  })
})
