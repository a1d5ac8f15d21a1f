import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { idFrom } from '../../../test/support/people.ts'
import { aLook } from '../../../test/support/safety.ts'
import { due } from '../dues/due.ts'
import type { Entry } from '../entry/entry.ts'
import type { PersonId } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { isSheSafe } from './safety-answer.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { danger } from '../kinds/experience/danger.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { household } from '../kinds/registration/household.ts'
import { tie } from '../kinds/registration/tie.ts'
import { safetyAtAGlance } from './at-a-glance.ts'

const [uncle, gran] = [idFrom('person-uncle') as PersonId, idFrom('person-gran') as PersonId]
const today = day('2026-03-10')
const place = (
  withWhom: PersonId,
  whyChanged: 'first-known' | 'placement-ended' = 'placement-ended',
  over: Partial<Entry> = {},
) =>
  entryOf(
    careArrangement,
    {
      arrangement: 'kin',
      with: [withWhom],
      decidedBy: 'family',
      whyChanged: [whyChanged],
      siblings: 'has-none',
      childSays: { answer: 'not-asked', because: 'asleep' },
    },
    over,
  )
const mark = entryOf(doNot, { person: uncle, called: 'Moustache', never: ['hand-over'], numbers: [] })
const livesWith = (person: PersonId, over: Partial<Entry> = {}) =>
  entryOf(tie, { person, tie: 'uncle', safe: 'not-known', livesWithChild: 'yes', cares: 'no' }, over)
const unsafe = entryOf(tie, { person: uncle, tie: 'uncle', safe: 'unsafe', livesWithChild: 'no', cares: 'no' })
const suspected = entryOf(danger, { person: uncle, roles: ['recruiter'], stands: 'suspected' })
const names = (...entries: Entry[]) =>
  due(KINDS, fileOf(...entries), today)
    .filter(({ what }) => what !== 'first-visit-after-return')
    .map(({ what, on }) => `${what} ${on}`)

