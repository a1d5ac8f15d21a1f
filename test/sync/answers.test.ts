import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalStateOf } from '#domain/file/approvals.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const yes = (entry: EntryId) => ({ kind: 'approved', folder: 'care' as const, at: today, body: { entry } })
const notYet = (entry: EntryId) => ({
  kind: 'returned',
  folder: 'care' as const,
  at: today,
  body: { entry, words: 'Not yet.', first: [] },
})

describe.each(eachDatabaseInLong())('Who answers a decision or a question, and $name', (kind) => {
  let system: System
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let file: FileId
  let asked: EntryId

  beforeAll(async () => {
    system = await startSystem(kind)
    const arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['caseworker', 'specialist'])
    const grants = [
      { member: besa.member, rights: { card: 'keep', care: 'keep' } as const },
      { member: mira.member, rights: { card: 'read', care: 'write' } as const },
    ]
    given(await drita.device.sync())
    const [opened] = given(
      await drita.device.openFiles([{ drafts: [{ kind: 'visit', at: today, body: aVisit({ others: [] }) }], grants }]),
    )
    file = opened as FileId
    asked = given(await drita.device.file(file)).caseFile.entries[0]?.id as EntryId
    for (const { device } of [drita, mira, besa]) given(await device.sync())
  })
  afterAll(() => system.stop())

  const standing = async (who: Enrolled) => {
    const { caseFile } = given(await who.device.file(file))
    const entry = caseFile.entries.find((one) => one.id === asked)
    return entry && approvalStateOf(caseFile, entry)
  }

  it('refuses a yes or a not yet of a colleague who may write there and is no supervisor', async () => {
    for (const draft of [yes(asked), notYet(asked)]) {
      expect(await mira.device.write([{ file, draft }])).toMatchObject({ ok: false, code: 'someone-else-must' })
      expect(await mira.device.consider([{ file, draft }])).toMatchObject({ ok: false, code: 'someone-else-must' })
    }
    expect(await standing(mira)).toBe('waiting')
  })

  it('refuses a question to a colleague who does not hold its part, and none to one who could answer in it', async () => {
    const ask = (folder: 'therapy' | 'care') => {
      const body = { to: mira.member, asks: 'Did she sleep?' }
      return drita.device.consider([{ file, draft: { kind: 'colleague-asked', folder, at: today, body } }])
    }
    expect(await ask('therapy')).toMatchObject({ ok: false, code: 'colleague-without-part' })
    expect(await ask('care')).toMatchObject({ ok: true })
  })

  it('tells every device whose answers count, so that one which an altered app wrote changes nothing', async () => {
    const supervisors: readonly MemberId[] = [besa.member]
    for (const { device } of [drita, mira, besa]) {
      expect(given(await device.file(file)).caseFile.supervisors).toEqual(supervisors)
      expect(given(await device.files()).map((line) => line.line.supervisors)).toEqual([supervisors])
    }
  })

  it('takes the answer of a supervisor, everywhere', async () => {
    given(await besa.device.write([{ file, draft: yes(asked) }]))
    for (const { device } of [besa, drita]) given(await device.sync())
    expect(await standing(besa)).toBe('approved')
    expect(await standing(drita)).toBe('approved')
  })
})
