import { describe, expect, it } from 'vitest'
import { aListing } from '../../../test/support/directory.ts'
import { drita, mother } from '../../../test/support/people.ts'
import { service, type Service } from '../kinds/services/service.ts'
import { missingFor, offeredFrom } from './next-stage.ts'

const needed: Service = {
  stage: 'needed',
  need: 'school',
  category: 'education-early-childhood',
  sub: 'school-place',
  whom: 'child',
  alsoFor: [mother],
  provider: 'somebody else',
  saidBy: 'child',
}

describe('from the directory onto the plan', () => {
  it('a gap is nobody’s no, and names no provider', () => {
    const missing = missingFor(needed, ['none-for-this-age'], true)
    expect(service.schema.parse(missing)).toEqual({
      stage: 'unfit',
      need: 'school',
      category: 'education-early-childhood',
      sub: 'school-place',
      whom: 'child',
      alsoFor: [mother],
      gap: ['none-for-this-age'],
    })
    expect(missingFor(needed, ['none-in-reach'], false).stage).toBe('absent')
  })

  it('an offer names the service and who offered it, and nobody who answered', () => {
    expect(service.schema.parse(offeredFrom(needed, aListing(), drita.member))).toMatchObject({
      stage: 'offered',
      need: 'school',
      provider: 'Evening lessons, House of the River',
      offeredBy: { member: drita.member },
    })
  })
})
