import { describe, expect, it } from 'vitest'
import { oneAnswer } from './one-answer.ts'

const allowed = { rule: 'R4', answer: 'allowed' } as const
const refused = { rule: 'R4', answer: 'refused', missing: ['somebody-else-decides'] } as const
const cannot = (...dependsOn: ('origins' | 'identity')[]) =>
  ({ rule: 'R4', answer: 'cannot-judge', dependsOn }) as const

describe('a rule that was asked of several people', () => {
  it('is refused for one, and says once what is missing', () => {
    expect(oneAnswer('R4', [allowed, cannot('origins'), refused, refused])).toEqual(refused)
  })

  it('cannot judge where it cannot for one', () => {
    expect(oneAnswer('R4', [cannot('origins'), allowed, cannot('identity', 'origins')])).toEqual(
      cannot('identity', 'origins'),
    )
  })

  it('is allowed for all, and for nobody', () => {
    expect(oneAnswer('R4', [allowed, allowed])).toEqual(allowed)
    expect(oneAnswer('R4', [])).toEqual(allowed)
  })
})
