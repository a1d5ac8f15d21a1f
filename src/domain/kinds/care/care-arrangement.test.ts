import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { grandmother, uncle } from '../../../../test/support/people.ts'
import { says } from '../../../../test/support/work.ts'
import type { BodyOf } from '../../file/kind.ts'
import { decide } from '../../deciding/decide.ts'
import { KINDS } from '../../kinds.ts'
import { doNot } from '../registration/do-not.ts'
import { careArrangement, needsLookAtOnce } from './care-arrangement.ts'

const lives = (over: Partial<BodyOf<typeof careArrangement>> = {}): BodyOf<typeof careArrangement> => ({
  arrangement: 'kin',
  with: [grandmother],
  decidedBy: 'family',
  whyChanged: ['first-known'],
  siblings: 'together',
  childSays: says('I can stay.'),
  ...over,
})

describe('with whom a child lives', () => {
  it('refuses a change without a reason, and keeps *not known* as a reason', () => {
    expect(careArrangement.schema.safeParse(lives({ whyChanged: [] })).success).toBe(false)
    expect(careArrangement.schema.safeParse(lives({ whyChanged: ['not-known'] })).success).toBe(true)
  })

  it('keeps that she was taken by a person who must not have her, and flags it: it has happened', () => {
    const marked = entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['hand-over'], numbers: [] })
    const draft = { kind: 'care-arrangement', at: day('2026-03-02'), body: lives({ with: [uncle] }) }
    expect(decide(KINDS, fileOf(marked), draft, day('2026-03-02'))).toMatchObject({
      ok: true,
      value: { wentAround: ['R4'] },
    })
  })

  it('takes informal fostering for an arrangement, and detention for something to look at today', () => {
    expect(needsLookAtOnce(fileOf(entryOf(careArrangement, lives({ arrangement: 'informal-fostering' }))))).toBe(false)
    expect(needsLookAtOnce(fileOf(entryOf(careArrangement, lives({ arrangement: 'detention', with: [] }))))).toBe(true)
  })
})
