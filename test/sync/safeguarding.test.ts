import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { askFirst } from '#domain/kinds/registration/ask-before-acting.ts'
import { focalPoints } from '#domain/kinds/any/focal-points.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'
import { says } from '../support/work.ts'

const at = '2026-11-25' as PlainDate
const body = (about: readonly object[]) => ({
  what: ['told-secrets'],
  about,
  childSafeNow: 'not-known',
  toldBy: 'child',
  mayBeNamed: 'no',
  words: 'He said that somebody tells the neighbours.',
})

const asked = { child: 'the girl with the red bag', before: 'anything', stands: 'asked' }

describe('What is said about staff', () => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let child: FileId
  let report: FileId

  beforeAll(async () => {
    const kind = oneDatabase()
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    given(await drita.device.sync())
    const opened = {
      kind: 'file-opened',
      at,
      body: { source: 'hotline', askedAboutOthers: 'none-there', othersThere: [] },
    }
    const [file] = given(await drita.device.openFiles([{ drafts: [opened] }]))
    if (!file) throw new Error('a file was opened')
    child = file
  })
  afterAll(() => system.stop())

  const everybody = () => [arben, besa, drita, mira]
  const syncAll = async () => {
    for (let round = 0; round < 2; round += 1) for (const { device } of everybody()) given(await device.sync())
  }
  const reads = async ({ device }: Pick<Enrolled, 'device'>, file: FileId) => (await device.file(file)).ok

  it('is refused while nobody is named who may read it, and nothing is written', async () => {
    expect(
      await drita.device.reportStaff({
        about: [{ member: besa.member }],
        child,
        body: body([{ member: besa.member }]),
      }),
    ).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(given(await drita.device.files('safeguarding'))).toEqual([])
  })

  it('goes to whom the organisation’s file names, which nobody but its keeper writes', async () => {
    const draft = { kind: focalPoints.name, at, body: { points: [mira.member, arben.member] } }
    const team = given(await drita.device.team()).file
    expect(await drita.device.write([{ file: team, draft }])).toMatchObject({ ok: false, code: 'not-entitled' })
    given(await arben.device.write([{ file: team, draft }]))
    await syncAll()
    expect(given(await drita.device.focalPointsFor({ about: [{ member: besa.member }], child }))).toMatchObject([
      { member: mira.member, name: 'Mira Hoxha' },
      { member: arben.member },
    ])
  })

  it('passes by a focal point whom it is about, who stands too close to the child, or of whom that cannot be known', async () => {
    const asked = async (
      about: readonly ({ member: typeof mira.member } | { named: string })[],
      whose: FileId | 'none' | 'elsewhere',
    ) => given(await drita.device.focalPointsFor({ about, child: whose }))[0]?.member
    expect(await asked([{ member: mira.member }], child)).toBe(arben.member)
    expect(await asked([{ named: 'a driver' }], 'none')).toBe(mira.member)
    expect(await asked([{ named: 'a driver' }], 'elsewhere')).toBe(arben.member)
    expect(await asked([{ member: mira.member }, { member: arben.member }], child)).toBeUndefined()
    given(await drita.device.sync())
    given(await drita.device.grant({ file: child, member: mira.member, rights: { therapy: 'write' } }))
    expect(await asked([{ member: besa.member }], child)).toBe(arben.member)
    given(await drita.device.revoke({ file: child, member: mira.member }))
  })

  it('is read by its writer and the focal point: not by a supervisor, not by the one it is about, not by the custodian', async () => {
    report = given(
      await drita.device.reportStaff({
        about: [{ member: besa.member }],
        child,
        body: body([{ member: besa.member }]),
      }),
    )
    await syncAll()
    expect(await Promise.all([drita, mira, besa, arben].map((who) => reads(who, report)))).toEqual([
      true,
      true,
      false,
      false,
    ])
    for (const { device } of [besa, arben])
      for (const type of ['safeguarding', 'child'] as const)
        expect(given(await device.files(type)).map((line) => line.file)).not.toContain(report)
    for (const { device } of [drita, mira])
      expect(given(await device.files('child')).map((line) => line.file)).not.toContain(report)
  })

  it('goes past the first focal point to the one whom the child chose, and to nobody who may not read it', async () => {
    const about = [{ member: besa.member }]
    const to = async (member: typeof mira.member) =>
      drita.device.reportStaff({ about, child, body: body(about), to: member })
    expect(await to(besa.member)).toMatchObject({ ok: false, code: 'rule-refused' })
    const chosen = given(await to(arben.member))
    await syncAll()
    expect(await Promise.all([drita, arben, mira, besa].map((who) => reads(who, chosen)))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('lets nobody in whom it is about, by whatever way', async () => {
    expect(await mira.device.grant({ file: report, member: besa.member, rights: { care: 'read' } })).toMatchObject({
      ok: false,
      code: 'rule-refused',
    })
    const draft = { kind: 'safeguarding-report', at, body: body([{ member: besa.member }]) }
    expect(
      await drita.device.openFiles([{ drafts: [draft], grants: [{ member: besa.member, rights: { care: 'read' } }] }]),
    ).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(await drita.device.grant({ file: report, member: arben.member, rights: { care: 'read' } })).toMatchObject({
      ok: false,
      code: 'not-entitled',
    })
  })

  it('answers whoever reported, who reads the answer and not one of the steps', async () => {
    const step = {
      kind: 'safeguarding-step',
      at,
      body: {
        step: 'talked-with-accused',
        by: { member: mira.member },
        words: 'She says that it was somebody else.',
        childSays: says('Nobody asked me.'),
      },
    }
    given(
      await mira.device.write([
        { file: report, draft: step },
        {
          file: report,
          draft: {
            kind: 'safeguarding-answer',
            at,
            body: { answer: 'being-looked-into', words: 'Another worker visits from tomorrow.' },
          },
        },
      ]),
    )
    await syncAll()
    const { caseFile, rights } = given(await drita.device.file(report))
    expect(rights).toEqual({ card: 'read', care: 'write' })
    expect(JSON.stringify(caseFile)).toContain('Another worker visits')
    expect(JSON.stringify(caseFile)).not.toContain('somebody else')
    expect(given(await drita.device.files('safeguarding'))[0]?.due).toEqual([])
    expect(given(await mira.device.files('safeguarding'))[0]?.due).toMatchObject([{ what: 'safeguarding-answer' }])
  })

  const asksFor = (member: typeof mira.member) => ({
    member,
    child: 'the girl with the red bag',
    before: 'anything' as const,
  })
  const marksOf = async ({ device }: Pick<Enrolled, 'device'>) =>
    askFirst(given(await device.file(child)).caseFile).map(({ body, by }) => ({ ...body, by }))

  it('asks nobody to mark a card for anyone else but a focal point', async () => {
    expect(await besa.device.askForMark(asksFor(drita.member))).toMatchObject({ ok: false, code: 'not-entitled' })
    const forged = { kind: 'mark-asked', at, body: { ...asked, from: mira.member, to: drita.member } }
    given(
      await besa.device.openFiles([
        { drafts: [forged], grants: [{ member: drita.member, rights: { card: 'write' } }] },
      ]),
    )
    await syncAll()
    expect(given(await drita.device.marksAsked())).toEqual({ byMe: [], toMe: [] })
  })

  it('marks without a reason the card of a child whose file the focal point does not hold', async () => {
    const request = given(await mira.device.askForMark(asksFor(drita.member)))
    await syncAll()
    expect(await Promise.all([drita, mira, besa, arben].map((who) => reads(who, request)))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(given(await drita.device.marksAsked()).toMe).toMatchObject([{ file: request, asked: { by: mira.member } }])
    expect(await mira.device.answerMark({ asked: request, child })).toMatchObject({ ok: false, code: 'not-found' })
    given(await drita.device.answerMark({ asked: request, child }))
    await syncAll()
    expect(await marksOf(drita)).toEqual([{ before: 'anything', ask: 'focal-point', stands: true, by: drita.member }])
    expect(await reads(mira, child)).toBe(false)
    expect(given(await drita.device.marksAsked()).toMe).toEqual([])
    expect(given(await mira.device.marksAsked()).byMe).toMatchObject([{ asked: { body: { stands: 'marked' } } }])
  })

  it('says no to a focal point where the colleague carries no such child, and writes one mark, not two', async () => {
    const [first, second] = [
      given(await mira.device.askForMark(asksFor(drita.member))),
      given(await mira.device.askForMark(asksFor(drita.member))),
    ]
    await syncAll()
    given(await drita.device.answerMark({ asked: first, child: null }))
    given(await drita.device.answerMark({ asked: second, child }))
    await syncAll()
    expect(await marksOf(drita)).toHaveLength(1)
    const answers = given(await mira.device.marksAsked()).byMe.map((one) => one.asked.body.stands)
    expect(answers.toSorted()).toEqual(['marked', 'marked', 'not-mine'])
  })

  it('of a focal point goes to the second, and the first reads nothing of it', async () => {
    const second = given(
      await drita.device.reportStaff({
        about: [{ member: mira.member }],
        child: 'none',
        body: body([{ member: mira.member }]),
      }),
    )
    await syncAll()
    expect(await Promise.all([drita, arben, mira, besa].map((who) => reads(who, second)))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('reaches a focal point who otherwise sees figures only', async () => {
    const ana = await enrol(system, arben, 'Ana Gjoka', ['coordinator'])
    // Of two lists of the same moment either may be the newest.
    system.clock.now += 60_000
    const draft = { kind: focalPoints.name, at, body: { points: [ana.member, arben.member] } }
    given(await arben.device.write([{ file: given(await arben.device.team()).file, draft }]))
    await syncAll()
    const about = [{ named: 'a driver' }]
    const third = given(await drita.device.reportStaff({ about, child, body: body(about) }))
    await syncAll()
    given(await ana.device.sync())
    expect(await Promise.all([drita, ana, mira, besa].map((who) => reads(who, third)))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
