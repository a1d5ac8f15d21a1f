import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AskedFor } from '#device/families/api.ts'
import { all } from '#domain/file/values.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { joinAct, lookAgainAct, partAct, tellApartAct } from '#domain/same-child/joining.ts'
import { tieAct } from '#domain/families/tie-act.ts'
import { monthFigures } from '#domain/figures/month-figures.ts'
import type { FileId, PersonId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { approved } from '#domain/kinds/any/approved.ts'
import { tiesOf } from '#domain/kinds/registration/tie.ts'
import { oneDatabase } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { idFrom } from '../support/people.ts'
import { enrol, type Enrolled, found as foundAgency, given, startSystem, type System } from '../support/system.ts'
import { yesToStatistics } from '../support/yes-to-statistics.ts'

const today = day('2026-11-25')
const NOTHING: AskedFor = { name: '', kin: '', place: '', sex: null, age: null, notThese: [] }

interface Told {
  readonly called: string
  readonly script: 'Latn' | 'Cyrl' | 'Khmr'
  readonly gender?: 'female' | 'male'
  readonly age: number
  readonly mother?: string
  readonly opened?: string
}

function draftsOf({ called, script, gender = 'female', age, mother, opened = '2026-05-01' }: Told): readonly Draft[] {
  const at = day(opened)
  const her = idFrom(`m-${called.length}-${String(age)}`) as PersonId
  return [
    { kind: 'file-opened', at, body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] } },
    {
      kind: 'card',
      at,
      body: { called: { text: called }, pronoun: 'she', ageBand: 'not-known', languages: [], interpreter: 'not-known' },
    },
    { kind: 'name', at, body: { who: 'child', kind: 'called', text: called, script, use: 'use' } },
    {
      kind: 'birth',
      at,
      body: {
        who: 'child',
        born: { known: 'age', from: age, to: age, on: today },
        basis: 'child-said',
        reasonsForChild: age < 18 ? 'yes' : 'no',
      },
    },
    { kind: 'gender', at, body: { who: 'child', gender } },
    yesToStatistics(at),
    ...(mother === undefined
      ? []
      : [
          {
            kind: 'person',
            at,
            about: [her],
            body: { person: her, called: mother, gender: 'female', ageBand: '25-or-more', alive: 'yes' },
          },
          {
            kind: 'tie',
            at,
            about: [her],
            body: { person: her, tie: 'mother', safe: 'not-known', livesWithChild: 'yes', cares: 'yes' },
          },
        ]),
  ]
}

