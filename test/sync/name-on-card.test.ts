import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { cardOf } from '#domain/kinds/registration/card.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'

const at = '2026-11-25' as PlainDate
const unnamed = { pronoun: 'she', ageBand: '12-14', languages: ['km'], interpreter: 'not-needed' }
const draftOf = (kind: string, body: object): Draft => ({ kind, at, body })
const nameOf = (text: string) =>
  draftOf('name', { who: 'child', kind: 'birth', text, script: 'Khmr', language: 'km', use: 'use' })

describe('a child whom nobody had named', () => {
  let system: System
  let drita: Enrolled
  let mira: Enrolled
  let file: FileId
  beforeAll(async () => {
    system = await startSystem(oneDatabase())
    const arben = await found(system)
    await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    ;[file = file] = given(await drita.device.openFiles([{ drafts: [draftOf('card', unnamed)] }]))
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { health: 'write' } }))
  })
  afterAll(() => system.stop())

  it('is called by her name on the card of a nurse, who may not read her names; a later name changes nothing there', async () => {
    const calledByMira = async () => {
      given(await drita.device.sync())
      given(await mira.device.sync())
      const { caseFile } = given(await mira.device.file(file))
      expect(caseFile.byKind['name']).toBeUndefined()
      return cardOf(caseFile)?.body
    }
    expect(await calledByMira()).toEqual(unnamed)
    given(await drita.device.write([{ file, draft: nameOf('សុខា') }]))
    const named = { ...unnamed, called: { text: 'សុខា', language: 'km' } }
    expect(await calledByMira()).toEqual(named)
    given(await drita.device.write([{ file, draft: nameOf('ចាន់') }]))
    expect(await calledByMira()).toEqual(named)
  })
})
