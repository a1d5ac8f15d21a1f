import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { all } from '#domain/file/values.ts'
import { motherAndChild } from '#domain/families/mother-and-child.ts'
import type { FileId, PersonId } from '#domain/entry/ids.ts'
import { crossedOverIn } from '#domain/kinds/registration/crossed-over.ts'
import { tiesOf } from '#domain/kinds/registration/tie.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { carriedBody, carriedOver, type Packet } from '#domain/families/carried-over.ts'
import { familyFiles, type FamilyMember } from '#domain/families/family-files.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { p19MayCross } from '#domain/rules/family/p19-may-cross.ts'
import { p20BetweenFiles } from '#domain/families/p20-between-files.ts'
import { readRelativesFiles } from '#web/screens/child/overview/relatives-files.ts'
import { findOutdatedCrossings } from '#web/views/child-file/carried-between-files.ts'
import { idFrom } from '../support/people.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'
import { aVisit, aVisitPlanned, says } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const child = (called: string, gender: 'female' | 'male'): FamilyMember => ({
  is: 'child',
  called,
  pronoun: gender === 'female' ? 'she' : 'he',
  age: { from: 7, to: 8 },
  gender,
  withMother: 'yes',
})
const FAMILY: readonly FamilyMember[] = [
  { is: 'mother', called: 'Vera', pronoun: 'she', age: { from: 16, to: 17 }, gender: 'female' },
  child('Ana', 'female'),
  child('Dren', 'male'),
  child('Eda', 'female'),
  child('Gent', 'male'),
]

