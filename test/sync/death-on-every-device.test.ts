import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'

const today = '2026-11-25' as PlainDate
const note: Draft = { kind: 'note', at: today, body: { words: 'First contact' } }
const died: Draft = {
  kind: 'light-closure',
  at: today,
  body: { reason: 'died', words: 'In the night, in hospital.', familySupported: 'no' },
}

describe.each([oneDatabase()])('A child’s death, with $name', (kind) => {
  let system: System
  let drita: Enrolled
  let teuta: Enrolled
  let mira: Enrolled
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    const arben = await found(system)
    await enrol(system, arben, 'Besa Leka', ['supervisor'])
    teuta = await enrol(system, arben, 'Teuta Marku', ['caseworker'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    const holder: Draft = { kind: 'case-holder', at: today, body: { member: drita.member, as: 'caseworker' } }
    const [opened] = given(await drita.device.openFiles([{ drafts: [holder, note] }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { health: 'write' } }))
    given(await mira.device.sync())
    const rings = {
      kind: 'task',
      folder: 'health' as const,
      at: today,
      body: { task: 'a', what: 'Ring her', who: { member: mira.member }, by: today, status: 'open' },
    }
    given(await mira.device.write([{ file, draft: rings }]))
    given(await mira.device.sync())
  })
  afterAll(() => system.stop())

  const seenByMira = async () => {
    given(await mira.device.sync())
    const line = given(await mira.device.files()).find((one) => one.file === file)
    return {
      due: line?.due.map(({ what }) => what),
      is: line && caseStatus(line.line).endedBy,
      all: JSON.stringify(line),
    }
  }

  it('ends a nurse’s own call, though she may not open the part in which it was written, and she reads no word of how', async () => {
    expect((await seenByMira()).due).toEqual(['task'])
    given(await drita.device.write([{ file, draft: died }]))
    given(await drita.device.sync())
    const seen = await seenByMira()
    expect(seen).toMatchObject({ due: [], is: 'death' })
    expect(seen.all).not.toContain('hospital')
  })

  it('that was a mistake is one no more on her device either', async () => {
    const again: Draft = { kind: 'reopened', at: today, body: { because: 'Another child.', askedBy: 'worker' } }
    const { caseFile } = given(await drita.device.file(file))
    given(await drita.device.write([{ file, draft: { ...again, replaces: caseStatus(caseFile).by } }]))
    given(await drita.device.sync())
    expect(await seenByMira()).toMatchObject({ due: ['task'], is: null })
  })

  it('that whoever wrote it could not put on the card comes there from whoever carries the child', async () => {
    given(await drita.device.grant({ file, member: teuta.member, rights: { card: 'read', care: 'write' } }))
    given(await teuta.device.sync())
    given(await teuta.device.write([{ file, draft: died }]))
    given(await teuta.device.sync())
    given(await drita.device.sync())
    expect(await seenByMira()).toMatchObject({ due: [], is: 'death' })
  })
})
