import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { drita, mother, uncle } from '../../../test/support/people.ts'
import type { Entry } from '../entry/entry.ts'
import { notKnownOf } from '../kinds/before/known-in-group.ts'
import { missingEpisode, missingSince } from '../kinds/care/missing-episode.ts'
import { districtOf } from '../kinds/care/whereabouts.ts'
import { isSuspect, suspectsOf } from '../kinds/experience/danger.ts'
import { isCovered } from '../shown/before-reveal.ts'
import { sleepingPlaces } from '../shift/shift-line.ts'
import { whomToAsk } from './whom-to-ask.ts'

describe('whom a member asks who may not read the agreed ways', () => {
  const holder = ofKind('case-holder', { member: drita.member, as: 'caseworker' })

  it('is nobody where the ways can be read, or nobody is to get in touch', () => {
    expect(whomToAsk(fileOf(holder))).toBeUndefined()
    const none = ofKind('safe-contact', { rule: 'none', agreed: [], never: [] })
    expect(whomToAsk(fileHolding(['care'], holder, none))).toBeUndefined()
  })

  it('is whoever carries the case', () => {
    expect(whomToAsk(fileHolding(['care'], holder))).toEqual([drita.member])
    expect(whomToAsk(fileHolding(['care']))).toEqual([])
  })
})

describe('a person who is thought to be involved', () => {
  const thought = (person: string, stands: string, over: Partial<Entry> = {}) =>
    ofKind('danger', { person, roles: ['recruiter'], stands }, over)

  it('is one until somebody no longer thinks so', () => {
    const was = thought(uncle, 'suspected')
    const cleared = thought(uncle, 'no-longer-thought', { replaces: [was.id] })
    expect(suspectsOf(fileOf(was, cleared))).toEqual([])
    expect(isSuspect(fileOf(was, cleared), uncle)).toBe(false)
    expect(suspectsOf(fileOf(was, thought(mother, 'no-longer-thought'))).map(({ body }) => body.person)).toEqual([
      uncle,
    ])
    expect(isSuspect(fileOf(was), uncle)).toBe(true)
    expect(isSuspect(fileOf(was), mother)).toBe(false)
  })
})

it('since when a child is missing is said by Care alone: by the day that somebody wrote, else by the note', () => {
  const gone = (over: object, at: Partial<Entry> = {}) =>
    ofKind('missing-episode', { is: 'missing', episode: 'e', ...over }, { at: day('2026-03-04'), ...at })
  expect(missingSince(fileOf())).toBeUndefined()
  expect(missingSince(fileOf(gone({ since: day('2026-03-01') })))).toBe('2026-03-01')
  expect(missingSince(fileOf({ ...gone({}), body: { is: 'missing', episode: 'e' } }))).toBe('2026-03-04')
  expect(missingSince(fileOf(gone({}, { folder: 'whereabouts' })))).toBeUndefined()
  expect(missingSince(fileOf(ofKind('missing-episode', { is: 'back', episode: 'e' })))).toBeUndefined()
})

it('nothing that stands in another part beside it takes away that a child is missing', () => {
  const at = (on: string, is: 'missing' | 'known-elsewhere' | 'back', over: Partial<Entry> = {}) =>
    entryOf(missingEpisode, { is, episode: 'e' }, { at: day(on), ...over })
  const gone = at('2026-03-04', 'missing')
  const beside = { folder: 'whereabouts' } as const
  for (const is of ['missing', 'known-elsewhere', 'back'] as const)
    for (const on of ['2026-03-02', '2026-03-06'])
      expect([is, missingSince(fileOf(gone, at(on, is, beside)))]).toEqual([is, '2026-03-04'])
  // The search goes on in the closed part, by somebody who may write in both.
  const goesOn = at('2026-03-06', 'missing', { ...beside, replaces: [gone.id] })
  expect(missingSince(fileOf(gone, goesOn))).toBe('2026-03-04')
  const found = at('2026-03-06', 'known-elsewhere', { ...beside, replaces: [gone.id] })
  expect(missingSince(fileOf(gone, found))).toBeUndefined()
  const back = at('2026-03-06', 'back', { replaces: [gone.id] })
  expect(missingSince(fileOf(gone, back))).toBeUndefined()
  expect(missingSince(fileOf(gone, back, at('2026-03-07', 'missing', beside)))).toBeUndefined()
})

it('a district is told where one is known, and none where two people wrote two', () => {
  const lives = (district: string | undefined, is = 'known') =>
    ofKind('whereabouts', { of: 'lives', is, name: 'A house', ...(district !== undefined && { district }) })
  const known = (...entries: Entry[]) => districtOf(fileOf(...entries)) ?? null
  expect(known()).toBeNull()
  expect(known(lives('AL-10'))).toBe('AL-10')
  expect(known(lives('AL-10'), lives('AL-10'))).toBe('AL-10')
  expect(known(lives('AL-10'), lives('AL-11'))).toBeNull()
  expect(known(lives('AL-10', 'no-longer'))).toBeNull()
})

it('a list shows that an entry was written, but not in Origins, Talks and Health, and nothing that names the unsafe', () => {
  const covered = (folder: Entry['folder'], kind: string) => isCovered({ folder, kind })
  for (const folder of ['origins', 'therapy', 'health'] as const) expect(covered(folder, 'note')).toBe(true)
  for (const kind of ['tie', 'do-not', 'withhold']) expect(covered('identity', kind)).toBe(true)
  expect(covered('care', 'note')).toBe(false)
  expect(covered('identity', 'name')).toBe(false)
})

it('houses stand with the fullest first, and of equal ones by name, in upper or lower case', () => {
  const at = (name: string) => fileOf(ofKind('whereabouts', { of: 'lives', is: 'known', name, mayGoThere: 'yes' }))
  const names = (...houses: readonly string[]) => sleepingPlaces(houses.map(at)).map(({ name, count }) => [name, count])
  expect(names('Mill', 'River', 'river', 'Bridge')).toEqual([
    ['River', 2],
    ['Bridge', 1],
    ['Mill', 1],
  ])
  expect(names('Bridge', 'Mill')).toEqual(names('Mill', 'Bridge'))
})

it('people on a group’s list of whom somebody said that they have a file are not offered any more', () => {
  const people = ['cap', 'scarf'].map((mark) => ({ mark, alias: mark, left: false }))
  const list = ofKind('group-list', { called: 'Tuesdays', people })
  const marks = (...entries: Entry[]) => notKnownOf(fileOf(list, ...entries)).map(({ mark }) => mark)
  expect(marks()).toEqual(['cap', 'scarf'])
  expect(marks(ofKind('known-in-group', { mark: 'cap' }))).toEqual(['scarf'])
})
