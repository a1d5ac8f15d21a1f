import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { idFrom } from '../../../test/support/people.ts'
import type { FileId } from '../entry/ids.ts'
import { encounter, endsOn } from '../kinds/before/encounter.ts'
import { encounterSettled } from '../kinds/before/encounter-settled.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import {
  childrenIn,
  wordsRemovedOn,
  goneFrom,
  keptTooLate,
  onlyCounted,
  contactStateOn,
  withoutGone,
} from './contact-expiry.ts'

const child = {
  mark: 'cap',
  alias: 'blue cap',
  ageSeems: '6-11',
  seems: 'male',
  seen: [],
  given: [],
  answered: 'could-not-be-offered',
} as const
const met = () =>
  entryOf(encounter, { who: 'one', ...child, seen: [], given: [], setting: 'market' }, { at: day('2026-03-02') })
const counted = (entry: ReturnType<typeof met>, children = 1) =>
  entryOf(encounterSettled, { as: 'only-counted', entry: entry.id, children, month: '2026-03', why: 'time-is-over' })
const longer = (entry: ReturnType<typeof met>, until: string) =>
  entryOf(encounterSettled, {
    as: 'kept-longer',
    entry: entry.id,
    until: day(until),
    because: 'He wants to come back.',
  })

describe('a contact whose time runs out', () => {
  it('is told of two weeks before, closed on the day after, and open again where somebody said why', () => {
    const entry = met()
    const on = (today: string) => contactStateOn(endsOn(fileOf(entry), entry), day(today))
    expect([on('2026-05-16'), on('2026-05-17'), on('2026-05-31'), on('2026-06-01')]).toEqual([
      'open',
      'ends-soon',
      'ends-soon',
      'closed',
    ])
    expect(contactStateOn(endsOn(fileOf(entry, longer(entry, '2026-09-01')), entry), day('2026-06-01'))).toBe('open')
  })

  it('goes by itself two weeks after its time is over, never before it has been on the device as long, and never while nobody else has it', () => {
    const entry = met()
    expect(wordsRemovedOn(endsOn(fileOf(entry), entry), day('2026-03-03'))).toBe('2026-06-15')
    expect(wordsRemovedOn(endsOn(fileOf(entry), entry), day('2026-07-01'))).toBe('2026-07-16')
    expect(wordsRemovedOn(endsOn(fileOf(entry), entry), null)).toBeNull()
    expect(wordsRemovedOn(endsOn(fileOf(entry, longer(entry, '2026-09-01')), entry), day('2026-03-03'))).toBe(
      '2026-09-16',
    )
  })
})

describe('a contact of which only the number is left', () => {
  it('is in nothing that is folded; another folder, another file or a child’s own file lets none go', () => {
    const entry = met()
    const gone = counted(entry)
    expect(withoutGone([entry, gone])).toEqual([gone])
    expect(withoutGone([entry, { ...gone, folder: 'identity' }])).toContain(entry)
    expect(withoutGone([entry, { ...gone, file: idFrom('file-other') as FileId }])).toContain(entry)
    const opened = entryOf(fileOpened, { source: 'outreach', askedAboutOthers: 'not-asked', othersThere: [] })
    expect(withoutGone([opened, entry, gone])).toContain(entry)
  })

  it('counts once, in whatever order its settlements come and however many let it go', () => {
    const [one, group] = [met(), met()]
    const settled = [counted(one), counted(one), counted(group, 5)]
    fc.assert(
      fc.property(fc.shuffledSubarray([one, group, ...settled], { minLength: 5 }), (entries) => {
        expect(withoutGone(entries).map(({ kind }) => kind)).toEqual([
          'encounter-settled',
          'encounter-settled',
          'encounter-settled',
        ])
        expect(goneFrom(entries).size).toBe(2)
        expect(onlyCounted([fileOf(...entries)])).toEqual([{ month: '2026-03', children: 6 }])
      }),
    )
  })

  it('has no place for who was met, or where', () => {
    const body = counted(met()).body
    for (const more of [
      { alias: 'blue cap' },
      { setting: 'market' },
      { district: 'Shkodër' },
      { words: 'He shared the bread.' },
    ])
      expect(encounterSettled.schema.safeParse({ ...body, ...more }).success).toBe(false)
    expect(encounterSettled.schema.safeParse({ ...body, month: '2026-3' }).success).toBe(false)
  })

  it('says so to whoever wanted to keep it longer while they were offline', () => {
    const entry = met()
    expect(keptTooLate(fileOf(counted(entry), longer(entry, '2026-09-01')))).toEqual([entry.id])
    expect(keptTooLate(fileOf(entry, longer(entry, '2026-09-01')))).toEqual([])
  })
})

it('a contact with one child is one child, and with a group as many as were counted', () => {
  expect(childrenIn(met())).toBe(1)
  const group = ofKind('encounter', { who: 'group', setting: 'market', count: 4, children: [] })
  expect(childrenIn(group as ReturnType<typeof met>)).toBe(4)
})

it('children of whom only the number is kept stand by month, the newest first', () => {
  const of = (month: string, children: number) =>
    ofKind('encounter-settled', { as: 'only-counted', entry: met().id, children, month, why: 'time-is-over' })
  const entries = [of('2026-02', 1), of('2026-04', 2), of('2026-03', 3), of('2026-04', 4)]
  const expected = [
    { month: '2026-04', children: 6 },
    { month: '2026-03', children: 3 },
    { month: '2026-02', children: 1 },
  ]
  expect(onlyCounted([{ entries }])).toEqual(expected)
  expect(onlyCounted([{ entries: entries.toReversed() }])).toEqual(expected)
})
