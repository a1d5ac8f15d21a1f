import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { clearRows } from '../support/clear-rows.ts'
import { oneDatabase } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { given } from '../support/given.ts'
import { enrol, found, startSystem, type Enrolled, type System, type Tested } from '../support/system.ts'
import { fileFor } from '../support/two-agencies.ts'

const SHARED = { name: 'Elira Hoxha', year: 2013 }
const HIDDEN = { name: 'Blerta Kurti', year: 2014 }
const NOBODY = 'Valdete Zekaj'

const asked = (name: string) => ({ name, kin: '', place: '', sex: null, age: { from: 11, to: 14 }, notThese: [] })
/** The exact bytes that pass from the device to a screen. */
const bytesOf = (answer: unknown) => Buffer.from(JSON.stringify(answer)).toString('hex')

describe.each([oneDatabase()])('Whoever searches within one agency, on $name', (kind) => {
  let system: System
  let arben: Tested
  let [besa, drita, mira, other]: Enrolled[] = []
  let hidden: FileId
  const cast = () => {
    if (!besa || !drita || !mira || !other) throw new Error('four came in')
    return { supervisor: besa, caseworker: drita, specialist: mira, other }
  }
  beforeAll(async () => {
    system = await startSystem(kind)
    const founder = await found(system)
    arben = founder.device
    besa = await enrol(system, founder, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, founder, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, founder, 'Mira Hoxha', ['specialist'])
    other = await enrol(system, founder, 'Ilir Prifti', ['caseworker'])
    const [shared, kept] = given(await drita.device.openFiles([fileFor(SHARED), fileFor(HIDDEN)]))
    if (shared === undefined || kept === undefined) throw new Error('two files were opened')
    hidden = kept
    given(
      await drita.device.write([
        {
          file: shared,
          draft: {
            kind: 'card',
            at: day('2026-11-01'),
            about: [],
            body: {
              called: { text: 'Elira' },
              pronoun: 'she',
              ageBand: '12-14',
              languages: ['sq'],
              interpreter: 'not-needed',
            },
          },
        },
      ]),
    )
    given(await drita.device.sync())
    given(await drita.device.grant({ file: shared, member: mira.member, rights: { health: 'read' } }))
    for (const { device } of [besa, drita, mira, other, founder]) given(await device.sync())
  }, 60_000)
  afterAll(() => system.stop())

  it('finds what they may open: the supervisor both children, who opened them too', async () => {
    for (const { device } of [cast().supervisor, cast().caseworker]) {
      expect(given(await device.files())).toHaveLength(2)
      expect(given(await device.alreadyKnown(asked(HIDDEN.name)))).toMatchObject([{ file: hidden }])
    }
  })

  it('gets for a file that they may not open the very answer that a file gets which is not there', async () => {
    const absent = idText(newId()) as FileId
    for (const device of [cast().specialist.device, cast().other.device, arben]) {
      expect(bytesOf(await device.file(hidden))).toBe(bytesOf(await device.file(absent)))
      expect(bytesOf(await device.whichOpen([hidden]))).toBe(bytesOf(await device.whichOpen([absent])))
      expect(bytesOf(await device.possiblyRelated(hidden))).toBe(bytesOf(await device.possiblyRelated(absent)))
    }
  })

  it('gets for a child whom they may not open the very answer that nobody’s name gets', async () => {
    for (const device of [cast().specialist.device, cast().other.device, arben]) {
      expect(bytesOf(await device.alreadyKnown(asked(HIDDEN.name)))).toBe(
        bytesOf(await device.alreadyKnown(asked(NOBODY))),
      )
    }
  })

  it('sees in a list only what was given: the specialist one child, by the card, without the name that stands in a folder apart', async () => {
    const seen = given(await cast().specialist.device.files())
    expect(seen).toHaveLength(1)
    expect(JSON.stringify(seen)).toContain('Elira')
    for (const word of ['Hoxha', 'Blerta', 'Kurti', hidden]) expect(JSON.stringify(seen)).not.toContain(word)
    expect(given(await cast().other.device.files())).toEqual([])
    expect(given(await arben.files())).toEqual([])
  })

  it('has nothing on the device that leads to it: no row of one who may not open it bears its number', async () => {
    const bears = async ({ device }: Enrolled) => {
      given(await device.sync())
      return (await clearRows(device)).keys().some((key) => key.includes(hidden))
    }
    expect(await bears(cast().caseworker)).toBe(true)
    expect(await bears(cast().supervisor)).toBe(true)
    expect(await bears(cast().specialist)).toBe(false)
    expect(await bears(cast().other)).toBe(false)
  })
})
