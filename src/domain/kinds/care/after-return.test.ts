import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { grandmother } from '../../../../test/support/people.ts'
import { me, says } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import type { BodyOf } from '../../file/kind.ts'
import { dormantByWish } from '../closure/dormant-by-wish.ts'
import { afterReturn } from './after-return.ts'
import { returnPlan } from './return-plan.ts'

const gone = entryOf(
  returnPlan,
  {
    to: 'Gran’s',
    place: 'never-lived-there',
    with: [grandmother],
    stage: 'received',
    childSays: says('Yes.'),
    prepared: { child: 'x', family: 'y' },
    handOver: { travelsWith: me, receivedBy: { person: grandmother }, papers: [] },
    firstVisitBy: day('2026-03-10'),
    ifItFails: 'Back at once.',
  },
  { at: day('2026-03-01') },
)
const look = (at: string, over: Partial<BodyOf<typeof afterReturn>> = {}) =>
  entryOf(
    afterReturn,
    {
      place: 'lives-there-still',
      how: 'seen-there',
      childSays: says('Fine.'),
      familySays: says('Fine.'),
      notKept: [],
      sendersTold: 'yes',
      ...over,
    },
    { at: day(at) },
  )
const next = (...entries: Parameters<typeof fileOf>) =>
  due([afterReturn], fileOf(...entries), day('2026-03-02')).map(({ on }) => on)

describe('how it is after a return', () => {
  it('makes nothing due before anybody went, and is the supervisor’s to look at where the child wishes no contact', () => {
    expect(next()).toEqual([])
    const wish = entryOf(dormantByWish, { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } })
    expect(
      due(KINDS, fileOf(gone, wish), day('2026-03-02')).filter(({ what }) => what === 'look-after-return'),
    ).toMatchObject([{ forSupervisor: true }])
  })

  it('is looked at again and again through the first year, one look at a time', () => {
    expect(next(gone)).toEqual(['2026-04-01'])
    expect(next(gone, look('2026-04-03'))).toEqual(['2026-06-01'])
    expect(next(gone, look('2026-10-01'))).toEqual(['2027-03-01'])
    expect(next(gone, look('2027-03-04'))).toEqual([])
  })

  it('follows the day that was agreed, also after the year', () => {
    const agreed = fileOf(gone, look('2027-03-04', { nextOn: day('2027-09-01') }))
    expect(due([afterReturn], agreed, day('2027-03-05')).map(({ on }) => on)).toEqual(['2027-09-01'])
  })

  it('is kept where a child could not stay: the return is over, and other work begins', () => {
    expect(next(gone, look('2026-04-03', { place: 'had-to-leave' }))).toEqual([])
  })
})
