import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { grandmother, uncle } from '../../../test/support/people.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { person } from '../kinds/registration/person.ts'
import { tie } from '../kinds/registration/tie.ts'
import { heardByUnsafe } from './heard-by-unsafe.ts'

const tied = (safe: 'safe' | 'unsafe' | 'not-known') => [
  entryOf(person, { person: uncle, called: 'Agim', gender: 'male', ageBand: 'not-known', alive: 'yes' }),
  entryOf(tie, { person: uncle, tie: 'uncle', safe, livesWithChild: 'no', cares: 'no' }),
]
const marked = entryOf(doNot, { person: uncle, called: 'Agim', never: ['contact'], numbers: [] })
const hears = (who: typeof uncle | 'child' = uncle, couldHear = true) => [{ who, couldHear }]

describe('what a child says', () => {
  it('is not written as heard out of earshot where somebody marked or not safe could hear', () => {
    for (const file of [fileOf(marked), fileOf(...tied('unsafe'))])
      expect(heardByUnsafe(file, hears())).toMatchObject({ answer: 'refused', missing: ['talk-out-of-hearing'] })
  })

  it('cannot be judged by who does not hold the part that says who is safe, but for a mark', () => {
    expect(heardByUnsafe(fileHolding(['care'], ...tied('unsafe')), hears())).toMatchObject({
      answer: 'cannot-judge',
      dependsOn: ['identity'],
    })
  })

  it('may be heard by the child, by nobody, or by somebody who is safe', () => {
    const file = fileOf(marked, ...tied('safe'))
    for (const present of [[], hears('child'), hears(uncle, false)])
      expect(heardByUnsafe(file, present)).toMatchObject({ answer: 'allowed' })
    expect(heardByUnsafe(fileHolding(['care']), hears('child'))).toMatchObject({ answer: 'allowed' })
    expect(heardByUnsafe(fileOf(...tied('safe')), hears(grandmother, false))).toMatchObject({ answer: 'allowed' })
  })
})
