import { describe, expect, it } from 'vitest'
import { entryId, entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa, drita } from '../../../test/support/people.ts'
import { aVisit } from '../../../test/support/work.ts'
import { builtOn } from './built-on.ts'
import { approved } from '../kinds/any/approved.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { asText, exceptionAsked } from '../kinds/planning/exception-asked.ts'
import { visit } from '../kinds/follow-up/visit.ts'

const seen = entryOf(visit, aVisit(), { by: drita.member })
const yes = entryOf(approved, { entry: seen.id }, { by: besa.member })

describe('what is built on an entry', () => {
  it.each([
    ['the yes of another', yes],
    ['what another wrote in its place', entryOf(visit, aVisit(), { by: besa.member, replaces: [seen.id] })],
    [
      'what another wrote that rests on it, however deep it is named',
      { ...yes, body: { facts: [{ from: [seen.id] }] } },
    ],
    [
      'an exception that another asked for, for a decision that rests on it',
      entryOf(
        exceptionAsked,
        { of: 'shared-with', missing: ['consent-sharing'], because: 'x', asks: asText({ facts: [seen.id] }) },
        { by: besa.member },
      ),
    ],
  ])('is %s', (_, other) => {
    expect(builtOn(fileOf(seen, other), seen).map(({ id }) => id)).toEqual([other.id])
  })

  it('is not what its author wrote about it, nor what others wrote of something else', () => {
    const others = [
      entryOf(superseded, { entry: seen.id, because: 'Wrong day.' }, { by: drita.member }),
      entryOf(approved, { entry: entryId() }, { by: besa.member }),
    ]
    expect(builtOn(fileOf(seen, ...others), seen)).toEqual([])
  })
})
