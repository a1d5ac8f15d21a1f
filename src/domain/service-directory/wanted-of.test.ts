import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mother } from '../../../test/support/people.ts'
import { card } from '../kinds/registration/card.ts'
import { childGroup } from '../kinds/registration/child-group.ts'
import { wantedFor } from './wanted-of.ts'

const today = day('2026-03-02')
const onCard = entryOf(card, { pronoun: 'she', ageBand: '12-14', languages: ['rom'], interpreter: 'not-known' })
const group = entryOf(childGroup, { group: 'left-behind', stands: 'yes' })

describe('what a need asks of a service', () => {
  it('says nothing of a group whose folder is not held, and fills in no district', () => {
    expect(wantedFor(fileHolding(['care'], onCard, group), { category: 'medical', whom: 'child' }, today)).toEqual({
      category: 'medical',
      youngest: 12,
      oldest: 14,
      languages: ['rom'],
    })
  })

  it('knows of a child of a trafficked parent where that is held', () => {
    expect(wantedFor(fileOf(onCard, group), { category: 'medical', whom: 'child' }, today)).toMatchObject({
      childOfVictim: true,
    })
  })

  it('takes nothing of the child for somebody else', () => {
    expect(wantedFor(fileOf(onCard, group), { category: 'medical', sub: 'dental', whom: mother }, today)).toEqual({
      category: 'medical',
      sub: 'dental',
    })
  })
})
