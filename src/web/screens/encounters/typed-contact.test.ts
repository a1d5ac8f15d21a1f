import { describe, expect, it } from 'vitest'
import { day } from '../../../../test/support/entries.ts'
import { encounter } from '#domain/kinds/before/encounter.ts'
import {
  contactBody,
  contactFile,
  emptyChild,
  emptyContact,
  missingInContact,
  type TypedContact,
} from './typed-contact.ts'

const empty = emptyContact(day('2026-03-02'), 'mark')
const one: TypedContact = { ...empty, who: 'one', setting: 'market' }

describe('writing down somebody who was met', () => {
  it('is not saved without where, whether one or several, and how many', () => {
    expect(missingInContact(empty)).toEqual(['who', 'setting'])
    for (const count of ['', 'some', '1', '501', '-3', '2.5'])
      expect(missingInContact({ ...one, who: 'group', count })).toEqual(['count'])
    expect(missingInContact({ ...one, who: 'group', count: '2', apart: ['a', 'b', 'c'].map(emptyChild) })).toEqual([
      'count',
    ])
    expect(contactFile(empty)).toBeUndefined()
  })

  it('is not saved without the answer to what was given', () => {
    const gave = { ...one, all: { ...one.all, given: ['our-number' as const] } }
    expect(missingInContact(gave)).toEqual(['answered'])
    expect(contactBody({ ...gave, all: { ...gave.all, answered: 'took-it' } })).toMatchObject({ answered: 'took-it' })
  })

  it('takes two touches: what nobody touched is not known, and nothing given means that nothing could be offered', () => {
    const body = contactBody(one)
    expect(encounter.schema.safeParse(body).success).toBe(true)
    expect(body).toEqual({
      who: 'one',
      mark: 'mark',
      ageSeems: 'not-known',
      seems: 'not-known',
      seen: [],
      given: [],
      answered: 'could-not-be-offered',
      setting: 'market',
    })
  })

  it('keeps a group with those who can be told apart', () => {
    const body = contactBody({
      ...one,
      who: 'group',
      count: ' 5 ',
      apart: [{ ...emptyChild('cap'), alias: ' blue cap ' }],
      words: ' ',
    })
    expect(encounter.schema.safeParse(body).success).toBe(true)
    expect(body).toMatchObject({ who: 'group', count: 5, children: [{ mark: 'cap', alias: 'blue cap' }] })
  })
})
