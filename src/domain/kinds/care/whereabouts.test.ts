import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { all, current } from '../../file/values.ts'
import { whereabouts } from './whereabouts.ts'

const home = entryOf(
  whereabouts,
  { of: 'lives', is: 'known', address: 'Third lane, the blue door', mayGoThere: 'no' },
  { at: day('2026-03-01') },
)

describe('where a child can be found', () => {
  it('refuses a known place that says nothing of where it is', () => {
    expect(whereabouts.schema.safeParse({ of: 'lives', is: 'known', mayGoThere: 'yes' }).success).toBe(false)
    expect(whereabouts.schema.safeParse({ of: 'lives', is: 'not-known', mayGoThere: 'not-known' }).success).toBe(true)
  })

  it('never reaches somebody who holds the care of her and not this folder', () => {
    expect(all(fileHolding(['care', 'identity'], home), whereabouts)).toEqual([])
  })

  it('keeps home and school apart', () => {
    const school = entryOf(whereabouts, { of: 'school', is: 'known', name: 'Agimi', mayGoThere: 'yes' })
    expect(current(fileOf(home, school), whereabouts, 'lives')).toEqual([home])
  })
})
