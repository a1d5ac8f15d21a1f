import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { mother } from '../../../../test/support/people.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { p20OwnRepresentative } from '../../rules/family/p20-own-representative.ts'
import { r03Represented } from '../../rules/r03-represented.ts'
import { CONFLICT_REASONS } from '../../vocabulary/rights/guardianship.ts'
import { birth } from './birth.ts'
import { guardianship } from './guardianship.ts'

const today = day('2026-03-02')
const speaks = (over: Partial<BodyOf<typeof guardianship>> = {}) =>
  entryOf(guardianship, { type: 'parent', stands: 'appointed', person: mother, conflict: 'none-declared', ...over })
const sixteen = entryOf(birth, {
  who: mother,
  born: { known: 'age', from: 16, to: 16, on: today },
  basis: 'family-said',
  reasonsForChild: 'yes',
})

describe('a mother who is herself a child', () => {
  it('represents her own child like any mother: her age and her being a victim are no conflict', () => {
    expect(r03Represented(fileOf(sixteen, speaks()), today).answer).toBe('allowed')
    expect(CONFLICT_REASONS.filter((reason) => /child$|minor|age|victim|poor/.test(reason))).toEqual([])
  })

  it('has a representative of her own: one person for both is refused, and cannot be judged without the folder', () => {
    expect(
      p20OwnRepresentative(fileOf(speaks({ type: 'guardian', alsoRepresents: 'parent-who-is-a-child' })), today),
    ).toEqual({ rule: 'P20', answer: 'refused', missing: ['representative-of-her-own'] })
    expect(p20OwnRepresentative(fileOf(speaks({ alsoRepresents: 'nobody-else' })), today).answer).toBe('allowed')
    expect(p20OwnRepresentative(fileHolding(['care']), today)).toEqual({
      rule: 'P20',
      answer: 'cannot-judge',
      dependsOn: ['status'],
    })
  })
})

describe('a representative with other interests', () => {
  it('counts for nobody, and is to be replaced the same day, until another was asked for', () => {
    const torn = speaks({ type: 'guardian', conflict: 'yes', conflictReasons: ['claims-custody'] })
    expect(r03Represented(fileOf(torn), today)).toMatchObject({
      answer: 'refused',
      missing: ['representative-without-conflict'],
    })
    expect(due(KINDS, fileOf(torn), today)).toEqual([
      { what: 'replace-representative', on: '2026-03-01', entry: torn.id },
    ])
    expect(
      due(
        KINDS,
        fileOf(torn, entryOf(guardianship, { type: 'temporary-guardian', stands: 'asked-for', conflict: 'not-asked' })),
        today,
      ),
    ).toEqual([])
  })

  it('is no longer to be replaced from the day after the role has ended', () => {
    const ended = (endsOn: string) => fileOf(speaks({ type: 'guardian', conflict: 'yes', endsOn: day(endsOn) }))
    const dues = (endsOn: string) => due(KINDS, ended(endsOn), today).map(({ what }) => what)
    expect(dues('2026-03-02')).toContain('replace-representative')
    expect(dues('2026-03-01')).not.toContain('replace-representative')
    expect(r03Represented(ended('2026-03-01'), today)).toMatchObject({ missing: ['representative'] })
  })

  it('of the first version of the form is read as it was written', () => {
    expect(fileOf({ ...speaks(), version: 1 }).needsNewerApp).toEqual([])
  })
})
