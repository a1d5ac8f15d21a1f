import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { Http } from '#device/platform/http.ts'
import { eachDatabase } from '../support/database.ts'
import { type RowCopies, rowCopies } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import {
  type Enrolled,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  type System,
  type Tested,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

const PDF = Uint8Array.from('%PDF-1.7 a paper', (sign) => sign.charCodeAt(0))

describe.each(eachDatabase())('A server whose disk takes no row any more, on $name', (kind) => {
  let system: System
  let disk: RowCopies
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let file: FileId

  beforeAll(async () => {
    ;({ system, arben, besa, drita, file } = await sharedFile(kind))
    disk = await rowCopies(system.database)
  })
  afterAll(async () => {
    await disk.close()
    await system.stop()
  })

  const comesIn = async (device: Tested) => {
    await device.lock()
    given(await device.unlock({ member: besa.member, passphrase: PASSPHRASE }))
  }
  const linesOf = async (action: string) =>
    given(await besa.device.accessLog(null)).lines.filter((line) => line.action === action).length

  it('takes nothing more, and gives whoever may read all that it has, also who comes in anew; what they were given is in the log once there is room', async () => {
    const ref = given(await drita.device.attach({ file, bytes: PDF, type: 'application/pdf', name: 'paper.pdf' }))
    given(await drita.device.write([{ file, draft: visit('she brought a paper') }]))
    given(await drita.device.sync())
    const tablet = await furtherDevice(system, besa)
    const [delivered, fetched, sessions] = [
      await linesOf('delivered'),
      await linesOf('chunk-fetched'),
      await linesOf('session'),
    ]

    await disk.fill(true)
    given(await drita.device.write([{ file, draft: visit('not taken yet') }]))
    await drita.device.sync()
    expect((await drita.device.syncState()).unsent).toBe(1)
    system.clock.now += 120_000
    given(await besa.device.sync())
    expect(await saws(besa.device, file)).toEqual(['in the copy', 'she brought a paper'])
    await comesIn(tablet)
    given(await tablet.sync())
    expect(given(await tablet.attachment({ file, ref }))).toEqual(PDF)

    await disk.fill(false)
    system.clock.now += 120_000
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(await saws(besa.device, file)).toEqual(['in the copy', 'not taken yet', 'she brought a paper'])
    expect(await linesOf('delivered')).toBeGreaterThan(delivered + 1)
    expect(await linesOf('chunk-fetched')).toBe(fetched + 1)
    expect(await linesOf('session')).toBeGreaterThan(sessions)
  })

  it('serves nobody in a session of then who is taken off once there is room, or who locked', async () => {
    let shown: string | null = null
    const fetch: Http['fetch'] = (url, how) => {
      shown = new Headers(how.headers).get('authorization') ?? shown
      return system.http.fetch(url, how)
    }
    const tablet = system.device({ http: { base: '', fetch } })
    given(await tablet.signIn({ account: besa.account, passphrase: PASSPHRASE }))
    for (const device of [tablet, arben.device]) given(await device.sync())
    await disk.fill(true)
    await comesIn(tablet)
    given(await tablet.sync())
    await disk.fill(false)
    const known = async (authorization: string | null) =>
      (await system.http.fetch('/v1/device', { headers: { authorization: authorization ?? '' } })).status
    const ofThen = shown
    expect(await known(ofThen)).toBe(200)

    const me = (await tablet.state()).me?.device
    if (!me) throw new Error('it is certified')
    given(await arben.device.revokeDevice(me))
    expect(await known(ofThen)).toBe(401)
    await tablet.sync()
    expect((await tablet.state()).is).not.toBe('unlocked')

    const another = system.device({ http: { base: '', fetch } })
    given(await another.signIn({ account: besa.account, passphrase: PASSPHRASE }))
    given(await another.sync())
    await disk.fill(true)
    await comesIn(another)
    given(await another.sync())
    const hers = shown
    expect(await known(hers)).toBe(200)
    await another.lock()
    await expect.poll(() => known(hers)).toBe(401)
    await disk.fill(false)
  })
})
