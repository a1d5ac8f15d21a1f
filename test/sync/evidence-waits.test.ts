import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/entry/plain-date.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'

const today = day('2026-11-25')
const opened = addDays(today, -200)
const drafts = [
  { kind: 'file-opened', at: opened, body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] } },
  {
    kind: 'consent',
    at: today,
    body: {
      purpose: 'statistics',
      by: 'child',
      answer: 'yes',
      capacity: 'child',
      as: 'consent',
      how: 'spoken',
      explained: ['purpose'],
      notAsked: [],
    },
  },
]

describe.each(eachDatabaseInLong())('Records for statistics that wait for those of others, with $name', (kind) => {
  let system: System
  let drita: Enrolled
  let besa: Enrolled
  let mira: Enrolled
  const share = async ({ device }: Enrolled) => given(await device.shareEvidence())
  const seen = async () => given(await mira.device.evidence()).length

  beforeAll(async () => {
    system = await startSystem(kind, { network: { evidenceSenders: 2 } })
    const arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
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
})
