import { describe, expect, it } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { concern } from '#domain/kinds/follow-up/concern.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { card } from '#domain/kinds/registration/card.ts'
import { caseHolder } from '#domain/kinds/registration/case-holder.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { anasFile, besa, drita, grandmother } from '../../../../test/support/people.ts'
import { aClosure, aPlanAgreed, aVisit, aVisitPlanned, says } from '../../../../test/support/work.ts'
import { matchesFilter, type ChildFilter } from './filters.ts'
import { rowFacts } from './row-facts.ts'

const today = day('2026-06-01')
const FOLDERS: readonly Folder[] = [
  'card',
  'care',
  'identity',
  'whereabouts',
  'health',
  'justice',
  'therapy',
  'origins',
]
interface Held {
  readonly held?: readonly Folder[]
  readonly unsent?: number
}
function inList(filters: readonly ChildFilter[], entries: readonly Entry[], { held = FOLDERS, unsent = 0 }: Held = {}) {
  const line = fileHolding(held, ...entries)
  const [child] = knownChildren([{ file: anasFile, line, rights: {}, due: [], unsent, lastReceivedAt: null }], today)
  return matchesFilter(child ?? expect.unreachable(), filters, drita.member, today)
}

const dormant = entryOf(dormantByWish, { wayBack: 'Our door, any day', mayWeGetInTouch: { answer: 'no' } })
const closed = entryOf(lightClosure, { reason: 'met-once', words: 'She went on.', wayBack: 'The number on the card.' })
const asked = entryOf(closure, aClosure())
const seen = (on: string, over: Parameters<typeof aVisit>[0] = {}) => entryOf(visit, aVisit(over), { at: day(on) })
const plan = (days: number) => entryOf(planAgreed, aPlanAgreed({ seeEveryDays: days }))

describe('the list of children', () => {
  it('hides closed files until they are asked for, and then shows them alone', () => {
    expect([inList([], [closed]), inList(['closed'], [closed])]).toEqual([false, true])
    expect([inList([], []), inList(['closed'], [])]).toEqual([true, false])
  })

  it('shows as mine those that I carry', () => {
    const of = (member: typeof drita.member) => entryOf(caseHolder, { member, as: 'caseworker' }, { by: besa.member })
    expect([inList(['mine'], [of(drita.member)]), inList(['mine'], [of(besa.member)])]).toEqual([true, false])
  })

  it('shows as not sent those with a note on this device alone', () => {
    expect([inList(['not-sent'], [], { unsent: 1 }), inList(['not-sent'], [])]).toEqual([true, false])
  })

  it('shows who wishes no contact, what waits for approval, and what two people wrote, each alone', () => {
    const cards = [
      entryOf(card, { pronoun: 'she', ageBand: '12-14', languages: [], interpreter: 'not-known' }),
      entryOf(card, { pronoun: 'he', ageBand: '12-14', languages: [], interpreter: 'not-known' }, { by: besa.member }),
    ]
    const lists = ['dormant', 'waits', 'two-wrote'] as const
    const within = (entries: readonly Entry[]) => lists.map((list) => inList([list], entries))
    expect(within([dormant])).toEqual([true, false, false])
    expect(within([asked])).toEqual([false, true, false])
    expect(within(cards)).toEqual([false, false, true])
    expect(inList(['dormant', 'waits'], [dormant])).toBe(false)
  })

  it('shows as not seen lately whoever was not seen for more than thirty days, or for longer than agreed', () => {
    const notSeen = (...entries: readonly Entry[]) => inList(['not-seen'], entries)
    expect(notSeen()).toBe(true)
    expect(notSeen(seen('2026-05-02'))).toBe(false)
    expect(notSeen(seen('2026-05-01'))).toBe(true)
    expect(notSeen(seen('2026-05-20'), plan(7))).toBe(true)
    expect(notSeen(seen('2026-05-20'), plan(14))).toBe(false)
    expect(notSeen(dormant)).toBe(false)
  })

  it('does not say that a child was not seen where the part with the visits is not held', () => {
    expect(inList(['not-seen'], [], { held: ['card'] })).toBe(false)
  })
})

const state = (...entries: readonly Entry[]) => rowFacts(fileOf(...entries), today).state
const look = (answer: 'safe' | 'not-safe') =>
  entryOf(
    safetyLook,
    { answer, because: 'Seen.', how: 'seen-there', againBy: day('2026-07-01') },
    { at: day('2026-04-01') },
  )
const arrangement = entryOf(careArrangement, {
  arrangement: 'kin',
  with: [grandmother],
  decidedBy: 'family',
  whyChanged: ['first-known'],
  siblings: 'together',
  childSays: says('I like it.'),
})
const planned = (on: string) => entryOf(visitPlanned, aVisitPlanned({ on: day(on) }))
const missing = entryOf(missingEpisode, {
  is: 'missing',
  episode: 'march',
  since: day('2026-03-01'),
  lastSeen: 'At the bus stop.',
  lawAsksReport: 'not-known',
  report: { decided: 'not-yet' },
})
const worry = entryOf(concern, {
  status: 'open',
  concern: 'gate',
  about: 'body-or-mind',
  words: 'She coughs.',
  raisedBy: 'child',
  look: 'now',
})

describe('the one state in a child’s row', () => {
  it('is none where nothing stands out', () => {
    expect(state()).toBe(null)
    expect(state(planned('2026-06-01'))).toBe(null)
  })

  it('is that the child is missing, before anything else', () => {
    expect(state(missing, worry, planned('2026-05-01'))).toEqual({ is: 'missing' })
  })

  it('is that something is urgent, before what is late', () => {
    expect(state(worry, planned('2026-05-01'))).toEqual({ is: 'urgent' })
  })

  it('is that the child is not safe, or that nobody looked since something changed', () => {
    expect(state(look('not-safe'))).toEqual({ is: 'not-safe' })
    expect(state(look('safe'))).toBe(null)
    expect(
      state(look('safe'), { ...arrangement, at: day('2026-05-01'), recordedAt: '2026-05-01T09:00:00.000Z' }),
    ).toEqual({ is: 'not-checked' })
  })

  it('counts the days of the visit that is latest', () => {
    expect(
      state(planned('2026-05-31'), entryOf(visitPlanned, aVisitPlanned({ visit: 'visit-2', on: day('2026-05-22') }))),
    ).toEqual({ is: 'late', days: 10 })
  })

  it('is how the file ended, or that it rests', () => {
    expect(state(closed, worry)).toEqual({ is: 'closed' })
    expect(state(dormant)).toEqual({ is: 'dormant' })
    expect(state(entryOf(lightClosure, { reason: 'died', words: 'In hospital.', familySupported: 'yes' }))).toEqual({
      is: 'closed',
    })
    expect(
      state(entryOf(lightClosure, { reason: 'lost', words: 'Gone.', tried: 'All.', wayBack: 'Our door' })),
    ).toEqual({ is: 'not-found' })
    expect(state(asked)).toEqual({ is: 'waits' })
  })

  it('stands beside with whom the child lives, by the kind of place alone', () => {
    expect(rowFacts(fileOf(arrangement), today).arrangement).toBe('kin')
    expect(rowFacts(fileOf(), today).arrangement).toBe(null)
  })

  it('is worked out anew on another day', () => {
    const file = fileOf(planned('2026-06-01'))
    expect(rowFacts(file, today).state).toBe(null)
    expect(rowFacts(file, day('2026-06-02')).state).toEqual({ is: 'late', days: 1 })
    expect(rowFacts(file, today)).toBe(rowFacts(file, today))
  })
})
