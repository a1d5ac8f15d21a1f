import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { all } from '#domain/file/values.ts'
import { service } from '#domain/kinds/services/service.ts'
import { EXAMPLES } from '../support/examples/all.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'

const at = '2026-11-25' as PlainDate
const body = EXAMPLES.find(({ kind }) => kind.name === 'service')?.body as never

describe('A worker whose right to a part was taken between writing offline and sending', () => {
  let system: System
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let file: FileId
  beforeAll(async () => {
    system = await startSystem(oneDatabase())
    const arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    given(await drita.device.sync())
    const grants = [
      { member: mira.member, rights: { care: 'write', health: 'write' } as const },
      { member: besa.member, rights: { card: 'keep', care: 'keep', health: 'read' } as const },
    ]
    const [opened] = given(
      await drita.device.openFiles([{ drafts: [{ kind: 'service', folder: 'care', at, body }], grants }]),
    )
    file = opened as FileId
    for (const { device } of [drita, mira, besa]) given(await device.sync())
  })
  afterAll(() => system.stop())

  it('changes nothing there, and what she wrote in her own part counts; that the alarm for it is raised is no attack', async () => {
    const [helped] = all(given(await mira.device.file(file)).caseFile, service)
    if (!helped) throw new Error('the help stands in care')
    const draft = { kind: 'service', folder: 'health', at, body, replaces: [helped.id] } as const
    given(await mira.device.write([{ file, draft }]))
    given(await drita.device.revoke({ file, member: mira.member, folders: ['care'] }))
    for (const { device } of [mira, drita, besa, drita]) given(await device.sync())
    const { caseFile, alarms } = given(await drita.device.file(file))
    expect(
      all(caseFile, service)
        .map(({ folder }) => folder)
        .toSorted(),
    ).toEqual(['care', 'health'])
    const { me } = await mira.device.state()
    expect(alarms).toEqual([{ what: 'written-without-right', device: me?.device, folder: 'health' }])
  })
})