describe('is she safe, at a glance', () => {
  it('never says *safe* of what the look has not seen, whatever the dates say', () => {
    const look = aLook(
      fileOf(place(gran)),
      'safe-with-care',
      {},
      { at: day('2026-03-09'), recordedAt: '2026-03-09T09:00:00.000Z' },
    )
    const late = livesWith(uncle, { at: day('2026-01-01'), recordedAt: '2026-01-01T09:00:00.000Z' })
    expect(safetyAtAGlance(fileOf(look, late))).toMatchObject({
      answer: 'not-known',
      look: { id: look.id },
      changes: [{ change: 'person', entry: { id: late.id } }],
    })
  })

  it('counts a look from an app that named nothing as one that saw nothing', () => {
    const old = entryOf(
      safetyLook,
      { answer: 'safe', how: 'seen-there', because: 'calm', againBy: day('2026-05-01') },
      { version: 1 },
    )
    expect(isSheSafe(fileOf(old))).toBe('safe')
    expect(isSheSafe(fileOf(old, place(gran)))).toBe('not-known')
  })

  it('does not soften a worry: *not safe* stays until somebody looks again', () => {
    expect(safetyAtAGlance(fileOf(aLook(fileOf(), 'not-safe'), place(gran)))).toMatchObject({
      answer: 'not-safe',
      changes: [{ change: 'lives-with' }],
    })
  })

  it('says *check today who lives there* of somebody to whom the child is never handed over, who is unsafe, or is suspected', () => {
    const houses = [
      livesWith(uncle),
      place(uncle),
      entryOf(household, { persons: [uncle], children: [], seen: 'seen' }),
    ]
    for (const reason of [mark, unsafe, suspected]) {
      for (const house of houses) {
        const before = fileOf(reason)
        const entries = [reason, aLook(before, 'safe'), house]
        expect(safetyAtAGlance(fileOf(...entries))).toMatchObject({ whoLivesThere: 'check-today', answer: 'not-known' })
        const looked = aLook(fileOf(...entries), 'safe-with-care')
        expect(safetyAtAGlance(fileOf(...entries, looked))).toMatchObject({
          whoLivesThere: 'checked',
          answer: 'safe-with-care',
        })
      }
    }
    expect(safetyAtAGlance(fileOf(mark, livesWith(gran))).whoLivesThere).toBe('nothing-known')
    expect(safetyAtAGlance(fileHolding(['identity', 'care'], suspected, livesWith(uncle))).whoLivesThere).toBe(
      'nothing-known',
    )
  })

  it('counts no look that did not look', () => {
    const entries = [place(gran)]
    const notLooked = aLook(fileOf(...entries), 'safe', { how: 'not-looked' })
    expect(isSheSafe(fileOf(...entries, notLooked))).toBe('not-known')
  })

  it('asks each of two looks that clash to have seen it', () => {
    const moved = place(gran)
    const one = aLook(fileOf(moved), 'safe')
    const other = aLook(fileOf(), 'safe')
    expect(isSheSafe(fileOf(moved, one, other))).toBe('not-known')
    expect(isSheSafe(fileOf(moved, one, other, aLook(fileOf(moved, one, other), 'safe')))).toBe('safe')
  })

  it('keeps what an earlier look saw in a part of the file that the next one cannot open', () => {
    const first = aLook(fileOf(suspected), 'safe')
    const second = aLook(fileHolding(['care'], first), 'safe')
    expect(second.body.saw).toEqual([])
    expect(isSheSafe(fileOf(suspected, first, second))).toBe('safe')
  })

  it('is out of date when something that it had seen is taken out', () => {
    const moved = place(gran)
    const look = aLook(fileOf(moved), 'safe')
    const why = entryOf(superseded, { entry: moved.id, because: 'another child' }, { folder: 'care' })
    expect(safetyAtAGlance(fileOf(moved, look, why))).toMatchObject({
      answer: 'not-known',
      changes: [{ change: 'taken-back' }],
    })
    expect(isSheSafe(fileOf(moved, look, why, aLook(fileOf(moved, look, why), 'safe')))).toBe('safe')
  })

  it('has seen what was written in one act with the look', () => {
    const act = { id: idFrom('act-of-a-visit') as never, parts: 2 }
    const look = aLook(fileOf(), 'safe', {}, { act })
    expect(isSheSafe(fileOf(look, place(gran, 'placement-ended', { act })))).toBe('safe')
    expect(isSheSafe(fileOf(look, place(gran)))).toBe('not-known')
  })

  it('makes a look due when the child is moved, at once when something changed after a look, and within a week while somebody barred lives there', () => {
    const moved = place(gran, 'placement-ended', { at: day('2026-03-05') })
    expect(names(place(gran, 'first-known'))).toEqual([])
    expect(names(moved)).toEqual(['safety-look-now 2026-03-05'])
    const look = aLook(fileOf(moved), 'safe', { againBy: day('2026-09-01') })
    expect(names(moved, look)).toEqual(['safety-look-again 2026-09-01'])
    const uncleThere = livesWith(uncle, { at: day('2026-03-08') })
    expect(names(moved, look, uncleThere)).toEqual(['safety-look-now 2026-03-08'])
    expect(names(moved, look, uncleThere, mark)).toEqual(['who-lives-there 2026-03-01'])
    expect(
      names(
        moved,
        uncleThere,
        mark,
        aLook(fileOf(moved, uncleThere, mark), 'safe-with-care', { againBy: day('2026-09-01') }),
      ),
    ).toEqual(['safety-look-again 2026-03-08'])
  })

  it('says the same in every order in which entries come', () => {
    const moved = place(gran)
    const look = aLook(fileOf(moved), 'safe')
    const entries: readonly Entry[] = [
      moved,
      look,
      mark,
      livesWith(uncle),
      suspected,
      unsafe,
      entryOf(superseded, { entry: moved.id, because: 'another child' }, { folder: 'care' }),
    ]
    fc.assert(
      fc.property(fc.subarray([...entries]), fc.nat(), (some, seed) => {
        const shuffled = some
          .map((entry, at) => ({ entry, by: (at * 7919 + seed * 104_729) % 1009 }))
          .sort((a, b) => a.by - b.by)
          .map(({ entry }) => entry)
        const [one, other] = [safetyAtAGlance(fileOf(...some)), safetyAtAGlance(fileOf(...shuffled, ...some))]
        expect(other).toEqual(one)
        const unseen = some.some((entry) => entry !== moved && entry !== look && entry.kind !== 'superseded')
        if (some.includes(look) && unseen) expect(one.answer).toBe('not-known')
      }),
    )
  })
})