describe.each(eachDatabaseInLong())('A mother and her four children, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let files: readonly FileId[]
  const file = (at: number): FileId => {
    const id = files[at]
    if (id === undefined) throw new Error('five files were opened')
    return id
  }
  const folded = async (at: number, who = besa) => given(await who.device.file(file(at))).caseFile

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    const opening = familyFiles(FAMILY, {
      at: today,
      source: 'police',
      holder: drita.member,
      nameless: { mother: 'the mother', child: 'a child' },
      personOf: (inFile, who) => idFrom(`p-${String(inFile)}-${String(who)}`) as PersonId,
    })
    files = given(await drita.device.openFiles(opening))
    given(await drita.device.sync())
    given(await besa.device.sync())
  })
  afterAll(() => system.stop())

  it('are five files of one act, each leading to the others and nested in none', async () => {
    expect(new Set(files).size).toBe(5)
    const dren = await folded(2)
    expect(
      tiesOf(dren)
        .map(({ body }) => [body.tie, body.theirFile])
        .sort(),
    ).toEqual(
      [
        ['brother', file(4)],
        ['mother', file(0)],
        ['sister', file(1)],
        ['sister', file(3)],
      ].sort(),
    )
    expect(given(await besa.device.files())).toHaveLength(5)
  })

  it('show nothing of the mother to who was given the son’s file', async () => {
    given(await drita.device.grant({ file: file(2), member: mira.member, rights: { care: 'read', identity: 'read' } }))
    given(await mira.device.sync())
    expect(given(await mira.device.files()).map((line) => line.file)).toEqual([file(2)])
    expect(await mira.device.file(file(0))).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('tell that one person speaks for the mother and for her son to who holds both files, and to nobody else whether hers says so', async () => {
    const speaks = {
      kind: 'guardianship',
      at: today,
      body: { type: 'guardian', stands: 'appointed', called: 'Lule Marku', conflict: 'none-declared' },
    }
    const told = async (who: Enrolled, at: number) => {
      const own = await folded(at, who)
      const pairs = motherAndChild(own)
      const read = given(
        await readRelativesFiles(
          who.device,
          pairs.map((pair) => pair.file),
        ),
      )
      if (!read) throw new Error('each leads to the other')
      return pairs.map((pair) =>
        p20BetweenFiles({ file: own, pair, theirs: read.held[pair.file] ?? null, today, spelling: read.spelling }),
      )
    }
    const byMira = async () => {
      given(await mira.device.sync())
      return told(mira, 2)
    }
    const cannot = [{ rule: 'P20', answer: 'cannot-judge', dependsOn: ['status'] }]
    given(
      await drita.device.grant({
        file: file(2),
        member: mira.member,
        rights: { care: 'read', identity: 'read', status: 'read' },
      }),
    )
    given(await drita.device.write([{ file: file(2), draft: speaks }]))
    given(await drita.device.sync())
    expect(await told(drita, 2)).toEqual([{ rule: 'P20', answer: 'allowed' }])
    expect(await byMira()).toEqual(cannot)

    given(await drita.device.write([{ file: file(0), draft: speaks }]))
    given(await drita.device.sync())
    expect(await told(drita, 2)).toEqual([{ rule: 'P20', answer: 'refused', missing: ['representative-of-her-own'] }])
    expect((await told(drita, 0)).map((ruling) => ruling?.answer).sort()).toEqual([
      'allowed',
      'allowed',
      'allowed',
      'refused',
    ])
    expect(await byMira()).toEqual(cannot)
  })

  it('let nothing cross until two people decided what does, and then that alone', async () => {
    given(
      await drita.device.write([
        { file: file(2), draft: { kind: 'visit-planned', at: today, about: ['child'], body: aVisitPlanned() } },
        { file: file(2), draft: { kind: 'visit', at: today, about: ['child'], body: aVisit({ others: [] }) } },
      ]),
    )
    const before = await folded(2, drita)
    const planned = all(before, visitPlanned).at(-1)
    const made = all(before, visit).at(-1)
    const mother = tiesOf(before).find(({ body }) => body.tie === 'mother')?.body.person
    if (!planned || !made || mother === undefined) throw new Error('a visit planned, one made, and a mother')
    expect(p19MayCross(before, file(0), planned, today).answer).toBe('refused')
    const link = {
      file: file(0),
      person: mother,
      crosses: ['when-we-come'],
      because: 'One visit for both.',
      answers: [{ who: 'child', answer: 'yes' }],
      until: '2027-03-01',
      stands: true,
    }
    const alone = await drita.device.write([
      {
        file: file(2),
        draft: { kind: 'file-link', at: today, body: { ...link, decidedBy: [{ member: drita.member }] } },
      },
    ])
    expect(alone).toMatchObject({ ok: false, code: 'rule-refused' })
    given(
      await drita.device.write([
        {
          file: file(2),
          draft: {
            kind: 'file-link',
            at: today,
            body: { ...link, decidedBy: [{ member: drita.member }, { member: besa.member }] },
          },
        },
      ]),
    )
    const after = await folded(2, drita)
    expect(p19MayCross(after, file(0), planned, today).answer).toBe('allowed')
    expect(p19MayCross(after, file(0), made, today).answer).toBe('refused')
  })

  it('are carried, as decided, to one who works with the son alone: under a key of its own, and gone when the decision ends', async () => {
    const [mothers, sons] = [file(0), file(2)]
    const ids = { from: mothers, into: sons }
    const son = tiesOf(await folded(0, drita)).find(({ body }) => body.theirFile === sons)?.body.person
    if (son === undefined) throw new Error('her son')
    const link = {
      file: sons,
      person: son,
      crosses: ['when-we-come'],
      because: 'One visit for both.',
      answers: [
        { who: 'child', answer: 'yes' },
        { who: son, answer: 'too-young' },
      ],
      until: '2027-03-01',
      stands: true,
      decidedBy: [{ member: drita.member }, { member: besa.member }],
    }
    const [, decided] = given(
      await drita.device.write([
        {
          file: mothers,
          draft: {
            kind: 'visit-planned',
            at: today,
            about: ['child'],
            body: aVisitPlanned({ visit: 'hers', placeName: 'the red house' }),
          },
        },
        { file: mothers, draft: { kind: 'file-link', at: today, body: link } },
      ]),
    )
    const standing = async () => {
      const [from, into, packets] = [
        given(await drita.device.file(mothers)),
        given(await drita.device.file(sons)),
        given(await drita.device.files('packet')),
      ]
      const views = await Promise.all(packets.map(async (line) => given(await drita.device.file(line.file))))
      const held = views.flatMap((view): Packet[] => {
        const body = crossedOverIn(view.caseFile)?.body
        return body
          ? [
              {
                file: view.file,
                body,
                holders: view.grants.filter(({ rights }) => rights.care === 'read').map(({ member }) => member),
              },
            ]
          : []
      })
      return carriedOver(from.caseFile, ids, today, { here: from.grants, there: into.grants, packets: held })
    }
    const readByMira = async () => {
      given(await mira.device.sync())
      return Promise.all(
        given(await mira.device.files('packet')).map(
          async (line) => crossedOverIn(given(await mira.device.file(line.file)).caseFile)?.body,
        ),
      )
    }
    const behind = async () =>
      given(await findOutdatedCrossings(drita.device, today, () => true)).map(({ line, into }) => [line.file, into])
    expect(await standing()).toEqual([{ member: mira.member, is: 'not-given', packets: [] }])
    expect(await behind()).toEqual([[mothers, [sons]]])
    expect(await readByMira()).toEqual([])

    const body = carriedBody(await folded(0, drita), mothers, sons, today, () => 'On Tuesday, at the red house.')
    given(
      await drita.device.openFiles([
        {
          drafts: [{ kind: 'crossed-over', at: today, about: [], body }],
          grants: [{ member: mira.member, rights: { card: 'read', care: 'read' } }],
        },
      ]),
    )
    given(await drita.device.sync())
    expect(await standing()).toMatchObject([{ member: mira.member, is: 'as-decided' }])
    expect(await behind()).toEqual([])
    const [read] = await readByMira()
    expect(read).toMatchObject({
      ...ids,
      links: [decided],
      until: '2027-03-01',
      items: [{ crossing: 'when-we-come', words: 'On Tuesday, at the red house.' }],
    })
    expect(await mira.device.file(mothers)).toMatchObject({ ok: false, code: 'not-found' })
    expect(given(await mira.device.files()).map((line) => line.file)).toEqual([sons])

    given(
      await drita.device.write([
        {
          file: mothers,
          draft: {
            kind: 'visit-planned',
            at: today,
            about: ['child'],
            body: aVisitPlanned({ visit: 'another', placeName: 'the red house' }),
          },
        },
      ]),
    )
    expect(await behind(), 'what is new and was decided to cross is told to whoever holds both files').toEqual([
      [mothers, [sons]],
    ])

    given(
      await drita.device.write([
        {
          file: mothers,
          draft: {
            kind: 'file-link',
            at: today,
            ...(decided && { replaces: [decided] }),
            body: { ...link, stands: false },
          },
        },
      ]),
    )
    const [ended] = await standing()
    expect(ended).toMatchObject({ member: mira.member, is: 'ended' })
    expect(await behind()).toEqual([[mothers, [sons]]])
    for (const packet of ended?.packets ?? []) given(await drita.device.revoke({ file: packet, member: mira.member }))
    expect(await standing()).toEqual([])
    expect(await readByMira()).toEqual([])
  })

  it('get one note as one act, each file its own part and not a word of another’s', async () => {
    given(
      await drita.device.write(
        [1, 2].map((at) => ({
          file: file(at),
          draft: {
            kind: 'visit',
            at: today,
            body: aVisit({ others: [], childSays: says(at === 1 ? 'He hits me.' : 'I am afraid of her.') }),
          },
        })),
      ),
    )
    given(await drita.device.sync())
    given(await besa.device.sync())
    const said = async (at: number) => JSON.stringify(all(await folded(at), visit))
    expect(await said(1)).toContain('He hits me.')
    expect(await said(1)).not.toContain('afraid of her')
    expect(await said(2)).not.toContain('He hits me.')
  })

  it('have no place for an allegation about staff, which has a file of its own that no supervisor is given by office', async () => {
    const report = {
      kind: 'safeguarding-report',
      at: today,
      about: [],
      body: {
        what: ['told-secrets'],
        about: [{ named: 'a driver' }],
        childSafeNow: 'not-known',
        toldBy: 'child',
        mayBeNamed: 'no',
        words: 'He told the neighbours.',
      },
    }
    expect(await drita.device.write([{ file: file(2), draft: report }])).toMatchObject({
      ok: false,
      code: 'wrong-file',
    })
    const [own] = given(await drita.device.openFiles([{ drafts: [report] }]))
    expect(given(await drita.device.files()).map((line) => line.file)).not.toContain(own)
    expect(given(await drita.device.files('safeguarding')).map((line) => line.file)).toEqual([own])
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(given(await besa.device.files('safeguarding'))).toEqual([])
    expect(own && (await besa.device.file(own))).toMatchObject({ ok: false, code: 'not-found' })
  })
})
