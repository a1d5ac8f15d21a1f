import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'

const today = day('2026-11-25')

describe.each(eachDatabaseInLong())('the times of the country that an agency chose, with $name', (kind) => {
  let system: System
  let arben: Founder
  let drita: Enrolled
  let child: FileId
  const chosen = { country: 'AL', use: 'leads', version: 1, times: [{ timer: 'answer-request-days', value: 10 }] }

  const answerDue = async () =>
    given(await drita.device.files())
      .find(({ file }) => file === child)
      ?.due.find(({ what }) => what === 'answer-to-request')?.on
  const team = async (who: Enrolled | Founder) => given(await who.device.team()).file

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    const [file] = given(
      await drita.device.openFiles([
        {
          drafts: [
            {
              kind: 'file-opened',
              at: today,
              body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
            },
            {
              kind: 'feedback-or-complaint',
              at: today,
              body: {
                status: 'open',
                request: 'words-on-plan',
                sort: 'asks-to-correct',
                from: 'child',
                words: 'I did not say that.',
                wantsAnswer: true,
              },
            },
          ],
        },
      ]),
    )
    if (!file) throw new Error('a file was opened')
    child = file
  })
  afterAll(() => system.stop())

  it('are chosen by nobody who only reads the organisation’s file', async () => {
    expect(
      await drita.device.write([
        { file: await team(drita), draft: { kind: 'country-pack-chosen', at: today, body: chosen } },
      ]),
    ).toMatchObject({ ok: false })
    expect(await answerDue()).toBe('2026-12-25')
  })

  it('and the phases that it set for itself reach every file on every device', async () => {
    const phases = { transition: 6, inclusion: 12, end: 36 }
    given(
      await arben.device.write([
        {
          file: await team(arben),
          draft: { kind: 'phase-windows', at: today, body: { ...phases, because: 'Courts take long here.' } },
        },
      ]),
    )
    given(await arben.device.sync())
    given(await drita.device.sync())
    expect(given(await drita.device.file(child)).caseFile.phaseWindows).toEqual(phases)
    expect(given(await drita.device.files()).find(({ file }) => file === child)?.line.phaseWindows).toEqual(phases)
  })

  it('hold on every device once it has heard of them, and end when they are given up', async () => {
    const file = await team(arben)
    const [first] = given(
      await arben.device.write([{ file, draft: { kind: 'country-pack-chosen', at: today, body: chosen } }]),
    )
    given(await arben.device.sync())
    given(await drita.device.sync())
    expect(await answerDue()).toBe('2026-12-05')
    expect(given(await drita.device.file(child)).caseFile.times).toEqual({ 'answer-request-days': 10 })

    given(
      await arben.device.write([
        {
          file,
          draft: {
            kind: 'country-fact-changed',
            at: today,
            body: { is: 'time', country: 'AL', timer: 'answer-request-days', value: 5, says: 'Agreed with the town.' },
          },
        },
      ]),
    )
    given(await arben.device.sync())
    given(await drita.device.sync())
    expect(await answerDue()).toBe('2026-11-30')

    given(
      await arben.device.write([
        {
          file,
          draft: {
            kind: 'country-pack-chosen',
            at: today,
            replaces: first ? [first] : [],
            body: { ...chosen, use: 'not-used' },
          },
        },
      ]),
    )
    given(await arben.device.sync())
    given(await drita.device.sync())
    expect(await answerDue()).toBe('2026-12-25')
  })
})
