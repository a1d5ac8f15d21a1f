import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mother, uncle } from '../../../test/support/people.ts'
import { birth } from '../kinds/registration/birth.ts'
import { card } from '../kinds/registration/card.ts'
import { consent } from '../kinds/registration/consent.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { name } from '../kinds/registration/name.ts'
import { person } from '../kinds/registration/person.ts'
import { tie } from '../kinds/registration/tie.ts'
import { withhold } from '../kinds/registration/withhold.ts'
import type { BodyOf } from '../file/kind.ts'
import { findableBy, wasFindable } from './findable.ts'

const today = day('2026-03-01')
const yes: BodyOf<typeof consent> = {
  purpose: 'other-agencies',
  answer: 'yes',
  by: 'child',
  capacity: 'child',
  as: 'consent',
  how: 'spoken',
  explained: [],
  notAsked: [],
}
const said = (change: Partial<BodyOf<typeof consent>> = {}) => entryOf(consent, { ...yes, ...change })
const onCard = entryOf(card, {
  called: { text: 'Ana' },
  pronoun: 'she',
  ageBand: '12-14',
  languages: ['sq'],
  interpreter: 'not-needed',
})
const legal = entryOf(name, { who: 'child', kind: 'document', text: 'Ana Marku', script: 'Latn', use: 'use' })
const never = entryOf(name, {
  who: 'child',
  kind: 'given-in-exploitation',
  text: 'Lulu',
  script: 'Latn',
  use: 'do-not-use',
})
const born = entryOf(birth, {
  who: 'child',
  born: { known: 'range', from: day('2012-05-01'), to: day('2013-05-01') },
  basis: 'child-said',
  reasonsForChild: 'yes',
  place: 'Elbasan',
})
const mum = entryOf(person, { person: mother, called: 'Mirela', gender: 'female', ageBand: 'not-known', alive: 'yes' })
const hers = entryOf(tie, {
  person: mother,
  tie: 'mother',
  safe: 'not-known',
  livesWithChild: 'no',
  cares: 'not-known',
})
const neighbour = entryOf(person, {
  person: uncle,
  called: 'The man next door',
  gender: 'male',
  ageBand: 'not-known',
  alive: 'yes',
})
const facts = [onCard, legal, never, born, mum, hers, neighbour]
const kept = (what: BodyOf<typeof withhold>['withheld'], recipient: 'ngo' | 'police' | 'anyone') =>
  entryOf(withhold, {
    key: 'k',
    withheld: what,
    from: { recipient },
    why: 'fear-of-harm',
    askedBy: 'child',
    stands: true,
  })

describe('who may be found by other agencies', () => {
  it.each([
    ['nobody asked about it', fileOf(...facts)],
    ['the yes was to something else', fileOf(...facts, said({ purpose: 'sharing' }), said({ purpose: 'tracing' }))],
    ['the answer was later, or no', fileOf(...facts, said({ answer: 'later' }))],
    ['the yes was taken back', fileOf(...facts, said(), said({ answer: 'withdrawn' }))],
    ['its time is over', fileOf(...facts, said({ until: day('2026-02-28') }))],
    [
      'the yes came from somebody who must not decide',
      fileOf(
        ...facts,
        entryOf(doNot, { person: uncle, called: 'moustache', never: ['accept-consent'], numbers: [] }),
        said({ by: uncle, capacity: 'guardian', as: 'consent' }),
      ),
    ],
    ['nobody can tell: the folder is not held', fileHolding(['card', 'identity'], ...facts, said())],
    ['everything is withheld from other organisations', fileOf(...facts, said(), kept({ what: 'everything' }, 'ngo'))],
    ['the card is withheld', fileOf(...facts, said(), kept({ what: 'entry', entry: onCard.id }, 'ngo'))],
    ['one name is withheld from anyone', fileOf(...facts, said(), kept({ what: 'entry', entry: legal.id }, 'anyone'))],
  ])('is nobody of whom %s', (_, file) => {
    expect(findableBy(file, today)).toBeUndefined()
  })

  it('is found by the names in use, the years, a parent’s name and the place; not by a name that must not be used, nor by neighbours', () => {
    const answer = said()
    expect(findableBy(fileOf(...facts, answer, kept({ what: 'everything' }, 'police')), today)).toEqual({
      names: ['Ana Marku', 'Ana'],
      born: { from: 2012, to: 2013 },
      kin: ['Mirela'],
      place: 'Elbasan',
      consent: [answer.id],
    })
  })

  it('was findable where anybody once said yes, also when it was taken back', () => {
    expect(wasFindable(fileOf(said(), said({ answer: 'withdrawn' })))).toBe(true)
    expect(wasFindable(fileOf(said({ answer: 'no' }), said({ purpose: 'sharing' })))).toBe(false)
  })
})
