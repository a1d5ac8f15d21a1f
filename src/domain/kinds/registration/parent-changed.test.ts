import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { mother } from '../../../../test/support/people.ts'
import { current } from '../../file/values.ts'
import { caseStatus } from '../../file/case-status.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { consentFor } from '../../rules/consent/consents.ts'
import { PARENT_CHANGES, type ParentChange } from '../../vocabulary/family/parent-change.ts'
import { guardianship } from './guardianship.ts'
import { parentChanged } from './parent-changed.ts'

const today = day('2026-03-10')
const change = (what: ParentChange) =>
  entryOf(
    parentChanged,
    {
      person: mother,
      what,
      childKnows: 'not-yet',
      childSays: { answer: 'not-asked', because: 'not told yet' },
      caresNow: [],
    },
    { at: day('2026-03-05') },
  )

describe('a parent who dies, leaves or ends their own help', () => {
  it('changes nothing else in the child’s own file: no status, plan, service, consent or promise of it', () => {
    const entries = EXAMPLES.filter(({ kind }) => kind.name !== 'parent-changed').map(({ kind, body }) =>
      entryOf(kind, body),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(entries), fc.constantFrom(...PARENT_CHANGES), (some, what) => {
        const [before, after] = [fileOf(...some), fileOf(...some, change(what))]
        expect(caseStatus(after)).toEqual(caseStatus(before))
        for (const kind of KINDS)
          if (kind.name !== 'parent-changed') expect(current(after, kind), kind.name).toEqual(current(before, kind))
        // A safety look that has not seen the change makes another one due, which is intended (decision 18).
        const own = (file: typeof after) =>
          due(KINDS, file, today).filter(
            ({ what }) => what !== 'who-speaks-for-child-now' && !what.startsWith('safety-look-'),
          )
        expect(own(after)).toEqual(own(before))
        expect(consentFor(after, 'case-work', today)).toEqual(consentFor(before, 'case-work', today))
      }),
      { numRuns: 40 },
    )
  })

  it('asks who speaks for the child now, until somebody has looked; not where a parent only ended their own help', () => {
    const gone = change('died')
    expect(due(KINDS, fileOf(gone), today)).toEqual([
      { what: 'who-speaks-for-child-now', on: '2026-03-05', entry: gone.id },
    ])
    const looked = entryOf(
      guardianship,
      { type: 'guardian', stands: 'asked-for', conflict: 'not-asked' },
      { at: day('2026-03-06') },
    )
    expect(due(KINDS, fileOf(gone, looked), today)).toEqual([])
    expect(due(KINDS, fileOf(change('withdrew-own-consent')), today)).toEqual([])
  })
})
