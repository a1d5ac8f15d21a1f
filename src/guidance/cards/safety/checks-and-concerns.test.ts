import { describe, expect, it } from 'vitest'
import type { BodyOf } from '#domain/file/kind.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { concern } from '#domain/kinds/follow-up/concern.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { lookedInto, risk, TODAY, worried } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { mayBeOnFirstScreen } from '../../engine/first-screen.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { CHECKS_AND_CONCERNS } from './checks-and-concerns.ts'

type Answer = Exclude<BodyOf<typeof safetyLook>['answer'], 'safe-with-care'>
const found = (answer: Answer, at = '2026-03-01') =>
  entryOf(safetyLook, { answer, how: 'seen-there', because: 'As it was.', againBy: day('2026-04-01') }, { at: day(at) })
const ABOUT = ['safety', 'care', 'work-or-begging', 'body-or-mind', 'school', 'other'] as const
const until = (on: string) => ({ ...risk('suspect-near'), body: { ...risk('suspect-near').body, until: day(on) } })

proveCards(
  CHECKS_AND_CONCERNS,
  {
    'safety-check-not-safe': near([], [found('not-safe')], [found('safe')]),
    'safety-check-not-known': near([], [found('not-known')], [found('safe')]),
    'concern-about-safety': near([], [worried('safety')], [worried('somebody-near')]),
    'concern-about-care': near([], [worried('care')], [worried('school')]),
    'concern-about-work': near([], [worried('work-or-begging')], [worried('other')]),
    'concern-about-body-or-mind': near([], [worried('body-or-mind')], [worried('care')]),
    'concern-about-school': near([], [worried('school')], [worried('online')]),
    'concern-about-something-else': near([], [worried('other')], [worried('goes-missing')]),
    'danger-past-its-day': near([], [until('2026-03-09')], [until('2026-03-10')]),
  },
  [
    ['safety-check-not-safe', near([], [found('not-safe')], [found('not-known')])],
    ['safety-check-not-known', near([], [found('not-known')], [found('not-safe')])],
  ],
)

describe('a safety check that is not safe, and a concern', () => {
  const spoken = (...entries: Parameters<typeof fileOf>) =>
    guidanceFor(CHECKS_AND_CONCERNS, fileOf(...entries), TODAY).applicable

  it.each(['not-safe', 'not-known'] as const)('silence the card once a later check found the child safe: %s', (was) => {
    const before = found(was, '2026-02-01')
    const later = { ...found('safe', '2026-03-01'), replaces: [before.id] }
    expect(spoken(before)).toHaveLength(1)
    expect(spoken(before, later)).toEqual([])
    expect(spoken(later, { ...found(was, '2026-03-05'), replaces: [later.id] })).toHaveLength(1)
  })

  it('speak of the more worried answer where two people checked at the same time', () => {
    const titles = spoken(found('safe'), found('not-safe')).map(({ card }) => card.id)
    expect(titles).toEqual(['safety-check-not-safe'])
  })

  it.each(ABOUT)('are over when somebody looked into the concern about %s', (about) => {
    const open = worried(about)
    expect(spoken(open)).toHaveLength(1)
    expect(spoken(open, { ...lookedInto(), replaces: [open.id] })).toEqual([])
  })

  it('are read from no folder of a health worker or a psychologist', () => {
    for (const folder of ['health', 'therapy'] as const)
      expect(spoken({ ...worried('body-or-mind'), folder })).toEqual([])
    expect(spoken({ ...worried('body-or-mind'), folder: 'origins' })).toHaveLength(1)
  })

  it('have no title on the first screen: the person whom it is about may look on', () => {
    const all = spoken(found('not-safe'), ...ABOUT.map((about) => worriedAs(about)))
    expect(all.map(({ card }) => card.id)).toHaveLength(1 + ABOUT.length)
    expect(all.filter(mayBeOnFirstScreen)).toEqual([])
    expect(spoken(found('not-known')).filter(mayBeOnFirstScreen)).toEqual([])
  })
})

/** Each a concern of its own. */
const worriedAs = (about: (typeof ABOUT)[number]) => {
  const { at, body } = worried(about)
  return entryOf(concern, { ...body, concern: about }, { at })
}
