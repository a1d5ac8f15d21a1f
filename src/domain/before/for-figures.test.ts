import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa, idFrom } from '../../../test/support/people.ts'
import type { FileId } from '../entry/ids.ts'
import type { BodyOf } from '../file/kind.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { encounter, type ChildMet, type Encounter } from '../kinds/before/encounter.ts'
import { encounterSettled } from '../kinds/before/encounter-settled.ts'
import { ENCOUNTER_ANSWERS } from '../vocabulary/before/encounter.ts'
import { districtNamed } from '../vocabulary/place/district-named.ts'
import { figuresOf, forFiguresIn } from './for-figures.ts'

const child = (mark: string, answered: ChildMet['answered']): ChildMet => ({
  mark,
  ageSeems: '6-11',
  seems: 'male',
  seen: ['begs'],
  given: ['food-or-clothes'],
  answered,
})
const boy: ChildMet = { ...child('cap', 'took-it'), alias: 'blue cap' }
const girl = child('baby', 'adult-said-no')
const group: BodyOf<typeof encounter> = {
  who: 'group',
  setting: 'street',
  count: 5,
  children: [boy, girl],
  seen: ['begs'],
  given: [],
  answered: 'went-away',
  words: 'Five of them, one woman.',
}
const met = (body: BodyOf<typeof encounter> = group): Encounter => entryOf(encounter, body, { at: day('2026-03-02') })
const alone = (answered: (typeof ENCOUNTER_ANSWERS)[number]) => met({ who: 'one', ...boy, answered, setting: 'market' })
const filed = (entry: Encounter, mark?: string) =>
  entryOf(encounterSettled, {
    as: 'became-a-file',
    entry: entry.id,
    ...(mark !== undefined && { mark }),
    file: idFrom('file-cap') as FileId,
  })

describe('of a contact nothing goes on into figures', () => {
  it('where a file was opened of it, or it was a child who has one', () => {
    const entry = alone('took-it')
    expect(figuresOf(fileOf(entry, filed(entry, 'cap')), entry, undefined)).toBeUndefined()
    expect(
      figuresOf(
        fileOf(
          entry,
          entryOf(encounterSettled, { as: 'known-already', entry: entry.id, file: idFrom('file-cap') as FileId }),
        ),
        entry,
        undefined,
      ),
    ).toBeUndefined()
  })

  it('that was let go while nobody counted, or whose letting go was crossed out', () => {
    const bare = {
      as: 'only-counted' as const,
      entry: alone('took-it').id,
      children: 1,
      month: '2026-03',
      why: 'let-go' as const,
    }
    expect(forFiguresIn(fileOf(entryOf(encounterSettled, bare)))).toEqual([])
    const settled = entryOf(encounterSettled, { ...bare, figures: { ended: [{ how: 'took-help', children: 1 }] } })
    expect(forFiguresIn(fileOf(settled))).toHaveLength(1)
    expect(
      forFiguresIn(fileOf(settled, entryOf(superseded, { entry: settled.id, because: 'wrong' }, { folder: 'care' }))),
    ).toEqual([])
  })

  it('where somebody opened a file of it, offline, while another let it go', () => {
    const [entry, child] = [met(), alone('took-it')]
    const body = (of: Encounter, children: number, left: number) =>
      entryOf(encounterSettled, {
        as: 'only-counted',
        entry: of.id,
        children,
        month: '2026-03',
        why: 'let-go',
        figures: { ended: [{ how: 'went-away', children: left }] },
      })
    expect(forFiguresIn(fileOf(body(child, 1, 1), filed(child, 'cap')))).toEqual([])
    expect(forFiguresIn(fileOf(body(entry, 5, 5), filed(entry, 'cap')))).toEqual([])
    expect(forFiguresIn(fileOf(body(entry, 5, 5), filed(entry)))).toEqual([])
    // The figures counted this file already.
    expect(forFiguresIn(fileOf(body(entry, 5, 4), filed(entry, 'cap')))).toHaveLength(1)
  })

  it('of who they seemed to be, what was seen, or where exactly', () => {
    const settled = (figures: object) =>
      encounterSettled.schema.safeParse({
        as: 'only-counted',
        entry: alone('took-it').id,
        children: 1,
        month: '2026-03',
        why: 'let-go',
        figures,
      }).success
    expect(settled({ ended: [{ how: 'took-help', children: 1 }] })).toBe(true)
    for (const more of [
      { ageSeems: '6-11' },
      { seems: 'male' },
      { setting: 'market' },
      { words: 'He shared the bread.' },
      { district: 'Shkodër' },
    ])
      expect(settled({ ended: [{ how: 'took-help', children: 1 }], ...more })).toBe(false)
    expect(settled({ ended: [{ how: 'took-help', children: 1, ageSeems: '6-11' }] })).toBe(false)
  })
})

describe('what goes on into figures', () => {
  it('is how many, of each way in which it ended, without those who have a file', () => {
    const entry = met()
    expect(figuresOf(fileOf(entry), entry, 'AL-10')).toEqual({
      district: 'AL-10',
      ended: [
        { how: 'took-help', children: 1 },
        { how: 'said-no', children: 1 },
        { how: 'went-away', children: 3 },
      ],
    })
    expect(figuresOf(fileOf(entry, filed(entry, 'cap')), entry, undefined)).toEqual({
      ended: [
        { how: 'said-no', children: 1 },
        { how: 'went-away', children: 3 },
      ],
    })
  })

  it('counts everyone once who has no file, whatever was answered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ENCOUNTER_ANSWERS), { minLength: 2, maxLength: 8 }),
        fc.nat(20),
        fc.nat(8),
        (answers, others, withFile) => {
          const children = answers.map((answered, n) => child(`mark-${String(n)}`, answered))
          const entry = met({
            who: 'group',
            setting: 'street',
            count: children.length + others,
            children,
            seen: [],
            given: [],
            answered: 'went-away',
          })
          const has = children.slice(0, withFile).map(({ mark }) => filed(entry, mark))
          const figures = figuresOf(fileOf(entry, ...has), entry, undefined)
          expect(figures?.ended.reduce((sum, { children: some }) => sum + some, 0) ?? 0).toBe(
            children.length + others - has.length,
          )
        },
      ),
    )
  })

  it('is said once, by whoever let it go first', () => {
    const body = {
      as: 'only-counted' as const,
      entry: met().id,
      children: 5,
      month: '2026-03',
      why: 'let-go' as const,
      figures: { ended: [{ how: 'went-away' as const, children: 5 }] },
    }
    const [first, second] = [
      entryOf(encounterSettled, body),
      entryOf(encounterSettled, body, { by: besa.member, at: day('2026-03-09') }),
    ]
    for (const entries of [
      [first, second],
      [second, first],
    ])
      expect(forFiguresIn(fileOf(...entries))).toEqual([
        { ...body.figures, entry: body.entry, by: first.by, month: '2026-03' },
      ])
  })
})

describe('a district', () => {
  it('is taken from words only where they are its name, letter for letter', () => {
    for (const line of ['Shkodra', 'near Shkodër', 'Shkodër, the market', '', 'the north'])
      expect(districtNamed(line)).toBeUndefined()
    expect(districtNamed(' shkodër ')).toBe('AL-10')
    expect(districtNamed('AL-10')).toBe('AL-10')
  })
})
