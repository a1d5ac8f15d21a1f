import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/entry/ids.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { entryOf, fileHolding, fileOf } from '../../../../../test/support/entries.ts'
import { idFrom } from '../../../../../test/support/people.ts'
import { helpersAtAGlance, peopleAround } from './people-around.ts'

const id = (name: string) => idFrom(name) as PersonId
const named = (who: PersonId, called: string) =>
  entryOf(person, { person: who, called, gender: 'female', ageBand: 'not-known', alive: 'yes' })
const tied = (
  who: PersonId,
  is: 'mother' | 'uncle' | 'friend' | 'grandmother',
  safe: 'safe' | 'unsafe' | 'not-known',
  cares: 'yes' | 'no' = 'no',
) => entryOf(tie, { person: who, tie: is, safe, livesWithChild: 'not-known', cares })

const mother = id('mother')
const uncle = id('uncle')
const gran = id('gran')

describe('who is around the child', () => {
  it('is not known to be safe while nobody has said so', () => {
    expect(peopleAround(fileOf(named(mother, 'Vjollca')))[0]).toMatchObject({
      called: 'Vjollca',
      safety: 'unknown',
      checked: false,
    })
  })

  it('knows a marked person from the card alone, and obeys the mark as if they were unsafe', () => {
    const mark = entryOf(doNot, {
      person: uncle,
      called: 'the man with the blue car',
      never: ['contact'],
      numbers: ['069 111 222'],
    })
    const people = peopleAround(fileHolding([], mark, named(uncle, 'Besnik'), tied(uncle, 'uncle', 'unsafe')))
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({
      called: 'the man with the blue car',
      safety: 'unsafe',
      never: ['contact'],
      ties: [],
    })
  })

  it('leads with whoever cares for the child', () => {
    const file = fileOf(
      named(mother, 'Vjollca'),
      tied(mother, 'mother', 'not-known'),
      named(gran, 'Gran'),
      tied(gran, 'grandmother', 'safe', 'yes'),
    )
    expect(peopleAround(file).map((one) => one.called)).toEqual(['Gran', 'Vjollca'])
  })

  it('names at a glance nobody who is unsafe, marked on the card or not known to be safe: that person may be looking', () => {
    const friends = Array.from({ length: 8 }, (_, n) => id(`friend-${n}`))
    const file = fileOf(
      ...friends.flatMap((friend, n) => [named(friend, `Friend ${n}`), tied(friend, 'friend', 'safe')]),
      named(uncle, 'Besnik'),
      tied(uncle, 'uncle', 'unsafe', 'yes'),
      named(mother, 'Vjollca'),
      tied(mother, 'mother', 'not-known', 'yes'),
      named(gran, 'Fatime'),
      tied(gran, 'grandmother', 'safe', 'yes'),
      entryOf(doNot, { person: gran, called: 'Grey scarf', never: ['inform'], numbers: [] }),
    )
    const glance = helpersAtAGlance(peopleAround(file), 5)
    expect(glance).toHaveLength(5)
    expect(glance.map((one) => one.called).join()).not.toMatch(/Besnik|Vjollca|Fatime/)
  })
})
