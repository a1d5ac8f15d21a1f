import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptTooLate, onlyCounted, contactStateOn } from '#domain/before/contact-expiry.ts'
import { all } from '#domain/file/values.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { outsideRequest } from '#domain/kinds/before/outside-request.ts'
import { encounter, endsOn } from '#domain/kinds/before/encounter.ts'
import type { Http } from '#device/platform/http.ts'
import { clearRows } from '../support/clear-rows.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { day } from '../support/entries.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'

const DAY = 24 * 60 * 60 * 1000
const met = day('2026-11-25')
const boy = {
  who: 'one',
  mark: 'cap',
  alias: 'blue cap',
  ageSeems: '6-11',
  seems: 'male',
  seen: ['begs'],
  given: [],
  answered: 'could-not-be-offered',
  setting: 'market',
  words: 'He shared the bread.',
}

describe.each(eachDatabaseInLong())('Somebody met without a file, whose time runs out, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  const line = { cut: false }

  beforeAll(async () => {
    system = await startSystem(kind)
    const http: Http = {
      base: system.http.base,
      fetch: (url, how) => (line.cut ? Promise.reject(new TypeError('no network')) : system.http.fetch(url, how)),
    }
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http }))
  })
  afterAll(() => system.stop())

  const meet = async () => {
    const [file] = given(
      await drita.device.openFiles([{ drafts: [{ kind: 'encounter', at: met, about: [], body: boy }] }]),
    )
    if (!file) throw new Error('a file was opened')
    return file
  }
  const metIn = async (device: Tested, file: FileId) => all(given(await device.file(file)).caseFile, encounter)
  const entryIn = async (device: Tested, file: FileId): Promise<EntryId> => {
    const [one] = await metIn(device, file)
    if (!one) throw new Error('somebody was met')
    return one.id
  }
  const numberOf = async (device: Tested) =>
    onlyCounted(given(await device.files('encounter')).map((one) => one.line)).reduce(
      (sum, { children }) => sum + children,
      0,
    )
  const settle = async () => {
    for (const { device } of [drita, besa, drita, besa]) given(await device.sync())
  }
  const pass = (days: number) => {
    system.clock.now += days * DAY
  }

  it('is not let go where nobody stands, and by nobody who does not hold it', async () => {
    const file = await meet()
    await settle()
    const entry = await entryIn(drita.device, file)
    expect(
      await drita.device.endContacts([{ file, entry: `${'A'.repeat(21)}Q` as EntryId, why: 'let-go' }]),
    ).toMatchObject({ ok: false, code: 'not-found' })
    expect(await arben.device.endContacts([{ file, entry, why: 'let-go' }])).toMatchObject({
      ok: false,
      code: 'not-found',
    })
    expect(await metIn(besa.device, file)).toHaveLength(1)
  })

  it('goes from this device at once with no network, and is counted; with the next connection from the server and every other device', async () => {
    const file = await meet()
    await settle()
    const entry = await entryIn(besa.device, file)
    const before = await numberOf(drita.device)
    line.cut = true
    expect(await drita.device.endContacts([{ file, entry, why: 'time-is-over' }])).toMatchObject({ ok: true, value: 1 })
    // The stored fold is already without the words: none is left to be folded.
    expect((await clearRows(drita.device)).keys().filter((key) => key.includes(`/dirty/${file}`))).toEqual([])
    expect(await metIn(drita.device, file)).toEqual([])
    expect(JSON.stringify(given(await drita.device.file(file)))).not.toContain('blue cap')
    expect(await numberOf(drita.device)).toBe(before + 1)
    expect(await metIn(besa.device, file)).toHaveLength(1)
    line.cut = false
    await settle()
    for (const { device } of [drita, besa]) {
      const view = given(await device.file(file))
      expect(JSON.stringify(view.caseFile)).not.toContain('blue cap')
      expect(view.redacted).toMatchObject([{ folder: 'care', by: drita.member }])
      expect(view.alarms).toEqual([])
    }
    expect(await numberOf(besa.device)).toBe(before + 1)
  })

  it('that was never sent leaves nothing but the number: its words are not sent any more', async () => {
    line.cut = true
    const file = await meet()
    const entry = await entryIn(drita.device, file)
    given(await drita.device.endContacts([{ file, entry, why: 'let-go' }]))
    expect((await drita.device.state()).unsent).toBe(1)
    line.cut = false
    await settle()
    const view = given(await besa.device.file(file))
    expect(view.caseFile.entries.map((one) => one.kind)).toEqual(['encounter-settled'])
    expect(view.redacted).toEqual([])
    expect(view.alarms).toEqual([])
  })

  it('is kept from going by a device whose clock runs ahead of the server’s, and goes by itself when both say that it is long over', async () => {
    const file = await meet()
    await settle()
    drita.device.clockBy.ms = 200 * DAY
    await settle()
    expect(await metIn(drita.device, file)).toHaveLength(1)
    drita.device.clockBy.ms = 0
    pass(104)
    await settle()
    expect(await metIn(besa.device, file)).toHaveLength(1)
    pass(2)
    await settle()
    for (const { device } of [drita, besa]) expect(await metIn(device, file)).toEqual([])
    expect(given(await besa.device.file(file)).alarms).toEqual([])
  })

  it('on a phone that was away past its time is not lost: it is sent, closed on every screen, told of for two weeks, and only then goes', async () => {
    line.cut = true
    const file = await meet()
    pass(200)
    await drita.device.sync()
    const [mine] = await metIn(drita.device, file)
    const here = given(await drita.device.files('encounter')).find((one) => one.file === file)
    if (!mine || !here) throw new Error('it is still here')
    expect(contactStateOn(endsOn(here.line, mine), day('2027-12-01'))).toBe('closed')
    expect(here.unsent).toBe(1)
    line.cut = false
    await settle()
    expect(await metIn(besa.device, file)).toHaveLength(1)
    pass(16)
    await settle()
    expect(await metIn(besa.device, file)).toEqual([])
  })

  it('goes the same way where somebody from outside asked about a child: from every device, and nothing of who asked is left', async () => {
    const body = {
      child: 'Liridona M.',
      says: 'says-lawyer',
      who: 'A. Prela',
      wants: 'Is she there?',
      told: 'standing-answer',
    }
    const [file] = given(
      await drita.device.openFiles([
        { drafts: [{ kind: outsideRequest.name, at: day('2026-11-25'), about: [], body }] },
      ]),
    )
    if (!file) throw new Error('a request was written')
    await settle()
    const [asked] = all(given(await besa.device.file(file)).caseFile, outsideRequest)
    if (!asked) throw new Error('the supervisor reads it')
    given(await besa.device.endContacts([{ file, entry: asked.id, why: 'time-is-over' }]))
    await settle()
    for (const { device } of [drita, besa]) {
      const view = given(await device.file(file))
      expect(JSON.stringify(view.caseFile)).not.toContain('Prela')
      expect(view.caseFile.entries.map(({ kind }) => kind)).toEqual(['outside-request-settled'])
      expect(view.redacted).toHaveLength(1)
    }
  })

  it('that somebody let go while another wrote, offline, why it is kept longer: the second is told that it had gone', async () => {
    const file = await meet()
    await settle()
    const entry = await entryIn(drita.device, file)
    line.cut = true
    given(
      await drita.device.write([
        {
          file,
          draft: {
            kind: 'encounter-settled',
            at: met,
            about: [],
            body: { as: 'kept-longer', entry, until: '2029-01-01', because: 'He comes back in spring.' },
          },
        },
      ]),
    )
    given(await besa.device.endContacts([{ file, entry, why: 'let-go' }]))
    given(await besa.device.sync())
    line.cut = false
    await settle()
    expect(await metIn(drita.device, file)).toEqual([])
    expect(keptTooLate(given(await drita.device.file(file)).caseFile)).toEqual([entry])
  })
})
