import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reintegrationOutcomes } from '#domain/instruments/built-in/reintegration-outcomes.ts'
import { instrumentHeld, instrumentsHeld } from '#domain/kinds/any/instrument-held.ts'
import { supervisionSession } from '#domain/kinds/planning/supervision-session.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const at = '2026-11-25' as PlainDate
const held = {
  kind: instrumentHeld.name,
  at,
  body: { is: 'held', instrument: { ...reintegrationOutcomes, id: 'licensed' } },
}

describe('What the organisation keeps beside the files of children', () => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let talks: FileId

  beforeAll(async () => {
    const kind = oneDatabase()
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
  })
  afterAll(() => system.stop())

  const team = async ({ device }: Pick<Enrolled, 'device'>) => {
    given(await device.sync())
    return given(await device.team())
  }

  it('takes a set of questions from nobody but who keeps the team’s file', async () => {
    const { file } = await team(drita)
    expect(await drita.device.write([{ file, draft: held }])).toMatchObject({ ok: false, code: 'not-entitled' })
  })

  it('gives a set of questions that the agency holds to everyone', async () => {
    const { file } = await team(arben)
    given(await arben.device.write([{ file, draft: held }]))
    given(await arben.device.sync())
    for (const person of [besa, drita, mira])
      expect(instrumentsHeld((await team(person)).caseFile, at).map(({ id }) => id)).toEqual(['licensed'])
  })

  it('keeps a talk about the work in a file of its own, which the worker reads and no other colleague', async () => {
    const talk = {
      kind: supervisionSession.name,
      at,
      body: {
        worker: drita.member,
        supervisor: besa.member,
        how: 'one-to-one',
        talkedAbout: ['own-strain'],
        agreed: [],
        staffCare: ['time-off'],
      },
    }
    const [file] = given(
      await besa.device.openFiles([
        { drafts: [talk], grants: [{ member: drita.member, rights: { card: 'write', care: 'write' } }] },
      ]),
    )
    if (!file) throw new Error('a file was opened')
    talks = file
    given(await besa.device.sync())
    given(await drita.device.sync())
    given(await mira.device.sync())
    expect(given(await drita.device.files('supervision')).map((line) => line.file)).toEqual([talks])
    expect(await mira.device.file(talks)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('is in no list of children, and takes nothing that belongs into a child’s file', async () => {
    expect(given(await drita.device.files())).toEqual([])
    expect(given(await besa.device.files())).toEqual([])
    expect(
      await drita.device.write([{ file: talks, draft: { kind: 'visit', at, body: aVisit({ others: [] }) } }]),
    ).toMatchObject({ ok: false })
  })
})
