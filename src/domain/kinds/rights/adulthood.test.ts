import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { mother } from '../../../../test/support/people.ts'
import { says } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import type { Whom } from '../../entry/entry.ts'
import { KINDS } from '../../kinds.ts'
import { consentFor } from '../../rules/consent/consents.ts'
import { consentsToRenew } from '../../rules/consent/consents-to-renew.ts'
import { r14BecomingAnAdult } from '../../rules/r14-becoming-an-adult.ts'
import { ADULTHOOD_LINES } from '../../vocabulary/rights/adulthood.ts'
import { birth } from '../registration/birth.ts'
import { consent } from '../registration/consent.ts'
import { adulthood, adulthoodOpen } from './adulthood.ts'

const today = day('2026-03-02')
const bornOn = (on: string) =>
  entryOf(birth, {
    who: 'child',
    born: { known: 'day', on: day(on) },
    basis: 'birth-certificate',
    reasonsForChild: on > '2008-03-01' ? 'yes' : 'no',
  })
const agreed = (by: Whom, as: 'consent' | 'assent', at = day('2025-03-02')) =>
  entryOf(
    consent,
    {
      purpose: 'case-work',
      answer: 'yes',
      by,
      capacity: by === 'child' ? 'child' : 'parent',
      as,
      how: 'spoken',
      explained: [],
      notAsked: [],
    },
    { at },
  )

describe('becoming an adult', () => {
  it('is a list on which nothing is ready until somebody says so, and a clash leaves a line open', () => {
    expect(adulthoodOpen(fileOf())).toEqual(ADULTHOOD_LINES)
    const line = { line: 'money' as const, says: says('I start in May.') }
    expect(adulthoodOpen(fileOf(entryOf(adulthood, { ...line, stands: 'ready' })))).not.toContain('money')
    expect(
      adulthoodOpen(
        fileOf(entryOf(adulthood, { ...line, stands: 'ready' }), entryOf(adulthood, { ...line, stands: 'under-way' })),
      ),
    ).toContain('money')
  })

  it('counts as planned for R14 once a line has begun', () => {
    const seventeen = bornOn('2008-06-01')
    expect(r14BecomingAnAdult(fileOf(seventeen), today).answer).toBe('refused')
    expect(
      r14BecomingAnAdult(
        fileOf(
          seventeen,
          entryOf(adulthood, { line: 'somewhere-to-live', stands: 'under-way', says: says('With Gran.') }),
        ),
        today,
      ).answer,
    ).toBe('allowed')
  })
})

describe('agreements that an age makes doubtful', () => {
  it('are none while the ages fit, and none where no birth is known', () => {
    expect(
      consentsToRenew(fileOf(bornOn('2010-01-01'), agreed('child', 'consent'), agreed(mother, 'consent')), today),
    ).toEqual([])
    expect(consentsToRenew(fileOf(agreed('child', 'consent')), today)).toEqual([])
  })

  it('are asked for again where a birth date that came later makes the child too young to have agreed alone', () => {
    const alone = agreed('child', 'consent')
    const file = fileOf(alone, bornOn('2013-01-01'))
    expect(consentsToRenew(file, today)).toEqual([{ entry: alone, why: 'child-was-younger-than-thought' }])
    expect(due(KINDS, file, today)).toContainEqual({ what: 'take-agreement-anew', on: today, entry: alone.id })
  })

  it('and at eighteen, when what the mother agreed to is asked of her daughter; help goes on meanwhile', () => {
    const file = fileOf(agreed(mother, 'consent'), bornOn('2008-01-01'))
    expect(consentsToRenew(file, today)).toMatchObject([{ why: 'child-has-grown-up' }])
    expect(consentFor(file, 'case-work', today).answer).toBe('yes')
    expect(consentsToRenew(fileOf(agreed(mother, 'consent'), bornOn('2006-01-01')), today)).toMatchObject([
      { why: 'child-was-grown' },
    ])
  })
})
