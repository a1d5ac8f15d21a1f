import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { mother } from '../../../../test/support/people.ts'
import { childGroup } from '../../kinds/registration/child-group.ts'
import { name } from '../../kinds/registration/name.ts'
import { withhold } from '../../kinds/registration/withhold.ts'
import type { BodyOf } from '../../file/kind.ts'
import { RECIPIENTS, type Recipient } from '../../vocabulary/consent.ts'
import { r06WithheldStays, withheldFrom } from './r06-withheld-stays.ts'

const group = entryOf(childGroup, { group: 'born-of-trafficking', stands: 'yes' })
const herName = entryOf(name, { who: 'child', kind: 'called', text: 'Ana', script: 'Latn', use: 'use' })
const rule = (
  withheld: BodyOf<typeof withhold>['withheld'],
  recipient: Recipient,
  over: Partial<BodyOf<typeof withhold>> = {},
) =>
  entryOf(withhold, {
    key: 'k1',
    withheld,
    from: { recipient },
    why: 'fear-of-harm',
    askedBy: 'child',
    stands: true,
    ...over,
  })
const origins = { what: 'folder', folder: 'origins' } as const

describe('R6: what is withheld leaves in nothing', () => {
  it('refuses to give it to that recipient, and to an audience that holds them', () => {
    const file = fileOf(group, herName, rule(origins, 'school'))
    expect(r06WithheldStays(file, { recipient: 'school' }, [group, herName])).toEqual({
      rule: 'R6',
      answer: 'refused',
      missing: ['without-what-is-withheld'],
    })
    expect(withheldFrom(file, { recipient: 'anyone' }, [group, herName])).toEqual([group])
  })

  it('covers mother and father where it says family', () => {
    const file = fileOf(group, rule(origins, 'family'))
    expect(withheldFrom(file, { recipient: 'mother' }, [group])).toEqual([group])
    expect(withheldFrom(file, { recipient: 'school' }, [group])).toEqual([])
  })

  it('withholds one entry, one kind, or everything', () => {
    expect(
      withheldFrom(fileOf(rule({ what: 'entry', entry: herName.id }, 'police')), { recipient: 'police' }, [
        group,
        herName,
      ]),
    ).toEqual([herName])
    expect(
      withheldFrom(fileOf(rule({ what: 'kind', kind: 'child-group' }, 'police')), { recipient: 'police' }, [
        group,
        herName,
      ]),
    ).toEqual([group])
    expect(
      withheldFrom(fileOf(rule({ what: 'everything' }, 'police')), { recipient: 'police' }, [group, herName]),
    ).toHaveLength(2)
  })

  it('holds while one person lifted it and another, unseen, did not', () => {
    const lifted = rule(origins, 'school', { stands: false })
    expect(
      r06WithheldStays(fileOf(group, rule(origins, 'school'), lifted), { recipient: 'school' }, [group]).answer,
    ).toBe('refused')
  })

  it('allows the rest, and cannot judge without the folder where it stands', () => {
    expect(
      r06WithheldStays(fileOf(group, herName, rule(origins, 'school')), { recipient: 'school' }, [herName]).answer,
    ).toBe('allowed')
    expect(r06WithheldStays(fileHolding(['identity'], herName), { recipient: 'school' }, [herName])).toEqual({
      rule: 'R6',
      answer: 'cannot-judge',
      dependsOn: ['care'],
    })
  })

  it('tells one person of a household from another where both are named', () => {
    const file = fileOf(rule(origins, 'family', { from: { recipient: 'family', person: mother } }))
    expect(withheldFrom(file, { recipient: 'mother', person: mother }, [group])).toEqual([group])
  })

  it('lets nothing withheld from anyone reach whomever', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RECIPIENTS), (recipient) => {
        expect(
          withheldFrom(fileOf(rule({ what: 'everything' }, 'anyone')), { recipient }, [group, herName]),
        ).toHaveLength(2)
      }),
    )
  })
})
