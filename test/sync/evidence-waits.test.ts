import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TakenEvidence } from '#contract/evidence.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { type LeftOut, listsIn } from '../support/left-out.ts'
import { type LossyLine, lossyReading } from '../support/lossy-reading.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'
import { countedFile, yesToStatistics } from '../support/yes-to-statistics.ts'

const today = day('2026-11-25')
const DAY = 86_400_000
const WHAT: readonly LeftOut[] = ['all of it', 'the middle']
const opened = addDays(today, -200)
const SAID_YES = yesToStatistics(today)
const drafts = countedFile(opened, today)

describe.each(eachDatabaseInLong())('Records for statistics that wait for those of others, with $name', (kind) => {
  let system: System
  let drita: Enrolled
  let besa: Enrolled
  let mira: Enrolled
  let line: LossyLine
  const share = async ({ device }: Enrolled) => given(await device.shareEvidence())
  const seen = async () => given(await mira.device.evidence()).length

  beforeAll(async () => {
    system = await startSystem(kind, { network: { evidenceSenders: 2 } })
    const arben = await found(system)
    line = lossyReading(system.http)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: line.http }))
    besa = await enrol(system, arben, 'Besa Leka', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['coordinator'])
    for (const { device } of [drita, besa]) {
      given(await device.openFiles([{ drafts }, { drafts }]))
      given(await device.sync())
    }
  })
  afterAll(() => system.stop())

  it('are not sent twice while the server holds them, and are sent again once it forgot them', async () => {
    expect(await share(drita)).toEqual({ sent: 2, takenBack: 0 })
    expect(await share(drita)).toEqual({ sent: 0, takenBack: 0 })
    expect(await seen()).toBe(0)
    await system.restore(await system.backUp())
    expect(await share(drita)).toEqual({ sent: 2, takenBack: 0 })
    expect(await share(drita)).toEqual({ sent: 0, takenBack: 0 })
  })

  it('are written with those of a colleague, and the device asks once whether they were', async () => {
    expect(await share(besa)).toEqual({ sent: 2, takenBack: 0 })
    expect(await seen()).toBe(4)
    expect(await share(drita)).toEqual({ sent: 2, takenBack: 0 })
    for (const one of [drita, besa]) expect(await share(one)).toEqual({ sent: 0, takenBack: 0 })
    expect(await seen()).toBe(4)
  })

  it.each(listsIn(TakenEvidence).flatMap((path) => WHAT.map((what) => ({ at: path.join('.'), path, what }))))(
    'are sent again where the answer left out of $at $what, and none is lost with the memory that they waited in',
    async ({ path, what }) => {
      // Hers are written with one of his that waits; what is left out of the answer to her is then of both kinds.
      const before = await seen()
      for (const [one, files] of [
        [drita, 3],
        [besa, 1],
      ] as const) {
        given(await one.device.openFiles(Array.from({ length: files }, () => ({ drafts }))))
        given(await one.device.sync())
      }
      await share(besa)
      const left = line.leaveOut(TakenEvidence, path, what)
      await drita.device.shareEvidence()
      expect(left(), 'the answer had something to leave out').toBe(true)
      await system.restore(await system.backUp())
      for (let round = 0; round < 4; round += 1) for (const one of [drita, besa]) await share(one)
      expect(await seen()).toBeGreaterThan(before)
      system.clock.now += 8 * DAY
      for (const one of [drita, besa]) await share(one)
      expect(await seen()).toBe(before + 4)
    },
  )

  it('stand as they stood before a server was set back: what it lost is sent again, and what was taken back is taken back', async () => {
    const comesIn = async (files: number) => {
      const opened = given(await drita.device.openFiles(Array.from({ length: files }, () => ({ drafts }))))
      given(await drita.device.sync())
      await share(drita)
      system.clock.now += 8 * DAY
      await share(drita)
      return opened
    }
    const [child] = await comesIn(2)
    if (!child) throw new Error('a file was opened')
    const before = await seen()
    const backup = await system.backUp()
    await comesIn(3)
    given(await drita.device.write([{ file: child, draft: { ...SAID_YES, body: { ...SAID_YES.body, answer: 'no' } } }]))
    given(await drita.device.sync())
    expect(await share(drita)).toEqual({ sent: 0, takenBack: 1 })
    expect(await seen()).toBe(before + 2)

    await system.restore(backup)
    expect(await seen()).toBe(before)
    for (const one of [drita, besa]) given(await one.device.sync())
    await share(drita)
    system.clock.now += 8 * DAY
    for (const one of [drita, besa]) await share(one)
    expect(await seen()).toBe(before + 2)
    expect(await share(drita)).toEqual({ sent: 0, takenBack: 0 })
  })
})
