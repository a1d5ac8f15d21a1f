import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import {
  agreed,
  around,
  born,
  help,
  inGroup,
  inPhase,
  levels,
  opened,
  registration,
  seems,
  speaksFor,
  TODAY,
} from '../../../test/support/guidance/child.ts'
import { mother } from '../../../test/support/people.ts'
import { OURS, type GuidanceCard } from './card.ts'
import { every, has, lacksKind, some, unless, type Condition } from './condition.ts'
import { fileOnDay } from './file-on-day.ts'
import { guidanceFor } from './guidance-for.ts'
import * as conditions from './shared-conditions.ts'

const holds = (condition: Condition, ...entries: Entry[]) =>
  condition.look(fileOnDay(fileOf(...entries), TODAY)) !== null

describe('a condition', () => {
  it('that a file was open for some days does not hold one day earlier', () => {
    expect(holds(conditions.openFor(9), opened('2026-03-02'))).toBe(false)
    expect(holds(conditions.openFor(9), opened('2026-03-01'))).toBe(true)
  })

  it('on the group does not hold where the group was ruled out, or is another', () => {
    const left = conditions.inGroup('left-behind')
    expect(holds(left, inGroup('left-behind', 'no'))).toBe(false)
    expect(holds(left, inGroup('trafficked-child'))).toBe(false)
    expect(holds(left, inGroup('left-behind', 'suspected'))).toBe(true)
  })

  it('on what hinders a registration does not hold once the birth is registered', () => {
    const costs = conditions.obstacle('cost')
    expect(holds(costs, registration('registered', 'cost'))).toBe(false)
    expect(holds(costs, registration('not-registered', 'other'))).toBe(false)
    expect(holds(costs, registration('not-registered', 'cost'))).toBe(true)
  })

  it('on a level holds by the last that was said of it, and not where nothing is known', () => {
    const hard = conditions.levelWas('family', 'hard')
    const notKnown = entryOf(levelAssessment, {
      levels: { family: { level: 'not-known', because: 'Nobody was at home.' } },
    })
    expect(holds(hard)).toBe(false)
    expect(holds(hard, notKnown)).toBe(false)
    expect(holds(hard, levels({ community: 'hard' }))).toBe(false)
    expect(holds(hard, levels({ family: 'good' }))).toBe(false)
    expect(holds(hard, levels({ family: 'hard' }), levels({ community: 'good' }))).toBe(true)
  })

  it('on a tie asks for both the tie and its safety, or the tie alone', () => {
    const unsafe = conditions.tiedTo(['mother'], ['unsafe'])
    expect(holds(unsafe, around(mother, 'mother'))).toBe(false)
    expect(holds(unsafe, around(mother, 'aunt', { safe: 'unsafe' }))).toBe(false)
    expect(holds(unsafe, around(mother, 'mother', { safe: 'unsafe' }))).toBe(true)
    expect(holds(conditions.tiedTo(['mother']), around(mother, 'mother'))).toBe(true)
  })

  it('on a strength does not hold before its first day, nor after its last', () => {
    const friends = conditions.strengthOf('friends')
    const during = (days: { from?: PlainDate; until?: PlainDate }) =>
      entryOf(factor, {
        is: 'protective',
        factor: 'two',
        place: 'community',
        area: 'friends',
        words: 'Two girls.',
        source: 'observed',
        ...days,
      })
    expect(holds(friends, during({ until: day('2026-03-09') }))).toBe(false)
    expect(holds(friends, during({ until: TODAY }))).toBe(true)
    expect(holds(friends, during({ from: day('2026-03-11') }))).toBe(false)
    expect(holds(friends, during({ from: TODAY }))).toBe(true)
  })

  it('on a gap and its reason asks for both in one service', () => {
    const full = conditions.gapBecause('full')
    expect(holds(full, help('absent', 'medical'))).toBe(false)
    expect(holds(full, help('needed', 'medical'))).toBe(false)
    expect(holds(full, help('unfit', 'medical', { gap: ['full'] }))).toBe(true)
    expect(holds(full, help('absent', 'medical', { gap: ['full'] }))).toBe(true)
  })

  it('that nobody represents the child does not hold where somebody does, or nobody has to', () => {
    expect(holds(conditions.representedNot, opened(), speaksFor())).toBe(false)
    expect(holds(conditions.representedNot, opened(), speaksFor({ stands: 'not-needed' }))).toBe(false)
    expect(holds(conditions.representedNot, opened(), speaksFor({ stands: 'ended' }))).toBe(true)
  })

  it('of several holds where all do, or at least one, and reads what must be held once', () => {
    const [group, consented] = [has(consent, 'by'), conditions.inGroup('left-behind')]
    expect(holds(every(group, consented), agreed())).toBe(false)
    expect(holds(some(group, consented), agreed())).toBe(true)
    expect(holds(some(group, consented))).toBe(false)
    expect(every(lacksKind(consent), unless(group, ['care']), group).reads).toEqual(['care'])
  })

  it('that another does not hold is not concluded where a folder is not held', () => {
    const no = unless(conditions.inGroup('left-behind'), ['origins'])
    expect(no.look(fileOnDay(fileHolding(['care'], opened()), TODAY))).toBeNull()
    expect(no.look(fileOnDay(fileOf(inGroup('left-behind')), TODAY))).toBeNull()
    expect(no.look(fileOnDay(fileOf(opened()), TODAY))).toEqual([])
  })
})

