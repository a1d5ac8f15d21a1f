import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { all } from '#domain/file/values.ts'
import { encounter } from '#domain/kinds/before/encounter.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { embedded } from '../../support/database.ts'
import { day } from '../../support/entries.ts'
import { looks } from '../../support/looks.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  meetSupervisors,
  startSystem,
  type System,
} from '../../support/system.ts'
import { visit } from '../../support/visits.ts'

const HOUR = 3_600_000
const somebodyMet = {
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
const why = { askedBy: 'worker', reason: 'could-do-harm' } as const

let system: System
let arben: Founder
/** Besa is a custodian, too, and supervises; Drita and Mira work on one file with her. */
let besa: Enrolled
let drita: Enrolled
let mira: Enrolled
let file: FileId

const synced = async (...all: readonly Pick<Enrolled, 'device'>[]) => {
  for (const { device } of all) given(await device.sync())
}
const hoursLater = (hours: number) => void (system.clock.now += hours * HOUR)
const waiting = async (one: Enrolled) => {
  await synced(one)
  return (given(await one.device.file(file)).waiting ?? []).map(({ is, agreed }) => (agreed ? is : 'asked'))
}
const acts = async (one: Pick<Enrolled, 'device'>) => {
  await synced(one)
  return given(await one.device.directoryActs())
}
const delay = async () => {
  await synced(drita)
  return (await drita.device.state()).organisation?.delayHours
}

beforeAll(async () => {
  system = await startSystem(embedded)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
  await synced(besa, drita, mira, arben)
  given(await arben.device.changeOffice({ member: besa.member, custodian: true }))
  const [office] = await acts(arben)
  const [one, other] = arben.founded.shares
  given(await arben.device.agreeInDirectory({ act: office?.act ?? '', shares: [one, other] }))
  await synced(besa, drita, mira)
  await meetSupervisors(drita.device)
})
afterAll(() => system.stop())

describe('What two agreed on in a file', () => {
  /** Drita asks that words of Besa are taken out, and Mira agrees. Both devices know it, and neither has shown it. */
  beforeEach(async () => {
    const [opened] = given(await drita.device.openFiles([{ drafts: [visit('Drita was there')] }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    await synced(drita)
    given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
    await synced(besa)
    given(await besa.device.write([{ file, draft: visit('Besa was there') }]))
    await synced(besa, drita, mira)
    const entry = given(await drita.device.file(file)).caseFile.entries.find(
      ({ body }) => (body as { saw?: string }).saw === 'Besa was there',
    )
    if (!entry) throw new Error('it is written')
    given(await drita.device.redact({ file, entry: entry.id, why }))
    await synced(mira)
    const [asked] = given(await mira.device.file(file)).waiting ?? []
    given(await mira.device.secondAct({ file, act: asked?.act ?? '' }))
    await synced(drita, mira)
  })

  it('is done by no device that has not shown it, long after the server would take it', async () => {
    hoursLater(3 * DELAY_HOURS)
    for (const one of [drita, mira, drita, besa]) expect(await waiting(one)).toEqual(['redact'])
  })

  it('is done by a device that showed it late, no earlier than the delay after that, and showing it again changes nothing', async () => {
    hoursLater(2 * DELAY_HOURS)
    await looks(drita)
    hoursLater(DELAY_HOURS - 1)
    await looks(drita)
    expect(await waiting(drita)).toEqual(['redact'])
    hoursLater(2)
    await synced(drita)
    expect(await waiting(besa)).toEqual([])
  })

  it.each(['after it reached the server', 'before it reached the server'])(
    'is no sooner done by a phone whose clock was set back when it showed it, %s',
    async (when) => {
      hoursLater(2 * DELAY_HOURS)
      if (when.startsWith('after')) await synced(drita)
      drita.device.clockBy.ms = -2 * DELAY_HOURS * HOUR
      if (when.startsWith('before')) await synced(drita)
      await looks(drita)
      drita.device.clockBy.ms = 0
      hoursLater(DELAY_HOURS - 1)
      expect(await waiting(drita)).toEqual(['redact'])
      hoursLater(2)
      await synced(drita)
      expect(await waiting(besa)).toEqual([])
    },
  )

  it('is done in time by the other device that showed it, though this one never does', async () => {
    await looks(mira)
    hoursLater(DELAY_HOURS + 1)
    expect(await waiting(drita)).toEqual(['redact'])
    await synced(mira)
    expect(await waiting(drita)).toEqual([])
  })

  it('is done at once, shown or not, where a third person agrees: a danger waits for no screen', async () => {
    const [act] = given(await drita.device.file(file)).waiting ?? []
    await synced(besa)
    given(await besa.device.secondAct({ file, act: act?.act ?? '' }))
    await synced(drita)
    expect(await waiting(besa)).toEqual([])
  })

  it('is not called shown by whoever showed it before the second person agreed', async () => {
    const [act] = given(await drita.device.file(file)).waiting ?? []
    given(await mira.device.withdrawAct({ file, act: act?.act ?? '' }))
    await synced(drita)
    given(await drita.device.revoke({ file, member: besa.member }))
    await looks(drita)
    await synced(besa)
    const [asked] = given(await besa.device.file(file)).waiting ?? []
    given(await besa.device.secondAct({ file, act: asked?.act ?? '' }))
    await synced(drita)
    hoursLater(DELAY_HOURS + 1)
    expect(await waiting(drita)).toEqual(['take'])
  })
})

describe('What two agreed on in a contact without a file', () => {
  it('is done the delay after their devices received it: there is no screen that shows it', async () => {
    const ilir = await enrol(system, arben, 'Ilir Hoxha', ['supervisor'])
    await synced(besa, drita, ilir)
    await meetSupervisors(drita.device)
    const met = { kind: 'encounter', at: day('2026-11-25'), about: [], body: somebodyMet }
    const [contact] = given(await drita.device.openFiles([{ drafts: [met] }]))
    if (!contact) throw new Error('a contact was written down')
    await synced(drita, besa, ilir)
    const [written] = all(given(await besa.device.file(contact)).caseFile, encounter)
    if (!written) throw new Error('somebody was met')
    given(await besa.device.endContacts([{ file: contact, entry: written.id, why: 'let-go' }]))
    await synced(besa, ilir, besa)
    hoursLater(DELAY_HOURS - 1)
    await synced(besa, ilir)
    expect(given(await besa.device.file(contact)).redacted).toEqual([])
    hoursLater(2)
    await synced(ilir, besa)
    expect(given(await besa.device.file(contact)).redacted).toHaveLength(1)
  })
})

describe('What two custodians agreed on', () => {
  it('is done by neither of their devices before it showed it for as long as the delay', async () => {
    given(await arben.device.askForDelay(24))
    await looks(arben)
    const [asked] = await acts(besa)
    given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
    hoursLater(2 * DELAY_HOURS)
    await synced(arben, besa, arben)
    expect(await delay()).toBe(DELAY_HOURS)
    await looks(besa)
    hoursLater(DELAY_HOURS - 1)
    await looks(besa)
    await synced(arben, besa)
    expect(await delay()).toBe(DELAY_HOURS)
    hoursLater(2)
    await synced(besa)
    expect(await delay()).toBe(24)
  })

  it.each(['after it reached the server', 'before it reached the server'])(
    'is no sooner done by a phone whose clock was set back when it showed it, %s',
    async (when) => {
      const hours = (await delay()) ?? 0
      const other = hours === 24 ? 48 : 24
      given(await arben.device.askForDelay(other))
      const asked = (await acts(besa)).find(({ agreed }) => !agreed)
      given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
      hoursLater(2 * hours)
      if (when.startsWith('after')) await synced(arben)
      arben.device.clockBy.ms = -2 * hours * HOUR
      if (when.startsWith('before')) await synced(arben)
      await looks(arben)
      arben.device.clockBy.ms = 0
      hoursLater(hours - 1)
      await synced(arben)
      expect(await delay()).toBe(hours)
      hoursLater(2)
      await synced(arben)
      expect(await delay()).toBe(other)
    },
  )

  it('is begun by the hand of a member who takes everything out no earlier than 72 hours after their own device showed it', async () => {
    given(await arben.device.askToTakeOut(mira.member))
    const [asked] = await acts(besa)
    given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
    await synced(mira)
    hoursLater(DELAY_HOURS)
    await synced(mira)
    expect(await mira.device.beginTakingOut()).toMatchObject({ code: 'too-early' })
    await looks(mira)
    const [own] = await acts(mira)
    expect((own?.doneFrom ?? 0) - system.clock.now).toBe(24 * HOUR)
    hoursLater(23)
    expect(await mira.device.beginTakingOut()).toMatchObject({ code: 'too-early' })
    hoursLater(2)
    given(await mira.device.beginTakingOut())
  })

  it('waits for no screen where it has no delay: what stops somebody is done at once', async () => {
    given(await arben.device.endKeys(drita.member))
    given(await arben.device.endKeys(mira.member))
    const [asked] = await acts(besa)
    given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
    expect((await acts(besa)).filter(({ is }) => is === 'end-keys')).toEqual([])
  })
})
