import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mother, uncle } from '../../../test/support/people.ts'
import { danger } from '../kinds/experience/danger.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { tie } from '../kinds/registration/tie.ts'
import { r04SuspectNeverDecides } from './r04-suspect-never-decides.ts'

const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['accept-consent'], numbers: [] })
const unsafe = entryOf(tie, { person: uncle, tie: 'uncle', safe: 'unsafe', livesWithChild: 'no', cares: 'no' })
const suspected = entryOf(danger, { person: uncle, roles: ['recruiter'], stands: 'suspected' })

describe('R4: somebody who may be involved never decides for the child', () => {
  it.each([
    ['the card alone', fileHolding([], mark)],
    ['the family map', fileHolding(['identity'], unsafe)],
    ['the sealed reason', fileHolding(['origins'], suspected)],
  ])('refuses on the word of %s, and says the same each time', (_, file) => {
    expect(r04SuspectNeverDecides(file, uncle, 'accept-consent')).toEqual({
      rule: 'R4',
      answer: 'refused',
      missing: ['somebody-else-decides'],
    })
  })

  it('cannot judge where a folder is not held that might say otherwise', () => {
    expect(r04SuspectNeverDecides(fileHolding(['identity'], suspected), uncle, 'hand-over')).toEqual({
      rule: 'R4',
      answer: 'cannot-judge',
      dependsOn: ['origins'],
    })
    expect(r04SuspectNeverDecides(fileHolding([], mark), uncle, 'hand-over')).toEqual({
      rule: 'R4',
      answer: 'cannot-judge',
      dependsOn: ['identity', 'origins'],
    })
  })

  it('allows the child, and a mother of whom nothing is thought: being a victim or a child is no conflict', () => {
    expect(r04SuspectNeverDecides(fileHolding([]), 'child', 'accept-consent').answer).toBe('allowed')
    expect(r04SuspectNeverDecides(fileOf(mark, unsafe, suspected), mother, 'accept-consent').answer).toBe('allowed')
  })
})