describe.each([oneDatabase()])('A child found again, with $name', (kind) => {
  let system: System
  let drita: Enrolled
  let besa: Enrolled
  let mira: Enrolled
  let ilir: Enrolled
  let oksana: FileId
  let again: FileId
  let brother: FileId
  let mother: FileId
  let girl: FileId
  const open = async (told: Told) => {
    const [file] = given(await drita.device.openFiles([{ drafts: draftsOf(told) }]))
    if (!file) throw new Error('a file was opened')
    return file
  }
  const both = async () => {
    given(await drita.device.sync())
    given(await besa.device.sync())
    given(await mira.device.sync())
    given(await drita.device.sync())
  }
  const fileOf = async (file: FileId, who = drita) => given(await who.device.file(file)).caseFile
  const held = async (file: FileId) => ({ file, caseFile: await fileOf(file) })
  const list = async (who = drita) =>
    given(await who.device.files())
      .map((line) => line.file)
      .sort()
  const ties = async (file: FileId | null, who = drita) => given(await who.device.possiblyRelated(file)).ties
  const found = async (asked: Partial<AskedFor>, who = drita) =>
    given(await who.device.alreadyKnown({ ...NOTHING, ...asked }))

  beforeAll(async () => {
    system = await startSystem(kind, { network: { evidenceSenders: 1 } })
    const arben = await foundAgency(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    ilir = await enrol(system, arben, 'Ilir Prifti', ['coordinator'])
    oksana = await open({ called: 'Оксана Шевченко', script: 'Cyrl', age: 12, mother: 'Олена Шевченко' })
    again = await open({
      called: 'Oksana Shevchenko',
      script: 'Latn',
      age: 12,
      mother: 'Olena Shevchenko',
      opened: '2026-06-01',
    })
    brother = await open({ called: 'Тарас Шевченко', script: 'Cyrl', gender: 'male', age: 8, mother: 'Мама, Олена' })
    mother = await open({ called: 'Олена Шевченко', script: 'Cyrl', age: 34 })
    girl = await open({ called: 'សុខា ចាន់', script: 'Khmr', age: 9 })
    await both()
    given(await drita.device.grant({ file: again, member: mira.member, rights: { therapy: 'write' } }))
    await both()
  })
  afterAll(() => system.stop())

  it('is not found where nothing is like her, nor by who may not read her file', async () => {
    expect(await found({ name: 'Teuta Gashi' })).toEqual([])
    expect(await found({})).toEqual([])
    expect(await found({ name: 'Oksana Shevchenko' }, ilir)).toEqual([])
    expect(await ilir.device.possiblyRelated(oksana)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('is found by a Russian spelling, and by a name in Khmer heard and misspelt', async () => {
    expect(
      (await found({ name: 'Аксана Шевченко', age: { from: 12, to: 13 }, kin: 'Елена Шевченко' }))
        .map(({ file }) => file)
        .sort(),
    ).toEqual([oksana, again].sort())
    const [sokha] = await found({ name: 'Suka Chann', age: { from: 9, to: 9 } })
    expect(sokha?.file).toBe(girl)
  })

  it('says field by field what agrees, and hides no child of that name for what differs', async () => {
    const other = (await found({ name: 'Oksana Shevchenko', age: { from: 5, to: 5 }, sex: 'male' })).find(
      ({ file }) => file === again,
    )
    expect(other?.compared.map(({ field, is }) => `${field} ${is}`)).toEqual([
      'name same',
      'birth differs',
      'sex differs',
      'place not-known',
      'kin not-known',
    ])
    expect(other?.sure).toBe('possible')
  })

  it('two files of one child are seen, and the mother of one', async () => {
    const among = await ties(null)
    expect(among.find(({ as }) => as === 'same')).toMatchObject({ sure: 'very-likely' })
    expect((await ties(oksana)).map(({ as, one, other }) => [as, one, other])).toEqual(
      expect.arrayContaining([
        ['same', oksana, again],
        ['parent', oksana, mother],
      ]),
    )
  })

  it('whoever is told apart is shown to nobody again who may read both, until that is taken back', async () => {
    given(await drita.device.write(tellApartAct(oksana, again, today)))
    await both()
    for (const who of [drita, besa]) expect((await ties(oksana, who)).filter(({ as }) => as === 'same')).toEqual([])
    expect(
      await drita.device.write(joinAct({ main: oksana, other: again, because: 'The same girl.', at: today })),
    ).toMatchObject({ ok: false, code: 'rule-refused' })
    given(await drita.device.write(lookAgainAct(await held(oksana), await held(again), 'Her mother came.', today)))
    await both()
    expect((await ties(oksana, besa)).some(({ as }) => as === 'same')).toBe(true)
  })

  it('joined, they are one child in every list, in the figures and in the evidence, and nothing of either is lost', async () => {
    given(await drita.device.shareEvidence())
    const sent = given(await ilir.device.evidence()).length
    const before = await list()
    const figures = async () =>
      monthFigures(
        KINDS,
        given(await drita.device.files()).map(({ line }) => line),
        '2026-06',
      ).files
    const counted = await figures()
    const entries = new Set(
      [...(await fileOf(oksana)).entries, ...(await fileOf(again)).entries].map((entry) => entry.id),
    )
    given(await drita.device.write(joinAct({ main: oksana, other: again, because: 'The same girl.', at: today })))
    await both()
    for (const who of [drita, besa]) {
      expect(await list(who)).toEqual(before.filter((file) => file !== again))
      const together = await fileOf(oksana, who)
      expect(together.joined).toEqual([again])
      expect([...entries].every((id) => together.entries.some((entry) => entry.id === id))).toBe(true)
      expect(given(await who.device.file(again)).standsIn).toBe(oksana)
      expect(given(await who.device.whichOpen([again, oksana]))).toEqual({ [again]: oksana, [oksana]: oksana })
    }
    expect(await figures()).toEqual({ ...counted, opened: counted.opened - 1, openAfter: counted.openAfter - 1 })
    expect(given(await drita.device.shareEvidence())).toMatchObject({ takenBack: 1 })
    expect(given(await ilir.device.evidence())).toHaveLength(sent - 1)
    expect((await found({ name: 'Oksana Shevchenko' })).map(({ file }) => file)).toEqual([oksana])
    expect((await ties(null)).filter(({ as }) => as === 'same')).toEqual([])
  })

  it('whoever holds one folder of one file sees no more than before', async () => {
    expect(await list(mira)).toEqual([again])
    const view = given(await mira.device.file(again))
    expect(view.caseFile.held).toEqual(['card', 'therapy'])
    expect(
      view.caseFile.entries.map((entry) => entry.folder).filter((folder) => folder !== 'card' && folder !== 'therapy'),
    ).toEqual([])
    expect(view.caseFile.joined).toBeUndefined()
    expect(view.standsIn).toBeUndefined()
    expect(JSON.stringify(view)).not.toContain(oksana)
    expect(await mira.device.file(oksana)).toMatchObject({ ok: false, code: 'not-found' })
    expect(given(await drita.device.file(oksana)).grants.map(({ member }) => member)).not.toContain(mira.member)
  })

  it('an answer to what stands in the other file is written there, and a mark in one is kept to in the other', async () => {
    const uncle = idFrom('uncle') as PersonId
    given(
      await drita.device.write([
        {
          file: again,
          draft: {
            kind: 'do-not',
            at: today,
            body: { person: uncle, called: 'the uncle', never: ['accept-consent'], numbers: [] },
          },
        },
      ]),
    )
    const plan = {
      goals: ['school'],
      signedBy: [{ who: { person: uncle }, on: today, how: 'signature' }],
      child: 'too-young',
      childSays: { answer: 'did-not-want-to-say' },
      dissent: [],
      seeEveryDays: 30,
      copy: 'not-yet',
      reviewOn: today,
    }
    expect(
      await drita.device.write([{ file: oksana, draft: { kind: 'plan-agreed', at: today, body: plan } }]),
    ).toMatchObject({ ok: false, code: 'rule-refused' })
    const [asked] = given(
      await drita.device.write([
        {
          file: again,
          draft: {
            kind: 'plan-agreed',
            at: today,
            body: { ...plan, signedBy: [{ who: { member: drita.member }, on: today, how: 'in-words' }] },
          },
        },
      ]),
    )
    await both()
    given(
      await besa.device.write([
        { file: oksana, draft: { kind: 'approved', folder: 'care', at: today, body: { entry: asked } } },
      ]),
    )
    await both()
    expect(all(await fileOf(again), approved)).toHaveLength(1)
    expect(all(await fileOf(oksana), approved).map((entry) => entry.file)).toEqual([again])
  })

  it('taken apart, each is what it was, with what was written meanwhile', async () => {
    const whole = await list(besa)
    given(await besa.device.write(partAct(await held(again), [await held(oksana)], 'They are cousins.', today)))
    await both()
    for (const who of [drita, besa]) {
      expect(await list(who)).toEqual([...whole, again].sort())
      expect((await fileOf(oksana, who)).joined).toBeUndefined()
      expect((await fileOf(oksana, who)).entries.every((entry) => entry.file === oksana)).toBe(true)
      expect(given(await who.device.file(again)).standsIn).toBeUndefined()
    }
    given(await drita.device.shareEvidence())
    expect(given(await ilir.device.evidence()).length).toBeGreaterThanOrEqual(4)
  })

  it('a mother is tied to her children, and then no longer asked about', async () => {
    const tied = (await ties(oksana)).find(({ as, other }) => as === 'parent' && other === mother)
    if (!tied) throw new Error('her mother was seen')
    given(
      await drita.device.write(
        tieAct({
          one: await held(oksana),
          other: await held(mother),
          as: 'parent',
          oneNames: tied.oneNames,
          otherNames: tied.otherNames,
          at: today,
          nameless: 'a child',
          newPerson: () => idFrom('made-here') as PersonId,
        }),
      ),
    )
    expect(
      tiesOf(await fileOf(oksana))
        .filter(({ body }) => body.theirFile === mother)
        .map(({ body }) => body.tie),
    ).toEqual(['mother'])
    expect(tiesOf(await fileOf(mother)).map(({ body }) => [body.tie, body.theirFile])).toEqual([['own-child', oksana]])
    expect((await ties(oksana)).filter(({ other }) => other === mother)).toEqual([])
    expect(given(await drita.device.whichOpen([mother]))).toEqual({ [mother]: mother })
  })

  it('her mother’s file is not there for whoever may not open it, no more than one that never was', async () => {
    await both()
    expect(given(await mira.device.whichOpen([mother]))).toEqual({})
    expect(given(await mira.device.whichOpen([idFrom('no-such-file') as FileId]))).toEqual({})
    expect(given(await mira.device.whichOpen([again]))).toEqual({ [again]: again })
  })

  it('two brothers stay what they are, and those of no one family are not asked about again', async () => {
    const kin = (await ties(null)).filter(({ as }) => as !== 'same')
    for (const { one, other } of kin) given(await drita.device.write(tellApartAct(one, other, today, 'family')))
    expect((await ties(null)).filter(({ as }) => as !== 'same')).toEqual([])
    expect(kin.length).toBeGreaterThan(0)
    expect(await list()).toContain(brother)
  })
})
