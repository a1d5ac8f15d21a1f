import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mother } from '../../../test/support/people.ts'
import { aVisit, says, strike } from '../../../test/support/work.ts'
import { FOLDERS } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { birth } from '../kinds/registration/birth.ts'
import { name } from '../kinds/registration/name.ts'
import { person } from '../kinds/registration/person.ts'
import { withhold } from '../kinds/registration/withhold.ts'
import { ownFile } from './own-file.ts'
import { LEFT_OUT_BY_KIND } from '../vocabulary/rights/why-left-out.ts'

const today = day('2026-03-02')
const born = (on: string) =>
  entryOf(birth, {
    who: 'child',
    born: { known: 'day', on: day(on) },
    basis: 'birth-certificate',
    reasonsForChild: 'no',
  })
const grown = born('2008-03-02')
const mum = entryOf(person, {
  person: mother,
  called: 'Her mother Mirela',
  gender: 'female',
  ageBand: '25-or-more',
  alive: 'yes',
})
const own = entryOf(name, { who: 'child', kind: 'called', text: 'Ana', script: 'Latn', use: 'use' })
const seen = (saw: string, over: Parameters<typeof entryOf>[2] = {}) =>
  entryOf(visit, aVisit({ others: [], present: [], saw, childSays: says('I learn to sew.') }), over)
const allIsWell = entryOf(safetyLook, {
  answer: 'safe',
  how: 'talked-with-child',
  because: 'She sleeps well.',
  againBy: day('2026-06-01'),
})
const anEntry = (kind: string) => {
  const found = EXAMPLES.find((one) => one.kind.name === kind)
  if (!found) throw new Error(kind)
  return entryOf(found.kind, found.body)
}
const made = (file: ReturnType<typeof fileOf>, read: Parameters<typeof ownFile>[2] = []) => {
  const copy = ownFile(file, today, read)
  if (!copy.ok) throw new Error(copy.code)
  return copy.value
}
const why = (file: ReturnType<typeof fileOf>) =>
  Object.fromEntries(made(file).left.map(({ because, count }) => [because, count]))

