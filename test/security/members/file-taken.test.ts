import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  furtherDevice,
  given,
  meetSupervisors,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../../support/system.ts'
import { aVisit } from '../../support/work.ts'

const today = '2026-11-25' as PlainDate
const DAY = 86_400_000
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })

let system: System
let besa: Enrolled
let drita: Enrolled
let mira: Enrolled
/** Mira’s second device. */
let tablet: Tested

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
  for (const { device } of [besa, drita, mira, arben]) given(await device.sync())
  for (const { device } of [arben, besa, drita, mira]) given(await device.sync())
  await meetSupervisors(drita.device)
  tablet = await furtherDevice(system, mira)
})
afterAll(() => system.stop())
beforeEach(async () => {
  for (const device of [mira.device, tablet]) {
    await told(device)
    given(await device.readOwnStanding({ files: 9, parts: 9 }))
  }
})

const told = async (device: Tested) => {
  given(await device.sync())
  return given(await device.ownStanding())?.filesEnded.map(({ by, files }) => [by, files]) ?? []
}
const takenIn = async ({ device }: Enrolled, file: FileId) => given(await device.file(file)).taken ?? []
/** The day by the clock that the devices here share. */
const TODAY = () => new Date(system.clock.now).toISOString().slice(0, 10) as PlainDate

/** A file that Drita and Besa keep and in which Mira writes. */
async function withMira(until?: PlainDate): Promise<FileId> {
  const [file] = given(await drita.device.openFiles([{ drafts: [visit('Drita was there')] }]))
  if (!file) throw new Error('a file was opened')
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' }, ...(until && { until }) }))
  for (const device of [besa.device, mira.device, tablet]) {
    given(await device.sync())
    given(await device.file(file))
  }
  return file
}

describe('One keeper who takes a colleague out of a child’s file', () => {
  it('does it unseen by nobody: on each of their devices stands who did, until it was read there', async () => {
    const file = await withMira()
    given(await drita.device.revoke({ file, member: mira.member }))
    for (const device of [mira.device, tablet]) expect(await told(device)).toEqual([['Drita Kola', 1]])
    expect(await mira.device.file(file)).toMatchObject({ code: 'not-found' })
    expect(JSON.stringify(given(await mira.device.ownStanding()))).not.toContain(file)
    for (const { device } of [besa, drita]) expect(await told(device)).toEqual([])
    await mira.device.lock()
    given(await mira.device.unlock({ member: mira.member, passphrase: PASSPHRASE }))
    expect(await told(mira.device)).toEqual([['Drita Kola', 1]])
    given(await mira.device.readOwnStanding({ files: 1, parts: 1 }))
    expect(await told(mira.device)).toEqual([])
    expect(await told(tablet)).toEqual([['Drita Kola', 1]])
    given(await tablet.readOwnStanding({ files: 1, parts: 1 }))
  })

  it('cannot pass it off as a day that came: who sets an end on what had none is named, and not who changes the key', async () => {
    const file = await withMira()
    const rights = { care: 'read' } as const
    given(await drita.device.grant({ file, member: mira.member, rights: { card: 'read', ...rights }, until: today }))
    system.clock.now += DAY
    given(await besa.device.sync())
    given(await besa.device.write([{ file, draft: visit('Besa was there') }]))
    given(await besa.device.sync())
    expect(await told(mira.device)).toEqual([['Drita Kola', 1]])
    given(await mira.device.readOwnStanding({ files: 1, parts: 1 }))
    given(await besa.device.revoke({ file, member: mira.member }))
    expect(await told(mira.device)).toEqual([])
  })

  it('has read only what the screen showed: a file that was taken meanwhile stays told', async () => {
    const files = [await withMira(), await withMira(), await withMira()]
    for (const file of files.slice(0, 2)) given(await drita.device.revoke({ file, member: mira.member }))
    expect(await told(mira.device)).toEqual([['Drita Kola', 2]])
    given(await besa.device.grant({ file: files[2] as FileId, member: mira.member, rights: { care: 'keep' } }))
    given(await besa.device.revoke({ file: files[2] as FileId, member: mira.member }))
    given(await mira.device.sync())
    given(await mira.device.readOwnStanding({ files: 2, parts: 2 }))
    expect(await told(mira.device)).toEqual([['Besa Leka', 1]])
  })

  it('is not told of where the day came that the colleague was given it until', async () => {
    const file = await withMira(addDays('2026-11-26' as PlainDate, 2))
    system.clock.now += 3 * DAY
    given(await besa.device.sync())
    given(await besa.device.write([{ file, draft: visit('Besa was there') }]))
    given(await besa.device.sync())
    given(await besa.device.revoke({ file, member: mira.member }))
    expect(await told(mira.device)).toEqual([])
    expect(await mira.device.file(file)).toMatchObject({ code: 'not-found' })
  })

  it('is not told to whom they stop, and whoever stays in the file reads of it', async () => {
    const file = await withMira()
    given(await drita.device.stopMember({ file, member: mira.member, drafts: [] }))
    expect(await told(mira.device)).toEqual([])
    expect(await mira.device.file(file)).toMatchObject({ code: 'not-found' })
    given(await besa.device.sync())
    expect(given(await besa.device.stops(file))).toMatchObject([{ member: mira.member, by: drita.member }])
  })

  it('tells whoever stays in the file who took it from whom', async () => {
    const file = await withMira()
    given(await drita.device.revoke({ file, member: mira.member }))
    given(await besa.device.sync())
    expect(await takenIn(besa, file)).toEqual([
      { member: mira.member, by: drita.member, folders: ['card', 'care'], all: true, on: TODAY() },
    ])
    expect(await takenIn(drita, file), 'who did it').toEqual([])
    given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
    given(await besa.device.sync())
    expect(await takenIn(besa, file), 'once they have it again').toEqual([])
  })
})

