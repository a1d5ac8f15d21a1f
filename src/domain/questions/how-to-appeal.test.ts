import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { aBestInterests, me, says } from '../../../test/support/work.ts'
import { packOf } from '../country-pack/packs.ts'
import type { BodyOf } from '../file/kind.ts'
import { withhold } from '../kinds/registration/withhold.ts'
import { appeal } from '../kinds/rights/appeal.ts'
import { howToAppeal } from './how-to-appeal.ts'

const today = day('2026-03-10')
const open: BodyOf<typeof appeal> = {
  stands: 'may-be-made',
  appeal: 'a',
  against: 'best-interests',
  of: 'The child protection unit',
  to: 'The municipality',
  until: day('2026-04-01'),
  childTold: 'yes',
  childSays: says('I want to stay.'),
  helps: me,
}
const decision = { ...aBestInterests(), trigger: 'where-to-live' as const }
const ways = (...bodies: readonly BodyOf<typeof appeal>[]) =>
  howToAppeal(fileOf(...bodies.map((body) => entryOf(appeal, body))), decision, today).ways

describe('how to appeal, for a parent', () => {
  it('says nothing that nobody wrote down', () => {
    expect(ways()).toEqual([])
    expect(howToAppeal(fileOf(), decision, today).legalAid).toEqual([])
  })

  it('says nothing of an appeal that was made, nor of one against another decision, nor of a day that is over', () => {
    const { until: _, childTold: __, childSays: ___, helps: ____, ...rest } = open
    expect(ways({ ...rest, stands: 'made', madeOn: today, to: 'The court', by: me })).toEqual([])
    expect(ways({ ...open, against: 'school' })).toEqual([])
    expect(ways({ ...open, against: 'return' })).toEqual([])
    expect(ways({ ...open, until: day('2026-03-09') })).toEqual([])
  })

  it('says nothing that is withheld from a mother, or from the family', () => {
    const entry = entryOf(appeal, open)
    const kept = entryOf(withhold, {
      key: 'k',
      withheld: { what: 'entry', entry: entry.id },
      from: { recipient: 'mother' },
      why: 'fear-of-harm',
      askedBy: 'child',
      stands: true,
    })
    expect(howToAppeal(fileOf(entry, kept), decision, today).ways).toEqual([])
  })

  it('names who decided, to whom, until when, and who helps', () => {
    const { of, to, until, helps } = open
    expect(ways(open)).toEqual([{ of, to, until, helps }])
    expect(ways({ ...open, against: 'placement' })).toHaveLength(1)
  })

  it('names who gives legal aid in the country', () => {
    expect(howToAppeal(fileOf(), decision, today, packOf('SL')).legalAid).toEqual(['Legal Aid Board'])
  })
})