describe('a copy of the own file', () => {
  it('is refused for a child, for one who may be a child, and the day before the birthday', () => {
    expect(ownFile(fileOf(born('2008-03-03'), seen('Calm.')), today)).toMatchObject({
      ok: false,
      detail: { rulings: [{ rule: 'R20', answer: 'refused', missing: ['sure-of-full-age'] }] },
    })
    expect(ownFile(fileOf(seen('Calm.')), today).ok).toBe(false)
    expect(ownFile(fileOf(grown, seen('Calm.')), today).ok).toBe(true)
  })

  it('is refused where nobody can tell what is kept or who is around: the folder is not held', () => {
    expect(ownFile(fileHolding(['identity'], grown), today)).toMatchObject({
      detail: { rulings: [{ answer: 'cannot-judge', dependsOn: ['care'] }] },
    })
    expect(ownFile(fileHolding(['care'], seen('Calm.')), today)).toMatchObject({
      detail: { rulings: [{ dependsOn: ['identity'] }] },
    })
  })

  it('leaves out what is about somebody else, or was told by them, or names them, and says so without a name', () => {
    const file = fileOf(
      grown,
      own,
      mum,
      seen('Calm.'),
      seen('She wept.', { about: [mother] }),
      seen('As the mother has it.', { toldBy: mother }),
      seen('Mirela was at the door.'),
    )
    expect(made(file).given.map((entry) => entry.kind)).toEqual(['birth', 'name', 'visit'])
    expect(why(file)).toEqual({ 'another-persons': 2, 'told-by-another': 1, 'names-somebody': 1 })
    expect(JSON.stringify(made(file).left)).not.toMatch(/Mirela|mother/)
  })

  it('gives what somebody has read and lets stand, and never what is another’s own', () => {
    const [atDoor, hers] = [seen('Mirela was at the door.'), seen('She wept.', { about: [mother] })]
    const file = fileOf(grown, own, mum, atDoor, hers)
    expect(made(file).toRead).toEqual([atDoor])
    expect(made(file, [atDoor.id, hers.id]).given).toContain(atDoor)
    expect(made(file, [atDoor.id, hers.id]).given).not.toContain(hers)
  })

  it('leaves out where the person lives and whom to fear while a danger goes on, and until somebody found that all is well', () => {
    const place = anEntry('whereabouts')
    expect(why(fileOf(grown, place))).toEqual({ 'danger-goes-on': 1 })
    const saw = { ...allIsWell, body: { ...allIsWell.body, saw: [place.id] } }
    expect(why(fileOf(grown, place, allIsWell))).toEqual({ 'danger-goes-on': 2 })
    expect(made(fileOf(grown, place, saw)).given.map((entry) => entry.kind)).toContain('whereabouts')
  })

  it('never holds how we reach the person safely, and under which name', () => {
    expect(why(fileOf(grown, anEntry('safe-contact')))).toEqual({ 'safe-contact': 1 })
  })

  it('leaves out what is to be told first, or was kept from the person; what the person keeps from others is theirs', () => {
    const keeps = (askedBy: 'child' | typeof mother) =>
      entryOf(withhold, {
        key: 'k',
        withheld: { what: 'kind', kind: 'visit' },
        from: { recipient: 'anyone' },
        why: 'fear-of-harm',
        askedBy,
        stands: true,
      })
    expect(
      why(
        fileOf(
          grown,
          seen('Calm.', { childMayLearn: { answer: 'no' } }),
          seen('Calm.', { childMayLearn: { answer: 'later' } }),
        ),
      ),
    ).toEqual({ 'to-be-told-first': 2 })
    expect(
      made(
        fileOf(
          grown,
          seen('Calm.', { childMayLearn: { answer: 'later', from: today } }),
          seen('Calm.', { childMayLearn: { answer: 'when-she-asks' } }),
        ),
      ).given,
    ).toHaveLength(3)
    expect(why(fileOf(grown, seen('Calm.'), keeps('child')))).toEqual({ 'safe-contact': 1 })
    expect(why(fileOf(grown, seen('Calm.'), keeps(mother)))).toMatchObject({ 'asked-to-be-kept': 1 })
  })

  it('says which parts whoever makes it does not hold', () => {
    expect(made(fileHolding(['identity', 'care'], grown)).left).toEqual([
      {
        because: 'part-not-held',
        count: 6,
        folders: ['health', 'therapy', 'status', 'justice', 'whereabouts', 'origins'],
      },
    ])
  })

  it('does not hold what was struck', () => {
    const wrong = seen('Of another child.')
    expect(made(fileOf(grown, wrong, strike(wrong))).given.map((entry) => entry.kind)).toEqual(['birth'])
  })

  it('gives every entry or counts it among what is left, whatever is held, and never one of a person of the file unread', () => {
    const entries = EXAMPLES.filter(({ kind }) => !['birth', 'superseded', 'withhold'].includes(kind.name)).map(
      ({ kind, body }) => entryOf(kind, body),
    )
    fc.assert(
      fc.property(fc.subarray(entries), fc.subarray([...FOLDERS]), (some, held) => {
        const file = fileHolding([...new Set(['care' as const, 'identity' as const, ...held])], grown, mum, ...some)
        const { given, left } = made(file)
        expect(
          given.length + left.reduce((sum, one) => sum + (one.because === 'part-not-held' ? 0 : one.count), 0),
        ).toBe(file.entries.length)
        for (const entry of given) expect(JSON.stringify(entry.body)).not.toContain(mother)
      }),
      { numRuns: 60 },
    )
  })

  it('names no kind that does not exist', () => {
    const byDevices = ['erasure-asked', 'device-forked']
    expect(
      Object.values(LEFT_OUT_BY_KIND)
        .flat()
        .filter((kind) => !byDevices.includes(kind) && !KINDS.some((known) => known.name === kind)),
    ).toEqual([])
  })
})
