import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offerNow } from '#domain/kinds/any/hand-over.ts'
import { handOnFor, PARTS_OF_DEPUTY, partsKept, standsIn } from '#domain/continuity/hand-on.ts'
import { takingOver } from '#domain/continuity/take-over.ts'
import { carriedByNobody, carries, dueTo } from '#domain/continuity/who-carries.ts'
import { FOLDERS, type FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { carrierOf } from '#domain/supervision/caseload.ts'
import { holdersOf } from '#domain/kinds/registration/case-holder.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'
import { says } from '../support/work.ts'

const today = '2026-11-25' as PlainDate

describe.each([oneDatabase()])('Handing a case over, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let lira: Enrolled
  let mira: Enrolled
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    lira = await enrol(system, arben, 'Lira Shehu', ['caseworker'])
    const task = {
      kind: 'task',
      folder: 'health' as const,
      at: today,
      body: { task: 'a', what: 'Blood test', who: { member: drita.member }, by: today, status: 'open' },
    }
    const holder = { kind: 'case-holder', at: today, body: { member: drita.member, as: 'caseworker' } }
    const [opened] = given(await drita.device.openFiles([{ drafts: [holder, task] }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    const name = { who: 'child', kind: 'document', text: 'Anila Marashi', script: 'Latn', use: 'use' }
    given(await drita.device.write([{ file, draft: { kind: 'name', at: today, about: ['child'], body: name } }]))
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { justice: 'write' } }))
    const fact = { field: 'legal-name' } as const
    given(await drita.device.giveFact({ file, member: mira.member, fact, until: '2026-12-20' as PlainDate }))
    given(await drita.device.sync())
  })
  afterAll(() => system.stop())

  const fileAt = async ({ device }: Enrolled) => given(await device.file(file)).caseFile

  it('gives no key to somebody whom nobody at that device has compared', async () => {
    const body = {
      from: drita.member,
      to: lira.member,
      how: 'hands-over',
      folders: FOLDERS.filter((folder) => folder !== 'therapy'),
      overlapUntil: '2026-12-31',
      childTold: { told: 'yes', on: today, childSays: says('Will you still come?') },
      goodbye: { visit: 'made' },
    }
    given(await drita.device.write([{ file, draft: { kind: 'hand-over', at: today, body } }]))
    given(await drita.device.sync())
    given(await lira.device.sync())
    expect(await lira.device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
    expect(carries(await fileAt(drita), drita.member)).toBe(true)
  })

  it('gives what the page names with the next round, and the child is on the day of both until the other answers', async () => {
    const one = given(await drita.device.members()).find(({ member }) => member === lira.member)
    if (!one) throw new Error('Lira is a member')
    given(await drita.device.confirmColleague({ member: one.member, fingerprint: one.fingerprint }))
    given(await drita.device.sync())
    given(await lira.device.sync())
    const hers = given(await lira.device.file(file))
    expect(hers.rights).toMatchObject({ card: 'keep', care: 'keep', health: 'keep' })
    expect(hers.rights).not.toHaveProperty('therapy')
    expect([carries(hers.caseFile, lira.member), carries(await fileAt(drita), drita.member)]).toEqual([true, true])
    given(await besa.device.sync())
    const [line] = given(await besa.device.files())
    const waits = line?.due.find(({ what }) => what === 'hand-over-waits')
    expect(line && waits && dueTo(line.line, waits, besa.member)).toBe('mine')
  })

  it('moves who carries the case and what was open with the other’s own yes, as one act', async () => {
    const hers = given(await lira.device.file(file))
    const offer = offerNow(hers.caseFile)
    if (!offer) throw new Error('somebody was asked')
    given(
      await lira.device.write(
        takingOver(
          KINDS,
          hers.caseFile,
          offer,
          today,
          FOLDERS.filter((folder) => hers.rights[folder] === 'keep'),
        ).map((draft) => ({ file, draft })),
      ),
    )
    given(await lira.device.sync())
    given(await drita.device.sync())
    const after = await fileAt(drita)
    expect(holdersOf(after, 'caseworker')).toEqual([lira.member])
    expect([carries(after, lira.member), carries(after, drita.member)]).toEqual([true, false])
    const [line] = given(await lira.device.files())
    expect(line?.due.filter(({ what }) => what === 'task').map((one) => dueTo(line.line, one, lira.member))).toEqual([
      'mine',
    ])
  })

  it('lets whoever takes over see what was given to one person alone, give it in their own name, and end it', async () => {
    const [one] = given(await lira.device.givenFacts(file)).byMe
    expect(one).toMatchObject({ reads: true, since: 'same', entry: { body: { to: mira.member } } })
    given(await besa.device.sync())
    expect(given(await besa.device.givenFacts(file)).byMe).toEqual([])
    const toMira = async () => {
      given(await mira.device.sync())
      return given(await mira.device.givenFacts(file)).toMe.map(({ entry }) => entry.by)
    }
    expect(await toMira()).toEqual([drita.member])
    // The talks were not handed over: nobody else could take them from Drita.
    expect(await besa.device.revoke({ file, member: drita.member })).toMatchObject({ code: 'not-entitled' })
    given(await drita.device.grant({ file, member: besa.member, rights: { health: 'keep', therapy: 'keep' } }))
    given(await besa.device.revoke({ file, member: drita.member }))
    given(await lira.device.sync())
    expect(await toMira()).toEqual([])
    given(await drita.device.sync())
    expect(await drita.device.file(file)).toMatchObject({ code: 'not-found' })
    expect(given(await drita.device.ownStanding()), 'who handed it over is told nothing').toBeNull()
    given(await lira.device.giveFactAnew(one?.file as FileId))
    given(await lira.device.sync())
    expect(await toMira()).toEqual([lira.member])
    given(await lira.device.revoke({ file: one?.file as FileId, member: mira.member }))
    expect(await toMira()).toEqual([])
  })

  it('puts a child on the day of whoever stands in, with the key, from the first day until the last and no longer', async () => {
    const holder = { kind: 'case-holder', at: today, body: { member: lira.member, as: 'caseworker' } }
    const [other] = given(await lira.device.openFiles([{ drafts: [holder] }]))
    if (!other) throw new Error('a file was opened')
    given(await lira.device.sync())
    const one = given(await lira.device.members()).find(({ member }) => member === drita.member)
    if (!one) throw new Error('Drita is a member')
    given(await lira.device.confirmColleague({ member: one.member, fingerprint: one.fingerprint }))
    const until = '2026-12-20' as PlainDate
    given(
      await lira.device.grant({
        file: other,
        member: drita.member,
        rights: Object.fromEntries(PARTS_OF_DEPUTY.map((folder) => [folder, 'write'])),
        until,
      }),
    )
    const { caseFile } = given(await lira.device.file(other))
    const draft = standsIn(KINDS, caseFile, { member: drita.member, from: '2026-12-01' as PlainDate, until, today })
    given(await lira.device.write([{ file: other, draft }]))
    given(await lira.device.sync())
    given(await drita.device.sync())
    const hers = given(await drita.device.file(other))
    expect(hers.rights).toMatchObject({ card: 'read', care: 'write', identity: 'write' })
    expect(hers.rights).not.toHaveProperty('therapy')
    expect(
      ['2026-11-30', '2026-12-01', '2026-12-19', '2026-12-20'].map((on) =>
        carries(hers.caseFile, drita.member, on as PlainDate),
      ),
    ).toEqual([false, true, true, false])
  })

  it('leaves the child to the supervisors where the one who carries it leaves the agency', async () => {
    given(await arben.device.sync())
    given(await arben.device.removeMember(lira.member))
    given(await besa.device.sync())
    const [line] = given(await besa.device.files())
    expect(
      line && [carriedByNobody(line.line), carries(line.line, besa.member), carries(line.line, drita.member)],
    ).toEqual([true, true, false])
  })

  it('gives all children of the one who left to another, by the supervisor, and the keys follow', async () => {
    const one = given(await besa.device.members()).find(({ member }) => member === drita.member)
    if (!one) throw new Error('Drita is a member')
    given(await besa.device.confirmColleague({ member: one.member, fingerprint: one.fingerprint }))
    const lines = given(await besa.device.files()).filter(({ line }) => carrierOf(line) === lira.member)
    expect(lines).toHaveLength(2)
    for (const line of lines)
      given(
        await besa.device.write([
          {
            file: line.file,
            draft: handOnFor({
              from: lira.member,
              to: drita.member,
              parts: partsKept(line.rights),
              today: '2026-11-26' as PlainDate,
              because: 'The child is handed over without the previous worker.',
            }),
          },
        ]),
      )
    for (const { device } of [besa, besa, drita]) given(await device.sync())
    for (const line of lines) {
      const hers = given(await drita.device.file(line.file))
      expect(hers.rights).toMatchObject({ care: 'keep' })
      expect([offerNow(hers.caseFile)?.stands, carries(hers.caseFile, drita.member)]).toEqual(['open', true])
    }
  })
})