describe('why a card is for this child now', () => {
  const card = (over: Partial<GuidanceCard>): GuidanceCard => ({
    id: 'one',
    when: conditions.opened,
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'A card',
    text: 'A text.',
    sources: [OURS],
    ...over,
  })
  const fits = (over: Partial<GuidanceCard>, ...entries: Entry[]) =>
    guidanceFor([card(over)], fileOf(opened('2026-01-20'), ...entries), TODAY).applicable.flatMap((one) =>
      one.fits.map((fact) => [fact.kind, 'field' in fact ? fact.field : null]),
    )

  it('is the child’s own birth where a day or year of it is known, and else what the card says', () => {
    const ages = ['6-11'] as const
    expect(fits({ ages }, seems('6-11'))).toEqual([['card', 'ageBand']])
    expect(fits({ ages }, seems('6-11'), born('2017-05-01'))).toEqual([['birth', 'born']])
    const birth = born('2017-05-01')
    const notKnown = { ...birth, body: { ...birth.body, born: { known: 'nothing' as const } } }
    expect(fits({ ages }, seems('6-11'), notKnown)).toEqual([['card', 'ageBand']])
    const parents = { ...born('1999-05-01'), body: { ...birth.body, who: mother } }
    expect(fits({ ages }, seems('6-11'), parents)).toEqual([['card', 'ageBand']])
  })

  it('is the phase that somebody named, and else when the file was opened', () => {
    expect(fits({ phases: ['inclusion'] }, inPhase('inclusion'))).toEqual([['phase', 'phase']])
    expect(fits({ phases: ['inclusion'] }, inPhase('crisis'))).toEqual([])
    expect(fits({ phases: ['inclusion'] }, inPhase('inclusion'), inPhase('inclusion'))).toEqual([['phase', 'phase']])
    const byTime = (['crisis', 'transition'] as const).flatMap((phase) => fits({ phases: [phase] }))
    expect(byTime).toEqual([['file-opened', 'source']])
  })

  it('is also the reason of a card whose condition names no fact', () => {
    const quiet = card({ ages: ['6-11'], when: unless(has(consent, 'by'), ['care']) })
    const [one] = guidanceFor([quiet], fileOf(opened(), seems('6-11')), TODAY).applicable
    expect(one?.facts.map(({ kind }) => kind)).toEqual(['card'])
  })

  it('orders cards of the same urgency: those for a group first, then those for an age, then by their names', () => {
    const ages = ['6-11'] as const
    const groups = ['left-behind'] as const
    const cards = [
      card({ id: 'd' }),
      card({ id: 'b', ages }),
      card({ id: 'c' }),
      card({ id: 'e', groups, ages }),
      card({ id: 'a', groups }),
      card({ id: 'f', urgency: 'now' }),
    ]
    const file = fileOf(opened(), seems('6-11'), inGroup('left-behind'))
    const order = guidanceFor(cards, file, TODAY).applicable.map((one) => one.card.id)
    expect(order).toEqual(['f', 'e', 'a', 'b', 'c', 'd'])
    expect(guidanceFor(cards.toReversed(), file, TODAY).applicable.map((one) => one.card.id)).toEqual(order)
  })
})
