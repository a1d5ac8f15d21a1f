import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { oneDatabase } from '../support/database.ts'
import { looks } from '../support/looks.ts'
import { evilMember } from '../support/evil-member.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const kind = oneDatabase()
const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const DEEP = `${'['.repeat(2_800)}${']'.repeat(2_800)}`

let system: System
let besa: Enrolled
let drita: Enrolled
let mira: Enrolled
let files: readonly FileId[]

/** Two entries under one id, nested 2,800 deep, in the last file; the work goes on in the other files, and in that one. */
beforeAll(async () => {
  system = await startSystem(kind)
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  const ilir = await enrol(system, arben, 'Ilir Prifti', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  mira = await enrol(system, arben, 'Mira Hoxha', ['caseworker'])
  files = given(await drita.device.openFiles([1, 2, 3].map((n) => ({ drafts: [visit(`first of ${String(n)}`)] }))))
  for (const each of [drita, besa, ilir]) given(await each.device.sync())
  const file = files[2] as FileId
  const [entry] = given(await drita.device.file(file)).caseFile.entries
  const bad = await evilMember(system, ilir)
  const sent = await bad.send(
    file,
    'care',
    ['', ',1'].map((more) =>
      utf8(
        JSON.stringify({ ...entry, by: bad.member, device: bad.device, body: 0 }).replace(
          '"body":0',
          `"body":[${DEEP}${more}]`,
        ),
      ),
    ),
  )
  expect(sent).toMatchObject({ ok: true })
  for (const each of [drita, besa]) given(await each.device.sync())
  expect(given(await drita.device.needsAttention())).toMatchObject([{ why: 'entry-malformed', file }])
})
afterAll(() => system.stop())

const saws = async ({ device }: Enrolled, file: FileId) =>
  given(await device.file(file)).caseFile.entries.flatMap((entry) => (entry.body as { saw?: string } | null)?.saw ?? [])

describe.each([
  ['another file', 0],
  ['the file itself', 2],
])('beside a note that no device reads, in %s', (_, at) => {
  it('a part is given and taken back', async () => {
    const file = files[at] as FileId
    given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
    given(await mira.device.sync())
    expect(await saws(mira, file)).toContain(`first of ${String(at + 1)}`)
    given(await drita.device.revoke({ file, member: mira.member }))
    given(await mira.device.sync())
    expect(await mira.device.file(file)).toMatchObject({ ok: false })
  })

  it('a note is taken out', async () => {
    const file = files[at] as FileId
    const [entry] = given(await drita.device.write([{ file, draft: visit('to be taken out') }]))
    given(
      await drita.device.redact({ file, entry: entry as EntryId, why: { askedBy: 'child', reason: 'person-asks' } }),
    )
    for (const each of [drita, besa]) {
      given(await each.device.sync())
      expect(await saws(each, file)).not.toContain('to be taken out')
      expect(await saws(each, file)).toContain(`first of ${String(at + 1)}`)
    }
  })

  it('the child is handed over, and the keys go along', async () => {
    const file = files[at] as FileId
    const body = {
      from: drita.member,
      to: mira.member,
      overlapUntil: today,
      folders: ['care'],
      childTold: { told: 'yes', on: today, childSays: { answer: 'said', words: 'Will she come back?' } },
      goodbye: { visit: 'made' },
    }
    given(await drita.device.write([{ file, draft: { kind: 'hand-over', at: today, body } }]))
    const one = given(await drita.device.members()).find(({ member }) => member === mira.member)
    given(await drita.device.confirmColleague({ member: mira.member, fingerprint: one?.fingerprint ?? '' }))
    given(await drita.device.sync())
    given(await mira.device.sync())
    expect(await saws(mira, file)).toContain(`first of ${String(at + 1)}`)
  })

  it('a file is erased by two', async () => {
    const file = files[at] as FileId
    given(await drita.device.askErasure({ file, reason: 'She asked for it.' }))
    given(await drita.device.sync())
    given(await besa.device.sync())
    given(await besa.device.confirmErasure(file))
    // The device that erases it counts three days from when it showed that two agreed.
    given(await drita.device.sync())
    await looks(besa)
    system.clock.now += 73 * 3_600_000
    given(await besa.device.sync())
    given(await drita.device.sync())
    for (const each of [drita, besa]) {
      expect(given(await each.device.filesAside())).toContainEqual(expect.objectContaining({ file, is: 'erased' }))
      expect(await saws(each, files[1] as FileId)).toEqual(['first of 2'])
    }
  })
})
