import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '#domain/entry/entry.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { askFirst } from '#domain/kinds/registration/ask-before-acting.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { grandmother, mother } from '../support/people.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'

const today = '2026-11-25' as PlainDate
const said = (by: string, answer: string): Draft => ({
  kind: 'consent',
  at: today,
  body: {
    purpose: 'health-care',
    answer,
    by,
    capacity: by === 'child' ? 'child' : 'parent',
    as: 'consent',
    how: 'spoken',
    explained: [],
    notAsked: [],
  },
})
const note: Draft = { kind: 'note', at: today, body: { words: 'First contact' } }
const CARE = ['care-in-dispute', 'consent-to-talk-about', 'childs-no-to-talk-about']

describe.each(eachDatabaseInLong())('Whoever gives the care and holds Health alone, with $name', (kind) => {
  let system: System
  let drita: Enrolled
  let mira: Enrolled
  let arben: Founder

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
  })
  afterAll(() => system.stop())

  it('learns on her own device that people have to talk, and not what of, until it is settled; no act of hers was needed', async () => {
    const [file] = given(await drita.device.openFiles([{ drafts: [said(mother, 'yes')] }]))
    if (!file) throw new Error('a file was opened')
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { health: 'write' } }))
    const seenByMira = async () => {
      given(await drita.device.sync())
      given(await mira.device.sync())
      const [line] = given(await mira.device.files())
      return {
        due: (line?.due ?? []).flatMap(({ what }) => (CARE.includes(what) ? [what] : [])),
        card: line ? askFirst(line.line).map(({ body }) => body.before) : [],
        all: JSON.stringify(line),
      }
    }
    expect(await seenByMira()).toMatchObject({ due: [], card: [] })

    const [no] = given(await drita.device.write([{ file, draft: said(grandmother, 'no') }]))
    expect(given(await drita.device.files())[0]?.due.map(({ what }) => what)).toContain('consent-to-talk-about')
    const disputed = await seenByMira()
    expect(disputed).toMatchObject({ due: ['care-in-dispute'], card: ['stopping-care'] })
    expect(disputed.all).not.toContain('health-care')

    given(await drita.device.write([{ file, draft: { ...said(grandmother, 'yes'), replaces: no ? [no] : [] } }]))
    expect(await seenByMira()).toMatchObject({ due: [], card: [] })

    given(await drita.device.write([{ file, draft: said('child', 'no') }]))
    expect(await seenByMira()).toMatchObject({ due: ['childs-no-to-talk-about'], card: ['going-on-with-care'] })
  })

  it('learns at once of a dispute that came together in a sync alone: whoever carries the child writes nothing', async () => {
    const besa = await enrol(system, arben, 'Besa Leka', ['caseworker'])
    const holder: Draft = { kind: 'case-holder', at: today, body: { member: drita.member, as: 'caseworker' } }
    const [file] = given(await drita.device.openFiles([{ drafts: [holder, note] }]))
    if (!file) throw new Error('a file was opened')
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { health: 'write' } }))
    given(await drita.device.grant({ file, member: besa.member, rights: { card: 'keep', care: 'keep' } }))
    for (const { device } of [besa, mira]) given(await device.sync())
    // Each was written before the other was received.
    given(await drita.device.write([{ file, draft: said(mother, 'yes') }]))
    given(await besa.device.write([{ file, draft: said(grandmother, 'no') }]))
    given(await besa.device.sync())
    const seenBy = async ({ device }: Enrolled) => {
      const line = given(await device.files()).find((one) => one.file === file)
      return { due: line?.due.map(({ what }) => what) ?? [], marks: line ? askFirst(line.line).length : 0 }
    }
    given(await drita.device.sync())
    given(await mira.device.sync())
    expect(await seenBy(mira)).toEqual({ due: ['care-in-dispute'], marks: 1 })
    // It is written once, and not by a member who only reads.
    for (const { device } of [besa, drita, besa, drita]) given(await device.sync())
    const card = given(await drita.device.file(file)).caseFile.byKind['ask-before-acting'] ?? []
    expect(card.map(({ by }) => by)).toEqual([drita.member])
  })
})