describe('One keeper who takes a part of a child’s file and leaves the rest', () => {
  it('does it unseen by nobody: the member reads in the file who took which part, and once on each device that it was done', async () => {
    const file = await withMira()
    given(await drita.device.revoke({ file, member: mira.member, folders: ['care'] }))
    for (const device of [mira.device, tablet]) {
      expect(await told(device)).toEqual([])
      expect(given(await device.ownStanding())?.partsEnded).toMatchObject([{ by: 'Drita Kola', files: 1 }])
    }
    expect(JSON.stringify(given(await mira.device.ownStanding()))).not.toContain(file)
    given(await mira.device.readOwnStanding({ files: 0, parts: 1 }))
    await mira.device.lock()
    given(await mira.device.unlock({ member: mira.member, passphrase: PASSPHRASE }))
    given(await mira.device.sync())
    expect(given(await mira.device.ownStanding())).toBeNull()
    const taken = { member: mira.member, by: drita.member, folders: ['care'], all: false }
    for (const one of [mira, besa]) {
      given(await one.device.sync())
      expect(await takenIn(one, file)).toMatchObject([taken])
    }
    expect(given(await tablet.ownStanding())?.partsEnded).toMatchObject([{ by: 'Drita Kola' }])
    given(await tablet.readOwnStanding({ files: 0, parts: 1 }))
    expect(given(await mira.device.file(file)).rights).toEqual({ card: 'read' })
  })

  it('names it to nobody who does not hold it: they read that a part was taken, and by whom', async () => {
    const file = await withMira()
    given(await drita.device.grant({ file, member: besa.member, rights: { health: 'read' } }))
    for (const one of [mira, besa]) given(await one.device.sync())
    given(await drita.device.revoke({ file, member: besa.member, folders: ['health'] }))
    for (const one of [mira, besa]) given(await one.device.sync())
    expect(await takenIn(mira, file)).toMatchObject([
      { member: besa.member, by: drita.member, folders: [], all: false },
    ])
    expect(await takenIn(besa, file)).toMatchObject([{ folders: ['health'] }])
    given(await besa.device.readOwnStanding({ files: 0, parts: 1 }))
  })

  it('is told nothing of what members give up themselves, nor of the day until which they were given it', async () => {
    const file = await withMira()
    const until = addDays(TODAY(), 2)
    given(await drita.device.grant({ file, member: mira.member, rights: { health: 'keep' } }))
    given(await drita.device.grant({ file, member: besa.member, rights: { health: 'read' }, until }))
    for (const one of [mira, besa]) given(await one.device.sync())
    given(await mira.device.stepOut({ file, folders: ['health'] }))
    given(await mira.device.sync())
    system.clock.now += 3 * DAY
    for (const one of [drita, besa, mira]) given(await one.device.sync())
    given(await drita.device.revoke({ file, member: besa.member, folders: ['health'] }))
    for (const one of [besa, mira]) {
      given(await one.device.sync())
      expect(await takenIn(one, file)).toEqual([])
    }
  })
})
