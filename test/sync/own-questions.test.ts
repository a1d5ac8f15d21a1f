import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approved } from '#domain/kinds/any/approved.ts'
import { ownQuestion, ownQuestionsOf } from '#domain/kinds/assessment/own-question.ts'
import { askedBeside } from '#domain/own-questions/asked-beside.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { oneDatabase } from '../support/database.ts'
import { aQuestion, WHAT_FOR } from '../support/own-questions.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'

const at = '2026-11-25' as PlainDate
const asked = {
  kind: ownQuestion.name,
  at,
  folder: 'care' as const,
  body: { is: 'asked', question: aQuestion(), because: WHAT_FOR },
}
const yes = (entry: EntryId) => ({ kind: approved.name, at, folder: 'care' as const, body: { entry } })

describe('A question of the agency’s own', () => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let entry: EntryId

  beforeAll(async () => {
    system = await startSystem(oneDatabase())
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  })
  afterAll(() => system.stop())

  const team = async ({ device }: Pick<Enrolled, 'device'>) => {
    given(await device.sync())
    return given(await device.team())
  }
  const asks = async (who: Pick<Enrolled, 'device'>) => askedBeside((await team(who)).caseFile, 'education').length

  it('is written by nobody but who keeps the team’s file or supervises, and counts from a custodian alone', async () => {
    const { file } = await team(drita)
    expect(await drita.device.write([{ file, draft: asked }])).toMatchObject({ ok: false, code: 'not-entitled' })
    const [own] = given(await besa.device.write([{ file, draft: asked }]))
    given(await besa.device.sync())
    expect(own).toBeDefined()
    expect(ownQuestionsOf((await team(arben)).caseFile)).toEqual([])
  })

  it('reaches every colleague’s forms once a custodian and a supervisor signed it, and not before', async () => {
    const { file } = await team(arben)
    const [written] = given(await arben.device.write([{ file, draft: asked }]))
    if (!written) throw new Error('a question was written')
    entry = written
    expect(await arben.device.write([{ file, draft: yes(entry) }])).toMatchObject({
      ok: false,
      code: 'someone-else-must',
    })
    given(await arben.device.sync())
    expect(await asks(drita)).toBe(0)
    given(await team(besa).then(({ file: same }) => besa.device.write([{ file: same, draft: yes(entry) }])))
    given(await besa.device.sync())
    for (const who of [arben, besa, drita]) expect(await asks(who)).toBe(1)
  })

  it('lets a supervisor set nothing else of the agency: the settings are on the card of its file', async () => {
    const { file } = await team(besa)
    const windows = { transition: 6, inclusion: 12, end: 36, because: 'Ours are longer.' }
    expect(await besa.device.write([{ file, draft: { kind: 'phase-windows', at, body: windows } }])).toMatchObject({
      ok: false,
      code: 'not-entitled',
    })
  })

  it('reaches a colleague who had nothing of its part, as in an agency that was founded before: a custodian’s device gives it', async () => {
    const { file } = await team(arben)
    given(await arben.device.revoke({ file, member: drita.member, folders: ['care'] }))
    for (const who of [arben, drita]) await team(who)
    expect((await team(drita)).rights).toEqual({ card: 'read', care: 'read' })
    expect(await asks(drita)).toBe(1)
  })

  it('is asked no more on every device once a custodian says so', async () => {
    const { file } = await team(arben)
    const ended = { ...asked, replaces: [entry], body: { ...asked.body, is: 'ended', because: 'The bus runs.' } }
    given(await arben.device.write([{ file, draft: ended }]))
    given(await arben.device.sync())
    expect(await asks(drita)).toBe(0)
  })
})
