import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { anAction, aVisit, aVisitPlanned, me } from '../../../test/support/work.ts'
import { due } from '../dues/due.ts'
import type { Entry } from '../entry/entry.ts'
import { KINDS } from '../kinds.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import { caseConference } from '../kinds/follow-up/case-conference.ts'
import { task } from '../kinds/follow-up/task.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { action } from '../kinds/planning/action.ts'
import { service } from '../kinds/services/service.ts'
import { leading, tracks } from './tracks.ts'

const days = fc.constantFrom('2026-01-05', '2026-02-01', '2026-03-01', '2026-03-02', '2026-05-09').map(day)

/** Work of two people without contact: steps of a few tracks that see some of the entries before them. */
const work = fc
  .array(
    fc.record({
      what: fc.constantFrom('action', 'task', 'planned', 'visit', 'levels', 'service'),
      key: fc.constantFrom('one', 'two'),
      at: days,
      by: days,
      sees: fc.array(fc.nat(11), { maxLength: 3 }),
      done: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    const made: Entry[] = []
    for (const { what, key, at, by, sees, done } of steps) {
      const over = { at, replaces: sees.flatMap((n) => made[n]?.id ?? []) }
      const status = done ? ('done' as const) : ('open' as const)
      if (what === 'action') made.push(entryOf(action, anAction({ action: key, by, status }), over))
      else if (what === 'task') made.push(entryOf(task, { task: key, what: 'Whom to call', who: me, by, status }, over))
      else if (what === 'planned')
        made.push(
          entryOf(visitPlanned, aVisitPlanned({ visit: key, on: by, status: done ? 'cancelled' : 'planned' }), over),
        )
      else if (what === 'visit') made.push(entryOf(visit, aVisit({ nextOn: by }), { at }))
      else if (what === 'levels')
        made.push(entryOf(levelAssessment, { levels: { family: { level: 'not-known' } } }, { at }))
      else
        made.push(
          entryOf(
            service,
            done
              ? { stage: 'in-progress', need: key, category: 'medical', whom: 'child', since: at }
              : { stage: 'waitlisted', need: key, category: 'medical', whom: 'child', since: at, expectedOn: by },
            over,
          ),
        )
    }
    return made
  })
const apart = work.chain((entries) =>
  fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
)

describe('what is due', () => {
  it('is the same in any order of arrival, earliest first', () => {
    fc.assert(
      fc.property(apart, days, ([entries, shuffled], today) => {
        const dues = due(KINDS, fileOf(...entries), today)
        expect(due(KINDS, fileOf(...shuffled, ...shuffled.slice(0, 2)), today)).toEqual(dues)
        expect(dues.map((item) => item.on)).toEqual(dues.map((item) => item.on).toSorted())
      }),
      { numRuns: 500 },
    )
  })
})

describe('a track', () => {
  it('of a kind without a key is a mistake of the programme', () => {
    expect(() => tracks(fileOf(), caseConference)).toThrow('has no key')
  })

  it('never loses its value, and every value of a clash stays in sight', () => {
    fc.assert(
      fc.property(work, (entries) => {
        const file = fileOf(...entries)
        for (const track of tracks(file, service)) {
          expect(track.now.length).toBeGreaterThan(0)
          const nobodyReplaced = track.history.filter((entry) => !(entry.id in file.replaced))
          for (const entry of nobodyReplaced) expect(track.now).toContain(entry)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of help under way stays under way whatever else stands beside it', () => {
    fc.assert(
      fc.property(work, (entries) => {
        const file = fileOf(...entries)
        for (const { now } of tracks(file, service)) {
          if (now.some((entry) => entry.body.stage === 'in-progress')) expect(now[0]?.body.stage).toBe('in-progress')
        }
        expect(leading(file, service)).toEqual(tracks(file, service).map(({ now }) => now[0]))
      }),
      { numRuns: 300 },
    )
  })
})
